import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import { isTemplateName } from '../core/log/record-name.ts';
import type { LogSettings } from '../core/model/configuration.ts';
import type { Template } from '../core/model/template.ts';
import { builtInTemplate } from '../core/templates/built-in-templates.ts';
import { findFencedTemplate } from '../core/templates/find-fenced-template.ts';
import { readTemplate } from '../core/templates/read-template.ts';
import type { Obstacle } from './check-report.ts';

export interface FoundTemplate {
  readonly template: Template | null;
  /** Why the template that the configuration names cannot be used; null if it can, or none is named. */
  readonly obstacle: Obstacle | null;
}

const found = (template: Template | null): FoundTemplate => ({ template, obstacle: null });

const textOf = async (file: string): Promise<string | null> => {
  const read = await readTextFile(file);
  return read.kind === 'text' ? read.text : null;
};

/** A template in a fence of a log's README, or of the file that holds its records. */
async function fenced(start: string, at: string): Promise<Template | null> {
  const text = await textOf(path.join(start, at));
  const block = text === null ? null : findFencedTemplate(text);
  return block === null ? null : readTemplate(block.markdown, `${at}:${block.line}`);
}

/** The template a log keeps beside its records: a file of such a name, else a fence in its README. */
async function besideRecords(log: LogSettings, start: string): Promise<Template | null> {
  const names = await readdir(path.join(start, log.path)).catch((): string[] => []);
  const below = (name: string): string => (log.path === '' ? name : `${log.path}/${name}`);
  for (const name of names.filter(isTemplateName).sort()) {
    const text = await textOf(path.join(start, below(name)));
    if (text !== null) return readTemplate(text, below(name));
  }
  return names.includes('README.md') ? fenced(start, below('README.md')) : null;
}

/** The template of a log: the one its settings name, else the one it shows. `start`: where the log's path begins on the disk. */
export async function logTemplate(log: LogSettings, start: string): Promise<FoundTemplate> {
  const { template: named } = log;
  if (named === undefined)
    return found(log.kind === 'file' ? await fenced(start, log.path) : await besideRecords(log, start));
  const builtIn = builtInTemplate(named);
  if (builtIn !== null) return found(builtIn);
  const text = await textOf(path.join(start, named));
  if (text !== null) return found(readTemplate(text, named));
  return {
    template: null,
    obstacle: { path: named, message: 'The configuration names this template, but it cannot be read.' },
  };
}
