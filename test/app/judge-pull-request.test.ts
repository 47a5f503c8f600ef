import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/app/failure.ts';
import { judgePullRequest, publishUnjudged } from '../../src/app/judge-pull-request.ts';
import type { ShownCheck } from '../../src/core/model/pull-request.ts';
import { createFakes } from '../support/fakes.ts';
import { recordText } from '../support/record-text.ts';

const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop', number: 7 };
const head = 'a'.repeat(40);
const path = 'docs/adr/0002-cache.md';
const good = recordText({ number: 2, title: 'Cache at the edge' });
const files = [{ path, change: 'added', previousPath: null }] as const;
const configuration = {
  text: 'version: 1\nscopes: [{ name: Infrastructure, default: true, approve: { all: ["@ada"] } }]\n',
  blob: 'c',
};
const conclusions = (published: readonly { kind: string }[]): unknown[] =>
  published.flatMap((action) => ('content' in action ? [(action.content as { conclusion: unknown }).conclusion] : []));
const shown = (status: ShownCheck['status']): ShownCheck => ({
  id: 1,
  name: 'ADR approvals',
  headSha: head,
  externalId: 'pr:7',
  status,
  conclusion: status === 'completed' ? 'success' : null,
  title: 'Waiting',
  summary: '',
  text: '',
  annotations: [],
});

describe('judgePullRequest', () => {
  it('judges and writes', async () => {
    const { ports, published } = createFakes({ facts: { files, configuration }, files: { [`${head}:${path}`]: good } });
    const report = await judgePullRequest(ports, ref);
    expect(report).toMatchObject({ verdict: 'judged', head });
    expect(report.writes).toBe(published.length);
    expect(published.filter((action) => action.kind === 'create-check')).toHaveLength(2);
  });

  it('never approves when nobody could be looked up', async () => {
    const { ports, published } = createFakes({ facts: { files, configuration }, files: { [`${head}:${path}`]: good } });
    await judgePullRequest(ports, ref);
    expect(conclusions(published)).toEqual(['success', 'failure']);
  });

  it.each([
    [
      'people',
      {
        people: {
          resolve: () => Promise.reject(new Failure('github-unavailable', '502')),
          permission: () => Promise.resolve('none' as const),
        },
      },
    ],
    [
      'documents',
      {
        reader: {
          read: () => Promise.reject(new Failure('reader-failed', 'x')),
          summarise: () => Promise.reject(new Failure('reader-failed', 'x')),
          close: () => Promise.resolve(),
        },
      },
    ],
  ])('writes nothing at all when %s could not be read', async (_what, ports) => {
    const fakes = createFakes({ facts: { files, configuration }, files: { [`${head}:${path}`]: good }, ports });
    await expect(judgePullRequest(fakes.ports, ref)).rejects.toBeInstanceOf(Failure);
    expect(fakes.published).toEqual([]);
  });

  it('starts again when the base is gone meanwhile: which scopes the record leaves would be a guess', async () => {
    const base = { ref: 'main', sha: 'b'.repeat(40) };
    const changed = [{ path, change: 'modified', previousPath: null }] as const;
    const { ports, published } = createFakes({
      facts: { files: changed, configuration, base },
      files: { [`${head}:${path}`]: good, [`${base.sha}:${path}`]: { kind: 'commit-unreadable' } },
    });
    await expect(judgePullRequest(ports, ref)).rejects.toMatchObject({ code: 'github-conflict', retry: true });
    expect(published).toEqual([]);
  });

  it('starts again when the head is gone meanwhile', async () => {
    const { ports, published } = createFakes({
      facts: { files },
      files: { [`${head}:${path}`]: { kind: 'commit-unreadable' } },
    });
    await expect(judgePullRequest(ports, ref)).rejects.toMatchObject({ code: 'github-conflict', retry: true });
    expect(published).toEqual([]);
  });

  it.each([
    ['closed', { state: 'closed' as const }],
    [
      'merged, with all checks ended',
      { state: 'merged' as const, shown: { checks: [shown('completed')], comments: [], reviewComments: [] } },
    ],
    ['without its base branch', { base: { ref: 'main', sha: null } }],
  ])('leaves a pull request alone that is %s', async (_what, change) => {
    const { ports, published } = createFakes({ facts: { files, ...change } });
    expect(await judgePullRequest(ports, ref)).toMatchObject({ verdict: 'not-open', writes: 0 });
    expect(published).toEqual([]);
  });

  it('ends a check that still waits on a closed pull request', async () => {
    const checks = { checks: [shown('in_progress')], comments: [], reviewComments: [] };
    const { ports, published } = createFakes({
      facts: { files, configuration, state: 'closed', shown: checks },
      files: { [`${head}:${path}`]: good },
    });
    await judgePullRequest(ports, ref);
    expect(published).toMatchObject([{ kind: 'update-check', id: 1, content: { conclusion: 'failure' } }]);
  });
});

describe('publishUnjudged', () => {
  it('ends both checks in action_required and names the cause', async () => {
    const { ports, published } = createFakes({ facts: { files } });
    const cause = { code: 'github-forbidden', message: 'GitHub said no.', hint: 'Accept the permissions.' };
    await publishUnjudged(ports, ref, cause);
    expect(conclusions(published)).toEqual(['action_required', 'action_required']);
    expect(JSON.stringify(published)).toContain('Accept the permissions.');
  });

  it('says so even where the facts of the pull request are what cannot be read, and takes an earlier success back', async () => {
    const state = {
      shown: { checks: [{ ...shown('completed'), title: 'Approved' }], comments: [], reviewComments: [] },
    };
    const { ports, published } = createFakes({ facts: { files, ...state } });
    const read = (): Promise<never> => Promise.reject(new Failure('github-unavailable', '502'));
    const broken = { ...ports, pullRequests: { ...ports.pullRequests, read } };
    await publishUnjudged(broken, ref, { code: 'github-unavailable', message: '502', hint: 'Wait.' });
    expect(published.map((action) => action.kind)).toEqual(['create-check', 'create-check']);
    expect(conclusions(published)).toEqual(['action_required', 'action_required']);
  });
});
