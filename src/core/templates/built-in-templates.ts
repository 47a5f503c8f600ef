import type { Template } from '../model/template.ts';
import { boldLine, boldLineFull, boldLineRationale } from './bold-line-markdown.ts';
import { madr2, madr3, madr3Minimal, madr4, madr4Minimal } from './madr-markdown.ts';
import { nygard } from './nygard-markdown.ts';
import { readTemplate } from './read-template.ts';

/** The built-in templates as Markdown, by name. */
export const builtInMarkdown = {
  nygard,
  'madr-2': madr2,
  'madr-3': madr3,
  'madr-3-minimal': madr3Minimal,
  'madr-4': madr4,
  'madr-4-minimal': madr4Minimal,
  'bold-line': boldLine,
  'bold-line-rationale': boldLineRationale,
  'bold-line-full': boldLineFull,
} as const;

export type BuiltInTemplateName = keyof typeof builtInMarkdown;

/** The names of the built-in templates. */
export const builtInTemplateNames = Object.keys(builtInMarkdown) as readonly BuiltInTemplateName[];

/** A built-in template by its name; null where there is none of that name. */
export function builtInTemplate(name: string): Template | null {
  const known = builtInTemplateNames.find((one) => one === name);
  return known === undefined ? null : readTemplate(builtInMarkdown[known], known);
}
