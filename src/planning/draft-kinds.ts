/** The messages that can be drafted, in the order of a relationship, and what each is for. */
export const DRAFT_KINDS = {
  'first-contact': 'say hello to someone you do not know yet',
  'informational-interview': 'ask for twenty minutes about someone’s work',
  'offer-help': 'see how you can help, before you ask',
  ask: 'ask for one thing that you need (with --need)',
  referral: 'ask whom they would turn to',
  introduction: 'ask to be introduced to someone whom they know',
  'feedback-request': 'ask what is wrong with something of yours',
  'thank-you': 'say thank you for what they gave',
  'follow-up': 'tell what came of their advice',
  'check-in': 'stay in touch, asking for nothing',
  'accept-no': 'take a no kindly',
} as const;

export type DraftKind = keyof typeof DRAFT_KINDS;

/** The kind of that name, if there is one. */
export function findDraftKind(name: string): DraftKind | undefined {
  return DRAFT_KIND_NAMES.find((kind) => kind === name);
}

export const DRAFT_KIND_NAMES = Object.keys(DRAFT_KINDS) as readonly DraftKind[];
