#!/usr/bin/env node
const { run } = require('../dist/start.cjs');

// All is written by then, and a large file would leave V8 much to tidy up.
run(process.argv.slice(2)).then((code) => process.exit(code));
