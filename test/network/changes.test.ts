import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addNeed,
  addPerson,
  makeId,
  personIdFor,
  rateNeed,
  relabelNeed,
  removeCover,
  setCover,
  setCovers,
  setGaps,
  setPersonField,
  setStrengths,
  type Changeable,
} from '../../src/network/changes.js';
import { editText, type Edit } from '../../src/network/edit.js';
import { readNetwork } from '../../src/network/read.js';
import { ID_PATTERN } from '../../src/network/schema.js';

const HEAD = 'version: 1\nme: { name: Sam }\n';

/** The body of a file after a change; the changed file must be sound. */
async function changed(body: string, change: (file: Changeable) => Edit[]): Promise<string> {
  const file = await readNetwork(HEAD + body, 'network.yaml');
  const text = await editText(file.text, change(file));
  await readNetwork(text, 'network.yaml');
  expect(text.startsWith(HEAD)).toBe(true);
  return text.slice(HEAD.length);
}

describe('makeId', () => {
  it.each([
    ['Ana Ruiz', [], 'ana-ruiz'],
    ['  Ana   Ruiz  ', [], 'ana-ruiz'],
    ["Siobhán O'Brien", [], 'siobhán-o-brien'],
    ['Jean-Luc (work)', [], 'jean-luc-work'],
    ['李娜', [], '李娜'],
    ['Ольга Иванова', [], 'ольга-иванова'],
    ['अनिल कुमार', [], 'अनिल-कुमार'],
    ['Ana\u0301', [], 'aná'],
    ['Ana Ruiz', ['ana-ruiz'], 'ana-ruiz-2'],
    ['Ana Ruiz', ['ana-ruiz', 'ana-ruiz-2'], 'ana-ruiz-3'],
    ['X-Ray', [], 'xray'],
    ['Myself', [], 'myself-2'],
    ['network', [], 'network-2'],
    ['Referral', [], 'referral-2'],
    ['👩‍💻', [], 'person'],
    ['❤️ Ana', [], 'ana'],
    ['…', ['person'], 'person-2'],
    ['007', [], '007'],
    [
      'How to speak so that people in a large hall listen to me',
      [],
      'how-to-speak-so-that-people-in-a-large',
    ],
    ['a'.repeat(60), [], 'a'.repeat(40)],
  ])('%s beside %j: %s', (name, taken, id) => {
    expect(makeId(name, taken)).toBe(id);
  });

  it('is an id that is free and is read, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (name, others) => {
        const taken = [...others, makeId(name, others)];
        const id = makeId(name, taken);
        expect(id).toMatch(ID_PATTERN);
        expect(id).not.toMatch(/^x-/);
        expect(id).not.toMatch(/^-|--|-$/);
        expect(taken).not.toContain(id);
        expect(['myself', 'referral', 'network']).not.toContain(id);
      }),
    );
  });
});

describe('rating a need', () => {
  it.each([
    ['stays short', 'needs:\n  community: some # choir\n', 'needs:\n  community: high # choir\n'],
    [
      'keeps its reason',
      'needs:\n  community: { importance: some, because: I moved }\n',
      'needs:\n  community: { importance: high, because: I moved }\n',
    ],
    [
      'completes one that has only a reason',
      'needs:\n  community:\n    because: I moved\n',
      'needs:\n  community:\n    because: I moved\n    importance: high\n',
    ],
    ['adds one', 'needs:\n  safe-space: some\n', 'needs:\n  safe-space: some\n  community: high\n'],
    ['adds the first one', '', 'needs:\n  community: high\n'],
    [
      'fills one that stands without a value',
      'needs:\n  community:\n',
      'needs:\n  community: high\n',
    ],
  ])('%s', async (_name, before, after) => {
    expect(await changed(before, (file) => rateNeed(file, 'community', 'high'))).toBe(after);
  });
});

