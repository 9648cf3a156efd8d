import { findCatalogueNeed, type CatalogueNeedId, type Need } from '../network/needs.js';
import { midSentence } from '../network/words.js';

/** Whom one looks for, in words for someone who does not know the catalogue of needs. */
const PHRASES = {
  'professional-development': 'someone to learn from about time, conflict and running projects',
  'emotional-support': 'someone to talk to when work presses hard',
  community: 'a circle of people who care about the same things as I do',
  accountability: 'someone who asks me now and then whether I did what I set out to do',
  sponsorship: 'someone senior who would come to know my work well enough to speak for it',
  'access-to-networks': 'people outside my usual circle who do similar work',
  'project-feedback': 'someone who reads a draft of mine and says plainly what is weak in it',
  'role-models': 'someone whose way of working I could learn from',
  'safe-space': 'someone with whom I could think aloud in confidence',
} as const satisfies Record<CatalogueNeedId, string>;

/** The phrase for a need, after “I am looking for”. */
export function lookingFor({ id, label }: Need): string {
  const phrases: Readonly<Record<string, string>> = PHRASES;
  const phrase = findCatalogueNeed(id) ? phrases[id] : undefined;
  return phrase ?? `someone who could help me with ${midSentence(label)}`;
}
