import type {
  Account,
  CheckRun,
  CheckSuite,
  Installation,
  IssueComment,
  Label,
  PullRequest,
  QueueEntry,
  Repository,
  Review,
  ReviewComment,
  Team,
} from './model.ts';

/** Something happened that GitHub tells apps about. */
export type StateEvent = { readonly sender: Account } & (
  | {
      readonly event: 'pull_request';
      readonly action: 'opened' | 'closed' | 'reopened' | 'converted_to_draft' | 'ready_for_review';
      readonly pullRequest: PullRequest;
    }
  | {
      readonly event: 'pull_request';
      readonly action: 'synchronize';
      readonly pullRequest: PullRequest;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly event: 'pull_request';
      readonly action: 'edited';
      readonly pullRequest: PullRequest;
      readonly changes: Readonly<Record<string, unknown>>;
    }
  | {
      readonly event: 'pull_request';
      readonly action: 'labeled' | 'unlabeled';
      readonly pullRequest: PullRequest;
      readonly label: Label;
    }
  | {
      readonly event: 'pull_request';
      readonly action: 'review_requested' | 'review_request_removed';
      readonly pullRequest: PullRequest;
      readonly reviewer: { readonly user: Account } | { readonly team: Team };
    }
  | {
      readonly event: 'pull_request_review';
      readonly action: 'submitted' | 'edited' | 'dismissed';
      readonly review: Review;
      readonly previousBody?: string;
    }
  | { readonly event: 'pull_request_review_comment'; readonly action: 'created'; readonly comment: ReviewComment }
  | {
      readonly event: 'issue_comment';
      readonly action: 'created' | 'edited' | 'deleted';
      readonly comment: IssueComment;
      readonly previousBody?: string;
    }
  | {
      readonly event: 'check_run';
      readonly action: 'created' | 'completed' | 'rerequested';
      readonly checkRun: CheckRun;
    }
  | {
      readonly event: 'check_run';
      readonly action: 'requested_action';
      readonly checkRun: CheckRun;
      readonly identifier: string;
    }
  | { readonly event: 'check_suite'; readonly action: 'requested'; readonly suite: CheckSuite }
  | {
      readonly event: 'push';
      readonly action: null;
      readonly repository: Repository;
      readonly ref: string;
      readonly before: string;
      readonly after: string;
      readonly forced: boolean;
    }
  | {
      readonly event: 'installation';
      readonly action: 'created' | 'deleted';
      readonly installation: Installation;
    }
  | {
      readonly event: 'installation_repositories';
      readonly action: 'added';
      readonly installation: Installation;
      readonly repository: Repository;
    }
  | {
      readonly event: 'merge_group';
      readonly action: 'checks_requested' | 'destroyed';
      readonly entry: QueueEntry;
      readonly reason?: 'merged' | 'dequeued' | 'invalidated';
    }
  | {
      readonly event: 'membership';
      readonly action: 'added' | 'removed';
      readonly team: Team;
      readonly member: Account;
    }
  | {
      readonly event: 'organization';
      readonly action: 'member_added' | 'member_removed';
      readonly organization: Account;
      readonly member: Account;
    }
  | { readonly event: 'team'; readonly action: 'created' | 'deleted'; readonly team: Team }
  | {
      readonly event: 'team';
      readonly action: 'edited';
      readonly team: Team;
      readonly changes: Readonly<Record<string, unknown>>;
      /** Where the team's permission on one repository was edited. */
      readonly repository?: Repository;
    }
  | {
      readonly event: 'team';
      readonly action: 'added_to_repository' | 'removed_from_repository';
      readonly team: Team;
      readonly repository: Repository;
    }
  | {
      readonly event: 'member';
      readonly action: 'added' | 'edited' | 'removed';
      readonly repository: Repository;
      readonly member: Account;
      readonly changes?: Readonly<Record<string, unknown>>;
    }
);