describe("a need of one's own", () => {
  it('gets an id, its label and what else is said', async () => {
    const need = {
      label: 'Visa advice',
      question: 'Who knows the rules?',
      importance: 'high',
    } as const;
    expect(await changed('', (file) => addNeed(file, need))).toBe(
      'needs:\n  visa-advice:\n    importance: high\n    label: Visa advice\n    question: Who knows the rules?\n',
    );
  });

  it.each([
    ['', undefined, 'cannot be blank'],
    ['Visa', 'x-visa', 'cannot be an id'],
    ['Visa', 'Visa Advice', 'cannot be an id'],
    ['Visa', 'community', 'already'],
    ['Visa', 'network', 'already'],
  ])('refuses the label %j with the id %j', async (label, id, why) => {
    await expect(changed('', (file) => addNeed(file, { label, id }))).rejects.toThrow(why);
  });

  it('can be given another label in both forms', async () => {
    expect(
      await changed('needs:\n  visa: high\n', (file) => relabelNeed(file, 'visa', 'Visas')),
    ).toBe('needs:\n  visa: { importance: high, label: Visas }\n');
    expect(
      await changed('needs:\n  visa: { label: Visa }\n', (file) =>
        relabelNeed(file, 'visa', 'Visas'),
      ),
    ).toBe('needs:\n  visa: { label: Visas }\n');
  });
});

describe('a person', () => {
  it('is added under a free id', async () => {
    const before = 'people:\n  ana-ruiz: { name: Ana Ruiz }\n';
    const add = (file: Changeable) =>
      addPerson(personIdFor(file, 'Ana Ruiz'), { name: 'Ana Ruiz' });
    expect(await changed(before, add)).toContain('  ana-ruiz-2:');
  });

  it('of whom nothing is said takes a field', async () => {
    expect(await changed('people:\n  ana:\n', () => setPersonField('ana', 'tie', 'weak'))).toBe(
      'people:\n  ana: { tie: weak }\n',
    );
  });
});

describe('covers', () => {
  const person = (covers: string) => `people:\n  ana:\n    name: Ana\n${covers}`;

  it.each([
    ['the first one', '', 'reliable', '    covers: { community: reliable }\n'],
    [
      'a list takes a reliable one',
      '    covers: [safe-space] # long\n',
      'reliable',
      '    covers: [safe-space, community] # long\n',
    ],
    ['a list has it already', '    covers: [community]\n', 'reliable', '    covers: [community]\n'],
    [
      'a mapping takes any',
      '    covers: { safe-space: hoped }\n',
      'occasional',
      '    covers: { safe-space: hoped, community: occasional }\n',
    ],
    [
      'a mapping changes one',
      '    covers:\n      community: hoped # asked twice\n',
      'reliable',
      '    covers:\n      community: reliable # asked twice\n',
    ],
  ] as const)('%s', async (_name, before, level, after) => {
    const set = (file: Changeable) => setCover(file, 'ana', 'community', level);
    expect(await changed(person(before), set)).toBe(person(after));
  });

  it('a list is spelled out where something else than reliable is to be said', async () => {
    const text = await changed(person('    covers: [safe-space, community]\n'), (file) =>
      setCover(file, 'ana', 'community', 'hoped'),
    );
    const { network } = await readNetwork(HEAD + text, 'network.yaml');
    expect([...(network.people.get('ana')?.covers ?? [])]).toEqual([
      ['safe-space', 'reliable'],
      ['community', 'hoped'],
    ]);
  });

  it('several at once lose none, whatever the form', async () => {
    for (const form of [
      '',
      '    covers: [role-models]\n',
      '    covers: { role-models: reliable }\n',
    ]) {
      const levels = new Map([
        ['community', 'occasional'],
        ['safe-space', 'occasional'],
      ] as const);
      const text = await changed(person(form), (file) => setCovers(file, 'ana', levels));
      const { network } = await readNetwork(HEAD + text, 'network.yaml');
      const covers = [...(network.people.get('ana')?.covers.keys() ?? [])];
      expect(covers.sort()).toEqual([
        'community',
        ...(form === '' ? [] : ['role-models']),
        'safe-space',
      ]);
    }
  });

  it.each([
    ['from a list', '    covers: [safe-space, community]\n', '    covers: [safe-space]\n'],
    [
      'from a mapping',
      '    covers: { a: hoped, community: hoped }\n',
      '    covers: { a: hoped }\n',
    ],
    ['the last of a list', '    covers: [community]\n', ''],
    ['the last of a mapping', '    covers: { community: hoped }\n', ''],
    ['one that is not there', '    covers: [safe-space]\n', '    covers: [safe-space]\n'],
    [
      'one named twice',
      '    covers: [community, safe-space, community]\n',
      '    covers: [safe-space]\n',
    ],
  ])('are removed: %s', async (_name, before, after) => {
    const needs = 'needs: { a: high }\n';
    const remove = (file: Changeable) => removeCover(file, 'ana', 'community');
    expect(await changed(needs + person(before), remove)).toBe(needs + person(after));
  });
});

