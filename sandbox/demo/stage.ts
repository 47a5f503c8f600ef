import type { PullRequestHandle, RepositoryHandle } from '../github/actor.ts';
import type { PullRequestSnapshot } from '../github/snapshot.ts';
import type { StandIn } from '../github/stand-in.ts';
import { describeState } from './describe-state.ts';
import type { Terminal } from './terminal.ts';

/** A step of the story did not happen: what was expected, and what is there instead. */
export class Unmet extends Error {
  readonly expected: string;
  readonly found: readonly string[];

  constructor(expected: string, found: readonly string[]) {
    super(`Expected: ${expected}`);
    this.name = 'Unmet';
    this.expected = expected;
    this.found = found;
  }
}

/** What a step of the story plays on. */
export interface Stage {
  readonly standIn: StandIn;
  readonly repository: RepositoryHandle;
  readonly terminal: Terminal;
  /** Waits until the pull request is as described; throws `Unmet` when that takes longer than the deadline. */
  until(
    expected: string,
    pullRequest: PullRequestHandle,
    condition: (now: PullRequestSnapshot) => boolean,
  ): Promise<PullRequestSnapshot>;
  /** Waits until something has come about and returns it (null: not yet). */
  untilFound<T>(expected: string, look: () => T | null): Promise<T>;
  /** Waits until no webhook is under way and the app has asked nothing for a moment. */
  untilQuiet(): Promise<void>;
}

/** How long the app must have been silent to be at rest: longer than its debounce and any single request. */
const quietMs = 500;

export function createStage(
  standIn: StandIn,
  repository: RepositoryHandle,
  terminal: Terminal,
  deadlineMs: number,
): Stage {
  const wait = async (expected: string, condition: () => boolean): Promise<void> => {
    try {
      await standIn.until(condition, { what: expected, timeoutMs: deadlineMs });
    } catch (cause) {
      if (condition()) return;
      throw Object.assign(new Unmet(expected, describeState(standIn, repository)), { cause });
    }
  };
  return {
    standIn,
    repository,
    terminal,
    until: async (expected, pullRequest, condition) => {
      const look = (): PullRequestSnapshot => standIn.pullRequest(repository, pullRequest.number);
      await wait(expected, () => condition(look()));
      return look();
    },
    untilFound: async (expected, look) => {
      await wait(expected, () => look() !== null);
      const found = look();
      if (found === null) throw new Unmet(expected, describeState(standIn, repository));
      return found;
    },
    untilQuiet: async () => {
      await standIn.deliveriesSettled();
      let last = standIn.mark();
      let since = performance.now();
      await wait('the app comes to rest', () => {
        if (standIn.mark() !== last) {
          last = standIn.mark();
          since = performance.now();
        }
        return performance.now() - since > quietMs;
      });
    },
  };
}

/** Throws `Unmet` unless the condition holds now. */
export function demand(stage: Stage, expected: string, condition: boolean): void {
  if (!condition) throw new Unmet(expected, describeState(stage.standIn, stage.repository));
}
