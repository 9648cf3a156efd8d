import { NEED_IDS, type CatalogueNeedId } from '../../src/network/needs.js';
import {
  ANSWERS,
  CHANNELS,
  CLOSED_REASONS,
  COVER_LEVELS,
  FITS,
  LEVELS,
  PERSPECTIVES,
  STEPS,
  TIES,
} from '../../src/network/vocabulary.js';
import { chanceFrom, type Chance } from './chance.js';
import { FIELDS, GIFTS, NOTES, ORGANIZATIONS, RHYTHMS, ROLES, TALKS, nameOf } from './words.js';

/** The day on which all sample networks are audited. */
export const TODAY = '2026-11-22';

export interface NetworkSize {
  readonly people: number;
  readonly log: number;
}

/** The id of a person of every sample network, by number. */
export function idOf(number: number): string {
  const id = nameOf(number).toLowerCase().replaceAll(/[ .]+/g, '-');
  return number < 1_600 ? id : `${id}-${number}`;
}

/**
 * The text of a network file in the style of a user, piece by piece: the same text for the same
 * size, and with more people the same people and then others.
 */
export function* networkText({ people, log }: NetworkSize): Generator<string> {
  yield OPENING;
  const chance = chanceFrom(people);
  for (let number = 0; number < people; number++) yield person(number, people, chance);
  yield '\nlog:\n';
  for (let number = 0; number < log; number++) yield entry(number / log, people, chance);
  yield CLOSING;
}

const OPENING = `# My mentoring network. Yearly review in November.
version: 1

me:
  name: Sam Okafor
  role: Staff engineer
  organization: Northwind
  field: software
  career_stage: mid
  last_transition: 2026-03-01

why: I want teams to ship calm software.

how:
  strengths: [system design, plain words]
  next_role: Engineering director
  gaps:
    budgeting: Owning a budget
    hiring: Hiring well

goals:
  director:
    text: Become a director
    by: 2027-12-31
    needs: [sponsorship, access-to-networks]

needs:
  professional-development: some
  emotional-support: some
  community: none
  accountability: { importance: some, because: writing time slips away }
  sponsorship: high
  access-to-networks: high
  project-feedback: some
  role-models: some
  safe-space: high

people:
`;

const CLOSING = `
settings:
  lapsed_after: 12 months
  max_asks: 3
`;

/**
 * One person with what a user fills in over time; short enough that a file of 100,000 people stays
 * below the 32 MiB that the program reads.
 */
function person(number: number, people: number, chance: Chance): string {
  const { pick, happens, below } = chance;
  const other = () => idOf((number + 1 + below(people - 1)) % people);
  return block('  ', [
    `${idOf(number)}:`,
    `  name: ${nameOf(number)}`,
    `  role: ${pick(ROLES)}`,
    happens(0.8) && `  organization: ${pick(ORGANIZATIONS)}`,
    happens(0.7) && `  field: ${pick(FIELDS)}`,
    `  known_through: ${pick(CHANNELS)}`,
    `  level: ${pick(LEVELS)}`,
    `  tie: ${pick(TIES)}`,
    happens(0.5) && `  perspective: ${pick(PERSPECTIVES)}`,
    happens(0.6) && `  step: ${pick(STEPS)}`,
    happens(0.4) && `  fit: ${pick(FITS)}`,
    happens(0.4) && `  covers:\n${covers(chance)}`,
    happens(0.05) && `  helps_with: [${pick(['budgeting', 'hiring'])}]`,
    happens(0.2) && `  i_give: [${pick(GIFTS)}]`,
    happens(0.3) && `  every: ${pick(RHYTHMS)}${happens(0.2) ? '     # as agreed' : ''}`,
    happens(0.6) && `  last_contact: ${daysAgo(1 + below(700))}`,
    happens(0.1) && `  next_contact: ${daysAgo(-1 - below(60))}`,
    happens(0.4) && `  knows: [${other()}${happens(0.5) ? `, ${other()}` : ''}]`,
    happens(0.2) && `  introduced_by: ${happens(0.5) ? 'myself' : other()}`,
    happens(0.03) && '  mentee: true',
    happens(0.02) && '  confidential: true',
    happens(0.15) && `  notes: ${pick(NOTES)}`,
    happens(0.05) &&
      `  closed: { on: ${daysAgo(1 + below(700))}, because: ${pick(CLOSED_REASONS)} }`,
  ]);
}

function covers({ pick, happens }: Chance): string {
  const needs = new Set<CatalogueNeedId>([pick(NEED_IDS), pick(NEED_IDS)]);
  return [...needs]
    .map((need) => `    ${need}: ${happens(0.5) ? 'reliable' : pick(COVER_LEVELS)}`)
    .join('\n');
}

/** One contact, somewhere in the past two years: `age` is 0 for the first entry, 1 for today. */
function entry(age: number, people: number, { pick, happens, below }: Chance): string {
  const someone = () => idOf(below(people));
  const isAsk = happens(0.1);
  return block('  ', [
    `- on: ${daysAgo(Math.round(730 * (1 - age)))}`,
    `  with: ${happens(0.8) ? `[${someone()}]` : someone()}`,
    `  what: ${pick(TALKS)}`,
    happens(0.4) && `  gave: ${pick(GIFTS)}`,
    happens(0.4) && `  got: ${pick(NOTES)}`,
    happens(0.1) && '  critical_feedback: the ask was buried',
    happens(0.6) && '  thanked: true',
    isAsk && `  asked: ${happens(0.2) ? 'referral' : pick(NEED_IDS)}`,
    isAsk && `  answer: ${pick(ANSWERS)}`,
  ]);
}

function block(indent: string, lines: readonly (string | false)[]): string {
  return lines
    .filter((line) => line !== false)
    .map((line) => `${line.replace(/^/gm, indent)}\n`)
    .join('');
}

function daysAgo(days: number): string {
  return new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
}
