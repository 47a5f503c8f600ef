import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, DocumentReader } from '../app/ports.ts';
import { createLog, createPino } from '../adapters/system/log.ts';
import { compose } from './compose.ts';
import type { Composition } from './compose.ts';
import type { Environment } from './env.ts';
import { startHttpServer } from './http-server.ts';
import type { HttpServer } from './http-server.ts';

export interface RunningServer {
  /** Where it listens, without a slash at the end. Webhooks: `/api/github/webhooks`. */
  readonly url: string;
  /** Resolves when no job waits or runs, retries included; pull requests that wait for their time to come are no work yet. */
  idle(): Promise<void>;
  /** Takes no more webhooks, lets running jobs end for a while, gives the rest back, closes everything. Safe to call twice. */
  close(): Promise<void>;
}

export interface StartOptions {
  readonly environment: Environment;
  /** Where the log goes, a line at a time; default: standard output. */
  readonly logTo?: { write(line: string): void };
  /** Default: the clock of this machine. */
  readonly clock?: Clock;
  /** Default: one of its own, which ends with the server. One that is given is left open. */
  readonly reader?: DocumentReader;
}

/** Open requests get this long at the end. */
const requestPatienceMs = 5_000;
/** Running jobs get this long at the end: container platforms kill after 30 seconds. */
const jobPatienceMs = 20_000;
const lookMs = 10;

const shutDown = async (
  http: HttpServer,
  { worker, store, audit, firstSeen }: Composition,
  reader: DocumentReader | null,
): Promise<void> => {
  await http.close(requestPatienceMs);
  await worker.drain(jobPatienceMs);
  await reader?.close();
  await audit.close();
  await firstSeen.close();
  await store.close();
};

/**
 * Starts the app: webhooks in, checks and comments out. Resolves when it listens; rejects if the address is taken or the job
 * store cannot be opened. GitHub is not called before there is something to do.
 */
export const startServer = async ({ environment, logTo, clock, reader }: StartOptions): Promise<RunningServer> => {
  const logger = createPino(environment.logLevel, logTo);
  const log = createLog(logger);
  const parts = await compose(environment, logger, log, { clock, reader });
  const { host, port } = environment;
  const http = await startHttpServer({ host, port, handle: parts.handle, log }).catch(async (error: unknown) => {
    await parts.audit.close();
    await parts.firstSeen.close();
    await parts.store.close();
    throw error;
  });
  parts.worker.start();
  log.info({ url: http.url, appId: environment.appId, github: environment.githubApiUrl }, 'ready');
  let closing: Promise<void> | null = null;
  return {
    url: http.url,
    idle: async () => {
      for (;;) {
        const { waiting, running } = await parts.store.counts();
        if (waiting + running === 0) return;
        await sleep(lookMs);
      }
    },
    close: () => {
      closing ??= shutDown(http, parts, reader === undefined ? parts.reader : null).then(() => log.info({}, 'stopped'));
      return closing;
    },
  };
};
