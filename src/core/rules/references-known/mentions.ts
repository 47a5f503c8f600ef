import type { DocumentFacts } from '../facts.ts';

/** A record that a text calls by its id. Offsets are in the original file. */
export interface Mention {
  readonly text: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const pattern = (prefix: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}/._#@-])${prefix}[-_ #\u2010\u2011]{1,2}(\d{1,6})(?![\p{L}\p{N}_/]|[-.]\p{L}|[-.]\d)`,
    'giu',
  );

/** Words by which a text says that a record is still to come, was taken away, or stands elsewhere, in the same paragraph. */
const aside =
  /\b(?:future|planned|upcoming|forthcoming|todo|tbd|tba|pending|not yet|to be written|will be (?:written|added|covered|recorded)|deleted|removed|withdrawn|renumbered|formerly|e\.g|for example|example|other (?:repo|repository|log)|(?:another|its|their|own|upstream) (?:repo|repository|log|team|project)|repository|repo)\b/i;

/** `ACME ADR-12`, `of the Platform ADR-12`: a name in front of the id is that of another log; at the start of a sentence it is any word. */
const otherLog = /(?:\b[A-Z][A-Z\d]{1,15}|[\p{L}\p{N},)][ \n]{1,3}[A-Z][\p{L}\d]{1,30}(?:['\u2019]s)?)[ \n]{1,3}$/u;

/** What stands around a mention that may say so. */
const around = 160;

/**
 * The records that a record's own words name by an id with one of these prefixes. Left out: its title, links (where they lead
 * says more), other people's words, and places whose text says that the record is none of this log now.
 */
export function* mentions(document: DocumentFacts, prefixes: ReadonlySet<string>): Generator<Mention> {
  const { prose, decision, original } = document;
  const title = decision.title?.range;
  const links = [...prose.links].sort((a, b) => a.start - b.start);
  let link = 0;
  const patterns = [...prefixes].map(pattern);
  for (const block of prose.blocks) {
    if (block.isQuoted) continue;
    if (title !== undefined && block.start >= title.start.offset && block.end <= title.end.offset) continue;
    while (link < links.length && (links[link]?.end ?? 0) <= block.start) link += 1;
    const inBlock = linksWithin(links, link, block.end);
    for (const each of patterns) {
      for (const match of block.text.matchAll(each)) {
        const start = block.start + match.index;
        const end = start + match[0].length;
        if (inBlock.some((one) => one.start <= start && end <= one.end)) continue;
        // `[ADR-0012][there]`: a definition says where it leads.
        if (/^[^[\]\n]{0,100}\]\[/.test(original.slice(end, end + 110))) continue;
        if (aside.test(block.text.slice(Math.max(0, match.index - around), match.index + match[0].length + around))) {
          continue;
        }
        if (otherLog.test(block.text.slice(Math.max(0, match.index - 60), match.index))) continue;
        yield { text: match[0], number: Number(match[1]), start, end };
      }
    }
  }
}

function linksWithin(
  links: DocumentFacts['prose']['links'],
  from: number,
  end: number,
): DocumentFacts['prose']['links'] {
  let to = from;
  while (to < links.length && (links[to]?.start ?? Infinity) < end) to += 1;
  return links.slice(from, to);
}
