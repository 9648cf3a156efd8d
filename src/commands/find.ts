import { UserError } from '../errors.js';
import { quote } from '../network/characters.js';
import { suggest } from '../network/nearest.js';
import { listNeeds, type Need } from '../network/needs.js';
import type { Person } from '../network/network.js';
import type { NetworkFile } from '../network/read.js';

type Network = Pick<NetworkFile, 'network'>;

/**
 * The need with that id, of the catalogue or of the file.
 *
 * @throws UserError that names the nearest one
 */
export function findNeed(id: string, { network }: Network): Need {
  const needs = listNeeds(network.needs);
  const need = needs.find((candidate) => candidate.id === id);
  if (need) return need;
  const known = needs.map((candidate) => candidate.id);
  throw new UserError(
    `there is no need ${quote(id)}`,
    `${suggest(id, known)} A need of your own: mentor-audit need add.`,
  );
}

/**
 * The person with that id.
 *
 * @throws UserError that names the nearest one
 */
export function findPerson(id: string, { network }: Network): Person {
  const person = network.people.get(id);
  if (person) return person;
  throw new UserError(`there is no person ${quote(id)}`, suggest(id, [...network.people.keys()]));
}
