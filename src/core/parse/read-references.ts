import { collapse, keyOf } from './words.ts';

const nothing: ReadonlySet<string> = new Set([
  '',
  'none',
  'n a',
  'na',
  'no',
  'nothing',
  'null',
  'not applicable',
  'tbd',
]);
const idPattern = /(?:[a-z]{1,10}-){0,3}(?:adr[-_ #]{0,3})?\d{1,6}(?:[-\w]{0,120}\.md)?/i;

/** `[text](target)` parts of a Markdown source, found without backtracking. */
const linksIn = (raw: string): readonly { readonly text: string; readonly target: string; readonly end: number }[] => {
  const links: { text: string; target: string; end: number }[] = [];
  for (let middle = raw.indexOf(']('); middle !== -1; middle = raw.indexOf('](', middle + 2)) {
    const open = raw.lastIndexOf('[', middle);
    const close = raw.indexOf(')', middle);
    if (open === -1 || close === -1) break;
    const target =
      raw
        .slice(middle + 2, close)
        .trim()
        .split(/[ \t\n]/, 1)[0] ?? '';
    links.push({ text: collapse(raw.slice(open + 1, middle)), target: target.replace(/^<|>$/g, ''), end: close + 1 });
  }
  return links;
};

const isWebAddress = (target: string): boolean => /^[a-z][a-z\d+.-]*:/i.test(target);

/**
 * The records that a value names, as written: of a link its relative target, else its text; of plain text the ids, else the
 * words between commas. Empty for "none", "N/A" and the like. Looks at the first 2,000 characters.
 */
export function readReferences(value: string): readonly string[] {
  const raw = value.slice(0, 2000);
  const links = linksIn(raw);
  if (links.length > 0) {
    return links.map(({ text, target }) =>
      target === '' || target.startsWith('#') || isWebAddress(target) ? text : target,
    );
  }
  return raw
    .replace(/[[\]"'`]/g, '')
    .split(/[,;\n]| and | & /)
    .map((part) => collapse(part))
    .filter((part) => !nothing.has(keyOf(part)))
    .map((part) => (idPattern.exec(part)?.[0] ?? part).trim());
}
