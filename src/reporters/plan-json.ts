import type { NeedCoverage } from '../audit/coverage.js';
import type { Plan, PlannedGap, PlannedPerson } from '../planning/plan.js';
import { toJson } from './json.js';

/** Which file the plan is of, and which program made it. */
export interface PlanOrigin {
  /** The file as the user named it. */
  readonly file: string;
  readonly version: string;
}

/** The plan for programs. Within one `schemaVersion` keys are only ever added. */
export function renderPlanJson(plan: Plan, { file, version }: PlanOrigin): string {
  const { today, me, asks, gaps, people, dates, waived } = plan;
  return toJson({
    schemaVersion: 1,
    tool: { name: 'mentor-audit', version },
    file,
    today,
    me: { name: me },
    asks,
    gaps: gaps.map(gapData),
    people: people.map(personData),
    dates,
    waived: waived.map(({ need, waiver }) => ({
      need,
      because: waiver.because,
      until: waiver.until ?? null,
    })),
  });
}

function gapData({ needs, move, isAsk, isHeldBack, on, text, also }: PlannedGap) {
  return {
    needs: needs.map(needData),
    move: move.move,
    person: move.person?.id ?? null,
    via: move.via?.id ?? null,
    channel: move.channel,
    newAsk: isAsk,
    heldBack: isHeldBack,
    on,
    text,
    also,
  };
}

function needData({ need, importance, status }: NeedCoverage) {
  return { id: need.id, label: need.label, importance: importance ?? null, status };
}

function personData({ person, kind, on, text, also }: PlannedPerson) {
  return { person: person.id, name: person.name, step: person.step ?? null, kind, on, text, also };
}
