import type { Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Fragment } from '../model/fragment.ts';
import type { Prose } from '../model/prose.ts';
import type { DocumentRequest, ReadingSettings } from '../model/reading.ts';
import type { AdrDocument } from '../parse/document.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { Facts } from '../rules/facts.ts';
import type { Rule } from '../rules/rule.ts';
import { documentFacts, fragmentsOf, proseOf } from './document-facts.ts';
import { runRule } from './run-rule.ts';
import { vocabularyOf } from './vocabulary.ts';
import { settled, wantedRules, weighed } from './wanted-rules.ts';

/** What the evaluator needs of the configuration, and what is known of the log. */
export type EvaluationSettings = Pick<ReadingSettings, 'statuses' | 'scopeNames' | 'rules' | 'since' | 'customRules'> &
  Pick<DocumentRequest, 'convention' | 'template' | 'brokenByMost' | 'today'>;

/**
 * Runs the rules that need nothing but the document over its records. Findings come sorted by place, then severity, each
 * once, in coordinates of the original file. A document without records has no findings: whether a file is a record at all is
 * decided before (`readDecisions`), so that no rule has to ask. Findings on records older than `since` are info, and so is what
 * most records of the log break, until the configuration names the rule. `known` is the prose of the document where it was
 * collected before.
 */
export function evaluateDocument(
  document: AdrDocument,
  decisions: readonly Decision[],
  settings: EvaluationSettings,
  rules: readonly Rule[] = catalogue,
  fragments: readonly Fragment[] = [],
  known: Prose | null = null,
): readonly Finding[] {
  if (decisions.length === 0) return [];
  const prose = known ?? proseOf(document);
  const vocabulary = vocabularyOf(settings);
  const { convention = null, template = null, today = null } = settings;
  const pieces = fragmentsOf(decisions, fragments);
  const wanted = wantedRules(rules, 'document', settings);
  const found = decisions.flatMap((decision, index) => {
    const place = { isFirst: index === 0, fragments: pieces.get(decision) ?? [] };
    const view = documentFacts(document, prose, decision, vocabulary, place);
    const facts: Partial<Facts> = {
      document: view,
      convention,
      template,
      today,
    };
    const subject = { path: view.path, range: decision.title?.range ?? decision.range };
    return wanted.flatMap(({ rule, setting }) =>
      weighed(runRule(rule, facts, subject, setting), rule, decision, settings.since),
    );
  });
  return settled(found, settings);
}
