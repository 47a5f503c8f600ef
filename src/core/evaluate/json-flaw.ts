/** Deeper than any file of ours. */
const deepest = 8;

const isBlank = (character: string): boolean => ' \t\r\n\uFEFF'.includes(character);

/**
 * Where a text stops being a JSON object of bearable depth, as an offset; null where it may be one. It knows brackets, colons and texts
 * alone: what is wrong inside is for a parser to say, which cannot be led to recursion by what passes here. Linear.
 */
export function jsonFlaw(text: string): number | null {
  let depth = 0;
  let isOver = false;
  let last = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isBlank(character)) continue;
    if (isOver) return at;
    if (character === '"') {
      if (depth === 0) return at;
      const from = at;
      for (at += 1; at < text.length && text[at] !== '"' && text[at] !== '\n'; at += 1) if (text[at] === '\\') at += 1;
      if (text[at] !== '"') return from;
    } else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > deepest || (depth === 1 && character === '[')) return at;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth < 0) return at;
      isOver = depth === 0;
    } else if (depth === 0) return at;
    else if (character === ':') {
      if (last !== '"') return at;
    } else if (character === ',') {
      if (last === ',') return at;
    } else if (!/[\w.+]/.test(character) && !(character === '-' && /\d/.test(text.charAt(at + 1)))) return at;
    last = character;
  }
  return depth === 0 ? null : text.length;
}
