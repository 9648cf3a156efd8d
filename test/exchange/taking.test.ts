import { describe, expect, it } from 'vitest';
import type { Contact, ContactFields } from '../../src/exchange/contact.js';
import { matching, takeContacts } from '../../src/exchange/taking.js';
import { editText } from '../../src/network/edit.js';
import { readNetwork } from '../../src/network/read.js';

const HEAD = 'version: 1\nme:\n  name: Sam\n';

let line = 1;
function contact(name: string, fields: ContactFields = {}): Contact {
  return { line: line++, name, fields };
}

async function take(people: string, ...contacts: readonly Contact[]) {
  const file = await readNetwork(`${HEAD}${people}`, 'network.yaml');
  const { edits, ...counts } = takeContacts(file, contacts, 'online');
  const text = await editText(file.text, edits);
  await readNetwork(text, 'network.yaml');
  return { counts, people: text.slice(HEAD.length) };
}

describe('takeContacts', () => {
  it('adds people in lines of their own, and makes the first of them', async () => {
    const { people, counts } = await take(
      '',
      contact('Ana Ruiz', { role: 'VP', organization: 'Acme: "Inc"', email: 'ana@b.example' }),
      contact('李娜', { known_through: 'work' }),
      contact('🚀'),
    );
    expect(people).toBe(
      `people:
  ana-ruiz:
    name: Ana Ruiz
    role: VP
    organization: "Acme: \\"Inc\\""
    x-email: ana@b.example
    known_through: online
    covers: {}
  李娜:
    name: 李娜
    known_through: work
    covers: {}
  person:
    name: 🚀
    known_through: online
    covers: {}
`,
    );
    expect(counts).toEqual({ taken: 3, updated: 0, known: 0, repeated: 0 });
  });

  it('fills in only what the file leaves open', async () => {
    const before = `people:
  ana:
    name: Ana Ruíz   # as she writes it
    role: Director
    organization:
  ben: { name: Ben Ode, x-email: BEN@b.example }
  # the end
`;
    const { people, counts } = await take(
      before,
      contact('ana ruiz 🚀', { role: 'VP', organization: 'Acme' }),
      contact('Benjamin Ode', { email: 'ben@b.example', role: 'Baker' }),
    );
    expect(people).toBe(
      before
        .replace('organization:', 'organization: Acme')
        .replace('BEN@b.example }', 'BEN@b.example, role: Baker }'),
    );
    expect(counts).toEqual({ taken: 0, updated: 2, known: 0, repeated: 0 });
  });

  it('keeps x- keys that stand among no people', async () => {
    const { people } = await take('people:\n  x-note: mine\n', contact('Ana'));
    expect(people).toContain('x-note: mine\n  ana:\n    name: Ana\n');
  });

  it.each<[string, string, Contact[], object]>([
    [
      'two namesakes at two organizations are two people',
      '',
      [contact('Jo Li', { organization: 'Acme' }), contact('Jo Li', { organization: 'Zeta' })],
      { taken: 2, repeated: 0 },
    ],
    [
      'an entry that leaves the organization open is the same person',
      '',
      [contact('Jo Li', { organization: 'Acme' }), contact('JO LI', { role: 'Baker' })],
      { taken: 1, repeated: 1 },
    ],
    [
      'someone who has changed jobs is known',
      'people:\n  jo: { name: Jo Li, organization: Acme }\n',
      [contact('Jo Li', { organization: 'Zeta' })],
      { taken: 0, known: 1 },
    ],
    [
      'a namesake of someone who is in the list as well is new',
      'people:\n  jo: { name: Jo Li, organization: Acme }\n',
      [contact('Jo Li', { organization: 'Zeta' }), contact('Jo Li', { organization: 'acme' })],
      { taken: 1, known: 1 },
    ],
    [
      'vowel signs tell names apart where they are letters',
      'people:\n  ravi: { name: रवि }\n',
      [contact('रावी')],
      { taken: 1, known: 0 },
    ],
  ])('%s', async (_what, people, contacts, counts) => {
    expect((await take(people, ...contacts)).counts).toMatchObject(counts);
  });

  it('changes nothing the second time', async () => {
    const contacts = [
      contact('Jo Li', { organization: 'Acme' }),
      contact('Jo Li', { organization: 'Zeta' }),
      contact('Ana', { email: 'a@b.example' }),
    ];
    const { people } = await take('', ...contacts);
    expect(await take(people, ...contacts)).toEqual({
      people,
      counts: { taken: 0, updated: 0, known: 3, repeated: 0 },
    });
  });
});

it('matching finds text in name, organization or role, case and accents aside', () => {
  const contacts = [
    contact('Zoë Łukasik'),
    contact('Ben', { organization: 'Ångström AB' }),
    contact('Lee', { role: 'Head of Maps' }),
  ];
  const find = (...texts: string[]) => matching(contacts, texts).map(({ name }) => name);
  expect(find('zoe lukasik')).toEqual(['Zoë Łukasik']);
  expect(find('angstrom', 'HEAD OF')).toEqual(['Ben', 'Lee']);
  expect(find('nobody')).toEqual([]);
});
