import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ChangedMeanwhile, replaceFile } from '../../src/storage/replace.js';
import { namesIn, newWorld } from './world.js';

test.for([
  ['changes', 'old', 'theirs'],
  ['disappears', 'old', undefined],
  ['comes into being', undefined, 'theirs'],
] as const)('a file that %s at the last moment is left alone', ([, expected, theirs]) => {
  const { file, folder } = newWorld();
  if (expected !== undefined) writeFileSync(file, expected);
  const steps: string[] = [];
  const keep = () => {
    if (theirs === undefined) rmSync(file);
    else writeFileSync(file, theirs);
    return { withdraw: () => steps.push('withdraw'), finish: () => steps.push('finish') };
  };
  const before = expected === undefined ? undefined : Buffer.from(expected);
  expect(() => {
    replaceFile(file, Buffer.from('mine'), before, keep);
  }).toThrow(ChangedMeanwhile);
  expect(steps).toEqual(['withdraw']);
  expect(namesIn(folder)).toEqual(theirs === undefined ? [] : ['net.yaml']);
  if (theirs !== undefined) expect(readFileSync(file, 'utf8')).toBe(theirs);
});
