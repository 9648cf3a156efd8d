import type { Rule } from '../audit/rule.js';
import { UserError } from '../errors.js';
import { quote } from '../network/characters.js';
import { suggest } from '../network/nearest.js';
import { listNeeds } from '../network/needs.js';
import type { NetworkFile } from '../network/read.js';
import { WHOLE_NETWORK } from '../network/references.js';
import { LEVELS } from '../network/vocabulary.js';
import { RULES } from '../rules/index.js';

type Network = Pick<NetworkFile, 'network'>;

/**
 * The rule with that id.
 *
 * @throws UserError that names the nearest one
 */
export function findRule(id: string): Rule {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const known = RULES.map((candidate) => candidate.id);
  throw new UserError(`there is no rule ${quote(id)}`, suggest(id, known));
}

/**
 * Makes sure that a rule could find something about that subject.
 *
 * @throws UserError that names the nearest one
 */
export function findSubject(rule: Rule, id: string, file: Network): void {
  const subjects = subjectsOf(rule, file);
  if (subjects.includes(id)) return;
  throw new UserError(`${rule.id} is never about ${quote(id)}`, suggest(id, subjects));
}

function subjectsOf({ about, needs }: Rule, { network }: Network): readonly string[] {
  switch (about) {
    case 'need':
      return needs ?? listNeeds(network.needs).map(({ id }) => id);
    case 'person':
      return [...network.people.keys()];
    case 'goal':
      return [...network.goals.keys()];
    case 'gap':
      return [...network.how.gaps.keys()];
    case 'level':
      return LEVELS;
    case 'network':
      return [WHOLE_NETWORK];
    case 'waived':
      return network.waivers.map((waiver) => waiver.about);
  }
}
