import { setPersonField, type PersonFields } from '../network/changes.js';
import { isSameName, isTooLongAgo } from '../network/facts.js';
import { isFromAfar } from '../network/needs.js';
import type { Person } from '../network/network.js';
import { CHANNELS, LEVELS, STEPS, TIES } from '../network/vocabulary.js';
import { withAsked, withoutAsked, withWaiting } from './marks.js';
import { choiceStep, textStep, type Heading, type Standing, type Step } from './question.js';
import type { Situation } from './situation.js';
import { CHANNEL_WORDS, choicesOf, LEVEL_WORDS, STEP_WORDS, TIE_WORDS } from './words.js';

/** What the audit has to know about someone, in the order in which it is asked. */
export function personSteps(situation: Situation, person: Person): Step[] {
  const { name } = person;
  return [
    renameStep(person),
    choose(person, 'known_through', `Where do you know ${name} from?`, CHANNEL_WORDS, CHANNELS),
    choose(person, 'level', `Next to you, ${name} is …`, LEVEL_WORDS, LEVELS),
    ...organizationSteps(situation, person),
    choose(person, 'tie', `How strong is the tie with ${name}?`, TIE_WORDS, TIES),
    contactStep(situation, person),
    choose(person, 'step', `Where do you stand with ${name}?`, STEP_WORDS, STEPS),
  ];
}

/** The id under which one comes back to a person's name. */
export function nameId(person: string): string {
  return `people.${person}.name`;
}

export function headingOf({ name }: Person): Heading {
  return { place: `who · ${name}` };
}

function renameStep(person: Person): Step {
  const message = 'What is their name?';
  return textStep({
    question: { id: nameId(person.id), heading: headingOf(person), message, present: person.name },
    standing: 'idle',
    answer: (text) => ({ edits: setPersonField(person.id, 'name', text) }),
    skip: () => ({}),
  });
}

function choose<Field extends 'known_through' | 'level' | 'tie' | 'step'>(
  person: Person,
  field: Field,
  message: string,
  words: Readonly<Record<PersonFields[Field], string>>,
  values: readonly PersonFields[Field][],
): Step {
  const present = person[field];
  return choiceStep<PersonFields[Field]>({
    question: {
      id: `people.${person.id}.${field}`,
      heading: headingOf(person),
      message,
      choices: choicesOf(words, values),
      present,
    },
    standing: standingOf(present),
    answer: (value) => ({ edits: setPersonField(person.id, field, value) }),
  });
}

/**
 * Where someone works. That it is not where I do is no name to be noted down: people who work
 * elsewhere would all seem to work in one place. It waits until the name is given or passed over.
 */
function organizationSteps({ network, marks, today }: Situation, person: Person): Step[] {
  const mine = network.me.organization;
  const theirs = person.organization;
  const id = `people.${person.id}.organization`;
  const heading = headingOf(person);
  const whereMessage = `Where does ${person.name} work or study?`;
  const setTo = (organization: string) => setPersonField(person.id, 'organization', organization);
  if (mine === undefined || mine.trim() === '') {
    return [
      textStep({
        question: { id, heading, message: whereMessage, present: theirs },
        standing: standingOf(theirs),
        answer: (text) => ({ edits: setTo(text) }),
      }),
    ];
  }

  const isSame = theirs !== undefined && isSameName(mine, theirs);
  const nameQuestion = `${id}.name`;
  const isNameDue = marks.waiting.has(nameQuestion);
  const done = withWaiting(marks, nameQuestion, []);
  const which = choiceStep({
    question: {
      id,
      heading,
      message: `Where does ${person.name} work?`,
      choices: [
        { value: 'same', label: `Where I do: ${mine}` },
        { value: 'another', label: 'Somewhere else' },
      ] as const,
      present: isNameDue ? 'another' : theirs && (isSame ? 'same' : 'another'),
    },
    standing: standingOf(theirs),
    answer: (value) => {
      if (value === 'same') {
        return { edits: isSame ? [] : setTo(mine), marks: withoutAsked(done, id) };
      }
      if (theirs !== undefined && !isSame) return {};
      return {
        edits: isSame ? [{ op: 'remove', path: ['people', person.id, 'organization'] }] : [],
        marks: withAsked(withWaiting(marks, nameQuestion, [person.id]), id, today),
      };
    },
  });
  if (!isNameDue && (theirs === undefined || isSame)) return [which];
  const where = textStep({
    question: { id: nameQuestion, heading, message: whereMessage, present: theirs },
    standing: isNameDue ? 'open' : 'known',
    answer: (text) => ({ edits: setTo(text), marks: withoutAsked(done, id) }),
    skip: () => ({ marks: done }),
  });
  return [which, where];
}

function contactStep(situation: Situation, person: Person): Step {
  const { facts, network, marks, today } = situation;
  const id = `people.${person.id}.last_contact`;
  const present = facts.lastContact.get(person.id);
  return textStep({
    question: {
      id,
      heading: headingOf(person),
      message: `When were you last in touch with ${person.name}? (a date, or "3 months ago")`,
      isDate: true,
      present,
    },
    standing: hasLapsedCover(situation, person) ? 'outdated' : standingOf(present),
    answer: (date) => {
      const logged = facts.logByPerson.get(person.id)?.at(-1)?.on ?? '';
      const last = date > logged ? date : logged;
      const isStillLapsed = isTooLongAgo(last, person, network, facts.today);
      return {
        edits: setPersonField(person.id, 'last_contact', date),
        // It was asked and is still long ago: another question would not make it less so.
        marks: isStillLapsed ? withAsked(marks, id, today) : withoutAsked(marks, id),
      };
    },
  });
}

function hasLapsedCover({ network, facts }: Situation, person: Person): boolean {
  if (!facts.lapsed.has(person.id)) return false;
  return [...person.covers].some(
    ([need, level]) =>
      level !== 'hoped' && !isFromAfar(need) && network.needs.get(need)?.importance !== 'none',
  );
}

function standingOf(present: unknown): Standing {
  return present === undefined ? 'missing' : 'known';
}
