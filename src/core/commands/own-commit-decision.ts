import type { CommandDecision, CommandRequest } from '../model/command.ts';
import { longestMoved, mostDecisions, mostMoved } from './decision-block.ts';

type OwnCommit = Extract<CommandDecision, { readonly kind: 'commit' }>;

/** A commit that the app made on a command. */
export interface MadeCommit {
  readonly request: CommandRequest;
  readonly command: OwnCommit['command'];
  /** What GitHub answered when it was made; null where that could not be read. */
  readonly sha: string | null;
  readonly parent: string;
  /** The branch that the pull request led into. */
  readonly base: string;
  readonly moved: OwnCommit['moved'];
  /** ISO time when it was made. */
  readonly at: string;
}

/**
 * What is written down of a commit that the app made, so that it is known again. Null where its id is not known, or so much is written
 * down already that it would take the place of something else: then it counts as of nobody. Names too long or too many are left out.
 */
export function ownCommitDecision(
  { request, command, sha, parent, base, moved, at }: MadeCommit,
  decisions: readonly CommandDecision[],
): OwnCommit | null {
  if (sha === null || decisions.length >= mostDecisions) return null;
  const kept = moved.filter((pair) => pair.every((path) => path.length <= longestMoved)).slice(0, mostMoved);
  const by = { id: request.by.id, login: request.by.login };
  return { kind: 'commit', command, sha, moved: kept, request: request.key, by, commit: parent, base, at };
}
