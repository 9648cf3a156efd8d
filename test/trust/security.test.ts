import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const PAGE = '.github/SECURITY.md';
const page = readFileSync(PAGE, 'utf8');

it('every promise names the tests that hold it, and they are there', () => {
  const [table = ''] = /^\| promise[^]*?\n\n/m.exec(page) ?? [];
  const rows = table.trimEnd().split('\n').slice(2);
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row).toMatch(/`test\/[\w/.-]+\.test\.ts`.*\|$/);
  const named = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

it.each(['README.md', 'CONTRIBUTING.md'])('%s leads there', (file) => {
  const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#]+\.md)\)/g)];
  const targets = links.map(([, target = '']) => join(dirname(file), target));
  expect(targets).toContain(PAGE);
});
