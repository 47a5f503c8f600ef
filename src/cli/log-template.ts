import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import type { LogSettings } from '../core/model/configuration.ts';
import type { Template } from '../core/model/template.ts';
import { templateOfLog, templatePlaces } from '../core/templates/template-places.ts';
import type { Obstacle } from './check-report.ts';

export interface FoundTemplate {
  readonly template: Template | null;
  /** Why the template that the configuration names cannot be used; null if it can, or none is named. */
  readonly obstacle: Obstacle | null;
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch((): string[] => []);

/** The template of a log: the one its settings name, else the one it shows. `start`: where the log's path begins on the disk. */
export async function logTemplate(log: LogSettings, start: string): Promise<FoundTemplate> {
  const names = log.kind === 'file' ? [] : await namesIn(path.join(start, log.path));
  const places = templatePlaces(
    log,
    names.map((name) => (log.path === '' ? name : `${log.path}/${name}`)),
  );
  const texts = new Map<string, string | null>();
  for (const place of places) {
    const read = await readTextFile(path.join(start, place.path));
    texts.set(place.path, read.kind === 'text' ? read.text : null);
  }
  const template = templateOfLog(log, places, (at) => texts.get(at) ?? null);
  const isMissing = template === null && log.template !== undefined;
  const message = 'The configuration names this template, but it cannot be read.';
  return { template, obstacle: isMissing ? { path: log.template ?? '', message } : null };
}
