import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { NODE_SETTINGS, withPlace } from './place.js';
import { measureRows } from './results.js';
import { PARTS, ROWS, type Part } from './rows.js';
import { renderTable } from './table.js';

const HELP = `Usage: npm run bench -- [options]

Measures how long the built program takes, as a multiple of node -e 0 in the same run. What you have
set for every start of Node (NODE_EXTRA_CA_CERTS, NODE_OPTIONS) is in both; unset it to do without.

  --rounds N   so many runs of each quick work, and a quarter as many of each slow one; 20
  --only PART  just this part, may be repeated: ${PARTS.join(', ')}
  --json       for machines
  --help       this text

Exit code: 0 if all goals that were measured are met, 1 if one is missed, 2 if a work failed.
`;

process.exitCode = await bench(process.argv.slice(2));

async function bench(argv: readonly string[]): Promise<number> {
  try {
    const options = readOptions(argv);
    if (options === undefined) {
      process.stdout.write(HELP);
      return 0;
    }
    const { rounds, parts, asJson } = options;
    const rows = ROWS.filter((row) => row.parts.some((part) => parts.includes(part)));
    const { baseline, results } = await withPlace((place) =>
      measureRows(rows, { rounds, place, tell }),
    );
    // So that a reader can judge how quiet the machine was.
    const machine = { cores: availableParallelism(), load: loadavg()[0] ?? NaN };
    const { version: node } = process;
    const slower =
      NODE_SETTINGS.length === 0 ? '' : ` Every start of Node obeys ${NODE_SETTINGS.join(', ')}.`;
    process.stdout.write(
      asJson
        ? `${JSON.stringify({ node, settings: NODE_SETTINGS, ...machine, rounds, baseline, results }, null, 2)}\n`
        : `node -e 0 takes ${baseline.toFixed(0)} ms here, with Node ${node}; ` +
            `${machine.cores} cores, load ${machine.load.toFixed(1)}.${slower}\n\n${renderTable(results)}`,
    );
    return results.some(({ verdicts }) => verdicts.some(({ met }) => met === false)) ? 1 : 0;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

/** Undefined: just the help is wanted. */
function readOptions(argv: readonly string[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      rounds: { type: 'string', default: '20' },
      only: { type: 'string', multiple: true, default: [...PARTS] },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.find((part) => !isPart(part));
  if (unknown !== undefined) {
    throw new Error(`There is no part ${unknown}; the parts are ${PARTS.join(', ')}.`);
  }
  if (!/^[1-9]\d{0,3}$/.test(values.rounds)) {
    throw new Error('--rounds takes a number from 1 to 9999.');
  }
  if (values.help) return undefined;
  return {
    rounds: Number(values.rounds),
    parts: values.only.filter(isPart),
    asJson: values.json,
  };
}

function isPart(text: string): text is Part {
  return PARTS.some((part) => part === text);
}

function tell(progress: string): void {
  process.stderr.write(`${progress}\n`);
}
