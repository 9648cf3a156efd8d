import { checked, defineRule, undecided } from '../audit/rule.js';
import { addDuration } from '../network/dates.js';
import { WHOLE_NETWORK } from '../network/references.js';

export default defineRule({
  id: 'overdue-review',
  severity: 'warning',
  title: 'a review that is due',
  about: 'network',
  checks:
    'The newest review is older than `review_every` (12 months unless you set it), or older than `last_transition`.',
  why: 'Needs change, above all when one’s role or status does. A look once a year, and after every change, keeps the network in step with them.',
  remedy: 'Set aside half an hour for mentor-audit review.',
  sources: ['needs'],
  basis: 'convention',
  check({ reviews, settings, me }, { facts }) {
    const newest = reviews.map(({ on }) => on).reduce((a, b) => (a > b ? a : b), '');
    if (newest === '') return undecided(['reviews']);
    const isOld = facts.today > addDuration(newest, settings.review_every);
    const { last_transition } = me;
    const isOutdated =
      last_transition !== undefined && last_transition <= facts.today && newest < last_transition;
    const hit = {
      about: WHOLE_NETWORK,
      path: ['reviews'],
      facts: { newest, transition: isOutdated ? last_transition : undefined },
    };
    return checked(isOld || isOutdated ? [hit] : []);
  },
  message: ({ newest, transition }) =>
    transition === undefined
      ? `Your last review was on ${newest}`
      : `Your role changed on ${transition}, after your last review on ${newest}`,
  advice: () => 'Set aside half an hour for mentor-audit review.',
});
