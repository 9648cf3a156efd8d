import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/network/facts.js';
import { assessCoverage } from '../../src/audit/coverage.js';
import { readNetwork } from '../../src/network/read.js';
import {
  BACK,
  KILL,
  SETTLED,
  SKIP,
  skipNeeds,
  STOP,
  talk,
  TODAY,
  type Line,
} from './conversation.js';

/** Everything in front of what is still to be learned, passed over. */
const SKIP_NAME: readonly Line[] = [
  ['your name', SKIP],
  ['makes you do this work', SKIP],
  ['your role now', SKIP],
  ['work or study', SKIP],
  ['like next', SKIP],
];

/** Everything about someone new, after the name and how far one can count on them. */
function describeSomeone(name: string): Line[] {
  return [
    [`Where do you know ${name} from`, 'Work'],
    [`Next to you, ${name} is`, 'More senior'],
    [`Where does ${name} work`, 'Where I do'],
    [`tie with ${name}`, 'Strong'],
    [`last in touch with ${name}`, '3 months ago'],
    [`stand with ${name}`, 'It is steady'],
  ];
}

const FIRST_RUN: readonly Line[] = [
  ['your name', 'Sam Okafor'],
  ['makes you do this work', 'Teams that ship calm software'],
  ['your role now', 'Staff engineer'],
  ['work or study', 'Northwind'],
  ['like next', 'Director'],
  ['have to learn', 'Owning a budget, Hiring well'],
  ['good at', SKIP],
  ['last change', 'March 2026'],
  ['matter to you now', 'A lot'],
  ['get better at how you work', { tick: [], then: 'someone else' }],
  ['their name', 'Ana Ruiz'],
  ['count on Ana Ruiz', 'Reliably'],
  ...describeSomeone('Ana Ruiz'),
  ['get better at how you work', { tick: ['Ana Ruiz'], then: 'someone else' }],
  ['their name', 'Ben Ode'],
  ['count on Ben Ode', 'Sometimes'],
  ['you know Ben Ode from', 'Online'],
  ['Ben Ode is', 'A peer'],
  ['Ben Ode work', 'Somewhere else'],
  ['Ben Ode work or study', 'Acme'],
  ['tie with Ben Ode', 'Weak'],
  ['in touch with Ben Ode', 'yesterday'],
  ['stand with Ben Ode', SKIP],
  ['get better at how you work', ['Ana Ruiz', 'Ben Ode']],
  ['matter to you now', 'Somewhat'],
  ['really bad day', []],
  ...skipNeeds(2),
  ['matter to you now', 'A lot'],
  ['not in the room', ['Ana Ruiz']],
  ['count on Ana Ruiz', 'Only hoped for'],
  ['matter to you now', 'Not now'],
  ...skipNeeds(3),
  ['a need of your own', 'Visa advice'],
  ['matter to you now', 'A lot'],
  ['visa advice', []],
  ['another need of your own', SKIP],
  ['advise you unasked', { tick: [], then: 'someone else' }],
  ['their name', 'Cleo Park'],
  ['does Cleo Park help you', ['Visa advice']],
  ['you know Cleo Park from', SKIP],
  ['Cleo Park is', SKIP],
  ['Cleo Park work', SKIP],
  ['tie with Cleo Park', SKIP],
  ['in touch with Cleo Park', SKIP],
  ['stand with Cleo Park', SKIP],
  ['advise you unasked', ['Cleo Park']],
];

async function statuses(text: string, today = TODAY): Promise<Record<string, string>> {
  const { network } = await readNetwork(text, 'network.yaml');
  const { needs } = assessCoverage(network, deriveFacts(network, today));
  return Object.fromEntries(needs.map(({ need, status }) => [need.id, status]));
}

