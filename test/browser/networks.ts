import { readFileSync } from 'node:fs';
import { NEED_IDS } from '../../src/network/needs.js';

/** A series of numbers from 0 to 1 that is the same in every run. */
function series(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const FIRST = [
  'Ana',
  'Bartholomew',
  '李',
  'Świętosława',
  'Oluwaseun',
  'محمد',
  'Жозефина',
  'Ng',
  'WWWilhelmina MMM',
  'สมชาย',
  'प्रिया',
  '🦊 Fox',
] as const;

const LAST = [
  'Ruiz',
  'Featherstonehaugh-Cholmondeley',
  '小龙',
  'Brzęczyszczykiewicz',
  'Adébáyọ̀',
  'عبد الرحمن بن خالد',
  'Достоевская',
  'O’Brien',
  'வெங்கடேசன்',
  'Ö',
] as const;

/** A network file with so many people of many scripts, and two needs that no one covers. */
export function crowdFile(size: number): string {
  const next = series(size + 7);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const needs = NEED_IDS.filter((id) => id !== 'sponsorship' && id !== 'community');
  const people = Array.from({ length: size }, (_, index) => {
    const covers = new Set(Array.from({ length: Math.floor(next() * 4) }, () => pick(needs)));
    const levels = [...covers].map(
      (need) => `${need}: ${pick(['reliable', 'reliable', 'occasional', 'hoped'])}`,
    );
    const fields = [
      `name: ${JSON.stringify(`${pick(FIRST)} ${pick(LAST)}`)}`,
      `tie: ${pick(['strong', 'weak'])}`,
      `covers: { ${levels.join(', ')} }`,
      'every: 3 months',
      `last_contact: ${pick(['2026-10-01', '2026-10-01', '2025-01-01'])}`,
      ...(index > 0 ? [`knows: [p${Math.floor(next() * index)}]`] : []),
    ];
    return `  p${index}: { ${fields.join(', ')} }`;
  });
  return [
    'version: 1',
    'me: { name: Noor Haddad, organization: Meridian }',
    'needs: { sponsorship: high, community: none, visa: { importance: high, label: Visa advice } }',
    size === 0 ? 'people: {}' : 'people:',
    ...people,
    '',
  ].join('\n');
}

export const EXAMPLE = readFileSync('templates/example.yaml', 'utf8');
