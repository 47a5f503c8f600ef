/** Markup that is safe to send: made by `markup` or taken over by `trusted`. A plain string is never taken for it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type HtmlPart = Html | string | number | null | readonly HtmlPart[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content and for attribute values in double or single quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const markupOf = (part: HtmlPart): string => {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(markupOf).join('');
};

/** Template tag: whatever is put into it is escaped unless it is `Html` already; null leaves nothing. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html =>
  new Html(strings.map((text, index) => text + markupOf(parts[index] ?? null)).join(''));

/** Takes markup over as it is. Only for what this folder itself wrote or a safe renderer returned. */
export const trusted = (text: string): Html => new Html(text);
