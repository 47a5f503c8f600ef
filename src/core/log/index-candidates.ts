import type { LogSettings } from '../model/configuration.ts';

/**
 * Where a log's index may stand, best first: the configured file, else the pages people use. A page that nobody configured is
 * written only if the app's markers stand in it already (see `hasManagedBlock`).
 */
export function indexCandidates(log: LogSettings): readonly string[] {
  if (log.index !== null) return [log.index];
  const folder = log.path === '' ? '' : `${log.path}/`;
  return [`${folder}README.md`, `${folder}index.md`, `${folder}INDEX.md`];
}
