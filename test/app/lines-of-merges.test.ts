import { describe, expect, it } from 'vitest';
import { linesOfMerges } from '../../src/app/lines-of-merges.ts';
import type { FileAtCommit } from '../../src/app/ports.ts';

const ref = { installationId: 5, repositoryId: 4711, owner: 'octo-org', name: 'log' };
type Said = string | null;
const gone = '(gone)';

interface Merge {
  readonly after: Said;
  readonly ours: Said;
  readonly theirs: Said;
  /** Where the sides parted; left out: that is not known. */
  readonly old?: Said;
}

/** Which of the files the merge `m` says something of its own in; null: nothing was there. */
const ownIn = async ({ after, ours, theirs, old }: Merge, mixed = new Map([['m', ['a.md']]]), isKnown = true) => {
  const said: Readonly<Record<string, Said>> = { m: after, ours, theirs, old: old ?? null };
  const parted = old === undefined ? null : 'old';
  let requests = 0;
  const found = await linesOfMerges(
    {
      merges: (_ref, commits) => {
        requests += 1;
        return Promise.resolve(
          new Map(isKnown ? commits.map((sha) => [sha, { parents: ['ours', 'theirs'], parted }]) : []),
        );
      },
      files: (_ref, wanted) => {
        requests += 1;
        return Promise.resolve(
          wanted.map(({ commit }): FileAtCommit => {
            const text = said[commit] ?? null;
            if (text === gone) return { kind: 'commit-unreadable' };
            return text === null ? { kind: 'missing', reason: 'not-found' } : { kind: 'text', blob: commit, text };
          }),
        );
      },
    },
    ref,
    mixed,
  );
  return { found: [...found].map(([sha, paths]) => [sha, paths.length]), requests };
};

describe('what merges say by themselves in files that they mixed', () => {
  it.each<[string, Merge, number]>([
    ['lines of both', { after: 'a\nb\nc\n', ours: 'a\nb\n', theirs: 'b\nc\n', old: 'b\n' }, 0],
    ['lines of both that have nothing in common', { after: 'a\nb\n', ours: 'a\n', theirs: 'b\n' }, 0],
    ['a line that both added', { after: 'a\nx\n', ours: 'a\nx\n', theirs: 'a\nx\n', old: 'a\n' }, 0],
    ['the same in other white space at the ends of lines', { after: 'a\r\n\r\nb\r\n', ours: 'a\n', theirs: 'b\n' }, 0],
    ['what the other side took away', { after: 'a\n', ours: 'a\nb\n', theirs: 'a\n', old: 'a\nb\n' }, 0],
    ['what both took away', { after: 'a\n', ours: 'a\n', theirs: 'a\n', old: 'a\nb\n' }, 0],
    [
      'one each of what was there twice',
      { after: 'a\nc\n', ours: 'a\nb\nc\n', theirs: 'a\nb\nc\n', old: 'b\na\nb\nc\n' },
      0,
    ],
    ['nothing where the other side has no file any more', { after: null, ours: 'a\n', theirs: null, old: 'a\n' }, 0],
    ['nothing any more', { after: null, ours: 'a\nb\n', theirs: 'a\n', old: 'a\n' }, 1],
    ['without what no side took away', { after: 'a\n', ours: 'a\nb\n', theirs: 'a\nb\nc\n', old: 'a\nb\n' }, 1],
    ['without what one side added', { after: 'a\n', ours: 'a\nb\n', theirs: 'a\nc\n', old: 'a\n' }, 1],
    [
      'without what one side left where the other one changed it',
      { after: '', ours: 'a\nb\n', theirs: 'a\nc\n', old: 'a\nb\n' },
      1,
    ],
    ['once what was there twice', { after: 'a\n', ours: 'a\na\n', theirs: 'a\na\nb\n', old: 'a\na\n' }, 1],
    ['without what they may both have had', { after: 'a\n', ours: 'a\nb\n', theirs: 'a\n' }, 1],
    ['a line of its own', { after: 'a\nb\nx\n', ours: 'a\n', theirs: 'b\n' }, 1],
    ['what cannot be read', { after: gone, ours: 'a\n', theirs: 'b\n' }, 1],
    ['what came from where nothing can be read', { after: 'a\n', ours: 'a\n', theirs: gone }, 1],
    ['what parted where nothing can be read', { after: 'a\n', ours: 'a\n', theirs: 'a\n', old: gone }, 1],
  ])('%s', async (_what, merge, expected) => {
    expect(await ownIn(merge)).toEqual({ found: [['m', expected]], requests: 2 });
  });

  it('is anything where its sides are not known', async () => {
    expect((await ownIn({ after: 'a\n', ours: 'a\n', theirs: 'a\n' }, undefined, false)).found).toEqual([['m', 1]]);
  });

  it('is not asked where they mixed nothing, nor where there is too much: then it is anything', async () => {
    const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => String(index));
    const empty: Merge = { after: '', ours: '', theirs: '' };
    expect(await ownIn(empty, new Map([['m', []]]))).toEqual({ found: [['m', 0]], requests: 0 });
    const many = new Map(numbered(21).map((sha) => [sha, ['a.md']]));
    expect(await ownIn(empty, many)).toMatchObject({ requests: 0 });
    const wide = new Map([['m', [...numbered(101)]]]);
    expect(await ownIn(empty, wide)).toEqual({ found: [['m', 101]], requests: 0 });
  });
});
