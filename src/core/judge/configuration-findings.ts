import { readConfiguration } from '../config/read-configuration.ts';
import type { Finding } from '../model/finding.ts';
import { configurationPath } from '../log/governing-paths.ts';

/**
 * What is wrong with the configuration that a pull request brings. It is judged under the old one; this keeps a broken one from
 * being merged.
 */
export function configurationFindings(text: string): readonly Finding[] {
  const read = readConfiguration(text, configurationPath);
  if (read.ok) return [];
  return read.problems.map((problem) => {
    const point = { offset: 0, line: problem.line, column: problem.column };
    return {
      ruleId: 'configuration-valid',
      messageId: 'invalid',
      severity: 'error',
      path: configurationPath,
      range: { start: point, end: point },
      message: problem.message,
      why: 'A configuration that cannot be read makes every pull request with a record fail.',
      fix: null,
    };
  });
}
