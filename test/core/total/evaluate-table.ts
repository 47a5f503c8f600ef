import fc from '../../support/properties.ts';
import type * as baselineJsonSchemaModule from '../../../src/core/evaluate/baseline-json-schema.ts';
import type * as baselinePrintModule from '../../../src/core/evaluate/baseline-print.ts';
import type * as customRuleModule from '../../../src/core/evaluate/custom-rule.ts';
import type * as documentFactsModule from '../../../src/core/evaluate/document-facts.ts';
import type * as evaluateModule from '../../../src/core/evaluate/evaluate.ts';
import type * as evaluateInLogModule from '../../../src/core/evaluate/evaluate-in-log.ts';
import type * as evaluateChangeModule from '../../../src/core/evaluate/evaluate-change.ts';
import type * as evaluateLogModule from '../../../src/core/evaluate/evaluate-log.ts';
import type * as holdToBaselineModule from '../../../src/core/evaluate/hold-to-baseline.ts';
import type * as logBreachesModule from '../../../src/core/evaluate/log-breaches.ts';
import type * as lowerHabits from '../../../src/core/evaluate/lower-habits.ts';
import type * as modeOfModule from '../../../src/core/evaluate/mode-of.ts';
import type * as neededFactsModule from '../../../src/core/evaluate/needed-facts.ts';
import type * as readBaselineModule from '../../../src/core/evaluate/read-baseline.ts';
import type * as readDocumentModule from '../../../src/core/evaluate/read-document.ts';
import type * as readingSettingsModule from '../../../src/core/evaluate/reading-settings.ts';
import type * as renderBaselineModule from '../../../src/core/evaluate/render-baseline.ts';
import type * as builtInPage from '../../../src/core/evaluate/built-in-page.ts';
import type * as ruleFacts from '../../../src/core/evaluate/rule-facts.ts';
import type * as runRuleModule from '../../../src/core/evaluate/run-rule.ts';
import type * as summariseDocumentModule from '../../../src/core/evaluate/summarise-document.ts';
import type * as suppressModule from '../../../src/core/evaluate/suppress.ts';
import type * as vocabularyModule from '../../../src/core/evaluate/vocabulary.ts';
import type * as wantedRulesModule from '../../../src/core/evaluate/wanted-rules.ts';
import { baselineJsonSchema } from '../../../src/core/evaluate/baseline-json-schema.ts';
import { customRule } from '../../../src/core/evaluate/custom-rule.ts';
import { documentFacts, readFacts } from '../../../src/core/evaluate/document-facts.ts';
import { evaluateDocument } from '../../../src/core/evaluate/evaluate.ts';
import { evaluateInLog } from '../../../src/core/evaluate/evaluate-in-log.ts';
import { evaluateChange } from '../../../src/core/evaluate/evaluate-change.ts';
import { evaluateLog } from '../../../src/core/evaluate/evaluate-log.ts';
import { openDocument, readDocument } from '../../../src/core/evaluate/read-document.ts';
import { allRules, rulePage } from '../../../src/core/evaluate/rule-facts.ts';
import { runRule } from '../../../src/core/evaluate/run-rule.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import {
  configuration,
  logSettings,
  modes,
  ruleSettings,
  sections,
  statuses,
} from '../../support/arbitraries/configuration.ts';
import { baselineEntry, baselineText, printedFinding } from '../../support/arbitraries/baseline.ts';
import { convention, template } from '../../support/arbitraries/convention.ts';
import { decision } from '../../support/arbitraries/decision.ts';
import { decisionsIn, document } from '../../support/arbitraries/document.ts';
import { finding, severity, suppression } from '../../support/arbitraries/finding.ts';
import { logWideFacts } from '../../support/arbitraries/log-facts.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import { everyFact, fragment, place, readRecord, rule, vocabulary } from '../../support/arbitraries/rule.ts';
import { few, maybe, number, path, text, word } from '../../support/arbitraries/text.ts';
import { customRule as writtenRule, since } from '../../support/arbitraries/written-settings.ts';
import { entriesOf, exercise } from './entries.ts';

/** The evaluator turns what a rule throws into a finding; here that is a failure like any other. */
const expectNoCrash = (findings: readonly Finding[]): void => {
  const crash = findings.find((each) => each.ruleId === 'rule-crashed');
  if (crash !== undefined) throw new Error(crash.message);
};

const brokenByMost = few(fc.oneof(fc.constantFrom('status-known status-unknown', 'title-present title-missing'), word));
const logFacts = fc.record(
  { convention: maybe(convention), template: maybe(template), brokenByMost, today: word },
  { requiredKeys: ['convention', 'template', 'brokenByMost'] },
);
const settings = fc.record(
  { statuses, sections, rules: ruleSettings, since, customRules: few(writtenRule, 2), scopeNames: few(word) },
  { requiredKeys: ['statuses', 'sections', 'rules'] },
);

