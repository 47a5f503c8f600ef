import type { Operation } from '../contract/description.ts';
import type { Auth } from '../http/auth.ts';
import type { Repository } from '../state/model.ts';
import { canAtLeast, permissionOf } from '../state/people.ts';
import { forbidden, notFound, Refusal } from '../state/refusal.ts';
import type { World } from '../state/world.ts';

/** Permissions of which one is needed, by the operation's area (docs.github.com, "Permissions required for GitHub Apps"). */
const needed: readonly (readonly [start: string, permissions: readonly string[]])[] = [
  ['checks/', ['checks']],
  ['git/', ['contents']],
  ['issues/', ['issues', 'pull_requests']],
  ['pulls/', ['pull_requests']],
  ['repos/get-collaborator-permission-level', ['metadata']],
  ['repos/list-pull-requests-associated-with-commit', ['pull_requests']],
  ['repos/get-content', ['contents']],
  ['repos/get-commit', ['contents']],
  ['orgs/list-app-installations', ['organization_administration']],
  ['repos/get-branch-rules', ['metadata']],
  ['repos/get-branch', ['contents']],
  ['repos/compare-commits', ['contents']],
  ['teams/', ['members']],
];

const alwaysApp = new Set([
  'apps/get-authenticated',
  'apps/get-installation',
  'apps/get-repo-installation',
  'apps/create-installation-access-token',
  'apps/list-webhook-deliveries',
  'apps/get-webhook-delivery',
  'apps/redeliver-webhook-delivery',
]);

/** Whether an installation's grants hold one of the permissions at the level. */
export function grants(
  permissions: Readonly<Record<string, string>>,
  wanted: readonly string[],
  level: 'read' | 'write',
): boolean {
  return wanted.some((name) => {
    const has = permissions[name];
    return has === 'write' || has === 'admin' || (has === 'read' && level === 'read');
  });
}

/** Throws 401 or 403 unless this kind of credential may call the operation at all. */
export function demandAccess(operation: Operation, auth: Auth): void {
  if (operation.id === 'meta/get' || operation.id === 'rate-limit/get') return;
  if (auth.kind === 'none') throw new Refusal(401, 'Requires authentication');
  if (alwaysApp.has(operation.id)) {
    if (auth.kind !== 'app') throw new Refusal(401, 'A JSON web token could not be decoded');
    return;
  }
  if (auth.kind === 'app') throw forbidden();
  if (auth.kind !== 'installation') return;
  const permissions = needed.find(([start]) => operation.id.startsWith(start))?.[1];
  const level = operation.method === 'GET' ? 'read' : 'write';
  if (permissions !== undefined && !grants(auth.permissions, permissions, level)) throw forbidden();
}

/** Whether an installation token reaches the repository. */
export function reaches(auth: Extract<Auth, { kind: 'installation' }>, repository: Repository): boolean {
  if (!auth.installation.repositories.has(repository.id)) return false;
  return auth.repositoryIds === null || auth.repositoryIds.has(repository.id);
}

/** The repository if it may be seen; 404 hides what may not, 403 for writing where the app is not installed. */
export function seeRepository(world: World, auth: Auth, operation: Operation, repository: Repository): Repository {
  const writes = operation.method !== 'GET';
  if (writes && repository.isArchived && auth.kind !== 'app')
    throw new Refusal(403, 'Repository was archived so is read-only.');
  if (auth.kind === 'installation' && !reaches(auth, repository)) {
    if (repository.isPrivate) throw notFound();
    if (writes) throw forbidden();
  }
  if (auth.kind !== 'user') return repository;
  if (permissionOf(world, repository, auth.account) === 'none') throw notFound();
  // Other writes are judged where the state changes: authors may do more than their permission says.
  if (writes && operation.id.startsWith('git/') && !canAtLeast(world, repository, auth.account, 'write'))
    throw notFound();
  return repository;
}
