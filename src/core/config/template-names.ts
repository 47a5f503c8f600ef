import { suggestion } from './closest-name.ts';
import { quoted } from './quoted.ts';

/** The templates that come with the app; a team names one, or a Markdown file of its own. */
export const templateNames = [
  'nygard',
  'madr-2',
  'madr-3',
  'madr-3-minimal',
  'madr-4',
  'madr-4-minimal',
  'bold-line',
  'bold-line-rationale',
  'bold-line-full',
] as const;

/** What is wrong with the name of a built-in template, null if nothing is. */
export function templateNameProblem(text: string): string | null {
  const wanted = text.trim();
  if (templateNames.some((known) => known === wanted)) return null;
  return `${quoted(wanted)} is neither a Markdown file nor a built-in template. ${suggestion(wanted, templateNames, 'The built-in ones are')}`;
}
