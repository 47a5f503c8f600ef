import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../app/failure.ts';
import type { Clock, PublishReport, RepositoryRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import type { WriteBudget } from './write-budget.ts';

/** The writes of one publication to one repository: counts them, and collects what GitHub refused. */
export interface Writer {
  /** `owner` and `repo` are added to the parameters. Throws Failure. */
  rest(route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
  mutate(mutation: string, variables: Readonly<Record<string, unknown>>): Promise<void>;
  /** Notes what was left out, and why. */
  refuse(what: string): void;
  report(): PublishReport;
}

export interface WriterOptions {
  readonly calls: GitHubCalls;
  readonly budget: WriteBudget;
  readonly clock: Clock;
  readonly pause?: ((milliseconds: number) => Promise<void>) | undefined;
}

/** A longer wait is left to the job store: a worker that sleeps works for nobody. */
const longestPause = 20_000;

/** A writer for one publication. Waits only when the installation's budget runs low; throws 'github-limited' if it ran out. */
export function createWriter(options: WriterOptions, ref: RepositoryRef): Writer {
  const { calls, budget, clock, pause = (milliseconds: number) => sleep(milliseconds) } = options;
  const refused: string[] = [];
  let writes = 0;

  const claim = async (): Promise<void> => {
    const now = clock.now().getTime();
    const wait = budget.wait(ref.installationId, now);
    if (wait > longestPause) {
      const message = `The budget of writes of installation ${ref.installationId} is used up.`;
      throw new Failure('github-limited', message, { retryAfter: wait });
    }
    budget.take(ref.installationId, now + wait);
    if (wait > 0) await pause(wait);
    writes += 1;
  };

  return {
    async rest(route, parameters) {
      await claim();
      return calls.rest(ref.installationId, route, { owner: ref.owner, repo: ref.name, ...parameters });
    },
    async mutate(mutation, variables) {
      await claim();
      await calls.query(ref.installationId, mutation, variables);
    },
    refuse: (what) => {
      refused.push(what);
    },
    report: () => ({ writes, refused: [...refused] }),
  };
}

/** Whether GitHub understood and said no (and so will again), rather than failing. */
export const isRefusal = (error: unknown): error is Failure =>
  error instanceof Failure && ['github-refused', 'github-not-found', 'github-forbidden'].includes(error.code);
