import { z } from 'zod';
import { globProblem } from './glob-problem.ts';
import { durationPattern, durationProblem } from './duration.ts';
import { pathProblem } from './repository-path.ts';

/** A text of which a function says what is wrong, null if nothing is. `noText`: what to say of a value that is none. */
export const checked = (
  problemOf: (text: string) => string | null,
  noText?: (issue: { readonly input?: unknown }) => string | undefined,
) =>
  z.string(noText === undefined ? undefined : { error: noText }).superRefine((text, context) => {
    const message = problemOf(text);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });

/** A text that is not blank. */
export const name = (what: string) =>
  checked((text) => (text.trim() === '' ? `${what} is empty. Write it, or remove the entry.` : null));

/** One of the few patterns there are; never a regular expression. */
export const glob = checked(globProblem);

/** A number alone is no text, and quotation marks would not make it a span of time. */
const noSpan = ({ input }: { readonly input?: unknown }): string | undefined => {
  if (input === null) return 'Nothing stands here. Write a span of time, for example "5 days", or remove the line.';
  return typeof input === 'number' || typeof input === 'bigint'
    ? (durationProblem(String(input)) ?? undefined)
    : undefined;
};

/** `5 days`, `3 working days`. */
export const duration = checked(durationProblem, noSpan).meta({
  pattern: durationPattern,
  examples: ['5 days', '3 working days', '2 weeks', '6 months'],
});

/** Whether a path names a Markdown file. */
export const isMarkdownPath = (text: string): boolean => /\.(?:md|markdown)$/i.test(text.trim());

/** A Markdown file of the repository. */
export const markdownFile = checked((text) => {
  if (isMarkdownPath(text)) return pathProblem(text);
  return 'The index stands in a Markdown file: write a path that ends in ".md".';
});

/** A folder or a file of the repository. */
export const repositoryPath = checked(pathProblem);

/** How loud findings are, of a repository or of a rule. */
export const mode = z.enum(['observe', 'advise', 'enforce']);

/** Permissions that GitHub grants on a repository and that may be asked for here. */
export const permission = z.enum(['write', 'maintain', 'admin']);