export const evaluateTable = [
  ...entriesOf<typeof baselineJsonSchemaModule>('evaluate/baseline-json-schema.ts', {
    // It has no input and takes a while: a few runs prove what all of them would.
    baselineJsonSchema: exercise(baselineJsonSchema, fc.nat({ max: 4999 }), (made, run) =>
      run % 100 === 0 ? made() : null,
    ),
  }),
  ...entriesOf<typeof baselinePrintModule>('evaluate/baseline-print.ts', {
    baselinePrint: fc.tuple(finding, text),
    printedLines: fc.tuple(text),
  }),
  ...entriesOf<typeof customRuleModule>('evaluate/custom-rule.ts', {
    customRule: exercise(customRule, fc.tuple(everyFact, writtenRule), (make, [known, written]) =>
      make(written)?.rule.check(known, {}),
    ),
  }),
  ...entriesOf<typeof documentFactsModule>('evaluate/document-facts.ts', {
    originalRange: fc.tuple(document, number, number).map(([of, start, end]) => [of.source, start, end]),
    proseOf: fc.tuple(document),
    documentFacts: exercise(
      documentFacts,
      fc.tuple(readRecord, vocabulary, maybe(place), number, number),
      (factsOf, [{ of, prose, decision: record }, known, at, start, end]) =>
        factsOf(of, prose, record, known, at ?? undefined).rangeAt(start, end),
    ),
    readFacts: exercise(
      readFacts,
      fc.tuple(readRecord, vocabulary, text, number, number),
      (factsOf, [{ prose, decision: record }, known, own, start, end]) =>
        factsOf({ path: record.path, decisions: [record] }, own, { prose, bodyStart: start }, known).map((each) =>
          each.rangeAt(start, end),
        ),
    ),
    fragmentsOf: fc.tuple(few(decision), few(fragment)),
  }),
  ...entriesOf<typeof evaluateModule>('evaluate/evaluate.ts', {
    evaluateDocument: exercise(
      evaluateDocument,
      fc.tuple(
        document,
        few(decision, 1),
        fc.tuple(settings, logFacts).map(([own, log]) => ({ ...own, ...log })),
        fc.option(few(rule), { freq: 3 }),
        few(fragment, 2),
      ),
      (evaluate, [of, made, given, rules, fragments]) => {
        const records = [...decisionsIn(of), ...made];
        expectNoCrash(rules === null ? evaluate(of, records, given) : evaluate(of, records, given, rules, fragments));
      },
    ),
  }),
  ...entriesOf<typeof evaluateInLogModule>('evaluate/evaluate-in-log.ts', {
    evaluateInLog: exercise(
      evaluateInLog,
      fc.tuple(markdown, path, settings, logWideFacts, brokenByMost, fc.option(few(rule), { freq: 3 })),
      (evaluate, [own, at, given, known, broken, rules]) => {
        const reading = readDocument({ path: at, text: own, settings: given, evaluate: true });
        const choice = { ...given, brokenByMost: broken };
        const document = { ...reading, text: own };
        const found =
          rules === null ? evaluate(document, () => known, choice) : evaluate(document, () => known, choice, rules);
        expectNoCrash(found.flat());
      },
    ),
  }),
  ...entriesOf<typeof evaluateChangeModule>('evaluate/evaluate-change.ts', {
    evaluateChange: exercise(
      evaluateChange,
      fc.tuple(logWideFacts, settings, fc.option(few(rule), { freq: 3 })),
      (evaluate, [known, given, rules]) => {
        expectNoCrash(rules === null ? evaluate(known, given) : evaluate(known, given, rules));
      },
    ),
  }),
  ...entriesOf<typeof evaluateLogModule>('evaluate/evaluate-log.ts', {
    evaluateLog: exercise(
      evaluateLog,
      fc.tuple(logWideFacts, path, decision, settings, fc.option(few(rule), { freq: 3 })),
      (evaluate, [known, at, { range }, given, rules]) => {
        const subject = { path: at, range };
        expectNoCrash(rules === null ? evaluate(known, subject, given) : evaluate(known, subject, given, rules));
      },
    ),
  }),
  ...entriesOf<typeof holdToBaselineModule>('evaluate/hold-to-baseline.ts', {
    mayStand: fc.tuple(finding),
    holdToBaseline: fc.tuple(few(printedFinding), few(baselineEntry)),
    baselineOf: fc.tuple(few(printedFinding)),
  }),
  ...entriesOf<typeof logBreachesModule>('evaluate/log-breaches.ts', {
    byRecord: fc.tuple(few(decision), few(finding)),
    logBreaches: fc.tuple(few(fc.tuple(markdown, path), 2), logWideFacts, settings).map(([texts, known, given]) => [
      texts.map(([own, at]) => ({
        ...readDocument({ path: at, text: own, settings: given, evaluate: true }),
        text: own,
      })),
      known,
      given,
    ]),
  }),
  ...entriesOf<typeof neededFactsModule>('evaluate/needed-facts.ts', {
    neededFacts: fc.oneof(fc.tuple(settings), fc.tuple(settings, few(rule))),
  }),
  ...entriesOf<typeof builtInPage>('evaluate/built-in-page.ts', {
    renderBuiltIns: fc.tuple(few(fc.record({ id: word, severity, what: text, why: text, fix: text }))),
  }),
  ...entriesOf<typeof ruleFacts>('evaluate/rule-facts.ts', {
    allRules: fc.tuple(fc.array(writtenRule, { maxLength: 3 })),
    rulePage: exercise(rulePage, fc.tuple(fc.array(writtenRule, { maxLength: 3 })), (render, [custom]) =>
      allRules(custom).map(render),
    ),
  }),
  ...entriesOf<typeof renderBaselineModule>('evaluate/render-baseline.ts', {
    renderBaseline: fc.tuple(few(baselineEntry)),
  }),
  ...entriesOf<typeof runRuleModule>('evaluate/run-rule.ts', {
    isTold: fc.tuple(rule, everyFact),
    runRule: exercise(
      runRule,
      fc.tuple(rule, everyFact, path, decision, severity),
      (run, [each, known, at, { range }, weight]) => {
        expectNoCrash(run(each, known, { path: at, range }, { severity: weight, options: {} }));
      },
    ),
  }),
  ...entriesOf<typeof wantedRulesModule>('evaluate/wanted-rules.ts', {
    subjectOf: fc.tuple(rule),
    wantedRules: fc.tuple(few(rule), fc.constantFrom('document', 'record', 'log'), settings),
    isOlder: fc.tuple(decision, maybe(since)),
    weighed: fc.tuple(few(finding), rule, decision, maybe(since)),
    settled: fc.tuple(
      few(finding),
      fc.tuple(settings, brokenByMost).map(([own, broken]) => ({ ...own, brokenByMost: broken })),
    ),
  }),
  ...entriesOf<typeof lowerHabits>('evaluate/lower-habits.ts', {
    inOrder: fc.tuple(finding, finding),
    lesser: fc.tuple(severity, fc.option(severity, { nil: undefined })),
    asInfo: fc.tuple(few(finding)),
    isLoweredHabit: fc.tuple(finding, brokenByMost, settings),
    lowerHabits: fc.tuple(few(finding), brokenByMost, settings),
  }),
  ...entriesOf<typeof modeOfModule>('evaluate/mode-of.ts', {
    strictestMode: fc.tuple(modes),
    modeOf: fc.tuple(fc.oneof(fc.constantFrom('status-known', 'rule-crashed', '__proto__'), text), modes),
  }),
  ...entriesOf<typeof readBaselineModule>('evaluate/read-baseline.ts', {
    readBaseline: fc.oneof(fc.tuple(baselineText), fc.tuple(fc.oneof(baselineText, text), path)),
  }),
  ...entriesOf<typeof readDocumentModule>('evaluate/read-document.ts', {
    openDocument: exercise(
      openDocument,
      fc.tuple(markdown, path, settings, logFacts),
      (open, [own, at, given, log]) => {
        expectNoCrash(open(at, own, given).findings(log));
      },
    ),
    readDocument: exercise(
      readDocument,
      fc
        .tuple(fc.record({ path, text: markdown, settings, evaluate: fc.boolean() }), logFacts)
        .map(([request, log]) => ({ ...request, ...log })),
      (read, request) => {
        expectNoCrash(read(request).findings);
      },
    ),
  }),
  ...entriesOf<typeof readingSettingsModule>('evaluate/reading-settings.ts', {
    readingSettings: fc.tuple(configuration, maybe(logSettings)),
  }),
  ...entriesOf<typeof summariseDocumentModule>('evaluate/summarise-document.ts', {
    summariseDocument: fc.tuple(
      fc.record({ path, text: fc.oneof(markdown, text), settings: fc.record({ statuses, sections }) }),
    ),
  }),
  ...entriesOf<typeof suppressModule>('evaluate/suppress.ts', {
    suppress: fc.tuple(few(finding), few(decision, 2), few(suppression, 3), settings),
  }),
  ...entriesOf<typeof vocabularyModule>('evaluate/vocabulary.ts', {
    vocabularyOf: fc.tuple(fc.record({ statuses, scopeNames: few(word) }, { requiredKeys: ['statuses'] })),
  }),
];
