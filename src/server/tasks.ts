import { affectedPullRequests, claimantsOfBase } from '../app/affected-pull-requests.ts';
import { Failure } from '../app/failure.ts';
import { judgePullRequest, publishUnjudged } from '../app/judge-pull-request.ts';
import { judgeMergeGroup, publishUnjudgedMergeGroup, type MergeGroupPorts } from '../app/judge-merge-group.ts';
import type { JudgePorts, JudgeReport } from '../app/judge-pull-request.ts';
import { concernedRepositories, dependentsOf, parentsIn, type PeopleChangedPorts } from '../app/people-changed.ts';
import type { JobTask } from '../app/job-ports.ts';
import type { Clock, People, PullRequestRef, RepositoryRef } from '../app/ports.ts';
import { readParentOnce } from '../app/read-parent-once.ts';
import { queuedGroups } from '../app/queued-groups.ts';
import { readOnce } from '../app/read-once.ts';
import { refreshIndex } from '../app/refresh-index.ts';
import { anybody } from '../core/judge/depends-on-people.ts';
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

/**
 * Judges the other pull requests with the same head once more after an approvals check was written for one into another branch than the
 * default one: of two that are judged at the same time neither sees what is written for the other, and the last run would stay the one
 * that counts, green or not. Each looks at the runs of all others when it is judged again, and writes nothing where all is well. Of two
 * into the default branch both are held to the same.
 */
const lookAgain = async (
  { pullRequests }: JudgePorts,
  { ref }: JobTask & { readonly kind: 'judge-pull-request' },
  { aside, head }: JudgeReport,
  enqueue: Enqueue,
  { attempt }: JobContext,
): Promise<void> => {
  // A try before this one may have written it.
  if (aside === undefined || head === null || !(aside.isWritten || attempt > 1)) return;
  const others = (await pullRequests.openWithHead(ref, head)).filter((number) => number !== ref.number);
  if (others.length > 0) await enqueue(judgeTasks(ref, others));
};

const groupOf = ({ ref, head, base, branch, number }: JobTask & { readonly kind: 'judge-merge-group' }) => ({
  repository: ref,
  head,
  base,
  branch,
  number,
});

/** The same people, of whom nothing that was read before this job began will do. */
const readAfresh = (people: People, clock: Clock): People => {
  const began = clock.now();
  return { ...people, resolve: (ref, approvers) => people.resolve(ref, approvers, began) };
};

const work = async (ports: TaskPorts, task: JobTask, enqueue: Enqueue, context: JobContext): Promise<object> => {
  switch (task.kind) {
    case 'judge-pull-request': {
      const once = {
        ...ports,
        people: task.afresh === true ? readAfresh(ports.people, ports.clock) : ports.people,
        pullRequests: readOnce(ports.pullRequests),
        readAnew: (ref: PullRequestRef) => ports.pullRequests.read(ref),
        sourceTree: readParentOnce(ports.sourceTree),
      };
      const report = await judgePullRequest(once, task.ref, Object.values(task.commands ?? {}));
      if (report.wakeAt !== undefined) await enqueue([{ kind: 'wake-pull-request', ref: task.ref }], report.wakeAt);
      await lookAgain(ports, task, report, enqueue, context);
      if (task.alsoClaims !== true) return report;
      const again = await othersAffected(once, task, context);
      if (again.length > 0) await enqueue(judgeTasks(task.ref, again));
      return { ...report, again };
    }
    case 'wake-pull-request':
      await enqueue(judgeTasks(task.ref, [task.ref.number]));
      return {};
    case 'judge-claimants': {
      const again = await claimantsOfBase(ports, task.ref, task.before ?? null, Object.keys(task.touched ?? {}));
      if (again.length > 0) await enqueue(judgeTasks(task.ref, again));
      return { again };
    }
    case 'judge-base': {
      const again = await ports.pullRequests.openInto(task.ref, task.branch);
      if (again.length > 0) await enqueue(judgeTasks(task.ref, again));
      return { again };
    }
    case 'find-dependents': {
      const concerned = await concernedRepositories(ports, task.ref, task.changed);
      const found = concerned.map((ref): JobTask => ({
        kind: 'judge-dependents',
        ref,
        changed: { [anybody]: true, ...parentsIn(task.changed) },
      }));
      if (found.length > 0) await enqueue(found);
      return { repositories: concerned.length };
    }
    case 'judge-dependents': {
      const { numbers: again, branches } = await dependentsOf(ports, task.ref, task.changed);
      const found = again.map((number): JobTask => ({
        kind: 'judge-pull-request',
        ref: { ...task.ref, number },
        afresh: true,
      }));
      if (found.length > 0) await enqueue(found);
      // Behind those, which wait for no queue: a group that is green by now would be merged by people who count no more.
      const queued = await queuedGroups(ports.mergeGroups, task.ref, branches, again);
      if (queued.length > 0) await enqueue(queued);
      return { again, queued: queued.map(({ head }) => head) };
    }
    case 'judge-merge-group':
      return judgeMergeGroup(ports, groupOf(task));
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

/** Everything that tasks are worked on with. */
export type TaskPorts = MergeGroupPorts & PeopleChangedPorts;

/** Stores tasks that one task leads to, and wakes the workers. `notBefore`: ISO time; absent: now. */
export type Enqueue = (tasks: readonly JobTask[], notBefore?: string) => Promise<void>;

/** What the worker does with each task, and when it gives one up. */
export const createTasks = (ports: TaskPorts, enqueue: Enqueue) => ({
  handle: async (task: JobTask, context: JobContext): Promise<void> => {
    const begun = performance.now();
    const report = await work(ports, task, enqueue, context);
    context.log.info({ ...report, ms: Math.round(performance.now() - begun) }, 'job done');
  },
  onGivenUp: async (task: JobTask, error: unknown, { deliveryId, log }: JobContext): Promise<void> => {
    if (task.kind === 'judge-merge-group') {
      const report = await publishUnjudgedMergeGroup(ports, groupOf(task), causeOf(error, deliveryId));
      log.info({ ...report }, 'The merge group says why it was not judged.');
      return;
    }
    // What is neither pull request nor merge group has no place of its own to say so: the dead-letter list and the log name it.
    if (task.kind !== 'judge-pull-request') return;
    const report = await publishUnjudged(ports, task.ref, causeOf(error, deliveryId));
    log.info({ ...report }, 'The pull request says why it was not judged.');
  },
});
