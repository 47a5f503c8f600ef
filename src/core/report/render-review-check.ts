import { isAppliedOnDemand } from '../fix/applied-on-demand.ts';
import { configurationValid } from '../evaluate/built-in.ts';
import { modeOf, strictestMode } from '../evaluate/mode-of.ts';
import type { Modes } from '../model/configuration.ts';
import { isOfChange, type Finding } from '../model/finding.ts';
import type { CheckButton, CheckContent } from '../model/pull-request.ts';
import type { RecordVerdict, Verdict } from '../model/verdict.ts';
import { annotationOf, type Tone } from './annotations.ts';
import { checkContent } from './check-content.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { githubLimits } from './github-limits.ts';
import { notCountedLines } from './not-counted-lines.ts';
import { personInTitle } from './person.ts';
import { previewLine, previewSection } from './preview-section.ts';
import { findingLists, recordSection } from './record-section.ts';
import type { ReportContext } from './report-context.ts';
import { counted, listed, problemWords } from './texts.ts';
import { findingsOf, isAdvisedError, isBinding, isObserved, toldFindings } from './told-findings.ts';
import { unjudgedCheck } from './unjudged-check.ts';

type Judged = Extract<Verdict, { kind: 'judged' }>;

/** A record that is there but was not read, and of which nobody says why: it must not pass in silence. */
const isSilent = (record: RecordVerdict): boolean =>
  record.decision === null &&
  record.change !== 'deleted' &&
  !record.findings.some((finding) => finding.severity === 'error');

const countsOf = (findings: readonly Finding[], modes: Modes): readonly string[] => {
  const of = (word: string, isMeant: (finding: Finding) => boolean): string[] => {
    const count = findings.filter(isMeant).length;
    return count === 0 ? [] : [counted(count, word)];
  };
  const isAdvice = (finding: Finding): boolean => isAdvisedError(finding, modes);
  return [
    ...of('error', (finding) => finding.severity === 'error' && !isAdvice(finding)),
    ...of('error', isAdvice).map((text) => `${text} as advice`),
    ...of('warning', ({ severity }) => severity === 'warning'),
    ...of('note', ({ severity }) => severity === 'info'),
  ];
};

/** Whether a judged pull request has something that must be mended before it may be merged. What was not read was judged by no rule, so it is
 * as binding as the strictest. */
export const hasErrors = (verdict: Judged): boolean =>
  findingsOf(verdict).some((finding) => isBinding(finding, verdict)) ||
  (strictestMode(verdict) === 'enforce' &&
    (verdict.records.some(isSilent) ||
      verdict.approvals.problems.some((problem) => problem.code === 'files-incomplete')));

function nextStep(verdict: Judged, findings: readonly Finding[]): string {
  const place = (finding: Finding): string =>
    isOfChange(finding)
      ? escapeMarkdown(finding.message)
      : `${codeSpan(`${finding.path}:${finding.range.start.line}`)}: ${escapeMarkdown(finding.message, 300)}`;
  if (verdict.approvals.problems.some((problem) => problem.code === 'files-incomplete')) {
    return problemWords['files-incomplete'].next;
  }
  const silent = verdict.records.find(isSilent);
  if (silent !== undefined) {
    return `${codeSpan(silent.path)} could not be read. Make sure that it is a Markdown file in UTF-8.`;
  }
  const [first] = findings;
  const binding = findings.find((finding) => isBinding(finding, verdict));
  if (binding !== undefined && isOfChange(binding)) return place(binding);
  if (binding !== undefined) return `mend the errors, beginning with ${place(binding)}`;
  if (first === undefined) return 'nothing here; the check "ADR approvals" says who has to approve.';
  return `nothing has to be mended. Worth a look: ${place(first)}`;
}

/** What a title says where no record changes, and something is missing for that; null where that is not all there is to say. */
function titleWithoutRecords({ records, otherFindings, waived = [] }: Judged): string | null {
  if (records.length > 0 || otherFindings.some((finding) => !isOfChange(finding))) return null;
  if (otherFindings.length > 0) return 'A decision record is missing';
  const [last] = waived.filter(({ finding }) => isOfChange(finding));
  return last === undefined ? null : `No decision record is needed: waived by ${personInTitle(last.by)}`;
}

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Where everything is that a title counts. */
function placeOf({ records, otherFindings }: Judged): string {
  if (records.length > 0) return `in ${counted(records.length, 'record')}`;
  const isOfConfiguration = otherFindings.every(({ ruleId }) => ruleId === configurationValid.id);
  return isOfConfiguration ? 'in the configuration' : 'outside of records';
}

function titleOf(verdict: Judged, counts: readonly string[]): string {
  const isUnread =
    verdict.records.some(isSilent) || verdict.approvals.problems.some((problem) => problem.code === 'files-incomplete');
  const ofRecords =
    counts.length > 0
      ? `${listed(counts)} ${placeOf(verdict)}`
      : isUnread
        ? 'Not everything could be read'
        : verdict.records.length === 0
          ? 'Nothing to mend'
          : `Nothing to mend ${placeOf(verdict)}`;
  const text = titleWithoutRecords(verdict) ?? ofRecords;
  if (verdict.mode === 'enforce' || hasErrors(verdict)) return text;
  return `${verdict.mode === 'advise' ? 'Advice' : 'Observed'}: ${lowered(text)}`;
}

