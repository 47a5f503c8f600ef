import type { Command, CommandDecision, CommandRequest } from '../model/command.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import { answerConfirm } from './answer-confirm.ts';
import { answerOverride } from './answer-override.ts';
import { answerWaive } from './answer-waive.ts';
import { isByAuthor, mayAtLeast, refused, type CommandAnswer, type CommandContext } from './command-context.ts';
import { mostDecisions } from './decision-block.ts';

/**
 * Whether the head may have been pushed after the command was given. A comment carries no commit, so it counts for a head that this
 * app had begun to judge by then; in the same second is soon enough, as GitHub's times have no finer grain.
 */
export function isForAnotherHead({ from }: CommandRequest, facts: PullRequestFacts): boolean {
  if (from.kind === 'button') return from.head !== facts.head.sha;
  const externalId = `pr:${facts.number}`;
  const times = facts.shown.checks
    .filter((check) => check.headSha === facts.head.sha && check.externalId === externalId)
    .flatMap(({ startedAt }) => (startedAt === null || startedAt === undefined ? [] : [Date.parse(startedAt)]));
  const first = Math.min(...times);
  return !(first <= Date.parse(from.createdAt));
}

const trailer = (key: string): string => `Asked-For-By-Command: ${key}`;

/** The message of a commit that a command led to ends with the key of its request, so that it is known again. */
export const commitBody = (titles: readonly string[], { key, line, by }: CommandRequest): string =>
  [...titles.map((title) => `- ${title}`), '', `Asked for by ${by.login} with "${line}".`, '', trailer(key)].join('\n');

/** Whether a request was carried out already, and only its answer was lost: it is decided, or the head is the commit it led to. */
const wasDone = (key: string, decisions: readonly CommandDecision[], headMessage: string): boolean =>
  decisions.some(({ request }) => request === key) || headMessage.split(/\r?\n/).includes(trailer(key));

const movedOn =
  'The branch was pushed to after that, or was not judged yet. Look at what the checks say now, and give the command again.';

const needsWrite = (context: CommandContext): CommandAnswer | null =>
  mayAtLeast(context.permission, 'write')
    ? null
    : refused('This changes the branch, so it needs write permission on this repository.');

const onFork = ({ facts }: CommandContext): CommandAnswer | null =>
  facts.head.repositoryId === facts.repository.id
    ? null
    : refused(
        'The branch is not in this repository, and an app cannot push to a fork. Run "adr-governor check --base origin/' +
          `${facts.base.ref} --fix" in your clone and push what it changes.`,
      );

const onBranch = (context: CommandContext, answer: CommandAnswer): CommandAnswer =>
  needsWrite(context) ?? onFork(context) ?? answer;

/**
 * What becomes of a command, by who gave it, what they may do now, and what the pull request is now. Nothing is decided for a head that
 * the person may not have seen; `help` and `check` change nothing and are always answered.
 */
export function answerCommand(command: Command, context: CommandContext): CommandAnswer {
  const { facts, request, decisions } = context;
  if (command.kind === 'help') return { kind: 'help' };
  if (wasDone(request.key, decisions, facts.head.message ?? '')) return { kind: 'done-before' };
  if (facts.state !== 'open') return refused('The pull request is not open any more.');
  if (command.kind === 'check') {
    return isByAuthor(context) || mayAtLeast(context.permission, 'write')
      ? { kind: 'judged-again' }
      : refused('Only the author of the pull request or somebody with write permission can ask for that.');
  }
  if (isForAnotherHead(request, facts)) return refused(movedOn);
  switch (command.kind) {
    case 'fix':
      return onBranch(context, { kind: 'fix' });
    case 'renumber':
      return onBranch(context, { kind: 'renumber', to: command.to });
    case 'waive':
    case 'confirm':
    case 'override':
      if (decisions.length >= mostDecisions) {
        return refused(
          `${mostDecisions} decisions stand on this pull request already. Mend some of what they are about.`,
        );
      }
      if (command.kind === 'override') return answerOverride(context, command);
      return command.kind === 'waive' ? answerWaive(context, command) : answerConfirm(context, command);
  }
}
