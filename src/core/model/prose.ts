/** One piece of running text: a paragraph, a heading or a table cell. Offsets are in the original file. */
export interface ProseBlock {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** Heading depth 1-6, 0 for what is no heading. */
  readonly depth: number;
  /** Where the content begins: after the marks of a heading or cell. */
  readonly start: number;
  readonly end: number;
  /**
   * The text between `start` and `end`, same length: marks of emphasis and links are blanks, and whatever is not prose (code,
   * images, HTML) is a replacement character that is no letter.
   */
  readonly text: string;
  /** Inside a block quote: somebody else's words. */
  readonly isQuoted: boolean;
}

/** A link, image or link definition, with the address it names. Offsets are in the original file. */
export interface LinkTarget {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** A block of the document: running text, or what holds some. Offsets are in the original file. */
export interface ProsePart {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'item' | 'table' | 'row' | 'cell' | 'code' | 'quote' | 'other';
  readonly start: number;
  readonly end: number;
  /** How many blocks it stands in: 0 for those of the document itself, 1 for the items of their lists. */
  readonly level: number;
  /** Its text; null for what only holds others, and for what is not prose. */
  readonly block: ProseBlock | null;
}

/** What people read of a document: text without code, comments and addresses; and where its links lead. Plain data: it crosses threads. */
export interface Prose {
  readonly blocks: readonly ProseBlock[];
  readonly links: readonly LinkTarget[];
  /** The blocks with those that hold them, each before what it holds, in the order of the file. */
  readonly parts: readonly ProsePart[];
}
