import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { drawImage } from './badge.ts';
import { escapeHtml, markup, trusted, type Html } from './html.ts';

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number];

/** The only tags that Markdown texts may use. They are written anew, without attributes; all others show as text. */
const allowedTags = new Set(['details', 'summary', 'br', 'sub', 'sup', 'kbd']);

const renderTag = (tag: string): string => {
  const name = /^<(\/?[a-z]+)\s*\/?>$/i.exec(tag)?.[1]?.toLowerCase();
  return name !== undefined && allowedTags.has(name.replace('/', '')) ? `<${name}>` : escapeHtml(tag);
};

/** Character references stay what they are; everything else that means something in HTML is escaped. */
const escapeBetweenTags = (text: string): string => escapeHtml(text).replace(/&amp;(#?\w{1,31};)/g, '&$1');

const renderRawHtml = (source: string): string =>
  source
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .split(/(<[^<>]{1,200}>)/)
    .map((piece, index) => (index % 2 === 1 ? renderTag(piece) : escapeBetweenTags(piece)))
    .join('');

/** Replaces how micromark writes HTML found in the text: comments vanish, a few tags stay, the rest shows as text. */
const rawHtml: HtmlExtension = {
  enter: {
    htmlFlow() {
      this.lineEndingIfNeeded();
      this.buffer();
    },
    htmlText() {
      this.buffer();
    },
  },
  exit: {
    htmlFlow(token) {
      this.resume();
      this.raw(renderRawHtml(this.sliceSerialize(token)));
    },
    htmlText(token) {
      this.resume();
      this.raw(renderRawHtml(this.sliceSerialize(token)));
    },
  },
};

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

export interface MarkdownOptions {
  /** How many levels deeper the headings of the text stand on the page. */
  readonly deeper: number;
  /** The lines that a suggestion block replaces; null where the text is no inline comment. */
  readonly replaced?: readonly string[] | null;
  /** Makes the ids of footnotes unique on the page. */
  readonly id?: string;
}

const suggestion = (added: readonly string[], removed: readonly string[]): Html => {
  const line = (kind: 'del' | 'ins', sign: string, text: string): string =>
    `<${kind}><span class="sign" aria-hidden="true">${sign}</span>${escapeHtml(text)}\n</${kind}>`;
  const lines = [...removed.map((text) => line('del', '-', text)), ...added.map((text) => line('ins', '+', text))];
  return markup`<figure class="suggestion"><figcaption>Suggested change</figcaption>
<pre tabindex="0" role="region" aria-label="Suggested change">${trusted(lines.join(''))}</pre></figure>`;
};

const signs: Readonly<Record<string, { readonly tone: string; readonly sign: string; readonly words: string }>> = {
  '❌': { tone: 'red', sign: '✗', words: 'error' },
  '✅': { tone: 'green', sign: '✓', words: 'done' },
  '⚠️': { tone: 'yellow', sign: '!', words: 'warning' },
  '⏳': { tone: 'yellow', sign: '●', words: 'waiting' },
  ℹ️: { tone: 'blue', sign: 'i', words: 'note' },
};

/** Draws the emoji that the app uses as signs of our own, between tags only: many machines have no font for them. */
const drawSigns = (rendered: string): string =>
  rendered
    .split(/(<[^>]*>)/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(/❌|✅|⚠\uFE0F?|⏳|ℹ\uFE0F?/g, (emoji) => {
            const drawn = signs[emoji];
            return drawn === undefined
              ? emoji
              : `<span class="drawn ${drawn.tone}" role="img" aria-label="${drawn.words}">${drawn.sign}</span>`;
          }),
    )
    .join('');

/** Gives the headings of a text, one after the other, levels without gaps below the page's own (WCAG 2.2, 1.3.1). */
const headingsBelow = (deeper: number): ((_: string, level: string, middle: string) => string) => {
  const open: number[] = [];
  return (_, level, middle) => {
    while (open.length > 0 && open.at(-1)! >= Number(level)) open.pop();
    open.push(Number(level));
    const depth = Math.min(6, deeper + open.length);
    return `<h${depth}${middle}${depth}>`;
  };
};

/**
 * Renders GitHub Flavored Markdown (https://github.github.com/gfm/) to markup that is safe whatever the text is: micromark
 * escapes HTML and drops dangerous links by itself; images are drawn, never loaded. The replacements below look for what
 * only micromark can have written, because no `<` of the text comes through.
 */
export const renderMarkdown = (text: string, options: MarkdownOptions): Html => {
  const rendered = micromark(text, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml({ clobberPrefix: `${options.id ?? 'text'}-` }), rawHtml],
  });
  const nextHeading = headingsBelow(options.deeper);
  const finished = rendered
    .replace(
      /<img src="([^"]*)" alt="([^"]*)"(?: title="[^"]*")? \/>/g,
      (_, address: string, alternative: string) => drawImage(unescape(address), unescape(alternative)).text,
    )
    .replace(/<h([1-6])\b([^>]*>[\s\S]*?<\/h)[1-6]>/g, nextHeading)
    .replace(/<input type="checkbox" disabled="" (checked="" )?\/>/g, (_, checked: string | undefined) =>
      checked === undefined
        ? '<span class="box" role="img" aria-label="open">☐</span>'
        : '<span class="box" role="img" aria-label="done">☑</span>',
    )
    .replaceAll('<a href="', '<a rel="noopener noreferrer nofollow" href="')
    .replaceAll('<table>', '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>')
    .replace(
      /<pre><code class="language-suggestion">([\s\S]*?)<\/code><\/pre>/g,
      (_, code: string) => suggestion(unescape(code).split('\n').slice(0, -1), options.replaced ?? []).text,
    );
  return trusted(drawSigns(finished));
};
