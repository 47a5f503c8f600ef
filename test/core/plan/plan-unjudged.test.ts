import { expect, it } from 'vitest';
import { decisionsIn, renderDecisions } from '../../../src/core/commands/decision-block.ts';
import type { CommandDecision } from '../../../src/core/model/command.ts';
import type { ShownCheck } from '../../../src/core/model/pull-request.ts';
import { planUnjudged } from '../../../src/core/plan/plan-pull-request.ts';
import { facts } from '../report/samples.ts';

const given = facts();
const externalId = `pr:${String(given.number)}`;
const waiver = (reason: string): CommandDecision => ({
  kind: 'waiver',
  rule: 'no-placeholder',
  reason,
  findings: ['0123456789abcdef'],
  request: 'comment:7',
  by: { id: 3, login: 'ada' },
  commit: given.head.sha,
  base: given.base.ref,
  at: '2026-01-02T03:04:05Z',
});
const run = (id: number, reason: string, more: Partial<ShownCheck> = {}): ShownCheck => ({
  id,
  name: 'ADR review',
  headSha: given.head.sha,
  externalId,
  status: 'completed',
  conclusion: 'success',
  title: '',
  summary: `text\n\n${renderDecisions([waiver(reason)])}`,
  text: '',
  annotations: [],
  ...more,
});

it('what was decided by command is kept where no verdict could be reached, also in a run that is written over', () => {
  const checks = [
    run(1, 'old'),
    run(2, 'young', { status: 'queued', conclusion: null }),
    run(3, 'of another pull request', { externalId: 'pr:90' }),
  ];
  const cause = { code: 'github-unavailable', message: 'm', hint: 'h' };
  const [review] = planUnjudged(cause, { ...given, shown: { ...given.shown, checks } }, externalId);
  expect(review).toMatchObject({ kind: 'update-check', id: 2, content: { conclusion: 'action_required' } });
  const summary = review?.kind === 'update-check' ? review.content.summary : '';
  expect(decisionsIn(summary)).toEqual([waiver('young')]);
});
