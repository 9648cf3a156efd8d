import { checked, defineRule, isUncovered } from '../audit/rule.js';
import { hasText } from '../network/facts.js';
import { midSentence, nameList } from '../network/words.js';

export default defineRule({
  id: 'unserved-goal',
  severity: 'warning',
  title: 'a goal that depends on an uncovered need',
  about: 'goal',
  checks: 'A goal names a need that is uncovered.',
  why: 'Goals show which gaps matter first. Someone has to be there for what a goal depends on before it can lean on them.',
  remedy: 'Tell one person about the goal, and ask who could help with what it depends on.',
  sources: ['why-how-who'],
  basis: 'principle',
  check(network, { coverage }) {
    const uncovered = new Map(
      coverage.needs.filter(isUncovered).map(({ need }) => [need.id, need.label]),
    );
    const goals = [...network.goals].map(([id, { text, needs }]) => ({
      id,
      goal: hasText(text) ? text : id,
      needs: [...new Set(needs)].filter((need) => uncovered.has(need)),
    }));
    return checked(
      goals
        .filter(({ needs }) => needs.length > 0)
        .map(({ id, goal, needs }) => ({
          about: id,
          path: ['goals', id, 'needs'],
          facts: { goal, needs, labels: needs.map((need) => uncovered.get(need) ?? need) },
        })),
    );
  },
  message: ({ goal, labels }) =>
    `“${goal}” depends on ${nameList(labels.map(midSentence))}, which no one covers`,
  advice: ({ goal, labels }) =>
    `Tell one person about “${goal}”, and ask who could help with ${midSentence(labels[0] ?? 'it')}.`,
});
