import type { Account, CheckContent } from './pull-request.ts';

export interface InlineComment {
  readonly path: string;
  /** Last line of the commented lines, at head. */
  readonly line: number;
  /** First line, null if it is the same. */
  readonly startLine: number | null;
  readonly body: string;
}

export interface FileWrite {
  readonly path: string;
  /** The whole new text. */
  readonly text: string;
}

/** One difference to be written to GitHub. Actions are data: the publisher carries them out in order. */
export type Action =
  | {
      readonly kind: 'create-check';
      readonly headSha: string;
      readonly externalId: string;
      readonly content: CheckContent;
    }
  | { readonly kind: 'update-check'; readonly id: number; readonly content: CheckContent }
  | {
      readonly kind: 'create-review';
      readonly headSha: string;
      readonly body: string;
      readonly comments: readonly InlineComment[];
    }
  | { readonly kind: 'minimise-comment'; readonly nodeId: string }
  | { readonly kind: 'create-comment'; readonly body: string }
  | { readonly kind: 'update-comment'; readonly id: number; readonly body: string }
  | { readonly kind: 'delete-comment'; readonly id: number }
  /** Answers a command: it was carried out, or it was not. */
  | { readonly kind: 'react'; readonly nodeId: string; readonly how: 'done' | 'refused' }
  | { readonly kind: 'request-reviewers'; readonly users: readonly Account[]; readonly teamSlugs: readonly string[] };

/** What concerns check runs alone. */
export type CheckAction = Extract<Action, { kind: 'create-check' | 'update-check' }>;

/** One commit on the branch of a pull request. */
export interface BranchCommit {
  readonly branch: string;
  /** The commit it is made on: refused if the branch is elsewhere by then. */
  readonly parent: string;
  readonly headline: string;
  readonly body: string;
  readonly files: readonly FileWrite[];
  readonly deleted: readonly string[];
}

/** What the repository's rolling branch and pull request need to become right. */
export type IndexAction =
  | {
      readonly kind: 'write-branch';
      readonly branch: string;
      /** The tip the commit is made on: its only parent. */
      readonly parent: string;
      readonly message: string;
      readonly files: readonly FileWrite[];
    }
  | {
      readonly kind: 'open-pull-request';
      readonly branch: string;
      readonly base: string;
      readonly title: string;
      readonly body: string;
    }
  | { readonly kind: 'update-pull-request'; readonly number: number; readonly title: string; readonly body: string }
  | { readonly kind: 'close-pull-request'; readonly number: number }
  | { readonly kind: 'delete-branch'; readonly branch: string };
