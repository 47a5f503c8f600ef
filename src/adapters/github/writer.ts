import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../app/failure.ts';
import type { Clock, RepositoryRef } from '../../app/ports.ts';
import type { PublishReport } from '../../app/publishing-ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import type { WriteBudget, WriteKind } from './write-budget.ts';

/** The writes of one publication to one repository: counts them, and collects what GitHub refused. */
export interface Writer {
  /** `owner` and `repo` are added to the parameters. Throws Failure. */
  rest(route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Returns what GitHub answered. */
  mutate(mutation: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Notes what was left out, and why. */
  refuse(what: string): void;
  /** Notes who was not asked for a review. */
  refuseRequest(who: { readonly userIds: readonly number[]; readonly teamSlugs: readonly string[] }): void;
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

/** The requests that GitHub's reference says trigger notifications, and so count as creating content. */
const contentRoutes = new Set([
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/pulls',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
]);

/** A writer for one publication. Waits only when the installation's budget runs low; throws 'github-limited' if it ran out. */
export function createWriter(options: WriterOptions, ref: RepositoryRef): Writer {
  const { calls, budget, clock, pause = (milliseconds: number) => sleep(milliseconds) } = options;
  const refused: string[] = [];
  const userIds: number[] = [];
  const teamSlugs: string[] = [];
  let writes = 0;

  const claim = async (kind: WriteKind): Promise<void> => {
    const now = clock.now().getTime();
    const wait = budget.wait(ref.installationId, kind, now);
    if (wait > longestPause) {
      const message = `The budget of writes of installation ${ref.installationId} is used up.`;
      throw new Failure('github-limited', message, { retryAfter: wait });
    }
    budget.take(ref.installationId, kind, now + wait);
    if (wait > 0) await pause(wait);
    writes += 1;
  };

  return {
    async rest(route, parameters) {
      await claim(contentRoutes.has(route) ? 'content' : 'other');
      return calls.rest(ref.installationId, route, { owner: ref.owner, repo: ref.name, ...parameters });
    },
    async mutate(mutation, variables) {
      await claim('other');
      return (await calls.query(ref.installationId, mutation, variables)).data;
    },
    refuse: (what) => {
      refused.push(what);
    },
    refuseRequest: (who) => {
      userIds.push(...who.userIds);
      teamSlugs.push(...who.teamSlugs);
    },
    report: () => ({
      writes,
      refused: [...refused],
      ...(userIds.length + teamSlugs.length === 0
        ? {}
        : { notAsked: { userIds: [...userIds], teamSlugs: [...teamSlugs] } }),
    }),
  };
}

/** Whether GitHub understood and said no (and so will again), rather than failing. */
export const isRefusal = (error: unknown): error is Failure =>
  error instanceof Failure && ['github-refused', 'github-not-found', 'github-forbidden'].includes(error.code);
