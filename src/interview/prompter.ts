import * as z from 'zod';
import { printable } from '../reporters/printable.js';
import { paintFor, wrap, type Paint, type Style } from '../reporters/style.js';
import type { Ask } from './interview.js';
import { WAYS, type ListAnswer, type ListConfig, type ListItem } from './prompter-list.js';
import { prompt, type StreamIo } from './prompter-run.js';
import type {
  ChecklistQuestion,
  ChoiceQuestion,
  Heading,
  Question,
  Reading,
  Reply,
  TextQuestion,
} from './question.js';

/** The only place that knows how questions get on the screen, and how answers come back. */
export interface Prompter {
  readonly ask: Ask;
  /** Says, once, how to move on without an answer. */
  explain(): Promise<void>;
}

const BACK = '<';
const STOP = '.';

const textSchema = z.object({ answer: z.string() });
const confirmSchema = z.object({ answer: z.boolean() });
const listSchema = z.object({
  answer: z.object({
    kind: z.enum(['choose', 'tick', 'way']),
    value: z.string(),
    ticked: z.array(z.string()),
  }),
});

/** What the ways on are called where something else than the interview asks. */
export interface PrompterWords {
  /** What the entry of a list says that ends the questions. */
  readonly stop: string;
  /** How to move on without an answer. */
  readonly explanation: string;
}

const INTERVIEW_WORDS: PrompterWords = {
  stop: 'Stop and see the report',
  explanation:
    'Enter skips a question or keeps the answer shown, < goes back, . stops and shows the ' +
    'report. Every answer is saved at once.',
};

const KEYS = 'Enter skips or keeps, < back, . stop';

/** Asks on the terminal: prompts go to standard error. Ctrl-C and a closed terminal are `Interrupted`. */
export function createPrompter(io: StreamIo, style: Style, words = INTERVIEW_WORDS): Prompter {
  const paint = paintFor(style);
  let shown: Heading | undefined;
  /** True where the next text question is to be shown with its keys. */
  let isReminderDue = false;
  let isExplained = false;

  return {
    ask: async (question, read) => {
      await showHeading(question.heading);
      if (question.note !== undefined) await sayQuietly(question.note);
      if (question.kind === 'text' && isReminderDue) await sayQuietly(KEYS);
      if (question.kind === 'text') isReminderDue = false;
      return question.kind === 'text'
        ? askText(io, style, question, read)
        : askList(io, style, question, words);
    },
    explain: async () => {
      isExplained = true;
      await sayQuietly(words.explanation);
    },
  };

  async function sayQuietly(text: string): Promise<void> {
    await io.stderr.write(`${paint.quiet(wrap(text, widthOf(io), 0))}\n`);
  }

  async function showHeading(heading: Heading): Promise<void> {
    if (shown?.place === heading.place && shown.title === heading.title) return;
    // Above the first group the keys have just been explained.
    isReminderDue = isExplained && shown !== undefined;
    shown = heading;
    const { place, title, text } = heading;
    const width = widthOf(io);
    const line = (words: string) => wrap(printable(words), width, 0);
    const lines = [
      paint.quiet(line(place)),
      ...(title === undefined ? [] : [paint.heading(line(title))]),
      ...(text === undefined ? [] : [line(text)]),
    ];
    await io.stderr.write(`\n${lines.join('\n')}\n`);
  }
}

/** Asks a question to be answered with yes or no; Enter means no. */
export async function confirm(io: StreamIo, message: string): Promise<boolean> {
  const question = { type: 'confirm', message: printable(message), default: false } as const;
  return confirmSchema.parse(await prompt(io, question)).answer;
}

async function askText(
  io: StreamIo,
  style: Style,
  question: TextQuestion,
  read: (text: string) => Promise<Reading>,
): Promise<Reply> {
  const { present } = question;
  const width = widthOf(io);
  const shown = present === undefined ? undefined : printable(present);
  let isBack = false;
  const isWayOn = (text: string) => ['', BACK, STOP, shown].includes(text);
  const raw = await prompt(io, {
    type: 'input',
    message: leaveRoom(question.message, shown ?? '', width),
    ...(shown !== undefined && { default: shown }),
    validate: async (given: string) => {
      const text = given.trim();
      isBack = text === BACK;
      const reading = isWayOn(text) ? { text } : await read(text);
      return 'problem' in reading ? wrap(`> ${printable(reading.problem)}`, width - 1, 2) : true;
    },
    theme: themeFor(style, () => isBack),
  });
  const text = textSchema.parse(raw).answer.trim();
  if (text === '') return { kind: 'skip' };
  if (text === BACK) return { kind: 'back' };
  if (text === STOP) return { kind: 'stop' };
  // What is shown may have lost characters that are unsafe to print.
  if (text === shown && present !== undefined) return { kind: 'text', text: present };
  const reading = await read(text);
  if ('problem' in reading) return { kind: 'skip' };
  if (reading.text !== text) {
    await io.stderr.write(paintFor(style).quiet(`  noted as ${printable(reading.text)}\n`));
  }
  return { kind: 'text', text: reading.text };
}

