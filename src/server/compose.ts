import { join } from 'node:path';
import type { Logger } from 'pino';
import { createByteCache } from '../adapters/github/byte-cache.ts';
import { createGitHub } from '../adapters/github/create-github.ts';
import { createSqliteAuditLog } from '../adapters/jobs/sqlite-audit.ts';
import { createSqliteFirstSeen } from '../adapters/jobs/sqlite-first-seen.ts';
import { createSqliteJobStore } from '../adapters/jobs/sqlite.ts';
import { createWorker } from '../adapters/jobs/worker.ts';
import type { Worker } from '../adapters/jobs/worker.ts';
import { createDocumentReader } from '../adapters/reading/create-document-reader.ts';
import { systemClock } from '../adapters/system/clock.ts';
import type { AuditLog, FirstSeen, JobStore } from '../app/job-ports.ts';
import type { Clock, DocumentReader, Log } from '../app/ports.ts';
import { ruleLinks } from '../core/report/rule-link.ts';
import type { LogState } from '../core/model/log-state.ts';
import type { RecordSummary } from '../core/model/record-summary.ts';
import type { Environment } from './env.ts';
import { jobFor } from './app.ts';
import { createGitHubApp } from './github-app.ts';
import { createHealthHandlers } from './health-handler.ts';
import { createBodyReader } from './read-body.ts';
import { createRulePages } from './rule-pages.ts';
import { createRoutes } from './routes.ts';
import { createTasks, type Enqueue } from './tasks.ts';
import { createWebhookHandler, webhookMaxBytes } from './webhook-handler.ts';

/** Records that are remembered, in logs and by themselves: one takes about two kilobytes. */
const recordBudget = 20_000;

/** All bodies that are being read at the same time. */
const maxBytesInFlight = 4 * webhookMaxBytes;

/** PostgreSQL is loaded only where it is used. */
const openStore = async ({ databaseUrl, dataDir }: Environment, clock: Clock, log: Log): Promise<JobStore> => {
  if (databaseUrl === null) return createSqliteJobStore({ file: join(dataDir, 'jobs.sqlite'), clock });
  const { createPostgresJobStore } = await import('../adapters/jobs/postgres.ts');
  return createPostgresJobStore({ url: databaseUrl, clock, log });
};

const openAudit = async ({ databaseUrl, dataDir }: Environment, log: Log): Promise<AuditLog> => {
  if (databaseUrl === null) return createSqliteAuditLog(join(dataDir, 'jobs.sqlite'));
  const { createPostgresAuditLog } = await import('../adapters/jobs/postgres-audit.ts');
  return createPostgresAuditLog(databaseUrl, log);
};

const openFirstSeen = async ({ databaseUrl, dataDir }: Environment, log: Log): Promise<FirstSeen> => {
  if (databaseUrl === null) return createSqliteFirstSeen(join(dataDir, 'jobs.sqlite'));
  const { createPostgresFirstSeen } = await import('../adapters/jobs/postgres-first-seen.ts');
  return createPostgresFirstSeen(databaseUrl, log);
};

export interface Composition {
  readonly handle: Awaited<ReturnType<ReturnType<typeof createGitHubApp>['middleware']>>;
  readonly store: JobStore;
  readonly audit: AuditLog;
  readonly firstSeen: FirstSeen;
  readonly worker: Worker;
  readonly reader: DocumentReader;
}

/** Builds the parts and joins them: the only place that knows every adapter. Rejects if the job store cannot be opened. */
export const compose = async (
  environment: Environment,
  logger: Logger,
  log: Log,
  given: { readonly clock?: Clock | undefined; readonly reader?: DocumentReader | undefined } = {},
): Promise<Composition> => {
  const { appId, webhookSecret, debounceMs, workers } = environment;
  const { clock = systemClock, reader = createDocumentReader({ log }) } = given;
  const store = await openStore(environment, clock, log);
  const audit = await openAudit(environment, log);
  const firstSeen = await openFirstSeen(environment, log);
  const app = createGitHubApp(environment, logger);
  const github = createGitHub({ octokitFor: app.octokitFor, appId, log, clock });
  const enqueue: Enqueue = async (found, notBefore = clock.now().toISOString()) => {
    await store.add(
      null,
      found.map((task) => jobFor(task, notBefore)),
    );
    worker.wake(0);
  };
  const logs = createByteCache<LogState>(recordBudget, ({ records }) => 1 + records.records.length);
  const records = createByteCache<readonly RecordSummary[]>(recordBudget, (found) => 1 + found.length);
  const tasks = createTasks(
    { ...github, audit, firstSeen, reader, logs, records, clock, ruleLink: ruleLinks(environment.publicUrl) },
    enqueue,
  );
  const worker = createWorker({ store, ...tasks, concurrency: workers, clock, log });
  const webhook = createWebhookHandler({
    secret: webhookSecret,
    appId,
    store,
    bodies: createBodyReader({ maxBytes: webhookMaxBytes, maxBytesInFlight }),
    debounceMs,
    wake: (delayMs) => {
      worker.wake(delayMs);
    },
    clock,
    log,
  });
  const health = createHealthHandlers({ store, clock, log });
  return {
    handle: await app.middleware(createRoutes({ webhook, health, rulePage: createRulePages() })),
    store,
    audit,
    firstSeen,
    worker,
    reader,
  };
};
