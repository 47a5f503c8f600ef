import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import type { Requirement } from '../../../src/core/model/configuration.ts';
import { approves, configured, facts, subject, type Login } from './approval-world.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const seat = (...logins: readonly Login[]): Requirement => ({
  kind: 'seat',
  name: logins.join('/'),
  who: logins.map((login) => ({ kind: 'user', login, id: null })),
});
const all = (...of: readonly Requirement[]): Requirement => ({ kind: 'all', of });
const any = (...of: readonly Requirement[]): Requirement => ({ kind: 'any', of });
const count = (n: number, ...from: readonly Requirement[]): Requirement => ({ kind: 'count', count: n, from });
const repeated = (n: number, part: Requirement): readonly Requirement[] => Array.from({ length: n }, () => part);

const judge = (approve: Requirement, approvedBy: readonly Login[]) =>
  judgeApprovals({
    ...facts('version: 1'),
    configuration: {
      ...configured('version: 1'),
      scopes: [
        {
          name: 'Area',
          metadata: ['area'],
          paths: [],
          labels: [],
          isDefault: true,
          approve,
          consult: [],
          inform: [],
          line: 1,
        },
      ],
    },
    subjects: [subject({ scopeNames: [] })],
    reviews: approvedBy.map((login) => approves(login)),
  });

const nested = (depth: number): Requirement => {
  let requirement = seat('ada');
  for (let level = 0; level < depth; level += 1) requirement = all(requirement);
  return requirement;
};

const everybody: readonly Login[] = ['ada', 'ben', 'cyd', 'dan', 'fay', 'gus', 'hal', 'ivy', 'jan'];

describe('requirements that no configuration should hold', () => {
  it.each([
    ['all of nothing', all(), 'empty-requirement'],
    ['any of nothing', any(), 'empty-requirement'],
    ['a seat for nobody', seat(), 'empty-requirement'],
    ['none of somebody', count(0, seat('ada')), 'empty-requirement'],
    ['fewer than none', count(-1, seat('ada')), 'empty-requirement'],
    ['half a person', count(0.5, seat('ada')), 'empty-requirement'],
    ['not a number', count(Number.NaN, seat('ada')), 'empty-requirement'],
    ['two of nobody', count(2), 'empty-requirement'],
    ['nothing beside something', all(all(), seat('ada')), 'empty-requirement'],
    ['nothing as one of two, both needed', all(any(all()), seat('ada')), 'empty-requirement'],
    ['more than there can be', count(Number.MAX_SAFE_INTEGER, seat('ada')), 'requirement-too-large'],
    ['without an end', count(Number.POSITIVE_INFINITY, seat('ada')), 'requirement-too-large'],
    ['deeper than any stack', nested(200_000), 'requirement-too-large'],
    ['wider than any list', all(...repeated(100_000, seat('ada'))), 'requirement-too-large'],
  ])('%s is never approved: %s', (_name, approve, code) => {
    const verdict = judge(approve, everybody);
    expect(verdict.state).toBe('blocked');
    expect(verdict.problems.map((problem) => problem.code)).toContain(code);
    expect(verdict.ask).toEqual({ users: [], teams: [] });
  });

  it('is not fooled by nothing as one of two', () => {
    expect(judge(any(all(), seat('ada')), []).state).toBe('waiting');
    expect(judge(any(all(), seat('ada')), ['ada']).state).toBe('approved');
  });
});

describe('requirements that are hard to search', () => {
  it('gives up in time, and then nothing is approved', () => {
    const pair = any(all(seat(...everybody), seat(...everybody)), all(seat('ada', 'ben', 'cyd'), seat('dan', 'fay')));
    const hard = all(...repeated(24, pair));
    const start = cpuTime();
    const verdict = judge(hard, everybody);
    expect(['waiting', 'blocked']).toContain(verdict.state);
    expect(cpuTime() - start).toBeLessThan(5000);
  });

  it('finds the one way through many alternatives', () => {
    const either = (one: Login, other: Login): Requirement => any(all(seat(one), seat(other)), all(seat(other)));
    const approve = all(either('ada', 'ben'), either('cyd', 'ben'), seat('ada'), seat('cyd', 'dan'));
    // ben can serve one alternative only; the other one needs two people.
    expect(judge(approve, ['ada', 'ben', 'cyd', 'dan']).state).not.toBe('approved');
    expect(judge(all(either('ada', 'ben'), seat('ada'), seat('cyd')), ['ada', 'ben', 'cyd']).state).toBe('approved');
  });

  it('is quick where alternatives are single seats', () => {
    const approve = all(...repeated(9, any(...everybody.map((login) => seat(login)))));
    expect(judge(approve, everybody).state).toBe('approved');
    expect(judge(approve, everybody.slice(1)).state).toBe('waiting');
  });

  it('serves as many counted people as a configuration may ask for', () => {
    const approve = all(...repeated(3, count(3, ...everybody.map((login) => seat(login)))));
    expect(judge(approve, everybody).state).toBe('approved');
    expect(judge(approve, everybody.slice(1)).state).toBe('waiting');
  });
});
