import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { Interrupted } from '../../src/errors.js';
import { confirm, createPrompter } from '../../src/interview/prompter.js';
import type {
  ChecklistQuestion,
  ChoiceQuestion,
  Reading,
  TextQuestion,
} from '../../src/interview/question.js';
import type { Style } from '../../src/reporters/style.js';

const UP = '\u001b[A';
const DOWN = '\u001b[B';
const ENTER = '\r';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const BACKSPACE = '\u007f';

const STYLE: Style = { width: 80, isColoured: false, isUnicode: true, isVerbose: false };
const HEADING = { place: 'who · need 5 of 9', title: 'Institutional sponsorship' };

const TEXT: TextQuestion = {
  kind: 'text',
  id: 't',
  heading: HEADING,
  message: 'What is your role?',
};
const CHOICE: ChoiceQuestion = {
  kind: 'choice',
  id: 'c',
  heading: HEADING,
  message: 'How much does it matter?',
  choices: [
    { value: 'high', label: 'A lot' },
    { value: 'some', label: 'Somewhat' },
    { value: 'none', label: 'Not now' },
  ],
};
const CHECKLIST: ChecklistQuestion = {
  kind: 'checklist',
  id: 'l',
  heading: HEADING,
  message: 'Who speaks up for you?',
  choices: [
    { value: 'ana', label: 'Ana Ruiz' },
    { value: 'ben', label: 'Ben Ode' },
  ],
  ticked: [],
  otherLabel: 'Someone else…',
  noneLabel: 'No one yet',
};

/** A terminal of which the screen is all that was ever printed. */
function openTerminal(columns = 80) {
  const stdin = new PassThrough();
  const printed: string[] = [];
  const stderr = {
    isTerminal: true,
    columns,
    write: (text: string) => {
      printed.push(text);
      return Promise.resolve();
    },
  };
  const screen = () => stripVTControlCharacters(printed.join(''));
  const sees = (text: string) =>
    vi.waitFor(() => {
      expect(screen()).toContain(text);
    });
  return { io: { stdin, stderr }, screen, sees, raw: () => printed.join('') };
}

const asIs = (text: string): Promise<Reading> => Promise.resolve({ text });

/** Asks one question and types keys once it is on the screen. */
async function answer(
  question: TextQuestion | ChoiceQuestion | ChecklistQuestion,
  keys: readonly string[],
  read = asIs,
) {
  const terminal = openTerminal();
  const reply = createPrompter(terminal.io, STYLE).ask(question, read);
  await terminal.sees(question.message);
  for (const key of keys) terminal.io.stdin.write(key);
  return { reply: await reply, screen: terminal.screen() };
}

describe('a text', () => {
  it.each([
    ['is trimmed', undefined, ['  Engineer ', ENTER], { kind: 'text', text: 'Engineer' }],
    ['is skipped by Enter', undefined, [ENTER], { kind: 'skip' }],
    ['is skipped by blanks', undefined, ['   ', ENTER], { kind: 'skip' }],
    ['goes back', undefined, ['<', ENTER], { kind: 'back' }],
    ['stops', undefined, ['.', ENTER], { kind: 'stop' }],
    ['is kept by Enter', 'Engineer', [ENTER], { kind: 'text', text: 'Engineer' }],
    ['is replaced', 'Engineer', ['Chef', ENTER], { kind: 'text', text: 'Chef' }],
    ['goes back from an answer', 'Engineer', ['<', ENTER], { kind: 'back' }],
    ['is kept to the letter', 'a\u001b[31mb', [ENTER], { kind: 'text', text: 'a\u001b[31mb' }],
  ])('%s', async (_name, present, keys, expected) => {
    const { reply } = await answer({ ...TEXT, present }, keys);
    expect(reply).toEqual(expected);
  });

  it('that cannot be read is asked for again, and what was read is shown', async () => {
    const terminal = openTerminal();
    const read = (text: string): Promise<Reading> =>
      Promise.resolve(text === 'may' ? { text: '2026-05-15' } : { problem: 'That is no day' });
    const reply = createPrompter(terminal.io, STYLE).ask(TEXT, read);
    await terminal.sees(TEXT.message);
    terminal.io.stdin.write(`mayx${ENTER}`);
    await terminal.sees('That is no day');
    terminal.io.stdin.write(BACKSPACE + ENTER);
    expect(await reply).toEqual({ kind: 'text', text: '2026-05-15' });
    expect(terminal.screen()).toContain('noted as 2026-05-15');
  });
});

