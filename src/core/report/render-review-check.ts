import { isAppliedOnDemand } from '../fix/applied-on-demand.ts';
import { baselinePath } from '../log/governing-paths.ts';
import { isOfChange, type Finding } from '../model/finding.ts';
import type { CheckButton, CheckContent } from '../model/pull-request.ts';
import type { RecordVerdict, Verdict } from '../model/verdict.ts';
import { annotationOf, type Tone } from './annotations.ts';
import { checkContent } from './check-content.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { byWeight } from './finding-order.ts';
import { githubLimits } from './github-limits.ts';
import { personInTitle } from './person.ts';
import { findingList, recordSection } from './record-section.ts';
import type { ReportContext } from './report-context.ts';
import { counted, listed, problemWords } from './texts.ts';
import { unjudgedCheck } from './unjudged-check.ts';

type Judged = Extract<Verdict, { kind: 'judged' }>;

/** A record that is there but was not read, and of which nobody says why: it must not pass in silence. */
const isSilent = (record: RecordVerdict): boolean =>
  record.decision === null &&
  record.change !== 'deleted' &&
  !record.findings.some((finding) => finding.severity === 'error');

const countsOf = (findings: readonly Finding[]): readonly string[] => {
  const of = (severity: Finding['severity'], word: string): string[] => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, word)];
  };
  return [...of('error', 'error'), ...of('warning', 'warning'), ...of('info', 'note')];
};

/** All findings of a verdict, the heaviest first. */
export const findingsOf = (verdict: Judged): readonly Finding[] =>
  [...verdict.records.flatMap((record) => record.findings), ...verdict.otherFindings].sort(byWeight);

/** Whether a judged pull request has something that must be mended before it may be merged. */
export const hasErrors = (verdict: Judged): boolean =>
  findingsOf(verdict).some((finding) => finding.severity === 'error') ||
  verdict.records.some(isSilent) ||
  verdict.approvals.problems.some((problem) => problem.code === 'files-incomplete');

