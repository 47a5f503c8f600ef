import fc from '../../support/properties.ts';
import type * as annotations from '../../../src/core/report/annotations.ts';
import type * as approvalState from '../../../src/core/report/approval-state.ts';
import type * as checkContentModule from '../../../src/core/report/check-content.ts';
import type * as checklistLineModule from '../../../src/core/report/checklist-line.ts';
import type * as codeFence from '../../../src/core/report/code-fence.ts';
import type * as escapeMarkdown from '../../../src/core/report/escape-markdown.ts';
import type * as findingOrder from '../../../src/core/report/finding-order.ts';
import type * as fingerprint from '../../../src/core/report/fingerprint.ts';
import type * as missedDecisionLinesModule from '../../../src/core/report/missed-decision-lines.ts';
import type * as renderReminderModule from '../../../src/core/report/render-reminder.ts';
import type * as renderInformedModule from '../../../src/core/report/render-informed.ts';
import type * as discussionWords from '../../../src/core/report/discussion-words.ts';
import type * as firstLineModule from '../../../src/core/report/first-line.ts';
import type * as fit from '../../../src/core/report/fit.ts';
import type * as missingSeats from '../../../src/core/report/missing-seats.ts';
import type * as namedCheck from '../../../src/core/report/named-check.ts';
import type * as person from '../../../src/core/report/person.ts';
import type * as plainText from '../../../src/core/report/plain-text.ts';
import type * as queuedCheck from '../../../src/core/report/queued-check.ts';
import type * as recordSection from '../../../src/core/report/record-section.ts';
import type * as renderApprovalsCheck from '../../../src/core/report/render-approvals-check.ts';
import type * as renderIndexPullRequest from '../../../src/core/report/render-index-pull-request.ts';
import type * as notAskedModule from '../../../src/core/report/not-asked.ts';
import type * as settingsSectionModule from '../../../src/core/report/settings-section.ts';
import type * as renderInlineComment from '../../../src/core/report/render-inline-comment.ts';
import type * as notCountedLinesModule from '../../../src/core/report/not-counted-lines.ts';
import type * as renderReviewCheck from '../../../src/core/report/render-review-check.ts';
import type * as renderStickyComment from '../../../src/core/report/render-sticky-comment.ts';
import type * as ruleLink from '../../../src/core/report/rule-link.ts';
import type * as consultedWordsModule from '../../../src/core/report/consulted-words.ts';
import type * as requirementPictureModule from '../../../src/core/report/requirement-picture.ts';
import type * as scopeTitleModule from '../../../src/core/report/scope-title.ts';
import type * as scopeSection from '../../../src/core/report/scope-section.ts';
import type * as suggestionFor from '../../../src/core/report/suggestion-for.ts';
import type * as texts from '../../../src/core/report/texts.ts';
import type * as toldFindingsModule from '../../../src/core/report/told-findings.ts';
import type * as unjudgedCheck from '../../../src/core/report/unjudged-check.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import { checklistLine } from '../../../src/core/report/checklist-line.ts';
import {
  approvalVerdict,
  assessment,
  consultResult,
  openDiscussion,
  reminder,
  requirementResult,
  scopeResult,
} from '../../support/arbitraries/approval.ts';
import { approver, modes } from '../../support/arbitraries/configuration.ts';
import { decision as commandDecision } from '../../support/arbitraries/command.ts';
import { finding, severity } from '../../support/arbitraries/finding.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import { account, checkContent, checkName } from '../../support/arbitraries/pull-request.ts';
import { few, lines, maybe, number, path, text, word } from '../../support/arbitraries/text.ts';
import { checklistItem, judged, recordVerdict, unruled, verdict } from '../../support/arbitraries/verdict.ts';
import { ruleLinks } from '../../../src/core/report/rule-link.ts';
import { branchSettings } from '../../support/arbitraries/branch-settings.ts';
import { entriesOf, exercise } from './entries.ts';

