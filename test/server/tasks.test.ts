import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/app/failure.ts';
import { judgePullRequest, type JudgePorts } from '../../src/app/judge-pull-request.ts';
import type { JobTask } from '../../src/app/job-ports.ts';
import type { OpenPullRequestFiles } from '../../src/core/model/open-pull-request.ts';
import { createTasks } from '../../src/server/tasks.ts';
import { factsAfter } from '../core/plan/shown-after.ts';
import { facts } from '../core/report/samples.ts';
import { createFakes, type FakeOptions } from '../support/fakes.ts';

const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop' };
const judge = (number: number): JobTask => ({ kind: 'judge-pull-request', ref: { ...ref, number } });

interface Run {
  readonly found: readonly JobTask[];
  readonly errors: readonly string[];
  readonly asked: readonly string[];
}

/** Runs one task; what it leads to, and what it says of errors. */
const run = async (
  task: JobTask,
  options: FakeOptions = {},
  more: Partial<JudgePorts['pullRequests']> = {},
  attempt = 1,
): Promise<Run> => {
  const { ports } = createFakes(options);
  const found: JobTask[] = [];
  const errors: string[] = [];
  const asked: string[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (_: unknown, text: string) => errors.push(text) };
  const pullRequests: JudgePorts['pullRequests'] = {
    ...ports.pullRequests,
    ...more,
    read: (at) => {
      asked.push('read');
      return ports.pullRequests.read(at);
    },
  };
  const tasks = createTasks({ ...ports, pullRequests }, (added) => {
    found.push(...added);
    return Promise.resolve();
  });
  await tasks.handle(task, { attempt, log, deliveryId: null });
  return { found, errors, asked };
};

describe('a head that is judged', () => {
  it('leads to one job for each open pull request that has it', async () => {
    const asked: string[] = [];
    const openWithHead = (_ref: unknown, head: string) => {
      asked.push(head);
      return Promise.resolve([3, 8]);
    };
    const { found } = await run({ kind: 'judge-head', ref, head: 'abc' }, {}, { openWithHead });
    expect(asked).toEqual(['abc']);
    expect(found).toEqual([judge(3), judge(8)]);
  });
});

describe('a pull request into another branch than the default one', () => {
  const aside: FakeOptions = { facts: { number: 3, base: { ref: 'release/1', sha: 'b'.repeat(40) }, files: [] } };
  const withHead = (calls: string[]) => (_ref: unknown, head: string) => {
    calls.push(head);
    return Promise.resolve([3, 8]);
  };
  const after = async (options: FakeOptions, attempt = 1) => {
    const heads: string[] = [];
    const { found } = await run(judge(3), options, { openWithHead: withHead(heads) }, attempt);
    return { found, heads: heads.length };
  };

  it('leads to the others with its head, which may have been judged at the same time', async () => {
    expect(await after(aside)).toEqual({ found: [judge(8)], heads: 1 });
  });

  it('leads to none where it goes into the default branch, or is closed', async () => {
    expect(await after({ facts: { number: 3, files: [] } })).toEqual({ found: [], heads: 0 });
    expect(await after({ facts: { ...aside.facts, state: 'closed' } })).toEqual({ found: [], heads: 0 });
  });

  it('asks for nothing where its check says already what it should, unless an earlier try may have written that', async () => {
    const { ports, published } = createFakes(aside);
    await judgePullRequest(ports, { ...ref, number: 3 });
    const shown = factsAfter(facts(aside.facts), published).shown;
    const again: FakeOptions = { facts: { ...aside.facts, shown } };
    expect(await after(again)).toEqual({ found: [], heads: 0 });
    expect(await after(again, 2)).toEqual({ found: [judge(8)], heads: 1 });
  });
});

const open = (number: number, path: string): OpenPullRequestFiles => ({
  number,
  baseBranch: 'main',
  headBranch: `branch-${String(number)}`,
  headSha: 'a'.repeat(40),
  isFromFork: false,
  openedByUs: false,
  authorCanWrite: true,
  files: [{ path, change: 'added', previousPath: null }],
});
const others = [open(3, 'docs/adr/0012-x.md'), open(5, 'docs/adr/0012-y.md'), open(6, 'docs/adr/0013-z.md')];

describe('a pull request that takes a number', () => {
  const options: FakeOptions = {
    facts: { number: 3, state: 'closed', files: others[0]!.files, configuration: null, adrDir: null },
    open: others,
  };
  const own: JobTask = { kind: 'judge-pull-request', ref: { ...ref, number: 3 }, alsoClaims: true };

  it('leads to the others that take it, after it was judged itself, and reads it once', async () => {
    expect(await run(own, options)).toEqual({ found: [judge(5)], errors: [], asked: ['read'] });
  });

  it('leads no further where another one led to it: never round in circles', async () => {
    const [next] = (await run(own, options)).found;
    expect(next).not.toHaveProperty('alsoClaims');
    expect((await run(judge(3), options)).found).toEqual([]);
  });

  it('is tried again if GitHub does not tell the others, and left at that in the end', async () => {
    const openFiles = () => Promise.reject(new Failure('github-unavailable', 'no'));
    await expect(run(own, options, { openFiles })).rejects.toThrow('no');
    const { found, errors } = await run(own, options, { openFiles }, 3);
    expect([found, errors]).toEqual([[], ['It cannot be told which other pull requests take the same numbers.']]);
  });

  it('is not called unjudged for what cannot be told of others', async () => {
    const openFiles = () => Promise.reject(new Failure('github-forbidden', 'no'));
    const { found, errors } = await run(own, options, { openFiles });
    expect([found, errors.length]).toEqual([[], 1]);
  });
});

describe('a push to the default branch', () => {
  it('leads to the pull requests that take its numbers', async () => {
    const options = { files: { 'tip:docs/adr/0012-z.md': '' }, open: others };
    expect((await run({ kind: 'judge-claimants', ref }, options)).found).toEqual([judge(3), judge(5)]);
    expect((await run({ kind: 'judge-claimants', ref }, { open: others })).found).toEqual([]);
  });

  it('leads to all into it where a template that the configuration names was touched', async () => {
    const text = 'version: 1\nlogs: [{ path: docs/adr, template: governance/form.md }]\n';
    const released = { ...others[0]!, number: 9, baseBranch: 'release/1' };
    const options = { tip: { configuration: { text, blob: 'b' } }, open: [...others, released] };
    const after = async (path: string) =>
      (await run({ kind: 'judge-claimants', ref, touched: { [path]: true } }, options)).found;
    expect(await after('governance/form.md')).toEqual([judge(3), judge(5), judge(6)]);
    expect(await after('governance/other.md')).toEqual([]);
  });
});

describe('a push that may change what governs a branch', () => {
  it('leads to every open pull request into that branch', async () => {
    const open = [...others, { ...others[0]!, number: 9, baseBranch: 'release/1' }];
    const after = async (branch: string) => (await run({ kind: 'judge-base', ref, branch }, { open })).found;
    expect(await after('release/1')).toEqual([judge(9)]);
    expect(await after('main')).toEqual([judge(3), judge(5), judge(6)]);
    expect(await after('topic')).toEqual([]);
  });
});