describe('what one still has to learn', () => {
  const file = (gaps: string) => `how:\n  gaps:\n${gaps}people:\n  ana: { helps_with: [money] }\n`;

  it.each([
    [
      'stays',
      '    money: Owning a budget # soon\n',
      ['Owning a budget'],
      '    money: Owning a budget # soon\n',
    ],
    [
      'grows',
      '    money: Owning a budget\n',
      ['Owning a budget', 'Hiring well'],
      '    money: Owning a budget\n    hiring-well: Hiring well\n',
    ],
    [
      'keeps its id when only its capitals change',
      '    money: Owning a budget\n',
      ['owning a Budget'],
      '    money: owning a Budget\n',
    ],
    [
      'keeps its id when it moves',
      '    money: Owning a budget\n    hiring: Hiring\n',
      ['Hiring', 'Law', 'Owning a budget'],
      '    money: Owning a budget\n    hiring: Hiring\n    law: Law\n',
    ],
  ])('%s', async (_name, before, texts, after) => {
    expect(await changed(file(before), (known) => setGaps(known, texts))).toBe(file(after));
  });

  it('takes its mentions along when it goes', async () => {
    const before = file('    hiring: Hiring\n    money: Money\n');
    const { network } = await readNetwork(
      HEAD + (await changed(before, (known) => setGaps(known, ['Hiring']))),
      'network.yaml',
    );
    expect([...network.how.gaps.keys()]).toEqual(['hiring']);
    expect(network.people.get('ana')?.helps_with).toEqual([]);
  });

  it('does not pass its helpers on to another', async () => {
    const before = file('    hiring: Hiring\n    money: Money\n');
    const { network } = await readNetwork(
      HEAD + (await changed(before, (known) => setGaps(known, ['Law', 'Hiring']))),
      'network.yaml',
    );
    expect([...network.how.gaps]).toEqual([
      ['hiring', 'Hiring'],
      ['law', 'Law'],
    ]);
    expect(network.people.get('ana')?.helps_with).toEqual([]);
  });

  it('stays while a waiver speaks of it', async () => {
    const before = `${file('    money: Money\n')}waivers:\n  - { rule: unhelped-skill-gap, about: money, because: later }\n`;
    expect(await changed(before, (known) => setGaps(known, []))).toBe(before);
  });
});

describe('strengths', () => {
  it.each([
    ['[writing]', ['writing', 'teaching'], '[writing, teaching]'],
    ['[writing, teaching]', ['teaching'], '[teaching]'],
    ['[]', ['teaching'], '[teaching]'],
    ['[writing]', ['writing'], '[writing]'],
  ])('%s become %j', async (before, strengths, after) => {
    const text = await changed(`how:\n  strengths: ${before}\n`, (file) =>
      setStrengths(file, strengths),
    );
    const { data } = await readNetwork(HEAD + text, 'network.yaml');
    const expected = await readNetwork(`${HEAD}how:\n  strengths: ${after}\n`, 'network.yaml');
    expect(data).toEqual(expected.data);
  });
});
