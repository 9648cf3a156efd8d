import { bad, HEAD, lines, LOCATED, sound, type HostileFile } from './hostile-file.js';

const BUILT_IN = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
/** Those that have the form of an id. */
const LOWER = ['constructor', 'prototype'];

const names: readonly HostileFile[] = [
  ...BUILT_IN.map((id) =>
    bad(`${id} as an unknown key`, /:3:1: /, () => `${HEAD}${id}: { polluted: true }\n`),
  ),
  ...BUILT_IN.filter((id) => !LOWER.includes(id)).flatMap((id) =>
    ['people', 'goals', 'needs'].map((section) =>
      bad(`${id} as an id of ${section}`, /:4:3: /, () => `${HEAD}${section}:\n  ${id}: {}\n`),
    ),
  ),
  ...LOWER.map((id) =>
    sound(
      `${id} as every kind of id`,
      () =>
        `${HEAD}how: { gaps: { ${id}: a } }
goals: { ${id}: { text: a, needs: [${id}] } }
needs: { ${id}: { importance: high, label: Own } }
people: { ${id}: { covers: { ${id}: reliable }, helps_with: [${id}], knows: [${id}], introduced_by: ${id} } }
log: [{ on: 2026-01-01, with: ${id}, asked: ${id} }]
waivers: [{ rule: sole-cover, about: ${id}, because: a }]
reviews: [{ on: 2026-01-01, needs: { ${id}: { status: gap, live: [${id}] } }, people: { ${id}: build } }]
`,
    ),
  ),
  ...BUILT_IN.flatMap((id) => [
    bad(
      `a cover of ${id}`,
      /:3:\d+: /,
      () => `${HEAD}people: { ana: { covers: { ${id}: reliable } } }\n`,
    ),
    bad(
      `a list of covers with ${id}`,
      /:3:\d+: /,
      () => `${HEAD}people: { ana: { covers: [${id}] } }\n`,
    ),
    bad(
      `someone who knows ${id}`,
      /:3:\d+: /,
      () => `${HEAD}people: { ana: { knows: [${id}] } }\n`,
    ),
    bad(
      `a log entry with ${id}`,
      /:3:\d+: /,
      () => `${HEAD}log: [{ on: 2026-01-01, with: ${id}, asked: ${id} }]\n`,
    ),
    bad(
      `a waiver about ${id}`,
      /:3:\d+: /,
      () => `${HEAD}waivers: [{ rule: ${id}, about: ${id}, because: a }]\n`,
    ),
    bad(
      `a setting of the rule ${id}`,
      /:3:\d+: /,
      () => `${HEAD}settings: { rules: { ${id}: off } }\n`,
    ),
    bad(
      `a level called ${id}`,
      /:3:\d+: /,
      () => `${HEAD}people: { ana: { level: ${id}, step: ${id}, known_through: ${id} } }\n`,
    ),
    sound(
      `${id} below a key of one’s own`,
      () => `${HEAD}x-a: { ${id}: { ${id}: [${id}] } }\npeople: { ana: { x-${id}: 1 } }\n`,
    ),
    sound(
      `${id} as a text`,
      () =>
        `${HEAD}why: ${id}\npeople: { ana: { name: ${id}, organization: ${id}, i_give: [${id}] } }\n`,
    ),
  ]),
  bad('a key twice', /:4:1: `why` stands twice, first in line 3/, () => `${HEAD}why: a\nwhy: b\n`),
  bad(
    'a key twice, once in quotes',
    /:4:1: `why` stands twice, first in line 3/,
    () => `${HEAD}why: a\n"why": b\n`,
  ),
  bad(
    'a key twice, once by its escapes',
    /:4:1: `why` stands twice/,
    () => `${HEAD}why: a\n"\\x77hy": b\n`,
  ),
  bad('100,000 times one key', /:4:1: `why` stands twice/, () =>
    lines(HEAD, 100_000, () => 'why: a'),
  ),
  bad('100,000 keys twice', /:100003:1: `x-0` stands twice/, () =>
    lines(HEAD, 200_000, (index) => `x-${index % 100_000}: ${index}`),
  ),
  bad('100,000 people twice', LOCATED, () =>
    lines(`${HEAD}people:\n`, 200_000, (index) => `  p${index % 100_000}: {}`),
  ),
  sound(
    'ids that differ in their normal form only',
    () =>
      `${HEAD}people:\n  caf\u00e9: { covers: [sponsorship] }\n  cafe\u0301: { knows: [caf\u00e9] }\n`,
  ),
  bad(
    'a reference in the other normal form',
    /:5:\d+: there is no person/,
    () => `${HEAD}people:\n  caf\u00e9: {}\n  ben: { knows: [cafe\u0301] }\n`,
  ),
  sound(
    'ids of digits',
    () => `${HEAD}people:\n  10: { knows: ["9"] }\n  "9": { knows: ["10"] }\n`,
  ),
  sound(
    'ids that look like other values',
    () => `${HEAD}people:\n  null: {}\n  true: {}\n  007: {}\n  0: {}\n  -: {}\n  --: {}\n`,
  ),
  sound(
    'ids in other scripts',
    () =>
      `${HEAD}people:\n  李: { knows: [мария, ανα, אנה, อัญ] }\n  мария: {}\n  ανα: {}\n  אנה: {}\n  อัญ: {}\n`,
  ),
  sound(
    'ids of marks',
    () => `${HEAD}people:\n  "\u0301": {}\n  "${'a\u0301\u0302\u0303'.repeat(200)}": {}\n`,
  ),
  sound('an id of 2,000 letters', () => `${HEAD}people:\n  ${'a'.repeat(2000)}: {}\n`),
  sound(
    'an id of 1,000 letters',
    () => `${HEAD}people:\n  ${'a'.repeat(1000)}: { covers: [sponsorship] }\n`,
  ),
  sound(
    'an id of 100,000 letters in quotes behind a question mark',
    () => `${HEAD}people:\n  ? "${'a'.repeat(100_000)}"\n  : { covers: [sponsorship] }\n`,
  ),
  bad('10,000 unknown ids of 1,000 letters', LOCATED, () =>
    lines(
      `${HEAD}people:\n`,
      10_000,
      (index) => `  p${index}: { knows: [q${String(index).repeat(200).slice(0, 1000)}] }`,
    ),
  ),
];

