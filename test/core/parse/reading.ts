import type { Decision } from '../../../src/core/model/decision.ts';
import type { Range } from '../../../src/core/model/position.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import type { ReadingVocabulary } from '../../../src/core/parse/read-decisions.ts';

const ownWords: ReadingVocabulary = { statuses: {}, sections: {} };

/** The one record of a text; fails the test if there is none. */
export const readOne = (text: string, path = 'docs/adr/0007-x.md', vocabulary = ownWords): Decision => {
  const document = parseDocument(path, text);
  const [decision, ...others] = readDecisions(document, vocabulary);
  if (!decision || others.length > 0) throw new Error(JSON.stringify(document.refusal));
  return decision;
};

/** What the original file holds in a range. */
export const cutOut = (text: string, range: Range): string => text.slice(range.start.offset, range.end.offset);
