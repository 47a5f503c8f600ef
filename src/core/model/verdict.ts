import type { ApprovalVerdict } from './approval.ts';
import type { CommandDecision } from './command.ts';
import type { ConfigurationProblem, Mode } from './configuration.ts';
import type { Decision } from './decision.ts';
import type { Finding } from './finding.ts';
import type { ConfigurationPreview } from './preview.ts';
import type { Account } from './pull-request.ts';
import type { SuppressedFinding } from './suppression.ts';

/** Something that has to be approved, and since when people were told of it. */
export interface ToldSubject {
  /** Hash of where it stands. */
  readonly place: string;
  /** Hash of its title. */
  readonly name: string;
  /** ISO time; '' if that is not known. */
  readonly since: string;
}

/** What an item waits for that does not hold yet. `index-row`: people write it; `index-written`: the app does, after the merge. */
export type AwaitedStep = 'people' | 'approvals' | 'merge' | 'index-row' | 'index-written';

/** One item of the log's checklist as it stands for one record. */
export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
  /** waived: it fails, and somebody who may decided to let it pass; without `by` it stands in the baseline. */
  readonly state: 'passed' | 'failed' | 'waiting' | 'waived';
  /** Who confirmed or waived it, by login. Absent: nobody had to. */
  readonly by?: string;
  /** It is one of the log's own items, beside those that the rules are. Absent: it is a rule, whose id it has. */
  readonly isOwn?: true;
  /** The rules that such an item follows. Absent: it follows none. */
  readonly rules?: readonly string[];
  /** What it waits for. Absent: it waits for nothing. */
  readonly waitsFor?: AwaitedStep;
}

/** A finding that somebody waived by command, and why. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly by: Pick<Account, 'id' | 'login'>;
  readonly reason: string;
}

export interface RecordVerdict {
  readonly path: string;
  readonly change: 'added' | 'modified' | 'deleted' | 'renamed';
  /** null when the file was deleted, or could not be judged. */
  readonly decision: Decision | null;
  readonly findings: readonly Finding[];
  /** What comments in the record hold back. Absent: nothing. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** What people waived by command. Absent: nothing. */
  readonly waived?: readonly WaivedFinding[];
  /** What stands in the baseline of the base branch and does not count. Absent: nothing. */
  readonly baselined?: readonly Finding[];
  readonly checklist: readonly ChecklistItem[];
}

/** Why no verdict could be reached; the checks then end in `action_required`, never in success. */
export interface Unjudged {
  /** A permanent code of the failure catalogue. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Everything that is to be said of one pull request at one head commit. */
export type Verdict =
  | {
      readonly kind: 'not-governed';
      readonly reason: 'other-branch' | 'archived';
      readonly branch: string;
      /** It changes a record, or what governs records, as the default branch knows them. Absent: it does not. */
      readonly isGovernedElsewhere?: true;
    }
  | { readonly kind: 'no-record' }
  | { readonly kind: 'configuration-broken'; readonly problems: readonly ConfigurationProblem[] }
  | { readonly kind: 'unjudged'; readonly cause: Unjudged }
  /** The app's own rolling pull request: right if and only if its diff is what the app generates from its base. */
  | { readonly kind: 'own-index'; readonly isExact: boolean; readonly differing: readonly string[] }
  | {
      readonly kind: 'judged';
      readonly mode: Mode;
      /** Of rules whose mode is their own. Absent: of none. */
      readonly ruleModes?: Readonly<Record<string, Mode>>;
      readonly records: readonly RecordVerdict[];
      /** Findings outside of records, e.g. in a changed configuration. */
      readonly otherFindings: readonly Finding[];
      /** Of those, what people waived by command. Absent: nothing. */
      readonly waived?: readonly WaivedFinding[];
      /** What people decided by command for another base branch, and would have to decide again here. Absent: nothing. */
      readonly missed?: readonly CommandDecision[];
      /** How many entries of the baseline the pull request mends and leaves in it. Absent: none. */
      readonly mended?: number;
      /** How many findings the baseline holds under the old path of a record that is moved here, and loses after that. Absent: none. */
      readonly moved?: number;
      readonly approvals: ApprovalVerdict;
      /** What people were told of, where it is open for comment for a time. Absent: it is not. */
      readonly told?: readonly ToldSubject[];
      /** What the configuration that the pull request brings would do. Absent: it brings none that can be read. */
      readonly preview?: ConfigurationPreview;
    };
