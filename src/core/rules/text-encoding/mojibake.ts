/** An encoding of one byte a character in which UTF-8 is read by mistake. */
interface WrongEncoding {
  /** The characters of the bytes 0x80 to 0xFF, in order. */
  readonly characters: string;
  /** Characters of the bytes 0x80 to 0xBF that may well stand behind a letter or sign: `Ã…` may be a word's end. */
  readonly common: ReadonlySet<string>;
  /** More characters that stand for a byte. */
  readonly also?: readonly (readonly [character: string, byte: number])[];
}

/** Sources: the mappings at https://www.unicode.org/Public/MAPPINGS/VENDORS/ (MICSFT/WINDOWS/CP1252, APPLE/ROMAN, MICSFT/PC/CP437). */
const windows1252: WrongEncoding = {
  characters:
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  common: new Set('…‹›‘’“”•–—™\u00a0«»'),
  // ISO 8859-1 has control characters where Windows has signs.
  also: Array.from({ length: 32 }, (_, index) => [String.fromCharCode(0x80 + index), 0x80 + index] as const),
};

const macRoman: WrongEncoding = {
  characters:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  common: new Set('≠∞±≤≥µ∂∑∏π∫Ω°†•¥£¢'),
};

const codePage437: WrongEncoding = {
  characters:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  common: new Set('░▒▓│┤╡╢╖╕╣║╗╝╜╛┐'),
};

interface Table {
  readonly bytes: ReadonlyMap<string, number>;
  readonly common: ReadonlySet<string>;
}

const tableOf = ({ characters, common, also = [] }: WrongEncoding): Table => ({
  bytes: new Map([...also, ...Array.from(characters, (character, index) => [character, 0x80 + index] as const)]),
  common,
});

const tables: readonly Table[] = [windows1252, macRoman, codePage437].map(tableOf);

/** What a document may hold: no control characters, nothing unassigned or for private use. */
const plausible = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\u00ad\u200b-\u200f\ufeff]$/u;

interface Sequence {
  readonly length: number;
  readonly text: string;
  /** No text that is meant holds these characters side by side. */
  readonly isSure: boolean;
}

/** How many bytes UTF-8 needs, by the first of them, and the least code point of so many bytes; null: it begins none. */
const shapeOf = (lead: number): readonly [length: number, least: number, bits: number] | null => {
  if (lead >= 0xc2 && lead <= 0xdf) return [2, 0x80, lead & 0x1f];
  if (lead >= 0xe0 && lead <= 0xef) return [3, 0x800, lead & 0x0f];
  if (lead >= 0xf0 && lead <= 0xf4) return [4, 0x10000, lead & 0x07];
  return null;
};

/** Leads of punctuation, signs and kana; those of the letters of western Europe. Others only count side by side. */
const isTelling = (lead: number): boolean => [0xe2, 0xe3, 0xef].includes(lead) || (lead >= 0xc2 && lead <= 0xc5);

/** The UTF-8 sequence that a run of characters holds at a place; null if it holds none. */
function sequenceAt(run: string, at: number, { bytes, common }: Table): Sequence | null {
  const lead = bytes.get(run.charAt(at)) ?? 0;
  const shape = shapeOf(lead);
  if (shape === null) return null;
  const [length, least, bits] = shape;
  const tail = Array.from({ length: length - 1 }, (_, index) => run.charAt(at + 1 + index));
  let code = bits;
  for (const character of tail) {
    const byte = bytes.get(character) ?? 0;
    if (byte < 0x80 || byte > 0xbf) return null;
    code = code * 64 + (byte & 0x3f);
  }
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const text = String.fromCodePoint(code);
  if (!plausible.test(text)) return null;
  const isOdd = !tail.every((character) => common.has(character));
  // A byte order mark in the midst of a text is nothing.
  return { length, text: code === 0xfeff ? '' : text, isSure: length === 4 || (isTelling(lead) && isOdd) };
}

interface Decoded {
  readonly text: string;
  readonly sure: number;
}

function decode(run: string, table: Table): Decoded {
  let text = '';
  let sure = 0;
  let follows = false;
  for (let at = 0; at < run.length;) {
    const sequence = sequenceAt(run, at, table);
    text += sequence?.text ?? run.charAt(at);
    if (sequence !== null && (sequence.isSure || follows)) sure += 1;
    follows = sequence !== null;
    at += sequence?.length ?? 1;
  }
  return { text, sure };
}

/** Text may have gone through several wrong encodings; each makes it at least half as long again, so few come together. */
const mostRounds = 20;

/** Decodes runs by the encoding that most of them surely went through, until none did. */
function repair(runs: readonly string[]): readonly string[] {
  let current = runs;
  for (let round = 0; round < mostRounds; round += 1) {
    let best: { readonly texts: readonly string[]; readonly sure: number } = { texts: current, sure: 0 };
    for (const table of tables) {
      const decoded = current.map((run) => decode(run, table));
      const sure = decoded.reduce((sum, one) => sum + one.sure, 0);
      if (sure > best.sure) best = { texts: decoded.map(({ text }) => text), sure };
    }
    if (best.sure === 0) break;
    current = best.texts;
  }
  return current;
}

/** Characters that were UTF-8 read in a wrong encoding, and what they were. Offsets of the text that was searched. */
export interface Mojibake {
  readonly start: number;
  readonly end: number;
  readonly repaired: string;
}

/** What differs between two texts, without what they have in common at both ends. */
function difference(run: string, repaired: string, at: number): Mojibake {
  let from = 0;
  while (from < Math.min(run.length, repaired.length) && run[from] === repaired[from]) from += 1;
  let behind = 0;
  const most = Math.min(run.length, repaired.length) - from;
  while (behind < most && run[run.length - 1 - behind] === repaired[repaired.length - 1 - behind]) behind += 1;
  return { start: at + from, end: at + run.length - behind, repaired: repaired.slice(from, repaired.length - behind) };
}

/**
 * Finds mojibake: UTF-8 that was read as Windows-1252, ISO 8859-1, Mac Roman or code page 437 and saved so, in order, once or
 * several times. Text of any language that is meant is left alone: a place counts as far as no language writes those characters side
 * by side, or where such a place stands in the same text. Linear in the text.
 */
export function findMojibake(text: string): readonly Mojibake[] {
  const runs = Array.from(text.matchAll(/[^\p{ASCII}]+/gu), (match) => ({ at: match.index, text: match[0] }));
  const repaired = repair(runs.map((run) => run.text));
  return runs.flatMap((run, index) => {
    const after = repaired[index] ?? run.text;
    return after === run.text ? [] : [difference(run.text, after, run.at)];
  });
}
