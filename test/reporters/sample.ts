import { audit } from '../../src/audit/audit.js';
import { redact } from '../../src/audit/redact.js';
import { defineRule, type Rule } from '../../src/audit/rule.js';
import { withoutConfidential } from '../../src/reporters/redacted.js';
import type { Report } from '../../src/reporters/report.js';
import type { Style } from '../../src/reporters/style.js';
import oneSidedTies from '../../src/rules/one-sided-ties.js';
import overdueContact from '../../src/rules/overdue-contact.js';
import soleCover from '../../src/rules/sole-cover.js';
import uncoveredNeed from '../../src/rules/uncovered-need.js';
import { networkFrom, type NetworkInput } from '../support/network.js';

/** A small network in which every part of a report has something to say. */
export const SAMPLE: NetworkInput = {
  me: { name: 'Sam', organization: 'Northwind' },
  needs: {
    sponsorship: 'high',
    accountability: 'some',
    'safe-space': 'high',
    community: 'none',
    visa: { importance: 'high', label: 'Visa advice' },
  },
  people: {
    ana: {
      name: 'Ana Ruiz',
      organization: 'Northwind',
      covers: { sponsorship: 'hoped', visa: 'occasional' },
      every: '6 weeks',
      last_contact: '2026-06-01',
      knows: ['ben'],
    },
    ben: { name: 'Ben Ode', organization: 'Acme', covers: ['safe-space'] },
    cem: {
      name: 'Cem Ak',
      confidential: true,
      covers: ['accountability', 'visa'],
      every: '2 weeks',
      last_contact: '2026-11-01',
    },
    dee: { closed: { on: '2026-01-01' } },
  },
  waivers: [{ rule: 'sole-cover', about: 'safe-space', because: 'one is enough' }],
};

export const SAMPLE_RULES: readonly Rule[] = [
  uncoveredNeed,
  soleCover,
  oneSidedTies,
  overdueContact,
];

/** A rule with a fault in it. */
export const CRASHING_RULE = defineRule({
  id: 'poor-fit',
  severity: 'warning',
  title: 'a rule with a fault',
  about: 'person',
  checks: 'Nothing.',
  why: 'To see what happens.',
  remedy: 'None.',
  sources: [],
  basis: 'principle',
  check: () => {
    throw new Error('Ana Ruiz is not a function');
  },
  message: () => '',
  advice: () => '',
});

export interface SampleOptions {
  readonly rules?: readonly Rule[];
  readonly isRedacted?: boolean;
}

/** The report on a network on 22 November 2026. A place is as many lines down as its path is long. */
export function reportOn(network: NetworkInput, options: SampleOptions = {}): Report {
  const { rules = SAMPLE_RULES, isRedacted = false } = options;
  const real = networkFrom(network);
  const result = audit(isRedacted ? redact(real).network : real, {
    today: '2026-11-22',
    rules,
    positionOf: (path) => ({ line: path.length, column: 5 }),
  });
  return {
    result: isRedacted ? withoutConfidential(result) : result,
    rules,
    file: 'net.yaml',
    fileFlag: '',
    uri: 'my%20folder/net.yaml',
    version: '0.1.0',
  };
}

export const STYLE: Style = { width: 100, isColoured: false, isUnicode: true, isVerbose: false };
