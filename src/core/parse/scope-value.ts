import type { List, RootContent } from 'mdast';
import { endOf, startOf } from './inline.ts';
import { fieldsOfBlock } from './read-fields.ts';
import {
  beginsWithConnector,
  configuredNamesOfLines,
  mentionsScope,
  withoutMarkup,
  type KnownScopes,
  type ScopeName,
} from './scope-text.ts';
import { trimmedSpan, wordsOf } from './words.ts';

/** What a line of scopes says; places are those of the normalised text. */
export interface ScopeReading {
  readonly scopes: readonly ScopeName[];
  /** Lines whose scopes cannot be told. */
  readonly unread: readonly { readonly start: number; readonly end: number }[];
}

/** A line that says the scopes, and what may belong to its value. */
export interface ScopeValue {
  /** The name of its label. */
  readonly label: string;
  readonly start: number;
  readonly valueStart: number;
  /** Where the value ends as far as its form tells, and where what may go on with it does. */
  readonly valueEnd: number;
  readonly limit: number;
  /** The names that the value has as it is written, known or not; null where only configured ones are sure to be names. */
  readonly written: readonly ScopeName[] | null;
  /** Whether what is no name has to be reported; else it is prose. */
  readonly isMetadata: boolean;
  /** The block behind, if nothing else stands between. */
  readonly next: RootContent | null;
}

export const nothing: ScopeReading = { scopes: [], unread: [] };

/** More text is no value. */
const maximumValue = 4000;
const maximumName = 60;
const maximumNameWords = 6;
/** More words behind a value are a sentence of its own. */
const maximumWords = 6;

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether a text may be the name of a scope that nobody knows. */
export const mayBeName = (text: string): boolean =>
  text.length <= maximumName && !/\n|[.!?]\s/.test(text.trim()) && wordsOf(text).length <= maximumNameWords;

/** Whether lines behind a value are prose of their own that says nothing of scopes. */
const isAside = (value: string, rest: string, label: string, known: KnownScopes): boolean =>
  !/[,;&+/]\s*$/.test(value) &&
  !beginsWithConnector(rest.slice(0, maximumName), label) &&
  !mentionsScope(rest, known) &&
  (wordsOf(rest).length > maximumWords || /[.!?]["')*_]{0,4}\s*$/.test(rest));

const moved = (names: readonly ScopeName[], by: number): readonly ScopeName[] =>
  names.map(({ name, start, end }) => ({ name, start: start + by, end: end + by }));

const unreadAt = (value: ScopeValue): ScopeReading => ({
  scopes: [],
  unread: [{ start: value.start, end: Math.max(value.start, value.valueEnd) }],
});

const isConfigured = (names: readonly ScopeName[] | null): names is readonly ScopeName[] =>
  names !== null && names.length > 0;

/** The names of a block, if it names configured scopes and nothing else; null for any other. */
export const namesOfBlocks = (
  first: RootContent,
  last: RootContent,
  label: string,
  text: string,
  known: KnownScopes | null,
): readonly ScopeName[] | null => {
  const [start, end] = [startOf(first), endOf(last)];
  if (known === null || end - start > maximumValue) return null;
  const names = configuredNamesOfLines(withoutMarkup(text.slice(start, end)), label, known);
  return isConfigured(names) ? moved(names, start) : null;
};

/** The items of a list as they are written; null where one is too long for a name. */
const writtenItems = (list: List, text: string): readonly ScopeName[] | null => {
  const items = list.children.map(({ children: [first] }): ScopeName | null => {
    if (!first) return null;
    const start = startOf(first);
    const own = withoutMarkup(text.slice(start, endOf(first)));
    const span = trimmedSpan(own, '*_`"\'[],;');
    const name = own.slice(span.start, span.end);
    return mayBeName(name) && name !== '' ? { name, start: start + span.start, end: start + span.end } : null;
  });
  return items.includes(null) ? null : items.filter((item) => item !== null);
};

/** What a block behind a label says of its scopes: a list below `Scope:`, or right below a value. */
const readNext = (value: ScopeValue, isEmpty: boolean, text: string, known: KnownScopes | null): ScopeReading => {
  const { next, label, limit } = value;
  if (next?.type === 'paragraph' && isEmpty) {
    return { scopes: namesOfBlocks(next, next, label, text, known) ?? [], unread: [] };
  }
  const isApart = next !== null && /\n[ \t>]*\n/.test(text.slice(limit, startOf(next)));
  if (next?.type !== 'list' || (isApart && !isEmpty) || fieldsOfBlock(next, text).length > 0) return nothing;
  const names = namesOfBlocks(next, next, label, text, known);
  if (names !== null) return { scopes: names, unread: [] };
  if (!value.isMetadata) return nothing;
  const written = isEmpty ? writtenItems(next, text) : null;
  if (written !== null) return { scopes: written, unread: [] };
  const mayBeScopes = known !== null && (isEmpty || mentionsScope(text.slice(startOf(next), endOf(next)), known));
  return mayBeScopes ? unreadAt(value) : nothing;
};

/**
 * The scopes that a line says: all that it and what goes on with it names, if these are configured, else the names as they are
 * written. A value that goes on with what is neither a name nor prose of its own is unread. `known` null: no scopes are configured.
 */
export function readScopeValue(value: ScopeValue, text: string, known: KnownScopes | null): ScopeReading {
  const { label, valueStart, valueEnd, written } = value;
  const limit = Math.min(value.limit, valueEnd + maximumValue);
  const shown = withoutMarkup(text.slice(valueStart, limit));
  const own = shown.slice(0, Math.max(0, valueEnd - valueStart));
  const rest = shown.slice(own.length);
  const isWhole = !hasWords(rest);
  const behind = isWhole && value.next ? readNext(value, !hasWords(own), text, known) : nothing;
  const withBehind = (scopes: readonly ScopeName[]): ScopeReading => ({
    scopes: [...scopes, ...behind.scopes],
    unread: behind.unread,
  });

  const all = known && configuredNamesOfLines(shown, label, known);
  if (isConfigured(all)) return withBehind(moved(all, valueStart));
  if (isWhole || known === null) {
    if (written !== null) return withBehind(written);
    return known !== null && value.isMetadata && mentionsScope(own, known) ? unreadAt(value) : behind;
  }
  const told = configuredNamesOfLines(own, label, known);
  if (isConfigured(told) && isAside(own, rest, label, known)) return { scopes: moved(told, valueStart), unread: [] };
  if (!value.isMetadata) return nothing;
  return written !== null || mentionsScope(shown, known) ? unreadAt(value) : nothing;
}
