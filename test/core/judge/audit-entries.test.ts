import { describe, expect, it } from 'vitest';
import { auditEntries } from '../../../src/core/judge/audit-entries.ts';
import type { ApprovalSubject } from '../../../src/core/model/approval-subject.ts';
import type { CommandDecision } from '../../../src/core/model/command.ts';
import { ada, approvals, facts, grace, judged, review, scope } from '../report/samples.ts';

const now = '2026-03-01T00:00:00.000Z';
const given = (id: string, who: typeof ada, state: 'approved' | 'changes-requested', commit: string | null) => ({
  id,
  author: who,
  state,
  commit,
  submittedAt: `2026-02-0${id.length}T00:00:00Z`,
  authorCanWrite: true,
});

describe('auditEntries', () => {
  it('keeps reviews that count or block, once for each scope, and no other', () => {
    const reviews = [given('R', ada, 'approved', 'head'), given('RR', grace, 'changes-requested', 'old')];
    const verdict = judged({
      approvals: approvals({
        state: 'blocked',
        scopes: [
          scope({
            scope: 'Data',
            reviews: [review(ada, 'counted', 'head'), review(grace, 'changes-requested', 'old')],
          }),
          scope({ scope: 'Security', reviews: [review(ada, 'counted', 'head')] }),
          scope({ scope: 'API', reviews: [review(ada, 'stale', 'head'), review(grace, 'author', 'old')] }),
        ],
      }),
    });
    const entries = auditEntries(facts({ reviews }), verdict, [], now);
    expect(entries.map(({ key, kind, by, about, commit, at }) => [key, kind, by?.login, about, commit, at])).toEqual([
      ['review:R:approved:Data', 'approval', 'ada', 'Data', 'head', '2026-02-01T00:00:00Z'],
      ['review:RR:changes-requested:Data', 'objection', 'grace', 'Data', 'old', '2026-02-02T00:00:00Z'],
      ['review:R:approved:Security', 'approval', 'ada', 'Security', 'head', '2026-02-01T00:00:00Z'],
    ]);
  });

  it('keeps what was decided by command with its reason, also where nothing could be judged', () => {
    const by = { id: 9, login: 'olga' };
    const base = { request: 'comment:1', by, commit: 'head', base: 'main', at: '2026-02-03T00:00:00Z' };
    const decisions: readonly CommandDecision[] = [
      { ...base, kind: 'override', reason: 'Nobody is here' },
      { ...base, kind: 'waiver', rule: 'number-unique', reason: 'Later', findings: ['f'], request: 'comment:2' },
      { ...base, kind: 'confirmation', item: 'announced', request: 'comment:3', at: 'not a time' },
      { ...base, kind: 'commit', command: 'renumber', sha: 'made', moved: [], request: 'comment:4' },
    ];
    const entries = auditEntries(facts(), { kind: 'no-record' }, decisions, now);
    expect(entries.map(({ kind, about, reason, by: who, at }) => [kind, about, reason, who?.id, at])).toEqual([
      ['override', '', 'Nobody is here', 9, '2026-02-03T00:00:00Z'],
      ['waiver', 'number-unique', 'Later', 9, '2026-02-03T00:00:00Z'],
      ['confirmation', 'announced', null, 9, now],
      ['commit', 'renumber', null, 9, '2026-02-03T00:00:00Z'],
    ]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(4);
    expect(entries.at(-1)?.covers).toEqual(['made']);
  });

  it.each(['waiting', 'blocked', 'not-needed', 'not-configured'] as const)(
    'says nothing of approvals that are %s',
    (state) => {
      expect(auditEntries(facts(), judged({ approvals: approvals({ state, scopes: [] }) }), [], now)).toEqual([]);
    },
  );

  it('keeps that the approvals were complete at a head, with the same key however often it is judged', () => {
    const verdict = judged({
      approvals: approvals({ state: 'approved', scopes: [scope({ scope: 'Data', reviews: [] })] }),
    });
    const [first, ...rest] = auditEntries(facts(), verdict, [], now);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ kind: 'approved', by: null, covers: ['Data'], commit: facts().head.sha, at: now });
    expect(auditEntries(facts(), verdict, [], '2027-01-01T00:00:00Z')[0]?.key).toBe(first?.key);
  });

  it('keeps no more of foreign texts than fits', () => {
    const subjects = Array.from({ length: 80 }, (_, at): ApprovalSubject => ({
      kind: 'record',
      path: `docs/adr/${at}.md`,
      label: `${at} ${'x'.repeat(999)}`,
      scopeNames: [],
      scopeLine: 1,
      substance: null,
      needsApproval: true,
      substanceAt: new Map(),
      textAuthors: [],
      unattributedCommits: [],
    }));
    const verdict = judged({
      approvals: approvals({
        state: 'waiting',
        scopes: [scope({ subjects, reviews: [review(ada, 'counted', 'head')] })],
      }),
    });
    const [entry] = auditEntries(facts({ reviews: [given('R', ada, 'approved', 'head')] }), verdict, [], now);
    expect(entry?.covers.length).toBe(50);
    expect(Math.max(...(entry?.covers ?? []).map(({ length }) => length))).toBe(300);
  });
});
