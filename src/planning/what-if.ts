import { audit, type AuditResult } from '../audit/audit.js';
import { compareAudits, type AuditComparison } from '../audit/comparison.js';
import type { Rule } from '../audit/rule.js';
import { makeId } from '../network/changes.js';
import type { LocalDate } from '../network/dates.js';
import { listNeeds } from '../network/needs.js';
import type { LogEntry, Network, Person } from '../network/network.js';
import { WHOLE_NETWORK } from '../network/references.js';
import { CHANNELS, LEVELS, type CoverLevel } from '../network/vocabulary.js';

/** What to imagine: people who are gone, and someone new for each of some needs. */
export interface Assumptions {
  /** Ids of people. */
  readonly without: readonly string[];
  readonly with: readonly { readonly need: string; readonly level: CoverLevel }[];
}

export interface WhatIf extends AuditComparison {
  /** The audit of the imagined network; places in the file mean nothing there. */
  readonly after: AuditResult;
}

/** What the audit would say otherwise if the assumptions were true. */
export function whatIf(
  network: Network,
  assumptions: Assumptions,
  { today, rules }: { readonly today: LocalDate; readonly rules: readonly Rule[] },
): WhatIf {
  const options = { today, rules, positionOf: () => ({ line: 1, column: 1 }) };
  const after = audit(imagine(network, assumptions, today), options);
  return { ...compareAudits(audit(network, options), after), after };
}

/** The network as it would be if the assumptions were true. */
export function imagine(network: Network, assumptions: Assumptions, today: LocalDate): Network {
  const left = withoutPeople(network, new Set(assumptions.without));
  const people = new Map(left.people);
  for (const { need, level } of assumptions.with) {
    const id = makeId('someone new', people.keys());
    people.set(id, someoneNew(id, need, level, today));
  }
  return { ...left, people };
}

/** As if someone had deleted these people from the file, and every mention of them. */
function withoutPeople(network: Network, gone: ReadonlySet<string>): Network {
  if (gone.size === 0) return network;
  const stay = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  const people = [...network.people].filter(([id]) => !gone.has(id));
  return {
    ...network,
    people: new Map(
      people.map(([id, person]): [string, Person] => {
        const [introduced_by] = stay(
          person.introduced_by === undefined ? [] : [person.introduced_by],
        );
        return [id, { ...person, knows: stay(person.knows), introduced_by }];
      }),
    ),
    log: network.log.flatMap((entry): LogEntry[] => {
      const others = stay(entry.with);
      return others.length > 0 || entry.with.length === 0 ? [{ ...entry, with: others }] : [];
    }),
    waivers: network.waivers.filter(
      ({ about }) => !gone.has(about) || otherSubjects(network).has(about),
    ),
  };
}

/** Whatever else than a person a waiver can be about. */
function otherSubjects({ needs, goals, how }: Network): ReadonlySet<string> {
  const ids = listNeeds(needs).map(({ id }) => id);
  return new Set([
    ...ids,
    ...goals.keys(),
    ...how.gaps.keys(),
    ...CHANNELS,
    ...LEVELS,
    WHOLE_NETWORK,
  ]);
}

/** Past the beginning, in touch and given to, so that no rule misses what cannot be known of them. */
function someoneNew(id: string, need: string, level: CoverLevel, today: LocalDate): Person {
  return {
    id,
    name: 'Someone new',
    step: 'build',
    covers: new Map([[need, level]]),
    helps_with: [],
    i_give: ['something'],
    last_contact: today,
    next_contact: today,
    knows: [],
    mentee: false,
    confidential: false,
  };
}
