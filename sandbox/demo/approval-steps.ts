import type { PullRequestSnapshot } from '../github/snapshot.ts';
import { Refusal } from '../github/state/refusal.ts';
import { bothGreen, check, isGreen, isWaiting, says } from './conditions.ts';
import { demand, type Stage } from './stage.ts';
import { branch, onProposal, proposal, type Step } from './step.ts';
import { tellApprovals } from './tell.ts';
import { draft, recordPath } from './world.ts';

/** What GitHub answers when somebody may not do something; null when it lets them. */
const refusalOf = (act: () => unknown): { readonly status: number; readonly reason: string } | null => {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const details = error.errors.map((detail) =>
      typeof detail === 'string' ? detail : (detail.message ?? detail.code),
    );
    return { status: error.status, reason: [error.message, ...details].join(': ') };
  }
};

const approve = (stage: Stage, login: string, body: string): void =>
  void stage.standIn.asUser(login).review(proposal(stage), { state: 'APPROVE', body });

const untilApprovalsSay = (
  stage: Stage,
  expected: string,
  condition: (snapshot: PullRequestSnapshot) => boolean,
): Promise<PullRequestSnapshot> => stage.until(expected, proposal(stage), condition);

const notCounting: Step = {
  title: 'Two approvals that do not count',
  async play(stage) {
    const { terminal } = stage;
    const refusal = refusalOf(() => approve(stage, 'ada', 'Fine by me.'));
    demand(stage, 'GitHub refuses (422) an approval by the author', refusal?.status === 422);
    terminal.say(`Ada tries to approve her own pull request. GitHub refuses: ${refusal!.status}, ${refusal!.reason}`);
    approve(stage, 'katherine', 'I know it well: I wrote half of it.');
    const now = await untilApprovalsSay(
      stage,
      '"ADR approvals" still waits for both seats and says that Katherine wrote part of the text',
      (snapshot) => {
        const approvals = check(snapshot, 'ADR approvals');
        return (
          isWaiting(approvals) &&
          says(approvals, 'katherine', 'wrote') &&
          says(approvals, 'Infrastructure Team Lead', 'CTO')
        );
      },
    );
    terminal.gap();
    terminal.say('Katherine approves. She leads the infrastructure team, but she wrote part of the text.');
    terminal.gap();
    tellApprovals(terminal, now);
  },
  href: onProposal('checks'),
};

const firstApproval: Step = {
  title: 'Margaret approves as Infrastructure Team Lead',
  async play(stage) {
    approve(stage, 'margaret', 'We can run three more nodes.');
    const now = await untilApprovalsSay(stage, '"ADR approvals" waits for the CTO alone', (snapshot) => {
      const approvals = check(snapshot, 'ADR approvals');
      const title = approvals?.title ?? '';
      return isWaiting(approvals) && title.includes('CTO') && !title.includes('Infrastructure Team Lead');
    });
    tellApprovals(stage.terminal, now);
  },
  href: onProposal('checks'),
};

const stale: Step = {
  title: 'Ada changes the decision, and the approval goes stale',
  async play(stage) {
    const { standIn, repository, terminal } = stage;
    const head = standIn.asUser('ada').commit({
      repository,
      branch,
      message: 'Keep scans over a weekend',
      files: { [recordPath]: draft('4-edited') },
    });
    const now = await untilApprovalsSay(
      stage,
      '"ADR approvals" names Margaret\'s approval as stale and waits for both seats again',
      (snapshot) => {
        const approvals = check(snapshot, 'ADR approvals');
        const title = approvals?.title ?? '';
        return (
          snapshot.head.sha === head &&
          isGreen(check(snapshot, 'ADR review')) &&
          isWaiting(approvals) &&
          title.includes('Infrastructure Team Lead') &&
          title.includes('CTO') &&
          says(approvals, 'margaret', 'stale')
        );
      },
    );
    terminal.say('Scans are now kept for 72 hours instead of 24. Margaret approved something else.');
    terminal.gap();
    tellApprovals(terminal, now);
  },
  href: onProposal('checks'),
};

const approved: Step = {
  title: 'Margaret approves again, and Grace as CTO',
  async play(stage) {
    approve(stage, 'margaret', 'A weekend is better.');
    approve(stage, 'grace', 'Go ahead.');
    const now = await untilApprovalsSay(stage, 'both checks are green', bothGreen);
    tellApprovals(stage.terminal, now);
  },
  href: onProposal('conversation'),
};

/** Who may say yes, and to what. */
export const approvalSteps: readonly Step[] = [notCounting, firstApproval, stale, approved];
