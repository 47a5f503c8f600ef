import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/core/model/action.ts';
import type { HeadSharer } from '../../../src/core/model/open-pull-request.ts';
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

const judged = (
  before: PullRequestFacts,
  number: number,
  wanted: CheckContent,
  sharers?: readonly HeadSharer[],
): PullRequestFacts => factsAfter(before, planCheck(wanted, before, `pr:${String(number)}`, sharers));
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
    expect(newest(after)).toMatchObject({
      externalId: 'pr:1',
      title: 'Pull request 1: Waiting for CTO',
      status: 'in_progress',
    });
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

describe('of pull requests that are known to be open', () => {
  const sharer = (number: number, baseBranch = 'main', authorCanWrite = true): HeadSharer => ({
    number,
    baseBranch,
    authorCanWrite,
  });
  const by = (login: 'writer' | 'stranger', baseBranch = 'main') => sharer(2, baseBranch, login === 'writer');

  it.each<[string, readonly HeadSharer[], string]>([
    ['that it is closed', [sharer(1)], 'success'],
    ['somebody with write access opened it', [sharer(1), by('writer')], 'failure'],
    ['somebody from outside opened it into the same base', [sharer(1), by('stranger')], 'success'],
    ['somebody from outside opened it into another base', [sharer(1), by('stranger', 'next')], 'failure'],
    ['both came from outside into one base', [sharer(1, 'main', false), by('stranger')], 'success'],
  ])('a red one holds the check of a green one or not: %s', (_what, sharers, expected) => {
    for (const steps of [
      [2, 1],
      [1, 2],
    ]) {
      const wanted = (number: number): CheckContent => (number === 1 ? green : red);
      const isJudged = (number: number): boolean => number === 1 || sharers.some((each) => each.number === 2);
      const last = [...steps, 1].filter((number, index) => index === 0 || isJudged(number));
      const after = last.reduce((before, number) => judged(before, number, wanted(number), sharers), facts());
      expect(shows(after)).toBe(expected);
      for (const number of [1, 2].filter(isJudged)) {
        expect(kinds(planCheck(wanted(number), after, `pr:${String(number)}`, sharers))).toEqual([]);
      }
    }
  });

  it('holds the check where nothing is known of the green one', () => {
    const known = [by('stranger')];
    expect(shows(judged(judged(facts(), 2, red, known), 1, green, known))).toBe('failure');
  });

  it('one that is not green says which it is and where it goes, as long as there are others', () => {
    const both = [sharer(1), sharer(2, 'next')];
    const alone = judged(facts(), 2, waiting, [sharer(2, 'next')]);
    expect(newest(alone)?.title).toBe('waiting');
    const held = judged(alone, 1, green, both);
    expect(newest(held)).toMatchObject({ externalId: 'pr:2', title: 'Pull request 2 into next: waiting' });
    expect(newest(held)?.summary).toMatch(/^\*\*This is about pull request 2 into `next`\.\*\*[^]*a summary$/);
    expect(kinds(planCheck(waiting, held, 'pr:2', both))).toEqual([]);
    const left = judged(held, 2, waiting, [sharer(2, 'next')]);
    expect(newest(left)).toMatchObject({ externalId: 'pr:2', title: 'waiting', status: 'in_progress' });
  });

  it('what a closed one was told gives way to what an open one lacks', () => {
    const both = judged(judged(facts(), 1, waiting, [sharer(1), sharer(2)]), 2, red, [sharer(1), sharer(2)]);
    expect(newest(both)?.externalId).toBe('pr:2');
    const left = judged(both, 1, waiting, [sharer(1)]);
    expect(newest(left)).toMatchObject({ externalId: 'pr:1', title: 'waiting', status: 'in_progress' });
    expect(kinds(planCheck(waiting, left, 'pr:1', [sharer(1)]))).toEqual([]);
  });

  it('the newest run is never green where one has to be waited for, and a repeated judgement writes nothing', () => {
    const sharers = fc.tuple(
      ...[1, 2, 3].map((number) =>
        fc.record({
          number: fc.constant(number),
          baseBranch: fc.constantFrom('main', 'next'),
          authorCanWrite: fc.boolean(),
        }),
      ),
    );
    const step = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(green, waiting, red));
    fc.assert(
      fc.property(sharers, fc.array(step, { minLength: 1, maxLength: 10 }), (all, steps) => {
        let now = facts();
        const wanted = new Map<number, CheckContent>();
        for (const [number, content] of steps) {
          wanted.set(number, content);
          const open = all.filter((each) => wanted.has(each.number));
          now = judged(now, number, content, open);
          const isGreen = (each: HeadSharer): boolean => wanted.get(each.number)?.conclusion === 'success';
          const isDone = (each: HeadSharer): boolean =>
            isGreen(each) ||
            (!each.authorCanWrite && open.some((one) => isGreen(one) && one.baseBranch === each.baseBranch));
          expect(shows(now) === 'success').toBe(open.every(isDone));
          for (const [other, said] of wanted) {
            expect(kinds(planCheck(said, now, `pr:${String(other)}`, open))).toEqual([]);
          }
        }
      }),
    );
  });
});
