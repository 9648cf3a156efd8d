import type { AuditResult } from '../audit/audit.js';
import { nameList, plural } from '../network/words.js';
import type { Show } from './report-words.js';

/** What the rules that could not be judged wait for, by the path that they name. */
const MISSING: ReadonlyMap<string, string> = new Map([
  ['me.organization', 'Your own organization is missing'],
  ['me.field', 'Your own field is missing'],
  ['log', 'The past year of the log is missing'],
  ['reviews', 'A recorded review is missing'],
  ['people.*.knows', 'Who knows whom is missing'],
]);

/** What is missing of a person, by the key of the field. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['organization', 'The organization'],
  ['field', 'The field'],
  ['known_through', 'Where you know them from'],
  ['level', 'The level next to you'],
  ['tie', 'The strength of the tie'],
  ['perspective', 'How they see the world'],
  ['introduced_by', 'Who introduced you'],
]);

/**
 * `The level next to you is missing for Ana Ruiz (powerless-sponsor)`: one sentence for each thing
 * that is missing, with the rules that wait for it.
 */
export function undecidedSentences({ undecided, network }: AuditResult, show: Show): string[] {
  const nameOf = (id: string) => show(network.people.get(id)?.name ?? id);
  const rulesOf = new Map<string, Set<string>>();
  for (const { rule, missing } of undecided) {
    for (const sentence of missingSentences(missing, nameOf)) {
      rulesOf.set(sentence, (rulesOf.get(sentence) ?? new Set()).add(rule));
    }
  }
  return [...rulesOf].map(([sentence, rules]) => `${sentence} (${[...rules].join(', ')})`);
}

function missingSentences(paths: readonly string[], nameOf: (id: string) => string): string[] {
  const sentences: string[] = [];
  const people = new Map<string, string[]>();
  for (const path of paths) {
    const [list, id, key] = path.split('.');
    const known = MISSING.get(path);
    if (known !== undefined) sentences.push(known);
    else if (list === 'people' && id !== undefined && key !== undefined) {
      people.set(key, [...(people.get(key) ?? []), id]);
    } else sentences.push(`${path} is missing`);
  }
  const ofPeople = [...people].map(([key, ids]) => {
    const what = FIELDS.get(key) ?? key;
    return ids.includes('*')
      ? `${what} is noted for too few people`
      : `${what} is missing for ${nameList(ids.map(nameOf))}`;
  });
  return [...sentences, ...ofPeople];
}

/** `3 rules could not be judged`; nothing where all could. */
export function undecidedCount({ undecided }: AuditResult): string {
  return undecided.length === 0 ? '' : `${plural(undecided.length, 'rule')} could not be judged`;
}
