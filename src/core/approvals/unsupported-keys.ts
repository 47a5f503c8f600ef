import { parentLabel } from '../config/parent-place.ts';
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
 * What the configuration asks for that could only make approvals harder, and is not known here: what a configuration says that it
 * builds on and that nobody read. Passing it over would approve what the team wanted held, so nothing is approved while that is so.
 */
export function unsupportedKeys({ extends: above }: Pick<Configuration, 'extends'>): readonly ApprovalProblem[] {
  if (above === null || above.isRead) return [];
  const message = `"extends" names ${parentLabel(above)}, which was not read: it may name approvers that would be passed over. Re-run this check; if that does not help, copy what you need of it into this file and remove the line.`;
  return [problem(above.line ?? 1, message)];
}
