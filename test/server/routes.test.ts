import { describe, expect, it } from 'vitest';
import { deliver, openedPayload, send } from './deliver.ts';
import { startRoutes } from './start-routes.ts';

describe('the other routes', () => {
  it('say that the process lives, and how many jobs there are', async () => {
    const { url } = await startRoutes();
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
    const { url, lines } = await startRoutes({ ping });
    const reply = await send(url, { path: '/readyz', method: 'GET' });
    expect(reply.status).toBe(503);
    expect(reply.text).not.toContain('host-17');
    expect(lines.filter((line) => line.level === 'error')).toHaveLength(1);
    expect((await send(url, { path: '/healthz', method: 'GET' })).status).toBe(200);
  });

  it('ask the store once for many questions', async () => {
    let pings = 0;
    const { url } = await startRoutes({
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
    const { url } = await startRoutes();
    expect((await send(url, { method, path })).status).toBe(404);
  });

  it('never let an answer be sniffed, framed, cached or run', async () => {
    const { url } = await startRoutes();
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
