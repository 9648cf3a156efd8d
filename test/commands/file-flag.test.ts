import { expect, it } from 'vitest';
import { fileFlag } from '../../src/commands/file-flag.js';
import { makeWorkplace } from '../support/program.js';

it.each([
  [undefined, ''],
  ['demo.yaml', ' --file demo.yaml'],
  ['-', ' --file -'],
  ['../été/net-1.yaml', ' --file ../été/net-1.yaml'],
  ['my net.yaml', ' --file "my net.yaml"'],
  ["Sam's net.yaml", ' --file "Sam\'s net.yaml"'],
  ['~sam.yaml', ' --file "~sam.yaml"'],
  ['a$(b).yaml', " --file 'a$(b).yaml'"],
  ['it\'s "a" net.yaml', " --file 'it'\\''s \"a\" net.yaml'"],
  ['a\u001b[31m.yaml', ' --file "a\ufffd[31m.yaml"'],
])('a hint about %j repeats it as%s', (file, expected) => {
  expect(fileFlag({ file })).toBe(expected);
});

const NETWORK =
  'version: 1\nme: { name: Sam }\npeople: { ana: { name: Ana, covers: [community] } }\n';

it('hints name the file that was named, and no other', () => {
  const place = makeWorkplace();
  place.write('my net.yaml', NETWORK);
  place.write('mentor-network.yaml', NETWORK);
  const hints = (...args: string[]) =>
    place
      .run(args)
      .out.split('\n')
      .filter((line) => line.includes('mentor-audit '));
  expect(hints('report', '-f', 'my net.yaml')).toContain(
    'All: mentor-audit report --verbose --file "my net.yaml"',
  );
  expect(hints('report')).toContain('All: mentor-audit report --verbose');
  expect(hints('what-if', '-f', 'my net.yaml')).toEqual([
    'More on one of them: mentor-audit what-if --without ID --file "my net.yaml"',
  ]);
  expect(hints('what-if')).toEqual(['More on one of them: mentor-audit what-if --without ID']);
});

it('a redacted report keeps the name of the file to itself', () => {
  const place = makeWorkplace();
  place.write('sam.yaml', NETWORK);
  const { out } = place.run(['report', '--redact', '-f', 'sam.yaml']);
  expect(out).toContain('All: mentor-audit report --verbose --redact --file FILE\n');
  expect(out).not.toContain('sam');
});
