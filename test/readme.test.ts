import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { RULE_GROUPS } from '../src/network/vocabulary.js';
import { severityText } from '../src/reporters/explanation.js';
import { RULES } from '../src/rules/index.js';

// UPDATE_README=1 writes what the README should say instead of comparing it.
const isUpdate = process.env['UPDATE_README'] === '1';

it('the README shows the report of the demo and every rule, as they are', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const filled = fill(fill(readme, 'report', demoReport()), 'rules', ruleTables());
  const expected = await format(filled, {
    ...(await resolveConfig('README.md')),
    parser: 'markdown',
  });
  if (isUpdate) writeFileSync('README.md', expected);
  else expect(readme).toBe(expected);
});

/** Puts a text between `<!-- name: … -->` and `<!-- /name -->`. */
function fill(text: string, name: string, content: string): string {
  const block = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)[^]*?(<!-- /${name} -->)`);
  expect(text).toMatch(block);
  return text.replace(block, (_all, start: string, end: string) => `${start}\n${content}\n${end}`);
}

/** What `npm run demo` prints where there is no terminal. */
function demoReport(): string {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: { demo: string };
  };
  const [program, ...args] = scripts.demo.split(' && ').at(-1)?.split(' ') ?? [];
  expect(program).toBe('node');
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
  });
  expect(status).toBe(0);
  return `\`\`\`text\n${stdout}\`\`\`\n`;
}

function ruleTables(): string {
  const rules = new Map(RULES.map((rule) => [rule.id, rule]));
  const tables = RULE_GROUPS.map(({ title, rules: ids }) => {
    const rows = ids.flatMap((id) => rules.get(id) ?? []);
    return [
      `### ${title}\n`,
      '| rule | severity | fires when |\n|-|-|-|',
      ...rows.map((rule) => `| \`${rule.id}\` | ${severityText(rule)} | ${rule.checks} |`),
    ].join('\n');
  });
  return `${tables.join('\n\n')}\n`;
}
