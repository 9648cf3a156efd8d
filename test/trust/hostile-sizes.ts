import {
  bad,
  HEAD,
  items,
  large,
  lines,
  LOCATED,
  MILLION,
  sound,
  TOO_LONG,
  type HostileFile,
} from './hostile-file.js';

const KNOWN = {
  covers: 'covers: { sponsorship: reliable, community: occasional, role-models: hoped }',
  more: 'tie: strong, level: senior, known_through: work, step: build, last_contact: 2026-01-01, every: 2 months',
};
const person = (index: number) =>
  `  p${index}: { name: Person ${index}, ${KNOWN.covers}, ${KNOWN.more} }`;

const sizes: readonly HostileFile[] = [
  sound(
    'a person who knows 100,000',
    () =>
      `${lines(`${HEAD}people:\n`, 100_000, (index) => `  p${index}: {}`)}  all: { covers: [sponsorship], knows: [${items(100_000, (index) => `p${index}`)}] }\n`,
  ),
  sound(
    'a person whom 50,000 know, hoped for',
    () =>
      `${lines(`${HEAD}people:\n`, 50_000, (index) => `  p${index}: { knows: [star] }`)}  star: { covers: { sponsorship: hoped }, step: initiate }\n`,
  ),
  sound(
    'a person who knows one other 100,000 times',
    () =>
      `${HEAD}people: { ben: { covers: { sponsorship: hoped }, step: choose }, ana: { knows: [${items(100_000, () => 'ben')}] } }\n`,
  ),
  sound('400 people who all know each other', () =>
    lines(
      `${HEAD}people:\n`,
      400,
      (index) => `  p${index}: { knows: [${items(400, (other) => `p${other}`)}] }`,
    ),
  ),
  sound('10,000 people in a ring of introductions', () =>
    lines(
      `${HEAD}people:\n`,
      10_000,
      (index) =>
        `  p${index}: { introduced_by: p${(index + 1) % 10_000}, knows: [p${(index + 1) % 10_000}, p${index}], covers: { sponsorship: hoped } }`,
    ),
  ),
  sound('10,000 people at the first step who know each other in a row', () =>
    lines(
      `${HEAD}people:\n`,
      10_000,
      (index) =>
        `  p${index}: { step: choose, knows: [p${(index * 7) % 10_000}], covers: { sponsorship: hoped, community: hoped, safe-space: hoped } }`,
    ),
  ),
  sound('100,000 waivers', () =>
    lines(
      `${HEAD}waivers:\n`,
      100_000,
      (index) => `  - { rule: sole-cover, about: sponsorship, because: reason ${index} }`,
    ),
  ),
  sound('100,000 waivers that have ended', () =>
    lines(
      `${HEAD}waivers:\n`,
      100_000,
      (index) =>
        `  - { rule: unstated-why, about: network, because: reason ${index}, until: 2020-01-01 }`,
    ),
  ),
  sound('20,000 reviews', () =>
    lines(
      `${HEAD}people: { ana: {} }\nreviews:\n`,
      20_000,
      (index) =>
        `  - { on: 2026-01-01, needs: { sponsorship: { status: gap }, community: { status: single, live: [ana] } }, people: { ana: build }, note: n${index} }`,
    ),
  ),
  sound('10,000 needs of one’s own', () =>
    lines(
      `${HEAD}needs:\n`,
      10_000,
      (index) => `  own-${index}: { importance: high, label: Own ${index} }`,
    ),
  ),
  sound(
    'a person who covers 10,000 needs',
    () =>
      `${lines(`${HEAD}needs:\n`, 10_000, (index) => `  own-${index}: { importance: high, label: Own ${index} }`)}people: { ana: { covers: [${items(10_000, (index) => `own-${index}`)}] }, ben: { covers: { ${items(10_000, (index) => `own-${index}: hoped`)} }, knows: [ana] } }\n`,
  ),
  sound(
    '400 needs of one’s own and 400 people',
    () =>
      `${lines(`${HEAD}settings: { max_asks: 1000 }\nneeds:\n`, 400, (index) => `  own-${index}: { importance: high, label: Own ${index} }`)}${lines('people:\n', 400, person)}`,
  ),
  sound(
    '400 needs of one’s own and 400 people who know each other and none',
    () =>
      `${lines(`${HEAD}needs:\n`, 400, (index) => `  own-${index}: { importance: high, label: Own ${index} }`)}${lines('people:\n', 400, (index) => `  p${index}: { step: ${index % 2 === 0 ? 'initiate' : 'build'}, covers: { own-${index}: hoped, own-${(index + 7) % 400}: occasional }, knows: [p${(index + 1) % 400}, p${(index * 11) % 400}], last_contact: 2026-09-01 }`)}`,
  ),
  sound('10,000 goals that name all needs', () =>
    lines(
      `${HEAD}goals:\n`,
      10_000,
      (index) =>
        `  g${index}: { text: Goal ${index}, needs: [professional-development, emotional-support, community, accountability, sponsorship, access-to-networks, project-feedback, role-models, safe-space] }`,
    ),
  ),
  sound('2,000 goals that name one need 100 times', () =>
    lines(
      `${HEAD}goals:\n`,
      2000,
      (index) => `  g${index}: { needs: [${items(100, () => 'sponsorship')}] }`,
    ),
  ),
  sound('10,000 skill gaps', () =>
    lines(`${HEAD}how:\n  gaps:\n`, 10_000, (index) => `    gap-${index}: Gap ${index}`),
  ),
  sound(
    '100,000 strengths',
    () => `${HEAD}how: { strengths: [${items(100_000, (index) => `s${index}`)}] }\n`,
  ),
  large(
    'a log entry with 100,000 people',
    () =>
      `${lines(`${HEAD}people:\n`, 100_000, (index) => `  p${index}: {}`)}log: [{ on: 2026-10-01, with: [${items(100_000, (index) => `p${index}`)}], asked: sponsorship, got: a, thanked: false }]\n`,
  ),
  sound(
    '50,000 log entries with one person',
    () =>
      `${HEAD}people: { ana: { covers: [sponsorship] } }\n${lines('log:\n', 50_000, (index) => `  - { on: 2026-0${1 + (index % 9)}-1${index % 10}, with: ana, what: talk ${index}, asked: sponsorship, answer: pending, got: a, thanked: false }`)}`,
  ),
  sound(
    '10,000 people, all of them hoped for and asked',
    () =>
      `${lines(`${HEAD}people:\n`, 10_000, (index) => `  p${index}: { covers: { sponsorship: hoped } }`)}${lines('log:\n', 10_000, (index) => `  - { on: 2026-0${1 + (index % 9)}-10, with: p${index}, asked: sponsorship }`)}`,
  ),
];

