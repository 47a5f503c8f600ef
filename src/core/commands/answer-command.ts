import { canBeOverridden } from '../approvals/apply-override.ts';
import { closestName } from '../config/closest-name.ts';
import { quoted } from '../config/quoted.ts';
import { baselineValid, documentReadable, ruleCrashed } from '../evaluate/built-in.ts';
import type { Command, CommandDecision, CommandRequest, RepositoryPermission } from '../model/command.ts';
import type { Configuration, Permission } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { ChecklistItem, Verdict } from '../model/verdict.ts';
import type { FingerprintOf } from '../judge/settle-verdict.ts';
import { mostDecisions } from './decision-block.ts';

type Judged = Extract<Verdict, { kind: 'judged' }>;

/** What a command is judged by: everything as it stands when it is carried out, not when it was written. */
export interface CommandContext {
  readonly request: CommandRequest;
  readonly permission: RepositoryPermission;
  readonly facts: PullRequestFacts;
  /** Null where nothing was judged: no record changes, or no verdict could be reached. */
  readonly verdict: Judged | null;
  readonly configuration: Configuration | null;
  readonly decisions: readonly CommandDecision[];
  readonly fingerprintOf: FingerprintOf;
  /** ISO time. */
  readonly now: string;
}

/** What becomes of a command. `refused` says in one sentence what would work. */
export type CommandAnswer =
  | { readonly kind: 'refused'; readonly why: string }
  /** Nothing to be done but to say so: the list of commands; a judgement that is made anyway; what was done before a crash. */
  | { readonly kind: 'help' }
  | { readonly kind: 'judged-again' }
  | { readonly kind: 'done-before' }
  | { readonly kind: 'decided'; readonly decision: CommandDecision }
  | { readonly kind: 'fix' }
  | { readonly kind: 'renumber'; readonly to: number | null };

const ranks: Readonly<Record<RepositoryPermission, number>> = {
  none: 0,
  read: 1,
  triage: 2,
  write: 3,
  maintain: 4,
  admin: 5,
};

/** Whether a permission is at least the one that is needed. */
export const mayAtLeast = (permission: RepositoryPermission, needed: Permission): boolean =>
  ranks[permission] >= ranks[needed];

const refused = (why: string): CommandAnswer => ({ kind: 'refused', why });

const mostWaived = 100;
/** What could not be read was not judged: that is no matter of opinion. */
const neverWaived: readonly string[] = [documentReadable.id, ruleCrashed.id, baselineValid.id, 'configuration-valid'];

const isByAuthor = ({ request, facts }: CommandContext): boolean => request.by.id === facts.author?.id;

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

const everyFinding = (verdict: Judged): readonly Finding[] => [
  ...verdict.records.flatMap(({ findings }) => findings),
  ...verdict.otherFindings,
];

function waive(context: CommandContext, command: Command & { readonly kind: 'waive' }): CommandAnswer {
  const { verdict, configuration, facts, request, fingerprintOf, now } = context;
  const needed = configuration?.waive ?? 'maintain';
  if (isByAuthor(context))
    return refused('The author of a pull request cannot waive what it breaks: somebody else has to.');
  if (!mayAtLeast(context.permission, needed)) {
    return refused(`A waiver needs the permission "${needed}" on this repository.`);
  }
  const { rule, reason } = command;
  if (neverWaived.includes(rule)) {
    return refused(`${quoted(rule)} cannot be waived: what was not read was not judged. Mend what it names.`);
  }
  const findings = verdict === null ? [] : everyFinding(verdict);
  const held = findings.filter(({ ruleId }) => ruleId === rule);
  if (held.length === 0) {
    const speaking = [...new Set(findings.map(({ ruleId }) => ruleId))];
    const meant = closestName(rule, speaking);
    return refused(
      `The rule ${quoted(rule)} has nothing to say here.${meant === null ? '' : ` Did you mean ${quoted(meant)}?`}`,
    );
  }
  if (held.length > mostWaived) {
    return refused(
      `The rule ${quoted(rule)} speaks ${held.length} times. More than ${mostWaived} are not waived at once.`,
    );
  }
  return {
    kind: 'decided',
    decision: {
      kind: 'waiver',
      rule,
      reason,
      findings: [...new Set(held.map(fingerprintOf))],
      request: request.key,
      by: { id: request.by.id, login: request.by.login },
      commit: facts.head.sha,
      at: now,
    },
  };
}

