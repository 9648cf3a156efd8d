import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/reporters/text.js';
import { CRASHING_RULE, reportOn, SAMPLE, SAMPLE_RULES, STYLE } from './sample.js';

const NEEDS = `Uncovered: no one is there for
  ✗  Institutional sponsorship  high  hoped for: Ana Ruiz

At risk: hangs by a thread
  !  Safe space                 high  only Ben Ode (waived: one is enough)
  !  Visa advice                high  only Cem Ak
  !  Accountability             some  only Cem Ak

Not yet rated: Professional development, Emotional support, Access to networks, Project-specific
  feedback, Role models
Not needed now: A sense of community

Next step
  Ask Ben Ode to introduce you to Ana Ruiz, who could help with institutional sponsorship.
`;

describe('the text report', () => {
  it('shows needs, the next step, and what else is worth a look', () => {
    expect(renderText(reportOn(SAMPLE), STYLE)).toBe(`The mentoring network of Sam
2026-11-22 · 3 people (and 1 closed) · net.yaml

${NEEDS}
Also worth a look
  warning  Ana Ruiz was last contacted on 2026-06-01, 132 days past the rhythm of 6 weeks
           (overdue-contact)
           Write two lines to Ana Ruiz this week, and suggest a date.
  warning  Cem Ak was last contacted on 2026-11-01, 7 days past the rhythm of 2 weeks
           (overdue-contact)
           Write two lines to Cem Ak this week, and suggest a date.
In all, the needs above included: 1 error, 3 warnings, 1 note, 1 waived; 1 rule could not be
  judged
All: mentor-audit report --verbose
`);
  });

  it('shows all there is with --verbose: every finding, and every metric in words', () => {
    const text = renderText(reportOn(SAMPLE), { ...STYLE, isVerbose: true });
    expect(text).toContain('  waived   Safe space hangs on Ben Ode alone (sole-cover)\n');
    expect(text).toContain(`  note     Accountability hangs on Cem Ak alone (sole-cover)
           Think of one more person who could help, or ask Cem Ak whom they would turn to.
In all: 1 error, 3 warnings, 1 note, 1 waived

Could not be judged
  The strength of the tie is noted for too few people (one-sided-ties)

The network in numbers
  Size: 3 people, not counting you or whom you closed.
  Ties: 1 pair of them knows each other.
`);
  });

  it('redacted names nobody, lists nothing about confidential people, and counts it', () => {
    expect(renderText(reportOn(SAMPLE, { isRedacted: true }), STYLE))
      .toBe(`The mentoring network of Me
2026-11-22 · 3 people (and 1 closed) · net.yaml

Uncovered: no one is there for
  ✗  Institutional sponsorship  high  hoped for: Person 1

At risk: hangs by a thread
  !  Safe space                 high  only Person 2 (waived: not shown)
  !  Own need 1                 high  only someone
  !  Accountability             some  only someone

Not yet rated: Professional development, Emotional support, Access to networks, Project-specific
  feedback, Role models
Not needed now: A sense of community

Next step
  Ask Person 2 to introduce you to Person 1, who could help with institutional sponsorship.

Also worth a look
  warning  Person 1 was last contacted on 2026-06-01, 132 days past the rhythm of 6 weeks
           (overdue-contact)
           Write two lines to Person 1 this week, and suggest a date.
In all, the needs above included: 1 error, 3 warnings, 1 note, 1 waived (1 of them in confidence,
  not listed); 1 rule could not be judged
All: mentor-audit report --verbose
`);
  });

  it('shows the findings of the other rules when one crashes', () => {
    const rules = [CRASHING_RULE, ...SAMPLE_RULES];
    expect(renderText(reportOn(SAMPLE, { rules }), STYLE)).toBe(
      renderText(reportOn(SAMPLE), STYLE),
    );
  });
});
