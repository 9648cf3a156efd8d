import type { AuditResult } from '../audit/audit.js';
import type { NextStep } from '../audit/next-step.js';
import { SOMEONE } from '../audit/redact.js';
import type { Network } from '../network/network.js';

/**
 * The result of a redacted network's audit as it may be shown: confidential people count, and are not
 * listed. Its `counts` stay those of all findings; the verdict is the audit's own.
 */
export function withoutConfidential(result: AuditResult): AuditResult {
  const { network, needs, findings, undecided, nextStep } = result;
  const confidential = confidentialIds(network);
  const shown = findings.filter(({ about }) => !confidential.has(about));
  return {
    ...result,
    network: {
      ...network,
      people: new Map([...network.people].filter(([id]) => !confidential.has(id))),
    },
    needs: needs.map((entry) => ({
      ...entry,
      covers: entry.covers.map((cover) =>
        confidential.has(cover.person.id)
          ? { ...cover, person: { ...cover.person, id: SOMEONE } }
          : cover,
      ),
    })),
    findings: shown.map((finding) => ({
      ...finding,
      message: capitalized(finding.message),
      advice: capitalized(finding.advice),
    })),
    hidden: findings.length - shown.length,
    undecided: undecided.map(({ rule, missing }) => ({
      rule,
      missing: [...new Set(missing.map((path) => withoutId(path, confidential)))],
    })),
    nextStep: nextStep && withoutPeople(nextStep, confidential),
  };
}

function confidentialIds({ people }: Network): ReadonlySet<string> {
  return new Set([...people].flatMap(([id, person]) => (person.confidential ? [id] : [])));
}

function withoutPeople(step: NextStep, confidential: ReadonlySet<string>): NextStep {
  const { person, via } = step;
  return {
    ...step,
    person: person && confidential.has(person.id) ? null : person,
    via: via && confidential.has(via.id) ? null : via,
    text: capitalized(step.text),
  };
}

/** `people.person-5.tie` as `people.someone.tie`. */
function withoutId(path: string, confidential: ReadonlySet<string>): string {
  return path
    .split('.')
    .map((part) => (confidential.has(part) ? SOMEONE : part))
    .join('.');
}

/** A name begins a sentence as it is; the word for someone does not. */
function capitalized(sentence: string): string {
  return sentence.startsWith(SOMEONE)
    ? SOMEONE.charAt(0).toUpperCase() + sentence.slice(1)
    : sentence;
}