describe('a first interview', () => {
  it('goes from why to how to who, and leaves a whole file behind', async () => {
    const { text, result } = await talk(FIRST_RUN);
    expect(result.isSaved).toBe(true);
    expect(await statuses(text)).toEqual({
      'emotional-support': 'gap',
      sponsorship: 'hoped',
      'professional-development': 'single',
      'visa-advice': 'thin',
      community: 'unrated',
      accountability: 'unrated',
      'project-feedback': 'unrated',
      'role-models': 'unrated',
      'safe-space': 'unrated',
      'access-to-networks': 'not-needed',
    });
    const { network } = result.file;
    expect(network).toMatchObject({
      me: { name: 'Sam Okafor', organization: 'Northwind', last_transition: '2026-03-15' },
      why: 'Teams that ship calm software',
    });
    expect([...network.how.gaps]).toEqual([
      ['owning-a-budget', 'Owning a budget'],
      ['hiring-well', 'Hiring well'],
    ]);
    expect(network.people.get('ana-ruiz')).toMatchObject({
      name: 'Ana Ruiz',
      known_through: 'work',
      level: 'senior',
      organization: 'Northwind',
      tie: 'strong',
      last_contact: '2026-08-22',
      step: 'maintain',
    });
    expect(network.people.get('ben-ode')).toMatchObject({ organization: 'Acme', tie: 'weak' });
    expect(text).toMatchSnapshot();
  });

  it('has nothing left to ask when it is over', async () => {
    const { text } = await talk(FIRST_RUN);
    const again = await talk([], { text });
    expect(again.questions).toEqual([]);
    expect(again.text).toBe(text);
  });

  it('makes no file before there is something to save', async () => {
    const { result, saves } = await talk([['your name', STOP]]);
    expect([result.isSaved, saves]).toEqual([false, 0]);
  });

  it('calls someone who gives no name Me', async () => {
    const { text } = await talk([
      ['your name', SKIP],
      ['makes you do this work', 'Maps'],
    ]);
    expect(text).toContain('name: Me\n');
    expect(text).toContain(`me.name: ${TODAY}\n`);
    await talk([['your role now', STOP]], { text });
    const later = text.replace(`me.name: ${TODAY}`, 'me.name: 2025-11-01');
    const named = await talk(
      [
        ['your name', 'Me'],
        ['your role now', STOP],
      ],
      { text: later },
    );
    await talk([['your role now', STOP]], { text: named.text });
    expect((await talk([['your name', 'Sam']], { text: later })).text).toContain('name: Sam\n');
  });

  it('says where in the interview one is', async () => {
    const { questions } = await talk(FIRST_RUN.slice(0, 20));
    const places = questions.map(({ heading }) => heading.place);
    expect([...new Set(places)]).toEqual([
      'you',
      'why',
      'how',
      'who · need 1 of 9',
      'who · Ana Ruiz',
    ]);
  });
});

describe('a list in one line', () => {
  const after = async (how: string, line: string) => {
    const text = SETTLED.replace('needs:\n', `how: ${how}\nneeds:\n`);
    const { result, questions } = await talk(
      [...SKIP_NAME, ['have to learn', line], ['good at', STOP]],
      { text, all: true },
    );
    const present = questions.find(({ id }) => id === 'how.gaps');
    return {
      gaps: [...result.file.network.how.gaps.values()],
      asked: present?.kind === 'text' ? `${present.message} ${present.present ?? ''}` : '',
    };
  };

  it.each([
    ['{}', 'budgets; hiring, law', ['budgets; hiring', 'law']],
    ['{}', ' , budgets,, budgets , law,', ['budgets', 'law']],
    ['{ gaps: { a: "plan, then act" } }', 'plan, then act; law', ['plan, then act', 'law']],
    ['{ gaps: { a: "plan, then act" } }', 'law, mostly', ['law, mostly']],
    ['{ gaps: { a: "x, y", b: "v; w" } }', 'x, y | v; w|law', ['x, y', 'v; w', 'law']],
  ])('%s answered with %j', async (how, line, gaps) => {
    expect((await after(how, line)).gaps).toEqual(gaps);
  });

  it('says what separates the texts', async () => {
    expect((await after('{ gaps: { a: x, b: y } }', 'x')).asked).toContain('by commas) x, y');
    expect((await after('{ gaps: { a: "x, z", b: y } }', 'x')).asked).toContain(
      'by semicolons) x, z; y',
    );
  });

  it('cannot be marks alone', async () => {
    await expect(after('{}', ', ,')).rejects.toThrow('nothing between');
  });
});

