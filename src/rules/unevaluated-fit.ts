import { checked, defineRule } from '../audit/rule.js';
import { isUpTo } from '../network/facts.js';

export default defineRule({
  id: 'unevaluated-fit',
  severity: 'info',
  title: 'a fit that is still open',
  about: 'person',
  checks: 'An open person at step `evaluate` or later has no `fit`, or `fit: unsure`.',
  why: 'After a few meetings it shows whether there is a connection, and whether both want to go on. Looking at it on purpose keeps you from drifting on, or from letting go too soon.',
  remedy:
    'After the next talk, ask yourself: do we respect each other, share values, and both want to go on?',
  sources: ['eight-steps'],
  basis: 'principle',
  check(_network, { facts }) {
    const open = facts.open.flatMap(({ id, name, step, fit = 'missing' }) =>
      step !== undefined && isUpTo('evaluate', step) && (fit === 'missing' || fit === 'unsure')
        ? [{ about: id, path: ['people', id, 'fit'], facts: { person: name, step, fit } }]
        : [],
    );
    return checked(open);
  },
  message: ({ person, step, fit }) =>
    fit === 'unsure'
      ? `You are at “${step}” with ${person}, and unsure about the fit`
      : `You are at “${step}” with ${person}, and have not noted how well you fit`,
  advice: ({ person }) =>
    `After the next talk with ${person}, ask yourself: do we respect each other, share values, and both want to go on?`,
});
