import { isPastInitiate, type Facts } from '../network/facts.js';
import type { Need } from '../network/needs.js';
import type { Network, Person } from '../network/network.js';
import { REFERRAL } from '../network/references.js';
import { midSentence } from '../network/words.js';
import { openAsks } from '../network/facts.js';
import { openQuestions } from './asks.js';
import type { DraftKind } from './draft-kinds.js';

/** What is drafted, and for whom. */
export interface DraftRequest {
  readonly kind: DraftKind;
  readonly person: Person;
  readonly need: Need | undefined;
}

/** Messages that put a question to someone; the rest asks for nothing, or for an answer at most. */
const ASKING: ReadonlySet<DraftKind> = new Set([
  'ask',
  'referral',
  'introduction',
  'feedback-request',
]);

/** Messages to someone whom one does not know yet. */
const OPENING: ReadonlySet<DraftKind> = new Set(['first-contact', 'informational-interview']);

/** Messages that fit after the end, too. */
const PARTING: ReadonlySet<DraftKind> = new Set(['accept-no', 'thank-you']);

/** One sentence where the kind of message sits oddly with how things stand; the draft is made all the same. */
export function oddity(request: DraftRequest, network: Network, facts: Facts): string | undefined {
  const { kind, person } = request;
  if (person.closed && !PARTING.has(kind)) return closedHint(person);
  if (kind === 'accept-no' && !hasSaidNo(person, facts)) {
    return `The log has no answer “no” from ${person.name}.`;
  }
  const isAtStart = !isPastInitiate(person);
  const step = person.step ?? '';
  if (isAtStart && !OPENING.has(kind) && !PARTING.has(kind) && kind !== 'offer-help') {
    return `${person.name} is at “${step}”: you hardly know each other yet, and first-contact fits better.`;
  }
  if (kind === 'first-contact' && !isAtStart) {
    return `You are past the first hello with ${person.name}; check-in fits better.`;
  }
  return ASKING.has(kind) ? askHint(request, network, facts) : undefined;
}

function closedHint({ name, closed }: Person): string {
  const reason = closed?.because === 'declined' ? 'said no' : 'is closed';
  const end =
    closed?.because === 'declined' ? 'accept-no fits, and then let it rest' : 'think twice';
  return `${name} ${reason}, as of ${closed?.on ?? ''}: ${end}.`;
}

function hasSaidNo({ id, closed }: Person, { logByPerson }: Facts): boolean {
  const answers = (logByPerson.get(id) ?? []).map(({ answer }) => answer);
  return closed?.because === 'declined' || answers.includes('no');
}

function askHint(
  { kind, person, need }: DraftRequest,
  network: Network,
  facts: Facts,
): string | undefined {
  const { id, name } = person;
  const asked = kind === 'referral' ? REFERRAL : need?.id;
  const label = kind === 'referral' ? 'a referral' : midSentence(need?.label ?? '');
  const refusal = (facts.logByPerson.get(id) ?? []).findLast(
    (entry) => entry.asked === asked && entry.answer === 'no' && entry.on >= facts.yearStart,
  );
  if (asked !== undefined && refusal) {
    return `${name} said no about ${label} on ${refusal.on}; someone else may be glad to help.`;
  }
  const question = openQuestions(network, facts).find((open) => open.person.id === id);
  if (question) {
    return `${name} still has a question of yours from ${question.on}: hear about that one first.`;
  }
  if (facts.lapsed.has(person.id)) {
    const last = facts.lastContact.get(id) ?? '';
    return `You were last in touch with ${name} on ${last}: check-in, which asks for nothing, comes first.`;
  }
  const open = openAsks(facts).length;
  const most = network.settings.max_asks;
  return kind === 'feedback-request' || open < most
    ? undefined
    : `${open} of your asks are open already, and your limit is ${most}.`;
}
