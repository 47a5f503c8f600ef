import type { LogSettings } from '../model/configuration.ts';
import { globMatches } from './glob-match.ts';
import { isRecordName } from './record-name.ts';

/** The path below a log's folder, null if it is not below. */
export function pathBelow(path: string, log: LogSettings): string | null {
  if (log.path === '') return path;
  return path.startsWith(`${log.path}/`) ? path.slice(log.path.length + 1) : null;
}

/**
 * The log whose record a path is, null if it is none: Markdown below the folder that matches its globs, but never a README, an
 * index, a template or a file whose name starts with an underscore. Where logs lie in each other, the innermost owns the file.
 */
export function logOf(path: string, logs: readonly LogSettings[]): LogSettings | null {
  if (!isRecordName(path) || logs.some((log) => log.index === path)) return null;
  const owner = logs
    .filter((log) => pathBelow(path, log) !== null)
    .reduce<LogSettings | null>(
      (best, log) => (best === null || log.path.length > best.path.length ? log : best),
      null,
    );
  if (owner === null) return null;
  return globMatches(owner.include, pathBelow(path, owner) ?? path) ? owner : null;
}