/** Why an item that is there cannot be confirmed: who or what ticks it instead. */
function whoTicks({ id, waitsFor, rules }: ChecklistItem): string {
  if (waitsFor === 'approvals') return `The item ${quoted(id)} is ticked by the approvals.`;
  if (waitsFor === 'merge') return `The item ${quoted(id)} is ticked by itself at the merge.`;
  if (waitsFor !== undefined) return `The item ${quoted(id)} is ticked when the index lists the record.`;
  const names = (rules ?? []).map(quoted).join(', ');
  return names === ''
    ? `The item ${quoted(id)} holds already.`
    : `The item ${quoted(id)} follows what is said by ${names}.`;
}

function confirm(context: CommandContext, { item }: Command & { readonly kind: 'confirm' }): CommandAnswer {
  const { verdict, facts, request, now } = context;
  if (!isByAuthor(context) && !mayAtLeast(context.permission, 'write')) {
    return refused('An item is confirmed by the author of the pull request or by somebody with write permission.');
  }
  if (verdict === null || verdict.records.length === 0) return refused('There is no record here to confirm it for.');
  const own = verdict.records.flatMap(({ checklist }) => checklist.filter(({ isOwn }) => isOwn === true));
  const isForPeople = ({ state, waitsFor, by }: ChecklistItem): boolean =>
    waitsFor === 'people' || (state === 'passed' && by !== undefined);
  const ids = [...new Set(own.filter(isForPeople).map(({ id }) => id))];
  if (!ids.includes(item)) {
    const known = own.find(({ id }) => id === item);
    const meant = known === undefined ? closestName(item, ids) : null;
    const why = known === undefined ? `No item ${quoted(item)} waits for a person.` : whoTicks(known);
    const hint =
      meant !== null
        ? `Did you mean ${quoted(meant)}?`
        : ids.length === 0
          ? 'The checklist has no item for people to confirm.'
          : `There is: ${ids.slice(0, 12).map(quoted).join(', ')}${ids.length > 12 ? ` and ${ids.length - 12} more` : ''}.`;
    return refused(`${why} ${hint}`);
  }
  const by = { id: request.by.id, login: request.by.login };
  return {
    kind: 'decided',
    decision: { kind: 'confirmation', item, request: request.key, by, commit: facts.head.sha, at: now },
  };
}

function override(context: CommandContext, command: Command & { readonly kind: 'override' }): CommandAnswer {
  const { verdict, configuration, facts, request, now } = context;
  const needed = configuration?.approvals.override ?? 'admin';
  if (isByAuthor(context)) {
    return refused('The author of a pull request cannot override its approvals: somebody else has to.');
  }
  if (!mayAtLeast(context.permission, needed)) {
    return refused(`An override needs the permission "${needed}" on this repository.`);
  }
  if (command.commit !== null && !facts.head.sha.startsWith(command.commit)) {
    return refused(`${quoted(command.commit)} is not the head of this pull request. Look at what it is now.`);
  }
  if (verdict === null) return refused('There is nothing here that has to be approved.');
  if (!canBeOverridden(verdict.approvals)) {
    const isOpen = verdict.approvals.state === 'waiting' || verdict.approvals.state === 'blocked';
    return refused(
      isOpen
        ? 'Not all of this pull request was read, so nobody can answer for it. Do what the check "ADR approvals" says first.'
        : 'No approval is missing here.',
    );
  }
  const by = { id: request.by.id, login: request.by.login };
  const { reason } = command;
  return {
    kind: 'decided',
    decision: { kind: 'override', reason, request: request.key, by, commit: facts.head.sha, at: now },
  };
}

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
      if (command.kind === 'override') return override(context, command);
      return command.kind === 'waive' ? waive(context, command) : confirm(context, command);
  }
}
