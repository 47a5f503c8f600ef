import { createAccount } from './people.ts';
import type { Account, App, Doer, Installation, Repository } from './model.ts';
import type { World } from './world.ts';

/** Registers an app with its bot user. */
export function createApp(
  world: World,
  input: {
    id?: number;
    slug: string;
    name: string;
    permissions: Readonly<Record<string, string>>;
    events: readonly string[];
  },
): App {
  const bot = createAccount(world, `${input.slug}[bot]`, 'Bot');
  const ownerLogin = `${input.slug}-makers`;
  const app: App = {
    id: input.id ?? world.nextId('app'),
    slug: input.slug,
    name: input.name,
    bot,
    owner: world.account(ownerLogin) ?? createAccount(world, ownerLogin, 'Organization'),
    permissions: { metadata: 'read', ...input.permissions },
    events: input.events,
    createdAt: world.now(),
  };
  world.apps.set(app.id, app);
  return app;
}

function installationOn(world: World, app: App, account: Account): Installation | null {
  for (const installation of world.installations.values())
    if (installation.app === app && installation.account === account) return installation;
  return null;
}

/** Installs the app on a repository: a new installation of its owner, or one more repository of it. */
export function installApp(
  world: World,
  doer: Doer,
  app: App,
  repository: Repository,
  permissions: Readonly<Record<string, string>>,
): Installation {
  const known = installationOn(world, app, repository.owner);
  if (known !== null) {
    if (!known.repositories.has(repository.id)) {
      known.repositories.add(repository.id);
      const event = 'installation_repositories';
      world.emit({ event, action: 'added', installation: known, repository, sender: doer.account });
    }
    return known;
  }
  const installation: Installation = {
    id: world.nextId('installation'),
    app,
    account: repository.owner,
    permissions: { metadata: 'read', ...permissions },
    repositories: new Set([repository.id]),
    createdAt: world.now(),
  };
  world.installations.set(installation.id, installation);
  world.emit({ event: 'installation', action: 'created', installation, sender: doer.account });
  return installation;
}

export function uninstallApp(world: World, doer: Doer, installation: Installation): void {
  world.installations.delete(installation.id);
  world.emit({ event: 'installation', action: 'deleted', installation, sender: doer.account });
}
