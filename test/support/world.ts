import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { FileInput, PullRequestHandle, RepositoryHandle } from '../../sandbox/github/actor.ts';
import type { CheckView, PullRequestSnapshot } from '../../sandbox/github/snapshot.ts';
import { startGitHub, type StandIn } from '../../sandbox/github/stand-in.ts';
import { createDocumentReader } from '../../src/adapters/reading/create-document-reader.ts';
import type { Clock } from '../../src/app/ports.ts';
import { startServer, type RunningServer } from '../../src/server/start-server.ts';
import { readEnvironment } from '../../src/server/env.ts';
import { appPermissions, appEvents } from './app-manifest.ts';
import { recordText } from './record-text.ts';

export const webhookSecret = 'a-secret-for-tests-of-32-letters';

export const configurationText = `version: 1
mode: enforce
logs:
  - path: docs/adr
    index: docs/adr/README.md
roles:
  Infrastructure Team Lead: "@octo-org/infrastructure-leads"
  CTO: "@cleo"
  Architecture Review Board: "@octo-org/arb"
scopes:
  - name: Infrastructure
    match: { metadata: [infra] }
    approve: { all: [Infrastructure Team Lead, CTO] }
  - name: Architecture
    default: true
    approve: { count: 1, from: [Architecture Review Board] }
index:
  columns: [id, title, status, date, scope]
`;

export interface World {
  readonly github: StandIn;
  /** The running one: a restart makes another. */
  readonly app: RunningServer;
  readonly repository: RepositoryHandle;
  /** Opens a pull request by `ada` with these files on a new branch. */
  open(
    files: Readonly<Record<string, FileInput | null>>,
    options?: { branch?: string; title?: string; draft?: boolean },
  ): PullRequestHandle;
  view(pullRequest: PullRequestHandle): PullRequestSnapshot;
  check(pullRequest: PullRequestHandle, name: 'ADR review' | 'ADR approvals'): CheckView | undefined;
  /** Resolves when every webhook was answered and no job waits or runs. */
  idle(): Promise<void>;
  /** Ends the app and starts it again on the same database, as a deployment does. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly files?: Readonly<Record<string, FileInput>>;
  readonly configuration?: string | null;
  readonly isPrivate?: boolean;
  /** Variables of the server's environment beside those that it needs. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The clock of both; default: that of this machine. */
  readonly clock?: Clock;
  /** The clock of GitHub, where it is another one. */
  readonly clockOfGitHub?: Clock;
}

const ignore = (): void => undefined;
/** One for all worlds of a file: its threads take longer to start than most stories take. */
const reader = createDocumentReader({ log: { info: ignore, warn: ignore, error: ignore } });
afterAll(() => reader.close());

/** A GitHub and the real app on it, joined by signed webhooks over HTTP. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const clockOfGitHub = options.clockOfGitHub ?? options.clock;
  const github = await startGitHub({
    app: {
      id: 4711,
      slug: 'adr-governor',
      name: 'ADR Governor',
      webhookSecret,
      permissions: appPermissions,
      events: appEvents,
    },
    ...(clockOfGitHub && { now: clockOfGitHub.now, tokenNow: () => new Date() }),
  });
  for (const login of ['olga', 'ada', 'ian', 'ines', 'cleo', 'rosa', 'stan']) github.user(login);
  github.createOrganization('octo-org', { owners: ['olga'], members: ['ada', 'ian', 'ines', 'cleo', 'rosa'] });
  github.createTeam({ organization: 'octo-org', slug: 'infrastructure-leads', members: ['ian', 'ines'] });
  github.createTeam({ organization: 'octo-org', slug: 'arb', members: ['rosa'] });
  const configuration = options.configuration === undefined ? configurationText : options.configuration;
  const repository = github.createRepository({
    owner: 'octo-org',
    name: 'shop',
    by: 'olga',
    isPrivate: options.isPrivate ?? false,
    collaborators: { ada: 'write', cleo: 'write' },
    teams: { 'infrastructure-leads': 'write', arb: 'write' },
    files: {
      'README.md': '# Shop\n',
      'docs/adr/0001-record-decisions.md': recordText({
        number: 1,
        title: 'Record decisions',
        status: 'Accepted',
        scope: 'Architecture',
      }),
      ...(configuration === null ? {} : { '.github/adr.yml': configuration }),
      ...options.files,
    },
  });
  github.install(repository);
  const checks = ['ADR review', 'ADR approvals'].map((context) => ({ context, appId: github.appId }));
  github.guard(repository, [{ branch: 'main', by: 'ruleset', checks }]);
  const data = mkdtempSync(join(tmpdir(), 'adr-governor-'));
  const variables: Readonly<Record<string, string>> = {
    APP_ID: String(github.appId),
    PRIVATE_KEY: github.privateKey,
    WEBHOOK_SECRET: webhookSecret,
    GITHUB_API_URL: github.url,
    DATA_DIR: data,
    PORT: '0',
    DEBOUNCE_MS: '20',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    ...options.variables,
  };
  const environment = readEnvironment(variables);
  if (!environment.ok) throw new Error(JSON.stringify(environment.problems));
  const start = async (): Promise<RunningServer> => {
    const running = await startServer({
      environment: environment.value,
      reader,
      ...(options.clock && { clock: options.clock }),
    });
    github.setWebhookUrl(`${running.url}/api/github/webhooks`);
    return running;
  };
  let app = await start();
  let branches = 0;
  const view = (pullRequest: PullRequestHandle): PullRequestSnapshot =>
    github.pullRequest(repository, pullRequest.number);
  return {
    github,
    get app() {
      return app;
    },
    repository,
    open: (files, { branch, title = 'Send reports to a replica', draft = false } = {}) => {
      branches += 1;
      const head = branch ?? `proposal-${String(branches)}`;
      const ada = github.asUser('ada');
      ada.commit({ repository, branch: head, message: title, files });
      return ada.openPullRequest({ repository, head, title, draft });
    },
    view,
    check: (pullRequest, name) =>
      view(pullRequest).checks.find((one) => one.name === name && one.app === 'adr-governor'),
    idle: async () => {
      await github.deliveriesSettled();
      await app.idle();
      await github.deliveriesSettled();
      await app.idle();
    },
    restart: async () => {
      await app.close();
      app = await start();
    },
    close: async () => {
      github.setWebhookUrl(null);
      await app.close();
      await github.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Ends a world, and fails the test if the app asked for something that GitHub does not know or would refuse. */
export async function closeClean(world: World): Promise<void> {
  const { violations } = world.github;
  await world.close();
  expect(violations).toEqual([]);
}
