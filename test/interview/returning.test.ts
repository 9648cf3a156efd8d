import { describe, expect, it } from 'vitest';
import { readNetwork } from '../../src/network/read.js';
import { onePersonSteps } from '../../src/interview/one-person.js';
import type { Situation } from '../../src/interview/situation.js';
import {
  BACK,
  KILL,
  SETTLED,
  SKIP,
  SKIP_SELF,
  skipNeeds,
  STOP,
  talk,
  TODAY,
  type Line,
} from './conversation.js';

/** What is known of Ana, left as it is. */
const ANA_KEPT: readonly Line[] = [
  ['you know Ana from', SKIP],
  ['Ana is', SKIP],
  ['Ana work?', SKIP],
  ['tie with Ana', SKIP],
  ['in touch with Ana', SKIP],
  ['stand with Ana', SKIP],
];

describe('a returning user', () => {
  it('is asked nothing when all is answered', async () => {
    const { questions, saves } = await talk([], { text: SETTLED });
    expect([questions, saves]).toEqual([[], 0]);
  });

  it('is asked again what was passed over a year ago', async () => {
    const text = SETTLED.replace(`why: ${TODAY}`, 'why: 2025-11-21').replace(
      `needs.own: ${TODAY}`,
      'needs.own: 2025-11-22',
    );
    const talked = await talk([['makes you do this work', SKIP]], { text });
    expect(talked.text).toContain(`why: ${TODAY}`);
    expect(talked.questions).toHaveLength(1);
  });

  it('is asked again what was passed over before the last change of role', async () => {
    const text = SETTLED.replace('name: Sam,', `name: Sam, last_transition: ${TODAY},`).replace(
      `why: ${TODAY}`,
      'why: 2026-11-21',
    );
    await talk([['makes you do this work', 'Maps']], { text });
  });

  it('is asked when they were last in touch with someone whose cover has lapsed, once', async () => {
    const text = SETTLED.replace('last_contact: 2026-10-02', 'last_contact: 2025-01-01');
    const kept = await talk([['last in touch with Ana', '2025-01-01']], { text });
    expect(kept.questions[0]).toMatchObject({ present: '2025-01-01' });
    expect((await talk([], { text: kept.text })).questions).toEqual([]);

    const still = await talk([['last in touch with Ana', '2025-02-01']], { text });
    expect(still.text).toContain('last_contact: 2025-02-01');
    expect((await talk([], { text: still.text })).questions).toEqual([]);

    const mark = `people.ana.last_contact: ${TODAY}`;
    expect(kept.text).toContain(mark);
    const later = kept.text.replace(mark, 'people.ana.last_contact: 2025-11-01');
    const fresh = await talk([['last in touch with Ana', 'last week']], { text: later });
    expect(fresh.text).not.toContain('people.ana.last_contact');
  });

  it('is not asked about someone who was only written down', async () => {
    const text = `${SETTLED}  zoe: { name: Zoe }\n`;
    expect((await talk([], { text })).questions).toEqual([]);
  });

  it('is asked what is not known of someone who covers a need', async () => {
    const text = `${SETTLED}  zoe: { name: Zoe, tie: weak, step: build, covers: [sponsorship] }\n`;
    await talk(
      [
        ['you know Zoe from', SKIP],
        ['Zoe is', 'A peer'],
        ['Zoe work', 'Somewhere else'],
        ['Zoe work or study', SKIP],
        ['in touch with Zoe', 'last spring'],
      ],
      { text },
    );
  });
});

describe('--all', () => {
  it('asks everything, and Enter all the way changes nothing', async () => {
    const { questions, text } = await talk(
      [
        ['your name', 'Sam'],
        ...SKIP_SELF.slice(0, 2),
        ['work or study', 'Northwind'],
        ...SKIP_SELF.slice(3),
        ...skipNeeds(4),
        ['matter to you now', 'A lot'],
        ['not in the room', ['Ana']],
        ['count on Ana', 'Reliably'],
        ['you know Ana from', 'Work'],
        ['Ana is', 'More senior'],
        ['Ana work', 'Where I do'],
        ['tie with Ana', 'Strong'],
        ['in touch with Ana', '2026-10-02'],
        ['stand with Ana', 'It is steady'],
        ...skipNeeds(3),
        ['matter to you now', 'Not now'],
        ['a need of your own', SKIP],
        ['advise you unasked', SKIP],
      ],
      { text: SETTLED, all: true },
    );
    expect(text).toBe(SETTLED);
    expect(questions.at(0)).toMatchObject({ present: 'Sam' });
  });
});

