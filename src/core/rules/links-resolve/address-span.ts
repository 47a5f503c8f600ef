import type { LinkTarget } from '../../model/prose.ts';

/**
 * Where the address of a link stands in the text, its fragment and query left out; null where it is not written as it is meant, with
 * escaped characters, or cannot be told from the link's text.
 */
export function addressSpan(
  original: string,
  { address, start, end }: LinkTarget,
): { readonly start: number; readonly end: number } | null {
  const written = original.slice(start, end);
  const at = address === '' ? -1 : written.lastIndexOf(address);
  if (at === -1 || !/\](?:\(|:)\s{0,100}<?$/.test(written.slice(Math.max(0, at - 104), at))) return null;
  const length = address.search(/[?#]/);
  return { start: start + at, end: start + at + (length === -1 ? address.length : length) };
}
