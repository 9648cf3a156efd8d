import type { Standing } from '../audit/coverage.js';
import { SOURCES } from '../audit/sources.js';
import { isPastInitiate } from '../network/facts.js';
import type { Person } from '../network/network.js';
import { MYSELF } from '../network/references.js';
import { STEPS } from '../network/vocabulary.js';
import { nameList, plural } from '../network/words.js';
import type { PersonStory } from '../planning/person-story.js';
import { ago, paragraph, said, timeline, type Page } from './person-log-text.js';
import { printable } from './printable.js';
import { paintFor, table, wrap, type Style } from './style.js';

/** One person's whole story, on one page. */
export function renderPersonText(story: PersonStory, style: Style): string {
  const page: Page = {
    story,
    style: { ...style, width: Math.min(style.width, PAGE_WIDTH) },
    paint: paintFor(style),
  };
  const parts = [
    header(page),
    section(page, 'Covers', covers(page)),
    section(page, 'On the eight steps', steps(page)),
    section(page, 'Contact', contact(page)),
    section(page, 'Around them', around(page)),
    section(page, 'Open asks', openAsks(page)),
    section(page, 'What they gave me', said(page, story.got)),
    section(page, 'What I gave or give them', said(page, story.gave)),
    section(page, 'Timeline', timeline(page)),
    section(page, 'Notes', notes(page)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const PAGE_WIDTH = 80;
function section({ paint }: Page, title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [paint.heading(title), ...lines].join('\n');
}

function header({ story, style, paint }: Page): string {
  const { person } = story;
  const { role, organization, field, level, tie, perspective, known_through, fit, closed } = person;
  const who = [role, organization, field].flatMap((text) => text ?? []).map(printable);
  const how = [
    ...(level === undefined ? [] : [level]),
    ...(tie === undefined ? [] : [`${tie} tie`]),
    ...(perspective === undefined ? [] : [`${perspective} perspective`]),
    ...(known_through === undefined ? [] : [`known through ${known_through}`]),
    ...(fit === undefined ? [] : [`fit: ${fit}`]),
    ...(person.mentee ? ['my mentee'] : []),
    ...(person.confidential ? ['confidential'] : []),
  ];
  const because = closed?.because === undefined ? '' : `: ${closed.because}`;
  const title = wrap(`${printable(person.name)} (${printable(person.id)})`, style.width, 2);
  const lines = [who, how].filter((parts) => parts.length > 0).map((parts) => parts.join(' · '));
  return [
    paint.heading(title),
    ...lines.map((line) => paint.quiet(wrap(line, style.width, 2))),
    ...(closed ? [paint.warn(`Closed on ${closed.on}${because}`)] : []),
  ].join('\n');
}

const STANDING_WORDS = {
  ended: 'ended',
  'poor-fit': 'does not count: a poor fit',
  hoped: 'hoped for',
  'too-early': 'too early to count on',
  lapsed: 'on paper only: out of touch',
  reliable: 'reliable',
  occasional: 'occasional',
} as const satisfies Record<Standing, string>;

function covers({ story, style, paint }: Page): string[] {
  const rows = story.covers.map(({ need, cover, standing }) => {
    const isAsNoted = standing === cover || standing === 'ended';
    const noted = isAsNoted ? '' : paint.quiet(` (noted as ${cover})`);
    return [printable(need.label), `${STANDING_WORDS[standing]}${noted}`];
  });
  return table(rows, style.width);
}

function steps(page: Page): string[] {
  const { person, steps: taken } = page.story;
  if (person.closed) return [];
  const { step, number, next, asks } = taken;
  if (step === null || number === null || asks === null) {
    const id = printable(person.id);
    return [paragraph(page, `Not noted. Say where you stand: mentor-audit person edit ${id}`)];
  }
  const lead = next === step ? 'Stay there' : `Next, ${next ?? ''}`;
  const begun = isPastInitiate(person) ? '' : ', so no cover in contact counts yet';
  return [
    paragraph(page, `${step}, ${number} of ${STEPS.length}${begun}. ${lead}: ${asks}`),
    page.paint.quiet(paragraph(page, `After ${SOURCES['eight-steps']}`)),
  ];
}

function contact(page: Page): string[] {
  const { lastContact, nextContact, rhythm, person, today } = page.story;
  const { every } = person;
  const rows = [
    [
      'last',
      lastContact === undefined ? 'not known' : `${lastContact}, ${ago(lastContact, today)}`,
    ],
    ...(every === undefined ? [] : [['every', plural(every.count, every.unit)]]),
    ...(rhythm === undefined ? [] : [['due', `${rhythm.due}${lateness(page)}`]]),
    ...(nextContact === undefined ? [] : [['next set', nextContact]]),
  ];
  return table(rows, page.style.width);
}

function lateness({ story: { rhythm }, paint }: Page): string {
  if (rhythm === undefined || rhythm.daysLate <= 0) return '';
  return paint.warn(`, overdue by ${plural(rhythm.daysLate, 'day')}`);
}

function around(page: Page): string[] {
  const { introducedBy, introduced, knows, helpsWith } = page.story;
  const names = (people: readonly Person[]) =>
    nameList(
      people.map(({ name }) => printable(name)),
      8,
    );
  const introducer =
    introducedBy === undefined
      ? undefined
      : introducedBy === MYSELF
        ? 'nobody: I made the first move'
        : printable(introducedBy.name);
  const rows = [
    ...(introducer === undefined ? [] : [['introduced by', introducer]]),
    ...(introduced.length === 0 ? [] : [['introduced', names(introduced)]]),
    ...(knows.length === 0 ? [] : [['knows', names(knows)]]),
    ...(helpsWith.length === 0 ? [] : [['helps with', helpsWith.map(printable).join(', ')]]),
  ];
  return table(rows, page.style.width);
}

function openAsks(page: Page): string[] {
  const { openAsks: asks, today } = page.story;
  return asks.map(({ label, on }) =>
    paragraph(page, `${printable(label)}, asked on ${on} (${ago(on, today)})`),
  );
}

function notes(page: Page): string[] {
  const { notes: text } = page.story.person;
  if (text === undefined || text.trim() === '') return [];
  const lines = text.trim().split('\n');
  return lines.map((line) => paragraph(page, printable(line)));
}