describe('a choice', () => {
  it.each([
    ['none on Enter alone', undefined, [ENTER], { kind: 'skip' }],
    ['the first', undefined, [DOWN, ENTER], { kind: 'choice', value: 'high' }],
    ['another', undefined, [DOWN, DOWN, ENTER], { kind: 'choice', value: 'some' }],
    ['by its letter', undefined, ['n', ENTER], { kind: 'choice', value: 'none' }],
    ['the present one', 'some', [ENTER], { kind: 'choice', value: 'some' }],
    ['none on Enter alone where the present one is unknown', 'odd', [ENTER], { kind: 'skip' }],
    ['round the top', undefined, [UP, ENTER], { kind: 'stop' }],
    ['round the end', 'none', [DOWN, DOWN, DOWN, DOWN, ENTER], { kind: 'choice', value: 'high' }],
    ['back', 'none', [DOWN, ENTER], { kind: 'back' }],
    ['stop', 'none', [DOWN, DOWN, ENTER], { kind: 'stop' }],
    ['back by its key', undefined, ['<'], { kind: 'back' }],
    ['stop by its key', undefined, ['.'], { kind: 'stop' }],
  ])('is %s', async (_name, present, keys, expected) => {
    const { reply } = await answer({ ...CHOICE, present }, keys);
    expect(reply).toEqual(expected);
  });
});

describe('a checklist', () => {
  const ticks = (...ticked: string[]) => ({ kind: 'checklist', ticked, wantsOther: false });

  it.each([
    ['Enter alone is no one', [], [ENTER], ticks()],
    ['space ticks and Enter is done', [], [DOWN, ' ', ENTER], ticks('ana')],
    ['Enter beside a tick is done', [], [DOWN, ' ', DOWN, ENTER], ticks('ana')],
    ['Enter never ticks', [], [DOWN, ENTER, UP, ENTER], ticks()],
    ['several', [], [DOWN, ' ', DOWN, ' ', ENTER], ticks('ana', 'ben')],
    ['a tick is taken back', [], [DOWN, ' ', ' ', UP, ENTER], ticks()],
    ['Enter keeps what is ticked', ['ben'], [ENTER], ticks('ben')],
    [
      'someone else',
      [],
      [DOWN, DOWN, DOWN, ENTER],
      { kind: 'checklist', ticked: [], wantsOther: true },
    ],
    [
      'someone else beside those ticked',
      ['ben'],
      [DOWN, DOWN, DOWN, ENTER],
      { kind: 'checklist', ticked: ['ben'], wantsOther: true },
    ],
    ['skip leaves the ticks alone', [], [DOWN, ' ', 's', 's', ENTER], { kind: 'skip' }],
    ['back', [], [DOWN, ' ', '<'], { kind: 'back' }],
    ['stop', [], ['.'], { kind: 'stop' }],
  ])('%s', async (_name, ticked, keys, expected) => {
    const { reply } = await answer({ ...CHECKLIST, ticked }, keys);
    expect(reply).toEqual(expected);
  });

  it('says what was ticked, or that it is no one', async () => {
    const some = await answer(CHECKLIST, [DOWN, ' ', ENTER]);
    expect(some.screen).toContain('✔ Who speaks up for you? Ana Ruiz');
    const none = await answer(CHECKLIST, [ENTER]);
    expect(none.screen).toContain('✔ Who speaks up for you? No one yet');
  });

  it('says that nothing is ticked where Enter could mean the line or no one', async () => {
    const { screen } = await answer(CHECKLIST, [DOWN, ENTER, UP, ENTER]);
    expect(screen.replaceAll(/\s+/g, ' ')).toContain(
      'Nothing is ticked: space ticks this line, "No one yet" goes on without',
    );
  });
});

