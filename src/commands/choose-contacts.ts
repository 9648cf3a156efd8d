import type { Contact } from '../exchange/contact.js';
import { matching } from '../exchange/taking.js';
import type { Ask } from '../interview/interview.js';
import type { Choice, Heading, Question, Reading } from '../interview/question.js';

/** A list that is longer than this is searched, not read. */
const MOST_LISTED = 100;

const STOP = Symbol('stop');
const DONE = Symbol('done');

/** What the ways on are called while contacts are chosen. */
export const IMPORT_WORDS = { stop: 'Stop and take nobody', explanation: '' };

const HEADING: Heading = { place: 'import · whom to take' };

/**
 * Asks whom to take: a search, a list to tick, and so on until nothing is searched for. A short list
 * needs no search. To stop is to take nobody.
 */
export async function chooseContacts(
  ask: Ask,
  contacts: readonly Contact[],
): Promise<readonly Contact[]> {
  const chosen = new Set<Contact>();
  const isShort = contacts.length <= MOST_LISTED;
  for (;;) {
    const found = isShort ? contacts : await search();
    if (found === DONE) break;
    if (found === STOP || (await tick(found)) === STOP) return [];
    if (isShort) break;
  }
  return contacts.filter((contact) => chosen.has(contact));

  async function search(): Promise<readonly Contact[] | typeof STOP | typeof DONE> {
    const read = (text: string): Reading => {
      const { length } = matching(contacts, [text]);
      if (length === 0) return { problem: `Nobody has ${text} in name, organization or role.` };
      return length > MOST_LISTED ? { problem: `That finds ${length}: say more.` } : { text };
    };
    const question: Question = {
      kind: 'text',
      id: 'import-search',
      heading: HEADING,
      message: `A name, organization or role to look for (${chosen.size} of ${contacts.length} chosen; Enter when done)`,
    };
    const reply = await ask(question, (text) => Promise.resolve(read(text)));
    if (reply.kind === 'stop') return STOP;
    return reply.kind === 'text' ? matching(contacts, [reply.text]) : DONE;
  }

  async function tick(found: readonly Contact[]): Promise<typeof STOP | typeof DONE> {
    const question: Question = {
      kind: 'checklist',
      id: 'import-choice',
      heading: HEADING,
      message: 'Whom do you take?',
      choices: found.map(choiceOf),
      ticked: found.filter((contact) => chosen.has(contact)).map(valueOf),
      noneLabel: 'None of them',
    };
    const reply = await ask(question, (text) => Promise.resolve({ text }));
    if (reply.kind === 'stop') return STOP;
    if (reply.kind !== 'checklist') return DONE;
    for (const contact of found) {
      if (reply.ticked.includes(valueOf(contact))) chosen.add(contact);
      else chosen.delete(contact);
    }
    return DONE;
  }
}

function choiceOf(contact: Contact): Choice {
  const { name, fields } = contact;
  const about = [fields.role, fields.organization].filter((text) => text !== undefined);
  return { value: valueOf(contact), label: [name, ...about].join(', ') };
}

/** The line on which a contact begins tells it from all others. */
function valueOf({ line }: Contact): string {
  return String(line);
}
