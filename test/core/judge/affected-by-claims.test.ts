import { describe, expect, it } from 'vitest';
import { affectedByClaims, claimantsOf } from '../../../src/core/judge/affected-by-claims.ts';
import { discoverLogs } from '../../../src/core/log/discover-logs.ts';
import type { OpenPullRequestFiles } from '../../../src/core/model/open-pull-request.ts';

const paths = (numbers: readonly number[], folder = 'docs/adr'): readonly string[] =>
  numbers.map((number) => `${folder}/00${String(number)}-x.md`);
const filesAt = (at: readonly string[]): OpenPullRequestFiles['files'] =>
  at.map((path) => ({ path, change: 'added', previousPath: null }));
const open = (
  number: number,
  numbers: readonly number[],
  more: Partial<OpenPullRequestFiles> = {},
): OpenPullRequestFiles => ({
  number,
  baseBranch: 'main',
  headBranch: `branch-${String(number)}`,
  headSha: 'a'.repeat(40),
  isFromFork: false,
  openedByUs: false,
  authorCanWrite: true,
  files: filesAt(paths(numbers)),
  ...more,
});
const logs = discoverLogs({ configured: null, adrDir: null, paths: [...paths([12]), ...paths([12], 'shop/adr')] });

const others = [
  open(3, [12]),
  open(5, [12, 13]),
  open(7, [13]),
  open(8, [14]),
  open(9, [], { files: filesAt(paths([12], 'shop/adr')) }),
  open(6, [12], { openedByUs: true, headBranch: 'adr-governor/index' }),
];
const affected = (
  number: number,
  state: 'open' | 'closed' | 'merged',
  now: readonly number[],
  before: readonly number[] = [],
  all: readonly OpenPullRequestFiles[] = others,
): readonly number[] =>
  affectedByClaims({ number, state, files: filesAt(paths(now)), pathsBefore: paths(before) }, all, logs);

describe('pull requests that are judged again', () => {
  it.each<[string, readonly number[], readonly number[]]>([
    ['the higher ones with the number', affected(3, 'open', [12]), [5]],
    ['those that may have it now', affected(3, 'open', [14], [12, 13]), [5, 7, 8]],
    ['none for the highest', affected(10, 'open', [12, 13, 14]), []],
    ['the higher ones when it is closed', affected(4, 'closed', [12, 14]), [5, 8]],
    ['all when it is merged', affected(6, 'merged', [12]), [3, 5]],
    ['none without a number', affected(3, 'open', []), []],
    ['none for another number', affected(3, 'open', [20]), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('are none for a hint, unless it is merged', () => {
    const outside = [open(3, [12], { authorCanWrite: false }), ...others.slice(1)];
    expect(affected(3, 'open', [12], [13], outside)).toEqual([]);
    expect(affected(3, 'merged', [12], [], outside)).toEqual([5]);
  });

  it('never bring the pull request itself', () => {
    expect(affected(5, 'merged', [12, 13])).toEqual([3, 7]);
  });
});

it('whoever takes a number that the base has is found, in its own log', () => {
  expect(claimantsOf(paths([12]), others, logs)).toEqual([3, 5]);
  expect(claimantsOf(paths([12], 'shop/adr'), others, logs)).toEqual([9]);
  expect(claimantsOf(['docs/adr/README.md', 'docs/0012-x.md', 'docs/adr/use-x.md'], others, logs)).toEqual([]);
});
