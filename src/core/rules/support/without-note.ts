/** A value without what people add to it: `Acepted` of `Acepted (by the board)`, `High` of `High, for all teams`. */
export const withoutNote = (text: string): string => text.split(/\s*[([{,;:|\n]|\s[-–—]\s/, 1)[0] ?? '';
