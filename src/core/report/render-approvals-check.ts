import type { ApprovalVerdict, OpenDiscussion } from '../model/approval.ts';
import type { CheckConclusion, CheckContent } from '../model/pull-request.ts';
import { isParentLabel } from '../config/parent-place.ts';
import type { Verdict } from '../model/verdict.ts';
import { annotation } from './annotations.ts';
import { approvalTitle, candidatesOf, missingOf, reviewsOf } from './approval-state.ts';
import { checkContent } from './check-content.ts';
import { consultedLine, consultedOf, informedLine } from './consulted-words.ts';
import { discussionWords } from './discussion-words.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { missedDecisionLines } from './missed-decision-lines.ts';
import { notAskedWords } from './not-asked.ts';
import { approverName } from './person.ts';
import { reviewSentence, scopeSection } from './scope-section.ts';
import { settingsSection, type Guard } from './settings-section.ts';
import { listed, problemWords, shortSha } from './texts.ts';
import { unjudgedCheck } from './unjudged-check.ts';

type Judged = Extract<Verdict, { kind: 'judged' }>;

const conclusions: Readonly<Record<ApprovalVerdict['state'], CheckConclusion | null>> = {
  'not-needed': 'success',
  'not-configured': 'success',
  approved: 'success',
  waiting: null,
  blocked: 'failure',
};

/** Reviews that people may take for approvals although they are none: said first, since nobody understands it otherwise. */
const surprising = new Set([
  'stale',
  'restored',
  'commit-unreadable',
  'other-base',
  'author',
  'wrote-the-text',
  'made-a-merge',
  'not-an-approver',
  'no-write-permission',
  'changes-requested',
]);

/**
 * Who can do it next. Never whom the app is about to ask: that changes by asking, and the check would be written again for nothing.
 */
function whoCan(approvals: ApprovalVerdict): readonly string[] {
  const names = candidatesOf(approvals).map(approverName);
  const later = approvals.askLater.map((name) => codeSpan(name.replace(/^@/, '')));
  return [
    ...(names.length === 0 ? [] : [`**Who can approve:** ${listed(names, 15)}.`]),
    ...(later.length === 0 ? [] : [`Asked later, since GitHub takes 15 at a time: ${listed(later, 15)}.`]),
  ];
}

function nextStep(approvals: ApprovalVerdict): string {
  const missing = missingOf(approvals).map((words) => escapeMarkdown(words, 200));
  switch (approvals.state) {
    case 'not-needed':
    case 'approved':
      return 'nothing here.';
    case 'not-configured':
      return 'nothing here. To have records approved, name scopes and approvers in `.github/adr.yml`.';
    case 'waiting':
      if (missing.length === 0 && approvals.discussion !== undefined)
        return 'comment, if you have something to say. Everybody who has to has approved; the check turns green when the time is over.';
      return `an approving review is needed from ${listed(missing, 10) || 'the approvers below'}. The author has nothing to do here.`;
    case 'blocked': {
      const [problem] = approvals.problems;
      return problem === undefined ? 'see below what is in the way.' : problemWords[problem.code].next;
    }
  }
}

/** What was passed over, and how long that holds: said as plainly as an approval. */
function overrideLine(
  approvals: ApprovalVerdict,
  { commit, base, instead }: NonNullable<ApprovalVerdict['overridden']>,
): string {
  const missing = listed(
    missingOf(approvals).map((words) => escapeMarkdown(words, 200)),
    10,
  );
  const over =
    instead === 'waiting' && missing !== '' ? `without ${missing}` : 'although it was not approved as it stands';
  const place = base === null ? '' : `, given for ${codeSpan(base)}`;
  return `**Overridden** at ${codeSpan(shortSha(commit))}${place}, ${over}. It lapses when what has to be approved changes.`;
}

const discussionLine = (discussion: OpenDiscussion): string =>
  `**Open for comment** ${discussionWords(discussion)}: before that it is not approved, whoever approves. \`/adr override <reason>\` ends it.`;

function problemItem(problem: ApprovalVerdict['problems'][number]): string {
  const place =
    problem.path === null
      ? ''
      : ` (${codeSpan(problem.line === null ? problem.path : `${problem.path}:${problem.line}`)})`;
  return `- ❌ ${escapeMarkdown(problem.message)}${place}`;
}

function judgedCheck({ approvals, mode, missed = [] }: Judged, guard: Guard | undefined): CheckContent {
  const conclusion = conclusions[approvals.state];
  const isAdvice = mode !== 'enforce';
  const title = approvalTitle(approvals);
  const lowered = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const would =
    approvals.state === 'waiting'
      ? lowered.replace(/^waiting/, 'would wait').replace(/^open for/, 'would stay open for')
      : `would be blocked: ${lowered}`;
  const shown = isAdvice && conclusion !== 'success' ? `Advice only: ${would}` : title;
  const reviews = reviewsOf(approvals).filter((review) => surprising.has(review.reason));
  const summary = [
    `**${escapeMarkdown(shown, 255)}**`,
    `**What to do next:** ${nextStep(approvals)}`,
    ...(approvals.overridden === undefined ? whoCan(approvals) : [overrideLine(approvals, approvals.overridden)]),
    approvals.state === 'waiting' || approvals.state === 'blocked' ? notAskedWords(approvals) : '',
    approvals.discussion === undefined || approvals.overridden !== undefined
      ? ''
      : discussionLine(approvals.discussion),
    missedDecisionLines(missed.filter(({ kind }) => kind === 'override')),
    approvals.problems.slice(0, 20).map(problemItem).join('\n'),
    reviews
      .slice(0, 20)
      .map((review) => `- ${reviewSentence(review)}`)
      .join('\n'),
    consultedLine(consultedOf(approvals)),
    informedLine(approvals),
  ];
  const placed = approvals.problems.filter(({ path, line }) => path !== null && line !== null && !isParentLabel(path));
  return checkContent({
    name: 'ADR approvals',
    conclusion: isAdvice ? 'success' : conclusion,
    title: shown,
    summary: summary.filter((part) => part !== '').join('\n\n'),
    text: [...approvals.scopes.map(scopeSection), guard === undefined ? '' : settingsSection(guard)]
      .filter((part) => part !== '')
      .join('\n\n'),
    annotations:
      isAdvice || approvals.state !== 'blocked'
        ? []
        : placed.map((problem) =>
            annotation(
              { path: problem.path ?? '', line: problem.line ?? 1, column: null },
              'failure',
              problemWords[problem.code].title,
              problem.message,
            ),
          ),
  });
}

/**
 * What the check "ADR approvals" says for any verdict: yellow (conclusion null) while it waits for other people, red for what
 * somebody must mend, green when complete; under `advise` and `observe` always green, saying what it would be. The first lines
 * tell what is missing and who can do it; then a table per scope, and what is amiss with how the branch is guarded. People stand as code, so that nobody is pinged.
 */
export const renderApprovalsCheck = (verdict: Verdict, guard?: Guard): CheckContent =>
  verdict.kind === 'judged' ? judgedCheck(verdict, guard) : unjudgedCheck('ADR approvals', verdict);
