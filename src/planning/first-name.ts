/**
 * How a message greets someone. Only a name that is plainly written given name first is shortened:
 * two words or more in Latin letters, no title, no initial. Every other one is used whole.
 */
export function firstName(name: string): string {
  const [first = name, ...others] = name.trim().split(/\s+/);
  const isPlain = /^\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]+$/u.test(first);
  return others.length > 0 && isPlain && !TITLES.has(first.toLowerCase()) ? first : name.trim();
}

const TITLES: ReadonlySet<string> = new Set([
  'dr',
  'prof',
  'professor',
  'mr',
  'mrs',
  'ms',
  'mx',
  'miss',
  'sir',
  'dame',
  'lord',
  'lady',
  'frau',
  'herr',
  'rev',
  'coach',
]);