/**
 * The message in lines that fit, with a line of its own for the answer where little would be left:
 * inquirer puts the cursor where the text would break without regard to words.
 */
function leaveRoom(message: string, present: string, width: number): string {
  const lines = wrap(printable(message), width - 4, 2);
  const last = lines.slice(lines.lastIndexOf('\n') + 1);
  return last.length + present.length > width / 2 ? `${lines}\n ` : lines;
}

async function askList(
  io: StreamIo,
  style: Style,
  question: ChoiceQuestion | ChecklistQuestion,
  { stop }: PrompterWords,
): Promise<Reply> {
  const list = question.kind === 'choice' ? choiceList(question, stop) : checkList(question, stop);
  const { isUnicode } = style;
  const config: ListConfig = {
    message: printable(question.message),
    width: widthOf(io),
    ticked: [],
    ...list,
    noneLabel: printable(list.noneLabel ?? ''),
    items: list.items.map((item) => ({ ...item, label: printable(item.label) })),
    help:
      question.kind === 'choice'
        ? 'arrows move, Enter chooses'
        : 'arrows move, space ticks, Enter goes on with what is ticked',
    paint: paintFor(style),
    pointer: isUnicode ? '❯' : '>',
    doneMark: isUnicode ? '✔' : '+',
    backMark: BACK,
  };
  const { answer } = listSchema.parse(await prompt(io, { type: 'list', ...config }));
  return replyOf(question, answer);
}

type List = Pick<ListConfig, 'items' | 'start'> & Partial<ListConfig>;

function choiceList({ choices, present, skipLabel }: ChoiceQuestion, stop: string): List {
  const skip = skipLabel ?? (present === undefined ? 'Skip' : 'Skip (stays as it is)');
  const items: ListItem[] = [
    skipWay(skip),
    ...choices.map((choice): ListItem => ({ ...choice, kind: 'choose' })),
    ...waysOff(stop),
  ];
  // Where nothing is answered yet, Enter skips: it must not answer what nobody thought about.
  const start = items.findIndex(({ kind, value }) => kind === 'choose' && value === present);
  return { items, start: Math.max(start, 0) };
}

function checkList(question: ChecklistQuestion, stop: string): List {
  const { choices, ticked, otherLabel, noneLabel } = question;
  // Those who are ticked come first: in a long list they would be out of sight.
  const sorted = [...choices].sort(
    (a, b) => Number(ticked.includes(b.value)) - Number(ticked.includes(a.value)),
  );
  const items: ListItem[] = [
    { kind: 'way', value: WAYS.done, label: 'Done' },
    ...sorted.map((choice): ListItem => ({ ...choice, kind: 'tick' })),
    ...(otherLabel === undefined
      ? []
      : [{ kind: 'way', value: WAYS.other, label: otherLabel } as const]),
    skipWay(ticked.length > 0 ? 'Skip (stays as it is)' : 'Skip'),
    ...waysOff(stop),
  ];
  return { items, ticked, start: 0, noneLabel };
}

function skipWay(label: string): ListItem {
  return { kind: 'way', value: WAYS.skip, label };
}

function waysOff(stop: string): ListItem[] {
  return [
    { kind: 'way', value: WAYS.back, label: 'Back' },
    { kind: 'way', value: WAYS.stop, label: stop },
  ];
}

function replyOf({ kind: asked }: Question, { kind, value, ticked }: ListAnswer): Reply {
  if (kind === 'way') {
    if (value === WAYS.back) return { kind: 'back' };
    if (value === WAYS.stop) return { kind: 'stop' };
    if (value === WAYS.skip) return { kind: 'skip' };
  }
  if (asked === 'choice') return { kind: 'choice', value };
  return { kind: 'checklist', ticked, wantsOther: value === WAYS.other };
}

function widthOf({ stderr }: StreamIo): number {
  return Math.min(Math.max(stderr.columns, 30), 100);
}

function themeFor(style: Style, isBack: () => boolean) {
  const paint: Paint = paintFor(style);
  const mark = style.isUnicode ? '✔' : '+';
  return {
    prefix: {
      idle: paint.good('?'),
      // Read when the answer is shown.
      get done() {
        return isBack() ? paint.quiet(BACK) : paint.good(mark);
      },
    },
    style: {
      message: (text: string, status: string) => (status === 'done' ? text : paint.heading(text)),
      answer: paint.quiet,
      defaultAnswer: (text: string) => paint.quiet(`(${text})`),
      error: paint.bad,
    },
  };
}
