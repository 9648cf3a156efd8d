import { stringify } from 'yaml';
import { CHANNELS, STEPS } from '../../src/network/vocabulary.js';

/** What the schema lets through as an id and something else might stumble over. */
const ODD_IDS = [
  ...[
    '-rf',
    '--help',
    '-',
    'constructor',
    'hasown',
    'end',
    'null',
    'true',
    '1e3',
    '007',
    'subgraph',
  ],
  ...[
    'שלום',
    'مرحبا',
    '李娜',
    'z\u0316\u0301',
    '\u3164',
    'a\u034f',
    'ﬁ',
    'strict',
    'graph',
    'default',
  ],
];

/** The ids of people and needs, odd ones first; the same whatever the texts are. */
export const idOf = (index: number): string => ODD_IDS[index] ?? `p${index}`;
export const needOf = (index: number): string => `own-${index}`;

/**
 * A network file that says each of the texts in each of its fields: as data, and as the file says it.
 * `first` is what the fields that stand only once begin with; all the other texts follow in them.
 */
export function networkOf(texts: readonly string[], first = 0) {
  const at = (index: number) => texts[index % texts.length] ?? '';
  const all = [...texts.slice(first), ...texts.slice(0, first)].join('\n');
  const each = <T>(make: (index: number) => T) => texts.map((_, index) => make(index));
  const keyed = <T>(id: (index: number) => string, make: (index: number) => T) =>
    Object.fromEntries(each((index) => [id(index), make(index)]));
  const extension = (index: number) => ({ [`x-${at(index)}`]: at(index + 1) });

  const data = {
    version: 1,
    me: { name: all, role: all, organization: all, field: all, last_transition: '2026-10-01' },
    why: all,
    how: { strengths: texts, next_role: all, gaps: keyed(idOf, at) },
    goals: keyed(idOf, (index) => ({ text: at(index), by: '2027-01-31', needs: [needOf(index)] })),
    needs: {
      sponsorship: { importance: 'high', because: all },
      ...keyed(needOf, (index) => ({
        importance: index % 2 === 0 ? 'high' : 'some',
        label: at(index),
        question: at(index + 1),
        because: at(index + 2),
      })),
    },
    people: keyed(idOf, (index) => ({
      name: at(index),
      role: at(index + 1),
      organization: at(index + 2),
      field: at(index + 3),
      known_through: CHANNELS[index % CHANNELS.length],
      level: ['senior', 'peer', 'junior'][index % 3],
      tie: index % 2 === 0 ? 'strong' : 'weak',
      step: STEPS[index % STEPS.length],
      fit: index % 7 === 0 ? 'unsure' : 'good',
      covers: {
        [needOf(index)]: ['reliable', 'occasional', 'hoped'][index % 3],
        'safe-space': 'reliable',
      },
      helps_with: [idOf(index)],
      i_give: [at(index + 4), at(index + 5)],
      every: '6 weeks',
      last_contact: index % 4 === 0 ? '2025-01-01' : '2026-11-01',
      ...(index % 2 === 0 && { next_contact: '2026-12-01' }),
      knows: [idOf(index === 0 ? 1 : index - 1)],
      introduced_by: idOf(index === 0 ? 1 : 0),
      notes: at(index + 6),
      ...extension(index),
      ...(index % 9 === 8 && { closed: { on: '2026-01-01', because: 'drifted' } }),
    })),
    log: each((index) => ({
      on: '2026-10-02',
      with: [idOf(index), idOf((index + 1) % texts.length)],
      what: at(index),
      gave: at(index + 1),
      got: at(index + 2),
      critical_feedback: at(index + 3),
      thanked: index % 2 === 0,
      asked: needOf(index),
      answer: ['yes', 'no', 'pending'][index % 3],
      ...extension(index),
    })),
    reviews: each((index) => ({
      on: index === 0 ? '2024-11-22' : '2025-11-22',
      needs: { [needOf(index)]: { importance: 'high', status: 'covered', live: [idOf(index)] } },
      people: { [idOf(index)]: 'build' },
      next_step: { text: at(index), person: idOf(index), need: needOf(index), move: 'ask' },
      note: at(index + 1),
    })),
    waivers: each((index) => ({
      rule: index % 2 === 0 ? 'sole-cover' : 'uncovered-need',
      about: needOf(index),
      because: at(index),
    })),
    [`x-${at(first)}`]: texts,
  };
  return { data, text: `${COMMENT}${asYaml(data)}${COMMENT}` };
}

/** A comment may hold raw what a value would hold as an escape; it is near what an edit touches. */
const COMMENT = '# raw: \u202e evil \u2066 <script>alert(1)</script> "]; end\n';

/** As YAML in which every character that is not plain ASCII is an escape. */
function asYaml(data: unknown): string {
  const text = stringify(data, {
    defaultStringType: 'QUOTE_DOUBLE',
    lineWidth: 0,
    aliasDuplicateObjects: false,
    doubleQuotedMinMultiLineLength: Infinity,
  });
  return text.replaceAll(/[^\n\x20-\x7e]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
