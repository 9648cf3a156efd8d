import { checked, defineRule } from '../audit/rule.js';
import { isInForce } from '../network/facts.js';

export default defineRule({
  id: 'idle-waiver',
  severity: 'info',
  title: 'a waiver that nothing needs',
  about: 'waived',
  checks: 'A waiver is in force, and no finding needs it.',
  why: 'A waiver that covers no finding today could hide one tomorrow that you would want to see.',
  remedy: 'Remove it; you can waive the finding again once it is there.',
  sources: [],
  basis: 'convention',
  check(network, context) {
    const inForce = [...network.waivers.entries()].filter(([, waiver]) =>
      isInForce(waiver, context.facts.today),
    );
    const idle = inForce.filter(([, { rule, about }]) => !context.isFound(rule, about));
    // This rule's own findings are not known before it ends, so waivers of it come second.
    const others = idle.filter(([, { rule }]) => rule !== 'idle-waiver');
    const needed = new Set(others.map(([, { about }]) => about));
    return checked(
      idle
        .filter(([, { rule, about }]) => rule !== 'idle-waiver' || !needed.has(about))
        .map(([index, { rule, about }]) => ({
          about,
          path: ['waivers', index],
          facts: { rule, subject: about, isOff: network.settings.rules.get(rule) === 'off' },
        })),
    );
  },
  message: ({ rule, subject, isOff }) =>
    isOff
      ? `The waiver of ${rule} about ${subject} waives nothing: the rule is off`
      : `The waiver of ${rule} about ${subject} waives nothing: there is no such finding`,
  advice: ({ rule, subject }) => `Run: mentor-audit waive --remove ${rule} ${subject}`,
});
