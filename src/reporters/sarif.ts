import type { Crash, Finding } from '../audit/audit.js';
import type { Basis, Rule, RuleSeverity } from '../audit/rule.js';
import { SOURCES } from '../audit/sources.js';
import type { Position } from '../network/position.js';
import type { RuleId, Severity } from '../network/vocabulary.js';
import { toJson } from './json.js';
import { printable } from './printable.js';
import type { Report } from './report.js';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The report for editors and code review: the Static Analysis Results Interchange Format 2.1.0. */
export function renderSarif(report: Report): string {
  const { result, rules, uri, version } = report;
  const { findings, crashes, network } = result;
  const ran = rules.filter(({ id }) => network.settings.rules.get(id) !== 'off');
  const indexes = new Map(ran.map(({ id }, index) => [id, index]));
  return toJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mentor-audit',
            version,
            semanticVersion: version,
            rules: ran.map(ruleDescriptor),
          },
        },
        invocations: [
          {
            executionSuccessful: crashes.length === 0,
            ...(crashes.length > 0 && {
              toolExecutionNotifications: crashes.map((crash) => notification(crash, indexes)),
            }),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) =>
          resultData(finding, result.positionOf(finding.path), uri, indexes),
        ),
      },
    ],
  });
}

const LEVELS = {
  error: 'error',
  warning: 'warning',
  info: 'note',
} as const satisfies Record<Severity, string>;

const BASIS_TEXTS = {
  principle: 'It has no threshold.',
  sourced: 'Its threshold is a published figure.',
  convention: 'Its threshold is a convention of mentor-audit.',
} as const satisfies Record<Basis, string>;

function ruleDescriptor({ id, title, checks, why, remedy, severity, sources, basis }: Rule) {
  const credits = sources.map((source) => SOURCES[source]).join('; ');
  const source = credits === '' ? '' : ` Source: ${credits}.`;
  const more = `More: mentor-audit explain ${id}`;
  return {
    id,
    name: pascalCase(id),
    shortDescription: message(`${title.charAt(0).toUpperCase()}${title.slice(1)}.`),
    fullDescription: message(checks),
    help: message(`${why} ${remedy} ${BASIS_TEXTS[basis]}${source} ${more}`),
    defaultConfiguration: { level: LEVELS[usualSeverity(severity)] },
  };
}

function usualSeverity(severity: RuleSeverity): Severity {
  return typeof severity === 'string' ? severity : severity.otherwise;
}

function pascalCase(id: RuleId): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

function resultData(
  finding: Finding,
  { line, column }: Position,
  uri: string,
  indexes: ReadonlyMap<RuleId, number>,
) {
  const { rule, about, severity, waived } = finding;
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule) ?? -1,
    level: LEVELS[severity],
    message: message(`${finding.message}. ${finding.advice}`),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    partialFingerprints: { 'ruleAndSubject/v1': `${rule}/${about}` },
    // Where one result of a run has suppressions, the standard wants them on all.
    suppressions: waived ? [{ kind: 'external', justification: printable(waived.because) }] : [],
  };
}

function notification({ rule }: Crash, indexes: ReadonlyMap<RuleId, number>) {
  return {
    level: 'error',
    message: message(`The rule ${rule} failed; the results of the others stand.`),
    associatedRule: { id: rule, index: indexes.get(rule) ?? -1 },
  };
}

/**
 * A plain text message: in it, braces would be placeholders and brackets links. Backslashes count where
 * a bracket follows, for they would take the one before the bracket for their own.
 */
function message(text: string): { readonly text: string } {
  const escaped = printable(text)
    .replaceAll(/[{}]/g, '$&$&')
    .replaceAll(/(\\*)([[\]])/g, '$1$1\\$2');
  return { text: escaped };
}
