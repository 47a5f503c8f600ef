import type { LogSettings } from '../model/configuration.ts';
import type { ChangedFile } from '../model/pull-request.ts';

/** A record that the pull request adds, changes, renames or takes away. */
export interface ChangedRecord {
  readonly change: 'added' | 'modified' | 'deleted' | 'renamed';
  /** At head; where it stood before if it is gone. */
  readonly path: string;
  /** At base; null if it is new. */
  readonly basePath: string | null;
  readonly log: LogSettings;
}

/**
 * Which of the changed files are records. A file that is moved into a log is a new record, one that is moved out of it is a
 * deleted one: both change what the log decides.
 */
export function changedRecords(
  files: readonly ChangedFile[],
  logOf: (path: string) => LogSettings | null,
): readonly ChangedRecord[] {
  return files.flatMap((file): readonly ChangedRecord[] => {
    const now = file.change === 'deleted' ? null : logOf(file.path);
    const beforePath = file.change === 'added' ? null : (file.previousPath ?? file.path);
    const before = beforePath === null ? null : logOf(beforePath);
    if (now !== null && beforePath !== null && before !== null) {
      const change = beforePath === file.path ? 'modified' : 'renamed';
      return [{ change, path: file.path, basePath: beforePath, log: now }];
    }
    if (now !== null) return [{ change: 'added', path: file.path, basePath: null, log: now }];
    if (before !== null && beforePath !== null) {
      return [{ change: 'deleted', path: beforePath, basePath: beforePath, log: before }];
    }
    return [];
  });
}
