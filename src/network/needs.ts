import type { RatedNeed } from './network.js';
import type { Channel } from './vocabulary.js';

/** One of the nine needs of the catalogue, or a need that the file defines. */
export interface Need {
  readonly id: string;
  readonly label: string;
  /** True: neither contact nor a relationship is required to cover it. */
  readonly fromAfar: boolean;
  /** One sentence: what this need is. */
  readonly meaning: string;
  /** The interview's question, in the second person. */
  readonly question: string;
  /** Things one could say to ask for it. */
  readonly asks: readonly string[];
  /** Where such people are found, likeliest first. */
  readonly channels: readonly Channel[];
}

/** The catalogue, in the order of its source (`needs`). */
export const NEEDS = [
  {
    id: 'professional-development',
    label: 'Professional development',
    fromAfar: false,
    meaning: 'Learning the craft around the work: time, conflict, running projects, choosing well.',
    question: 'Who helps you get better at how you work: time, conflict, decisions?',
    asks: [
      'How do you decide which requests to turn down?',
      'Could you walk me through how you planned your last big project?',
      'I have a hard conversation coming up. May I rehearse it with you?',
    ],
    channels: ['work', 'formal-program', 'professional-organization', 'academic'],
  },
  {
    id: 'emotional-support',
    label: 'Emotional support',
    fromAfar: false,
    meaning: 'Someone who stands by you when life and work press hard.',
    question: 'Whom do you call at the end of a really bad day?',
    asks: [
      'It has been a rough month. Do you have time for a walk?',
      'I do not need a solution, just someone to listen for a while.',
      'How did you get through your hardest year?',
    ],
    channels: ['family-or-friends', 'community', 'work', 'academic'],
  },
  {
    id: 'community',
    label: 'A sense of community',
    fromAfar: false,
    meaning: 'A circle, social or intellectual, in which you belong.',
    question: 'With whom do you feel that you belong, as a person or in your field?',
    asks: [
      'Which group should I not miss if I care about this subject?',
      'May I come along to your next meet-up?',
      'Shall we start a small monthly circle?',
    ],
    channels: ['community', 'professional-organization', 'online', 'family-or-friends'],
  },
  {
    id: 'accountability',
    label: 'Accountability',
    fromAfar: false,
    meaning: 'Someone who asks whether you did the work that matters most to you.',
    question: 'Who asks you whether you did what you said you would do?',
    asks: [
      'Would you ask me every second Friday what I finished?',
      'Shall we trade goals for the quarter and check in on them?',
      'May I send you my plan on Mondays and the result on Fridays?',
    ],
    channels: ['work', 'community', 'family-or-friends', 'online'],
  },
  {
    id: 'sponsorship',
    label: 'Institutional sponsorship',
    fromAfar: false,
    meaning: 'Someone senior who uses their standing to speak for you where decisions are made.',
    question: 'Who speaks up for you when you are not in the room?',
    asks: [
      'Would you put my name forward when the lead role is discussed?',
      'What would you need to see before you could recommend me?',
      'Is there a stretch assignment for which you would back me?',
    ],
    channels: ['work', 'formal-program', 'professional-organization', 'referral'],
  },
  {
    id: 'access-to-networks',
    label: 'Access to networks',
    fromAfar: false,
    meaning: 'People who open doors to others, to collaborations and to unwritten knowledge.',
    question: 'Who introduces you to people whom you would not meet on your own?',
    asks: [
      'Whom should I talk to about this? Would you introduce us?',
      'Who in your circle has done what I am about to try?',
      'Which door here is open that nobody talks about?',
    ],
    channels: ['professional-organization', 'referral', 'informational-interview', 'online'],
  },
  {
    id: 'project-feedback',
    label: 'Project-specific feedback',
    fromAfar: false,
    meaning: 'People who read your drafts and ideas and tell you what is weak in them.',
    question: 'Who tells you plainly what is wrong with your draft, plan or idea?',
    asks: [
      'Could you read these two pages and mark what does not convince you?',
      'What is the weakest part of this plan?',
      'Could I have twenty minutes of blunt questions on my proposal?',
    ],
    channels: ['work', 'professional-organization', 'academic', 'online'],
  },
  {
    id: 'role-models',
    label: 'Role models',
    fromAfar: true,
    meaning: 'People whose way of working or living shows you what is possible, even from afar.',
    question: 'Whose way of working or leading would you like to learn from, even from a distance?',
    asks: [
      'How did you get from a job like mine to yours?',
      'Which habit made the greatest difference for you?',
      'What would you do differently if you began again?',
    ],
    channels: ['professional-organization', 'online', 'informational-interview', 'academic'],
  },
  {
    id: 'safe-space',
    label: 'Safe space',
    fromAfar: false,
    meaning: 'A place to talk through what you live through without being doubted or judged.',
    question: 'With whom can you say anything without being judged or second-guessed?',
    asks: [
      'May I tell you something that I am not ready to say at work?',
      'Has this ever happened to you? I would like to think aloud.',
      'Could we talk, and keep it between us?',
    ],
    channels: ['family-or-friends', 'community', 'academic', 'online'],
  },
] as const satisfies readonly Need[];

export type CatalogueNeedId = (typeof NEEDS)[number]['id'];

export const NEED_IDS: readonly CatalogueNeedId[] = NEEDS.map(({ id }) => id);

const catalogue = new Map<string, Need>(NEEDS.map((need) => [need.id, need]));

/** The need of the catalogue with that id, if there is one. */
export function findCatalogueNeed(id: string): Need | undefined {
  return catalogue.get(id);
}

/** True for the needs that ask neither for contact nor for a relationship. */
export function isFromAfar(id: string): boolean {
  return catalogue.get(id)?.fromAfar ?? false;
}

/** Where to look for people who meet a need that is not in the catalogue. */
const USUAL_CHANNELS: readonly Channel[] = [
  'professional-organization',
  'referral',
  'informational-interview',
  'community',
  'online',
];

/** All needs that a file knows: the catalogue, then its own in file order. */
export function listNeeds(rated: ReadonlyMap<string, RatedNeed>): Need[] {
  const own = [...rated].filter(([id]) => !catalogue.has(id));
  return [
    ...NEEDS.map((need) => withOwnWords(need, rated.get(need.id))),
    ...own.map(([id, words]) => ownNeed(id, words)),
  ];
}

/** The need with that id, whether the file still knows it or only an old review does. */
export function needOf(id: string, rated: ReadonlyMap<string, RatedNeed>): Need {
  const known = catalogue.get(id);
  const words = rated.get(id);
  return known ? withOwnWords(known, words) : ownNeed(id, words ?? {});
}

/** A file may give any need a label and a question of its own. */
function withOwnWords(need: Need, words: RatedNeed | undefined): Need {
  if (words?.label === undefined && words?.question === undefined) return need;
  const label = words.label ?? need.label;
  return { ...need, label, question: words.question ?? need.question };
}

function ownNeed(id: string, { label, question }: RatedNeed): Need {
  const name = label ?? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return {
    id,
    label: name,
    fromAfar: false,
    meaning: 'A need of your own.',
    question: question ?? `Who helps you with ${name.charAt(0).toLowerCase()}${name.slice(1)}?`,
    asks: [],
    channels: USUAL_CHANNELS,
  };
}