const numbers: readonly HostileFile[] = [
  ...['1.0', '0x1', '0o1', '+1', '01', '1e0'].map((one) =>
    sound(`${one} as the version`, () => `version: ${one}\nme: { name: Sam }\n`),
  ),
  ...[
    '2',
    '1e400',
    '.inf',
    '-.inf',
    '.nan',
    '-0',
    '0',
    '9007199254740993',
    '1.5',
    '"1"',
    'one',
    '~',
    '[]',
    '{}',
    '0x',
    '0b1',
    '1_000',
    '1'.repeat(10_000),
  ].map((one) =>
    bad(
      `${one.slice(0, 20)} as the version`,
      /:1:\d+: /,
      () => `version: ${one}\nme: { name: Sam }\n`,
    ),
  ),
  ...[
    '1e400',
    '.inf',
    '.nan',
    '-1',
    '1.5',
    '9007199254740993',
    '1e300',
    '"3"',
    '[3]',
    '0x',
    '99999999999999999999',
  ].map((most) =>
    bad(`max_asks of ${most}`, /:3:\d+: /, () => `${HEAD}settings: { max_asks: ${most} }\n`),
  ),
  ...['0', '-0', '9007199254740991', '0x10', '1e3'].map((most) =>
    sound(`max_asks of ${most}`, () => `${HEAD}settings: { max_asks: ${most} }\n`),
  ),
  ...[
    '0000-00-00',
    '0000-01-01',
    '2026-02-30',
    '2025-02-29',
    '10000-01-01',
    '-0001-01-01',
    '2026-1-1',
    '2026-13-01',
    '2026-01-01T00:00:00Z',
    '20260101',
    '２０２６-01-01',
    '2026-01-01 ',
    '""',
    '0',
  ].map((day) =>
    bad(
      `${day} as a date`,
      /:3:\d+: /,
      () => `${HEAD}people: { ana: { last_contact: "${day}" } }\n`,
    ),
  ),
  ...['0001-01-01', '9999-12-31', '2024-02-29'].map((day) =>
    sound(
      `${day} as every date`,
      () =>
        `version: 1\nme: { name: Sam, last_transition: ${day} }\ngoals: { a: { by: ${day} } }
people: { ana: { covers: [sponsorship], step: invest, known_through: informational-interview, every: 999 years, last_contact: ${day}, next_contact: ${day} }, ben: { closed: { on: ${day}, because: declined } } }
log: [{ on: ${day}, with: [ana, ben], asked: sponsorship, answer: pending, got: a, thanked: false, next: ${day} }]
waivers: [{ rule: sole-cover, about: ana, because: a, until: ${day} }]
reviews: [{ on: ${day} }]\n`,
    ),
  ),
  ...[
    '0 days',
    '-1 days',
    '999999999999 years',
    '999999999999999999999999 days',
    '00001 day',
    '10000 days',
    '1.5 weeks',
    'forever',
    '12',
    '1 Year',
    '1e3 days',
    '0x10 days',
    ' 1 day',
    '1  day',
    '１ day',
  ].map((duration) =>
    bad(
      `${duration} as a duration`,
      /:3:\d+: /,
      () => `${HEAD}settings: { stalled_after: "${duration}" }\n`,
    ),
  ),
  ...['9999 years', '9999 months', '9999 weeks', '1 day'].map((duration) =>
    sound(
      `${duration} as every duration`,
      () =>
        `${HEAD}settings: { lapsed_after: ${duration}, stalled_after: ${duration}, review_every: ${duration} }
people: { ana: { covers: [sponsorship], step: invest, every: ${duration}, last_contact: 2026-01-01 }, ben: { step: build, last_contact: 2020-01-01, covers: [community] } }
reviews: [{ on: 2020-01-01 }]\n`,
    ),
  ),
  sound(
    'settings that switch everything off',
    () =>
      `${HEAD}settings: { max_asks: 0, lapsed_after: 1 day, rules: {} }\nneeds: { sponsorship: none, accountability: none, professional-development: none, emotional-support: none, access-to-networks: none, project-feedback: none, role-models: none, safe-space: none }\n`,
  ),
  sound(
    'empty sections',
    () => `${HEAD}why:\nhow:\ngoals:\nneeds:\npeople:\nlog:\nreviews:\nsettings:\nwaivers:\n`,
  ),
  sound(
    'blank texts',
    () =>
      `${HEAD}why: ""\npeople: { ana: { name: Ana, role: "", organization: " ", notes: "\\n", covers: [sponsorship] } }\nlog: [{ on: 2026-01-01, with: [], what: "" }]\n`,
  ),
  ...[
    'why',
    'how',
    'goals',
    'needs',
    'people',
    'log',
    'reviews',
    'settings',
    'waivers',
    'me',
    'version',
  ].flatMap((section) =>
    ['1', '"a"', '[{}]', '[~]', '{ a: [~] }', '{ a: { b: { c: {} } } }']
      .filter(
        (value) =>
          !(section === 'why' && value === '"a"') && !(section === 'version' && value === '1'),
      )
      .map((value) =>
        bad(
          `${section}: ${value}`,
          LOCATED,
          () =>
            `${section === 'version' ? '' : 'version: 1\n'}${section === 'me' ? '' : 'me: { name: Sam }\n'}${section}: ${value}\n`,
        ),
      ),
  ),
];

export const HOSTILE_NETWORKS = { names, numbers };
