import type { Heading, Nodes, PhrasingContent, RootContent } from 'mdast';
import { scopeKey } from '../config/scope-key.ts';
import type { Decision } from '../model/decision.ts';
import { plainText } from './inline.ts';
import { isDateWord } from './read-date.ts';
import { isBareStatus } from './read-status.ts';
import type { StatusPhrases } from './read-status.ts';
import { leadsToRecord } from './record-parts.ts';
import type { KnownScopes } from './scope-text.ts';
import { keyOf, wordsOf } from './words.ts';

type Sayings = readonly (readonly string[])[];

/** What lists of the records of a file are held against. */
export interface ListedRecords {
  readonly byNumber: ReadonlyMap<number, readonly Decision[]>;
  readonly byTitle: ReadonlyMap<string, readonly Decision[]>;
  /** What a record says of itself, each in its words: its id, its title, the values of its metadata. */
  readonly sayings: ReadonlyMap<Decision, Sayings>;
  /** What the headings of the file say. */
  readonly headings: ReadonlySet<string>;
  readonly phrases: StatusPhrases;
  readonly scopes: KnownScopes | null;
}

/** Records of one number or title that an entry of a list is held against. */
const mostCandidates = 5;

/** More values than any record has in its metadata. */
const mostSayings = 60;

const tokensOf = (text: string): readonly string[] => wordsOf(text).map((word) => word.text);

const sayingsOf = (decision: Decision): Sayings => {
  const { id, title, number, date, dateRaw, fields, status, scopes, people } = decision;
  const texts = [id, `${number ?? ''}`, title?.raw, title?.text, date, dateRaw, status?.raw, status?.note]
    .concat(
      scopes.map(({ name }) => name),
      Object.values(people).flat(),
      fields.map(({ raw }) => raw),
    )
    .flatMap((text) => (text ? [text, text.replace(/\]\([^()\s]{0,500}\)/g, ' ')] : []));
  const sayings = [...new Set(texts)].map(tokensOf).filter((words) => words.length > 0);
  // The longest that fits is taken.
  return sayings.slice(0, mostSayings).toSorted((one, other) => other.length - one.length);
};

/** What the records of a file are called, and what else its lists of them may say. */
export const listedRecords = (
  decisions: readonly Decision[],
  nodes: readonly RootContent[],
  phrases: StatusPhrases,
  scopes: KnownScopes | null,
): ListedRecords => {
  const numbered = decisions.filter(({ number }) => number !== null);
  const headings = nodes.filter((node): node is Heading => node.type === 'heading');
  return {
    byNumber: Map.groupBy(numbered, ({ number }) => number ?? 0),
    byTitle: Map.groupBy(decisions, ({ title }) => keyOf(title?.text ?? '')),
    sayings: new Map(decisions.map((decision) => [decision, sayingsOf(decision)])),
    headings: new Set(headings.map((heading) => keyOf(plainText(heading.children)))),
    phrases,
    scopes,
  };
};

/** One cell of a row or the text of a list item: what links to records say, and what stands beside them. */
interface Said {
  readonly labels: readonly string[];
  readonly texts: readonly string[];
  /** Whether it leads to a record, in another file or (by its heading) in this one. */
  readonly leads: boolean;
}

const namesRecord = /^\W{0,3}(?:[a-z]{1,10}[-_ ]){0,3}#?\d{1,6}(?!\d)/i;

/** What such a label says is held against the record of that number, wherever the link leads. */
const namesOwnRecord = (label: string, { byNumber }: ListedRecords): boolean =>
  (label.match(/\d+/g) ?? []).some((number) => byNumber.has(Number(number)));

/** Null where more stands there than words and links: crossed out words, pictures, HTML. */
const saidIn = (nodes: readonly PhrasingContent[], listed: ListedRecords): Said | null => {
  const labels: string[] = [];
  const texts: string[] = [''];
  let leads = false;
  const visit = (node: Nodes): boolean => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        texts.push(`${texts.pop() ?? ''}${node.value}`);
        return true;
      case 'break':
        texts.push('');
        return true;
      case 'emphasis':
      case 'strong':
        return node.children.every(visit);
      case 'link': {
        if (node.title) return false;
        const label = plainText(node.children);
        const isHere = node.url.startsWith('#');
        const isListed = isHere
          ? listed.headings.has(keyOf(label))
          : leadsToRecord(node) && namesRecord.test(label) && !namesOwnRecord(label, listed);
        leads ||= isHere || leadsToRecord(node);
        if (isListed) labels.push(label);
        else texts.push(label);
        texts.push('');
        return node.children.every((child) => child.type !== 'image' && child.type !== 'html');
      }
      default:
        return false;
    }
  };
  return nodes.every(visit) ? { labels, texts, leads } : null;
};

const numbersIn = (text: string): readonly number[] =>
  wordsOf(text).flatMap((word) => (/^\d{1,6}$/.test(word.text) ? [Number(word.text)] : []));

const candidatesOf = (texts: readonly string[], listed: ListedRecords): readonly Decision[] => {
  const titled = texts.flatMap((text) => listed.byTitle.get(keyOf(text)) ?? []);
  const numbered = texts.flatMap(numbersIn).flatMap((number) => listed.byNumber.get(number) ?? []);
  return [...new Set([...titled, ...numbered])].slice(0, mostCandidates);
};

/** Words of the longest status that is one of ours. */
const longestStatus = 6;

/** How many of the words from one on are a whole saying of the record, a status or a date; 0 where they are none. */
const saidAt = (words: readonly string[], from: number, sayings: Sayings, phrases: StatusPhrases): number => {
  const own = sayings.find((saying) => saying.every((word, index) => words[from + index] === word));
  if (own) return own.length;
  for (let count = Math.min(longestStatus, words.length - from); count > 0; count -= 1) {
    if (phrases.has(words.slice(from, from + count).join(' '))) return count;
  }
  return isDateWord(words[from] ?? '') ? 1 : 0;
};

/** Whether a text says nothing but what the record says of itself, a status, dates and scopes. */
const isSaidBy = (text: string, sayings: Sayings, { phrases, scopes }: ListedRecords): boolean => {
  if (isBareStatus(text, phrases) || scopes?.keys.has(scopeKey(text)) === true) return true;
  const found = wordsOf(text);
  // A text that goes on behind them is longer than anything that a list says of a record.
  if (/[\p{L}\p{N}]/u.test(text.slice(found.at(-1)?.end ?? 0))) return false;
  const words = found.map((word) => word.text);
  for (let at = 0; at < words.length;) {
    const count = saidAt(words, at, sayings, phrases);
    if (count === 0) return false;
    at += count;
  }
  return true;
};

const none: Sayings = [];

/**
 * Whether an entry of a list, in one cell or several, only leads to a record and says what that says of itself: its id, title and
 * metadata; a status, which rules hold against the record, and dates and scopes besides.
 */
export const isEntry = (cells: readonly (readonly PhrasingContent[])[], listed: ListedRecords): boolean => {
  const said = cells.map((cell) => saidIn(cell, listed));
  if (said.includes(null)) return false;
  const all = said.filter((one) => one !== null);
  const texts = all.flatMap((one) => one.texts);
  const candidates = candidatesOf([...texts, ...all.flatMap(({ labels }) => labels)], listed);
  if (candidates.length === 0 && !all.some(({ leads }) => leads)) return false;
  const sayings = candidates.map((decision) => listed.sayings.get(decision) ?? none);
  return [...sayings, none].some((own) => texts.every((text) => isSaidBy(text, own, listed)));
};