describe('--only', () => {
  it('asks about those needs, answered or not, and about nothing else', async () => {
    const { questions, result } = await talk(
      [
        ['matter to you now', 'Somewhat'],
        ['not in the room', ['Ana']],
        ['count on Ana', 'Sometimes'],
      ],
      { text: SETTLED.replace('    tie: strong\n', ''), only: ['sponsorship'] },
    );
    expect(questions).toHaveLength(3);
    expect(result.file.network.needs.get('sponsorship')?.importance).toBe('some');
    expect(result.file.network.people.get('ana')?.covers.get('sponsorship')).toBe('occasional');
  });

  it('asks what has to be known of someone new', async () => {
    await talk(
      [
        ['matter to you now', 'A lot'],
        ['not in the room', { tick: ['Ana'], then: 'someone else' }],
        ['their name', 'Zoe'],
        ['count on Ana', 'Reliably'],
        ['count on Zoe', 'Only hoped for'],
        ['you know Zoe from', 'Work'],
        ['Zoe is', STOP],
      ],
      { text: SETTLED, only: ['sponsorship'] },
    );
  });
});

describe('the people', () => {
  const open = SETTLED.replace('  safe-space: none\n', '  safe-space: high\n');

  it('are ticked, not added twice, when their name is known', async () => {
    const { result } = await talk(
      [
        ['without being judged', { tick: [], then: 'someone else' }],
        ['their name', 'ANA'],
        ['count on Ana', 'Reliably'],
        ['without being judged', ['Ana']],
      ],
      { text: open },
    );
    expect([...result.file.network.people.keys()]).toEqual(['ana']);
  });

  it('who were ticked and not described further cover nothing, and are asked about no more', async () => {
    const { result, text } = await talk(
      [
        ['without being judged', ['Ana']],
        ['count on Ana', SKIP],
      ],
      { text: open },
    );
    expect(result.file.network.people.get('ana')?.covers.has('safe-space')).toBe(false);
    expect((await talk([], { text })).questions).toEqual([]);
    const mark = `needs.safe-space.who.ana: ${TODAY}`;
    const later = text.replace(mark, 'needs.safe-space.who.ana: 2025-11-01');
    const again = await talk([['count on Ana', 'Sometimes']], { text: later });
    expect(again.text).toBe(
      open.replace('sponsorship: reliable }', 'sponsorship: reliable, safe-space: occasional }'),
    );
    const gone = await talk(
      [
        ['matter to you now', SKIP],
        ['without being judged', []],
      ],
      { text, only: ['safe-space'] },
    );
    expect(gone.text).not.toContain('who.ana');
  });

  it('who work elsewhere are not said to work in one place', async () => {
    const zoe = `  zoe: { name: Zoe, known_through: work, level: peer, tie: weak, step: build, last_contact: ${TODAY}, covers: [sponsorship] }\n`;
    const { result, text } = await talk(
      [
        ['Zoe work?', 'Somewhere else'],
        ['Zoe work or study', SKIP],
      ],
      { text: SETTLED + zoe },
    );
    expect(result.file.network.people.get('zoe')?.organization).toBeUndefined();
    expect(text).toContain(`people.zoe.organization: ${TODAY}`);
    expect(text).not.toContain('waiting');
    expect((await talk([], { text })).questions).toEqual([]);
    const named = await talk(
      [
        ['Zoe work?', 'Somewhere else'],
        ['Zoe work or study', KILL],
      ],
      { text: SETTLED + zoe },
    );
    const acme = await talk([['Zoe work or study', 'Acme']], { text: named.text });
    expect(acme.text).toBe(
      SETTLED + zoe.replace('[sponsorship]', '[sponsorship], organization: Acme'),
    );
  });

  it('who worked where I do and no longer do', async () => {
    const { result } = await talk(
      [
        ['you know Ana from', SKIP],
        ['Ana is', SKIP],
        ['Ana work?', 'Somewhere else'],
        ['Ana work or study', SKIP],
      ],
      { text: SETTLED, all: true, plan: (situation) => onePersonSteps(situation, 'ana') },
    );
    expect(result.file.network.people.get('ana')?.organization).toBeUndefined();
  });

  it('are ticked for a need without it being said how far', async () => {
    const plan = (situation: Situation) => onePersonSteps(situation, 'ana');
    const { text, result } = await talk(
      [
        ...ANA_KEPT,
        ['Ana help you with', ['Institutional', 'Safe space']],
        ['Institutional', 'Reliably'],
        ['Safe space', SKIP],
      ],
      { text: open, all: true, plan },
    );
    expect(result.file.network.people.get('ana')?.covers.size).toBe(1);
    expect((await talk([], { text })).questions).toEqual([]);
  });

  it('who are unticked cover it no longer; a reliable one in a plain list needs no mapping', async () => {
    const text = open.replace('{ sponsorship: reliable }', '[sponsorship] # since May');
    const added = await talk(
      [
        ['without being judged', ['Ana']],
        ['count on Ana', 'Reliably'],
      ],
      { text },
    );
    expect(added.text).toContain('covers: [sponsorship, safe-space] # since May');
    const gone = await talk(
      [
        ['matter to you now', 'A lot'],
        ['without being judged', []],
      ],
      { text: added.text, only: ['safe-space'] },
    );
    expect(gone.text).toContain('covers: [sponsorship] # since May');
  });

  it('who are closed are not offered', async () => {
    const text = `${open}  old: { name: Olga, closed: { on: 2025-01-01 } }\n`;
    const { questions } = await talk([['without being judged', STOP]], { text });
    expect(questions[0]).toMatchObject({ choices: [{ value: 'ana', label: 'Ana' }] });
  });

  it('of one name are told apart', async () => {
    const text = `${open}  ana-2: { name: Ana }\n`;
    const { questions } = await talk([['without being judged', STOP]], { text });
    expect(questions[0]).toMatchObject({
      choices: [{ label: 'Ana (ana)' }, { label: 'Ana (ana-2)' }],
    });
  });

  it('of someone whose own organization is unknown are asked for theirs', async () => {
    const text = `${SETTLED}  zoe: { name: Zoe, known_through: work, level: peer, tie: weak, step: build, last_contact: ${TODAY}, covers: [sponsorship] }\n`;
    const { result } = await talk([['Where does Zoe work or study', 'Acme']], {
      text: text
        .replace(', organization: Northwind', '')
        .replace(`  me.role: ${TODAY}\n`, `  me.role: ${TODAY}\n  me.organization: ${TODAY}\n`),
    });
    expect(result.file.network.people.get('zoe')?.organization).toBe('Acme');
  });
});

