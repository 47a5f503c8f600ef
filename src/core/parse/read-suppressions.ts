import type { Nodes } from 'mdast';
import type { Suppression } from '../model/suppression.ts';
import type { AdrDocument } from './document.ts';
import { endOf, startOf } from './inline.ts';

const opening = '<!--';
const closing = '-->';
const keyword = /^\s*adr-ignore(?![\w-])/;
/** More than anybody writes; what is longer is no suppression. */
const longestComment = 1_000;
const mostRules = 20;

/** `rule-a, rule-b: reason`. */
function splitComment(text: string): Pick<Suppression, 'ruleIds' | 'reason'> {
  const colon = text.indexOf(':');
  const ids = colon === -1 ? text : text.slice(0, colon);
  return {
    ruleIds: ids
      .split(/[\s,]+/)
      .filter((id) => id !== '')
      .slice(0, mostRules),
    reason:
      colon === -1
        ? ''
        : text
            .slice(colon + 1)
            .trim()
            .replaceAll(/\s+/g, ' '),
  };
}

function* commentsIn(html: string): Generator<{ readonly at: number; readonly end: number; readonly text: string }> {
  for (let at = html.indexOf(opening); at !== -1;) {
    const end = html.indexOf(closing, at + opening.length);
    if (end === -1) return;
    yield { at, end: end + closing.length, text: html.slice(at + opening.length, end) };
    at = html.indexOf(opening, end + closing.length);
  }
}

/**
 * The comments of a document that ask for silence, in the order they stand. Comments in code are none. Empty for a document that
 * was refused.
 */
export function readSuppressions({ tree, source }: AdrDocument): readonly Suppression[] {
  if (!source.normalised.includes('adr-ignore')) return [];
  const found: Suppression[] = [];
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'html') {
      const start = startOf(node);
      for (const { at, end, text } of commentsIn(source.normalised.slice(start, endOf(node)))) {
        const word = keyword.exec(text.slice(0, longestComment));
        if (word === null || text.length > longestComment) continue;
        found.push({ ...splitComment(text.slice(word[0].length)), range: source.rangeOf(start + at, start + end) });
      }
    }
    if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return found;
}
