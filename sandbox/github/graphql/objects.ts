import type {
  Account,
  App,
  CheckRun,
  CheckSuite,
  IssueComment,
  Label,
  PullRequest,
  Repository,
  Review,
  ReviewComment,
  Team,
} from '../state/model.ts';
import type { World } from '../state/world.ts';

/** What a GraphQL object resolves to: a value or a function of arguments and context for every field that is offered. */
export type Fields = Readonly<Record<string, unknown>>;

/** A comment with its answers. */
export interface Thread {
  readonly root: ReviewComment;
  readonly comments: readonly ReviewComment[];
}

/** Makers of objects; they refer to each other through this, never by import. */
export interface Objects {
  readonly world: World;
  account(account: Account): Fields;
  /** Null for a deleted account. */
  actor(account: Account): Fields | null;
  team(team: Team): Fields;
  app(app: App): Fields;
  repository(repository: Repository): Fields;
  label(label: Label): Fields;
  ref(repository: Repository, ref: string): Fields | null;
  /** A commit, tree or blob by its id; null if there is none. */
  gitObject(repository: Repository, sha: string): Fields | null;
  commit(repository: Repository, sha: string): Fields;
  pullRequest(pullRequest: PullRequest): Fields;
  review(review: Review): Fields;
  reviewComment(comment: ReviewComment): Fields;
  thread(thread: Thread): Fields;
  comment(comment: IssueComment): Fields;
  checkSuite(suite: CheckSuite): Fields;
  checkRun(run: CheckRun): Fields;
}
