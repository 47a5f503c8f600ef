import { answerCommand, commitBody } from '../core/commands/answer-command.ts';
import { branchChanges } from '../core/commands/branch-changes.ts';
import type { CommandAnswer } from '../core/commands/command-context.ts';
import { fixesFor } from '../core/commands/fixes-for.ts';
import { ownCommitDecision } from '../core/commands/own-commit-decision.ts';
import { parseCommand } from '../core/commands/parse-command.ts';
import { isAnswerTo, renderHelp, renderRefusal } from '../core/commands/render-answer.ts';
import { fingerprintIn, judge } from '../core/judge/judge.ts';
import { recordedDecisions } from '../core/judge/recorded-decisions.ts';
import { renumbering } from '../core/judge/renumbering.ts';
import type { Action } from '../core/model/action.ts';
import type { CommandDecision, CommandRequest } from '../core/model/command.ts';
import type { Fix } from '../core/model/finding.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import type { Verdict } from '../core/model/verdict.ts';
import type { Clock, People, PullRequestRef, PullRequests, SourceTree } from './ports.ts';
import type { Publisher } from './publishing-ports.ts';
import type { Reached } from './reach-verdict.ts';

interface Ports {
  readonly pullRequests: Pick<PullRequests, 'comment'>;
  readonly people: Pick<People, 'permission'>;
  readonly sourceTree: Pick<SourceTree, 'files'>;
  readonly publisher: Pick<Publisher, 'commit'>;
  readonly clock: Clock;
}

/** What commands lead to: a verdict with what they decided, and what is to be done once that is written down. */
export interface Answered {
  readonly verdict: Verdict;
  readonly decisions: readonly CommandDecision[];
  /** Does what was asked for (a commit). Throws Failure. */
  readonly finish: () => Promise<Finished>;
}

export interface Finished {
  /** To be published last. */
  readonly answers: readonly Action[];
  /** All decisions, with the commits that were made by now; null where there are no more than before. */
  readonly decisions: readonly CommandDecision[] | null;
}

interface Pending {
  readonly request: CommandRequest;
  readonly answer: CommandAnswer;
}

/** Null where it was answered before, or its comment is gone: then nothing is done. */
const judged = async (
  ports: Ports,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  request: CommandRequest,
  around: {
    readonly reached: Reached;
    readonly verdict: Verdict;
    readonly decisions: readonly CommandDecision[];
  },
): Promise<CommandAnswer | null> => {
  if (facts.shown.comments.some(({ body }) => isAnswerTo(body, request.key))) return null;
  let at = ports.clock.now().toISOString();
  if (request.from.kind === 'comment') {
    const comment = await ports.pullRequests.comment(ref, request.from.nodeId);
    if (comment === null || comment.isAnswered) return null;
    // Decisions are held against times that GitHub told, and no two clocks agree.
    at = comment.createdAt;
  }
  const command = parseCommand(request.line);
  if (!command.ok) return { kind: 'refused', why: command.problems[0] };
  const { verdict, decisions, reached } = around;
  const { material } = reached;
  const permission = command.value.kind === 'help' ? 'none' : await ports.people.permission(ref, request.by);
  return answerCommand(command.value, {
    request,
    permission,
    facts,
    verdict: verdict.kind === 'judged' ? verdict : null,
    configuration: material?.frame.configuration ?? null,
    decisions,
    fingerprintOf: material === null ? () => '' : fingerprintIn(material),
    at,
  });
};

/**
 * Judges commands one after the other, each with what those before it decided. Reads each comment and the permission of each person; writes
 * nothing before `finish`. A command that was answered already does nothing. Throws Failure.
 */
export async function answerRequests(
  ports: Ports,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  reached: Reached,
  requests: readonly CommandRequest[],
): Promise<Answered> {
  const { material } = reached;
  let { verdict } = reached;
  let decisions = recordedDecisions(facts);
  const pending: Pending[] = [];
  for (const request of requests) {
    const answer = await judged(ports, ref, facts, request, { reached, verdict, decisions });
    if (answer === null) continue;
    pending.push({ request, answer });
    if (answer.kind !== 'decided' || material === null) continue;
    decisions = [...decisions, answer.decision];
    verdict = judge({ ...material, decisions });
  }
  const state = { facts, reached, verdict, decisions };
  return { verdict, decisions, finish: () => finish(ports, ref, state, pending) };
}

interface State {
  readonly facts: PullRequestFacts;
  readonly reached: Reached;
  readonly verdict: Verdict;
  readonly decisions: readonly CommandDecision[];
}

