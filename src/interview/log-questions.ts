import type { NewLogEntry } from '../network/changes-log.js';
import type { LocalDate } from '../network/dates.js';
import { openPeople } from '../network/facts.js';
import { listNeeds } from '../network/needs.js';
import type { Network } from '../network/network.js';
import { REFERRAL } from '../network/references.js';
import { ANSWERS } from '../network/vocabulary.js';
import { nameList } from '../network/words.js';
import { readWhenNext } from './dates-ahead.js';
import type { When } from './dates-words.js';
import { readWhen } from './dates.js';
import { choiceIn, textIn, ticksIn, type Answers, type Field } from './form.js';
import type { Choice, Heading } from './question.js';
import { choicesOf } from './words.js';

const ANSWER_WORDS = {
  yes: 'Yes',
  no: 'No',
  pending: 'Not yet',
} as const satisfies Record<(typeof ANSWERS)[number], string>;

const THANKED: readonly Choice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'Not yet' },
];

/** What is asked about a contact; with whom it was, only where that is not known yet. */
export function logFields(
  network: Network,
  today: LocalDate,
  named: readonly string[],
  answers: Answers,
): Field[] {
  const people = named.length > 0 ? named : (ticksIn(answers, 'with') ?? []);
  const whoField = named.length > 0 ? [] : [askWho(network, people)];
  if (people.length === 0) return whoField;

  const who = nameList(people.map((id) => network.people.get(id)?.name ?? id));
  const they = people.length === 1 ? who : 'they';
  const them = people.length === 1 ? who : 'them';
  const heading: Heading = { place: `log · ${who}` };
  const text = (id: string, message: string, present = textIn(answers, id)): Field => ({
    question: { kind: 'text', id, heading, message, present },
  });
  const day = (
    field: Field,
    readDay: (given: string, from: LocalDate) => Promise<When>,
  ): Field => ({
    ...field,
    read: async (given) => {
      const when = await readDay(given, today);
      return 'date' in when ? { text: when.date } : when;
    },
  });
  const choice = (
    id: string,
    message: string,
    choices: readonly Choice[],
    skipLabel: string,
  ): Field => ({
    question: {
      kind: 'choice',
      id,
      heading,
      message,
      choices,
      skipLabel,
      present: choiceIn(answers, id),
    },
  });

  const needs = listNeeds(network.needs).map(({ id, label }) => ({ value: id, label }));
  const askable = [...needs, { value: REFERRAL, label: 'A referral: someone else to talk to' }];
  return [
    ...whoField,
    day(
      text('on', 'When was it? (a date, or "last friday")', textIn(answers, 'on') ?? today),
      readWhen,
    ),
    text('what', 'What happened? (a few words)'),
    text('got', `What did ${they} give you? (advice, time, an introduction)`),
    text('gave', `What did you give ${them}?`),
    text('critical_feedback', 'Was there hard feedback? What was it?'),
    choice('thanked', `Have you thanked ${them}?`, THANKED, 'Skip'),
    choice('asked', 'Did you ask for something?', askable, 'No'),
    ...(choiceIn(answers, 'asked') === undefined
      ? []
      : [choice('answer', 'Was it granted?', choicesOf(ANSWER_WORDS, ANSWERS), 'Skip')]),
    day(text('next', 'When are you in touch next? (a date, or "in 3 weeks")'), readWhenNext),
  ];
}

function askWho(network: Network, ticked: readonly string[]): Field {
  return {
    question: {
      kind: 'checklist',
      id: 'with',
      heading: { place: 'log' },
      message: 'With whom were you in touch?',
      choices: openPeople(network).map(({ id, name }) => ({ value: id, label: name })),
      ticked,
      noneLabel: 'No one',
    },
  };
}

/** The log entry that the answers come to; undefined where nobody was named. */
export function entryFrom(
  answers: Answers,
  today: LocalDate,
  named: readonly string[],
): NewLogEntry | undefined {
  const people = named.length > 0 ? named : (ticksIn(answers, 'with') ?? []);
  if (people.length === 0) return undefined;
  const thanked = choiceIn(answers, 'thanked');
  const asked = choiceIn(answers, 'asked');
  const answer = choiceIn(answers, 'answer');
  return {
    on: textIn(answers, 'on') ?? today,
    with: people,
    what: textIn(answers, 'what'),
    gave: textIn(answers, 'gave'),
    got: textIn(answers, 'got'),
    critical_feedback: textIn(answers, 'critical_feedback'),
    ...(thanked !== undefined && { thanked: thanked === 'yes' }),
    asked,
    answer: asked === undefined ? undefined : ANSWERS.find((value) => value === answer),
    next: textIn(answers, 'next'),
  };
}