const anyText = fc.oneof(text, markdown, lines);
const withLimit = fc.oneof(fc.tuple(anyText), fc.tuple(anyText, number));
const level = fc.constantFrom<('failure' | 'warning' | 'notice')[]>('failure', 'warning', 'notice');
const tone = fc.constantFrom<('verdict' | 'advice')[]>('verdict', 'advice');
/** What reports are made of, on lines of its own: opened and never closed, closed and never opened. */
const marks = fc.constantFrom(
  '<details>',
  '</details>',
  '<summary>a</summary>',
  '```',
  '~~~~',
  '<!-- a',
  '-->',
  '| a |',
  '',
  'aa',
);
const reportText = fc
  .array(fc.oneof({ weight: 4, arbitrary: marks }, word), { maxLength: 30 })
  .map((parts) => parts.join('\n'));
const budget = fc.oneof(
  fc.record({ bytes: fc.oneof(fc.nat({ max: 200 }), number) }),
  fc.record({ characters: fc.oneof(fc.nat({ max: 200 }), number) }),
);

/** A report beside the findings that it speaks of: some of them stand as comments on their lines already. */
const contextOf = (findings: readonly Finding[], every: number, isPrivate: boolean) => ({
  inline: new Set(findings.filter((_, index) => index % 2 === every)),
  isPrivate,
});
const inContext = <Value>(of: fc.Arbitrary<Value>, findingsOf: (value: Value) => readonly Finding[]) =>
  fc
    .tuple(of, fc.nat({ max: 2 }), fc.boolean())
    .map(([value, every, isPrivate]): [Value, ReturnType<typeof contextOf>] => [
      value,
      contextOf(findingsOf(value), every, isPrivate),
    ]);

const suggestion = fc.record({ startLine: number, line: number, replacement: few(word) });
const diff = few(fc.oneof(fc.integer({ min: 1, max: 4 }), number), 5).map((on) => new Set(on));

/** A finding whose fix is one replacement inside the text, as those of rules are, or anything else. */
const findingAndText = fc
  .tuple(finding, anyText, fc.nat({ max: 30 }), fc.nat({ max: 10 }), word)
  .map(([any, own, start, length, inserted]): [Finding, string] => {
    const at = Math.min(start, own.length);
    const end = Math.min(at + length, own.length);
    const edit = { kind: 'replace', path: any.path, start: at, end, text: inserted } as const;
    return [start % 4 === 0 ? any : { ...any, fix: { title: '', safe: true, edits: [edit] } }, own];
  });

const guard = fc.oneof(fc.record({ settings: branchSettings, appId: number }), fc.record({ said: text }));

