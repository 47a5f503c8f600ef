import { isOfChange } from '../model/finding.ts';
import type { RequirementResult } from '../model/approval.ts';
import type { RecordVerdict, Verdict } from '../model/verdict.ts';
import { approvalTitle, missingOf } from './approval-state.ts';
import { checklistLine, tickedAtMerge } from './checklist-line.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { firstLine } from './first-line.ts';
import { fit } from './fit.ts';
import { githubLimits } from './github-limits.ts';
import { informLine } from './render-informed.ts';
import { notAskedLine, notAskedWords } from './not-asked.ts';
import { missingSeats } from './missing-seats.ts';
import { previewLine } from './preview-section.ts';
import { recordName, recordStatus } from './record-section.ts';
import { hasErrors } from './render-review-check.ts';
import type { ReportContext } from './report-context.ts';
import { scopeTitle } from './scope-title.ts';
import { isObserved, toldFindings } from './told-findings.ts';
import { changeWords, counted, listed, stateWords } from './texts.ts';

type Judged = Extract<Verdict, { kind: 'judged' }>;

/** The first line of the one comment that is kept up to date. */
export const stickyMarker = '<!-- adr-governor:summary -->';

const mostRecords = 50;

/** Whether a comment of ours is the one that is kept up to date. */
export const isStickyComment = (body: string): boolean => firstLine(body) === stickyMarker;

const sticky = (parts: readonly string[], hidden = ''): string =>
  fit([stickyMarker, ...(hidden === '' ? [] : [hidden]), parts.join('\n\n')].join('\n'), {
    characters: githubLimits.commentCharacters,
  });

/** The rules at a glance; the log's own items stand below, each on its line. */
function checklistCell(record: RecordVerdict): string {
  const items = record.checklist.filter(({ isOwn }) => isOwn !== true);
  const failed = items.filter((item) => item.state === 'failed').map((item) => codeSpan(item.id));
  const passed = items.filter((item) => item.state === 'passed' || item.state === 'waived').length;
  if (items.length === 0) return '-';
  const score = `${failed.length > 0 ? '❌' : '✅'} ${passed} of ${items.length} hold`;
  return failed.length === 0 ? score : `${score}; to mend: ${listed(failed)}`;
}

/** Lines of items that the comment takes, over all records; the check holds all of them. */
const mostItems = 120;

/** The log's own items of each record, with who confirmed them and what they wait for. */
function ownChecklists(records: readonly RecordVerdict[]): readonly string[] {
  let left = mostItems;
  const lists = records.flatMap((record): readonly string[] => {
    const items = record.checklist.filter(({ isOwn }) => isOwn === true);
    if (items.length === 0 || items.length > left) return [];
    left -= items.length;
    return [`**Checklist of ${recordName(record)}**\n\n${items.map(checklistLine).join('\n')}`];
  });
  const all = records.filter(({ checklist }) => checklist.some(({ isOwn }) => isOwn === true)).length;
  const more = all - lists.length;
  return more === 0
    ? lists
    : [...lists, `The checklists of ${counted(more, 'more record')} stand in the check "ADR review".`];
}

function recordTable(records: readonly RecordVerdict[], context: ReportContext): string {
  const rows = records
    .slice(0, mostRecords)
    .map(
      (record) =>
        `| ${recordName(record)} | ${recordStatus(record, context)} | ${changeWords[record.change]} | ${checklistCell(record)} |`,
    );
  const more = records.length > mostRecords ? [`| ${records.length - mostRecords} more | | | |`] : [];
  return ['| Record | Status | Change | Checklist |', '| --- | --- | --- | --- |', ...rows, ...more].join('\n');
}

const missingCell = (requirement: RequirementResult): string =>
  listed(
    missingSeats(requirement).map((words) => escapeMarkdown(words, 200)),
    5,
  ) || '-';

const scopeTable = (verdict: Judged): string =>
  [
    '| Scope | Approvals | Missing |',
    '| --- | --- | --- |',
    ...verdict.approvals.scopes
      .slice(0, mostRecords)
      .map(
        (scope) =>
          `| ${escapeMarkdown(scopeTitle(scope), 150)} | ${stateWords[scope.state]} | ${missingCell(scope.requirement)} |`,
      ),
  ].join('\n');

