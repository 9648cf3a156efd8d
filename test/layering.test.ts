import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { expect, it } from 'vitest';

/** Who may import what, as CONTRIBUTING.md says it. Paths are regular expressions. */
const LAYERS: readonly { from: string; may: readonly string[] }[] = [
  { from: '^src/start', may: ['^src/(main|errors|version)\\.ts$', '^(node:)?(fs|path|vm)$'] },
  { from: '^src/main', may: ['^src/(program|errors|io|version|reporters/printable)\\.ts$'] },
  {
    from: '^src/program',
    may: [
      '^src/(errors|io|version)\\.ts$',
      '^src/program/',
      '^src/network/',
      '^src/audit/exit-code\\.ts$',
      '^src/reporters/printable\\.ts$',
      '^src/commands/',
      'node_modules/(commander|@commander-js)/',
    ],
  },
  {
    from: '^src/commands/',
    may: [
      '^src/(commands|network|audit|rules|planning|reviews|exchange|interview|reporters)/',
      '^src/(errors|io|version)\\.ts$',
      '^(node:)?(path|url)$',
      'node_modules/(diff|@commander-js)/',
    ],
  },
  { from: '^src/io\\.ts$', may: ['^src/(errors|storage/)', NODE()] },
  {
    from: '^src/storage/',
    may: ['^src/(errors|io|storage/|network/position)', NODE(), '^(node:)?child_process$'],
  },
  {
    from: '^src/rules/(?!index)',
    may: ['^src/audit/rule\\.ts$', '^src/audit/ties\\.ts$', '^src/network/(?!yaml|read|edit)'],
  },
  { from: '^src/rules/index', may: ['^src/rules/', '^src/audit/rule\\.ts$'] },
  { from: '^src/audit/', may: ['^src/(audit|network)/', '^src/errors\\.ts$'] },
  {
    from: '^src/reporters/',
    may: [
      '^src/(audit|network|planning|reporters|reviews)/',
      'node_modules/(chalk|fast-string-width|fast-wrap-ansi|d3-[a-z]+|@types/d3-[a-z]+)/',
    ],
  },
  {
    from: '^src/(planning|reviews|exchange)/',
    may: [
      '^src/(network|audit|planning|reviews|exchange)/',
      '^src/errors\\.ts$',
      '(^|/)(csv-parse|mustache)/',
    ],
  },
  {
    from: '^src/interview/(?!prompter|dates)',
    may: ['^src/(network|audit|reviews|interview|errors)'],
  },
  {
    from: '^src/network/(?!yaml)',
    may: ['^src/(network/|errors)', 'node_modules/(zod|fastest-levenshtein)/'],
  },
];

/** What only one module may know. */
const OWNED: readonly { what: string; by: string }[] = [
  { what: 'node_modules/(js-yaml|yaml)/', by: '^src/network/yaml' },
  { what: '(^|/)csv-parse/', by: '^src/exchange/table' },
  { what: 'node_modules/(@?inquirer)/', by: '^src/interview/prompter' },
  { what: 'node_modules/(@types/)?mustache/', by: '^src/planning/template' },
  {
    what: '^(node:)?(fs|os|process|child_process|crypto|worker_threads)',
    by: '^src/(start|io|storage)',
  },
  { what: '^(node:)?(net|http|https|http2|dgram|dns|tls)(/|$)', by: '^nowhere$' },
];

function NODE(): string {
  return '^(node:)?(fs|os|path|process|crypto|url|util|timers|events|stream|string_decoder)(/|$)';
}

const forbidden: IForbiddenRuleType[] = [
  { name: 'no cycle', severity: 'error', from: {}, to: { circular: true } },
  ...LAYERS.map(({ from, may }): IForbiddenRuleType => ({
    name: `${from} imports only ${may.join(' or ')}`,
    severity: 'error',
    from: { path: from },
    to: { pathNot: [...may] },
  })),
  {
    name: 'commands are loaded only when they run',
    severity: 'error',
    from: { path: '^src/program' },
    to: { path: '^src/commands/', pathNot: '(context|formats)\\.ts$', dynamic: false },
  },
  ...OWNED.map(({ what, by }): IForbiddenRuleType => ({
    name: `${what} is known to ${by} alone`,
    severity: 'error',
    from: { path: '^src/', pathNot: by },
    to: { path: what },
  })),
];

it('every import stays within its layer, and nothing imports itself in a circle', async () => {
  const { output } = await cruise(['src'], {
    ruleSet: { forbidden },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  if (typeof output === 'string') throw new Error(output);
  expect(output.modules.length).toBeGreaterThan(30);
  const violations = output.summary.violations.map(
    ({ from, to, rule }) => `${from} → ${to} (${rule.name})`,
  );
  expect(violations).toEqual([]);
});
