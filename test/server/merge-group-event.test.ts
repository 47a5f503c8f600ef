import { describe, expect, it } from 'vitest';
import { jobFor, readEvent } from '../../src/server/app.ts';

const sha = (letter: string): string => letter.repeat(40);
const app = { appId: 4711 };
const around = {
  installation: { id: 1 },
  repository: { id: 10, name: 'shop', owner: { login: 'octo-org' }, default_branch: 'main' },
};
const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop' };
const headRef = `refs/heads/gh-readonly-queue/release/2.x/pr-104-${sha('b')}`;
const group = { head_sha: sha('a'), head_ref: headRef, base_sha: sha('b'), base_ref: 'refs/heads/release/2.x' };
const task = {
  kind: 'judge-merge-group',
  ref,
  head: sha('a'),
  base: sha('b'),
  branch: 'release/2.x',
  number: 104,
} as const;
const tasks = (event: string, payload: object): unknown => {
  const read = readEvent(event, { ...around, ...payload }, app);
  return read.ok ? read.value.tasks : read.problems;
};

describe('a merge queue', () => {
  it('that asks for checks leads to one job for its commit', () => {
    expect(tasks('merge_group', { action: 'checks_requested', merge_group: group })).toEqual([task]);
    expect(jobFor(task, '2025-06-01T12:00:00Z').key).toBe(`queue:10:${sha('a')}`);
  });

  it('needs nothing when a group is gone', () => {
    expect(tasks('merge_group', { action: 'destroyed', reason: 'merged', merge_group: group })).toEqual([]);
  });

  it('is judged where its branch has another name', () => {
    const other = { ...group, head_ref: 'refs/heads/queue' };
    const asked = tasks('merge_group', { action: 'checks_requested', merge_group: other });
    expect(asked).toEqual([{ ...task, number: null }]);
  });

  it('is judged again when somebody asks for a new run of a check or of all', () => {
    const head_branch = headRef.replace('refs/heads/', '');
    const common = { app: { id: 4711 }, head_sha: sha('a'), pull_requests: [] };
    const check_run = { ...common, external_id: `queue:${sha('b')}`, check_suite: { head_branch } };
    expect(tasks('check_run', { action: 'rerequested', check_run })).toEqual([task]);
    const check_suite = { ...common, head_branch };
    expect(tasks('check_suite', { action: 'rerequested', check_suite })).toEqual([{ ...task, base: null }]);
  });
});
