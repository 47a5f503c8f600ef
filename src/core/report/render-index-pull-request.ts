import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { fit } from './fit.ts';
import { githubLimits } from './github-limits.ts';

const mostFiles = 100;

export interface IndexPullRequestText {
  readonly title: string;
  readonly body: string;
  /** Of the commit. */
  readonly message: string;
}

/**
 * Title and body of the rolling pull request: a function of what it changes. `problems`: records that could not be read, one plain
 * sentence each. `isStopped`: a person pushed to its branch, and the app leaves it alone until somebody decides.
 */
export function renderIndexPullRequest(
  paths: readonly string[],
  problems: readonly string[],
  isStopped: boolean,
): IndexPullRequestText {
  const title = 'Update the index of decision records';
  const items = (lines: readonly string[]): string =>
    [
      ...lines.slice(0, mostFiles),
      ...(lines.length > mostFiles ? [`- and ${lines.length - mostFiles} more`] : []),
    ].join('\n');
  const parts = [
    'This pull request brings the index in line with the decision records. It is generated from the base branch alone.',
  ];
  if (isStopped) {
    parts.push(
      '**Somebody pushed to the branch of this pull request, so the app has stopped writing to it.** To let it go on, close this pull request and delete the branch; what was pushed belongs in a pull request of its own.',
    );
  }
  if (paths.length > 0) parts.push(items(paths.map((path) => `- ${codeSpan(path)}`)));
  if (problems.length > 0) {
    parts.push(`**Not in the index:**\n\n${items(problems.map((problem) => `- ${escapeMarkdown(problem)}`))}`);
  }
  parts.push(
    'Merge it when it suits you. It follows the base branch by itself, and closes when nothing is left to change.',
  );
  return { title, message: title, body: fit(parts.join('\n\n'), { characters: githubLimits.commentCharacters }) };
}
