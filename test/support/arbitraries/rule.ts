import fc from '../properties.ts';
import { vocabularyOf } from '../../../src/core/evaluate/vocabulary.ts';
import { documentFacts, proseOf } from '../../../src/core/evaluate/document-facts.ts';
import type { Decision } from '../../../src/core/model/decision.ts';
import type { Fragment } from '../../../src/core/model/fragment.ts';
import type { AdrDocument } from '../../../src/core/parse/document.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';
import type { DocumentFacts, Facts } from '../../../src/core/rules/facts.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import type { LinkTarget, Prose, ProseBlock, ProsePart } from '../../../src/core/rules/support/prose.ts';
import { statuses } from './configuration.ts';
import { decision } from './decision.ts';
import { decisionsIn, document } from './document.ts';
import { logWideFacts } from './log-facts.ts';
import { range } from './position.ts';
import { few, maybe, number, text, word } from './text.ts';

const shippedVocabulary = vocabularyOf({ statuses: {} });
export const vocabulary = fc.oneof(
  { weight: 6, arbitrary: fc.constant(shippedVocabulary) },
  fc.tuple(statuses, few(word)).map(([own, scopeNames]) => vocabularyOf({ statuses: own, scopeNames })),
);

export const proseBlock: fc.Arbitrary<ProseBlock> = fc.record({
  kind: fc.constantFrom<ProseBlock['kind'][]>('paragraph', 'heading', 'cell'),
  depth: fc.oneof(fc.nat({ max: 6 }), number),
  start: number,
  end: number,
  text,
  isQuoted: fc.boolean(),
});
const link: fc.Arbitrary<LinkTarget> = fc.record({ address: word, start: number, end: number });
export const prosePart: fc.Arbitrary<ProsePart> = fc.record({
  kind: fc.constantFrom<ProsePart['kind'][]>('heading', 'paragraph', 'list', 'item', 'table', 'row', 'cell', 'code'),
  start: number,
  end: number,
  level: number,
  block: maybe(proseBlock),
});
const madeProse: fc.Arbitrary<Prose> = fc.record({
  blocks: few(proseBlock),
  links: few(link, 2),
  parts: few(prosePart, 6),
});

const proses = new WeakMap<AdrDocument, Prose>();
const proseIn = (of: AdrDocument): Prose => {
  const known = proses.get(of) ?? proseOf(of);
  proses.set(of, known);
  return known;
};

/** A document with a record of its own, or with one that never stood in it, and its prose, or any other. */
export const reading = fc
  .tuple(document, fc.option(decision, { freq: 4 }), fc.option(madeProse, { freq: 6 }))
  .map(([of, made, other]): { of: AdrDocument; prose: Prose; decision: Decision | undefined } => ({
    of,
    prose: other ?? proseIn(of),
    decision: made ?? decisionsIn(of)[0],
  }));

const bareDecision: Decision = {
  path: '',
  range: { start: { offset: 0, line: 1, column: 1 }, end: { offset: 0, line: 1, column: 1 } },
  title: null,
  id: null,
  number: null,
  status: null,
  date: null,
  dateRaw: null,
  scopes: [],
  impact: null,
  category: null,
  tags: [],
  people: { author: [], deciders: [], consulted: [], informed: [], owner: [], reviewers: [] },
  supersededBy: [],
  supersedes: [],
  partlySupersedes: [],
  partlySupersededBy: [],
  amends: [],
  amendedBy: [],
  refines: [],
  relatesTo: [],
  metadataStyle: 'none',
  fields: [],
  sections: [],
  substance: '',
};

/** The same with a record in any case. */
export const readRecord = reading.map((each) => ({ ...each, decision: each.decision ?? bareDecision }));

/** A piece that is no whole record, or one that never stood anywhere. */
export const fragment: fc.Arbitrary<Fragment> = fc.record({
  kind: fc.constantFrom<Fragment['kind'][]>('outside-record', 'breaks-off'),
  range,
  heading: word,
});
export const place = fc.record({ isFirst: fc.boolean(), fragments: few(fragment, 2) });

/** What a rule sees of a record. */
export const facts: fc.Arbitrary<DocumentFacts> = fc
  .tuple(readRecord, vocabulary, place)
  .map(([each, known, at]) => documentFacts(each.of, each.prose, each.decision, known, at));

/** A day as the clock gives it, or none that a calendar has. */
export const today = maybe(fc.oneof(fc.constantFrom('2026-01-15', '2026-02-30', '0000-00-00'), word));

/** All that a rule may ask for: the record, and what its log does and demands. */
export const everyFact: fc.Arbitrary<Facts> = fc
  .tuple(facts, logWideFacts, today)
  .map(([document, others, day]) => ({ ...others, document, today: day }));

/** A rule of the catalogue whose words may have been changed. */
export const rule: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.constantFrom(...catalogue),
    fc.option(fc.record({ what: word, why: word, fix: word, markdown: text, expect: few(word) })),
  )
  .map(([shipped, own]): Rule => {
    if (own === null) return shipped;
    const { markdown, expect, ...docs } = own;
    const bad = [{ title: own.what, markdown, expect, options: { [own.why]: own.fix } }];
    return { ...shipped, docs, examples: { good: [{ title: own.fix, markdown }], bad } };
  });
