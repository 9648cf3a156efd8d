import { describe, expect, it } from 'vitest';
import { nextStep, planInterview } from '../../src/interview/questions.js';
import { describeSituation, type Scope, type Situation } from '../../src/interview/situation.js';
import { NEW_VISIT } from '../../src/interview/visit.js';
import { readNetwork } from '../../src/network/read.js';
import { SETTLED, TODAY } from './conversation.js';

async function situationOf(text: string, scope: Partial<Scope> = {}): Promise<Situation> {
  const file = await readNetwork(text, 'network.yaml');
  return describeSituation(file, {
    today: TODAY,
    scope: { all: false, isNew: false, ...scope },
    visit: NEW_VISIT,
  });
}

/** A settled file in which some mark is missing or something else stands. */
function settled(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, SETTLED);
}

const mark = (id: string) => `  ${id}: ${TODAY}\n`;

describe('the next question', () => {
  it.each([
    [
      'nothing is known but a name',
      'version: 1\nme: { name: Sam }\n',
      'What makes you do this work?',
    ],
    [
      'the reason stands blank',
      settled([mark('why'), ''], ['people:', 'why: " "\npeople:']),
      'What makes you',
    ],
    ['the role is missing', settled([mark('me.role'), '']), 'What is your role now?'],
    [
      'the next role is missing',
      settled([mark('how.next_role'), '']),
      'Which role would you like next?',
    ],
    ['no gap is named', settled([mark('how.gaps'), '']), 'What do you still have to learn?'],
    ['no strength is named', settled([mark('how.strengths'), '']), 'What are you good at?'],
    [
      'the last change is unknown',
      settled([mark('me.last_transition'), '']),
      'When did your role or status last change?',
    ],
    [
      'a need is not rated',
      settled([mark('needs.community'), '']),
      'How much does this matter to you now?',
    ],
    [
      'nobody covers a need',
      settled(['safe-space: none', 'safe-space: high']),
      'With whom can you say anything without being judged',
    ],
    [
      'a need has covers but no rating',
      settled(['  sponsorship: high\n', '']),
      'How much does this matter to you now?',
    ],
    ['somebody has no tie', settled(['    tie: strong\n', '']), 'How strong is the tie with Ana?'],
    [
      'somebody is nowhere on the steps',
      settled(['    step: maintain\n', '']),
      'Where do you stand with Ana?',
    ],
    [
      'a cover has lapsed',
      settled(['2026-10-02', '2024-10-02']),
      'When were you last in touch with Ana?',
    ],
    [
      'the list of needs was not asked about',
      settled([mark('needs.own'), '']),
      'Is there a need of your own that is not in this list?',
    ],
    [
      'unasked advice was not asked about',
      settled([mark('unasked'), '']),
      'Who has tried to advise you unasked?',
    ],
  ])('where %s', async (_name, text, message) => {
    const step = nextStep(await situationOf(text));
    expect(step?.question.message).toContain(message);
  });

  it.each([
    ['all is answered', SETTLED],
    [
      'a need that does not matter has no one',
      settled(['sponsorship: high', 'sponsorship: none'], ['    tie: strong\n', '']),
    ],
    [
      'a hope has lapsed',
      settled(['sponsorship: reliable', 'sponsorship: hoped'], ['2026-10-02', '2024-10-02']),
    ],
    [
      'somebody unknown is closed',
      `${SETTLED}  zoe: { name: Zoe, covers: [sponsorship], closed: { on: 2026-01-01 } }\n`,
    ],
  ])('is none where %s', async (_name, text) => {
    expect(nextStep(await situationOf(text))).toBeUndefined();
  });
});

describe('a question', () => {
  it('shows the answer that it has', async () => {
    const steps = planInterview(await situationOf(SETTLED));
    const shown = Object.fromEntries(
      steps.map(({ question }) => [
        question.id,
        question.kind === 'checklist' ? question.ticked : question.present,
      ]),
    );
    expect(shown).toMatchObject({
      'me.name': 'Sam',
      'me.organization': 'Northwind',
      'needs.sponsorship': 'high',
      'needs.sponsorship.who': ['ana'],
      'needs.sponsorship.who.ana': 'reliable',
      'people.ana.organization': 'same',
      'people.ana.last_contact': '2026-10-02',
    });
  });

  it('has an id of its own, wherever it stands', async () => {
    const ids = planInterview(await situationOf(SETTLED)).map(({ question }) => question.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says which need it is about, and how far one is', async () => {
    const steps = planInterview(await situationOf(SETTLED, { only: ['sponsorship'] }));
    expect(steps[0]?.question.heading).toEqual({
      place: 'who · need 5 of 9',
      title: 'Institutional sponsorship',
      text: 'Someone senior who uses their standing to speak for you where decisions are made.',
    });
  });

  it('keeps the order why, how, who', async () => {
    const steps = planInterview(await situationOf(SETTLED));
    const parts = steps.map(({ question }) => question.heading.place.split(' ')[0]);
    expect([...new Set(parts)]).toEqual(['you', 'why', 'how', 'who']);
    expect(steps.at(-1)?.question.id).toBe('unasked');
  });
});
