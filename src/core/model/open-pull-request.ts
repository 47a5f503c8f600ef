import type { ChangedFile } from './pull-request.ts';

/** An open pull request as others see it: which files it brings, and who opened it. */
export interface OpenPullRequestFiles {
  readonly number: number;
  readonly baseBranch: string;
  readonly headBranch: string;
  /** The commit at its head: where one file holds many records their numbers stand in its text. */
  readonly headSha: string;
  /** Its branch is in another repository. */
  readonly isFromFork: boolean;
  readonly openedByUs: boolean;
  /** Its author owns the repository, belongs to its organisation or collaborates on it. */
  readonly authorCanWrite: boolean;
  /** All of them, as far as GitHub lists them. `previousPath` is null where it is not known, also of renamed files. */
  readonly files: readonly ChangedFile[];
}

/** An open pull request as others with the same head commit have to know it. */
export type HeadSharer = Pick<OpenPullRequestFiles, 'number' | 'baseBranch' | 'authorCanWrite'>;
