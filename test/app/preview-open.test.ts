import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/app/failure.ts';
import type { PullRequests } from '../../src/app/ports.ts';
import { previewOpen } from '../../src/app/preview-open.ts';
import { reachVerdict } from '../../src/app/reach-verdict.ts';
import type { OpenPullRequestFiles } from '../../src/core/model/open-pull-request.ts';
import type { PullRequestFacts } from '../../src/core/model/pull-request.ts';
import type { OpenPreview } from '../../src/core/model/preview.ts';
import { recordText } from '../support/record-text.ts';
import { createFakes } from '../support/fakes.ts';
import { facts } from '../core/report/samples.ts';

const path = '.github/adr.yml';
const record = 'docs/adr/0002-use-a-queue.md';
const ref = { installationId: 1, repositoryId: 1, owner: 'octo-org', name: 'shop', number: 7 };
const before = 'version: 1\n';
const after = 'version: 1\nscopes: [{ name: All, default: true, approve: { all: ["@ada"] } }]\n';

const open = (number: number): OpenPullRequestFiles => ({
  number,
  baseBranch: 'main',
  headBranch: `branch-${number}`,
  headSha: 'head',
  isFromFork: false,
  openedByUs: false,
  authorCanWrite: true,
  files: [{ path: record, change: 'added', previousPath: null }],
});
const own = facts({ number: 7 });
const shared: Partial<PullRequestFacts> = {
  base: { ref: 'main', sha: 'base' },
  head: { ref: 'mine', sha: 'head', repositoryId: own.repository.id },
  configuration: { text: before, blob: 'b' },
};
const editing = facts({ ...shared, number: 7, files: [{ path, change: 'modified', previousPath: null }] });

/** What is previewed where GitHub knows these open pull requests, and answers as `change` says. */
const previewed = async (
  numbers: readonly number[],
  change: Partial<PullRequests> = {},
  head: Partial<PullRequestFacts> = {},
): Promise<OpenPreview | null | undefined> => {
  const { ports: all } = createFakes({
    files: { [`head:${path}`]: after, [`head:${record}`]: recordText({ number: 2, title: 'Use a queue' }) },
    open: numbers.map(open),
  });
  const read: PullRequests['read'] = ({ number }) =>
    Promise.resolve(facts({ ...shared, number, files: open(number).files }));
  const ports = { ...all, pullRequests: { ...all.pullRequests, read, ...change } };
  const reached = await reachVerdict(ports, ref, { ...editing, ...head });
  const verdict = await previewOpen(ports, ref, reached);
  return verdict.kind === 'judged' ? verdict.preview?.open : undefined;
};

const down = (): Promise<never> => Promise.reject(new Failure('github-unavailable', 'down'));

describe('what a new configuration means for other open pull requests', () => {
  it('is looked at in the oldest ten', async () => {
    const numbers = [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9];
    const found = await previewed(numbers);
    expect(found).toMatchObject({ looked: 10, notLooked: 2 });
    expect(found?.changed.map(({ number }) => number)).toEqual(numbers.toReversed().slice(0, 10));
    expect(found?.changed[0]?.checks.map(({ name }) => name)).toEqual(['ADR approvals']);
  });

  it('counts what GitHub does not answer as not looked at', async () => {
    const read: PullRequests['read'] = ({ number }) =>
      number === 9 ? down() : Promise.resolve(facts({ ...shared, number, files: open(number).files }));
    expect(await previewed([8, 9, 10], { read })).toMatchObject({ looked: 1, notLooked: 2 });
  });

  it('is not told where the open ones cannot be listed, and the verdict stands', async () => {
    expect(await previewed([8], { openFiles: down })).toBeNull();
  });

  it('is not looked at for a fork, nor on one that is closed', async () => {
    expect(await previewed([8], {}, { head: { ...editing.head, repositoryId: 99 } })).toBeNull();
    expect(await previewed([8], {}, { state: 'closed' })).toBeNull();
  });

  it('does not swallow a mistake of the app', async () => {
    const broken = (): Promise<never> => Promise.reject(new Error('ours'));
    await expect(previewed([8], { read: broken })).rejects.toThrow('ours');
  });
});
