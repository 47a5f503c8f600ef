import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/app/failure.ts';
import { judgePullRequest } from '../../src/app/judge-pull-request.ts';
import type { FormerFile } from '../../src/app/ports.ts';
import type { Review } from '../../src/core/model/pull-request.ts';
import { createFakes } from '../support/fakes.ts';
import { recordText } from '../support/record-text.ts';

const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop', number: 7 };
const head = 'a'.repeat(40);
const base = { ref: 'main', sha: 'b'.repeat(40) };
const path = 'docs/adr/0002-cache.md';
const good = recordText({ number: 2, title: 'Cache at the edge' });
const configuration = {
  text: 'version: 1\nmode: enforce\nscopes: [{ name: Infrastructure, default: true, approve: { all: ["@ada", "@ben"] } }]\n',
  blob: 'c',
};

interface Given {
  readonly old?: string;
  readonly change?: 'added' | 'modified';
  readonly title?: string;
  /** Ids of who approved it; two have to. */
  readonly approvers?: readonly number[];
  readonly formerly?: () => Promise<readonly (readonly FormerFile[])[]>;
  readonly mergedFrom?: () => Promise<never>;
}

const accounts = new Map(
  ['ada', 'ben'].map((login, index) => [`@${login}`, { id: index + 1, login, kind: 'user' as const }]),
);
const people = {
  resolve: () =>
    Promise.resolve(new Map([...accounts].map(([key, account]) => [key, { kind: 'user' as const, account }]))),
  permission: () => Promise.resolve('none' as const),
};
const approval = (id: number): Review => ({
  id: `r${String(id)}`,
  author: [...accounts.values()].find((account) => account.id === id) ?? null,
  state: 'approved',
  commit: head,
  submittedAt: '2026-01-02T03:04:05Z',
  authorCanWrite: true,
});

/** Judges a record that changes from `old`, and tells what was asked of the past. */
const judged = async ({
  old = good.replace('replica', 'queue'),
  change = 'modified',
  title = 'Cache',
  approvers = [1],
  ...past
}: Given) => {
  const asked: string[] = [];
  const { ports, published } = createFakes({
    facts: {
      files: [{ path, change, previousPath: null }],
      configuration,
      base,
      title,
      reviews: approvers.map(approval),
    },
    files: { [`${head}:${path}`]: good, ...(change === 'added' ? {} : { [`${base.sha}:${path}`]: old }) },
  });
  const { sourceTree, pullRequests } = ports;
  await judgePullRequest(
    {
      ...ports,
      people,
      sourceTree: {
        ...sourceTree,
        formerly: (...args) => {
          asked.push('formerly');
          return past.formerly?.() ?? sourceTree.formerly(...args);
        },
      },
      pullRequests: {
        ...pullRequests,
        mergedFrom: (...args) => {
          asked.push('mergedFrom');
          return past.mergedFrom?.() ?? pullRequests.mergedFrom(...args);
        },
      },
    },
    ref,
  );
  return { asked, checks: published.filter(({ kind }) => kind === 'create-check').length };
};

describe('the past of a record', () => {
  it.each<readonly [string, Given, readonly string[]]>([
    ['is asked for where it changes and somebody approved', {}, ['formerly']],
    ['is not where nobody did', { approvers: [] }, []],
    [
      'is where nobody did, and the pull request reverts something',
      { approvers: [], title: 'Revert "X"' },
      ['formerly'],
    ],
    ['is not where everybody did', { approvers: [1, 2] }, []],
    ['is not where it changes in editorial ways', { old: good.replace('We will', 'We\nwill') }, []],
    ['is not where it is new', { change: 'added' }, []],
    [
      'is where it is new and the pull request reverts something',
      { change: 'added', title: 'Revert "X"' },
      ['formerly'],
    ],
    [
      'is followed where the very text stood there',
      { formerly: () => Promise.resolve([[{ commit: 'c'.repeat(40), blob: good }]]) },
      ['formerly', 'mergedFrom'],
    ],
    [
      'is not followed where others did',
      {
        formerly: () =>
          Promise.resolve([
            [
              { commit: 'c'.repeat(40), blob: 'other' },
              { commit: 'd'.repeat(40), blob: null },
            ],
          ]),
      },
      ['formerly'],
    ],
  ])('%s', async (_name, given, asked) => {
    expect(await judged(given)).toEqual({ asked, checks: 2 });
  });

  it('that GitHub does not get to the end of is none, and anything else that fails is a failure', async () => {
    const fails = (code: 'github-unavailable' | 'github-conflict', reason?: 'took-too-long' | 'no-answer') => () =>
      Promise.reject(new Failure(code, 'x', reason === undefined ? {} : { reason }));
    const tooLong = fails('github-unavailable', 'took-too-long');
    expect(await judged({ formerly: tooLong })).toEqual({ asked: ['formerly'], checks: 2 });
    await expect(judged({ formerly: fails('github-conflict') })).rejects.toMatchObject({ code: 'github-conflict' });
    for (const reason of [undefined, 'no-answer'] as const) {
      const failed = judged({ formerly: fails('github-unavailable', reason) });
      await expect(failed).rejects.toMatchObject({ code: 'github-unavailable' });
    }
    const formerly = () => Promise.resolve([[{ commit: 'c'.repeat(40), blob: good }]]);
    await expect(judged({ formerly, mergedFrom: fails('github-unavailable') })).rejects.toMatchObject({
      code: 'github-unavailable',
    });
  });
});
