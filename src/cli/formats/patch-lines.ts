import type { CheckedFile } from '../check-report.ts';
import type { Paint, Style } from './paint.ts';
import { patchOf } from './patch.ts';
import { printable } from './printable.ts';
import type { TextLook } from './text-look.ts';

const styles: Readonly<Record<string, Style>> = { '-': 'red', '+': 'green', '@': 'cyan' };

const paintLine = (line: string, index: number, paint: Paint): string => {
  const style = index < 2 ? 'bold' : styles[line.charAt(0)];
  return style === undefined ? line : paint(style, line);
};

/** On a terminal foreign control characters become visible marks; the CR of a line end does no harm there. */
function shownLine(line: string, index: number, paint: Paint): string {
  const end = line.endsWith('\r') ? '\r' : '';
  return `${paintLine(printable(line.slice(0, line.length - end.length)), index, paint)}${end}`;
}

/**
 * What the fixes would write, as lines of unified diffs: exact where no terminal shows them, so that `git apply` takes them. GitHub
 * Actions reads commands at the beginning of lines, and a line of a document may look like one: there a word that nobody can guess
 * stands before and after the diffs (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function patchLines(files: readonly CheckedFile[], look: TextLook, paint: Paint): readonly string[] {
  const patches = files.map(patchOf).filter((patch) => patch !== '');
  const lines = patches.flatMap((patch) =>
    patch
      .replace(/\n$/, '')
      .split('\n')
      .map((line, index) => (look.columns === null ? paintLine(line, index, paint) : shownLine(line, index, paint))),
  );
  if (lines.length === 0) return [];
  return look.guard === null
    ? ['', ...lines, '']
    : ['', `::stop-commands::${look.guard}`, ...lines, `::${look.guard}::`, ''];
}
