import type { CommandDecision } from '../model/command.ts';
import type { ResolvedApprovers } from '../model/resolved-approver.ts';
import type { EarlierApproval } from '../model/approved-text.ts';
import type { LogSettings } from '../model/configuration.ts';
import type { LogState } from '../model/log-state.ts';
import type { OpenPullRequestFiles } from '../model/open-pull-request.ts';
import type { ChangedFile, PullRequestFacts } from '../model/pull-request.ts';
import type { ChangedByCommit, CommitsElsewhere } from './hands-elsewhere.ts';
import type { MergeSides } from '../model/merge-sides.ts';
import type { JudgementFrame } from './needs.ts';
import type { ProposedConfiguration } from './proposed-configuration.ts';
import type { KnownPaths } from './tree-view.ts';
import type { Version } from './version.ts';

/** Everything a verdict rests on, read fresh. */
export interface JudgementMaterial {
  readonly facts: PullRequestFacts;
  readonly frame: JudgementFrame;
  /** What the wanted files are. One that was not read counts as absent. */
  readonly version: (commit: string, path: string) => Version;
  readonly resolved: ResolvedApprovers;
  readonly changedBy: ChangedByCommit;
  /** Commits that wrote, or may have written, changed files at places where they do not stand any more. */
  readonly elsewhere: CommitsElsewhere;
  /** By merge commit that others than the author made what it was made of; null: that cannot be read. Absent: nobody looked. */
  readonly merged?: ReadonlyMap<string, MergeSides | null>;
  /** The commit where the pull request left the base branch; null where no file needs it. */
  readonly fork: string | null;
  /** What is known of the logs whose records change, as they stand at the tip of the base branch; null: nothing. */
  readonly stateOf: (log: LogSettings) => LogState | null;
  /** What is known of the paths at the tip of the base branch. */
  readonly paths: KnownPaths;
  /** The open pull requests with their files; none where this one takes no number. */
  readonly open: readonly OpenPullRequestFiles[];
  /** The configuration that the pull request brings. Absent: it brings none, or nobody looked. */
  readonly proposed?: ProposedConfiguration;
  /**
   * All files that the commit of a review changes against the base branch, where that has to be known; a commit of which it is not known
   * is left out. Absent: of none.
   */
  readonly changesAt?: ReadonlyMap<string, readonly ChangedFile[]>;
  /** Where texts of changed records were approved before they stood on the base branch, by path. Absent: nowhere, or nobody looked. */
  readonly approvedBefore?: ReadonlyMap<string, readonly (EarlierApproval & { readonly blob: string })[]>;
  /** ISO date. */
  readonly today: string;
  /** ISO time. Absent: not known. */
  readonly now?: string;
  /** Whether the base branch had a baseline before, where it has none now. Absent: it had none. */
  readonly hadBaseline?: boolean;
  /** What people decided by command. Absent: nothing. */
  readonly decisions?: readonly CommandDecision[];
}
