/** One token of a GraphQL document: a name, a punctuator, or a mark for a value, which says nothing about what the document does. */
type Token = string;

const value = '"';

/**
 * Lexical grammar of GraphQL (https://spec.graphql.org/October2021/#sec-Appendix-Grammar-Summary.Lexical-Tokens). Block strings come
 * first, or they would be read as three strings; nothing else overlaps.
 */
const lexeme =
  /(?<ignored>[\uFEFF\t \n\r,]+|#[^\n\r]*)|(?<block>"""(?:\\"""|(?!\\?""")[^])*""")|(?<text>"(?!"")(?:[^"\\\n\r]|\\[^\n\r])*")|(?<name>[A-Za-z_]\w*)|(?<number>-?\d[\w.+-]*)|(?<mark>\.{3}|[!$&()/:=@[\]{|}])/uy;

/** Null where something stands that GraphQL does not have. */
function tokensOf(document: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < document.length; at = lexeme.lastIndex) {
    lexeme.lastIndex = at;
    const groups = lexeme.exec(document)?.groups;
    if (groups === undefined) return null;
    const { name, mark, ignored } = groups;
    if (ignored === undefined) tokens.push(name ?? mark ?? value);
  }
  return tokens;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const isName = (token: Token | undefined): boolean => token !== undefined && /^\w+$/.test(token);

/** Where the bracket at `start` is closed, one further; null if it is none, or never closed. */
function behindBracket(tokens: readonly Token[], start: number, bracket: '(' | '{'): number | null {
  if (tokens[start] !== bracket) return null;
  const open: string[] = [];
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const end = closing[token];
    if (end !== undefined) open.push(end);
    else if (token === ')' || token === ']' || token === '}') {
      if (open.pop() !== token) return null;
      if (open.length === 0) return at + 1;
    }
  }
  return null;
}

/** Behind the directives at `start`, and their arguments. */
function behindDirectives(tokens: readonly Token[], start: number): number | null {
  let at: number | null = start;
  while (at !== null && tokens[at] === '@') {
    if (!isName(tokens[at + 1])) return null;
    at = tokens[at + 2] === '(' ? behindBracket(tokens, at + 2, '(') : at + 2;
  }
  return at;
}

/** Behind what stands in front of the fields of the definition at `start`; null if it is neither query nor fragment. */
function behindHeader(tokens: readonly Token[], start: number): number | null {
  switch (tokens[start]) {
    case '{':
      return start;
    case 'query': {
      const named = isName(tokens[start + 1]) ? start + 2 : start + 1;
      const behind = tokens[named] === '(' ? behindBracket(tokens, named, '(') : named;
      return behind === null ? null : behindDirectives(tokens, behind);
    }
    case 'fragment': {
      const isWhole = isName(tokens[start + 1]) && tokens[start + 2] === 'on' && isName(tokens[start + 3]);
      return isWhole ? behindDirectives(tokens, start + 4) : null;
    }
    default:
      return null;
  }
}

/**
 * Whether a GraphQL document holds queries and fragments and nothing else, so that it can change nothing whichever of its operations is
 * run. Read token by token, so that no text or comment in it is taken for a keyword, nor a keyword for a text. What cannot be read is
 * no query.
 */
export function isReadsOnly(document: string): boolean {
  const tokens = tokensOf(document);
  if (tokens === null || tokens.length === 0) return false;
  let at = 0;
  while (at < tokens.length) {
    const fields = behindHeader(tokens, at);
    const behind = fields === null ? null : behindBracket(tokens, fields, '{');
    if (behind === null) return false;
    at = behind;
  }
  return true;
}
