import { describe, expect, it } from 'vitest';
import { approverFacts } from '../../../src/core/judge/approver-facts.ts';
import type { ApprovalSubject } from '../../../src/core/model/approval-subject.ts';
import type { Review } from '../../../src/core/model/pull-request.ts';
import { account, approvals, facts, review as assessed, scope } from '../report/samples.ts';

const head = 'a'.repeat(40);
const older = 'b'.repeat(40);
const subject: ApprovalSubject = {
  kind: 'record',
  path: 'docs/adr/0001-a.md',
  label: 'ADR-1',
  scopeNames: [],
  scopeLine: 1,
  substance: 'now',
  needsApproval: true,
  substanceAt: new Map([[older, 'then']]),
  textAuthors: [],
  unattributedCommits: [],
};
const people = { ada: account(1, 'ada'), grace: account(2, 'grace'), linus: account(3, 'linus') };
const by = (who: keyof typeof people, more: Partial<Review> = {}): Review => ({
  id: who,
  author: people[who],
  state: 'approved',
  commit: head,
  submittedAt: '2026-01-02T03:04:05Z',
  authorCanWrite: true,
  ...more,
});
const given = facts();
const told = (reviews: readonly Review[], verdict = approvals({ state: 'not-configured' }), of = subject) =>
  approverFacts({ reviews, head: { ...given.head, sha: head }, author: people.linus }, of, verdict);

describe('who approves a record', () => {
  it('is whoever approved the text as it is now', () => {
    const reviews = [by('ada'), by('grace', { commit: older }), by('linus', { state: 'changes-requested' })];
    expect(told(reviews)).toEqual({ approved: ['ada'], counted: ['ada'], author: 'linus' });
    const unchanged = { ...subject, substanceAt: new Map([[older, 'now']]) };
    expect(told(reviews, undefined, unchanged)?.approved).toEqual(['ada', 'grace']);
    expect(told([by('ada', { commit: null }), by('grace', { commit: 'c'.repeat(40) })])?.approved).toEqual([]);
  });

  it('is no bot, and without scopes nobody who cannot write', () => {
    const bot = by('ada', { author: { ...people.ada, kind: 'bot' } });
    expect(told([bot, by('grace', { authorCanWrite: false })])).toMatchObject({ approved: ['grace'], counted: [] });
  });

  it('counts as the scopes of the record say', () => {
    const verdict = approvals({
      state: 'waiting',
      scopes: [
        scope({ subjects: [subject], reviews: [assessed(people.ada, 'counted', head)] }),
        scope({ subjects: [], reviews: [assessed(people.grace, 'counted', head)] }),
      ],
    });
    expect(told([by('ada'), by('grace')], verdict)).toMatchObject({ approved: ['ada', 'grace'], counted: ['ada'] });
  });

  it('is no question where nobody has to approve', () => {
    expect(told([by('ada')], undefined, { ...subject, needsApproval: false })).toBeNull();
  });
});
