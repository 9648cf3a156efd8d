/**
 * The closed lists of the network file, each written once. Schema, types, interview, help and
 * completion take them from here.
 */
export const IMPORTANCES = ['high', 'some', 'none'] as const;
export const CAREER_STAGES = ['entry', 'early', 'mid', 'senior', 'executive'] as const;
export const CHANNELS = [
  'family-or-friends',
  'work',
  'professional-organization',
  'academic',
  'informational-interview',
  'referral',
  'formal-program',
  'community',
  'online',
] as const;

/** Where to look, in words that end a sentence. */
export const CHANNEL_LABELS = {
  'family-or-friends': 'among family and friends',
  work: 'among the people you work with',
  'professional-organization': 'at an event of a professional organization',
  academic: 'at your old school or university, its teachers and alumni',
  'informational-interview': 'by asking someone for an informational interview',
  referral: 'by asking people you trust whom they would turn to',
  'formal-program': 'in a formal mentoring program, where you work or in your field',
  community: 'in a civic or social group that you care about',
  online: 'in an online circle of your field',
} as const satisfies Record<(typeof CHANNELS)[number], string>;

export const LEVELS = ['senior', 'peer', 'junior'] as const;
export const TIES = ['strong', 'weak'] as const;
export const PERSPECTIVES = ['similar', 'different'] as const;
/** The eight steps of a mentoring relationship, in order (source: `eight-steps`). */
export const STEPS = [
  'choose',
  'initiate',
  'invest',
  'build',
  'evaluate',
  'continue',
  'maintain',
  'feedback',
] as const;
export const FITS = ['good', 'unsure', 'poor'] as const;
export const COVER_LEVELS = ['reliable', 'occasional', 'hoped'] as const;
export const CLOSED_REASONS = ['declined', 'no-fit', 'drifted', 'moved-on'] as const;
export const ANSWERS = ['yes', 'no', 'pending'] as const;
export const SEVERITIES = ['error', 'warning', 'info'] as const;
/** What the next step can be (PRODUCT: the table of moves), in the order in which they are tried. */
export const MOVES = ['follow-up', 'reconnect', 'deepen', 'ask', 'introduce', 'look'] as const;
export const STATUSES = [
  'covered',
  'single',
  'thin',
  'lapsed',
  'hoped',
  'gap',
  'unrated',
  'not-needed',
] as const;

export type Importance = (typeof IMPORTANCES)[number];
export type Channel = (typeof CHANNELS)[number];
export type Level = (typeof LEVELS)[number];
export type Tie = (typeof TIES)[number];
export type Step = (typeof STEPS)[number];
export type CoverLevel = (typeof COVER_LEVELS)[number];
export type Move = (typeof MOVES)[number];
export type Severity = (typeof SEVERITIES)[number];
/** The status of a need, PRODUCT: coverage. */
export type Status = (typeof STATUSES)[number];

/** Every rule of the audit in its group, in the order of the registry and of the report. */
export const RULE_GROUPS = [
  {
    title: 'Needs',
    rules: [
      'uncovered-need',
      'sole-cover',
      'thin-cover',
      'unrated-need',
      'overloaded-person',
      'unasked-need',
      'overdue-review',
    ],
  },
  {
    title: 'Fit of person and need',
    rules: [
      'powerless-sponsor',
      'untrusted-confidant',
      'inward-access',
      'premature-cover',
      'poor-fit',
      'undated-cover',
    ],
  },
  {
    title: 'Why, how, who',
    rules: ['unstated-why', 'unstated-how', 'unhelped-skill-gap', 'missing-goal', 'unserved-goal'],
  },
  {
    title: 'Strong and weak ties, wide choices',
    rules: [
      'one-sided-ties',
      'single-organization',
      'single-field',
      'like-minded-network',
      'missing-level',
      'formal-only',
      'self-introduced',
      'closed-circle',
      'unnoticed-mentor',
      'unused-program',
      'untapped-channel',
      'unasked-referral',
    ],
  },
  {
    title: 'The eight steps',
    rules: [
      'stalled-step',
      'unevaluated-fit',
      'overdue-contact',
      'unscheduled-contact',
      'unthanked-help',
      'one-way-tie',
      'ask-before-giving',
      'unheard-criticism',
      'unfollowed-interview',
    ],
  },
  {
    title: "Don't force, give back",
    rules: ['pressed-after-no', 'open-ask', 'excess-asks', 'missing-mentee'],
  },
  {
    title: 'The file itself',
    rules: ['expired-waiver', 'idle-waiver'],
  },
] as const;

export const RULE_IDS = RULE_GROUPS.flatMap(({ rules }) => [...rules]);

export type RuleId = (typeof RULE_IDS)[number];
