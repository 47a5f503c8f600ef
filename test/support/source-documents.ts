import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const shared = path.join(import.meta.dirname, '..', '..', '..', 'shared');

/**
 * The folder of the documents that the product was conceived from; null where nothing is shared beside the checkout: then tests use
 * our own examples alone. Where something is, the documents have to be there, too.
 */
export const sourceDocumentsFolder: string | null = existsSync(shared) ? path.join(shared, 'source-documents') : null;

export const sourceDocumentNames = ['000', '001', '002', '003', '004'] as const;
export type SourceDocumentName = (typeof sourceDocumentNames)[number];

export interface SourceDocument {
  /** The name of its file. */
  readonly file: string;
  readonly text: string;
}

/** The document whose file begins with this number. Throws where it is missing: a test must not pass without it. */
export function sourceDocument(folder: string, name: SourceDocumentName): SourceDocument {
  const file = readdirSync(folder).find((entry) => entry.startsWith(`${name}_`) && entry.endsWith('.md'));
  if (file === undefined) throw new Error(`There is no document ${name} in ${folder}.`);
  return { file, text: readFileSync(path.join(folder, file), 'utf8') };
}
