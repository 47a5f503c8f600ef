import fc from 'fast-check';
import type * as applyFixes from '../../../src/core/evaluate/apply-fixes.ts';
import type * as documentFactsModule from '../../../src/core/evaluate/document-facts.ts';
import type * as evaluateModule from '../../../src/core/evaluate/evaluate.ts';
import type * as readDocumentModule from '../../../src/core/evaluate/read-document.ts';
import type * as vocabularyModule from '../../../src/core/evaluate/vocabulary.ts';
import { documentFacts } from '../../../src/core/evaluate/document-facts.ts';
import { evaluateDocument } from '../../../src/core/evaluate/evaluate.ts';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import { ruleSettings, sections, statuses } from '../../support/arbitraries/configuration.ts';
import { decision } from '../../support/arbitraries/decision.ts';
import { decisionsIn, document } from '../../support/arbitraries/document.ts';
import { finding } from '../../support/arbitraries/finding.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import { readRecord, rule, vocabulary } from '../../support/arbitraries/rule.ts';
import { few, number, path, text } from '../../support/arbitraries/text.ts';
import { entriesOf, exercise } from './entries.ts';

/** The evaluator turns what a rule throws into a finding; here that is a failure like any other. */
const expectNoCrash = (findings: readonly Finding[]): void => {
  const crash = findings.find((each) => each.ruleId === 'rule-crashed');
  if (crash !== undefined) throw new Error(crash.message);
};

export const evaluateTable = [
  ...entriesOf<typeof applyFixes>('evaluate/apply-fixes.ts', {
    applyFixes: fc.oneof(fc.tuple(text, path, few(finding)), fc.tuple(text, path, few(finding), fc.boolean())),
  }),
  ...entriesOf<typeof documentFactsModule>('evaluate/document-facts.ts', {
    originalRange: fc.tuple(document, number, number).map(([of, start, end]) => [of.source, start, end]),
    proseOf: fc.tuple(document),
    documentFacts: exercise(
      documentFacts,
      fc.tuple(readRecord, vocabulary, number, number),
      (factsOf, [{ of, prose, decision: record }, known, start, end]) =>
        factsOf(of, prose, record, known).rangeAt(start, end),
    ),
  }),
  ...entriesOf<typeof evaluateModule>('evaluate/evaluate.ts', {
    evaluateDocument: exercise(
      evaluateDocument,
      fc.tuple(
        document,
        few(decision, 1),
        fc.record({ statuses, rules: ruleSettings }),
        fc.option(few(rule), { freq: 3 }),
      ),
      (evaluate, [of, made, settings, rules]) => {
        const records = [...decisionsIn(of), ...made];
        expectNoCrash(rules === null ? evaluate(of, records, settings) : evaluate(of, records, settings, rules));
      },
    ),
  }),
  ...entriesOf<typeof readDocumentModule>('evaluate/read-document.ts', {
    readDocument: exercise(
      readDocument,
      fc.record({
        path,
        text: markdown,
        settings: fc.record({ statuses, sections, rules: ruleSettings }),
        evaluate: fc.boolean(),
      }),
      (read, request) => {
        expectNoCrash(read(request).findings);
      },
    ),
  }),
  ...entriesOf<typeof vocabularyModule>('evaluate/vocabulary.ts', {
    vocabularyOf: fc.tuple(fc.record({ statuses })),
  }),
];
