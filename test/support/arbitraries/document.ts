import fc from '../properties.ts';
import type { Nodes, Root } from 'mdast';
import type { Decision } from '../../../src/core/model/decision.ts';
import type { AdrDocument } from '../../../src/core/parse/document.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import { markdown } from './markdown.ts';
import { memoised } from './memoised.ts';

const paths = ['docs/adr/0007-use-kafka.md', 'a.md', '\ud800/../2026-01-15-x.md'] as const;
const parsed = paths.map((path) =>
  memoised((text: string) => parseDocument(path, text), new Map<string, AdrDocument>()),
);

/** A document that was parsed from random text; refused ones are among them. Draw it first: then all properties share it. */
export const document: fc.Arbitrary<AdrDocument> = fc
  .tuple(markdown, fc.nat({ max: paths.length - 1 }))
  .map(([text, at]) => parsed[at]!(text));

/** The records that a document holds, read with the words that everybody has. */
export const decisionsIn = memoised(
  (of: AdrDocument): readonly Decision[] => readDecisions(of, { statuses: {}, sections: {} }),
  new WeakMap<AdrDocument, readonly Decision[]>(),
);

const withoutPlaces = (node: Nodes): void => {
  delete node.position;
  if ('children' in node) node.children.forEach(withoutPlaces);
};

/** The tree of a document without any place in it: a syntax tree may come without. */
export const placeless = memoised((of: AdrDocument): Root => {
  const tree = structuredClone(of.tree);
  withoutPlaces(tree);
  return tree;
}, new WeakMap<AdrDocument, Root>());

const flat = (node: Nodes): readonly Nodes[] => ('children' in node ? [node, ...node.children.flatMap(flat)] : [node]);

/** Every node of a document, the tree itself first. */
export const nodesIn = memoised((of: AdrDocument) => flat(of.tree), new WeakMap<AdrDocument, readonly Nodes[]>());