/** What became of a commit: why it was not made, or what is to be written down of it; null: nothing. */
type Done = { readonly why: string } | { readonly why: null; readonly decision: CommandDecision | null };
const notDone = (why: string): Done => ({ why });

const finish = async (
  ports: Ports,
  ref: PullRequestRef,
  state: State,
  pending: readonly Pending[],
): Promise<Finished> => {
  const answers: Action[] = [];
  let isMoved = false;
  let made: CommandDecision | null = null;
  for (const { request, answer } of pending) {
    const changes = answer.kind === 'fix' || answer.kind === 'renumber';
    const done: Done | null = changes ? await commit(ports, ref, state, request, answer, isMoved) : null;
    const why = answer.kind === 'refused' ? answer.why : (done?.why ?? null);
    // Only one is made at a time.
    if (done?.why === null) [isMoved, made] = [true, done.decision];
    if (answer.kind === 'help') answers.push({ kind: 'create-comment', body: renderHelp(request.key) });
    if (why !== null) answers.push({ kind: 'create-comment', body: renderRefusal(request, why) });
    // The reaction comes last: it says that all is done.
    if (request.from.kind === 'comment') {
      answers.push({ kind: 'react', nodeId: request.from.nodeId, how: why === null ? 'done' : 'refused' });
    }
  }
  return { answers, decisions: made === null ? null : [...state.decisions, made] };
};

const moved = 'The branch was pushed to meanwhile. Look at what the checks say now, and give the command again.';

const commit = async (
  ports: Ports,
  ref: PullRequestRef,
  { facts, reached, verdict, decisions }: State,
  request: CommandRequest,
  answer: CommandAnswer & { readonly kind: 'fix' | 'renumber' },
  isMoved: boolean,
): Promise<Done> => {
  const { material } = reached;
  if (isMoved) return notDone(moved);
  if (material === null || verdict.kind !== 'judged') {
    return notDone('No record was judged here, so there is nothing to mend.');
  }
  const texts = await withTexts(ports, ref, facts.head.sha, reached.texts, changedPaths(facts));
  let fixes: readonly Fix[];
  if (answer.kind === 'fix') fixes = fixesFor(verdict, material, texts);
  else {
    const found = renumbering(material, { path: null, to: answer.to, texts });
    if (!found.ok) return notDone(found.problems[0]);
    fixes = [found.value];
  }
  // A fix may reach into a file that the pull request leaves alone: the record that this one supersedes.
  const changes = branchChanges(await withTexts(ports, ref, facts.head.sha, texts, pathsOf(fixes)), fixes);
  if (changes === null) return notDone('There is nothing here that can be mended without thinking.');
  const at = ports.clock.now().toISOString();
  const { titles, files, deleted } = changes;
  const result = await ports.publisher.commit(ref, {
    branch: facts.head.ref,
    parent: facts.head.sha,
    headline: titles.length === 1 ? (titles[0] ?? '').slice(0, 72) : `Apply ${titles.length} fixes to decision records`,
    body: commitBody(titles.slice(0, 50), request),
    files,
    deleted,
  });
  if (result.kind === 'refused') return notDone(`GitHub did not take the commit: ${result.message}`);
  if (result.kind === 'moved') return notDone(moved);
  const { sha } = result;
  const made = {
    request,
    command: answer.kind,
    sha,
    parent: facts.head.sha,
    base: facts.base.ref,
    moved: changes.moved,
    at: result.at ?? at,
  };
  return { why: null, decision: ownCommitDecision(made, decisions) };
};

/** The Markdown files that the pull request changes. */
const changedPaths = ({ files }: PullRequestFacts): readonly string[] =>
  files
    .filter(({ path, change }) => change !== 'deleted' && /\.(?:md|mdx|markdown)$/i.test(path))
    .map(({ path }) => path);

/** The files in which fixes replace something. */
const pathsOf = (fixes: readonly Fix[]): readonly string[] =>
  fixes.flatMap(({ edits }) => edits.flatMap((edit) => (edit.kind === 'replace' ? [edit.path] : [])));

/** The texts of files at a commit, beside those that are known. What is no text is left out. */
const withTexts = async (
  { sourceTree }: Ports,
  ref: PullRequestRef,
  commit: string,
  known: ReadonlyMap<string, string>,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const paths = [...new Set(wanted)].filter((path) => !known.has(path));
  const files = await sourceTree.files(
    ref,
    paths.map((path) => ({ commit, path })),
  );
  const texts = new Map(known);
  for (const [index, path] of paths.entries()) {
    const file = files[index];
    if (file?.kind === 'text') texts.set(path, file.text);
  }
  return texts;
};
