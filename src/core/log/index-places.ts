import type { LogSettings } from '../model/configuration.ts';

/** The names of pages that list a folder's records, as they are usual. */
const names = ['README.md', 'readme.md', 'index.md'] as const;

/** Where a log lists its records: the configured index, else the usual pages of its folder; a log that is one file lists them in it. */
export function indexPlaces(log: Pick<LogSettings, 'path' | 'kind' | 'index'>): readonly string[] {
  if (log.index !== null) return [log.index];
  if (log.kind === 'file') return [log.path];
  return names.map((name) => (log.path === '' ? name : `${log.path}/${name}`));
}
