import type { Finding } from '../model/finding.ts';
import type { DocumentReading, DocumentView, ReadingSettings } from '../model/reading.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { Facts } from '../rules/facts.ts';
import type { Rule } from '../rules/rule.ts';
import { readFacts } from './document-facts.ts';
import { runRule } from './run-rule.ts';
import { vocabularyOf } from './vocabulary.ts';
import { settled, wantedRules, weighed, type RuleChoice } from './wanted-rules.ts';

/** A document that was read together with what rules see of it, and its text. */
export interface EvaluatedDocument extends Pick<DocumentReading, 'path' | 'decisions' | 'fragments'> {
  readonly text: string;
  /** Absent where the document was refused. */
  readonly view?: DocumentView | undefined;
}

/** What is known beside the document. What is absent is not known, and rules that need it say nothing. */
export type LogWideFacts = Partial<Omit<Facts, 'document'>>;

/**
 * Runs the rules about a record as a part of its log: one list of findings a record, in the order of the document. Each is sorted
 * by place, then severity, in coordinates of the original file; a finding may stand in another file. All empty where the document
 * was refused. `factsOf` says what is known of each record.
 */
export function evaluateInLog(
  document: EvaluatedDocument,
  factsOf: (index: number) => LogWideFacts,
  settings: RuleChoice & Pick<ReadingSettings, 'statuses' | 'scopeNames'>,
  rules: readonly Rule[] = catalogue,
): readonly (readonly Finding[])[] {
  const { view, text, path } = document;
  if (view === undefined) return document.decisions.map(() => []);
  const wanted = wantedRules(rules, 'record', settings);
  if (wanted.length === 0) return document.decisions.map(() => []);
  return readFacts(document, text, view, vocabularyOf(settings)).map((facts, index) => {
    const { decision } = facts;
    const known = { ...factsOf(index), document: facts };
    const subject = { path, range: decision.title?.range ?? decision.range };
    const found = wanted.flatMap(({ rule, setting }) =>
      weighed(runRule(rule, known, subject, setting), rule, decision, settings.since),
    );
    return settled(found, settings);
  });
}
