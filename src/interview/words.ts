import type {
  ANSWERS,
  Channel,
  CLOSED_REASONS,
  CoverLevel,
  Importance,
  Level,
  Step,
  Tie,
} from '../network/vocabulary.js';
import type { Choice } from './question.js';

/** The closed lists of the file, in the words in which they are asked about. */
export const IMPORTANCE_WORDS = {
  high: 'A lot',
  some: 'Somewhat',
  none: 'Not now',
} as const satisfies Record<Importance, string>;

export const COVER_WORDS = {
  reliable: 'Reliably',
  occasional: 'Sometimes',
  hoped: 'Only hoped for, so far',
} as const satisfies Record<CoverLevel, string>;

export const CHANNEL_WORDS = {
  'family-or-friends': 'Family or friends',
  work: 'Work',
  'professional-organization': 'A professional organization',
  academic: 'School or university',
  'informational-interview': 'An informational interview',
  referral: 'Someone referred me',
  'formal-program': 'A formal mentoring program',
  community: 'A civic or social group',
  online: 'Online',
} as const satisfies Record<Channel, string>;

export const LEVEL_WORDS = {
  senior: 'More senior than me',
  peer: 'A peer',
  junior: 'More junior than me',
} as const satisfies Record<Level, string>;

export const TIE_WORDS = {
  strong: 'Strong: knows me well, picks up when I call',
  weak: 'Weak: an acquaintance, with another view',
} as const satisfies Record<Tie, string>;

export const STEP_WORDS = {
  choose: 'I have them in mind, no more than that',
  initiate: 'We have only just made contact',
  invest: 'We are getting to know each other',
  build: 'We talk, and it grows by itself',
  evaluate: 'I am finding out whether it suits us both',
  continue: 'We both want to go on, and have said so',
  maintain: 'It is steady, and gives both of us something',
  feedback: 'They tell me where I go wrong, and I welcome it',
} as const satisfies Record<Step, string>;

export const CLOSED_WORDS = {
  declined: 'They said no',
  'no-fit': 'It did not suit us both',
  drifted: 'We drifted apart',
  'moved-on': 'One of us moved on',
} as const satisfies Record<(typeof CLOSED_REASONS)[number], string>;

export const ANSWER_WORDS = {
  yes: 'Yes',
  no: 'No',
  pending: 'No answer yet',
} as const satisfies Record<(typeof ANSWERS)[number], string>;

/** The entries of a list as choices, in the order in which they are written down. */
export function choicesOf<Value extends string>(
  words: Readonly<Record<Value, string>>,
  values: readonly Value[],
): Choice<Value>[] {
  return values.map((value) => ({ value, label: words[value] }));
}
