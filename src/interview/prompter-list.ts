import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  usePagination,
  useState,
} from '@inquirer/core';
import { wrap, type Paint } from '../reporters/style.js';

/** A line of the list: something to choose, something to tick, or a way on. */
export interface ListItem {
  readonly kind: 'choose' | 'tick' | 'way';
  readonly value: string;
  readonly label: string;
}

export interface ListConfig {
  readonly message: string;
  readonly items: readonly ListItem[];
  readonly ticked: readonly string[];
  /** The line on which the list begins. */
  readonly start: number;
  readonly help: string;
  readonly paint: Paint;
  readonly pointer: string;
  readonly doneMark: string;
  /** Stands where someone went back, which settles nothing. */
  readonly backMark: string;
  /** Columns that a line may take. */
  readonly width: number;
  /** What the way on that ends a checklist is called while nothing is ticked. */
  readonly noneLabel: string;
}

export interface ListAnswer {
  readonly kind: ListItem['kind'];
  readonly value: string;
  readonly ticked: readonly string[];
}

/** The way on that ends a checklist, and those that every list has. */
export const WAYS = {
  done: 'done',
  other: 'other',
  skip: 'skip',
  back: 'back',
  stop: 'stop',
} as const;

const PAGE_SIZE = 14;

/**
 * A list to choose from, or to tick things in. inquirer's own checklist has no room for ways on:
 * Enter on one of them would mean the ticks. Here Enter on a line that can be ticked goes on with
 * what is ticked. Where that is nothing it only says so: who presses it may mean that very line, or
 * nobody at all.
 */
export const listPrompt = createPrompt<ListAnswer, ListConfig>((config, done) => {
  const { items, paint } = config;
  const [active, setActive] = useState(config.start);
  const [ticked, setTicked] = useState(config.ticked);
  const [chosen, setChosen] = useState<ListItem | undefined>(undefined);
  const [isPuzzled, setPuzzled] = useState(false);

  const finish = (item: ListItem) => {
    setChosen(item);
    done({ kind: item.kind, value: item.value, ticked });
  };
  const toggle = ({ value }: ListItem) => {
    const others = ticked.filter((other) => other !== value);
    setTicked(others.length === ticked.length ? [...ticked, value] : others);
  };
  const way = (value: string) => items.find((item) => item.kind === 'way' && item.value === value);

  useKeypress((key, readline) => {
    const item = items[active];
    if (chosen || !item) return;
    const typed = readline.line;
    readline.clearLine(0);
    setPuzzled(false);
    if (isUpKey(key)) setActive((active + items.length - 1) % items.length);
    else if (isDownKey(key)) setActive((active + 1) % items.length);
    else if (isSpaceKey(key) && item.kind === 'tick') toggle(item);
    else if (isEnterKey(key)) {
      if (item.kind !== 'tick') finish(item);
      else if (ticked.length > 0) finish(way(WAYS.done) ?? item);
      else setPuzzled(true);
    } else {
      const jump = typed === '<' ? way(WAYS.back) : typed === '.' ? way(WAYS.stop) : undefined;
      if (jump) finish(jump);
      else setActive(findByLetter(items, typed, active));
    }
  });

  const page = usePagination({
    items,
    active,
    pageSize: PAGE_SIZE,
    loop: false,
    renderItem: ({ item, isActive }) => {
      const box = item.kind === 'tick' ? (ticked.includes(item.value) ? '[x] ' : '[ ] ') : '';
      const label = wrap(`${box}${labelOf(item)}`, config.width, box.length + 2);
      const line = `${isActive ? config.pointer : ' '} ${label}`;
      if (isActive) return paint.heading(line);
      return item.kind === 'way' ? paint.quiet(line) : line;
    },
  });

  const inLines = (text: string) => wrap(text, config.width, 2);
  if (chosen) {
    const isBack = chosen.kind === 'way' && chosen.value === WAYS.back;
    const mark = isBack ? paint.quiet(config.backMark) : paint.good(config.doneMark);
    return `${mark} ${inLines(`${config.message} ${said(chosen)}`)}`;
  }
  const question = `${paint.good('?')} ${paint.heading(inLines(config.message))}`;
  const nothing = `Nothing is ticked: space ticks this line, "${config.noneLabel}" goes on without`;
  const help = wrap(isPuzzled ? nothing : config.help, config.width, 0);
  return [question, page, paint.quiet(help)].join('\n');

  function labelOf(item: ListItem): string {
    const isNone = item.kind === 'way' && item.value === WAYS.done && ticked.length === 0;
    return isNone ? config.noneLabel : item.label;
  }

  function said(item: ListItem): string {
    const isTicks = item.kind === 'way' && item.value === WAYS.done && ticked.length > 0;
    if (!isTicks) return labelOf(item);
    const names = items.filter(({ kind, value }) => kind === 'tick' && ticked.includes(value));
    return names.map(({ label }) => label).join(', ');
  }
});

/** The next line that begins with what was typed, after the active one; else the active one. */
function findByLetter(items: readonly ListItem[], typed: string, active: number): number {
  const letter = typed.trim().toLowerCase();
  if (letter === '') return active;
  const begins = ({ label }: ListItem) => label.toLowerCase().startsWith(letter);
  const after = items.findIndex((item, index) => index > active && begins(item));
  if (after >= 0) return after;
  const first = items.findIndex(begins);
  return first >= 0 ? first : active;
}
