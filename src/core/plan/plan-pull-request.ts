import { firstDecisions } from '../commands/decision-block.ts';
import { approvedTexts } from '../approvals/approved-texts.ts';
import { withApproved } from '../commands/with-approved.ts';
import { withDecisions } from '../commands/with-decisions.ts';
import type { Action } from '../model/action.ts';
import type { HeadSharer } from '../model/open-pull-request.ts';
import type { CommandDecision } from '../model/command.ts';
import type { ApprovalVerdict, Reminder } from '../model/approval.ts';
import { isOfChange } from '../model/finding.ts';
import type { CheckContent, PullRequestFacts, PullRequestState } from '../model/pull-request.ts';
import type { Unjudged, Verdict } from '../model/verdict.ts';
import { renderApprovalsCheck } from '../report/render-approvals-check.ts';
import { renderReminder } from '../report/render-reminder.ts';
import { renderReviewCheck } from '../report/render-review-check.ts';
import { renderConfigurationBroken, renderNothingLeft, renderStickyComment } from '../report/render-sticky-comment.ts';
import type { ReportContext } from '../report/report-context.ts';
import type { RuleLink } from '../report/rule-link.ts';
import { settingsIn, type Guard } from '../report/settings-section.ts';
import { counted } from '../report/texts.ts';
import { isObserved, toldFindings } from '../report/told-findings.ts';
import { unjudgedCheck } from '../report/unjudged-check.ts';
import { placeFindings, type Placement } from './place-findings.ts';
import { endedCheck, newestRun, planCheck, planLeftOut } from './plan-check.ts';
import { planComment, planMergedComment } from './plan-comment.ts';

export interface PullRequestPlanInput {
  readonly verdict: Verdict;
  readonly facts: PullRequestFacts;
  /** Lines of the head on the diff, by path; a path without any is absent. */
  readonly diffLines: ReadonlyMap<string, ReadonlySet<number>>;
  /** Texts of the changed records at head, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** `pr:<number>`: tells the runs of pull requests with the same head apart. */
  readonly externalId: string;
  /** The open pull requests with this head commit, this one among them. Absent: nobody looked, so that the runs of all others count. */
  readonly sharers?: readonly HeadSharer[] | undefined;
  /** What people decided by command, to be written down again. Absent: nothing. */
  readonly decisions?: readonly CommandDecision[];
  /** Where rules are explained. Absent: their ids have to do. */
  readonly ruleLink?: RuleLink | undefined;
  /** How the base branch is guarded; `as-shown`: what the check says of it stays. Absent: that matters to nobody. */
  readonly guard?: Guard | 'as-shown' | undefined;
}

type Judged = Extract<Verdict, { kind: 'judged' }>;

/** Both checks; the review check keeps what was decided by command, the other one which texts were approved, whatever else they say. */
const checksFor = (
  { verdict, facts, externalId, decisions = [], guard }: PullRequestPlanInput,
  context: ReportContext,
): readonly [review: CheckContent, approvals: CheckContent] => {
  const shown = guard === 'as-shown' ? newestRun(facts, 'ADR approvals', externalId) : null;
  return [
    withDecisions(renderReviewCheck(verdict, context), decisions, verdict.kind === 'judged' ? verdict.told : []),
    withApproved(
      renderApprovalsCheck(verdict, guard === 'as-shown' ? { said: settingsIn(shown?.text ?? '') } : guard),
      {
        base: facts.base.ref,
        texts: verdict.kind === 'judged' ? approvedTexts(verdict.approvals) : [],
      },
    ),
  ];
};

/** Comments, reviews and requests: not in drafts, not where nobody can push any more. */
const maySpeak = (facts: PullRequestFacts): boolean => !facts.isDraft && facts.head.repositoryId !== null;

/** Whether anything at all may be told: in a repository that is only observed some rules may speak up. */
const isQuiet = ({ mode, ruleModes = {} }: Judged): boolean =>
  mode === 'observe' && Object.values(ruleModes).every((each) => each === 'observe');

/** The runs of the checks. A closed pull request is left alone, but for runs that would stay open for ever. */
function planChecks(
  state: PullRequestState,
  { externalId, sharers }: Pick<PullRequestPlanInput, 'externalId' | 'sharers'>,
  contents: readonly CheckContent[],
): readonly Action[] {
  const how = state.state;
  if (how === 'open') return contents.flatMap((content) => planCheck(content, state, externalId, sharers));
  return contents.flatMap((content): readonly Action[] => {
    const shown = newestRun(state, content.name, externalId);
    if (shown === null || shown.status === 'completed') return [];
    const ended = { ...endedCheck(content, how), annotations: shown.annotations };
    // A green one is still one of a commit that other pull requests may have for their head.
    if (ended.conclusion === 'success') return planCheck(ended, state, externalId);
    return [{ kind: 'update-check', id: shown.id, content: ended }];
  });
}

function planReview(facts: PullRequestFacts, placement: Placement): readonly Action[] {
  const { create: comments } = placement;
  if (comments.length === 0) return [];
  const body = `${counted(comments.length, 'finding')} on the lines below. Each says why it matters and how to mend it.`;
  return [{ kind: 'create-review', headSha: facts.head.sha, body, comments }];
}

