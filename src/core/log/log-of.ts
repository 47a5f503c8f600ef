import type { LogSettings } from '../model/configuration.ts';
import { globMatches } from './glob-match.ts';
import { isFolderPage, isRecordFolder, isRecordName, isTemplateFolder } from './record-name.ts';

/** The path below a log's folder; '' for the file that is a log itself, null if it is not below. */
export function pathBelow(path: string, log: LogSettings): string | null {
  if (log.kind === 'file') return path === log.path ? '' : null;
  if (log.path === '') return path;
  return path.startsWith(`${log.path}/`) ? path.slice(log.path.length + 1) : null;
}

/** Whether a path below a log's folder may be a record by its name and its folders. */
function mayBeRecord(below: string): boolean {
  const folders = below.split('/').slice(0, -1);
  if (folders.some(isTemplateFolder)) return false;
  return isRecordName(below) || (isFolderPage(below) && isRecordFolder(folders.at(-1) ?? ''));
}

/**
 * The log whose record a path is, or whose records a file holds; null if it is none. A log that is a file owns that file. Else
 * Markdown below the folder that matches its globs, but never an index, a template or a file whose name starts with an
 * underscore; a README only where its folder is a record (`0012-x/README.md`). Where logs lie in each other, the innermost owns
 * the file.
 */
export function logOf(path: string, logs: readonly LogSettings[]): LogSettings | null {
  const whole = logs.find((log) => log.kind === 'file' && log.path === path);
  if (whole !== undefined) return whole;
  if (logs.some((log) => log.index === path || log.template === path)) return null;
  const owner = logs
    .filter((log) => pathBelow(path, log) !== null)
    .reduce<LogSettings | null>(
      (best, log) => (best === null || log.path.length > best.path.length ? log : best),
      null,
    );
  if (owner === null) return null;
  const below = pathBelow(path, owner) ?? path;
  return mayBeRecord(below) && globMatches(owner.include, below) ? owner : null;
}
