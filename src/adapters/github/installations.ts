import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { InstalledRepository, Installations, TeamName } from '../../app/installation-ports.ts';
import type { RepositoryRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { branchConfigurationsQuery, configurationsQuery, teamsAboveQuery } from './installation-queries.ts';
import { openOnes, otherBasesIn } from './open-bases.ts';
import { fileEntry, readAnswer } from './schema.ts';
import { id } from './schema-parts.ts';
import { toRootFile } from './to-file.ts';

const perPage = 100;
const namesPerRequest = 50;

const listed = z.object({
  id,
  name: z.string(),
  owner: z.object({ login: z.string() }),
  archived: z.boolean(),
  /** Issues and pull requests. */
  open_issues_count: z.number(),
});
const listAnswer = z.object({ total_count: z.number(), repositories: z.array(listed) });
const answers = z.record(z.string(), z.unknown());
const governed = z.object({ configuration: fileEntry.nullish() }).nullable();
const configured = z
  .object({
    databaseId: id,
    openOnes,
    defaultBranchRef: z.object({ name: z.string(), target: governed }).nullable(),
  })
  .nullish();
const configuredBranch = z.object({ databaseId: id, ref: z.object({ target: governed }).nullable() }).nullish();
const above = z
  .object({
    login: z.string(),
    team: z.object({ ancestors: z.object({ nodes: z.array(z.object({ slug: z.string() })) }) }).nullable(),
  })
  .nullish();

const isAbsent = (error: { readonly type?: string | undefined; readonly path?: readonly unknown[] | undefined }) =>
  (error.type === 'NOT_FOUND' || error.type === 'FORBIDDEN') && (error.path?.length ?? 0) > 0;

/** Looks over installations. */
export function createInstallations(calls: GitHubCalls): Installations {
  const pageOf = async (installationId: number, page: number): Promise<z.infer<typeof listAnswer>> => {
    const answer = await calls.rest(installationId, 'GET /installation/repositories', { per_page: perPage, page });
    const read = readAnswer('repositories of an installation', listAnswer, answer);
    if (read.repositories.length > perPage) throw new Failure('github-unreadable', 'repositories: more than a page');
    return read;
  };

  const reposWithOpen = async (installationId: number): Promise<readonly RepositoryRef[]> => {
    const found: RepositoryRef[] = [];
    for (let page = 1; ; page += 1) {
      const { repositories } = await pageOf(installationId, page);
      for (const { id: repositoryId, name, owner, archived, open_issues_count: open } of repositories)
        if (!archived && open > 0) found.push({ installationId, repositoryId, owner: owner.login, name });
      if (repositories.length < perPage) return found;
    }
  };

  const configurationsOf = async (
    installationId: number,
    refs: readonly RepositoryRef[],
  ): Promise<readonly InstalledRepository[]> => {
    const variables = Object.fromEntries(
      refs.flatMap(({ owner, name }, index) => [[`o${index}`, owner] as const, [`n${index}`, name] as const]),
    );
    const { data } = await calls.query(installationId, configurationsQuery(refs.length), variables, isAbsent);
    const read = readAnswer('configurations', answers, data);
    return refs.flatMap((ref, index): readonly InstalledRepository[] => {
      const answer = readAnswer('configuration', configured, read[`r${index}`]);
      // One that was renamed or taken away meanwhile has events of its own.
      if (answer?.databaseId !== ref.repositoryId) return [];
      const { defaultBranchRef: main } = answer;
      const otherBases = otherBasesIn(answer.openOnes, main?.name);
      return [{ ref, otherBases, configuration: toRootFile(main?.target?.configuration) }];
    });
  };

  return {
    async repositories(installationId) {
      const refs = await reposWithOpen(installationId);
      const found: InstalledRepository[] = [];
      for (let start = 0; start < refs.length; start += namesPerRequest)
        found.push(...(await configurationsOf(installationId, refs.slice(start, start + namesPerRequest))));
      return found;
    },

    async configurations(installationId, places) {
      const found: InstalledRepository['configuration'][] = [];
      for (let start = 0; start < places.length; start += namesPerRequest) {
        const batch = places.slice(start, start + namesPerRequest);
        const variables = Object.fromEntries(
          batch.flatMap(({ ref, branch }, index) => [
            [`o${index}`, ref.owner] as const,
            [`n${index}`, ref.name] as const,
            [`b${index}`, `refs/heads/${branch}`] as const,
          ]),
        );
        const { data } = await calls.query(
          installationId,
          branchConfigurationsQuery(batch.length),
          variables,
          isAbsent,
        );
        const read = readAnswer('configurations of branches', answers, data);
        for (const [index, { ref }] of batch.entries()) {
          const answer = readAnswer('configuration of a branch', configuredBranch, read[`r${index}`]);
          found.push(answer?.databaseId === ref.repositoryId ? toRootFile(answer.ref?.target?.configuration) : null);
        }
      }
      return found;
    },

    async teamsAbove(installationId, teams) {
      const found: TeamName[] = [];
      for (let start = 0; start < teams.length; start += namesPerRequest) {
        const batch = teams.slice(start, start + namesPerRequest);
        const variables = Object.fromEntries(
          batch.flatMap(({ organization, slug }, index) => [
            [`o${index}`, organization] as const,
            [`s${index}`, slug] as const,
          ]),
        );
        const { data } = await calls.query(installationId, teamsAboveQuery(batch.length), variables, isAbsent);
        for (const answer of Object.values(readAnswer('teams', answers, data))) {
          const read = readAnswer('teams above', above, answer);
          for (const { slug } of read?.team?.ancestors.nodes ?? [])
            found.push({ organization: read?.login ?? '', slug });
        }
      }
      return found;
    },
  };
}
