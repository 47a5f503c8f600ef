import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import type { RequirementResult } from '../../../src/core/model/approval.ts';
import { requirementPicture } from '../../../src/core/report/requirement-picture.ts';
import { scopeSection } from '../../../src/core/report/scope-section.ts';
import { approves, facts, oneScope, subject } from '../approvals/approval-world.ts';
import { hostileText, seat } from './samples.ts';

const sectionOf = (approve: string, reviews = [approves('ada')]): string => {
  const { scopes } = judgeApprovals(facts(oneScope(approve), { subjects: [subject({ scopeNames: [] })], reviews }));
  return scopes.map(scopeSection).join('\n');
};

describe('the picture of a requirement', () => {
  it('shows what nests, with who approved', () => {
    expect(sectionOf('{ any: [{ all: [Infra Lead, CTO] }, { all: [ARB, CISO] }] }')).toContain(
      [
        '```text',
        '⏳ any of',
        '├─ ⏳ all of',
        '│  ├─ ⏳ Infra Lead',
        '│  └─ ✅ CTO (ada)',
        '└─ ⏳ all of',
        '   ├─ ⏳ ARB',
        '   └─ ⏳ CISO',
        '```',
      ].join('\n'),
    );
  });

  it('shows which stage comes later', () => {
    expect(sectionOf('{ all: [CISO], after: { all: [Infra Lead, CTO] } }')).toContain(
      '└─ ⏳ all of (later)\n   └─ ⏳ CISO',
    );
  });

  it('is left out where the table says it as well, and never takes its place', () => {
    expect(sectionOf('{ all: [Infra Lead, CTO] }')).not.toContain('```');
    expect(sectionOf('{ count: 2, from: [ARB, CTO] }')).not.toContain('```');
    const nested = sectionOf('{ all: [{ any: [Infra Lead, ARB] }, CTO] }');
    expect(nested.split('\n').filter((line) => line.startsWith('| ') && line.includes('↳'))).toHaveLength(4);
  });

  it('counts what does not fit', () => {
    const wide = seat('wide', {
      kind: 'all',
      parts: Array.from({ length: 90 }, () => seat('x', { parts: [seat('y')] })),
    });
    const lines = requirementPicture(wide).split('\n');
    expect(lines).toHaveLength(63);
    expect(lines.at(-2)).toBe('… 121 more, see the table');
  });

  it('ends where a requirement does not', () => {
    let endless: RequirementResult = seat('end');
    for (let depth = 0; depth < 3_000; depth += 1) endless = seat('on', { kind: 'all', parts: [endless] });
    expect(requirementPicture(endless).split('\n').length).toBeLessThan(40);
  });

  it('cannot be left, and pings nobody, whatever a role is called', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const account = { id: 1, login: other, kind: 'user' } as const;
        const nested = seat(one, {
          kind: 'all',
          parts: [seat(other, { parts: [seat(one, { filledBy: [account] })] })],
        });
        const [fence = '', ...rest] = requirementPicture(nested).split('\n');
        const ticks = /^`+/.exec(fence)?.[0] ?? '';
        expect(fence).toBe(`${ticks}text`);
        expect(rest).toHaveLength(4);
        expect(rest.pop()).toBe(ticks);
        for (const line of rest) {
          expect(line.trimStart().startsWith('`')).toBe(false);
          expect(line).not.toMatch(/@\w|<!--/);
        }
      }),
    );
  });
});
