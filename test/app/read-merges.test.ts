import { describe, expect, it } from 'vitest';
import { readMerges } from '../../src/app/read-merges.ts';
import type { SourceTree } from '../../src/app/ports.ts';
import { facts } from '../core/report/samples.ts';

const ref = { installationId: 5, repositoryId: 4711, owner: 'octo-org', name: 'log', number: 7 };
const numbered = (count: number, name: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}${String(index)}`);

/** What was asked of merges, and of what became known of them and of files. */
const read = async (merges: readonly string[], paths: readonly string[], unreadable: readonly string[] = []) => {
  const asked: (readonly string[])[] = [];
  const sourceTree = {
    merges: (_ref: unknown, commits: readonly string[]) => {
      asked.push(commits);
      const known = commits.filter((sha) => !unreadable.includes(sha));
      return Promise.resolve(
        new Map(known.map((sha) => [sha, { parents: [`${sha}-ours`, `${sha}-theirs`], parted: `${sha}-old` }])),
      );
    },
    files: (_ref: unknown, wanted: readonly unknown[]) =>
      Promise.resolve(wanted.map(() => ({ kind: 'missing', reason: 'not-found' }) as const)),
  } as unknown as SourceTree;
  const authorship = { commits: merges, paths, merges, elsewhere: null };
  const { merged, files } = await readMerges(sourceTree, ref, facts(), authorship);
  return { asked, files: files.map(({ commit, path }) => `${commit} ${path}`), merged };
};
const unknown = ({ merged }: Awaited<ReturnType<typeof read>>) =>
  [...merged].flatMap(([sha, sides]) => (sides === null ? [sha] : []));

describe('merge commits of others than the author', () => {
  it('are read with their sides', async () => {
    const told = await read(['m'], ['a.md']);
    expect(told.asked).toEqual([['m']]);
    expect(told.files).toEqual(['m a.md', 'm-ours a.md', 'm-theirs a.md', 'm-old a.md']);
    expect(unknown(told)).toEqual([]);
  });

  it.each([
    ['there are none', [], ['a.md']],
    ['no file matters', ['m'], []],
  ])('ask nothing where %s', async (_what, merges, paths) => {
    expect(await read(merges, paths)).toEqual({ asked: [], files: [], merged: new Map() });
  });

  it('that cannot be read are not known', async () => {
    expect(unknown(await read(['m', 'n'], ['a.md'], ['m']))).toEqual(['m']);
  });

  it('are read up to a limit, the newest first', async () => {
    const many = numbered(25, 'm');
    const told = await read(many, ['a.md']);
    expect(told.asked).toEqual([many.slice(5)]);
    expect(unknown(told)).toEqual(many.slice(0, 5));
    const wide = await read(['m', 'n', 'o'], numbered(200, 'f'));
    expect(wide.asked).toEqual([['n', 'o']]);
    expect(wide.files).toHaveLength(1600);
    const vast = await read(['m'], numbered(501, 'f'));
    expect([vast.asked, vast.files, unknown(vast)]).toEqual([[], [], ['m']]);
  });
});
