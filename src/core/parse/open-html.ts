/** Pieces of HTML that are known to act on nothing behind them once each opening tag has its closing one. */
const piece =
  /<!--(?!-?>)(?:(?!--!?>)[^])*-->|<(\/?)([a-z][a-z\d]{0,20})(?: (?:id|name|align|href|open)(?:="[^"<>]*")?){0,4} ?\/?>/giy;

const withoutEnd: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
}

/** The tags of a piece of HTML in order; null where it holds anything that is not known to end with its closing tag. */
const tagsOf = (value: string): readonly Tag[] | null => {
  const tags: Tag[] = [];
  let at = value.indexOf('<');
  while (at !== -1) {
    piece.lastIndex = at;
    const match = piece.exec(value);
    if (!match) return null;
    const name = match[2]?.toLowerCase();
    if (name !== undefined && !withoutEnd.has(name)) tags.push({ name, isEnd: match[1] === '/' });
    at = value.indexOf('<', piece.lastIndex);
  }
  return tags;
};

/** A piece of HTML and where it begins. */
export interface HtmlPiece {
  readonly value: string;
  readonly start: number;
}

/** More pieces that stay open are in no document that people write. */
const maximumOpen = 100;

/**
 * What HTML is open at each of the given places, and so may act on what follows. Pieces and places are in the order of the text.
 * Comments and elements that are closed act on nothing behind them; whatever is not plainly so counts as open for ever. Null if
 * more stays open than a person writes.
 */
export const openHtmlAt = (
  pieces: readonly HtmlPiece[],
  places: readonly number[],
): readonly (readonly string[])[] | null => {
  const open: { readonly name: string | null; readonly value: string }[] = [];
  const found: (readonly string[])[] = [];
  let next = 0;
  for (const place of places) {
    for (let html = pieces[next]; html && html.start < place; html = pieces[next]) {
      const tags = tagsOf(html.value);
      if (!tags) open.push({ name: null, value: html.value });
      for (const { name, isEnd } of tags ?? []) {
        const at = isEnd ? open.findLastIndex((other) => other.name === name) : -1;
        if (at !== -1) open.splice(at, 1);
        else if (!isEnd) open.push({ name, value: html.value });
        if (open.length > maximumOpen) return null;
      }
      if (open.length > maximumOpen) return null;
      next += 1;
    }
    found.push(open.map(({ value }) => value));
  }
  return found;
};