export const reportTable = [
  ...entriesOf<typeof annotations>('report/annotations.ts', {
    annotation: fc.tuple(fc.record({ path, line: number, column: maybe(number) }), level, text, anyText),
    annotationOf: fc.tuple(finding, tone),
  }),
  ...entriesOf<typeof approvalState>('report/approval-state.ts', {
    missingOf: fc.tuple(approvalVerdict),
    candidatesOf: fc.tuple(approvalVerdict),
    reviewsOf: fc.tuple(approvalVerdict),
    approvalTitle: fc.tuple(approvalVerdict),
  }),
  ...entriesOf<typeof checkContentModule>('report/check-content.ts', { checkContent: fc.tuple(checkContent) }),
  ...entriesOf<typeof checklistLineModule>('report/checklist-line.ts', {
    checklistLine: fc.tuple(checklistItem),
    tickedAtMerge: fc.tuple(fc.oneof(anyText, checklistItem.map(checklistLine))),
  }),
  ...entriesOf<typeof codeFence>('report/code-fence.ts', { codeFence: fc.tuple(few(anyText), word) }),
  ...entriesOf<typeof escapeMarkdown>('report/escape-markdown.ts', { escapeMarkdown: withLimit, codeSpan: withLimit }),
  ...entriesOf<typeof findingOrder>('report/finding-order.ts', {
    byWeight: fc.tuple(finding, finding),
    linesOf: fc.tuple(finding),
  }),
  ...entriesOf<typeof fingerprint>('report/fingerprint.ts', {
    shortHash: fc.tuple(few(word)),
    fingerprintOf: fc.tuple(finding, word),
    findingMarker: fc.tuple(word, word),
    fingerprintIn: fc.tuple(
      fc.oneof(
        anyText,
        fc.tuple(word, word).map((parts) => `<!-- adr-governor:finding:${parts.join(':')} -->`),
      ),
    ),
  }),
  ...entriesOf<typeof firstLineModule>('report/first-line.ts', { firstLine: fc.tuple(text) }),
  ...entriesOf<typeof fit>('report/fit.ts', {
    utf8Length: fc.tuple(text),
    fit: fc.tuple(fc.oneof(anyText, reportText), budget),
  }),
  ...entriesOf<typeof missedDecisionLinesModule>('report/missed-decision-lines.ts', {
    missedDecisionLines: fc.tuple(few(commandDecision)),
  }),
  ...entriesOf<typeof renderReminderModule>('report/render-reminder.ts', {
    isReminder: fc.tuple(fc.oneof(markdown, fc.constant('<!-- adr-governor:reminder -->\nx'))),
    renderReminder: fc.tuple(reminder),
  }),
  ...entriesOf<typeof renderInformedModule>('report/render-informed.ts', {
    informLine: fc.tuple(approvalVerdict),
    informedNames: fc.tuple(
      fc.oneof(
        markdown,
        word.map((names) => `<!-- adr-governor:summary -->\n<!-- adr-governor:inform ${names} -->`),
      ),
    ),
    isInformed: fc.tuple(markdown),
    renderInformed: fc.tuple(few(word)),
  }),
  ...entriesOf<typeof discussionWords>('report/discussion-words.ts', {
    discussionWords: fc.tuple(openDiscussion),
  }),
  ...entriesOf<typeof missingSeats>('report/missing-seats.ts', { missingSeats: fc.tuple(requirementResult) }),
  ...entriesOf<typeof person>('report/person.ts', {
    person: fc.tuple(account),
    personInTitle: fc.tuple(account),
    approverName: fc.tuple(approver),
  }),
  ...entriesOf<typeof plainText>('report/plain-text.ts', { cutText: fc.tuple(anyText, number), plainText: withLimit }),
  ...entriesOf<typeof recordSection>('report/record-section.ts', {
    recordName: fc.tuple(recordVerdict),
    recordStatus: inContext(recordVerdict, (record) => record.findings),
    findingLists: inContext(few(finding, 5), (findings) => findings),
    recordSection: inContext(recordVerdict, (record) => record.findings),
  }),
  ...entriesOf<typeof namedCheck>('report/named-check.ts', {
    namedCheck: fc.tuple(checkContent, maybe(fc.record({ number, baseBranch: maybe(text) }))),
  }),
  ...entriesOf<typeof queuedCheck>('report/queued-check.ts', {
    queuedCheck: fc.tuple(checkName, few(fc.record({ number, content: checkContent }), 3)),
  }),
  ...entriesOf<typeof renderApprovalsCheck>('report/render-approvals-check.ts', {
    renderApprovalsCheck: fc.tuple(verdict, fc.option(guard, { nil: undefined })),
  }),
  ...entriesOf<typeof notAskedModule>('report/not-asked.ts', {
    notAskedLine: fc.tuple(approvalVerdict),
    notAskedIn: fc.tuple(anyText),
    notAskedWords: fc.tuple(approvalVerdict),
  }),
  ...entriesOf<typeof settingsSectionModule>('report/settings-section.ts', {
    settingsIn: fc.tuple(text),
    settingsSection: fc.tuple(guard),
  }),
  ...entriesOf<typeof renderIndexPullRequest>('report/render-index-pull-request.ts', {
    renderIndexPullRequest: fc.tuple(few(path), few(text), fc.boolean()),
  }),
  ...entriesOf<typeof renderInlineComment>('report/render-inline-comment.ts', {
    renderInlineComment: fc.oneof(
      fc.tuple(finding, word, maybe(suggestion)),
      fc.tuple(
        finding,
        word,
        maybe(suggestion),
        fc.record({ isAdvice: fc.boolean(), ruleLink: fc.constantFrom(undefined, (id: string) => id) }),
      ),
    ),
    offersSuggestion: fc.tuple(anyText),
  }),
  ...entriesOf<typeof ruleLink>('report/rule-link.ts', {
    ruleHelp: fc.tuple(anyText),
    rulePath: fc.tuple(anyText),
    ruleLinks: exercise(ruleLinks, fc.tuple(maybe(anyText), anyText), (make, [url, id]) => make(url)(id)),
    linkedRule: fc.tuple(
      anyText,
      fc.constantFrom(undefined, (id: string) => id),
    ),
  }),
  ...entriesOf<typeof notCountedLinesModule>('report/not-counted-lines.ts', {
    notCountedLines: fc.tuple(judged),
  }),
  ...entriesOf<typeof renderReviewCheck>('report/render-review-check.ts', {
    hasErrors: fc.tuple(judged),
    renderReviewCheck: inContext(verdict, (of) => (of.kind === 'judged' ? of.otherFindings : [])),
  }),
  ...entriesOf<typeof renderStickyComment>('report/render-sticky-comment.ts', {
    isStickyComment: fc.tuple(anyText),
    renderStickyComment: inContext(judged, (of) => of.otherFindings),
    renderNothingLeft: fc.constant([]),
    renderMerged: fc.tuple(
      fc.oneof(
        anyText,
        few(checklistItem, 4).map((items) => items.map(checklistLine).join('\n')),
      ),
    ),
    renderConfigurationBroken: fc.constant([]),
  }),
  ...entriesOf<typeof consultedWordsModule>('report/consulted-words.ts', {
    consultedState: consultResult.map(({ state, answeredBy }) => [state, answeredBy.map(({ login }) => login)]),
    consultedLine: fc.tuple(few(consultResult, 3)),
    consultedOf: fc.tuple(approvalVerdict),
    informedLine: fc.tuple(approvalVerdict),
  }),
  ...entriesOf<typeof requirementPictureModule>('report/requirement-picture.ts', {
    requirementPicture: fc.tuple(requirementResult),
  }),
  ...entriesOf<typeof scopeTitleModule>('report/scope-title.ts', { scopeTitle: fc.tuple(scopeResult) }),
  ...entriesOf<typeof scopeSection>('report/scope-section.ts', {
    reviewSentence: fc.tuple(assessment),
    scopeSection: fc.tuple(scopeResult),
  }),
  ...entriesOf<typeof suggestionFor>('report/suggestion-for.ts', {
    suggestionFor: fc.tuple(findingAndText, diff).map(([[of, own], on]) => [of, own, on]),
  }),
  ...entriesOf<typeof texts>('report/texts.ts', {
    reasonWords: fc.tuple(assessment).map(([{ reason, commit }]) => [reason, commit]),
    counted: fc.tuple(number, word),
    weightWords: fc.tuple(severity, fc.boolean()),
    listed: fc.oneof(fc.tuple(few(word, 6)), fc.tuple(few(word, 6), number)),
    shortSha: fc.tuple(text),
    restoredWords: fc.tuple(text, few(number, 12)),
  }),
  ...entriesOf<typeof toldFindingsModule>('report/told-findings.ts', {
    findingsOf: fc.tuple(judged),
    toldFindings: fc.tuple(judged),
    isObserved: fc.tuple(finding, modes),
    isBinding: fc.tuple(finding, modes),
    isAdvisedError: fc.tuple(finding, modes),
  }),
  ...entriesOf<typeof unjudgedCheck>('report/unjudged-check.ts', { unjudgedCheck: fc.tuple(checkName, unruled) }),
];
