import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { Lookup, RepositoryRef } from '../../app/ports.ts';
import type { AppInstallation, CheckApp } from '../../core/model/app-installation.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';

/** Nobody's installation: what a person's token sees. */
const noInstallation = 0;

const repositoryAnswer = z.object({
  id: z.number().int(),
  name: z.string(),
  owner: z.object({ login: z.string() }),
});
const runsAnswer = z.object({
  check_runs: z.array(
    z.object({
      id: z.number().int(),
      app: z.object({ id: z.number().int(), slug: z.string() }).nullable(),
    }),
  ),
});

const installationsAnswer = z.object({
  installations: z.array(
    z.object({
      app_id: z.number().int(),
      app_slug: z.string(),
      permissions: z.record(z.string(), z.unknown()),
      events: z.array(z.string()),
      suspended_at: z.string().nullish(),
    }),
  ),
});
const perPage = 100;

const textsOf = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** Looks up what people name, with a client that has no installation. */
export function createLookup(calls: GitHubCalls): Lookup {
  const appsOf = async (ref: RepositoryRef, commit: string, check: string) => {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
    // Of each app only the latest run of a name: a hundred apps would have to make runs of it to fill the page.
    const parameters = {
      owner: ref.owner,
      repo: ref.name,
      ref: commit,
      check_name: check,
      filter: 'latest',
      per_page: 100,
    };
    const answer = await calls.rest(ref.installationId, route, parameters);
    return readAnswer('check runs', runsAnswer, answer).check_runs;
  };
  return {
    async repository(owner, name) {
      const answer = await calls.rest(noInstallation, 'GET /repos/{owner}/{repo}', { owner, repo: name });
      const found = readAnswer('repository', repositoryAnswer, answer);
      return { installationId: noInstallation, repositoryId: found.id, owner: found.owner.login, name: found.name };
    },

    async installations(owner) {
      const found: AppInstallation[] = [];
      for (let page = 1; ; page += 1) {
        const parameters = { org: owner, per_page: perPage, page };
        const answer = await calls
          .rest(noInstallation, 'GET /orgs/{org}/installations', parameters)
          .catch((error: unknown) => {
            const code = error instanceof Failure ? error.code : null;
            if (code === 'github-forbidden' || code === 'github-not-found') return null;
            throw error;
          });
        if (answer === null) return 'unreadable';
        const { installations } = readAnswer('installations', installationsAnswer, answer);
        for (const { app_id: appId, app_slug: slug, permissions, events, suspended_at: suspendedAt } of installations)
          found.push({
            appId,
            slug,
            permissions: textsOf(permissions),
            events,
            isSuspended: typeof suspendedAt === 'string',
          });
        if (installations.length < perPage) return found;
      }
    },

    async checkApps(ref, commit, checks) {
      const runs = (await Promise.all(checks.map((check) => appsOf(ref, commit, check)))).flat();
      const apps = new Map<number, CheckApp>();
      for (const { app } of runs.toSorted((one, other) => other.id - one.id)) {
        if (app !== null && !apps.has(app.id)) apps.set(app.id, { id: app.id, slug: app.slug });
      }
      return [...apps.values()];
    },
  };
}
