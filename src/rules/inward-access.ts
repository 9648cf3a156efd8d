import { checked, defineRule, liveCovers, undecided } from '../audit/rule.js';
import { hasText, isSameName } from '../network/facts.js';
import { nameList } from '../network/words.js';

export default defineRule({
  id: 'inward-access',
  severity: 'warning',
  title: 'access to networks from one’s own organization',
  about: 'need',
  needs: ['access-to-networks'],
  checks:
    'Access to networks has reliable or occasional help today, and all of it from your own organization (compared without case and outer spaces).',
  why: 'Whoever opens doors for you is worth most where you have no key yourself. Colleagues mostly know whom you know; people elsewhere often bring the opportunities that are out of your sight.',
  remedy: 'Ask one of them to introduce you to someone outside your organization.',
  sources: ['why-how-who', 'needs'],
  basis: 'convention',
  check({ me }, { coverage }) {
    const people = liveCovers('access-to-networks', coverage).map(({ person }) => person);
    const mine = me.organization;
    if (people.length > 0 && !hasText(mine)) return undecided(['me.organization']);
    const isInside = (theirs: string) => hasText(mine) && isSameName(mine, theirs);
    const isInward =
      people.length > 0 &&
      people.every(({ organization }) => !hasText(organization) || isInside(organization));
    const unknown = isInward ? people.filter(({ organization }) => !hasText(organization)) : [];
    if (unknown.length > 0) return undecided(unknown.map(({ id }) => `people.${id}.organization`));
    const hit = {
      about: 'access-to-networks',
      path: ['needs', 'access-to-networks'],
      facts: { organization: mine ?? '', people: people.map(({ name }) => name) },
    };
    return checked(isInward ? [hit] : []);
  },
  message: ({ organization, people }) =>
    `All who give you access to networks are at ${organization} themselves: ${nameList(people)}`,
  advice: ({ organization, people }) =>
    `Ask ${people[0] ?? 'one of them'} to introduce you to one person outside ${organization}.`,
});
