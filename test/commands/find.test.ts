import { describe, expect, it } from 'vitest';
import { findPerson } from '../../src/commands/find.js';
import { networkFrom } from '../support/network.js';

const network = networkFrom({
  people: {
    ana: { name: 'Ana Ruiz' },
    'ana-silva': { name: 'Ana Silva' },
    mariana: { name: 'Mariana Øst' },
    ram: { name: 'राम' },
    rama: { name: 'रमा' },
    bare: {},
  },
});

describe('findPerson', () => {
  it.each([
    ['ana', 'ana'],
    ['ANA RUIZ', 'ana'],
    ['ruiz', 'ana'],
    ['silv', 'ana-silva'],
    ['ost', 'mariana'],
    ['mari', 'mariana'],
    ['Ana-Silva', 'ana-silva'],
    ['राम', 'ram'],
    ['रमा', 'rama'],
    [' ANA  ', 'ana'],
    ['Bare', 'bare'],
  ])('%s is %s', (text, id) => {
    expect(findPerson(text, { network }).id).toBe(id);
  });

  it.each([
    ['an', 'could be any of 3 people'],

    ['', 'there is no person ""'],
    ['anna ruis', 'there is no person "anna ruis"'],
    ['\u001b[2J', 'there is no person "\\u001b[2J"'],
  ])('%j: %s', (text, message) => {
    expect(() => findPerson(text, { network })).toThrow(message);
  });
});
