import type { App, CheckSuite, PullRequest, Repository } from './model.ts';
import type { World } from './world.ts';

/** The suite of an app for a commit, made when there is none. */
export function suiteFor(world: World, app: App, repository: Repository, headSha: string): CheckSuite {
  const known = repository.checkSuites.find((suite) => suite.app === app && suite.headSha === headSha);
  if (known !== undefined) return known;
  const suite = { id: world.nextId('suite'), app, repository, headSha, createdAt: world.now(), runs: [] };
  repository.checkSuites.push(suite);
  return suite;
}

/** A suite is as far as its slowest run, and as bad as its worst one. */
export function suiteState(suite: CheckSuite): {
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
} {
  const newest = new Map(suite.runs.map((run) => [run.name, run]));
  const runs = [...newest.values()];
  if (runs.length === 0 || runs.every((run) => run.status === 'queued')) return { status: 'queued', conclusion: null };
  if (runs.some((run) => run.status !== 'completed')) return { status: 'in_progress', conclusion: null };
  const worst = ['action_required', 'timed_out', 'failure', 'cancelled', 'stale', 'neutral', 'skipped', 'success'];
  const conclusion = worst.find((wanted) => runs.some((run) => run.conclusion === wanted));
  return { status: 'completed', conclusion: conclusion ?? 'neutral' };
}

/** Open pull requests of this very repository with that head: GitHub leaves out those from forks. */
export function pullRequestsOfHead(repository: Repository, headSha: string): PullRequest[] {
  return [...repository.pullRequests.values()].filter(
    ({ state, head }) => state === 'open' && head.sha === headSha && head.repository === repository,
  );
}
