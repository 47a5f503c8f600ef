import { describe, expect, it } from 'vitest';
import { applyOverride } from '../../../src/core/approvals/apply-override.ts';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import type { ApprovalFacts } from '../../../src/core/model/approval.ts';
import { approvalTitle } from '../../../src/core/report/approval-state.ts';
import { account, approves, facts, objects, standard, subject } from './approval-world.ts';

const discussed = standard.replace('version: 1\n', 'version: 1\napprovals: { discussion: 5 days }\n');
const both = [approves('ben'), approves('ada')];
const monday = '2026-11-23T10:00:20Z';
const open = { openSince: monday, now: '2026-11-28T10:00:19Z', reviews: both };

describe('a pull request that is open for comment', () => {
  it.each<readonly [string, Partial<ApprovalFacts>, string, string | undefined]>([
    [
      'waits although everybody approved',
      open,
      'Open for comment until 2026-11-28 10:01 UTC',
      '2026-11-28T10:00:20.000Z',
    ],
    [
      'is approved when the time is over',
      { ...open, now: '2026-11-28T10:00:20Z' },
      'Approved by ada and ben',
      undefined,
    ],
    [
      'says first who is missing',
      { ...open, reviews: [approves('ada')] },
      'Waiting for Infra Lead',
      '2026-11-28T10:00:20.000Z',
    ],
    [
      'waits for people when the time is over',
      { ...open, now: '2026-12-24T00:00:00Z', reviews: [] },
      'Waiting for Infra Lead and CTO',
      undefined,
    ],
    [
      'is blocked by an objection all the same',
      { ...open, reviews: [...both, objects('hal')] },
      'Changes requested by hal',
      '2026-11-28T10:00:20.000Z',
    ],
    [
      'has no end while it is a draft',
      { ...open, openSince: null },
      'Open for comment for 5 days from when it is ready for review',
      undefined,
    ],
    [
      'has no end where the time cannot be read',
      { ...open, openSince: 'soon' },
      'Open for comment for 5 days from when it is ready for review',
      undefined,
    ],
    [
      'is not over where nobody knows the time',
      { openSince: monday, reviews: both },
      'Open for comment until 2026-11-28 10:01 UTC',
      '2026-11-28T10:00:20.000Z',
    ],
    [
      'is not over at a time that cannot be read',
      { ...open, now: 'later' },
      'Open for comment until 2026-11-28 10:01 UTC',
      '2026-11-28T10:00:20.000Z',
    ],
    [
      'is not over where the record came later',
      { ...open, discussedSince: '2026-11-24T10:00:20Z', now: '2026-11-29T10:00:19Z' },
      'Open for comment until 2026-11-29 10:01 UTC',
      '2026-11-29T10:00:20.000Z',
    ],
    [
      'does not concern an editorial change',
      { ...open, subjects: [subject({ needsApproval: false })] },
      'Nobody has to approve: only editorial changes',
      undefined,
    ],
  ])('%s', (_name, given, title, wakeAt) => {
    const verdict = judgeApprovals(facts(discussed, given));
    expect(approvalTitle(verdict)).toBe(title);
    expect(verdict.wakeAt).toBe(wakeAt);
  });

  it('waits also where nobody has to approve', () => {
    const verdict = judgeApprovals(facts('version: 1\napprovals: { discussion: 1 week }\n', open));
    expect(verdict).toMatchObject({ state: 'waiting', wakeAt: '2026-11-30T10:00:20.000Z' });
    const over = judgeApprovals(facts('version: 1\napprovals: { discussion: 1 day }\n', open));
    expect(over.state).toBe('not-configured');
  });

  it('is not open any more after an override', () => {
    const known = facts(discussed, open);
    const { id, login } = account('jan');
    const decision = {
      kind: 'override',
      reason: 'Now',
      request: 'r',
      by: { id, login },
      commit: 'head',
      base: 'main',
      at: monday,
    } as const;
    const of = { subjects: known.subjects, head: 'head', authorId: 5, bar: [] };
    const verdict = applyOverride(judgeApprovals(known), [decision], of);
    expect(verdict.state).toBe('approved');
    expect(verdict).not.toHaveProperty('wakeAt');
    expect(verdict).not.toHaveProperty('discussion');
  });
});
