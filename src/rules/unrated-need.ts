import { checked, defineRule } from '../audit/rule.js';
import { NEEDS } from '../network/needs.js';
import { nameList } from '../network/words.js';
import { WHOLE_NETWORK } from '../network/references.js';

export default defineRule({
  id: 'unrated-need',
  severity: 'info',
  title: 'needs whose importance is not given',
  about: 'network',
  checks: 'One or more of the nine needs of the catalogue have no importance.',
  why: 'Everyone has several needs, and they change. Only a need that was thought about, even to say that it does not matter now, can be looked after.',
  remedy: 'Take five minutes: mentor-audit asks about each of them, and none is an answer, too.',
  sources: ['needs'],
  basis: 'principle',
  check(network) {
    const unrated = NEEDS.filter(({ id }) => network.needs.get(id)?.importance === undefined);
    const hit = {
      about: WHOLE_NETWORK,
      path: ['needs'],
      facts: { needs: unrated.map(({ id }) => id), labels: unrated.map(({ label }) => label) },
    };
    return checked(unrated.length > 0 ? [hit] : []);
  },
  message: ({ labels }) => `Not yet rated: ${nameList(labels)}`,
  advice: () => 'Take five minutes: mentor-audit asks about each of them.',
});