const A_MILLION: readonly (readonly [string, string, (index: number) => string])[] = [
  ['comments', HEAD, (index) => `# ${index}`],
  ['blank lines', HEAD, () => ''],
];
const A_MILLION_TOO_MANY: readonly (readonly [string, string, (index: number) => string])[] = [
  ['people', `${HEAD}people:\n`, (index) => `  p${index}: {}`],
  ['people without a value', `${HEAD}people:\n`, (index) => `  p${index}:`],
  ['log entries', `${HEAD}log:\n`, () => '  - { on: 2026-01-01, with: [] }'],
  ['list items', `${HEAD}how:\n  strengths:\n`, () => '    - a'],
  ['keys of one’s own', HEAD, (index) => `x-${index}: 1`],
  ['lines of one text', `${HEAD}why: |\n`, (index) => `  line ${index}`],
];
const A_MILLION_FAULTS: readonly (readonly [string, string, (index: number) => string])[] = [
  ['unknown keys', HEAD, (index) => `k${index}: 1`],
  ['unknown keys of a person', `${HEAD}people:\n  ana:\n`, (index) => `    k${index}: 1`],
  ['times one key', HEAD, () => 'why: a'],
  ['people with bad ids', `${HEAD}people:\n`, (index) => `  P${index}: {}`],
  ['people who are numbers', `${HEAD}people:\n`, (index) => `  p${index}: 1`],
  ['unknown people', `${HEAD}people:\n  ana:\n    knows:\n`, (index) => `    - q${index}`],
  [
    'unknown covers',
    `${HEAD}people:\n  ana:\n    covers:\n`,
    (index) => `      q${index}: reliable`,
  ],
  ['numbers for texts', `${HEAD}how:\n  strengths:\n`, (index) => `  - ${index}`],
  ['empty log entries', `${HEAD}log:\n`, () => '  -'],
  ['waivers about nothing', `${HEAD}waivers:\n`, () => '  - { rule: sole, about: x }'],
  ['anchors', HEAD, (index) => `x-${index}: &a 1`],
  ['aliases', HEAD, (index) => `x-${index}: *a`],
  ['tags', HEAD, (index) => `x-${index}: !a 1`],
  ['documents', HEAD, () => '---'],
  ['lists as keys', HEAD, () => '[]: 1'],
  ['broken lines', HEAD, () => 'a: b: c'],
  ['lines without a colon', HEAD, () => 'word'],
  ['tabs', HEAD, () => '\tx: 1'],
  ['bad escapes', HEAD, (index) => `x-${index}: "\\q"`],
  ['open brackets', HEAD, (index) => `x-${index}: [`],
];

const millions: readonly HostileFile[] = [
  ...A_MILLION.map(([what, head, line]) =>
    sound(`1,000,000 ${what}`, () => lines(head, MILLION, line)),
  ),
  ...A_MILLION_TOO_MANY.map(([what, head, line]) =>
    bad(`1,000,000 ${what}`, TOO_LONG, () => lines(head, MILLION, line)),
  ),
  ...A_MILLION_FAULTS.map(([what, head, line]) =>
    bad(`1,000,000 ${what}`, LOCATED, () => lines(head, MILLION, line)),
  ),
  bad(
    '3,000,000 strengths in one line',
    TOO_LONG,
    () => `${HEAD}how: { strengths: [${'a,'.repeat(3 * MILLION)}a] }\n`,
  ),
];

export const HOSTILE_SIZES = { sizes, millions };
