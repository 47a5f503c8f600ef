import type { FileWrite, IndexAction } from '../model/action.ts';
import { renderIndexPullRequest } from '../report/render-index-pull-request.ts';
import { sameText } from './plan-check.ts';

export interface IndexPlanInput {
  /** The commit the index was generated from: the tip of the base branch. */
  readonly tip: string;
  /** Name of the base branch. */
  readonly base: string;
  /** Name of the rolling branch. */
  readonly branchName: string;
  /** The files that differ from the tip, as they should be. */
  readonly files: readonly FileWrite[];
  /**
   * The rolling branch, null if there is none. `isOurs` false: a person pushed to it. `isCurrent`: its one commit was made on the tip,
   * or on an older commit whose index files are those of the tip, so that it would be the same again.
   */
  readonly branch: { readonly isOurs: boolean; readonly isCurrent: boolean } | null;
  /** What the rolling branch holds for `files`; a file that is not there is absent. */
  readonly branchFiles: readonly FileWrite[];
  readonly openPullRequest: {
    readonly number: number;
    readonly title: string;
    readonly body: string;
    readonly openedByUs: boolean;
  } | null;
  /** What could not be read, one plain sentence each, for the body. */
  readonly problems: readonly string[];
  /** A person closed the app's pull request while its branch held exactly these files: not offered again. */
  readonly wasDeclined: boolean;
}

/** Whether the branch is what would be written: one commit on the tip or on a commit with the same index, with exactly these files. */
function isUpToDate(input: IndexPlanInput): boolean {
  const { branch, branchFiles } = input;
  if (branch?.isCurrent !== true) return false;
  const texts = new Map(branchFiles.map((file) => [file.path, file.text]));
  return input.files.every((file) => texts.get(file.path) === file.text);
}

/**
 * What the rolling pull request needs to become right: a function of the tip alone. If nothing differs from the tip, it is closed
 * and its branch deleted. A pull request that somebody else opened from that branch is never touched, nor its branch; where a person
 * pushed to the branch the app stops and says so in the body.
 */
export function planIndex(input: IndexPlanInput): readonly IndexAction[] {
  const { openPullRequest: open, branch, branchName } = input;
  if (open !== null && !open.openedByUs) return [];
  const isStopped = branch?.isOurs === false;
  const text = renderIndexPullRequest(
    input.files.map((file) => file.path),
    input.problems,
    isStopped,
  );
  const update: readonly IndexAction[] =
    open === null || (sameText(open.title, text.title) && sameText(open.body, text.body))
      ? []
      : [{ kind: 'update-pull-request', number: open.number, title: text.title, body: text.body }];
  if (isStopped) return update;

  if (input.files.length === 0) {
    return [
      ...(open === null ? [] : [{ kind: 'close-pull-request', number: open.number } as const]),
      ...(branch === null ? [] : [{ kind: 'delete-branch', branch: branchName } as const]),
    ];
  }
  if (open === null && input.wasDeclined) return [];
  const write: readonly IndexAction[] = isUpToDate(input)
    ? []
    : [{ kind: 'write-branch', branch: branchName, parent: input.tip, message: text.message, files: input.files }];
  if (open !== null) return [...write, ...update];
  const { title, body } = text;
  return [...write, { kind: 'open-pull-request', branch: branchName, base: input.base, title, body }];
}
