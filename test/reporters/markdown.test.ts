import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/reporters/markdown.js';
import { reportOn, SAMPLE } from './sample.js';

describe('the Markdown report', () => {
  it('tells needs, findings with advice and credit, what is missing, and the numbers', () => {
    expect(renderMarkdown(reportOn(SAMPLE))).toBe(`# The mentoring network of Sam

2026-11-22 · 3 people (and 1 closed) · net.yaml

## Next step

Ask Ben Ode to introduce you to Ana Ruiz, who could help with institutional sponsorship.

## Uncovered: no one is there for

| Need | Importance | Who |
| --- | --- | --- |
| Institutional sponsorship | high | hoped for: Ana Ruiz |

## At risk: hangs by a thread

| Need | Importance | Who |
| --- | --- | --- |
| Safe space | high | only Ben Ode |
| Visa advice | high | only Cem Ak |
| Accountability | some | only Cem Ak |

**Not yet rated:** Professional development, Emotional support, Access to networks, Project-specific feedback, Role models

**Not needed now:** A sense of community

## Findings

1 error, 3 warnings, 1 note, 1 waived.

### Errors

- **Institutional sponsorship is only hoped for, from Ana Ruiz**\\
  Bring it up the next time you talk with Ana Ruiz.\\
  *Mentoring: Is It Right For You?! (a needs-based view of mentoring)*

### Warnings

- **Visa advice hangs on Cem Ak alone**\\
  Think of one more person who could help, or ask Cem Ak whom they would turn to.\\
  *Mentoring: Is It Right For You?! (a needs-based view of mentoring)*
- **Ana Ruiz was last contacted on 2026-06-01, 132 days past the rhythm of 6 weeks**\\
  Write two lines to Ana Ruiz this week, and suggest a date.\\
  *eight steps to find a mentor, The Globe and Mail, Leadership Lab; Why Mentoring is So Important*
- **Cem Ak was last contacted on 2026-11-01, 7 days past the rhythm of 2 weeks**\\
  Write two lines to Cem Ak this week, and suggest a date.\\
  *eight steps to find a mentor, The Globe and Mail, Leadership Lab; Why Mentoring is So Important*

### Notes

- **Accountability hangs on Cem Ak alone**\\
  Think of one more person who could help, or ask Cem Ak whom they would turn to.\\
  *Mentoring: Is It Right For You?! (a needs-based view of mentoring)*

### Waived

- **Safe space hangs on Ben Ode alone**\\
  Waived: one is enough\\
  *Mentoring: Is It Right For You?! (a needs-based view of mentoring)*

## Could not be judged

- The strength of the tie is noted for too few people (one-sided-ties)

## The network in numbers

- Size: 3 people, not counting you or whom you closed.
- Ties: 1 pair of them knows each other.
- Density: 33% of all possible pairs know each other. At 0% no one knows anyone else, at 100% everyone knows everyone.
- Effective size: 2.33 of 3. People who know each other tend to bring you the same news, so they count for less than one each.
- Efficiency: 78%, the effective size as a share of your people. At 100% no two of them know each other.
- Constraint: 0.61. Near 0 you have many people who do not know each other; around 1 all of them lead back to the same few.
- Organizations: 0, on a scale from −1 (everyone is in yours) to +1 (everyone is in another).
`);
  });

  it('leaves out the parts that have nothing to say', () => {
    expect(renderMarkdown(reportOn({}, { rules: [] }))).toBe(`# The mentoring network of Sam

2026-11-22 · 0 people · net.yaml

## Next step

Start with mentor-audit interview: it asks what you need, then who is there for it.

**Not yet rated:** Professional development, Emotional support, A sense of community, Accountability, Institutional sponsorship, Access to networks, Project-specific feedback, Role models, Safe space

## Findings

0 errors, 0 warnings, 0 notes.

## The network in numbers

- Size: 0 people, not counting you or whom you closed.
`);
  });

  it('escapes every text of the file, wherever it stands', () => {
    const evil = '# <b>|[x](y)';
    const markdown = renderMarkdown(
      reportOn({
        me: { name: evil },
        needs: {
          sponsorship: 'high',
          a: { importance: 'high', label: evil },
          b: { label: evil },
          c: { importance: 'none', label: evil },
        },
        people: { p: { name: evil, covers: ['sponsorship', 'a'] } },
        waivers: [{ rule: 'sole-cover', about: 'a', because: evil }],
      }),
    );
    const escaped = '\\# \\<b\\>\\|\\[x\\](y)';
    expect(markdown.split(escaped).length - 1).toBeGreaterThanOrEqual(10);
    expect(markdown.replaceAll(escaped, '')).not.toMatch(/<b>|\[x\]/i);
  });

  it('redacted names nobody and says what it leaves out', () => {
    const markdown = renderMarkdown(reportOn(SAMPLE, { isRedacted: true }));
    expect(markdown).not.toMatch(/Ana|Ruiz|Ben|Ode|Cem|Sam|Visa|one is enough/);
    expect(markdown).toContain('| Own need 1 | high | only someone |');
    expect(markdown).toContain('1 waived (1 of them in confidence, not listed).');
    expect(markdown).not.toContain('7 days past');
  });
});
