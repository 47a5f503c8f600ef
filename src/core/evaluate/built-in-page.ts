import type { BuiltIn } from './built-in.ts';

/** What looks like HTML would not be seen. */
const shown = (text: string): string => text.replaceAll('<', '\\<');

/** A part of the page of all rules in Markdown: what the app says beside them, which no page of a rule explains. */
export const renderBuiltIns = (builtIns: readonly BuiltIn[]): string =>
  `${[
    '## What the app itself says',
    'These are no rules of the configuration: they cannot be switched off, held back in a record or put into a baseline.',
    ...builtIns.flatMap(({ id, severity, what, why, fix }) => [
      `### ${id}`,
      `**${severity}**: ${shown(what)}`,
      shown(why),
      shown(fix),
    ]),
  ].join('\n\n')}\n`;
