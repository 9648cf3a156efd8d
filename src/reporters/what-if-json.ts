import type { Finding } from '../audit/audit.js';
import type { Loss, NeedChange } from '../audit/comparison.js';
import type { LocalDate } from '../network/dates.js';
import { reportData, toJson } from './json.js';
import type { Report } from './report.js';
import type { WhatIfReport } from './what-if.js';

/** The changes for programs; additive only within `schemaVersion`, as the report is. */
export function renderWhatIfJson(whatIf: WhatIfReport): string {
  const { without, with: added, comparison, report } = whatIf;
  return toJson({
    ...head(report, report.result.today),
    without: without.map(({ id }) => id),
    with: added.map(({ need, level }) => ({ need: need.id, cover: level })),
    changes: comparison.changes.map(changeData),
    findings: {
      appear: comparison.appear.map(findingData),
      go: comparison.go.map(findingData),
    },
    nextStep: reportData(report).nextStep,
  });
}

/** Everybody's loss for programs, in the order of the ranking. */
export function renderLossesJson(
  losses: readonly Loss[],
  origin: Origin,
  today: LocalDate,
): string {
  return toJson({
    ...head(origin, today),
    people: losses.map(({ person, changes, live }) => ({
      id: person.id,
      name: person.name,
      changes: changes.map(changeData),
      covers: live,
    })),
  });
}

type Origin = Pick<Report, 'file' | 'version'>;

function head({ file, version }: Origin, today: LocalDate) {
  return { schemaVersion: 1, tool: { name: 'mentor-audit', version }, file, today };
}

function changeData({ need, importance, before, after }: NeedChange) {
  return { id: need.id, label: need.label, importance: importance ?? null, before, after };
}

/** Without a place: the file has none for what is only imagined. */
function findingData({ rule, severity, about, message, advice, waived }: Finding) {
  return {
    rule,
    severity,
    about,
    message,
    advice,
    ...(waived && { waived: { because: waived.because, until: waived.until ?? null } }),
  };
}
