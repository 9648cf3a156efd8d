import { describe, expect, it } from 'vitest';
import { listsOf } from './hostile-lists.js';
import { idOf, networkOf } from './hostile-network.js';
import { activeIn } from './inert.js';
import { makeFolder, runInside } from './inside.js';
import { MARK, PAYLOADS } from './payloads.js';

/** Those that are about terminals: with all of them, there would be a thousand questions. */
const TEXTS = PAYLOADS.slice(0, 10);
const ana = idOf(3);

/** Everything that asks. */
const ASKING: readonly (readonly string[])[] = [
  [],
  ['interview', '--all'],
  ['review'],
  ['log'],
  ['log', ana],
  ['person', 'add', PAYLOADS[0] ?? ''],
  ['person', 'edit', ana],
  ['person', 'close', ana],
  ['person', 'remove', ana],
  ['waive'],
  ['import', 'csv', 'people.csv', '--skip-bad'],
  ['undo', '--clear'],
];

/** What a question may send to a terminal: the cursor and erasing, to draw itself anew. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const DRAWING = /\u001b\[(?:\d*[A-GJK]|\?25[hl])|\r(?=\n)|\u0007/g;

describe('a question steers the terminal by nothing that the file says', () => {
  it.each(ASKING.map((args) => [`mentor-audit ${args.join(' ')}`, args] as const))(
    '%j',
    async (_name, args) => {
      const { folder, remove } = makeFolder({
        'mentor-network.yaml': networkOf(TEXTS).text,
        ...listsOf(TEXTS),
      });
      const { err, out } = await runInside(folder, args, {
        isTerminal: true,
        hasSomeoneTyping: true,
        env: { NO_COLOR: '1' },
      });
      remove();
      expect(err).toContain('? ');
      if (args[0] !== 'undo') expect(err).toContain(MARK);
      expect(activeIn(err.replaceAll(DRAWING, ''))).toEqual([]);
      expect(activeIn(out)).toEqual([]);
    },
  );
});
