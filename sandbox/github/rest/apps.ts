import { presentApp, presentInstallation } from '../present/accounts.ts';
import { presentRepository } from '../present/repositories.ts';
import { iso } from '../present/urls.ts';
import type { App, Installation, Repository } from '../state/model.ts';
import { forbidden, notFound, Refusal } from '../state/refusal.ts';
import type { Delivery } from '../traffic.ts';
import { grants } from './access.ts';
import type { Call, Handlers } from './call.ts';
import { paged } from './call.ts';

function appOf(call: Call): App {
  if (call.auth.kind !== 'app') throw new Refusal(401, 'A JSON web token could not be decoded');
  return call.auth.app;
}

function installationOf(call: Call): Installation {
  const app = appOf(call);
  const installation = call.world.installations.get(call.number('installation_id') ?? 0);
  if (installation?.app !== app) throw notFound();
  return installation;
}

function repositoriesOf(call: Call, installation: Installation): Repository[] {
  const found = [...installation.repositories].map((id) => call.world.repositories.get(id));
  return found.filter((repository): repository is Repository => repository !== undefined);
}

interface TokenWish {
  readonly repositories?: readonly string[];
  readonly repository_ids?: readonly number[];
  readonly permissions?: Readonly<Record<string, string>>;
}

function createToken(call: Call) {
  const installation = installationOf(call);
  const wish = (call.body ?? {}) as TokenWish;
  const known = repositoriesOf(call, installation);
  const named = (wish.repositories ?? []).map((name) => known.find((repository) => repository.name === name)?.id ?? 0);
  const chosen = [...named, ...(wish.repository_ids ?? [])];
  if (chosen.some((id) => !installation.repositories.has(id)))
    throw new Refusal(
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    );
  const permissions = wish.permissions ?? installation.permissions;
  for (const [name, level] of Object.entries(wish.permissions ?? {}))
    if (!grants(installation.permissions, [name], level === 'read' ? 'read' : 'write'))
      throw new Refusal(422, 'The permissions requested are not granted to this installation.');
  const { token, expiresAt } = call.authenticator.installationToken({
    kind: 'installation',
    installation,
    permissions: { metadata: 'read', ...permissions },
    repositoryIds: chosen.length === 0 ? null : new Set(chosen),
  });
  return {
    status: 201,
    body: { token, expires_at: iso(expiresAt), permissions, repository_selection: 'selected' },
  };
}

function presentDelivery(delivery: Delivery) {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt,
    redelivery: delivery.redelivery,
    duration: delivery.durationMs / 1000,
    status: delivery.statusCode !== null && delivery.statusCode >= 200 && delivery.statusCode < 300 ? 'OK' : 'Failed',
    status_code: delivery.statusCode ?? 0,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installationId,
    repository_id: null,
  };
}

function deliveryOf(call: Call): Delivery {
  const delivery = call.deliveries.log.find(({ id }) => id === call.number('delivery_id'));
  if (delivery === undefined) throw notFound();
  return delivery;
}

export const appHandlers: Handlers = {
  'apps/get-authenticated': (call) => {
    const app = appOf(call);
    const installed = [...call.world.installations.values()].filter((installation) => installation.app === app);
    return { status: 200, body: { ...presentApp(call.world, app), installations_count: installed.length } };
  },
  'apps/get-installation': (call) => ({ status: 200, body: presentInstallation(call.world, installationOf(call)) }),
  'apps/get-repo-installation': (call) => {
    const repository = call.repository();
    const app = appOf(call);
    for (const installation of call.world.installations.values())
      if (installation.app === app && installation.repositories.has(repository.id))
        return { status: 200, body: presentInstallation(call.world, installation) };
    throw notFound();
  },
  'apps/create-installation-access-token': createToken,
  'apps/list-repos-accessible-to-installation': (call) => {
    if (call.auth.kind !== 'installation') throw forbidden();
    const { installation, repositoryIds } = call.auth;
    const reached = repositoriesOf(call, installation).filter(({ id }) => repositoryIds?.has(id) ?? true);
    const wrap = (repositories: readonly unknown[], total: number) => ({ total_count: total, repositories });
    return paged(call, reached, (repository) => presentRepository(call.world, repository), wrap);
  },
  'apps/list-webhook-deliveries': (call) => paged(call, call.deliveries.log.toReversed(), presentDelivery),
  'apps/get-webhook-delivery': (call) => {
    const delivery = deliveryOf(call);
    const request = { headers: { 'X-GitHub-Delivery': delivery.guid }, payload: delivery.payload };
    return {
      status: 200,
      body: { ...presentDelivery(delivery), url: '', request, response: { headers: {}, payload: null } },
    };
  },
  'apps/redeliver-webhook-delivery': (call) => {
    void call.deliveries.redeliver(deliveryOf(call).guid);
    return { status: 202, body: {} };
  },
};
