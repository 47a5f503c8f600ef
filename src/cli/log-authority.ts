import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import { authorityPlaces } from '../core/authority/authority-places.ts';
import type { Page } from '../core/authority/page-parts.ts';
import { readAuthority } from '../core/authority/read-authority.ts';
import type { Authority } from '../core/model/authority.ts';
import type { LogSettings } from '../core/model/configuration.ts';
import type { Decision } from '../core/model/decision.ts';

/** Who approves what in a log, as its pages and those of its repository say it. `start`: where the log's path begins on the disk. */
export async function logAuthority(
  log: LogSettings,
  start: string,
  decisions: readonly Decision[],
): Promise<Authority> {
  const names = log.kind === 'file' ? [] : await readdir(path.join(start, log.path)).catch((): string[] => []);
  const places = authorityPlaces(
    log,
    names.map((name) => (log.path === '' ? name : `${log.path}/${name}`)),
  );
  const pages: Page[] = [];
  for (const place of places) {
    const read = await readTextFile(path.join(start, place.path));
    if (read.kind !== 'text') continue;
    const records = log.kind === 'file' ? decisions.filter((decision) => decision.path === place.path) : [];
    const isInRecord = (offset: number): boolean =>
      records.some(({ range }) => range.start.offset <= offset && offset < range.end.offset);
    pages.push({ ...place, text: read.text, isInRecord });
  }
  return readAuthority(pages);
}
