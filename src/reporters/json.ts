import type { AuditResult, Finding } from '../audit/audit.js';
import { isUncovered, type NeedCoverage } from '../audit/coverage.js';
import type { NextStep } from '../audit/next-step.js';
import { escapeUnicode, replaceUnsafe } from '../network/characters.js';
import { STATUSES } from '../network/vocabulary.js';
import type { Report } from './report.js';

/** The report for programs. Within one `schemaVersion` keys are only ever added. */
export function renderJson(report: Report): string {
  return toJson(reportData(report));
}

/** The report as plain data, keys in their published order. */
export function reportData({ result, file, version }: Report) {
  const { today, network, people, needs, findings, counts, hidden, undecided } = result;
  const { metrics, nextStep, crashes } = result;
  return {
    schemaVersion: 1,
    tool: { name: 'mentor-audit', version },
    file,
    today,
    me: { name: network.me.name },
    summary: {
      people,
      needs: Object.fromEntries(
        STATUSES.map((status) => [status, needs.filter((need) => need.status === status).length]),
      ),
      uncovered: needs.filter(isUncovered).map(({ need }) => need.id),
      findings: counts,
      ...(hidden !== undefined && { hidden }),
    },
    needs: needs.map(hidden === undefined ? needData : redactedNeedData),
    findings: findings.map((finding) => findingData(finding, result)),
    undecided,
    metrics,
    nextStep: nextStep && nextStepData(nextStep),
    ...(crashes.length > 0 && { crashes: crashes.map(({ rule }) => ({ rule })) }),
  };
}

/**
 * JSON with a final newline. Characters that could steer a terminal or reorder text are escaped, as
 * JSON allows for any character.
 */
export function toJson(data: unknown): string {
  const text = JSON.stringify(data, null, 2);
  const isLineBreak = (character: string) => character === '\n';
  return `${replaceUnsafe(text, (each) => (isLineBreak(each) ? each : escapeUnicode(each)))}\n`;
}

function needData({ need, importance, status, covers }: NeedCoverage) {
  return {
    id: need.id,
    label: need.label,
    importance: importance ?? null,
    status,
    covers: covers.map(({ person, cover, standing, lastContact }) => ({
      person: person.id,
      name: person.name,
      cover,
      standing,
      lastContact: lastContact ?? null,
    })),
  };
}

/** A need with the people who may be listed, and how many are not. */
function redactedNeedData(entry: NeedCoverage) {
  const covers = entry.covers.filter(({ person }) => !person.confidential);
  return { ...needData({ ...entry, covers }), confidential: entry.covers.length - covers.length };
}

function findingData(finding: Finding, { positionOf }: AuditResult) {
  const { rule, severity, about, message, advice, sources, basis, facts, waived } = finding;
  const { line, column } = positionOf(finding.path);
  return {
    rule,
    severity,
    about,
    message,
    advice,
    sources,
    basis,
    line,
    column,
    facts,
    ...(waived && { waived: { because: waived.because, until: waived.until ?? null } }),
  };
}

function nextStepData({ need, move, person, via, channel, text }: NextStep) {
  return { need, move, person: person?.id ?? null, via: via?.id ?? null, channel, text };
}
