import { setGaps, setMe, setNextRole, setStrengths, setWhy } from '../network/changes.js';
import type { Edit } from '../network/edit.js';
import { withAsked } from './marks.js';
import { textStep, type Heading, type Step, type TextQuestion } from './question.js';
import type { Situation } from './situation.js';

const YOU: Heading = { place: 'you' };
const WHY: Heading = { place: 'why', title: 'What gets you going' };
const HOW: Heading = { place: 'how', title: 'What you bring, and what comes next' };

/** The name that a file gets from someone who gives none. */
export const DEFAULT_NAME = 'Me';

/** Who you are, why, and how: everything that comes before the people. */
export function selfSteps(situation: Situation): Step[] {
  const { network, marks, today } = situation;
  const { me, how } = network;
  const isUnnamed = me.name === DEFAULT_NAME;
  const name = textStep({
    question: {
      id: 'me.name',
      heading: YOU,
      message: 'What is your name?',
      ...(!isUnnamed && { present: me.name }),
    },
    standing: isUnnamed ? 'missing' : 'known',
    // Who is really called that is asked no more often than who says nothing.
    answer: (text) =>
      text === DEFAULT_NAME
        ? { edits: setMe('name', text), marks: withAsked(marks, 'me.name', today) }
        : { edits: setMe('name', text) },
  });
  return [
    name,
    ask('why', WHY, 'What makes you do this work?', network.why, setWhy),
    ask('me.role', HOW, 'What is your role now?', me.role, (text) => setMe('role', text)),
    ask('me.organization', HOW, 'Where do you work or study?', me.organization, (text) =>
      setMe('organization', text),
    ),
    ask('how.next_role', HOW, 'Which role would you like next?', how.next_role, setNextRole),
    askList('how.gaps', HOW, 'What do you still have to learn?', [...how.gaps.values()], (texts) =>
      setGaps(situation, texts),
    ),
    askList('how.strengths', HOW, 'What are you good at?', how.strengths, (texts) =>
      setStrengths(situation, texts),
    ),
    ask(
      'me.last_transition',
      HOW,
      'When did your role or status last change? (a date, or "3 months ago")',
      me.last_transition,
      (text) => setMe('last_transition', text),
      { isDate: true },
    ),
  ];
}

function ask(
  id: string,
  heading: Heading,
  message: string,
  present: string | undefined,
  edit: (text: string) => Edit[],
  more: Pick<TextQuestion, 'isDate' | 'check'> = {},
): Step {
  const isBlank = present === undefined || present.trim() === '';
  return textStep({
    question: { id, heading, message, present: isBlank ? undefined : present, ...more },
    standing: isBlank ? 'missing' : 'known',
    answer: (text) => ({ edits: edit(text) }),
  });
}

const SEPARATORS = [
  [',', 'commas'],
  [';', 'semicolons'],
  ['|', 'vertical bars'],
] as const;

/**
 * Asks for several texts in one line. What separates them is said, and is the first mark that no
 * present text holds; every other mark belongs to the texts.
 */
function askList(
  id: string,
  heading: Heading,
  message: string,
  present: readonly string[],
  edit: (texts: string[]) => Edit[],
): Step {
  const isFree = ([mark]: readonly [string, string]) =>
    !present.some((text) => text.includes(mark));
  const [mark, name] = SEPARATORS.find(isFree) ?? SEPARATORS[0];
  const split = (line: string) =>
    line
      .split(mark)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return ask(
    id,
    heading,
    `${message} (separated by ${name})`,
    present.join(mark === '|' ? ' | ' : `${mark} `),
    (line) => edit([...new Set(split(line))]),
    {
      check: (line) =>
        split(line).length === 0 ? 'There is nothing between the marks' : undefined,
    },
  );
}
