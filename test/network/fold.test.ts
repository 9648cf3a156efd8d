import { expect, it } from 'vitest';
import { fold } from '../../src/network/fold.js';

it.each([
  ['  Inês   DUARTE ', 'ines duarte'],
  ['Łukasz', 'lukasz'],
  ['Søren Åge', 'soren age'],
  ['STRAẞE', 'strasse'],
  ['Œuvre Æsir Đorđe', 'oeuvre aesir dorde'],
  ['ﬁ Ⅳ', 'fi iv'],
  ['Ольга Й', 'ольга и'],
  ['李娜', '李娜'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
