import { describe, expect, it } from 'vitest';
import { linesOfMerges } from '../../src/app/lines-of-merges.ts';
import type { FileAtCommit } from '../../src/app/ports.ts';

const ref = { installationId: 5, repositoryId: 4711, owner: 'octo-org', name: 'log' };
type Said = string | null;
const gone = '(gone)';

/** Which of the files the merge `m` says something new in; null: nothing was there. */
const newIn = async (after: Said, ours: Said, theirs: Said, mixed = new Map([['m', ['a.md']]]), isKnown = true) => {
  const said: Readonly<Record<string, Said>> = { m: after, ours, theirs };
  let requests = 0;
  const found = await linesOfMerges(
    {
      merges: (_ref, commits) => {
        requests += 1;
        return Promise.resolve(
          new Map(isKnown ? commits.map((sha) => [sha, { parents: ['ours', 'theirs'], parted: null }]) : []),
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

describe('what merges say anew in files that they mixed', () => {
  it.each<[string, Said, Said, Said, number]>([
    ['lines of both', 'a\nb\nc\n', 'a\nb\n', 'b\nc\n', 0],
    ['the same in other white space at the ends of lines', 'a\r\n\r\nb\r\n', 'a\n', 'b\n', 0],
    ['lines of the one where the other has no file', 'a\n', 'a\nb\n', null, 0],
    ['nothing any more', null, 'a\n', 'b\n', 0],
    ['a line of its own', 'a\nb\nx\n', 'a\n', 'b\n', 1],
    ['what cannot be read', gone, 'a\n', 'b\n', 1],
    ['what came from where nothing can be read', 'a\n', 'a\n', gone, 1],
  ])('%s', async (_what, after, ours, theirs, expected) => {
    expect(await newIn(after, ours, theirs)).toEqual({ found: [['m', expected]], requests: 2 });
  });

  it('is anything where its sides are not known', async () => {
    expect((await newIn('a\n', 'a\n', 'a\n', undefined, false)).found).toEqual([['m', 1]]);
  });

  it('is not asked where they mixed nothing, nor where there is too much: then it is anything', async () => {
    const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => String(index));
    expect(await newIn('', '', '', new Map([['m', []]]))).toEqual({ found: [['m', 0]], requests: 0 });
    const many = new Map(numbered(21).map((sha) => [sha, ['a.md']]));
    expect(await newIn('', '', '', many)).toMatchObject({ requests: 0 });
    const wide = new Map([['m', [...numbered(101)]]]);
    expect(await newIn('', '', '', wide)).toEqual({ found: [['m', 101]], requests: 0 });
  });
});
