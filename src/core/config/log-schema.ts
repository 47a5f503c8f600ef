import { z } from 'zod';
import { patternPieces, type PatternPiece } from '../conventions/name-pattern.ts';
import { canonicalSections, type CanonicalSection } from '../model/section-name.ts';
import { canonicalStatuses } from '../model/status.ts';
import { pathProblem } from './repository-path.ts';
import { templateNameProblem } from './template-names.ts';
import { checked, glob, isMarkdownPath, markdownFile, name, repositoryPath } from './text-schema.ts';
import { boundedList } from '../rules/support/bounded.ts';

const perSection = <Schema>(schema: Schema) =>
  Object.fromEntries(canonicalSections.map((section) => [section, schema])) as Record<CanonicalSection, Schema>;

const unreadable =
  'This is no pattern. Its parts are plain text, {number}, {number:4} (digits), {date}, {date:YYYYMMDD} and {slug}.';

const count = (pieces: readonly PatternPiece[], kind: PatternPiece['kind']): number =>
  pieces.filter((piece) => piece.kind === kind).length;

/** What is wrong with the pattern of an id, null if nothing is. */
export function idProblem(text: string): string | null {
  const pieces = patternPieces(text);
  if (pieces === null) return unreadable;
  const onlyNumber = pieces.every((piece) => piece.kind === 'text' || piece.kind === 'number');
  if (onlyNumber && count(pieces, 'number') === 1) return null;
  return 'The pattern of an id holds {number} once and plain text besides, for example "ADR-{number:4}".';
}

/** What is wrong with the pattern of file names, null if nothing is. */
export function fileProblem(text: string): string | null {
  const pieces = patternPieces(text);
  if (pieces === null || count(pieces, 'title') > 0) return unreadable;
  if (!isMarkdownPath(text)) return 'Records are Markdown files: let the pattern end in ".md".';
  const tells = count(pieces, 'number') + count(pieces, 'date') + count(pieces, 'slug') > 0;
  const isOnce = (['number', 'date', 'slug'] as const).every((kind) => count(pieces, kind) <= 1);
  if (!tells || !isOnce) {
    return 'The pattern of file names holds {number}, {date} or {slug}, each at most once, for example "{number:4}-{slug}.md".';
  }
  return pathProblem(text.replaceAll(/\{[^{}]*\}/g, 'x'));
}

/** One entry of `logs`. */
export const logSchema = z.strictObject({
  path: repositoryPath.describe('The folder of the records, or the one Markdown file that holds many, from the root.'),
  include: boundedList(glob, { min: 1, max: 50 })
    .optional()
    .describe('Which files below the folder are records. Default: Markdown files.'),
  template: checked((text) => (isMarkdownPath(text) ? pathProblem(text) : templateNameProblem(text)))
    .optional()
    .describe('The Markdown file that new records start from, or the name of a built-in template.'),
  id: checked(idProblem).optional().describe('How ids are written, for example "ADR-{number:4}".'),
  file: checked(fileProblem).optional().describe('How files are named, for example "{number:4}-{slug}.md".'),
  index: markdownFile.optional().describe('The Markdown file that lists the records.'),
  statuses: z
    .record(name('The name of the status'), z.enum(canonicalStatuses))
    .optional()
    .describe('More names for statuses, with their meaning.'),
  sections: z
    .strictObject(perSection(boundedList(name('The name of the section'), { min: 1, max: 50 }).optional()))
    .optional()
    .describe('More names for sections.'),
});
