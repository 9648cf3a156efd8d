import { UserError } from '../errors.js';
import { quote } from '../network/characters.js';
import { suggest } from '../network/nearest.js';

/**
 * The entry of a closed list that someone typed, whatever its case.
 *
 * @param what what the value is, as `--step` or `an answer`
 * @throws UserError that names the nearest one
 */
export function choose<Value extends string>(
  text: string,
  values: readonly Value[],
  what: string,
): Value {
  const typed = text.trim().toLowerCase();
  const value = values.find((candidate) => candidate === typed);
  if (value !== undefined) return value;
  throw new UserError(`${what} cannot be ${quote(text)}`, suggest(typed, values));
}
