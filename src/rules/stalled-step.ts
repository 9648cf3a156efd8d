import { checked, defineRule } from '../audit/rule.js';
import { addDuration } from '../network/dates.js';
import type { Step } from '../network/vocabulary.js';

/** The steps at which a relationship can stall, and what takes it to the next one. */
const NEXT_MOVES: ReadonlyMap<Step, (person: string) => string> = new Map([
  ['choose', (person) => `Find out which event or which acquaintance you share with ${person}.`],
  ['initiate', (person) => `Say hello to ${person}, with one sincere question about their work.`],
  ['invest', (person) => `Share something with ${person} that made you think of them.`],
  ['build', (person) => `Suggest a short talk to ${person}, and bring two or three questions.`],
  [
    'evaluate',
    (person) => `Ask yourself whether it does you both good; then meet ${person} again, or let go.`,
  ],
]);

export default defineRule({
  id: 'stalled-step',
  severity: 'warning',
  title: 'a relationship that stands still on its way',
  about: 'person',
  checks:
    'An open person is at a step from `choose` to `evaluate`, and the last contact is longer ago than `stalled_after` (3 months unless you set it).',
  why: 'Mentoring is something one engages in, step by step, and the first move is yours. A relationship in the making that rests for long rarely goes on by itself.',
  remedy:
    'Take the small move that leads to the next step, as a hello, a question or a short talk; or let it go.',
  sources: ['eight-steps'],
  basis: 'convention',
  check(network, { facts }) {
    const people = facts.open.flatMap(({ id, name, step }) =>
      step !== undefined && NEXT_MOVES.has(step)
        ? [{ id, name, step, last: facts.lastContact.get(id) }]
        : [],
    );
    const { stalled_after } = network.settings;
    return checked(
      people.flatMap(({ id, name, step, last }) =>
        last !== undefined && facts.today > addDuration(last, stalled_after)
          ? [{ about: id, path: ['people', id, 'step'], facts: { person: name, step, last } }]
          : [],
      ),
      people.flatMap(({ id, last }) => (last === undefined ? [`people.${id}.last_contact`] : [])),
    );
  },
  message: ({ person, step, last }) =>
    `You are at “${step}” with ${person}, and have not been in contact since ${last}`,
  advice: ({ person, step }) => NEXT_MOVES.get(step)?.(person) ?? '',
});
