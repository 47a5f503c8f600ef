import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createActor } from './create-actor.ts';
import { Finder } from './find.ts';
import { Authenticator } from './http/auth.ts';
import { PlantedFaults } from './http/planted-faults.ts';
import { RequestLog } from './http/request-log.ts';
import { createGitHubServer } from './http/server.ts';
import { createPeople } from './create-people.ts';
import type { StandIn, StandInOptions } from './public-interface.ts';
import { createApp, installApp, uninstallApp } from './state/apps.ts';
import { createCheckRun } from './state/checks.ts';
import { resolveCommit, tipOf } from './state/comparison.ts';
import { contentOf } from './git/changes.ts';
import { entryAt } from './git/files.ts';
import { runMergeQueues } from './state/merge-queue.ts';
import type { Repository } from './state/model.ts';
import { findOwner } from './state/people.ts';
import { World } from './state/world.ts';
import { takeSnapshot } from './take-snapshot.ts';
import type { Violation } from './traffic.ts';
import { waitUntil } from './wait-until.ts';
import { Deliveries } from './webhooks/deliveries.ts';
import { sendEvents } from './webhooks/dispatch.ts';

let madeKey: string | null = null;
/** The key of the app: one for all stand-ins of a process, since making one takes longer than most stories on it. */
function ownKey(): string {
  madeKey ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs1', format: 'pem' })
    .toString();
  return madeKey;
}

function textAt(repository: Repository, name: string, path: string): string | null {
  const sha = resolveCommit(repository, name);
  if (sha === null) return null;
  const { store } = repository;
  const entry = entryAt(store, store.commitOf(sha).tree, path);
  return entry === null || entry.mode === '040000' ? null : contentOf(store, entry).toString('utf8');
}

/** Builds the state and starts the server. */
export async function openStandIn(options: StandInOptions): Promise<StandIn> {
  const clock = options.now ?? (() => new Date());
  const world = new World(clock);
  const find = new Finder(world);
  const app = createApp(world, options.app);
  const privateKey = options.app.privateKeyPem ?? ownKey();
  const authenticator = new Authenticator(app, privateKey, options.tokenNow ?? clock);
  const violations: Violation[] = [];
  const log = new RequestLog();
  const faults = new PlantedFaults();
  const secret = options.app.webhookSecret;
  const deliveries = new Deliveries({ appId: app.id, secret, nextId: () => world.nextId('delivery'), now: clock });
  deliveries.url = options.webhookUrl ?? null;
  sendEvents(world, app, deliveries, violations);
  runMergeQueues(world, app);
  const server = createGitHubServer({ world, authenticator, deliveries, violations, log, faults });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const foreignApps = new Map<string, ReturnType<typeof createApp>>();
  const foreignApp = () => {
    const known = foreignApps.get('other-app');
    const other =
      known ?? createApp(world, { slug: 'other-app', name: 'Other app', permissions: { checks: 'write' }, events: [] });
    foreignApps.set('other-app', other);
    return other;
  };
  return {
    url: world.url,
    appId: app.id,
    privateKey,
    webhookSecret: secret,
    botId: app.bot.id,
    close: async () => {
      await deliveries.settled();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
    ...createPeople(world, find, app),
    asUser: (login) => createActor(world, find, find.account(login), app),
    createUserToken: (login) => authenticator.userToken(find.account(login)),
    install: (handle, given) => {
      const repository = find.repository(handle);
      const doer = { account: findOwner(world, repository.owner), app: null };
      return { installationId: installApp(world, doer, app, repository, given?.permissions ?? app.permissions).id };
    },
    uninstall: (installationId) => {
      const installation = world.installations.get(installationId);
      if (installation === undefined) throw new Error(`There is no installation ${installationId}.`);
      authenticator.revoke(installation);
      uninstallApp(world, { account: findOwner(world, installation.account), app: null }, installation);
    },
    createForeignCheck: (handle, { name, headSha, conclusion }) => {
      const run = createCheckRun(world, foreignApp(), find.repository(handle), headSha, { name, conclusion });
      return { id: run.id };
    },
    pullRequest: (handle, number) => {
      const pullRequest = find.repository(handle).pullRequests.get(number);
      if (pullRequest === undefined) throw new Error(`${handle.owner}/${handle.name} has no pull request ${number}.`);
      return takeSnapshot(world, pullRequest);
    },
    pullRequestNumbers: (handle) => [...find.repository(handle).pullRequests.keys()],
    file: (handle, name, path) => textAt(find.repository(handle), name, path),
    mergeQueue: (handle) =>
      find.repository(handle).mergeQueue.map(({ pullRequest, head }) => ({ number: pullRequest.number, head })),
    checksOn: (handle, sha) =>
      find.repository(handle).checkSuites.flatMap((suite) =>
        suite.headSha === sha && suite.app === app
          ? suite.runs.map((run) => ({
              id: run.id,
              name: run.name,
              status: run.status,
              conclusion: run.conclusion,
              title: run.output.title ?? '',
              summary: run.output.summary ?? '',
              text: run.output.text ?? '',
            }))
          : [],
      ),
    branch: (handle, name) => tipOf(find.repository(handle), name),
    requests: log.entries,
    count: (since) => log.count(since?.since ?? 0),
    mark: () => log.entries.length,
    violations,
    faults,
    setWebhookUrl: (url) => {
      deliveries.url = url;
    },
    holdDeliveries: () => deliveries.hold(),
    releaseDeliveries: (given) => deliveries.release(given ?? {}),
    deliveries: deliveries.log,
    redeliver: (guid) => deliveries.redeliver(guid),
    deliveriesSettled: () => deliveries.settled(),
    until: (condition, given) => waitUntil(log, condition, given ?? {}),
    guard: (handle, rules) => {
      find.repository(handle).branchRules = rules;
    },
    archive: (handle) => {
      find.repository(handle).isArchived = true;
    },
  };
}
