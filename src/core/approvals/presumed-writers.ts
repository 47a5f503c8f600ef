import { quoted } from '../config/quoted.ts';
import { configurationPath } from '../log/governing-paths.ts';
import type { ApprovalProblem } from '../model/approval.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { MatchedScope } from './match-scopes.ts';
import type { Hands } from './written-by.ts';

const mostCommitsNamed = 5;

const commitsNamed = (commits: readonly string[]): string => {
  const shown = commits.slice(0, mostCommitsNamed).map((commit) => commit.slice(0, 7));
  const rest = commits.length > mostCommitsNamed ? ` and ${commits.length - mostCommitsNamed} more` : '';
  return `who wrote the commit${commits.length === 1 ? '' : 's'} ${shown.join(', ')}${rest}`;
};

/**
 * Says of a scope that names authors, and judges something only since it is not known who wrote that, which commits or which account
 * that is because of. Null where there is nothing to say: it is known, or another problem says why it is not.
 */
export function presumedWriters(
  { scope, presumed = [] }: MatchedScope,
  handsOf: (subject: ApprovalSubject) => Hands,
): ApprovalProblem | null {
  const hands = presumed.map(handsOf);
  const commits = [...new Set(hands.flatMap(({ unknown }) => unknown))];
  const unknown = [
    ...(hands.some(({ author }) => author === null) ? ['who opened this pull request'] : []),
    ...(commits.length === 0 ? [] : [commitsNamed(commits)]),
  ];
  if (unknown.length === 0) return null;
  const mend =
    commits.length === 0
      ? 'Its approvers have to approve, too.'
      : 'Its approvers have to approve, too, unless the e-mail addresses are connected with accounts, or somebody with an account commits the text again.';
  return {
    code: 'writers-unknown',
    message: `GitHub does not tell ${unknown.join(', and ')}: it may be one of the authors of ${quoted(scope.name)}, so that this scope judges it. ${mend}`,
    path: scope.source ?? configurationPath,
    line: scope.line,
  };
}
