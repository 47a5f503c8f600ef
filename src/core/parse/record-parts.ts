import type { Heading, Nodes, RootContent } from 'mdast';
import type { CanonicalSection } from '../model/section-name.ts';
import { plainText } from './inline.ts';
import { beginsWithDate, prefixedId, splitTitle } from './read-title.ts';
import { meaningOf } from './section-meaning.ts';
import type { SectionNames } from './section-meaning.ts';
import { withoutAttributes } from './words.ts';

/** A heading with what stands below it, up to the next one of its level or above. */
export interface Part {
  readonly heading: Heading;
  readonly text: string;
  readonly name: CanonicalSection | null;
  /** How it is numbered: `adr`, a prefix, `number`, or '' where it is not. */
  readonly style: string;
  readonly number: number | null;
  readonly nodes: readonly RootContent[];
  /** The headings above it, one a level. */
  readonly above: readonly string[];
}

const leadsToFile = (node: Nodes): boolean =>
  (node.type === 'link' && /\.(?:md|markdown)(?:#|$)/i.test(node.url)) ||
  ('children' in node && node.children.some(leadsToFile));

/** Whether a block links to a file that bears a number. */
export const leadsToRecord = (node: Nodes): boolean =>
  (node.type === 'link' && /\d[^/]{0,200}\.(?:md|markdown)(?:#|$)/i.test(node.url)) ||
  ('children' in node && node.children.some(leadsToRecord));

const styleOf = (text: string): { readonly style: string; readonly number: number | null } => {
  const { id, number } = splitTitle(text, '');
  if (id !== null && number !== null) return { style: /\p{L}/u.test(id) ? 'adr' : 'number', number };
  if (id !== null) return { style: 'template', number: null };
  if (beginsWithDate(text)) return { style: 'date', number: null };
  const prefixed = prefixedId(text);
  return prefixed ? { style: prefixed.prefix, number: prefixed.number } : { style: '', number: null };
};

/** Every heading of the first level of the tree with the blocks below it. */
export const partsOf = (nodes: readonly RootContent[], names: SectionNames): readonly Part[] => {
  const parts: Part[] = [];
  const above: string[] = ['', '', '', '', '', '', ''];
  const places = nodes.flatMap((node, index) => (node.type === 'heading' ? [{ heading: node, index }] : []));
  /** Where each level ends next, from behind. */
  const ends = new Array<number>(places.length).fill(nodes.length);
  const nextAt = new Array<number>(7).fill(nodes.length);
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const place = places[at];
    if (!place) continue;
    ends[at] = Math.min(...nextAt.slice(0, place.heading.depth + 1));
    nextAt[place.heading.depth] = place.index;
  }
  places.forEach(({ heading, index }, at) => {
    const text = withoutAttributes(plainText(heading.children));
    above.fill('', heading.depth);
    const { style, number } = styleOf(text);
    const isEntry = leadsToFile(heading);
    parts.push({
      heading,
      text,
      name: meaningOf(text, names),
      style: isEntry ? 'entry' : style,
      number,
      nodes: nodes.slice(index + 1, ends[at]),
      above: above.slice(0, heading.depth).filter((title) => title !== ''),
    });
    above[heading.depth] = text;
  });
  return parts;
};
