import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { JobStore, NewJob } from '../../src/app/ports.ts';
import { createHealthHandlers } from '../../src/server/health-handler.ts';
import { startHttpServer } from '../../src/server/http-server.ts';
import type { HttpServer, HttpServerOptions } from '../../src/server/http-server.ts';
import { createBodyReader } from '../../src/server/read-body.ts';
import { createRoutes } from '../../src/server/routes.ts';
import { createWebhookHandler, webhookMaxBytes } from '../../src/server/webhook-handler.ts';
import { deliver, openedPayload, send } from './deliver.ts';
import { webhookSecret } from './environment.ts';
import { memoryLog } from './memory-log.ts';

const clock = { now: () => new Date('2026-03-01T12:00:00.000Z') };
const stores = { counts: () => Promise.resolve({ waiting: 1, running: 2, dead: 3 }), ping: () => Promise.resolve() };

interface Given extends Partial<Pick<HttpServerOptions, 'headersTimeout' | 'requestTimeout'>> {
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
const start = async (given: Given = {}) => {
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
    handle: createRoutes({ webhook, health }),
    log,
    ...given,
  });
  servers.push(server);
  return { url: server.url, stored, wakes, lines, logged: () => JSON.stringify(lines) };
};

describe('a webhook', () => {
  it('is stored before it is answered', async () => {
    let finish = (): void => undefined;
    const pending = new Promise<'stored'>((resolve) => {
      finish = () => {
        resolve('stored');
      };
    });
    const { url } = await start({ add: () => pending });
    let isAnswered = false;
    const reply = deliver(url, openedPayload()).finally(() => {
      isAnswered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isAnswered).toBe(false);
    finish();
    expect((await reply).status).toBe(202);
  });

  it('becomes a job that waits a moment for more events, and wakes the worker then', async () => {
    const { url, stored, wakes } = await start();
    const reply = await deliver(url, openedPayload(), { id: 'd-1' });
    expect(reply.status).toBe(202);
    const ref = { installationId: 12, repositoryId: 7, owner: 'acme', name: 'log', number: 5 };
    const task = { kind: 'judge-pull-request', ref };
    const notBefore = '2026-03-01T12:00:00.500Z';
    expect(stored).toEqual([{ deliveryId: 'd-1', jobs: [{ key: 'pr:7:5', group: '12', task, notBefore }] }]);
    expect(wakes).toEqual([500]);
  });

  it('is accepted twice and stored once', async () => {
    const { url, stored } = await start();
    for (const text of ['Stored.', 'Stored before.']) {
      const reply = await deliver(url, openedPayload(), { id: 'd-1' });
      expect(reply.status).toBe(202);
      expect(reply.text).toContain(text);
    }
    expect(stored).toHaveLength(1);
  });

  it('is verified over its very bytes: text beyond ASCII, white space, a byte order mark', async () => {
    const { url, stored } = await start();
    const text = JSON.stringify(openedPayload(5, { title: 'Größe 日本 👩‍💻 \u2028' }), null, 3);
    expect((await deliver(url, `  ${text}\r\n`)).status).toBe(202);
    expect(stored).toHaveLength(1);
    expect((await deliver(url, `\uFEFF${text}`)).status).toBe(400);
  });

  it.each([
    ['of an event that nothing is done at', 'star', { action: 'created' }],
    ['of an action that nothing is done at', 'pull_request', openedPayload(5, { action: 'labeled' })],
    ['named like a property of every object', 'constructor', {}],
  ])('is acknowledged and not stored: %s', async (_name, event, payload) => {
    const { url, stored, wakes } = await start();
    const reply = await deliver(url, payload, { event: event });
    expect(reply.status).toBe(202);
    expect(reply.text).toContain('Nothing to do');
    expect(stored).toEqual([]);
    expect(wakes).toEqual([]);
  });
});

describe('a bad webhook', () => {
  const planted = 'PLANTED-TEXT-OF-A-STRANGER';

  it.each([
    ['no signature', { signature: null }],
    ['the signature of another secret', { secret: 'another secret of sixteen and more' }],
    ['a signature of zeros', { signature: `sha256=${'0'.repeat(64)}` }],
    ['a signature that is none', { signature: 'sha256=zz' }],
    ['an empty signature', { signature: '' }],
    [
      'the older kind of signature alone',
      { signature: null, headers: { 'x-hub-signature': `sha1=${'0'.repeat(40)}` } },
    ],
    ['the signature of the default secret', { secret: 'development' }],
  ])('with %s is refused with 401, and nothing of it is logged', async (_name, delivery) => {
    const { url, stored, logged } = await start();
    const reply = await deliver(url, openedPayload(5, { title: planted }), { id: planted, ...delivery });
    expect(reply.status).toBe(401);
    expect(stored).toEqual([]);
    expect(logged()).not.toContain(planted);
  });

  it('whose signature is right for another body is refused', async () => {
    const { url, stored } = await start();
    const { sign } = await import('@octokit/webhooks-methods');
    const signature = await sign(webhookSecret, JSON.stringify(openedPayload(5)));
    expect((await deliver(url, openedPayload(6), { signature })).status).toBe(401);
    expect(stored).toEqual([]);
  });

  it.each([
    ['nothing', ['']],
    ['bytes that are no text', [Uint8Array.of(0xff, 0xfe, 0x00)]],
  ])('that carries %s is refused', async (_name, chunks) => {
    const { url } = await start();
    const headers = { 'x-hub-signature-256': `sha256=${'a'.repeat(64)}`, 'content-type': 'application/json' };
    expect((await send(url, { headers, chunks })).status).toBe(401);
  });

  it('announced larger than the cap is refused before it is read', async () => {
    const { url, stored } = await start();
    const headers = { 'content-length': webhookMaxBytes + 1, 'x-hub-signature-256': `sha256=${'a'.repeat(64)}` };
    const reply = await send(url, { headers, chunks: ['x'] });
    expect(reply.status).toBe(413);
    expect(stored).toEqual([]);
  });

  it('larger than the cap without saying so is refused while it arrives, and not kept', async () => {
    const { url, stored } = await start();
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    const before = process.memoryUsage.rss();
    const headers = { 'x-hub-signature-256': `sha256=${'a'.repeat(64)}`, 'content-type': 'application/json' };
    const reply = await send(url, { headers, chunks: Array.from({ length: 200 }, () => megabyte) });
    expect(reply.status).toBe(413);
    expect(stored).toEqual([]);
    expect((process.memoryUsage.rss() - before) / 1024 / 1024).toBeLessThan(150);
    expect((await deliver(url, openedPayload())).status).toBe(202);
  });

  it('that goes on for ever after the answer is cut off', async () => {
    const { url } = await start({ maxBytes: 1_000 });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write('POST /api/github/webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n');
    const drip = setInterval(() => socket.write('x'), 50);
    await closed;
    clearInterval(drip);
    expect((await deliver(url, openedPayload())).status).toBe(202);
  });

  it('just as large as the cap is taken', async () => {
    const { url, stored } = await start({ maxBytes: 2_000 });
    const text = JSON.stringify(openedPayload());
    expect((await deliver(url, text.padEnd(2_000))).status).toBe(202);
    expect((await deliver(url, text.padEnd(2_001))).status).toBe(413);
    expect(stored).toHaveLength(1);
  });

  it('cannot fill the memory together with others', async () => {
    const { url } = await start({ maxBytesInFlight: 300_000 });
    const headers = { 'x-hub-signature-256': `sha256=${'a'.repeat(64)}`, 'content-type': 'application/json' };
    const hold = connect(Number(new URL(url).port), '127.0.0.1');
    hold.write(`POST /api/github/webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 290000\r\n`);
    hold.write(`X-Hub-Signature-256: ${headers['x-hub-signature-256']}\r\n\r\n${'x'.repeat(280_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await deliver(url, 'x'.repeat(50_000))).status).toBe(503);
    hold.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await deliver(url, openedPayload())).status).toBe(202);
  });

  it('that is no JSON is refused with 400 although its signature is right', async () => {
    const { url, stored, lines } = await start();
    const reply = await deliver(url, '{"action": "opened",', { id: 'd-9' });
    expect(reply.status).toBe(400);
    expect(reply.text).toContain('JSON');
    expect(stored).toEqual([]);
    expect(lines.some((line) => line.fields.deliveryId === 'd-9')).toBe(true);
  });

  it.each([
    ['415', 'a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['415', 'no content type', { 'content-type': undefined }],
    ['415', 'another kind of JSON', { 'content-type': 'application/json5' }],
    ['400', 'no event', { 'x-github-event': undefined }],
    ['400', 'an event that is no name', { 'x-github-event': 'pull_request\tx' }],
    ['400', 'no delivery', { 'x-github-delivery': undefined }],
    ['400', 'a delivery that is no id', { 'x-github-delivery': 'a b' }],
    ['400', 'an endless delivery', { 'x-github-delivery': 'a'.repeat(200) }],
  ])('is refused with %s: %s', async (status, _name, headers) => {
    const { url, stored } = await start();
    expect(String((await deliver(url, openedPayload(), { headers })).status)).toBe(status);
    expect(stored).toEqual([]);
  });

  it('of a shape that GitHub does not document is refused loudly, never lost in silence', async () => {
    const { url, stored, lines } = await start();
    const reply = await deliver(url, openedPayload(5, { repository: { id: 'x', name: planted } }), { id: 'd-7' });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('repository.id');
    expect(stored).toEqual([]);
    const line = lines.find((one) => one.fields.deliveryId === 'd-7');
    expect(line?.level).toBe('error');
    expect(JSON.stringify([reply, line])).not.toContain(planted);
  });

  it('that cannot be stored is answered 503, and says nothing of the inside', async () => {
    const { url, wakes, lines } = await start({ add: () => Promise.reject(new Error('disk of host-17 is full')) });
    const reply = await deliver(url, openedPayload(), { id: 'd-3' });
    expect(reply.status).toBe(503);
    expect(reply.text).not.toContain('host-17');
    expect(wakes).toEqual([]);
    expect(lines.some((line) => line.level === 'error' && line.fields.deliveryId === 'd-3')).toBe(true);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('by %s is refused with 405', async (method) => {
    const { url } = await start();
    const reply = await send(url, { method });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('POST');
  });

  it('that never ends is cut off', async () => {
    const { url } = await start({ headersTimeout: 200, requestTimeout: 400 });
    const answers = [
      'POST /api/github/webhooks HTTP/1.1\r\nHost: x\r\n',
      `POST /api/github/webhooks HTTP/1.1\r\nHost: x\r\nX-Hub-Signature-256: sha256=${'a'.repeat(64)}\r\nContent-Length: 100\r\n\r\nx`,
    ];
    for (const opening of answers) {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      let heard = '';
      socket.on('data', (part) => {
        heard += part.toString();
      });
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.on('error', () => undefined);
      socket.write(opening);
      await closed;
      expect(heard).toContain('408');
    }
    expect((await deliver(url, openedPayload())).status).toBe(202);
  });
});

describe('the other routes', () => {
  it('say that the process lives, and how many jobs there are', async () => {
    const { url } = await start();
    const alive = await send(url, { path: '/healthz', method: 'GET' });
    expect([alive.status, JSON.parse(alive.text)]).toEqual([200, { alive: true }]);
    const ready = await send(url, { path: '/readyz', method: 'GET' });
    expect([ready.status, JSON.parse(ready.text)]).toEqual([
      200,
      { ready: true, waiting: 1, running: 2, deadLetters: 3 },
    ]);
  });

  it.each([
    ['refuses', () => Promise.reject(new Error('disk of host-17 is full'))],
    ['hangs', () => new Promise<void>(() => undefined)],
  ])('say that the server is not ready when the store %s, and live on', async (_name, ping) => {
    const { url, lines } = await start({ ping });
    const reply = await send(url, { path: '/readyz', method: 'GET' });
    expect(reply.status).toBe(503);
    expect(reply.text).not.toContain('host-17');
    expect(lines.filter((line) => line.level === 'error')).toHaveLength(1);
    expect((await send(url, { path: '/healthz', method: 'GET' })).status).toBe(200);
  });

  it('ask the store once for many questions', async () => {
    let pings = 0;
    const { url } = await start({
      ping: () => {
        pings += 1;
        return Promise.resolve();
      },
    });
    await Promise.all(Array.from({ length: 20 }, () => send(url, { path: '/readyz', method: 'GET' })));
    expect(pings).toBe(1);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/probot'],
    ['POST', '/probot/import'],
    ['POST', '/healthz'],
    ['POST', '/api/github/webhooks/'],
    ['POST', '//api/github/webhooks'],
    ['GET', '/api/github/../../etc/passwd'],
  ])('are not there: %s %s', async (method, path) => {
    const { url } = await start();
    expect((await send(url, { method, path })).status).toBe(404);
  });

  it('never let an answer be sniffed, framed, cached or run', async () => {
    const { url } = await start();
    const replies = [
      await send(url, { path: '/healthz', method: 'GET' }),
      await send(url, { path: '/none', method: 'GET' }),
      await deliver(url, openedPayload()),
      await deliver(url, openedPayload(), { signature: null }),
    ];
    for (const { headers } of replies)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'no-store',
      });
  });
});