describe('advice that nobody asked for', () => {
  const due = SETTLED.replace(`  unasked: ${TODAY}\n`, '');

  it('of someone who covers nothing becomes an occasional cover', async () => {
    const zoe =
      '  zoe: { name: Zoe, known_through: work, level: peer, organization: Acme, tie: weak, step: build, last_contact: 2026-11-01 }\n';
    const { result, text } = await talk(
      [
        ['advise you unasked', ['Ana', 'Zoe']],
        ['does Zoe help you', ['Institutional sponsorship']],
      ],
      { text: due + zoe },
    );
    expect([...(result.file.network.people.get('zoe')?.covers ?? [])]).toEqual([
      ['sponsorship', 'occasional'],
    ]);
    expect(text).toContain(`unasked: ${TODAY}`);
    expect(text).not.toContain('waiting');
  });

  it('is offered for the needs that matter only', async () => {
    const { questions } = await talk(
      [
        ['advise you unasked', ['Zoe']],
        ['does Zoe help you', SKIP],
      ],
      { text: `${due}  zoe: { name: Zoe }\n` },
    );
    const labels = questions[1]?.kind === 'checklist' ? questions[1].choices : [];
    expect(labels).toHaveLength(8);
    expect(labels.map(({ label }) => label)).not.toContain('Safe space');
  });
});

describe("a need of one's own", () => {
  const due = SETTLED.replace(`  needs.own: ${TODAY}\n`, '');

  it('is not taken when it is in the list', async () => {
    await expect(talk([['a need of your own', 'Safe space']], { text: due })).rejects.toThrow(
      'Safe space is in the list already',
    );
  });

  it('can be renamed by going back', async () => {
    const { result } = await talk(
      [
        ['a need of your own', 'Viza'],
        ['matter to you now', BACK],
        ['call this need', 'Visa'],
        ['matter to you now', 'A lot'],
        ['Who helps you with', []],
        ['another need', SKIP],
      ],
      { text: due },
    );
    expect(result.file.network.needs.get('viza')).toEqual({ importance: 'high', label: 'Visa' });
  });
});

describe('what the interview remembers in the file', () => {
  it.each(['nonsense', '[1]', '{ waiting: 3, adding: [x] }', '{ why: soon }', ''])(
    'is mended where a hand has made it %j',
    async (marks) => {
      const text = `version: 1\nme: { name: Sam }\nx-interview: ${marks}\n`;
      const { result } = await talk([['makes you do this work', SKIP]], { text });
      const expected = `version: 1\nme: { name: Sam }\nx-interview: { why: ${TODAY} }\n`;
      expect(result.file.data).toEqual((await readNetwork(expected, 'network.yaml')).data);
    },
  );

  it('goes when there is nothing left to remember', async () => {
    const text = 'version: 1\nme: { name: Sam }\nx-interview:\n  why: 2020-01-01\n';
    const { text: after } = await talk([['makes you do this work', 'Maps']], { text });
    expect(after).not.toContain('x-interview');
  });
});
