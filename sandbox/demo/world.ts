import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { RepositoryHandle } from '../github/actor.ts';
import type { StandIn } from '../github/stand-in.ts';

const fixture = fileURLToPath(new URL('../../fixtures/logs/demo/', import.meta.url));

export const organization = 'octo-org';
export const recordPath = 'docs/adr/0004-receive-scans-through-a-queue.md';
export const indexPath = 'docs/adr/README.md';

/** The record as it stands after each push of the story. */
export type Draft = '1-opened' | '2-consequences' | '3-complete' | '4-edited';

export const draft = (name: Draft): string => readFileSync(join(fixture, 'branch', name, basename(recordPath)), 'utf8');

const mainFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(`${fixture}main`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(`${fixture}main`, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );

const manifest = z.object({
  default_permissions: z.record(z.string(), z.string()),
  default_events: z.array(z.string()),
});

/** What the app asks of GitHub, from its own manifest: the story shows that this is enough. */
export function readManifest(): { permissions: Record<string, string>; events: string[] } {
  const text = readFileSync(new URL('../../app.yml', import.meta.url), 'utf8');
  const { default_permissions: permissions, default_events: events } = manifest.parse(parse(text));
  return { permissions, events };
}

const teams: readonly { slug: string; name: string; members: readonly string[] }[] = [
  { slug: 'infrastructure-leads', name: 'Infrastructure leads', members: ['margaret', 'katherine'] },
  { slug: 'security-leads', name: 'Security leads', members: ['hedy'] },
  { slug: 'performance-leads', name: 'Performance leads', members: ['karen'] },
  { slug: 'architects', name: 'Architects', members: ['barbara'] },
  { slug: 'api-leads', name: 'API leads', members: ['adele'] },
  { slug: 'product', name: 'Product', members: ['susan'] },
  { slug: 'architecture-review-board', name: 'Architecture review board', members: ['barbara', 'grace', 'radia'] },
];

/** Fills the stand-in: an organisation, its teams, and a repository with three accepted records and the approval table. */
export function settle(standIn: StandIn): RepositoryHandle {
  const members = [...new Set(['ada', 'radia', ...teams.flatMap((team) => team.members)])];
  for (const login of ['grace', ...members]) standIn.user(login);
  standIn.createOrganization(organization, { owners: ['grace'], members });
  for (const team of teams) standIn.createTeam({ organization, ...team });
  const repository = standIn.createRepository({
    owner: organization,
    name: 'parcel-tracker',
    files: mainFiles(),
    by: 'grace',
    collaborators: { ada: 'write', radia: 'write' },
    teams: Object.fromEntries(teams.map((team) => [team.slug, 'write' as const])),
  });
  standIn.install(repository);
  const checks = ['ADR review', 'ADR approvals'].map((context) => ({ context, appId: standIn.appId }));
  standIn.guard(repository, [{ branch: repository.defaultBranch, by: 'ruleset', checks }]);
  return repository;
}
