import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { FileWrite, IndexAction } from '../../../src/core/model/action.ts';
import { planIndex, type IndexPlanInput } from '../../../src/core/plan/plan-index.ts';
import { renderIndexPullRequest } from '../../../src/core/report/render-index-pull-request.ts';

const tip = 'a'.repeat(40);
const file: FileWrite = { path: 'docs/adr/README.md', text: 'new\n' };
const text = renderIndexPullRequest([file.path], [], false);
const input = (change: Partial<IndexPlanInput> = {}): IndexPlanInput => ({
  tip,
  base: 'main',
  branchName: 'adr-governor/index',
  files: [file],
  branch: null,
  branchFiles: [],
  openPullRequest: null,
  problems: [],
  wasDeclined: false,
  ...change,
});
const branch = { isCurrent: true, isOurs: true };
const open = { number: 5, title: text.title, body: text.body, openedByUs: true };
const kinds = (actions: readonly IndexAction[]): string[] => actions.map((action) => action.kind);
const right = { branch, branchFiles: [file], openPullRequest: open };

describe('planIndex', () => {
  it.each<[string, Partial<IndexPlanInput>, string[]]>([
    ['the first time', {}, ['write-branch', 'open-pull-request']],
    ['all as it should be', right, []],
    ['made on a commit with another index', { ...right, branch: { ...branch, isCurrent: false } }, ['write-branch']],
    ['other texts on the branch', { ...right, branchFiles: [{ ...file, text: 'old\n' }] }, ['write-branch']],
    ['a file missing on the branch', { ...right, branchFiles: [] }, ['write-branch']],
    ['another body', { ...right, openPullRequest: { ...open, body: 'x' } }, ['update-pull-request']],
    ['another title', { ...right, openPullRequest: { ...open, title: 'x' } }, ['update-pull-request']],
    ['trimmed by GitHub', { ...right, openPullRequest: { ...open, body: `${open.body}\n` } }, []],
    ['no pull request yet', { ...right, openPullRequest: null }, ['open-pull-request']],
    ['a person closed it', { ...right, openPullRequest: null, wasDeclined: true }, []],
    ['nothing differs', { files: [], branch, openPullRequest: open }, ['close-pull-request', 'delete-branch']],
    ['nothing differs, branch left', { files: [], branch }, ['delete-branch']],
    ['nothing differs, nothing there', { files: [] }, []],
    ['not ours', { ...right, branchFiles: [], openPullRequest: { ...open, openedByUs: false } }, []],
    ['not ours, nothing differs', { files: [], branch, openPullRequest: { ...open, openedByUs: false } }, []],
    ['a person pushed', { ...right, branch: { ...branch, isOurs: false } }, ['update-pull-request']],
    ['a person pushed, no pull request', { branch: { ...branch, isOurs: false } }, []],
    ['a person pushed, nothing differs', { files: [], branch: { ...branch, isOurs: false } }, []],
  ])('%s', (_, change, expected) => {
    expect(kinds(planIndex(input(change)))).toEqual(expected);
  });

  it('writes one commit on the tip and opens against the base', () => {
    expect(planIndex(input())).toMatchObject([
      { branch: 'adr-governor/index', parent: tip, files: [file] },
      { branch: 'adr-governor/index', base: 'main' },
    ]);
  });

  it('says in the body that it stopped, once', () => {
    const pushed = { ...right, branch: { ...branch, isOurs: false } };
    const [action] = planIndex(input(pushed));
    if (action?.kind !== 'update-pull-request') throw new Error('nothing was said');
    expect(action.body).toContain('Somebody pushed');
    expect(planIndex(input({ ...pushed, openPullRequest: { ...open, body: action.body } }))).toEqual([]);
  });

  it('names what could not be read, escaped', () => {
    const [, action] = planIndex(input({ problems: ['docs/@ada.md <!-- could not be read.'] }));
    expect(action).toMatchObject({ kind: 'open-pull-request' });
    const body = action?.kind === 'open-pull-request' ? action.body : '';
    expect(body).toContain('could not be read');
    expect(body).not.toMatch(/@ada|<!--/);
  });

  it('is done after one run, whatever stood there', () => {
    const texts = fc.constantFrom('new\n', 'old\n', '');
    const branches = fc.option(fc.record({ isOurs: fc.constant(true), isCurrent: fc.boolean() }));
    const opens = fc.option(
      fc.record({ number: fc.constant(5), title: texts, body: texts, openedByUs: fc.constant(true) }),
    );
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), branches, opens, texts, (wanted, onBranch, pullRequest, held) => {
        const files = wanted.map((each, index) => ({ path: `${String(index)}.md`, text: each }));
        let now = input({
          files,
          branch: onBranch,
          branchFiles: onBranch === null ? [] : files.map(({ path }) => ({ path, text: held })),
          openPullRequest: onBranch === null ? null : pullRequest,
        });
        for (const action of planIndex(now)) {
          if (action.kind === 'write-branch')
            now = { ...now, branch: { isOurs: true, isCurrent: true }, branchFiles: action.files };
          else if (action.kind === 'delete-branch') now = { ...now, branch: null, branchFiles: [] };
          else if (action.kind === 'close-pull-request') now = { ...now, openPullRequest: null };
          else
            now = { ...now, openPullRequest: { number: 5, title: action.title, body: action.body, openedByUs: true } };
        }
        expect(planIndex(now)).toEqual([]);
        expect(now.openPullRequest === null).toBe(files.length === 0);
      }),
      { numRuns: 1000 },
    );
  });
});
