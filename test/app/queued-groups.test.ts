import { describe, expect, it } from 'vitest';
import { queuedGroups } from '../../src/app/queued-groups.ts';
import type { MergeGroups } from '../../src/app/ports.ts';
import type { ShownCheck } from '../../src/core/model/pull-request.ts';

const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop' };
const sha = (letter: string): string => letter.repeat(40);
const run = (externalId: string | null): ShownCheck => ({
  id: 1,
  name: 'ADR approvals',
  headSha: sha('a'),
  externalId,
  status: 'completed',
  conclusion: 'success',
  title: '',
  summary: '',
  text: '',
  annotations: [],
});
const entry = (number: number, base: string, head: string) => ({ number, base: sha(base), head: sha(head) });

const found = async (
  entries: readonly ReturnType<typeof entry>[],
  runs: Readonly<Record<string, readonly ShownCheck[]>>,
  numbers: readonly number[],
) => {
  const asked: string[] = [];
  const mergeGroups: Pick<MergeGroups, 'entries' | 'checks'> = {
    entries: (_, branch) => {
      asked.push(branch);
      return Promise.resolve(branch === 'main' ? entries : []);
    },
    checks: (_, head) => {
      asked.push(head.slice(0, 1));
      return Promise.resolve(runs[head.slice(0, 1)] ?? []);
    },
  };
  const groups = await queuedGroups(mergeGroups, ref, ['main', 'release'], numbers);
  const told = groups.map(({ head, base, branch, number }) => [head, base ?? '', branch, String(number)]);
  return { told: told.map((each) => each.map((part) => part.slice(0, 4)).join(' ')), asked };
};

describe('merge groups that people concern', () => {
  const queue = [entry(1, '0', 'a'), entry(2, 'a', 'b'), entry(3, 'b', 'c')];

  it('are those of the first one that depends on them, and behind, as GitHub built them', async () => {
    const runs = { b: [run(`queue:${sha('0')}`), run('pr:2')], c: [run('queue:'), run(`queue:${sha('b')}`)] };
    expect(await found(queue, runs, [2])).toEqual({
      told: ['bbbb 0000 main 2', 'cccc bbbb main 3'],
      asked: ['main', 'b', 'c', 'release'],
    });
  });

  it('are none where nothing of them is queued, and none that GitHub has not asked for yet', async () => {
    expect(await found(queue, {}, [9])).toEqual({ told: [], asked: ['main', 'release'] });
    expect((await found(queue, { c: [run('pr:3'), run(null)] }, [1, 3])).told).toEqual([]);
    expect((await found([], {}, [1])).told).toEqual([]);
  });
});
