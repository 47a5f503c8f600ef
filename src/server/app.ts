import type { JobTask, NewJob } from '../app/job-ports.ts';
import type { PullRequestRef } from '../app/ports.ts';
import { commandLine } from '../core/commands/parse-command.ts';
import type { CommandRequest } from '../core/model/command.ts';
import { success } from '../core/model/outcome.ts';
import type { Outcome } from '../core/model/outcome.ts';
import { asked, ignored, reader, repositoryOf, type Asked, type EventReader, type OwnApp } from './event-reader.ts';
import {
  buttonEvent,
  checkRunEvent,
  checkSuiteEvent,
  closedEvent,
  commentEvent,
  editedEvent,
  mergeGroupEvent,
  pullRequestEvent,
  reviewEvent,
} from './payloads.ts';
import { peopleEvents } from './people-events.ts';
import { afterPush } from './after-push.ts';
import type { AssociatedPullRequest, RepositoryEvent } from './payloads.ts';

const judgeTask = (event: RepositoryEvent, number: number): JobTask => {
  const ref: PullRequestRef = { ...repositoryOf(event), number };
  return { kind: 'judge-pull-request', ref };
};
/** Something happened to the pull request itself: others that take its numbers are judged again after it. */
const judgeWithClaims = (event: RepositoryEvent, number: number, before?: string): JobTask => ({
  kind: 'judge-pull-request',
  ref: { ...repositoryOf(event), number },
  alsoClaims: true,
  ...(before === undefined ? {} : { before }),
});
const refreshTask = (event: RepositoryEvent): JobTask => ({ kind: 'refresh-index', ref: repositoryOf(event) });

/** Also when this app itself caused the event: its rolling pull request needs its checks like any other. */
const judgePullRequest = reader(pullRequestEvent, (event) => asked(judgeTask(event, event.pull_request.number)));

/** Its files may be others now, or its state: so may the numbers that it takes. */
const judgeChanged = reader(pullRequestEvent, (event) =>
  asked(judgeWithClaims(event, event.pull_request.number, event.before)),
);
/** Only another base changes the numbers that it takes. */
const judgeEdited = reader(editedEvent, (event) => {
  const { number } = event.pull_request;
  return asked(event.changes?.base === undefined ? judgeTask(event, number) : judgeWithClaims(event, number));
});

/** A check that still waits on it has to end, whether it was merged or not. */
const afterClosing = reader(closedEvent, (event) => {
  const { merged, base, number } = event.pull_request;
  const isOnDefault = merged && base.ref === event.repository.default_branch;
  return asked(judgeWithClaims(event, number), ...(isOnDefault ? [refreshTask(event)] : []));
});

const judgeReviewed = reader(reviewEvent, (event) =>
  // Our own reviews are comments by a bot; a comment never approves nor blocks, whoever made it.
  event.review.user?.type === 'Bot' && event.review.state === 'commented'
    ? ignored('a comment by a bot')
    : asked(judgeTask(event, event.pull_request.number)),
);
const judgeDismissed = reader(reviewEvent, (event) => asked(judgeTask(event, event.pull_request.number)));

const ownNumbers = (event: RepositoryEvent, pullRequests: readonly AssociatedPullRequest[]): readonly number[] =>
  pullRequests.filter((one) => one.base.repo.id === event.repository.id).map((one) => one.number);

const judgeAgain = (event: RepositoryEvent, numbers: readonly number[], head: string): Asked =>
  numbers.length === 0
    ? asked({ kind: 'judge-head', ref: repositoryOf(event), head })
    : asked(...[...new Set(numbers)].map((number) => judgeTask(event, number)));

/** How GitHub names the branches of a merge queue; nobody else can push there. */
const queueBranch = /^(?:refs\/heads\/)?gh-readonly-queue\/(.+)\/pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/;

/** The job of a merge group, whose branch has such a name; null: it has another one. */
const mergeGroupTask = (event: RepositoryEvent, head: string, base: string | null, ref: string): JobTask | null => {
  const [, branch, number] = queueBranch.exec(ref) ?? [];
  if (branch === undefined || number === undefined) return null;
  return { kind: 'judge-merge-group', ref: repositoryOf(event), head, base, branch, number: Number(number) };
};

