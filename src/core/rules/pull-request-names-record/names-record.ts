import type { Decision } from '../../model/decision.ts';
import { wordsOf } from '../../parse/words.ts';
import type { PullRequestText } from '../facts.ts';

/** Characters of title and body that are looked at. */
const longest = 20_000;
/** Share of the words of a record's title that name it. */
const mostWords = 0.6;
const shortestWord = 3;

/** A number as a text calls a record by it: `ADR-7`, `decision 7`, `#7`, `0007`; a bare 7 counts anything. */
const numbers =
  /(?:(?:adrs?|records?|decisions?|no\.?)[-_ #:]{0,3}|#)(\d{1,6})(?!\d)|(?<![\p{L}\p{N}])(0\d{1,5})(?!\d)/giu;

/** Letters and digits alone, in lower case: `ADR-0007` is `adr0007`. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    Array.from(
      text
        .normalize('NFC')
        .toLowerCase()
        .matchAll(/[\p{L}\p{N}]{1,60}/gu),
      ([word]) => word,
    ),
  );

/** Whether a text has most words of a title; of a script without blanks the whole title. */
function hasWords(text: string, title: string): boolean {
  const wanted = [...new Set(wordsOf(title).map((word) => word.text))];
  const telling = wanted.filter((word) => word.length >= shortestWord || !/^[a-z]+$/.test(word));
  if (telling.length === 0) return false;
  const known = wordsIn(text);
  return telling.filter((word) => known.has(word)).length >= mostWords * telling.length;
}

/** Whether a pull request names a record: by its id, its number, its file, or most words of its title. */
export function namesRecord(
  { title, body }: Pick<PullRequestText, 'title' | 'body'>,
  record: Pick<Decision, 'path' | 'title' | 'id' | 'number'>,
): boolean {
  const text = `${title}\n${body}`.slice(0, longest);
  const packed = bare(text);
  const name = record.path.slice(record.path.lastIndexOf('/') + 1).replace(/\.[a-z]{1,10}$/i, '');
  const ids = [record.id, record.title?.id ?? null].filter((id) => id !== null && /\p{L}/u.test(id));
  // `ADR-1` is not named by `ADR-12`.
  const isNamed = (part: string): boolean => {
    const at = part.length > 3 ? packed.indexOf(part) : -1;
    return at !== -1 && !(/\d$/.test(part) && /\d/.test(packed.charAt(at + part.length)));
  };
  if (isNamed(bare(record.title?.text ?? '')) || ids.some((id) => isNamed(bare(id ?? '')))) return true;
  if (!/^(?:readme|index)$/i.test(name) && isNamed(bare(name))) return true;
  const own = [record.number, record.title?.number ?? null];
  const isOwn = (digits: string | undefined): boolean => digits !== undefined && own.includes(Number(digits));
  if (Array.from(text.matchAll(numbers)).some(([, called, padded]) => isOwn(called ?? padded))) return true;
  return hasWords(text, record.title?.text ?? '');
}
