import type { ProseBlock } from '../../model/prose.ts';

/** Where a `#` inside of a document may lead. */
export interface Anchors {
  /** Names reduced to letters and digits, with how many places bear them. */
  readonly keys: ReadonlyMap<string, number>;
  /** The names of the headings as GitHub makes them, each once. */
  readonly slugs: readonly string[];
}

/** No heading is longer, and no name. */
const longest = 500;

/** `<a id="costs">`, `<h2 name=costs>`, and `{#costs}` behind a heading, as several site generators read it. */
const explicit = /\b(?:id|name)\s{0,3}=\s{0,3}["']?([^"'\s<>]{1,200})|\{#([^\s{}]{1,200})\}/gi;

/** What site generators and GitHub differ in is left out: signs, blanks, accents that may be written in two ways. */
const keyOf = (name: string): string =>
  name
    .slice(0, longest)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');

/** What a reader sees of a heading's Markdown: the text of links, neither images nor HTML. */
const visible = (markdown: string): string =>
  markdown
    .replaceAll(/!\[[^\]]{0,200}\]\([^)]{0,500}\)/g, '')
    .replaceAll(/\](?:\([^)]{0,500}\)|\[[^\]]{0,100}\])/g, ']')
    .replaceAll(/<[^<>]{1,300}>/g, '')
    .replaceAll(/\{#[^\s{}]{1,200}\}/g, '')
    .replaceAll(/[\\*[\]`~]/g, '')
    .trim();

/** The name of a heading as GitHub makes it (https://github.com/gjtorikian/html-pipeline, the filter for tables of contents). */
const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** Further readings of a heading that other tools may have: with the texts of images, without entities and emoji codes. */
const readingsOf = (markdown: string): ReadonlySet<string> =>
  new Set(
    [
      visible(markdown),
      visible(markdown.replaceAll(/&#?\w{1,31};/g, '')),
      visible(markdown.replaceAll('![', '[')),
      visible(markdown.replaceAll(/:[a-z\d_+-]{2,40}:/g, '')),
      // Some generators leave out the number of a section.
      visible(markdown).replace(/^\d[\d.)]{0,10} /, ''),
    ].map(keyOf),
  );

/**
 * The places of a document that have a name: its headings and what HTML names.
 *
 * @param blocks of the whole document
 */
export function anchorsOf(blocks: readonly ProseBlock[], original: string): Anchors {
  const keys = new Map<string, number>();
  const slugs = new Set<string>();
  const add = (key: string): unknown => keys.set(key, (keys.get(key) ?? 0) + 1);
  for (const { kind, start, end } of blocks) {
    if (kind !== 'heading') continue;
    const markdown = original.slice(start, Math.min(end, start + longest));
    for (const key of readingsOf(markdown)) add(key);
    slugs.add(slugOf(visible(markdown)));
  }
  for (const [, id = '', custom = ''] of original.matchAll(explicit)) add(keyOf(id === '' ? custom : id));
  return { keys, slugs: [...slugs] };
}

/** What pages have by themselves: their top, footnotes, lines of a file, text that a browser looks for. */
const builtIn =
  /^(?:top|L\d{1,6}(?:C\d{1,4})?(?:-L?\d{1,6}(?:C\d{1,4})?)?|(?:user-content-)?fn(?:ref)?[-:\d].*|:~:.*)$/is;

/**
 * Whether a fragment leads somewhere in the document; also true where nobody can be sure: names without letters, and those that
 * other tools than GitHub would understand.
 */
export function hasAnchor({ keys }: Anchors, fragment: string): boolean {
  const name = fragment.replace(/^user-content-/, '');
  const key = keyOf(name);
  if (key === '' || builtIn.test(fragment) || keys.has(key)) return true;
  // The second heading of the same text is `text-1`.
  const repeated = /^(.{1,500}?)[-_](\d{1,3})$/s.exec(name);
  return repeated !== null && (keys.get(keyOf(repeated[1] ?? '')) ?? 0) > Number(repeated[2]);
}
