import { describe, expect, it } from 'vitest';
import type { JobTask } from '../../src/app/ports.ts';
import { createTasks } from '../../src/server/tasks.ts';
import { createFakes } from '../support/fakes.ts';

const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop' };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('a head that is judged', () => {
  it('leads to one job for each open pull request that has it', async () => {
    const { ports } = createFakes();
    const asked: string[] = [];
    const pullRequests = {
      ...ports.pullRequests,
      openWithHead: (_ref: unknown, head: string) => {
        asked.push(head);
        return Promise.resolve([3, 8]);
      },
    };
    const found: JobTask[] = [];
    const tasks = createTasks({ ...ports, pullRequests }, (more) => {
      found.push(...more);
      return Promise.resolve();
    });
    await tasks.handle({ kind: 'judge-head', ref, head: 'abc' }, { attempt: 1, log, deliveryId: null });
    expect(asked).toEqual(['abc']);
    expect(found).toEqual([
      { kind: 'judge-pull-request', ref: { ...ref, number: 3 } },
      { kind: 'judge-pull-request', ref: { ...ref, number: 8 } },
    ]);
  });
});