describe('an interview that was killed', () => {
  it('loses nothing and goes on where it stopped, wherever that was', async () => {
    const whole = await talk(FIRST_RUN);
    for (let at = 1; at < FIRST_RUN.length; at++) {
      const killed = await talk([...FIRST_RUN.slice(0, at), [FIRST_RUN[at]?.[0] ?? '', KILL]]);
      expect(killed.wasKilled).toBe(true);
      if (killed.saves === 0) continue;
      const [asked] = FIRST_RUN[at] ?? [''];
      // Who is asked for their name is not known yet; the list that asks for it comes again.
      const isName = asked === 'their name';
      const rest = FIRST_RUN.slice(isName ? at - 1 : at);
      const resumed = await talk(rest, { text: killed.text });
      expect(resumed.result.file.network).toEqual(whole.result.file.network);
    }
  });
});

describe('going back', () => {
  it('shows the earlier answer, keeps it on Enter, and goes on from there', async () => {
    const { questions, result } = await talk([
      ['your name', 'Sam'],
      ['makes you do this work', 'Maps'],
      ['your role now', BACK],
      ['makes you do this work', BACK],
      ['your name', 'Samira'],
      ['makes you do this work', SKIP],
      ['your role now', 'Cartographer'],
    ]);
    expect(questions[4]).toMatchObject({ present: 'Sam' });
    expect(questions[5]).toMatchObject({ present: 'Maps' });
    expect(result.file.network).toMatchObject({
      me: { name: 'Samira', role: 'Cartographer' },
      why: 'Maps',
    });
  });

  it('stays at the very first question', async () => {
    const { questions } = await talk([
      ['your name', BACK],
      ['your name', 'Sam'],
      ['makes you do this work', STOP],
    ]);
    const notes = questions.map(({ note }) => note);
    expect(notes).toEqual([undefined, 'This is the first question.', undefined]);
  });

  it('reaches answers of an earlier run', async () => {
    const { result } = await talk(
      [
        ['your role now', BACK],
        ['makes you do this work', 'Charts'],
        ['your role now', STOP],
      ],
      { text: 'version: 1\nme: { name: Sam }\nwhy: Maps\n' },
    );
    expect(result.file.network.why).toBe('Charts');
  });

  it('corrects the name of someone just added, and takes a tick back', async () => {
    const { result } = await talk(
      [
        ['matter to you now', 'A lot'],
        ['without being judged', { tick: [], then: 'someone else' }],
        ['their name', 'Ann'],
        ['count on Ann', BACK],
        ['their name', 'Anna'],
        ['count on Anna', 'Reliably'],
        ['you know Anna from', STOP],
      ],
      { text: SETTLED.replace('  safe-space: none\n', '') },
    );
    expect(result.file.network.people.get('ann')).toMatchObject({ name: 'Anna' });
  });

  it('from a name that was not wanted leads to the list', async () => {
    await talk(
      [
        ['matter to you now', 'A lot'],
        ['without being judged', { tick: ['Ana'], then: 'someone else' }],
        ['their name', BACK],
        ['without being judged', ['Ana']],
        ['count on Ana', 'Sometimes'],
      ],
      { text: SETTLED.replace('  safe-space: none\n', '') },
    );
  });

  it('from how far to count on someone leads to the list, where they can be unticked', async () => {
    const { result, text } = await talk(
      [
        ['matter to you now', 'A lot'],
        ['without being judged', ['Ana']],
        ['count on Ana', BACK],
        ['without being judged', []],
      ],
      { text: SETTLED.replace('  safe-space: none\n', '') },
    );
    expect([...(result.file.network.people.get('ana')?.covers.keys() ?? [])]).toEqual([
      'sponsorship',
    ]);
    expect(text).toContain(`needs.safe-space.who: ${TODAY}`);
    expect(text).not.toContain('waiting');
  });
});
