import { isTemplateName } from '../log/record-name.ts';
import type { LogSettings } from '../model/configuration.ts';
import type { Template } from '../model/template.ts';
import { builtInTemplate } from './built-in-templates.ts';
import { findChecklist, type FoundChecklist } from './find-checklist.ts';
import { findFencedTemplate } from './find-fenced-template.ts';
import { readTemplate } from './read-template.ts';

/** A file that may show a log's template. */
export interface TemplatePlace {
  readonly path: string;
  /** The template stands in a code fence of the file; else the file is the template. */
  readonly isFenced: boolean;
}

/**
 * Where the template of a log is to be looked for, the first that shows one counts: the file its settings name; else a file beside
 * its records that is called a template, else a fence in its README, or in the file that holds the records. Empty where the settings
 * name a built-in one.
 *
 * @param paths the files of the log's folder; of no use where the log is one file
 */
export function templatePlaces(
  log: Pick<LogSettings, 'path' | 'kind' | 'template'>,
  paths: readonly string[],
): readonly TemplatePlace[] {
  const { template: named, path: folder, kind } = log;
  if (named !== undefined) return builtInTemplate(named) === null ? [{ path: named, isFenced: false }] : [];
  if (kind === 'file') return [{ path: folder, isFenced: true }];
  const prefix = folder === '' ? '' : `${folder}/`;
  const beside = paths.filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'));
  return [
    ...beside
      .filter((path) => isTemplateName(path.slice(prefix.length)))
      .sort()
      .map((path) => ({ path, isFenced: false })),
    ...beside.filter((path) => path === `${prefix}README.md`).map((path) => ({ path, isFenced: true })),
  ];
}

/** The template of a log from the texts at its places, in the order of the places; null where none shows one. */
export function templateOfLog(
  log: Pick<LogSettings, 'template'>,
  places: readonly TemplatePlace[],
  textOf: (path: string) => string | null,
): Template | null {
  const builtIn = log.template === undefined ? null : builtInTemplate(log.template);
  if (builtIn !== null) return builtIn;
  for (const { path, isFenced } of places) {
    const text = textOf(path);
    if (text === null) continue;
    if (!isFenced) return readTemplate(text, path);
    const block = findFencedTemplate(text);
    if (block !== null) return readTemplate(block.markdown, `${path}:${block.line}`);
  }
  return null;
}

/** Where the checklist of a log may stand, the first that shows one counts: its template, its README, the file that holds the records. */
export function checklistPlaces(
  log: Pick<LogSettings, 'path' | 'kind' | 'template'>,
  paths: readonly string[],
): readonly TemplatePlace[] {
  const places = templatePlaces(log, paths);
  if (log.template === undefined) return places;
  return [...places, ...templatePlaces({ path: log.path, kind: log.kind }, paths).filter(({ isFenced }) => isFenced)];
}

const shownOn = (text: string, isFenced: boolean, isInRecord: (offset: number) => boolean): FoundChecklist | null => {
  if (!isFenced) return findChecklist(text, true);
  const block = findFencedTemplate(text);
  const inBlock = block === null ? null : findChecklist(block.markdown, true);
  if (block !== null && inBlock !== null) return { ...inBlock, line: block.line + inBlock.line - 1 };
  return findChecklist(text, false, isInRecord);
};

/** The checklist of a log from the texts at its places, and where it stands; null where none shows one. */
export function checklistOfLog(
  places: readonly TemplatePlace[],
  textOf: (path: string) => string | null,
  isInRecord: (path: string, offset: number) => boolean,
): (FoundChecklist & { readonly path: string }) | null {
  for (const { path, isFenced } of places) {
    const text = textOf(path);
    const found = text === null ? null : shownOn(text, isFenced, (offset) => isInRecord(path, offset));
    if (found !== null) return { ...found, path };
  }
  return null;
}
