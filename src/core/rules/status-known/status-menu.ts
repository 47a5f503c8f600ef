import type { CanonicalStatus } from '../../model/status.ts';

/** Longest status text that is looked at as a menu. */
const longest = 500;

/** The status a choice begins with: `superseded by [ADR-5](...)` begins with `superseded`; null if it is none. */
function leadingStatus(choice: string, statuses: ReadonlyMap<string, CanonicalStatus>): CanonicalStatus | null {
  const words = choice
    .toLowerCase()
    .replaceAll(/[^\p{L}\s-]/gu, ' ')
    .trim();
  const first = words.split(/\s+/).at(0) ?? '';
  return statuses.get(words) ?? statuses.get(first) ?? null;
}

/**
 * Whether a status is the template's menu rather than a choice from it: several statuses with `|`, `/`, commas or "or"
 * between them. Three different ones are a menu in any case (`proposed | accepted | superseded by ...`), two where nothing else
 * is said; `Accepted / Implemented` is one status twice, and `Accepted, superseded` may tell a story.
 */
export function isStatusMenu(raw: string, statuses: ReadonlyMap<string, CanonicalStatus>): boolean {
  const text = raw.slice(0, longest).trim();
  if (text.includes('\n')) return false;
  const choices = text.split(/[|/,\uFF0F]|\s(?:or|oder|ou)\s/);
  if (choices.length < 2) return false;
  const meanings = choices.map((choice) => leadingStatus(choice, statuses));
  const different = new Set(meanings.filter((meaning) => meaning !== null)).size;
  if (different >= 3) return true;
  const inBrackets = /^[*_`]*[[{<(].*[\]})>][*_`]*$/.test(text);
  const onlyStatuses = !meanings.includes(null);
  return different === 2 && onlyStatuses && (inBrackets || !text.includes(','));
}