function nextStep(verdict: Judged, findings: readonly Finding[]): string {
  const [first] = findings;
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
  if (first?.severity === 'error' && isOfChange(first)) return place(first);
  if (first?.severity === 'error') return `mend the errors, beginning with ${place(first)}`;
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

function titleOf(verdict: Judged, counts: readonly string[]): string {
  const records = counted(verdict.records.length, 'record');
  const isFailed = hasErrors(verdict);
  const ofRecords =
    counts.length > 0
      ? `${listed(counts)} in ${records}`
      : isFailed
        ? 'Not everything could be read'
        : `Nothing to mend in ${records}`;
  const text = titleWithoutRecords(verdict) ?? ofRecords;
  return verdict.mode === 'enforce' ? text : `Advice: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Suppressions that are named in the first lines; the rest is counted. */
const mostSuppressions = 10;

/** What the records themselves hold back: whoever approves must see it at once. */
function suppressionLine({ records }: Judged): readonly string[] {
  const held = records.flatMap(({ suppressed = [] }) => suppressed);
  const reasons = new Map<string, number>();
  for (const { finding, reason } of held) {
    const line = `${codeSpan(finding.ruleId)} (${escapeMarkdown(reason, 200)})`;
    reasons.set(line, (reasons.get(line) ?? 0) + 1);
  }
  const told = [...reasons]
    .slice(0, mostSuppressions)
    .map(([line, count]) => (count === 1 ? line : `${line}, ${count} times`));
  const more = reasons.size - told.length;
  return held.length === 0
    ? []
    : [`**Held back by comments in the records:** ${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`];
}

/** What people let pass: whoever approves must see it at once. */
function waiverLine({ records, waived: ofOthers = [] }: Judged): readonly string[] {
  const all = [...records.flatMap(({ waived = [] }) => waived), ...ofOthers];
  const counts = new Map<string, number>();
  for (const { finding, by, reason } of all) {
    const line = `${codeSpan(finding.ruleId)} by ${codeSpan(by.login)} (${escapeMarkdown(reason, 200)})`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const told = [...counts]
    .slice(0, mostSuppressions)
    .map(([line, count]) => (count === 1 ? line : `${line}, ${count} times`));
  const more = counts.size - told.length;
  return all.length === 0 ? [] : [`**Waived:** ${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`];
}

/** What stood before and does not count, and what of that is mended now. */
function baselineLine({ records, mended = 0 }: Judged): readonly string[] {
  const held = records.reduce((sum, { baselined = [] }) => sum + baselined.length, 0);
  const stand = `${counted(held, 'finding')} ${held === 1 ? 'stands' : 'stand'} in the baseline (${codeSpan(baselinePath)}) and ${held === 1 ? 'does' : 'do'} not count here.`;
  const entries = mended === 1 ? '1 entry of the baseline is' : `${mended} entries of the baseline are`;
  const left = `${entries} mended here: run ${codeSpan('adr-governor check --update-baseline')} and commit what it writes.`;
  const lines = [...(held === 0 ? [] : [stand]), ...(mended === 0 ? [] : [left])];
  return lines.length === 0 ? [] : [lines.join(' ')];
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

function judgedCheck(verdict: Judged, context: ReportContext): CheckContent {
  const findings = findingsOf(verdict);
  const tone: Tone = verdict.mode === 'enforce' ? 'verdict' : 'advice';
  const ofChange = verdict.otherFindings.filter(isOfChange);
  const offTheDiff = findings.filter((finding) => !context.inline.has(finding) && !isOfChange(finding));
  const unplaced = offTheDiff.length - githubLimits.annotations;
  const counts = countsOf(findings);
  const title = titleOf(verdict, counts);
  const inline = findings.length - offTheDiff.length - ofChange.length;
  const fixed = fixLine(findings, context);
  const summary = [
    `**${title}.**${tone === 'advice' ? ' This is advice: nothing here keeps the pull request from being merged.' : ''}`,
    `**What to do next:** ${nextStep(verdict, findings)}`,
    ...suppressionLine(verdict),
    ...waiverLine(verdict),
    ...baselineLine(verdict),
    ...fixed,
    ...(inline > 0 ? [`${counted(inline, 'finding')} told in comments on the lines of the pull request.`] : []),
    ...(unplaced > 0
      ? [
          `${counted(unplaced, 'finding')} could not be shown beside the lines (GitHub takes ${githubLimits.annotations}) and stand below only.`,
        ]
      : []),
  ];
  const sectionOf = (heading: string, of: readonly Finding[]): readonly string[] =>
    of.length === 0 ? [] : [`### ${heading}`, findingList(of, context)];
  const whole = sectionOf('The pull request as a whole', ofChange);
  const other = sectionOf(
    'Other files',
    verdict.otherFindings.filter((finding) => !isOfChange(finding)),
  );
  return checkContent({
    name: 'ADR review',
    conclusion: tone === 'verdict' && hasErrors(verdict) ? 'failure' : 'success',
    title,
    summary: summary.join('\n\n'),
    text: [...whole, ...verdict.records.map((record) => recordSection(record, context)), ...other].join('\n\n'),
    annotations: offTheDiff.slice(0, githubLimits.annotations).map((finding) => annotationOf(finding, tone)),
    ...(fixed.length > 0 && context.fixes?.by === 'button' ? { buttons: [applyFixes] } : {}),
  });
}

/**
 * What the check "ADR review" says for any verdict: the first lines tell the verdict and the next step, then record by record.
 * An error makes it fail under `enforce`; under `advise` and `observe` it succeeds and says so. Always ended, never `neutral`.
 */
export const renderReviewCheck = (verdict: Verdict, context: ReportContext): CheckContent =>
  verdict.kind === 'judged' ? judgedCheck(verdict, context) : unjudgedCheck('ADR review', verdict);
