import { affectedPullRequests, claimantsOfBase } from '../app/affected-pull-requests.ts';
import { Failure } from '../app/failure.ts';
import { judgePullRequest, publishUnjudged } from '../app/judge-pull-request.ts';
import type { JudgePorts } from '../app/judge-pull-request.ts';
import type { JobTask, RepositoryRef } from '../app/ports.ts';
import { readOnce } from '../app/read-once.ts';
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

/** So often a pull request that is judged already is judged once more because it could not be told whom else it concerns. */
const triesForOthers = 3;

const judgeTasks = (ref: RepositoryRef, numbers: readonly number[]): readonly JobTask[] =>
  numbers.map((number) => ({ kind: 'judge-pull-request', ref: { ...ref, number } }));

/**
 * Which others have to be judged again. That this cannot be told is never held against the pull request, which is judged by now: it
 * is tried again a few times, then others learn of it by the next event.
 */
const othersAffected = async (
  ports: JudgePorts,
  { ref, before }: JobTask & { readonly kind: 'judge-pull-request' },
  { attempt, log }: JobContext,
): Promise<readonly number[]> => {
  try {
    return await affectedPullRequests(ports, ref, before ?? null);
  } catch (error) {
    if (error instanceof Failure && error.retry && attempt < triesForOthers) throw error;
    log.error({ err: error }, 'It cannot be told which other pull requests take the same numbers.');
    return [];
  }
};

const work = async (ports: JudgePorts, task: JobTask, enqueue: Enqueue, context: JobContext): Promise<object> => {
  switch (task.kind) {
    case 'judge-pull-request': {
      const once = { ...ports, pullRequests: readOnce(ports.pullRequests) };
      const report = await judgePullRequest(once, task.ref, Object.values(task.commands ?? {}));
      if (task.alsoClaims !== true) return report;
      const again = await othersAffected(once, task, context);
      if (again.length > 0) await enqueue(judgeTasks(task.ref, again));
      return { ...report, again };
    }
    case 'judge-claimants': {
      const again = await claimantsOfBase(ports, task.ref, task.before ?? null);
      if (again.length > 0) await enqueue(judgeTasks(task.ref, again));
      return { again };
    }
    case 'refresh-index':
      return refreshIndex(ports, task.ref);
    case 'judge-head': {
      // Each is a job of its own, so that no two workers are at one pull request.
      const numbers = await ports.pullRequests.openWithHead(task.ref, task.head);
      await enqueue(judgeTasks(task.ref, numbers));
      return { numbers };
    }
  }
};

/** Stores tasks that one task leads to, and wakes the workers. */
export type Enqueue = (tasks: readonly JobTask[]) => Promise<void>;

/** What the worker does with each task, and when it gives one up. */
export const createTasks = (ports: JudgePorts, enqueue: Enqueue) => ({
  handle: async (task: JobTask, context: JobContext): Promise<void> => {
    const begun = performance.now();
    const report = await work(ports, task, enqueue, context);
    context.log.info({ ...report, ms: Math.round(performance.now() - begun) }, 'job done');
  },
  onGivenUp: async (task: JobTask, error: unknown, { deliveryId, log }: JobContext): Promise<void> => {
    // What is no pull request has no place of its own to say so: the dead-letter list and the log name it.
    if (task.kind !== 'judge-pull-request') return;
    const report = await publishUnjudged(ports, task.ref, causeOf(error, deliveryId));
    log.info({ ...report }, 'The pull request says why it was not judged.');
  },
});
