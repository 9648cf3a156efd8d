import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../src/network/vocabulary.js';
import { makeWorkplace } from '../support/program.js';

const FOLDER = 'test/fixtures/rules';
const FIXTURES = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(`${FOLDER}/${name}`, 'utf8'),
}));

// Each line that a finding points to says so: `# rule, rule`. What is not in the file is on line 1.
describe('the fixtures of the rules', () => {
  it.each(FIXTURES.map(({ name, text }) => [name, text]))('%s', (name, text) => {
    const place = makeWorkplace();
    place.write(name, text);
    const { out, err } = place.run(['report', '--file', name, '--format', 'json']);
    expect(err).toBe('');
    const { findings } = JSON.parse(out) as { findings: { rule: string; line: number }[] };
    const found = new Set(findings.map(({ rule, line }) => `${line}: ${rule}`));
    expect([...found].sort()).toEqual(expectations(text).sort());
  });

  it('have every rule fire', () => {
    const fired = new Set(
      FIXTURES.flatMap(({ text }) => expectations(text)).map((line) => line.split(': ')[1]),
    );
    expect(RULE_IDS.filter((id) => !fired.has(id))).toEqual([]);
  });
});

function expectations(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const words = /# ([a-z, -]+)$/.exec(line)?.[1]?.split(', ') ?? [];
    const isExpectation = words.some((word) => RULE_IDS.some((id) => id === word));
    return isExpectation ? words.map((word) => `${index + 1}: ${word}`) : [];
  });
}
