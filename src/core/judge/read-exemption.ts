import { plainText } from '../report/plain-text.ts';

/** Characters of a description that are looked at. */
const longest = 20_000;
const longestReason = 300;
/** A line of its own; also as an item of a list, quoted or bold. */
const exempt = /^[ \t>*+-]{0,10}\**ADR-Exempt\**[ \t]{0,10}:\**[ \t]{0,10}(.{1,2000})$/i;
/** A place to fill that was left in the template of a description. */
const placeholder = /^(?:<[^>]*>|\[[^\]]*\]|\{[^}]*\}|\.{3}|…)$/;

/** The text without comments: descriptions often start from a template that explains itself in them. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    parts.push(text.slice(at, start === -1 ? undefined : start));
    const end = start === -1 ? -1 : text.indexOf('-->', start + 4);
    if (end === -1) return parts.join('');
    at = end + 3;
  }
}

/**
 * Why a pull request asks to be exempt from bringing a decision: the first line `ADR-Exempt: <reason>` of its description, outside of
 * comments and code; one plain line of at most 300 characters. Null where it does not ask. It exempts from nothing by itself.
 */
export function readExemption(body: string): string | null {
  let fence = '';
  for (const line of withoutComments(body.slice(0, longest)).split(/\r?\n/)) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? '';
    if (mark !== '' && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
    const reason = fence === '' ? plainText(exempt.exec(line)?.[1] ?? '', longestReason) : '';
    if (reason !== '' && !placeholder.test(reason)) return reason;
  }
  return null;
}
