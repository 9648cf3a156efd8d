import { expect, it } from 'vitest';
import { whoCovers } from '../../src/reporters/report-words.js';
import { reportOn } from './sample.js';

const ANA = { name: 'Ana', step: 'initiate', covers: { community: 'reliable' } } as const;
const BEN = { name: 'Ben', covers: { community: 'hoped' } } as const;

it.each([
  [{ ana: ANA }, 'too early: Ana'],
  [{ ben: BEN }, 'hoped for: Ben'],
  [{ ana: ANA, ben: BEN }, 'hoped for: Ben; too early with: Ana'],
])('says who is hoped for and with whom it is too early: %j', (people, expected) => {
  const [entry] = reportOn({ people }).result.needs;
  expect(entry && whoCovers(entry, (text) => text)).toBe(expected);
});
