import { describe, expect, it } from 'vitest';
import { decisionsFor, missedDecisions } from '../../../src/core/judge/decisions-for.ts';
import type { CommandDecision } from '../../../src/core/model/command.ts';
import { approvals, finding, judged, record } from '../report/samples.ts';

const given = {
  request: 'comment:1',
  by: { id: 7, login: 'cleo' },
  commit: 'a'.repeat(40),
  at: '2026-01-02T03:04:05Z',
};
const override = (base: string | null): CommandDecision => ({ kind: 'override', reason: 'Away', ...given, base });
const waiver: CommandDecision = {
  kind: 'waiver',
  rule: 'status-known',
  reason: 'Ok',
  findings: [],
  ...given,
  base: 'next',
};
const confirmation: CommandDecision = { kind: 'confirmation', item: 'announced', ...given, base: 'next' };

describe('decisions by command', () => {
  it.each([
    ['the same branch', 'main', true],
    ['another branch', 'next', false],
    ['a branch that is spelt otherwise', 'Main', false],
    ['a branch below it', 'main/next', false],
    ['nobody knows which', null, false],
    ['no branch', '', false],
  ] as const)('given for %s', (_, base, counts) => {
    const decided = decisionsFor([override(base)], 'main');
    expect([decided.counting.length, decided.elsewhere.length]).toEqual(counts ? [1, 0] : [0, 1]);
  });
});

describe('decisions that were given elsewhere and are missed', () => {
  const item = (waitsFor: 'people' | 'approvals') =>
    ({ id: 'announced', text: 'Announced', isOwn: true, state: 'waiting', waitsFor }) as const;
  const waiting = judged({ approvals: approvals({ state: 'waiting' }) });
  it.each([
    ['an override where somebody has to approve', override('next'), waiting, true],
    [
      'an override over what is blocked',
      override('next'),
      judged({ approvals: approvals({ state: 'blocked' }) }),
      true,
    ],
    [
      'an override where all is approved',
      override('next'),
      judged({ approvals: approvals({ state: 'approved' }) }),
      false,
    ],
    [
      'a waiver of a rule that speaks of a record',
      waiver,
      judged({ records: [record({ findings: [finding()] })] }),
      true,
    ],
    ['a waiver of a rule that speaks elsewhere', waiver, judged({ records: [], otherFindings: [finding()] }), true],
    [
      'a waiver of a rule that is silent',
      waiver,
      judged({ records: [record({ findings: [] })], otherFindings: [] }),
      false,
    ],
    ['an item that waits', confirmation, judged({ records: [record({ checklist: [item('people')] })] }), true],
    [
      'an item that others tick',
      confirmation,
      judged({ records: [record({ checklist: [item('approvals')] })] }),
      false,
    ],
  ])('%s', (_, decision, verdict, isMissed) => {
    expect(missedDecisions(verdict, [decision])).toEqual(isMissed ? [decision] : []);
  });
});
