import { Failure } from '../app/failure.ts';
import { judgePullRequest, publishUnjudged } from '../app/judge-pull-request.ts';
import type { JudgePorts } from '../app/judge-pull-request.ts';
import type { JobTask } from '../app/ports.ts';
import { refreshIndex } from '../app/refresh-index.ts';
import type { JobContext } from '../adapters/jobs/run-job.ts';
import type { Unjudged } from '../core/model/verdict.ts';

/** What people are told when a job was given up. Never the text of an unknown error: it may hold anything. */
const causeOf = (error: unknown, deliveryId: string | null): Unjudged => {
  if (error instanceof Failure) return { code: error.code, message: error.message, hint: error.hint };
  return {
    code: 'unexpected',
    message: 'The app could not judge this pull request because of a mistake of its own.',
    hint: `Please report it${deliveryId === null ? '' : ` with the delivery id ${deliveryId}`}; then re-run this check.`,
  };
};

const work = async (ports: JudgePorts, task: JobTask, enqueue: Enqueue): Promise<object> => {
  switch (task.kind) {
    case 'judge-pull-request':
      return judgePullRequest(ports, task.ref);
    case 'refresh-index':
      return refreshIndex(ports, task.ref);
    case 'judge-head': {
      // Each is a job of its own, so that no two workers are at one pull request.
      const numbers = await ports.pullRequests.openWithHead(task.ref, task.head);
      await enqueue(numbers.map((number) => ({ kind: 'judge-pull-request', ref: { ...task.ref, number } })));
      return { numbers };
    }
  }
};

/** Stores tasks that one task leads to, and wakes the workers. */
export type Enqueue = (tasks: readonly JobTask[]) => Promise<void>;

/** What the worker does with each task, and when it gives one up. */
export const createTasks = (ports: JudgePorts, enqueue: Enqueue) => ({
  handle: async (task: JobTask, { log }: JobContext): Promise<void> => {
    const begun = performance.now();
    const report = await work(ports, task, enqueue);
    log.info({ ...report, ms: Math.round(performance.now() - begun) }, 'job done');
  },
  onGivenUp: async (task: JobTask, error: unknown, { deliveryId, log }: JobContext): Promise<void> => {
    // What is no pull request has no place of its own to say so: the dead-letter list and the log name it.
    if (task.kind !== 'judge-pull-request') return;
    const report = await publishUnjudged(ports, task.ref, causeOf(error, deliveryId));
    log.info({ ...report }, 'The pull request says why it was not judged.');
  },
});
