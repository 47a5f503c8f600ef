import { describe, expect, it } from 'vitest';
import { applyOverride } from '../../../src/core/approvals/apply-override.ts';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import type { ApprovalFacts, ApprovalVerdict } from '../../../src/core/model/approval.ts';
import type { CommandDecision } from '../../../src/core/model/command.ts';
import { approves, facts, objects, standard, subject } from './approval-world.ts';

const decision = (more: Partial<Extract<CommandDecision, { kind: 'override' }>> = {}): CommandDecision => ({
  kind: 'override',
  reason: 'Nobody is here',
  request: 'r',
  by: { id: 10, login: 'jan' },
  commit: 'head',
  base: 'main',
  at: '2026-01-01T00:00:00Z',
  ...more,
});

const rows: readonly {
  readonly name: string;
  readonly given?: Partial<ApprovalFacts>;
  readonly decisions: readonly CommandDecision[];
  readonly state: ApprovalVerdict['state'];
}[] = [
  { name: 'nobody decided', decisions: [], state: 'waiting' },
  { name: 'on the head', decisions: [decision()], state: 'approved' },
  { name: 'on a commit with the same text', decisions: [decision({ commit: 'same' })], state: 'approved' },
  { name: 'on a commit with another text', decisions: [decision({ commit: 'older' })], state: 'waiting' },
  { name: 'on a commit without the record', decisions: [decision({ commit: 'absent' })], state: 'waiting' },
  { name: 'on a commit that was not read', decisions: [decision({ commit: 'unknown' })], state: 'waiting' },
  { name: 'by the author', decisions: [decision({ by: { id: 5, login: 'eve' } })], state: 'waiting' },
  {
    name: 'by somebody who wrote part of the text',
    given: { subjects: [subject({ textAuthors: [5, 10] })] },
    decisions: [decision()],
    state: 'waiting',
  },
  {
    name: 'by somebody who wrote what needs no approval',
    given: { subjects: [subject(), subject({ path: 'b.md', needsApproval: false, textAuthors: [10] })] },
    decisions: [decision()],
    state: 'approved',
  },
  {
    name: 'by somebody else than whoever wrote the text',
    given: { subjects: [subject({ textAuthors: [5, 10] })] },
    decisions: [decision(), decision({ by: { id: 11, login: 'kim' } })],
    state: 'approved',
  },
  {
    name: 'of commits that were not all listed, so that nobody knows who wrote the text',
    given: { commitsComplete: false },
    decisions: [decision()],
    state: 'blocked',
  },
  {
    name: 'an earlier one that holds, and a later one that does not',
    decisions: [decision(), decision({ commit: 'older' })],
    state: 'approved',
  },
  {
    name: 'of the text of one record, while another one is new',
    given: { subjects: [subject(), subject({ path: 'b.md', substanceAt: new Map([['same', null]]) })] },
    decisions: [decision({ commit: 'same' })],
    state: 'waiting',
  },
  {
    name: 'beside an editorial change of another record',
    given: {
      subjects: [subject(), subject({ path: 'b.md', needsApproval: false, substanceAt: new Map([['same', 'x']]) })],
    },
    decisions: [decision({ commit: 'same' })],
    state: 'approved',
  },
  { name: 'over changes requested', given: { reviews: [objects('ben')] }, decisions: [decision()], state: 'approved' },
  {
    name: 'of files that were not all listed',
    given: { filesComplete: false },
    decisions: [decision()],
    state: 'blocked',
  },
  { name: 'a confirmation is none', decisions: [{ ...decision(), kind: 'confirmation', item: 'x' }], state: 'waiting' },
];

describe('an override', () => {
  it.each(rows)('$name', ({ given, decisions, state }) => {
    const known = facts(standard, given);
    const { author, head, subjects } = known;
    const { bar } = known.configuration.approvals;
    const of = { subjects, head, authorId: author?.id ?? null, bar };
    const verdict = applyOverride(judgeApprovals(known), decisions, of);
    expect(verdict.state).toBe(state);
    expect(verdict.overridden === undefined).toBe(state !== 'approved');
    if (state === 'approved') expect(verdict.ask).toEqual({ users: [], teams: [] });
  });

  it('is not named where the approvers have approved', () => {
    const known = facts(standard, { reviews: [approves('ben'), approves('ada')] });
    const verdict = judgeApprovals(known);
    const of = { subjects: known.subjects, head: 'head', authorId: 5, bar: [] };
    expect(applyOverride(verdict, [decision()], of)).toBe(verdict);
  });

  it('names those who wrote the text, and lets them where their approval would count, too', () => {
    const known = facts(standard, { subjects: [subject({ textAuthors: [5, 10] })] });
    const of = { subjects: known.subjects, head: 'head', authorId: 5 };
    const barred = applyOverride(judgeApprovals(known), [decision()], { ...of, bar: ['author', 'committers-of-text'] });
    expect(barred).toMatchObject({ state: 'waiting', barred: [10] });
    expect(applyOverride(judgeApprovals(known), [decision()], { ...of, bar: ['author'] }).state).toBe('approved');
  });
});
