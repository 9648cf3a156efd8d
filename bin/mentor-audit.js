#!/usr/bin/env node
const { run } = require('../dist/start.cjs');

run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
