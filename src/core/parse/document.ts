import type { Root } from 'mdast';
import type { DocumentRefusal } from '../model/reading.ts';
import type { FrontMatter } from './front-matter.ts';
import type { SourceText } from './source-text.ts';

/**
 * A document as syntax. Offsets of the tree and of the front matter count in `source.normalised`, front matter included: one
 * coordinate system; `source.rangeOf` leads back to the file.
 */
export interface AdrDocument {
  readonly path: string;
  readonly source: SourceText;
  /** The Markdown below the front matter; empty when the document was refused. */
  readonly tree: Root;
  readonly frontMatter: FrontMatter | null;
  /** Why it was not read, null if it was. A refused document has no records, and nothing of it may be approved. */
  readonly refusal: DocumentRefusal | null;
}
