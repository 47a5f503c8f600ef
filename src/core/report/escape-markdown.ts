import { plainText } from './plain-text.ts';

/** As an entity, so that the source stays readable ASCII; it renders as nothing and breaks what GitHub would link. */
const zeroWidthSpace = '&#8203;';

/**
 * What starts something in GitHub's Markdown: escapes, code, emphasis, links, images, HTML, entities, tables, strike-through,
 * math; and what GitHub links or pings by itself: mentions, `#12`, `GH-12`, web and mail addresses.
 */
const active = /[\\`*_[\]<>&|~$@]|#(?=\w)|#|:\/\/|www\.|\bGH-(?=\d)/gi;
const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '|': '&#124;' };

function escapeActive(match: string, offset: number, text: string): string {
  if (match === '@') return `@${zeroWidthSpace}`;
  if (match === '#') return /\w/.test(text.charAt(offset + 1)) ? `#${zeroWidthSpace}` : '\\#';
  if (match === '://') return `:${zeroWidthSpace}//`;
  if (match.length > 1) return match.endsWith('.') ? `${match.slice(0, -1)}${zeroWidthSpace}.` : match + zeroWidthSpace;
  return entities[match] ?? `\\${match}`;
}

/**
 * Foreign text for one line of GitHub's Markdown, at its start or inside, also in a table cell or heading: it renders as the
 * characters it consists of and as nothing else. Nobody is mentioned, no issue referenced, no HTML, comment, image or link comes
 * out of it, line breaks become spaces, and it is cut to `limit` code units of the original.
 * Sources: CommonMark 0.31.2 section 2.4 and 2.5, GitHub Flavored Markdown (tables, autolinks), GitHub's "Autolinked references
 * and URLs". An entity alone does not stop a mention, because GitHub looks at the rendered text; a zero-width space does.
 */
export function escapeMarkdown(text: string, limit = 1000): string {
  return plainText(text, limit)
    .replace(active, escapeActive)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/**
 * Foreign text as inline code, safe like `escapeMarkdown`. Backticks where they are enough, else an HTML element whose text is
 * escaped, since neither a pipe in a table nor a mention in a mail reply is stopped by backticks.
 */
export function codeSpan(text: string, limit = 300): string {
  const line = plainText(text, limit);
  if (line === '') return '(empty)';
  return /[`|@<\\]|^\s|\s$/.test(line) ? `<code>${escapeMarkdown(line, limit)}</code>` : `\`${line}\``;
}
