import { join } from 'node:path';
import { atMost, fasterThan, memoryBelow, timePerPerson, type Goal } from './goals.js';
import type { Place } from './measure.js';
import { hledgerBalance, khardList, peerVersion, taskList } from './peers.js';
import { interview, log, report, sample, showVersion, type Preparation } from './works.js';

export const PARTS = ['version', 'report', 'log', 'growth', 'peers', 'interview'] as const;
export type Part = (typeof PARTS)[number];

/** One row of the table. */
export interface Row {
  readonly name: string;
  readonly parts: readonly [Part, ...Part[]];
  /** True: takes seconds, so that fewer rounds must do. */
  readonly isSlow?: true;
  readonly goals?: readonly [Goal, ...Goal[]];
  readonly prepare: (place: Place) => Preparation | Promise<Preparation>;
}

const TEN_THOUSAND = { name: 'report, 10,000 people', people: 10_000, log: 1_000 };
const HUNDRED_THOUSAND = { people: 100_000, log: 10_000 };
const FIFTY = { people: 50, log: 100 };
const HLEDGER = 'hledger balance, 10,000 transactions';
const KHARD = 'khard list, 10,000 contacts';

/** In the order of the table. Networks of which no log is named have one all the same. */
export const ROWS: readonly Row[] = [
  { name: '--version', parts: ['version'], goals: [atMost(1.15)], prepare: showVersion },
  ...(['khard', 'hledger'] as const).map((peer): Row => ({
    name: `${peer} --version`,
    parts: ['peers'],
    prepare: (place) => peerVersion(peer, place),
  })),
  {
    name: 'report, 50 people',
    parts: ['report'],
    goals: [atMost(1.6)],
    prepare: (place) => report(FIFTY, place),
  },
  {
    name: 'report, 1,000 people, 2,000 log entries',
    parts: ['report'],
    goals: [atMost(3)],
    prepare: (place) => report({ people: 1_000, log: 2_000 }, place),
  },
  {
    name: 'report, 1,000 people',
    parts: ['growth'],
    prepare: (place) => report({ people: 1_000, log: 100 }, place),
  },
  {
    name: TEN_THOUSAND.name,
    parts: ['growth', 'peers'],
    isSlow: true,
    goals: [fasterThan(HLEDGER), fasterThan(KHARD)],
    prepare: (place) => report(TEN_THOUSAND, place),
  },
  {
    name: 'report, 100,000 people',
    parts: ['growth'],
    isSlow: true,
    goals: [timePerPerson(1.3, HUNDRED_THOUSAND, TEN_THOUSAND), memoryBelow(1_024)],
    prepare: (place) => report(HUNDRED_THOUSAND, place),
  },
  {
    name: HLEDGER,
    parts: ['peers'],
    isSlow: true,
    prepare: (place) => hledgerBalance(10_000, place),
  },
  { name: KHARD, parts: ['peers'], isSlow: true, prepare: (place) => khardList(10_000, place) },
  {
    name: 'task list, 10,000 tasks',
    parts: ['peers'],
    isSlow: true,
    prepare: (place) => taskList(10_000, place),
  },
  {
    name: 'log, 50 people',
    parts: ['log'],
    goals: [atMost(2.5)],
    prepare: (place) => log(FIFTY, place),
  },
  {
    name: 'log, 30,000 people',
    parts: ['log'],
    isSlow: true,
    goals: [atMost(15, ', all other bytes unchanged')],
    prepare: (place) => log({ people: 30_000, log: 3_000 }, place),
  },
  {
    name: 'first question, 50 people',
    parts: ['interview'],
    goals: [atMost(3)],
    prepare: async (place) =>
      interview(await sample(FIFTY, place), 'Where do you stand with', place),
  },
  {
    name: 'first question, no file yet',
    parts: ['interview'],
    goals: [atMost(3)],
    prepare: (place) => interview(join(place.cwd, 'new.yaml'), 'What is your name?', place),
  },
];
