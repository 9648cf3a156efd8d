// Preloaded into the program: notes the mode of every file when it comes into being and when it gets
// its final name, in the file that WATCH_LOG names. MEDDLE names a file that "somebody else" changes
// when the program is about to save.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { openSync, writeSync, closeSync, renameSync, linkSync, writeFileSync, statSync } = fs;
let hasMeddled = false;

function append(path, line) {
  const descriptor = openSync(path, 'a');
  writeSync(descriptor, line);
  closeSync(descriptor);
}

function note(what, path) {
  const mode = (statSync(path).mode & 0o777).toString(8);
  append(process.env.WATCH_LOG, `${what} ${mode} ${path}\n`);
}

fs.openSync = (path, flags, ...rest) => {
  const descriptor = openSync(path, flags, ...rest);
  if (String(flags).includes('w')) note('created', path);
  return descriptor;
};
fs.writeFileSync = (path, ...rest) => {
  writeFileSync(path, ...rest);
  // A descriptor was noted when it was opened.
  if (typeof path !== 'number') note('created', path);
};
fs.renameSync = (from, to) => {
  note('moved', from);
  if (process.env.MEDDLE && !hasMeddled) {
    hasMeddled = true;
    append(process.env.MEDDLE, '# by somebody else\n');
  }
  renameSync(from, to);
};
fs.linkSync = (from, to) => {
  note('moved', from);
  linkSync(from, to);
};
syncBuiltinESMExports();
