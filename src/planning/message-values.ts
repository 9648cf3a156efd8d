import { hasText, type Facts } from '../network/facts.js';
import type { Need } from '../network/needs.js';
import type { LogEntry, Network, Person } from '../network/network.js';
import { MYSELF } from '../network/references.js';
import type { Channel } from '../network/vocabulary.js';
import { midSentence, nameList } from '../network/words.js';
import { openQuestions } from './asks.js';
import { nextContact, spokenDate } from './dates.js';
import { firstName } from './first-name.js';
import { lookingFor } from './looking-for.js';

/** Every name that a message template may use; what the file does not say is left out. */
export const MESSAGE_FIELDS = [
  'my_name',
  'my_role',
  'my_organization',
  'my_field',
  'my_next_role',
  'my_strengths',
  'name',
  'first_name',
  'role',
  'organization',
  'field',
  'introduced_by',
  'met',
  'last_contact',
  'next_contact',
  'got',
  'got_on',
  'advice',
  'advice_on',
  'criticism',
  'criticism_on',
  'asked_on',
  'stranger',
  'stranger_organization',
  'need',
  'looking_for',
  'ask',
] as const;

export type MessageField = (typeof MESSAGE_FIELDS)[number];
export type MessageValues = Partial<Readonly<Record<MessageField, string>>>;

/**
 * What the file knows for a message to one person. Confidential people are never named to others, and
 * neither notes nor reasons are passed on.
 */
export function messageValues(
  person: Person,
  need: Need | undefined,
  network: Network,
  facts: Facts,
): MessageValues {
  const { me, how, people } = network;
  const { today, lastContact, logByPerson } = facts;
  const log = logByPerson.get(person.id) ?? [];
  const date = (on: string | undefined) => (on === undefined ? undefined : spokenDate(on, today));
  const got = giftOf(log);
  const criticism = log.findLast((entry) => hasText(entry.critical_feedback));
  const advice = log.findLast((entry) => hasText(entry.critical_feedback) || hasText(entry.got));
  const introducer = people.get(person.introduced_by ?? MYSELF);
  const stranger = strangerKnownTo(person, network);
  const question = openQuestions(network, facts).find((open) => open.person.id === person.id);
  const next = nextContact(person, facts);
  const strengths = how.strengths.filter(hasText);
  const values: Record<MessageField, string | undefined> = {
    my_name: me.name,
    my_role: me.role && roleInSentence(me.role),
    my_organization: me.organization,
    my_field: me.field && midSentence(me.field),
    my_next_role: how.next_role && roleInSentence(how.next_role),
    my_strengths: strengths.length > 0 ? nameList(strengths, 5) : undefined,
    name: person.name,
    first_name: firstName(person.name),
    role: person.role && roleInSentence(person.role),
    organization: person.organization,
    field: person.field && midSentence(person.field),
    introduced_by: introducer?.confidential ? undefined : introducer?.name,
    met: person.known_through && MET[person.known_through],
    last_contact: date(lastContact.get(person.id)),
    next_contact: next?.kind === 'contact' && next.on > today ? date(next.on) : undefined,
    got: got?.got,
    got_on: date(got?.on),
    advice: advice?.critical_feedback ?? advice?.got,
    advice_on: date(advice?.on),
    criticism: criticism?.critical_feedback,
    criticism_on: date(criticism?.on),
    asked_on: date(question?.on),
    stranger: stranger?.name,
    stranger_organization: stranger?.organization,
    need: need && midSentence(need.label),
    looking_for: need && lookingFor(need),
    ask: need?.asks[0],
  };
  return cleaned(values);
}

/** `Lead cartographer` is a phrase, `Lead Cartographer` a title that keeps its capitals. */
function roleInSentence(role: string): string {
  return /\s\p{Lu}/u.test(role) ? role : midSentence(role);
}

/** What is blank is missing; what has several lines becomes one. */
function cleaned(values: Record<MessageField, string | undefined>): MessageValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      hasText(value) ? [[field, value.trim().replaceAll(/\s+/g, ' ')]] : [],
    ),
  );
}

/** The help to give thanks for: the newest that had no thanks yet, else the newest of all. */
function giftOf(log: readonly LogEntry[]): LogEntry | undefined {
  const gifts = log.filter(({ got }) => hasText(got));
  return gifts.findLast(({ thanked }) => thanked === false) ?? gifts.at(-1);
}

/** Someone at the beginning of the eight steps whom that person knows and could introduce me to. */
function strangerKnownTo(person: Person, { people }: Network): Person | undefined {
  return [...people.values()].find(
    (other) =>
      other.id !== person.id &&
      (other.step === 'choose' || other.step === 'initiate') &&
      !other.closed &&
      !other.confidential &&
      other.fit !== 'poor' &&
      (person.knows.includes(other.id) || other.knows.includes(person.id)),
  );
}

/** Where our paths crossed, in words that follow “I know of you”. */
const MET: Readonly<Record<Channel, string | undefined>> = {
  'family-or-friends': 'through friends',
  work: 'from work',
  'professional-organization': 'through our professional organization',
  academic: 'through the university',
  'informational-interview': undefined,
  referral: 'through a recommendation',
  'formal-program': 'through the mentoring program',
  community: 'through our community',
  online: 'from what you share online',
};
