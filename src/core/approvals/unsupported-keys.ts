import { durationText } from '../config/duration.ts';
import { configurationPath } from '../log/governing-paths.ts';
import type { ApprovalProblem } from '../model/approval.ts';
import type { Configuration } from '../model/configuration.ts';

const problem = (line: number, message: string): ApprovalProblem => ({
  code: 'not-supported',
  message,
  path: configurationPath,
  line,
});

/**
 * What the configuration asks for that could only make approvals harder, and is not judged yet. Passing it over would approve what
 * the team wanted held, so nothing is approved while it stands there.
 */
export function unsupportedKeys({ extends: above, approvals }: Configuration): readonly ApprovalProblem[] {
  const problems: ApprovalProblem[] = [];
  if (above !== null) {
    const message = `"extends" names ${above.owner}/${above.repository}, whose configuration this version does not read yet: it may name approvers that would be passed over. Copy what you need of it into this file and remove the line.`;
    problems.push(problem(above.line, message));
  }
  if (approvals.discussion !== null) {
    const { duration, line } = approvals.discussion;
    const message = `"approvals.discussion" keeps pull requests open for ${durationText(duration)}, which this version does not watch yet. Remove the line; people then have to wait by themselves.`;
    problems.push(problem(line, message));
  }
  return problems;
}