function whatNext(verdict: Judged): string {
  const { approvals } = verdict;
  const mend = hasErrors(verdict)
    ? 'the author mends the errors (see the comments on the lines and the check "ADR review")'
    : toldFindings(verdict).some(({ severity }) => severity === 'error')
      ? 'the author may mend what is advised (see the comments on the lines and the check "ADR review")'
      : '';
  const missing = missingOf(approvals).map((words) => escapeMarkdown(words, 200));
  const approve =
    approvals.state === 'waiting'
      ? `an approving review is needed from ${listed(missing) || 'the approvers'}`
      : approvals.state === 'blocked'
        ? 'the check "ADR approvals" says what is in the way of the approvals'
        : '';
  const steps = [mend, approve].filter((step) => step !== '');
  return steps.length === 0 ? 'Nothing is missing: this pull request may be merged.' : `${steps.join('; ')}.`;
}

const isOpen = ({ approvals: { state } }: Judged): boolean => state === 'waiting' || state === 'blocked';

const nextStepLine = '**What happens next:**';
const adviceOnly = 'This is advice: nothing here keeps the pull request from being merged.';

/** The comment at a glance: records, checklist, approvals, the next step. Short; the checks hold the details. */
export function renderStickyComment(verdict: Judged, context: ReportContext): string {
  const parts = [`**Decision records in this pull request**`];
  if (verdict.records.length > 0) parts.push(recordTable(verdict.records, context));
  parts.push(...ownChecklists(verdict.records));
  const others = verdict.otherFindings.filter((finding) => !isObserved(finding, verdict));
  const inFiles = others.filter((finding) => !isOfChange(finding)).length;
  const ofChange = others.length - inFiles;
  if (inFiles > 0) parts.push(`${counted(inFiles, 'finding')} in other files: see the check "ADR review".`);
  if (ofChange > 0) {
    parts.push(`${counted(ofChange, 'finding')} on the pull request as a whole: see the check "ADR review".`);
  }
  if (verdict.preview !== undefined) parts.push(previewLine(verdict.preview));
  if (verdict.approvals.scopes.length > 0) parts.push(scopeTable(verdict));
  if (verdict.approvals.scopes.length === 0 || verdict.approvals.overridden !== undefined) {
    parts.push(`Approvals: ${escapeMarkdown(approvalTitle(verdict.approvals), 300)}.`);
  }
  parts.push(`${nextStepLine} ${whatNext(verdict)}`);
  if (verdict.mode !== 'enforce' && !hasErrors(verdict)) parts.push(adviceOnly);
  const notAsked = notAskedWords(verdict.approvals);
  if (notAsked !== '' && isOpen(verdict)) parts.push(notAsked);
  if (verdict.mode !== 'enforce') return sticky(parts);
  return sticky(
    parts,
    [informLine(verdict.approvals), notAskedLine(verdict.approvals)].filter((line) => line !== '').join('\n'),
  );
}

/**
 * What an earlier comment is changed to when the pull request is merged: items that the merge ticks are ticked. The same text where it
 * has none of them, so that nothing has to be written.
 */
export function renderMerged(body: string): string {
  const lines = body.split(/\r?\n/);
  const ticked = lines.map(tickedAtMerge);
  if (ticked.every((line, index) => line === lines[index])) return body;
  return ticked
    .map((line) => (line.startsWith(nextStepLine) ? `${nextStepLine} the pull request is merged.` : line))
    .join('\n');
}

/** What an earlier comment is changed to when the pull request changes no record any more. */
export const renderNothingLeft = (): string =>
  sticky(['This pull request changes no decision record any more, so there is nothing left to govern.']);

/** What an earlier comment is changed to when the configuration cannot be used. */
export const renderConfigurationBroken = (): string =>
  sticky(['The configuration on the base branch cannot be used: the check "ADR review" names the places.']);
