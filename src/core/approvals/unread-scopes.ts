import { quoted } from '../config/quoted.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { ApprovalProblem } from '../model/approval.ts';

/** Lines that one message names. */
const mostLines = 10;

/**
 * Why it is not known which scopes a subject names at head: its text cannot be read, or lines of it that say scopes. Each may name any
 * scope, and never counts as naming none. Empty where it is known. `known`: the configured scopes.
 */
export function unreadScopes(subject: ApprovalSubject, known: readonly string[]): readonly ApprovalProblem[] {
  const { label, path, isUnreadable = false, unreadScopeLines: lines = [] } = subject;
  const problems: ApprovalProblem[] = [];
  if (isUnreadable) {
    const message = `${label} cannot be read, so it is not known who has to approve it, and nobody can yet. Mend it: the check "ADR review" says what is wrong.`;
    problems.push({ code: 'record-unreadable', message, path, line: 1 });
  }
  const [line] = lines;
  if (line !== undefined) {
    const more = lines.length > mostLines ? ', ...' : '';
    const which =
      lines.length === 1
        ? 'a scope line that cannot be read'
        : `scope lines that cannot be read (lines ${lines.slice(0, mostLines).join(', ')}${more})`;
    const message = `${label} has ${which}, so it is not known who has to approve it. Write the names right after the label, separated by commas. The scopes are ${known.map(quoted).join(', ')}.`;
    problems.push({ code: 'scope-unreadable', message, path, line });
  }
  return problems;
}