/** What the mode takes away from what is said. */
function modeWords(verdict: Judged, findings: readonly Finding[]): string {
  if (hasErrors(verdict)) return '';
  if (verdict.mode === 'advise') return ' This is advice: nothing here keeps the pull request from being merged.';
  if (verdict.mode === 'observe') {
    return ' This is only observed: nothing is commented, and nothing here keeps the pull request from being merged.';
  }
  const isAdvised = findings.some((finding) => isAdvisedError(finding, verdict));
  return isAdvised ? ' Errors as advice do not keep the pull request from being merged.' : '';
}

/** What rules that are tried out would have said. In a repository that is only observed the title says so of all. */
function observedLine(findings: readonly Finding[], verdict: Judged): readonly string[] {
  const observed = findings.filter((finding) => isObserved(finding, verdict));
  const isAll = verdict.mode === 'observe' && observed.length === findings.length;
  if (observed.length === 0 || isAll) return [];
  const rules = [...new Set(observed.map(({ ruleId }) => ruleId))].map((id) => codeSpan(id));
  return [
    `**Only observed:** ${counted(observed.length, 'finding')} of ${listed(rules)} would have been said; below is which.`,
  ];
}

const applyFixes: CheckButton = {
  label: 'Apply fixes',
  description: 'Commit every safe fix to the branch',
  identifier: 'fix',
};

/** How what can be mended without thinking gets mended. */
function fixLine(findings: readonly Finding[], { fixes }: ReportContext): readonly string[] {
  const count = findings.filter(isAppliedOnDemand).length;
  if (count === 0 || fixes === undefined) return [];
  const how =
    fixes.by === 'button'
      ? 'The button "Apply fixes" (or a comment "/adr fix") commits that to the branch.'
      : `Run ${codeSpan(fixes.command)} in your clone and push what it changes.`;
  return [`**${counted(count, 'finding')} can be mended without thinking.** ${how}`];
}

function judgedCheck(verdict: Judged, around: ReportContext): CheckContent {
  const context: ReportContext = { ...around, modes: verdict };
  const all = findingsOf(verdict);
  const told = toldFindings(verdict);
  const isQuiet = verdict.mode === 'observe' && told.length === 0;
  const findings = isQuiet ? all : told;
  const ofChange = verdict.otherFindings.filter(isOfChange);
  const offTheDiff = told.filter((finding) => !context.inline.has(finding) && !isOfChange(finding));
  const unplaced = offTheDiff.length - githubLimits.annotations;
  const title = titleOf(verdict, countsOf(findings, verdict));
  const inline = told.filter((finding) => context.inline.has(finding)).length;
  const fixed = fixLine(findings, context);
  const summary = [
    `**${title}.**${modeWords(verdict, findings)}`,
    `**What to do next:** ${nextStep(verdict, findings)}`,
    ...observedLine(all, verdict),
    ...notCountedLines(verdict),
    ...(verdict.preview === undefined ? [] : [previewLine(verdict.preview)]),
    ...fixed,
    ...(inline > 0 ? [`${counted(inline, 'finding')} told in comments on the lines of the pull request.`] : []),
    ...(unplaced > 0
      ? [
          `${counted(unplaced, 'finding')} could not be shown beside the lines (GitHub takes ${githubLimits.annotations}) and stand below only.`,
        ]
      : []),
  ];
  const toneOf = (finding: Finding): Tone => (modeOf(finding.ruleId, verdict) === 'enforce' ? 'verdict' : 'advice');
  const sectionOf = (heading: string, of: readonly Finding[]): readonly string[] =>
    of.length === 0 ? [] : [`### ${heading}`, ...findingLists(of, context)];
  const whole = sectionOf('The pull request as a whole', ofChange);
  const other = sectionOf(
    'Other files',
    verdict.otherFindings.filter((finding) => !isOfChange(finding)),
  );
  const preview = verdict.preview === undefined ? [] : [previewSection(verdict.preview)];
  return checkContent({
    name: 'ADR review',
    conclusion: hasErrors(verdict) ? 'failure' : 'success',
    title,
    summary: summary.join('\n\n'),
    text: [...whole, ...verdict.records.map((record) => recordSection(record, context)), ...other, ...preview].join(
      '\n\n',
    ),
    annotations: offTheDiff.slice(0, githubLimits.annotations).map((finding) => annotationOf(finding, toneOf(finding))),
    ...(fixed.length > 0 && context.fixes?.by === 'button' ? { buttons: [applyFixes] } : {}),
  });
}

/**
 * What the check "ADR review" says for any verdict: the first lines tell the verdict and the next step, then record by record.
 * An error of a rule that is enforced makes it fail; what is advised is told beside the lines, what is observed only in the text. Always ended, never `neutral`.
 */
export const renderReviewCheck = (verdict: Verdict, context: ReportContext): CheckContent =>
  verdict.kind === 'judged' ? judgedCheck(verdict, context) : unjudgedCheck('ADR review', verdict);
