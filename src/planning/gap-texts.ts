import type { NextStep } from '../audit/next-step.js';
import { hasGiven } from '../network/facts.js';
import type { Person } from '../network/network.js';
import { gift, reminder } from './actions.js';
import type { Audited } from './audited.js';

/** The move, for the needs that it answers. */
export function textOf(move: NextStep, labels: string, audited: Audited): string {
  const name = move.person?.name ?? '';
  switch (move.move) {
    case 'follow-up':
      return reminderFor(move, name, audited);
    case 'reconnect':
      return `Get back in touch with ${name}, who used to be there for ${labels}. Ask for nothing yet.`;
    default:
      return move.text;
  }
}

/** What a further move with someone adds, who has been named. */
export function alsoText(move: NextStep, labels: string, audited: Audited): string {
  return move.move === 'follow-up'
    ? reminderFor(move, 'them', audited)
    : `They used to be there for ${labels}, too.`;
}

function reminderFor({ person, text }: NextStep, who: string, audited: Audited): string {
  const question = audited.questions.get(person?.id ?? '');
  return question ? reminder(question, who, audited) : text;
}

/** The same for an ask that has to wait. */
export function laterText({ move, person, via, need }: NextStep, { labelOf }: Audited): string {
  const name = person?.name ?? '';
  switch (move) {
    case 'deepen':
      return `Later: ask ${name} whether helping with ${labelOf(need)} could become a habit.`;
    case 'introduce':
      return `Later: ask ${via?.name ?? ''} to introduce you to ${name}.`;
    default:
      return `Later: ask ${name} for help with ${labelOf(need)}.`;
  }
}

/** What to give before asking; nothing where something was given. */
export function giftBefore(person: Person, isHeldBack: boolean, audited: Audited): string[] {
  const { network, facts } = audited;
  if (hasGiven(person, facts, facts.today)) return [];
  if (isHeldBack) return ['Until then, see how you can help them.'];
  return [`Before you ask, offer them something of yours: ${gift(network.how.strengths)}.`];
}
