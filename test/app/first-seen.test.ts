import { describe, expect, it } from 'vitest';
import type { SeenName } from '../../src/app/job-ports.ts';
import { judgeMergeGroup } from '../../src/app/judge-merge-group.ts';
import { judgePullRequest } from '../../src/app/judge-pull-request.ts';
import type { ResolvedApprover } from '../../src/core/model/resolved-approver.ts';
import { approverKey } from '../../src/core/model/resolved-approver.ts';
import { facts } from '../core/report/samples.ts';
import { createFakes, type Fakes } from '../support/fakes.ts';
import { recordText } from '../support/record-text.ts';

const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop', number: 7 };
const record = 'docs/adr/0002-cache.md';
const own = '.github/adr.yml';
const needing = (login: string): string =>
  `version: 1\nscopes: [{ name: All, default: true, approve: { all: ["@${login}"] } }]\n`;
const head = facts().head.sha;
const base = facts().base.sha ?? '';
const added = { path: record, change: 'added', previousPath: null } as const;
const edited = { path: own, change: 'modified', previousPath: null } as const;

/** A pull request that brings a record and names ben in a configuration, where ada is named on the base branch; others are open as well. */
const watched = (): Fakes & { readonly kept: readonly SeenName[]; readonly read: readonly string[] } => {
  const kept: SeenName[] = [];
  const read: string[] = [];
  const answer = (login: string): ResolvedApprover => ({ kind: 'user', account: { id: 1, login, kind: 'user' } });
  const other = { number: 8, baseBranch: 'main', headBranch: 'b', headSha: head, isFromFork: false };
  const fakes = createFakes({
    facts: { files: [added, edited], configuration: { text: needing('ada'), blob: 'c' } },
    files: {
      [`${head}:${record}`]: recordText({ number: 2, title: 'Cache at the edge' }),
      [`${head}:${own}`]: needing('ben'),
      [`${base}:${own}`]: needing('cyd'),
    },
    open: [{ ...other, openedByUs: false, authorCanWrite: true, files: [added] }],
    ports: {
      people: {
        resolve: (_ref, approvers) =>
          Promise.resolve(new Map(approvers.map((each) => [approverKey(each), answer('x')]))),
        permission: () => Promise.resolve('none'),
      },
      firstSeen: {
        read: (_place, names) => {
          read.push(...names);
          return Promise.resolve(new Map());
        },
        keep: (_place, seen) => {
          kept.push(...seen);
          return Promise.resolve(new Map());
        },
      },
      mergeGroups: {
        entries: () => Promise.resolve([{ number: 7, base, head }]),
        changes: () => Promise.resolve({ files: [added], isComplete: true }),
        checks: () => Promise.resolve([]),
      },
    },
  });
  return { ...fakes, kept, read };
};

describe('whose ids are remembered', () => {
  it('those that the base branch names, not those that the pull request proposes, in the preview for others neither', async () => {
    const { ports, kept, read } = watched();
    await judgePullRequest(ports, ref);
    expect(new Set(read)).toEqual(new Set(['@ada', '@ben']));
    expect(new Set(kept.map(({ name }) => name))).toEqual(new Set(['@ada']));
  });

  it('none in a merge queue, whose commits hold what is not merged yet', async () => {
    const { ports, kept, read } = watched();
    const { installationId, repositoryId, owner, name } = ref;
    const repository = { installationId, repositoryId, owner, name };
    await judgeMergeGroup(ports, { repository, head, base, branch: 'main', number: 7 });
    expect(read).toEqual(['@cyd']);
    expect(kept).toEqual([]);
  });
});
