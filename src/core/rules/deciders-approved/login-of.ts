/** A login of GitHub behind an at sign; not a team (`@org/team`), not a mail address. */
const mention = /(?<![\p{L}\p{N}._+-])@([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})(?![\p{L}\p{N}_/@-]|\.\p{L}|\[)/giu;

/** The login that a name in a record gives, as written: `@ada`, `Ada Lovelace (@ada)`; null where it gives none, or several. */
export function loginOf(name: string): string | null {
  const [first, second] = Array.from(name.slice(0, 200).matchAll(mention), ([, login]) => login ?? '');
  return first === undefined || second !== undefined ? null : first;
}
