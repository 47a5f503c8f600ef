import { documentFacts, proseOf } from '../../../src/core/evaluate/document-facts.ts';
import { vocabularyOf } from '../../../src/core/evaluate/vocabulary.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import type { DocumentFacts } from '../../../src/core/rules/facts.ts';

/** What rules see of the only record in a document. */
export function factsOf(markdown: string): DocumentFacts {
  const document = parseDocument('docs/adr/0007-use-postgresql.md', markdown);
  const [decision] = readDecisions(document, { statuses: {}, sections: {} });
  if (decision === undefined) throw new Error('The document holds no record.');
  return documentFacts(document, proseOf(document), decision, vocabularyOf({ statuses: {} }));
}
