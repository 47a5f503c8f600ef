/** A scope's name as names are compared: without regard to case, kind of letters and number of blanks. */
export const scopeKey = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