describe('the screen', () => {
  it('shows where one is once for a group of questions', async () => {
    const terminal = openTerminal();
    const { ask } = createPrompter(terminal.io, STYLE);
    for (const question of [TEXT, CHOICE]) {
      const reply = ask(question, asIs);
      await terminal.sees(question.message);
      terminal.io.stdin.write(ENTER);
      await reply;
    }
    expect(terminal.screen().split('who · need 5 of 9')).toHaveLength(2);
  });

  it('reminds of the keys once for each later group with a text', async () => {
    const terminal = openTerminal();
    const { ask, explain } = createPrompter(terminal.io, STYLE);
    await explain();
    const texts = ['a', 'b', 'c', 'd'].map((message, index) => ({
      ...TEXT,
      message: `Question ${message}?`,
      heading: { place: index < 2 ? 'first' : 'second' },
    }));
    for (const question of texts) {
      const reply = ask(question, asIs);
      await terminal.sees(question.message);
      terminal.io.stdin.write(ENTER);
      await reply;
    }
    const parts = terminal.screen().split('Enter skips or keeps, < back');
    expect(parts).toHaveLength(2);
    expect(parts[0]).toContain('second');
    expect(parts[0]).not.toContain('Question c');
  });

  it('shows no tick where someone goes back', async () => {
    for (const [question, keys] of [
      [TEXT, ['<', ENTER]],
      [CHOICE, ['<']],
    ] as const) {
      const { screen } = await answer(question, keys);
      expect(screen).toContain(`< ${question.message}`);
      expect(screen).not.toContain('✔');
    }
  });

  it('explains how to move on', async () => {
    const terminal = openTerminal(40);
    await createPrompter(terminal.io, STYLE).explain();
    expect(terminal.screen()).toContain('< goes back');
    for (const line of terminal.screen().split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('never lets text of the file steer it', async () => {
    const evil = 'Ana\u001b[2J\u0007\u202eRuiz';
    for (const question of [
      { ...TEXT, message: evil, present: evil, heading: { place: evil, title: evil, text: evil } },
      { ...CHOICE, message: evil, choices: [{ value: 'high', label: evil }] },
      { ...CHECKLIST, message: evil, choices: [{ value: 'ana', label: evil }], noneLabel: evil },
    ]) {
      const terminal = openTerminal();
      const reply = createPrompter(terminal.io, STYLE).ask(question, asIs);
      await terminal.sees('Ruiz');
      terminal.io.stdin.write(ENTER + ENTER);
      await reply;
      for (const control of ['\u001b[2J', '\u0007', '\u202e']) {
        expect(terminal.raw()).not.toContain(control);
      }
    }
  });

  it('has no colour where none is wanted', async () => {
    const terminal = openTerminal();
    const reply = createPrompter(terminal.io, STYLE).ask(CHECKLIST, asIs);
    await terminal.sees('Ana Ruiz');
    terminal.io.stdin.write(`.`);
    await reply;
    // eslint-disable-next-line no-control-regex -- colours are control sequences
    expect(terminal.raw()).not.toMatch(/\u001b\[[\d;]*m/);
  });
});

describe('an interruption', () => {
  it.each([
    ['Ctrl-C', (stdin: PassThrough) => stdin.write(CTRL_C)],
    ['Ctrl-D', (stdin: PassThrough) => stdin.write(CTRL_D)],
    ['the end of the input', (stdin: PassThrough) => stdin.end()],
    ['a terminal that goes away', (stdin: PassThrough) => stdin.destroy()],
  ])('%s', async (_name, interrupt) => {
    for (const question of [TEXT, CHOICE, CHECKLIST]) {
      const { io, sees } = openTerminal();
      const reply = createPrompter(io, STYLE).ask(question, asIs);
      const outcome = expect(reply).rejects.toBeInstanceOf(Interrupted);
      await sees(question.message);
      interrupt(io.stdin);
      await outcome;
    }
  });

  it('an input that has ended before asks nothing', async () => {
    const { io } = openTerminal();
    io.stdin.destroy();
    await expect(createPrompter(io, STYLE).ask(TEXT, asIs)).rejects.toBeInstanceOf(Interrupted);
  });

  it('a screen that cannot be written to is the failure it is', async () => {
    const { io } = openTerminal();
    const failure = new Error('standard error is gone');
    let count = 0;
    io.stderr.write = () => (count++ === 0 ? Promise.resolve() : Promise.reject(failure));
    await expect(createPrompter(io, STYLE).ask(TEXT, asIs)).rejects.toBe(failure);
  });
});

describe('confirm', () => {
  it.each([
    [ENTER, false],
    [`y${ENTER}`, true],
    [`n${ENTER}`, false],
  ])('%j means %s', async (keys, expected) => {
    const { io, sees } = openTerminal();
    const reply = confirm(io, 'Forget it all?');
    await sees('Forget it all?');
    io.stdin.write(keys);
    expect(await reply).toBe(expected);
  });
});
