import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import type { LogSettings } from '../core/model/configuration.ts';
import type { Decision } from '../core/model/decision.ts';
import { checklistOfLog, checklistPlaces } from '../core/templates/template-places.ts';

/** The checklist that a log shows in its template or README, outside of its records. `start`: where the log's path begins on the disk. */
export async function logChecklist(
  log: LogSettings,
  start: string,
  decisions: readonly Decision[],
): Promise<ReturnType<typeof checklistOfLog>> {
  const names = log.kind === 'file' ? [] : await readdir(path.join(start, log.path)).catch((): string[] => []);
  const places = checklistPlaces(
    log,
    names.map((name) => (log.path === '' ? name : `${log.path}/${name}`)),
  );
  const texts = new Map<string, string | null>();
  for (const place of places) {
    const read = await readTextFile(path.join(start, place.path));
    texts.set(place.path, read.kind === 'text' ? read.text : null);
  }
  return checklistOfLog(
    places,
    (at) => texts.get(at) ?? null,
    (at, offset) =>
      decisions.some(({ path: own, range }) => own === at && range.start.offset <= offset && offset < range.end.offset),
  );
}
