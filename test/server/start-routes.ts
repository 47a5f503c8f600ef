import { afterEach } from 'vitest';
import type { JobStore, NewJob } from '../../src/app/job-ports.ts';
import { createHealthHandlers } from '../../src/server/health-handler.ts';
import { startHttpServer } from '../../src/server/http-server.ts';
import type { HttpServer, HttpServerOptions } from '../../src/server/http-server.ts';
import { createBodyReader } from '../../src/server/read-body.ts';
import { createRulePages } from '../../src/server/rule-pages.ts';
import { createRoutes } from '../../src/server/routes.ts';
import { createWebhookHandler, webhookMaxBytes } from '../../src/server/webhook-handler.ts';
import { webhookSecret } from './environment.ts';
import { memoryLog } from './memory-log.ts';

const clock = { now: () => new Date('2026-03-01T12:00:00.000Z') };
const stores = { counts: () => Promise.resolve({ waiting: 1, running: 2, dead: 3 }), ping: () => Promise.resolve() };

export interface Given extends Partial<Pick<HttpServerOptions, 'headersTimeout' | 'requestTimeout'>> {
  readonly add?: JobStore['add'];
  readonly ping?: JobStore['ping'];
  readonly maxBytes?: number;
  readonly maxBytesInFlight?: number;
}

const servers: HttpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close(100);
});

/** The routes on a store that keeps what it is given, over real HTTP. */
export const startRoutes = async (given: Given = {}) => {
  const stored: { deliveryId: string | null; jobs: readonly NewJob[] }[] = [];
  const wakes: number[] = [];
  const { log, lines } = memoryLog();
  const add: JobStore['add'] = (deliveryId, jobs) => {
    if (stored.some((one) => one.deliveryId === deliveryId)) return Promise.resolve('duplicate');
    stored.push({ deliveryId, jobs });
    return Promise.resolve('stored');
  };
  const webhook = createWebhookHandler({
    secret: webhookSecret,
    appId: 4711,
    store: { add: given.add ?? add },
    bodies: createBodyReader({
      maxBytes: given.maxBytes ?? webhookMaxBytes,
      maxBytesInFlight: given.maxBytesInFlight ?? 4 * webhookMaxBytes,
    }),
    debounceMs: 500,
    wake: (delayMs) => wakes.push(delayMs),
    clock,
    log,
  });
  const health = createHealthHandlers({
    store: { ...stores, ping: given.ping ?? stores.ping },
    clock,
    log,
    patienceMs: 100,
  });
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    handle: createRoutes({ webhook, health, rulePage: createRulePages() }),
    log,
    ...given,
  });
  servers.push(server);
  return { url: server.url, stored, wakes, lines, logged: () => JSON.stringify(lines) };
};
