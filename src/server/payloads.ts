import { z } from 'zod';

/**
 * Of each webhook payload only what is read. Shapes: https://docs.github.com/en/webhooks/webhook-events-and-payloads.
 * `installation` is always there when the webhook belongs to a GitHub App.
 */
const id = z.number().int().positive();
const text = z.string().min(1);

const repositoryEvent = z.object({
  installation: z.object({ id }),
  repository: z.object({ id, name: text, owner: z.object({ login: text }), default_branch: text }),
});
export type RepositoryEvent = z.infer<typeof repositoryEvent>;

/** An event of an organisation, which an installation reaches as a whole. */
const organizationOnlyEvent = z.object({ installation: z.object({ id }), organization: z.object({ login: text }) });
export type OrganizationOnlyEvent = z.infer<typeof organizationOnlyEvent>;

/** Null when the account was deleted. */
const person = z.object({ login: text }).nullable();

/** A team that was deleted may come with its name and id alone. The parent is the next one above it. */
const teamOfEvent = z.object({
  slug: text.optional(),
  parent: z
    .object({ slug: text })
    .nullish()
    .transform((parent) => parent ?? null),
});
export type TeamOfEvent = z.infer<typeof teamOfEvent>;

export const membershipEvent = organizationOnlyEvent.extend({ member: person, team: teamOfEvent });

/** `repository` is there if it is about the team in one; `changes` has a key for whatever was edited. */
export const teamEvent = organizationOnlyEvent.extend({
  team: teamOfEvent,
  repository: repositoryEvent.shape.repository.optional(),
  changes: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

export const organizationEvent = organizationOnlyEvent.extend({ membership: z.object({ user: person }) });

/** Somebody may do something else in a repository than before. */
export const memberEvent = repositoryEvent.extend({ member: person });

/** The commit before a push; not believed where it is none. Only `synchronize` and `push` have it. */
const before = z
  .string()
  .regex(/^[0-9a-f]{40,64}$/)
  .optional()
  .catch(undefined);

export const pullRequestEvent = repositoryEvent.extend({ pull_request: z.object({ number: id }), before });

/** `changes` names what was edited: the base branch among others. */
export const editedEvent = repositoryEvent.extend({
  pull_request: z.object({ number: id }),
  changes: z.object({ base: z.unknown() }).partial().optional().catch(undefined),
});

/** Only here GitHub promises to say whether it was merged. */
export const closedEvent = repositoryEvent.extend({
  pull_request: z.object({ number: id, merged: z.boolean(), base: z.object({ ref: text }) }),
});

export const reviewEvent = repositoryEvent.extend({
  pull_request: z.object({ number: id }),
  /** `user` is null when the account was deleted; the state is lower case here, upper case in the REST API. */
  review: z.object({ state: text, user: z.object({ type: z.string().optional() }).nullable() }),
});

/** May name pull requests of other repositories; empty for pull requests from forks. */
const associatedPullRequest = z.object({ number: id, base: z.object({ repo: z.object({ id }) }) });
export type AssociatedPullRequest = z.infer<typeof associatedPullRequest>;

/** Null or without an id when the app was deleted. */
const app = z.object({ id: id.nullish() }).nullable();

/** The branch that a suite was made for; that of a merge queue is told by its name, which only GitHub can give. */
const headBranch = z.string().nullish().catch(null);

export const checkRunEvent = repositoryEvent.extend({
  check_run: z.object({
    app,
    external_id: z.string().nullish(),
    head_sha: text,
    pull_requests: z.array(associatedPullRequest),
    check_suite: z.object({ head_branch: headBranch }).nullish().catch(null),
  }),
});

export const checkSuiteEvent = repositoryEvent.extend({
  check_suite: z.object({
    app,
    head_sha: text,
    head_branch: headBranch,
    pull_requests: z.array(associatedPullRequest),
  }),
});

/** Refs are whole: `refs/heads/main`. */
export const mergeGroupEvent = repositoryEvent.extend({
  merge_group: z.object({ head_sha: text, head_ref: text, base_sha: text, base_ref: text }),
});

const paths = z.array(z.string());
/** What is no plain yes or no is taken for a yes: then no list of files is believed. */
const flag = z.boolean().default(false).catch(true);

/** Of the commits only what they touch; not believed where it is something else. GitHub names the newest ones alone. */
export const pushEvent = repositoryEvent.extend({
  ref: text,
  deleted: z.boolean(),
  forced: flag,
  created: flag,
  before,
  commits: z
    .array(z.object({ added: paths, modified: paths, removed: paths }))
    .optional()
    .catch(undefined),
});
export type PushEvent = z.infer<typeof pushEvent>;
export type PushedCommits = z.infer<typeof pushEvent>['commits'];

const sender = z.object({ id, login: text, type: z.string().optional() });

/** `pull_request` is there if the issue is a pull request. The body may be empty. */
export const commentEvent = repositoryEvent.extend({
  issue: z.object({ number: id, pull_request: z.object({}).nullish() }),
  comment: z.object({ id, node_id: text, body: z.string(), created_at: text, user: sender.nullable() }),
});

/** Somebody pressed a button of a check run. */
export const buttonEvent = checkRunEvent.extend({
  check_run: checkRunEvent.shape.check_run.extend({ id }),
  requested_action: z.object({ identifier: text }),
  sender,
});