/** A queue waits for both checks on this commit. */
const queued = reader(mergeGroupEvent, (event) => {
  const { head_sha: head, head_ref: headRef, base_sha: base, base_ref: baseRef } = event.merge_group;
  const number = queueBranch.exec(headRef)?.[2];
  const task = { kind: 'judge-merge-group', ref: repositoryOf(event), head, base } as const;
  const branch = baseRef.replace(/^refs\/heads\//, '');
  return asked({ ...task, branch, number: number === undefined ? null : Number(number) });
});

/** GitHub names no pull request of a fork here: our check runs carry the number in their external id. */
const rerunCheck = reader(checkRunEvent, (event, app) => {
  const { check_run: run } = event;
  if (run.app?.id !== app.appId) return ignored('the check run of another app');
  const base = /^queue:([0-9a-f]{40,64})$/.exec(run.external_id ?? '')?.[1] ?? null;
  const inQueue = mergeGroupTask(event, run.head_sha, base, run.check_suite?.head_branch ?? '');
  if (inQueue !== null) return asked(inQueue);
  const number = /^pr:([1-9]\d{0,9})$/.exec(run.external_id ?? '')?.[1];
  const numbers = number === undefined ? ownNumbers(event, run.pull_requests) : [Number(number)];
  return judgeAgain(event, numbers, run.head_sha);
});

const withCommand = (event: RepositoryEvent, number: number, command: CommandRequest): JobTask => ({
  kind: 'judge-pull-request',
  ref: { ...repositoryOf(event), number },
  commands: { [command.key]: command },
});

/** The words of the buttons that the app puts under its checks. */
const buttons: ReadonlyMap<string, string> = new Map([['fix', '/adr fix']]);

const buttonPressed = reader(buttonEvent, (event, app) => {
  const { check_run: run, sender } = event;
  if (run.app?.id !== app.appId) return ignored('the check run of another app');
  const number = /^pr:([1-9]\d{0,9})$/.exec(run.external_id ?? '')?.[1];
  const line = buttons.get(event.requested_action.identifier);
  if (number === undefined || line === undefined) return ignored('a button that the app does not know');
  const { id, login } = sender;
  const from = { kind: 'button', head: run.head_sha } as const;
  return asked(withCommand(event, Number(number), { key: `button:${run.id}:${id}`, line, by: { id, login }, from }));
});

/** Comments by bots are no commands: two apps could talk for ever. */
const commanded = reader(commentEvent, (event) => {
  const { issue, comment } = event;
  if (issue.pull_request === undefined || issue.pull_request === null) return ignored('a comment on no pull request');
  const line = commandLine(comment.body);
  if (line === null) return ignored('a comment without a command');
  if (comment.user?.type !== 'User') return ignored('a comment by a bot');
  const { id, login } = comment.user;
  const from = { kind: 'comment', nodeId: comment.node_id, createdAt: comment.created_at } as const;
  return asked(withCommand(event, issue.number, { key: `comment:${comment.id}`, line, by: { id, login }, from }));
});

/** GitHub names no pull request of a fork here either, and a suite knows no external id. */
const rerunSuite = reader(checkSuiteEvent, (event, app) => {
  const { check_suite: suite } = event;
  if (suite.app?.id !== app.appId) return ignored('the check suite of another app');
  const inQueue = mergeGroupTask(event, suite.head_sha, null, suite.head_branch ?? '');
  return inQueue === null ? judgeAgain(event, ownNumbers(event, suite.pull_requests), suite.head_sha) : asked(inQueue);
});

/** Stands for the action of an event that has none. */
const always = '*';

/** Every event and action the app acts on; `app.yml` subscribes to exactly these events. */
export const eventTable: ReadonlyMap<string, ReadonlyMap<string, EventReader>> = new Map([
  [
    'pull_request',
    new Map([
      ['opened', judgeChanged],
      ['reopened', judgeChanged],
      ['synchronize', judgeChanged],
      ['edited', judgeEdited],
      ['ready_for_review', judgePullRequest],
      ['converted_to_draft', judgePullRequest],
      ['labeled', judgePullRequest],
      ['unlabeled', judgePullRequest],
      ['closed', afterClosing],
    ]),
  ],
  [
    'pull_request_review',
    new Map([
      ['submitted', judgeReviewed],
      ['edited', judgeReviewed],
      ['dismissed', judgeDismissed],
    ]),
  ],
  ['issue_comment', new Map([['created', commanded]])],
  [
    'check_run',
    new Map([
      ['rerequested', rerunCheck],
      ['requested_action', buttonPressed],
    ]),
  ],
  ['check_suite', new Map([['rerequested', rerunSuite]])],
  ['merge_group', new Map([['checks_requested', queued]])],
  ['push', new Map([[always, afterPush]])],
  ...peopleEvents,
]);

const actionOf = (payload: unknown): string | null =>
  typeof payload === 'object' && payload !== null && 'action' in payload && typeof payload.action === 'string'
    ? payload.action
    : null;

/**
 * What one delivery asks for. An event or action that the app does not act on asks for nothing; a payload of a known one that is
 * not as GitHub documents it is refused with the fields that are wrong (never with their values).
 */
export const readEvent = (name: string, payload: unknown, app: OwnApp): Outcome<Asked, string> => {
  const actions = eventTable.get(name);
  const read = actions?.get(always) ?? actions?.get(actionOf(payload) ?? always);
  return read === undefined ? success(ignored('nothing is done at this event')) : read(payload, app);
};

const keyOf = (task: JobTask): string => {
  if (task.kind === 'find-dependents') return `people:installation:${task.ref.installationId}`;
  const { repositoryId } = task.ref;
  switch (task.kind) {
    case 'judge-dependents':
      return `people:${repositoryId}`;
    case 'judge-pull-request':
      return `pr:${repositoryId}:${task.ref.number}`;
    case 'wake-pull-request':
      return `wake:${repositoryId}:${task.ref.number}`;
    case 'judge-head':
      return `head:${repositoryId}:${task.head}`;
    case 'judge-merge-group':
      return `queue:${repositoryId}:${task.head}`;
    case 'judge-claimants':
      return `claims:${repositoryId}`;
    case 'judge-base':
      return `base:${repositoryId}:${task.branch}`;
    case 'refresh-index':
      return `index:${repositoryId}`;
  }
};

/**
 * How often the usual time a task waits for further events like it. People come to a team, and leave an organisation, in crowds:
 * one look at the repositories is for all of them.
 */
export const patienceFor = ({ kind }: JobTask): number =>
  kind === 'find-dependents' || kind === 'judge-dependents' ? 20 : 1;

/** The job of a task: one pull request, head or index is one key; installations share the workers. */
export const jobFor = (task: JobTask, notBefore: string): NewJob => ({
  key: keyOf(task),
  group: String(task.ref.installationId),
  task,
  notBefore,
});
