import type { Actor, FileInput, PermissionLevel, RepositoryHandle } from './actor.ts';
import type { PullRequestSnapshot } from './snapshot.ts';
import type { BranchRule } from './state/model.ts';
import type { Delivery, Faults, LoggedRequest, RequestCount, Violation } from './traffic.ts';

export interface AppOptions {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** PKCS#1 or PKCS#8; generated when absent. */
  readonly privateKeyPem?: string;
  readonly webhookSecret: string;
  /** As in `app.yml`, e.g. `{ checks: 'write', contents: 'write', metadata: 'read' }`. */
  readonly permissions: Readonly<Record<string, string>>;
  /** As in `app.yml`; installation events are sent unasked, as GitHub does. */
  readonly events: readonly string[];
}

export interface StandInOptions {
  readonly app: AppOptions;
  /** Default: any free port on 127.0.0.1. */
  readonly port?: number;
  /** Without it nothing is sent, but deliveries are still logged. */
  readonly webhookUrl?: string | null;
  /** Default: the real clock. Timestamps have whole seconds, as GitHub's. */
  readonly now?: () => Date;
  /** By which tokens are issued and expire; default: the same. Octokit goes by the machine's. */
  readonly tokenNow?: () => Date;
}

export interface CommitCheck {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

export interface TeamInput {
  readonly organization: string;
  readonly slug: string;
  readonly name?: string;
  readonly members?: readonly string[];
  /** Slug of the parent team; a child's members are members of the parent, too. */
  readonly parent?: string;
  /** Visible to its members and owners only; the app's installation sees it all the same with `members: read`. */
  readonly isSecret?: boolean;
}

export interface RepositoryInput {
  readonly owner: string;
  readonly name: string;
  readonly files: Readonly<Record<string, FileInput>>;
  readonly isPrivate?: boolean;
  readonly defaultBranch?: string;
  /** Who makes the first commit (default: an owner). */
  readonly by?: string;
  /** Login to permission. Owners of the organisation are admins; its members can read. */
  readonly collaborators?: Readonly<Record<string, PermissionLevel>>;
  /** Team slug to permission. */
  readonly teams?: Readonly<Record<string, PermissionLevel>>;
}

/** A stateful GitHub on node:http: REST, GraphQL, git objects, webhooks. Point Octokit's `baseUrl` at `url`. */
export interface StandIn {
  /** e.g. `http://127.0.0.1:41234`; REST below it, GraphQL at `/graphql`. The GHES prefixes `/api/v3` and `/api/graphql` work, too. */
  readonly url: string;
  readonly appId: number;
  /** PEM of the app's private key. */
  readonly privateKey: string;
  readonly webhookSecret: string;
  /** User id of the app's bot, `<slug>[bot]`. */
  readonly botId: number;
  close(): Promise<void>;

  /** The user of that login, made when there is none. E-mail: `<login>@users.example.com`. */
  user(login: string): Actor;
  /** The same as `user`, but throws when nobody has the login. */
  asUser(login: string): Actor;
  deleteUser(login: string): void;
  /** The account keeps its id; somebody else may take the old login. */
  renameUser(login: string, to: string): void;
  createOrganization(
    login: string,
    options: { readonly owners: readonly string[]; readonly members?: readonly string[] },
  ): { readonly id: number; readonly login: string };
  createTeam(input: TeamInput): { readonly id: number; readonly slug: string };
  addToTeam(organization: string, slug: string, login: string): void;
  removeFromTeam(organization: string, slug: string, login: string): void;
  /** The slug follows the name, as GitHub makes it: lower case, with hyphens. */
  renameTeam(organization: string, slug: string, name: string): void;
  /** Its child teams go with it. */
  deleteTeam(organization: string, slug: string): void;
  /** Takes somebody out of the organisation, of its teams and of its repositories: one event tells of all of it. */
  removeFromOrganization(organization: string, login: string): void;
  createRepository(input: RepositoryInput): RepositoryHandle;
  grant(
    repository: RepositoryHandle,
    to: { readonly user: string } | { readonly team: string },
    permission: PermissionLevel | null,
  ): void;
  archive(repository: RepositoryHandle): void;
  /** Says how branches are guarded, in the place of what was said before. */
  guard(repository: RepositoryHandle, rules: readonly BranchRule[]): void;
  /** Installs the app on the repository (and its account, if it is not yet). `permissions` default to the app's own. */
  install(
    repository: RepositoryHandle,
    options?: { readonly permissions?: Readonly<Record<string, string>> },
  ): { readonly installationId: number };
  /** Takes the whole installation away. */
  uninstall(installationId: number): void;
  /** A check run by another app that happens to use the same name, for tests of who owns what. Returns its id. */
  createForeignCheck(
    repository: RepositoryHandle,
    check: { readonly name: string; readonly headSha: string; readonly conclusion: string },
  ): { readonly id: number };
  /** A personal access token of that user for REST and GraphQL. */
  createUserToken(login: string): string;

  /** Snapshot for assertions; throws if there is no such pull request. */
  pullRequest(repository: RepositoryHandle, number: number): PullRequestSnapshot;
  pullRequestNumbers(repository: RepositoryHandle): readonly number[];
  /** Text of a file at a branch or commit, null if it is not there. */
  file(repository: RepositoryHandle, branchOrSha: string, path: string): string | null;
  /** What waits in the merge queues of a repository, with the commits that were made for it. */
  mergeQueue(repository: RepositoryHandle): readonly { readonly number: number; readonly head: string }[];
  /** The app's check runs on any commit, oldest first. */
  checksOn(repository: RepositoryHandle, sha: string): readonly CommitCheck[];
  /** Tip of a branch, null if it is not there. */
  branch(repository: RepositoryHandle, name: string): string | null;

  readonly requests: readonly LoggedRequest[];
  /** Token requests apart; `since`: only requests with a greater id (see `mark`). */
  count(options?: { readonly since?: number }): RequestCount;
  /** Id of the last request so far. */
  mark(): number;
  /** Must be empty at the end of a test. */
  readonly violations: readonly Violation[];
  readonly faults: Faults;

  setWebhookUrl(url: string | null): void;
  /** Webhooks are held back until `releaseDeliveries`, to test reordering and loss. */
  holdDeliveries(): void;
  /** Sends what was held back, in the order given (default: as it happened); `drop` loses them instead. */
  releaseDeliveries(options?: { readonly reverse?: boolean; readonly drop?: boolean }): void;
  readonly deliveries: readonly Delivery[];
  /** Sends the payload again under the same GUID. */
  redeliver(guid: string): Promise<Delivery>;
  /** Resolves when every webhook so far has been answered or has failed. */
  deliveriesSettled(): Promise<void>;
  /**
   * Resolves when the condition holds (looked at after every request and every 20 ms); rejects after `timeoutMs` (10,000).
   * A condition that throws, e.g. about a pull request that is not there yet, does not hold yet; the last error is the cause.
   */
  until(condition: () => boolean, options?: { readonly what?: string; readonly timeoutMs?: number }): Promise<void>;
}