function planReviewers(facts: PullRequestFacts, ask: ApprovalVerdict['ask']): readonly Action[] {
  const users = ask.users.filter((user) => !facts.requested.userIds.includes(user.id) && user.id !== facts.author?.id);
  const teamSlugs = ask.teams.map((team) => team.slug).filter((slug) => !facts.requested.teamSlugs.includes(slug));
  return users.length + teamSlugs.length === 0 ? [] : [{ kind: 'request-reviewers', users, teamSlugs }];
}

/**
 * Whether there is enough to say for a comment: a record, a finding in another file, or somebody who has to approve. That a record is
 * missing is said by the check alone.
 */
const hasSubject = (verdict: Judged): boolean =>
  verdict.records.length > 0 ||
  verdict.otherFindings.some((finding) => !isOfChange(finding) && !isObserved(finding, verdict)) ||
  verdict.approvals.scopes.length > 0;

function planJudged(input: PullRequestPlanInput, verdict: Judged): readonly Action[] {
  const { facts } = input;
  const speaks = maySpeak(facts) && !isQuiet(verdict);
  const placement = placeFindings({
    findings: toldFindings(verdict),
    modes: verdict,
    diffLines: input.diffLines,
    texts: input.texts,
    shown: facts.shown.reviewComments,
    mayComment: speaks,
    ruleLink: input.ruleLink,
  });
  const context: ReportContext = {
    inline: placement.inline,
    isPrivate: facts.repository.isPrivate,
    ruleLink: input.ruleLink,
    fixes:
      facts.head.repositoryId === facts.repository.id
        ? { by: 'button' }
        : { by: 'command-line', command: `adr-governor check --base origin/${facts.base.ref} --fix` },
  };
  const checks = checksFor(input, context);
  const written = planChecks(facts, input, checks);
  if (facts.state === 'merged') return [...written, ...planMergedComment(facts.shown.comments)];
  if (facts.state !== 'open' || !speaks) return written;
  const comment = (): readonly Action[] =>
    planComment(
      facts.shown.comments,
      hasSubject(verdict) || verdict.otherFindings.length > 0
        ? renderStickyComment(verdict, context)
        : renderNothingLeft(),
      hasSubject(verdict),
    );
  return [
    ...written,
    ...planReview(facts, placement),
    ...(verdict.mode === 'observe' ? [] : comment()),
    ...(verdict.mode === 'enforce' ? planReviewers(facts, verdict.approvals.ask) : []),
    ...planReminder(verdict.approvals.reminder),
    ...placement.minimise.map((nodeId): Action => ({ kind: 'minimise-comment', nodeId })),
  ];
}

/** The comment itself says that it was written: the next judgement finds it there. */
const planReminder = (reminder: Reminder | undefined): readonly Action[] =>
  reminder?.isDue === true ? [{ kind: 'create-comment', body: renderReminder(reminder) }] : [];

/** Where no record was judged: the checks, and what earlier comments said is taken back. */
function planUnruled(input: PullRequestPlanInput, verdict: Exclude<Verdict, Judged>): readonly Action[] {
  const { facts } = input;
  const context: ReportContext = { inline: new Set(), isPrivate: facts.repository.isPrivate };
  const [review, approvals] = checksFor(input, context);
  const isLeftOut = verdict.kind === 'not-governed' && verdict.isGovernedElsewhere === true;
  const actions = isLeftOut
    ? [...planChecks(facts, input, [review]), ...planLeftOut(approvals, facts, input.externalId)]
    : planChecks(facts, input, [review, approvals]);
  if (facts.state !== 'open' || !maySpeak(facts) || verdict.kind === 'unjudged') return actions;
  if (verdict.kind === 'configuration-broken') {
    return [...actions, ...planComment(facts.shown.comments, renderConfigurationBroken(), false)];
  }
  const { minimise } = placeFindings({
    findings: [],
    diffLines: input.diffLines,
    texts: input.texts,
    shown: facts.shown.reviewComments,
    mayComment: false,
  });
  return [
    ...actions,
    ...planComment(facts.shown.comments, renderNothingLeft(), false),
    ...minimise.map((nodeId): Action => ({ kind: 'minimise-comment', nodeId })),
  ];
}

/**
 * The difference between what GitHub should show for a verdict and what it shows, in the order it is to be written: the checks,
 * then one review, the comment, the requests, and last what is taken back. Nothing to change is an empty list, so that a second
 * judgement writes nothing. Drafts, `observe` and heads whose repository is gone get checks only; a closed pull request gets
 * nothing but the end of runs that are still open.
 */
export const planPullRequest = (input: PullRequestPlanInput): readonly Action[] =>
  input.verdict.kind === 'judged' ? planJudged(input, input.verdict) : planUnruled(input, input.verdict);

/** What says on a pull request that it could not be judged: both checks, never in success. What was decided by command is kept. */
export function planUnjudged(cause: Unjudged, state: PullRequestState, externalId: string): readonly Action[] {
  const verdict = { kind: 'unjudged', cause } as const;
  const review = unjudgedCheck('ADR review', verdict);
  const own = state.shown.checks.filter((check) => check.name === review.name && check.externalId === externalId);
  const decisions = firstDecisions(own.map(({ summary }) => summary).reverse());
  return planChecks(state, { externalId }, [withDecisions(review, decisions), unjudgedCheck('ADR approvals', verdict)]);
}
