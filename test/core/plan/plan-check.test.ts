import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/core/model/action.ts';
import type { CheckContent, PullRequestFacts, ShownCheck } from '../../../src/core/model/pull-request.ts';
import { endedCheck, planCheck } from '../../../src/core/plan/plan-check.ts';
import { facts } from '../report/samples.ts';
import { factsAfter } from './shown-after.ts';

const name = 'ADR approvals';
const says = (conclusion: CheckContent['conclusion'], title: string = conclusion ?? 'waiting'): CheckContent => ({
  name,
  conclusion,
  title,
  summary: 'a summary',
  text: '',
  annotations: [],
});
const green = says('success');
const waiting = says(null);
const red = says('failure');

const judged = (before: PullRequestFacts, number: number, wanted: CheckContent): PullRequestFacts =>
  factsAfter(before, planCheck(wanted, before, `pr:${String(number)}`));
const newest = (of: PullRequestFacts, number?: number): ShownCheck | undefined =>
  of.shown.checks.findLast((check) => number === undefined || check.externalId === `pr:${String(number)}`);
const shows = (of: PullRequestFacts): string | undefined => newest(of)?.conclusion ?? newest(of)?.status;
const kinds = (actions: readonly Action[]): string[] => actions.map((action) => action.kind);

describe('the newest run of a commit that several pull requests have', () => {
  it.each<[string, readonly [number, CheckContent][], string]>([
    [
      'waits, whoever was judged last',
      [
        [1, waiting],
        [2, green],
      ],
      'in_progress',
    ],
    [
      'waits when the waiting one was judged last',
      [
        [2, green],
        [1, waiting],
      ],
      'in_progress',
    ],
    [
      'fails',
      [
        [1, red],
        [2, green],
      ],
      'failure',
    ],
    [
      'is green when all are',
      [
        [1, waiting],
        [2, green],
        [1, green],
      ],
      'success',
    ],
    [
      'is not green for one of three',
      [
        [1, waiting],
        [2, red],
        [3, green],
        [2, green],
      ],
      'in_progress',
    ],
    [
      'is not green after an approval was taken back',
      [
        [1, green],
        [2, green],
        [1, waiting],
        [2, green],
      ],
      'in_progress',
    ],
    [
      'needs action',
      [
        [1, says('action_required')],
        [2, green],
      ],
      'action_required',
    ],
  ])('%s', (_what, steps, expected) => {
    expect(shows(steps.reduce((before, [number, wanted]) => judged(before, number, wanted), facts()))).toBe(expected);
  });

  it('stands as it was said of the one that is held back, and its former run does not stay open', () => {
    const after = judged(judged(facts(), 1, says(null, 'Waiting for CTO')), 2, green);
    expect(newest(after)).toMatchObject({ externalId: 'pr:1', title: 'Waiting for CTO', status: 'in_progress' });
    expect(after.shown.checks.filter((check) => check.status !== 'completed')).toHaveLength(1);
  });

  it('is not held back by a run that ended with its pull request', () => {
    const before = judged(facts(), 1, waiting);
    const closed = judged(before, 1, endedCheck(waiting, 'closed'));
    expect(shows(closed)).toBe('failure');
    expect(shows(judged(closed, 2, green))).toBe('success');
  });

  it('is green again once another green pull request is judged after the end of a waiting one', () => {
    const both = judged(judged(facts(), 2, green), 1, waiting);
    const closed = judged(both, 1, endedCheck(waiting, 'merged'));
    expect(shows(judged(closed, 2, green))).toBe('success');
  });

  it('is green only if every pull request is, in any order of judgements, and a repeated judgement writes nothing', () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(green, waiting, red));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let now = facts();
        const wanted = new Map<number, CheckContent>();
        for (const [number, content] of steps) {
          now = judged(now, number, content);
          wanted.set(number, content);
          const allGreen = [...wanted.values()].every((one) => one.conclusion === 'success');
          expect(shows(now) === 'success').toBe(allGreen);
          for (const [other, said] of wanted) {
            expect(newest(now, other)?.conclusion ?? null).toBe(said.conclusion);
            expect(kinds(planCheck(said, now, `pr:${String(other)}`))).toEqual([]);
          }
        }
      }),
    );
  });
});
