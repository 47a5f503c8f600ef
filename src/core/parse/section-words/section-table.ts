import type { CanonicalSection } from '../../model/section-name.ts';

/** Headings of one language by meaning: words only, in lower case, single blanks. A heading has one meaning at most. */
export type SectionTable = Readonly<Record<CanonicalSection, readonly string[]>>;

/** The phrases of a text that lists them with commas and line ends between. */
export const phrases = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
