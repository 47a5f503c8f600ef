import { describe, expect, it } from 'vitest';
import { commitsElsewhere } from '../../src/app/commits-elsewhere.ts';
import type { ChangedFile } from '../../src/core/model/pull-request.ts';
import { facts } from '../core/report/samples.ts';

const path = 'docs/adr/0002-x.md';
const former = 'docs/adr/0003-x.md';
const ref = { installationId: 5, repositoryId: 4711, owner: 'octo-org', name: 'log' };
const added: ChangedFile = { path, change: 'added', previousPath: null };
const ada = { id: 1, login: 'ada', kind: 'user' as const };
const cleo = { id: 2, login: 'cleo', kind: 'user' as const };

interface Given {
  /** What cleo's commit wrote; null: it cannot be told. */
  readonly written: readonly string[] | null;
  readonly isMerge?: boolean;
  /** What it changed against all its parents, of anything asked; null: it cannot be read. */
  readonly changed?: readonly string[] | null;
  /** What ada changed before, and after it. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Whether the commit after it is by cleo, too. */
  readonly isHers?: boolean;
  readonly isLine?: boolean;
  readonly asksSettings?: boolean;
  /** What it says where it is a merge that changed something against both its parents. */
  readonly saidByMerge?: string;
}

/** Whether cleo's commit counts for prose and for anything, and what each port was asked. */
const told = async ({ written, isMerge = false, changed = [], ...more }: Given) => {
  const { before = [], after = [path], isHers = false, isLine = true, asksSettings = false } = more;
  const { saidByMerge = 'Hers.\n' } = more;
  const asked: string[] = [];
  const all = new Map([
    ['before', before],
    ...(changed === null ? [] : [['hers', changed] as const]),
    ['after', after],
  ]);
  const changes = (commits: readonly string[], paths: readonly string[]) =>
    new Map(
      [...all].flatMap(([sha, of]) =>
        commits.includes(sha) ? [[sha, of.filter((one) => paths.includes(one))] as const] : [],
      ),
    );
  const shas = ['before', 'hers', 'after'];
  const found = await commitsElsewhere(
    {
      written: () => {
        asked.push('written');
        return Promise.resolve(new Map(written === null ? [] : [['hers', written]]));
      },
      existing: (_ref, _commit, paths) => {
        asked.push('existing');
        return Promise.resolve(new Set(paths.filter((one) => one === 'README.md')));
      },
      changedBy: (_ref, commits, paths) => {
        asked.push(`changedBy ${commits.length} ${paths.join()}`);
        return Promise.resolve(changes(commits, paths));
      },
      merges: () => Promise.resolve(new Map([['hers', { parents: ['ours', 'theirs'], parted: null }]])),
      files: (_ref, wanted) =>
        Promise.resolve(
          wanted.map(({ commit }) => {
            const said = { ours: 'Ours.\n', theirs: 'Theirs.\n', hers: saidByMerge }[commit] ?? '';
            return { kind: 'text' as const, blob: commit, text: said };
          }),
        ),
    },
    ref,
    facts({
      files: [added, { ...added, path: 'notes.md' }],
      commits: shas.map((sha) => ({
        sha,
        author: sha === 'hers' || (sha === 'after' && isHers) ? cleo : ada,
        isMerge: sha === 'hers' && isMerge,
      })),
      isLine,
    }),
    { elsewhere: { commits: ['hers'], places: [[path]], asksSettings }, paths: [path] },
    changes(shas, [path]),
  );
  return { found: [found.prose.has('hers'), found.any.has('hers')], asked };
};

describe('who wrote what was moved since', () => {
  it.each<[string, Given, boolean, readonly string[]]>([
    ['a record that came and went', { written: [former] }, true, ['written', 'existing']],
    ['a draft beside the log', { written: ['draft.txt'] }, true, ['written', 'existing']],
    ['what stands there still', { written: ['README.md'] }, false, ['written', 'existing', 'changedBy 3 README.md']],
    [
      'what somebody put back there',
      { written: ['README.md'], after: [path, 'README.md'] },
      true,
      ['written', 'existing', 'changedBy 3 README.md'],
    ],
    ['code', { written: ['src/a.ts'] }, false, ['written']],
    ['what the pull request lists', { written: ['notes.md'] }, false, ['written', 'changedBy 3 notes.md']],
    [
      'what it lists, and somebody else wrote again',
      { written: ['notes.md'], after: [path, 'notes.md'] },
      true,
      ['written', 'changedBy 3 notes.md'],
    ],
    [
      'what was written before and is hers since',
      { written: ['notes.md'], before: ['notes.md'] },
      false,
      ['written', 'changedBy 3 notes.md'],
    ],
    [
      'the same where nobody knows what came first',
      { written: ['notes.md'], before: ['notes.md'], isLine: false },
      true,
      ['written', 'changedBy 3 notes.md'],
    ],
    [
      'what she wrote again herself',
      { written: ['notes.md'], after: [path, 'notes.md'], isHers: true },
      false,
      ['written', 'changedBy 3 notes.md'],
    ],
    ['nothing that was not changed later', { written: [former], before: [path], after: [] }, false, []],
    [
      'the same where nobody knows what came first',
      { written: [former], before: [path], after: [], isLine: false },
      true,
      ['written', 'existing'],
    ],
    ['nobody can tell what: it may be', { written: null }, true, ['written']],
    ['a commit that changes the record anyway', { written: [former], changed: [path] }, false, []],
    ['a commit that cannot be read counts anyway', { written: [former], changed: null }, false, []],
    [
      'a merge that brings it',
      { written: [former], isMerge: true },
      false,
      ['written', 'existing', `changedBy 1 ${former}`],
    ],
    [
      'a merge that mixes it with lines of both sides alone',
      { written: [former], isMerge: true, changed: [former], saidByMerge: 'Ours.\r\n\nTheirs.\n' },
      false,
      ['written', 'existing', `changedBy 1 ${former}`],
    ],
    [
      'a merge that mixes it with a line of its own',
      { written: [former], isMerge: true, changed: [former], saidByMerge: 'Ours.\nTheirs.\nHers.\n' },
      true,
      ['written', 'existing', `changedBy 1 ${former}`],
    ],
  ])('%s', async (_what, given, isFound, asked) => {
    expect(await told(given)).toEqual({ found: [isFound, isFound], asked });
  });

  it.each<[string, string, boolean, readonly boolean[]]>([
    ['settings where some change', '.github/adr-next.yml', true, [false, true]],
    ['a draft of them', 'adr.yml.draft', true, [false, true]],
    ['a pointer', 'docs/.adr', true, [false, true]],
    ['settings where none change', '.github/adr-next.yml', false, [false, false]],
    ['code where some change', 'src/a.ts', true, [false, false]],
  ])('%s', async (_what, written, asksSettings, found) => {
    expect((await told({ written: [written], asksSettings })).found).toEqual(found);
  });
});
