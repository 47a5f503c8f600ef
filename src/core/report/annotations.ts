import type { Finding } from '../model/finding.ts';
import type { Annotation } from '../model/pull-request.ts';
import { linesOf } from './finding-order.ts';
import { fit } from './fit.ts';
import { githubLimits } from './github-limits.ts';
import { plainText } from './plain-text.ts';

/** `advice`: nothing red. */
export type Tone = 'verdict' | 'advice';

/** A place in a file with a plain sentence: what GitHub shows beside the lines. Texts are shown as they are, not as Markdown. */
export function annotation(
  place: { readonly path: string; readonly line: number; readonly column: number | null },
  level: Annotation['level'],
  title: string,
  message: string,
): Annotation {
  const line = Math.max(1, place.line);
  const column = place.column === null || place.column < 1 ? null : place.column;
  return {
    path: place.path,
    startLine: line,
    endLine: line,
    startColumn: column,
    endColumn: column,
    level,
    title: plainText(title, githubLimits.annotationTitleCharacters),
    message: fit(plainText(message, 8000), { bytes: githubLimits.annotationMessageBytes }),
  };
}

const levelOf = (finding: Finding, tone: Tone): Annotation['level'] =>
  finding.severity === 'info' ? 'notice' : finding.severity === 'error' && tone === 'verdict' ? 'failure' : 'warning';

/** A finding beside its lines. Columns only on one line, since GitHub refuses others; the last one is inclusive. */
export function annotationOf(finding: Finding, tone: Tone): Annotation {
  const { first, last } = linesOf(finding);
  const { start, end } = finding.range;
  const isOneLine = first === last;
  const startColumn = isOneLine ? Math.max(1, start.column) : null;
  const endColumn =
    startColumn === null ? null : Math.max(startColumn, end.line === first ? end.column - 1 : startColumn);
  const fix = finding.fix === null ? '' : ` How to mend it: ${finding.fix.title}`;
  const text = `${finding.message} ${finding.why}${fix}`;
  return {
    ...annotation({ path: finding.path, line: first, column: null }, levelOf(finding, tone), finding.ruleId, text),
    endLine: last,
    startColumn,
    endColumn,
  };
}
