import type { PullRequestHandle } from '../github/actor.ts';
import { fileAddress, pullRequestAddress, repositoryAddress } from '../page/addresses.ts';
import { bothGreen } from './conditions.ts';
import { plainLines } from './plain-text.ts';
import { demand, type Stage } from './stage.ts';
import { onProposal, proposal, type Step } from './step.ts';
import { tellChecks } from './tell.ts';
import { indexPath, recordPath } from './world.ts';

const rollingBranch = 'adr-governor/index';

const findRolling = ({ standIn, repository }: Stage): PullRequestHandle | null => {
  const number = standIn
    .pullRequestNumbers(repository)
    .find((one) => standIn.pullRequest(repository, one).head.ref === rollingBranch);
  return number === undefined ? null : { id: standIn.pullRequest(repository, number).id, repository, number };
};

const merged: Step = {
  title: 'Ada merges',
  async play(stage) {
    const { standIn, repository, terminal } = stage;
    const commit = standIn.asUser('ada').merge(proposal(stage));
    demand(stage, 'the record is on the default branch', standIn.file(repository, commit, recordPath) !== null);
    terminal.say(`${recordPath} is on ${repository.defaultBranch} (${commit.slice(0, 7)}). Nobody touched the index.`);
    return Promise.resolve();
  },
  href: onProposal('conversation'),
};

const rolling: Step = {
  title: 'A pull request by the app brings the index',
  async play(stage) {
    const { terminal } = stage;
    const pullRequest = await stage.untilFound(`a pull request of the branch ${rollingBranch}`, () =>
      findRolling(stage),
    );
    const now = await stage.until(
      `a pull request by the app that changes ${indexPath} alone, with two green checks of its own`,
      pullRequest,
      (snapshot) =>
        bothGreen(snapshot) &&
        snapshot.author?.kind === 'bot' &&
        snapshot.files.map((file) => file.path).join() === indexPath,
    );
    terminal.lines([`#${now.number} ${now.title} (${now.head.ref} into ${now.base.ref})`], 4, 'bold');
    terminal.gap();
    tellChecks(terminal, now, 3);
    terminal.gap();
    terminal.lines(
      (now.files[0]?.patch ?? '').split('\n').filter((line) => line.startsWith('+')),
      4,
      'green',
    );
  },
  href: (stage) =>
    pullRequestAddress({ repository: stage.repository, number: findRolling(stage)?.number ?? 0 }, 'files'),
};

const indexMerged: Step = {
  title: 'Grace merges it, and the index is right',
  async play(stage) {
    const { standIn, repository, terminal } = stage;
    const pullRequest = findRolling(stage);
    demand(stage, 'the pull request with the index', pullRequest !== null);
    standIn.asUser('grace').merge(pullRequest!);
    const index = standIn.file(repository, repository.defaultBranch, indexPath) ?? '';
    demand(
      stage,
      'an index with a row and a status badge for each of the four records',
      ['0001', '0002', '0003', '0004'].every((number) =>
        index.split('\n').some((line) => line.includes(number) && line.includes('https://img.shields.io/badge/')),
      ),
    );
    for (const line of plainLines(index)) terminal.say(line);
    terminal.say('');
    terminal.say('ADR-0004 says Proposed because its author left it so: the app changes no status.');
    return Promise.resolve();
  },
  href: ({ repository }) => fileAddress(repository, indexPath),
};

const repeated: Step = {
  title: 'The last webhook comes a second time',
  async play(stage) {
    const { standIn, terminal } = stage;
    await stage.untilQuiet();
    const last = standIn.deliveries.at(-1);
    demand(stage, 'a webhook to repeat', last !== undefined);
    const since = standIn.mark();
    const again = await standIn.redeliver(last!.guid);
    await stage.untilQuiet();
    const { reads, writes } = standIn.count({ since });
    demand(
      stage,
      `the repeated webhook is accepted (202), not answered ${again.statusCode ?? 0}`,
      again.statusCode === 202,
    );
    demand(stage, `nothing is written (${writes} writes were)`, writes === 0);
    terminal.say(
      `The ${last!.event} event ${last!.guid} again: answered ${again.statusCode ?? 0}, then ${reads} reads and ${writes} writes.`,
    );
  },
  href: ({ repository }) => repositoryAddress(repository),
};

/** From the merge to the index, and that doing it twice changes nothing. */
export const mergeSteps: readonly Step[] = [merged, rolling, indexMerged, repeated];
