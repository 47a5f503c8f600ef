import { repositoryAddress } from '../page/addresses.ts';
import { check, hasOneSticky, isGreen, isRed, isWaiting, openComments, says, suggestionFor } from './conditions.ts';
import { demand } from './stage.ts';
import { branch, onProposal, proposal, type Step } from './step.ts';
import { tellChecks, tellComments, tellRequested, tellStickyComment } from './tell.ts';
import { draft, indexPath, organization, recordPath } from './world.ts';

const log: Step = {
  title: 'A repository with a decision log',
  play(stage) {
    const { standIn, repository, terminal } = stage;
    const index = standIn.file(repository, repository.defaultBranch, indexPath);
    demand(stage, `${indexPath} without a table`, index !== null && !index.includes('|'));
    terminal.say(
      `${organization}/${repository.name} has three accepted decision records in docs/adr. Its .github/adr.yml says who approves ` +
        'what: a record of the scope Infrastructure needs the Infrastructure Team Lead and the CTO. The app is installed.',
    );
    terminal.gap();
    terminal.say('Ada is a developer. Margaret and Katherine lead the infrastructure team. Grace is the CTO.');
    return Promise.resolve();
  },
  href: ({ repository }) => repositoryAddress(repository),
};

const opened: Step = {
  title: 'Ada opens a pull request with a flawed record',
  async play(stage) {
    const { standIn, repository, terminal } = stage;
    const ada = standIn.asUser('ada');
    ada.commit({
      repository,
      branch,
      message: 'Propose a queue for scans',
      files: { [recordPath]: draft('1-opened') },
    });
    const pullRequest = ada.openPullRequest({
      repository,
      head: branch,
      title: 'ADR-0004: Receive scans through a queue',
      body: 'A restart of the database must not stop a depot. This is how I would do it.',
    });
    const now = await stage.until(
      'a red "ADR review", a yellow "ADR approvals", inline comments with a suggestion, one comment, reviewers asked',
      pullRequest,
      (snapshot) =>
        isRed(check(snapshot, 'ADR review')) &&
        isWaiting(check(snapshot, 'ADR approvals')) &&
        suggestionFor(snapshot, 'status-known') !== null &&
        openComments(snapshot).length >= 3 &&
        hasOneSticky(snapshot) &&
        snapshot.requestedReviewers.users.includes('grace') &&
        snapshot.requestedReviewers.teams.includes('infrastructure-leads'),
    );
    terminal.say('The status is misspelt, a section is missing, template text is left over, and the decision hedges.');
    terminal.gap();
    tellChecks(terminal, now);
    tellComments(terminal, now);
    tellStickyComment(terminal, now);
    tellRequested(terminal, now, organization);
  },
  href: onProposal('conversation'),
};

const suggestionAccepted: Step = {
  title: 'Ada accepts the suggestion for the status',
  async play(stage) {
    const { standIn, repository, terminal } = stage;
    const before = standIn.pullRequest(repository, proposal(stage).number);
    const comment = suggestionFor(before, 'status-known');
    demand(stage, 'a suggestion for the status', comment !== null);
    const head = standIn.asUser('ada').applySuggestion(comment!);
    const text = standIn.file(repository, head, recordPath);
    demand(stage, 'the status reads "Proposed"', text === draft('1-opened').replace('Propsed', 'Proposed'));
    const now = await stage.until(
      'on the new commit "ADR review" is red still, and the comment about the status is hidden as outdated',
      proposal(stage),
      (snapshot) =>
        snapshot.head.sha === head &&
        isRed(check(snapshot, 'ADR review')) &&
        isWaiting(check(snapshot, 'ADR approvals')) &&
        suggestionFor(snapshot, 'status-known') === null,
    );
    terminal.say(
      `One click makes commit ${head.slice(0, 7)}. The comment about the status is hidden: its reason is gone.`,
    );
    terminal.gap();
    tellChecks(terminal, now, 1);
  },
  href: onProposal('checks'),
};

const completed: Step = {
  title: 'Katherine writes the missing section, Ada mends the rest',
  async play(stage) {
    const { standIn, repository, terminal } = stage;
    const push = (login: string, message: string, text: string): string =>
      standIn.asUser(login).commit({ repository, branch, message, files: { [recordPath]: text } });
    push('katherine', 'Say what follows from it', draft('2-consequences'));
    const head = push('ada', 'Decide, and look at Kafka, too', draft('3-complete'));
    const now = await stage.until(
      '"ADR review" is green, "ADR approvals" waits, and no comment on a line is left',
      proposal(stage),
      (snapshot) =>
        snapshot.head.sha === head &&
        isGreen(check(snapshot, 'ADR review')) &&
        isWaiting(check(snapshot, 'ADR approvals')) &&
        says(check(snapshot, 'ADR approvals'), 'CTO') &&
        openComments(snapshot).length === 0,
    );
    tellChecks(terminal, now);
  },
  href: onProposal('checks'),
};

/** From the log as it is to a record with nothing left to mend. */
export const reviewSteps: readonly Step[] = [log, opened, suggestionAccepted, completed];
