/** What people of the sample networks are called, and what is said of them. */
const FIRST_NAMES = [
  ...['Ana', 'Ben', 'Chidi', 'Dilnoza', 'Émile', 'Farah', 'Greta', 'Hiroshi', 'Inês', 'Jürgen'],
  ...['Kavya', 'Lee', 'Marta', 'Nadia', 'Omar', 'Priya', 'Quentin', 'Rosa', 'Søren', 'Tomasz'],
  ...['Uma', 'Viktor', 'Wangari', 'Ximena', 'Yusuf', 'Zoë', 'Astrid', 'Bashir', 'Clara', 'Dmitri'],
  ...['Elif', 'Fabio', 'Gwen', 'Henrik', 'Ioana', 'Jamal', 'Keiko', 'Lucía', 'Mei', 'Noor'],
] as const;
const LAST_NAMES = [
  ...['Ruiz', 'Ode', 'Okafor', 'Lindqvist', 'Haddad', 'Petrescu', 'Wójcik', 'Tanaka', 'Duarte'],
  ...['Njoroge', 'Dahl', 'Quispe', 'Yıldız', 'Rossi', 'Schäfer', 'Novák', 'Iyer', 'Chen', 'Santos'],
  ...['Dubois', 'Kowalski', 'Mensah', 'Bakker', 'Silva', 'Nguyen', 'Karimov', 'Walsh', 'Moreau'],
  ...['Fischer', 'Costa', 'Jensen', 'Ahmed', 'Park', 'Larsen', 'Weber', 'Ortiz', 'Rao', 'Levi'],
  ...['Papadakis', 'Horvat'],
] as const;

/** 1,600 full names, and from there on the same people with a middle initial. */
export function nameOf(number: number): string {
  const { length: firsts } = FIRST_NAMES;
  const { length: lasts } = LAST_NAMES;
  const first = FIRST_NAMES[number % firsts] ?? '';
  const last = LAST_NAMES[Math.floor(number / firsts) % lasts] ?? '';
  const again = Math.floor(number / (firsts * lasts));
  const initial = again === 0 ? '' : `${String.fromCharCode(64 + (((again - 1) % 26) + 1))}. `;
  return `${first} ${initial}${last}`;
}

export const ROLES = [
  'VP Engineering',
  'Staff engineer',
  'Product manager',
  '"Head of mapping, Europe"',
  'Professor of hydrology',
  'Junior developer',
  'Editor in chief',
  'Midwife',
  'CTO',
] as const;

export const ORGANIZATIONS = [
  'Northwind',
  'Meridian Maps',
  'Delta Institute',
  'Savanna Post',
  'Andes Atlas Press',
  "'Fjord & Sons: boats'",
  'Contoso',
] as const;

export const FIELDS = ['software', 'cartography', 'hydrology', 'journalism', 'health'] as const;

export const RHYTHMS = ['2 weeks', '6 weeks', '1 month', '3 months', '1 year'] as const;

export const GIFTS = [
  'reviews her talks',
  'an introduction to Lee',
  'test readings of the tutorials',
  'a plain word on how decisions land in the team',
] as const;

export const NOTES = [
  'Prefers walks.',
  'Call, do not write. She thinks best while walking.',
  '"Met at the spring conference: talked about hiring, then about boats."',
  "'Knows everyone in Porto, and says so'",
  '>-\n    Has run two migrations like ours\n    and is happy to tell how they went.',
] as const;

export const TALKS = [
  'Walked through the roadmap talk',
  'Second talk, about saying no to side projects',
  '"Lunch; then her first city map"',
  'Friday check-in on the atlas',
] as const;
