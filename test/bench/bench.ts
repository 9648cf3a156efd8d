import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { figuresOf, quantile, type Figures } from './figures.js';
import { judge } from './goals.js';
import { measure, type Place, type Work } from './measure.js';
import { PARTS, ROWS, type Part, type Row } from './rows.js';
import { renderTable, type Result } from './table.js';

const HELP = `Usage: npm run bench -- [options]

Measures how long the built program takes, as a multiple of node -e 0 in the same run.

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
    const { milliseconds, results } = await inOwnFolder((place) => resultsOf(rows, rounds, place));
    const { version: node } = process;
    const text = `node -e 0 takes ${milliseconds.toFixed(0)} ms here, with Node ${node}.\n\n`;
    process.stdout.write(
      asJson
        ? `${JSON.stringify({ node, rounds, milliseconds, results }, null, 2)}\n`
        : text + renderTable(results),
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

/** Lends a temporary folder, which is also the home of all programs that run there. */
async function inOwnFolder<Value>(use: (place: Place) => Promise<Value>): Promise<Value> {
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-audit-bench-'));
  const remove = () => {
    rmSync(cwd, { recursive: true, force: true });
  };
  process.once('SIGINT', () => {
    remove();
    process.kill(process.pid, 'SIGINT');
  });
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: cwd,
    XDG_CACHE_HOME: join(cwd, 'cache'),
    XDG_CONFIG_HOME: join(cwd, 'config'),
    XDG_DATA_HOME: join(cwd, 'data'),
    XDG_STATE_HOME: join(cwd, 'state'),
    TASKRC: '/dev/null',
    LANG: 'C.UTF-8',
    SHELL: '/bin/sh',
    TERM: 'xterm-256color',
  };
  try {
    return await use({ cwd, env });
  } finally {
    remove();
  }
}

async function resultsOf(rows: readonly Row[], rounds: number, place: Place) {
  tell('preparing the samples');
  const missing = new Map<string, string>();
  const quick = new Map<string, Work>();
  const slow = new Map<string, Work>();
  for (const { name, isSlow, prepare } of rows) {
    const work = await prepare(place);
    if ('missing' in work) missing.set(name, work.missing);
    else (isSlow ? slow : quick).set(name, work);
  }
  const figures = new Map<string, Figures>();
  const baselines: number[] = [];
  for (const [pace, works, times] of [
    ['slow', slow, Math.ceil(rounds / 4)],
    ['quick', quick, rounds],
  ] as const) {
    if (works.size === 0) continue;
    const measured = await measure(works, {
      rounds: times,
      place,
      tell: (progress) => {
        tell(`${pace}: ${progress}`);
      },
    });
    baselines.push(...measured.baseline);
    for (const [name, one] of measured.works) figures.set(name, figuresOf(one, measured.baseline));
  }
  const results = rows.map(({ name, goals = [] }): Result => {
    const [own, reason] = [figures.get(name), missing.get(name)];
    return {
      name,
      ...(reason !== undefined && { missing: reason }),
      ...(own && { figures: own }),
      verdicts: goals.map((goal) => judge(goal, name, figures)),
    };
  });
  return { milliseconds: quantile(baselines, 0.5), results };
}

function tell(progress: string): void {
  process.stderr.write(`${progress}\n`);
}
