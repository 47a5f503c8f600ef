import type { CheckAction } from '../core/model/action.ts';
import type { QueuedPullRequest } from '../core/model/merge-group.ts';
import type { Unjudged } from '../core/model/verdict.ts';
import {
  planMergeGroup,
  planUnjudgedMergeGroup,
  type QueuedVerdict,
  type ShownMergeGroup,
} from '../core/plan/plan-merge-group.ts';
import { mergeGroupSteps } from '../core/queue/merge-group-steps.ts';
import { queuedFacts } from '../core/queue/queued-facts.ts';
import type { JudgePorts } from './judge-pull-request.ts';
import type { MergeGroups, People, RepositoryRef } from './ports.ts';
import { reachVerdict } from './reach-verdict.ts';
import { readQueuedTree } from './read-queued-tree.ts';
import { readingOnly } from './resolve-approvers.ts';

/** A merge group as GitHub tells of it. */
export interface MergeGroupRef {
  readonly repository: RepositoryRef;
  /** The queued commit: the checks belong there. */
  readonly head: string;
  /** The commit that it is built on. Null: not known, so that the queue has to tell it. */
  readonly base: string | null;
  /** The branch that the queue is for. */
  readonly branch: string;
  /** The number in the name of the queue's branch: that of the last pull request. Null: there is none. */
  readonly number: number | null;
}

export interface MergeGroupPorts extends JudgePorts {
  readonly mergeGroups: MergeGroups;
}

/** What became of it, for the log. */
export interface MergeGroupReport {
  readonly head: string;
  readonly queued: readonly number[];
  readonly writes: number;
}

const unknownGroup: Unjudged = {
  code: 'merge-group-unknown',
  message: 'GitHub does not tell which pull requests are in this merge group.',
  hint: 'Take the pull request out of the merge queue and add it again. Nothing was approved or passed by accident.',
};

/** Runs of one commit that were made for another base say something else. */
const externalIdOf = ({ base }: MergeGroupRef): string => `queue:${base ?? ''}`;

/**
 * The pull requests of a group as the queue has them; where it does not (any more), the one that GitHub named the branch after: a wrong
 * one never approves anything, since its reviews are bound to its texts.
 */
const stepsOf = async (
  { mergeGroups }: MergeGroupPorts,
  { repository, head, base, branch, number }: MergeGroupRef,
): Promise<readonly QueuedPullRequest[] | null> => {
  const steps = mergeGroupSteps(await mergeGroups.entries(repository, branch), base, head);
  if (steps !== null || base === null || number === null) return steps;
  return [{ number, base, head }];
};

/** Reaches the verdict on one pull request at the place that it has in the queue. Null: it is not for this branch. Throws Failure. */
const judgeQueued = async (
  ports: MergeGroupPorts,
  { repository, branch }: MergeGroupRef,
  queued: QueuedPullRequest,
  began: Date,
): Promise<QueuedVerdict | null> => {
  const ref = { ...repository, number: queued.number };
  const [facts, tree] = await Promise.all([ports.pullRequests.read(ref), readQueuedTree(ports, repository, queued)]);
  if (facts.base.ref !== branch) return null;
  // Open pull requests claim numbers from each other; in the queue the order is settled, and the log knows who came first.
  const pullRequests = { ...ports.pullRequests, openFiles: () => Promise.resolve([]) };
  // What the group says is merged by: whoever left a team before it began counts no more, also where the pull request is green still.
  const people: People = { ...ports.people, resolve: (place, names) => ports.people.resolve(place, names, began) };
  // What governs here may come from an entry in front, which is not merged yet.
  const queuing = { ...ports, pullRequests, people, firstSeen: readingOnly(ports.firstSeen) };
  const { verdict } = await reachVerdict(queuing, ref, queuedFacts(facts, queued, tree));
  return { number: queued.number, verdict, isPrivate: facts.repository.isPrivate };
};

const shownOn = async (ports: MergeGroupPorts, group: MergeGroupRef): Promise<ShownMergeGroup> => ({
  head: group.head,
  externalId: externalIdOf(group),
  checks: await ports.mergeGroups.checks(group.repository, group.head),
});

const write = async (
  { publisher }: MergeGroupPorts,
  { repository }: MergeGroupRef,
  actions: readonly CheckAction[],
): Promise<number> => (actions.length === 0 ? 0 : (await publisher.publishChecks(repository, actions)).writes);

/**
 * Judges a merge group on its queued tree and ends both checks on its commit, whatever it holds: a queue waits for them. Each of its
 * pull requests is judged with the log as the entries in front of it leave it, and by the approvals that were given for the very text
 * that is queued. Reads everything fresh; a second run writes nothing. Throws Failure.
 */
export async function judgeMergeGroup(ports: MergeGroupPorts, group: MergeGroupRef): Promise<MergeGroupReport> {
  const steps = await stepsOf(ports, group);
  if (steps === null) return publishUnjudgedMergeGroup(ports, group, unknownGroup);
  const began = ports.clock.now();
  const verdicts: (QueuedVerdict | null)[] = [];
  for (const step of steps) verdicts.push(await judgeQueued(ports, group, step, began));
  const queued = verdicts.filter((verdict) => verdict !== null);
  if (queued.length < verdicts.length) return publishUnjudgedMergeGroup(ports, group, unknownGroup);
  const writes = await write(ports, group, planMergeGroup(await shownOn(ports, group), queued, ports.ruleLink));
  return { head: group.head, queued: queued.map(({ number }) => number), writes };
}

/** Says on the commit of a merge group that it could not be judged and why: both checks end, never in success. Throws Failure. */
export async function publishUnjudgedMergeGroup(
  ports: MergeGroupPorts,
  group: MergeGroupRef,
  cause: Unjudged,
): Promise<MergeGroupReport> {
  const writes = await write(ports, group, planUnjudgedMergeGroup(cause, await shownOn(ports, group)));
  return { head: group.head, queued: [], writes };
}
