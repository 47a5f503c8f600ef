import { describe, expect, it } from 'vitest';
import type { CheckAction } from '../../../src/core/model/action.ts';
import type { ShownCheck } from '../../../src/core/model/pull-request.ts';
import type { Verdict } from '../../../src/core/model/verdict.ts';
import { planMergeGroup, planUnjudgedMergeGroup } from '../../../src/core/plan/plan-merge-group.ts';
import { changedBetween } from '../../../src/core/queue/changed-between.ts';
import { mergeGroupSteps } from '../../../src/core/queue/merge-group-steps.ts';

const group = { head: 'head', externalId: 'queue:base', checks: [] };
const queued = (number: number, verdict: Verdict) => ({ number, verdict, isPrivate: false });
const none: Verdict = { kind: 'no-record' };
const cause = { code: 'github-forbidden', message: 'No.', hint: 'Ask.' };
const unjudged: Verdict = { kind: 'unjudged', cause };

const shown = (actions: readonly CheckAction[]): readonly ShownCheck[] =>
  actions.flatMap((action, index) =>
    action.kind === 'create-check'
      ? [{ ...action.content, id: index, headSha: action.headSha, externalId: action.externalId, status: 'completed' }]
      : [],
  );
const conclusions = (actions: readonly CheckAction[]) => actions.map(({ content }) => content.conclusion);

describe('the checks of a merge group', () => {
  it('both end, and a second plan writes nothing', () => {
    const actions = planMergeGroup(group, [queued(7, none)]);
    expect(conclusions(actions)).toEqual(['success', 'success']);
    expect(planMergeGroup({ ...group, checks: shown(actions) }, [queued(7, none)])).toEqual([]);
  });

  it('show the worst of several pull requests and name it', () => {
    const actions = planMergeGroup(group, [queued(7, none), queued(8, unjudged)]);
    expect(conclusions(actions)).toEqual(['action_required', 'action_required']);
    for (const { content } of actions) {
      expect(content.title).toMatch(/^Pull request 8: /);
      expect(content.summary).toContain('### Pull request 7');
    }
  });

  it('are never green for a group without pull requests, or one that could not be judged', () => {
    expect(conclusions(planMergeGroup(group, []))).toEqual(['action_required', 'action_required']);
    expect(conclusions(planUnjudgedMergeGroup(cause, group))).toEqual(['action_required', 'action_required']);
  });
});

describe('the pull requests of a merge group', () => {
  const entries = [
    { number: 1, base: 'main', head: 'a' },
    { number: 2, base: 'a', head: 'b' },
    { number: 3, base: 'b', head: 'c' },
  ];
  const cases: readonly [base: string | null, head: string, numbers: readonly number[] | null][] = [
    ['main', 'a', [1]],
    ['a', 'b', [2]],
    ['main', 'c', [1, 2, 3]],
    [null, 'b', [2]],
    ['elsewhere', 'b', null],
    ['main', 'gone', null],
    ['main', 'main', null],
  ];
  it.each(cases)('from %s to %s', (base, head, numbers) => {
    expect(mergeGroupSteps(entries, base, head)?.map(({ number }) => number) ?? null).toEqual(numbers);
  });

  it('are not looked for in circles', () => {
    const circle = [
      { number: 1, base: 'b', head: 'a' },
      { number: 2, base: 'a', head: 'b' },
    ];
    expect(mergeGroupSteps(circle, 'main', 'a')).toBeNull();
  });
});

it('files that differ between two trees are told by path and content', () => {
  const file = (path: string, blob: string) => ({ path, blob, kind: 'file' }) as const;
  expect(
    changedBetween(
      [file('a', '1'), file('b', '1'), file('c', '1')],
      [file('a', '1'), file('b', '2'), file('d', '1'), { path: 'e', blob: 'x', kind: 'folder' }],
    ).map(({ path, change }) => `${path} ${change}`),
  ).toEqual(['b modified', 'c deleted', 'd added']);
});
