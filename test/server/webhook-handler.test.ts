import { describe, expect, it } from 'vitest';
import { deliver, openedPayload } from './deliver.ts';
import { startRoutes } from './start-routes.ts';

describe('a webhook', () => {
  it('is stored before it is answered', async () => {
    let finish = (): void => undefined;
    const pending = new Promise<'stored'>((resolve) => {
      finish = () => {
        resolve('stored');
      };
    });
    const { url } = await startRoutes({ add: () => pending });
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
    const { url, stored, wakes } = await startRoutes();
    const reply = await deliver(url, openedPayload(), { id: 'd-1' });
    expect(reply.status).toBe(202);
    const ref = { installationId: 12, repositoryId: 7, owner: 'acme', name: 'log', number: 5 };
    const task = { kind: 'judge-pull-request', ref, alsoClaims: true };
    const notBefore = '2026-03-01T12:00:00.500Z';
    expect(stored).toEqual([{ deliveryId: 'd-1', jobs: [{ key: 'pr:7:5', group: '12', task, notBefore }] }]);
    expect(wakes).toEqual([500]);
  });

  it('is accepted twice and stored once', async () => {
    const { url, stored } = await startRoutes();
    for (const text of ['Stored.', 'Stored before.']) {
      const reply = await deliver(url, openedPayload(), { id: 'd-1' });
      expect(reply.status).toBe(202);
      expect(reply.text).toContain(text);
    }
    expect(stored).toHaveLength(1);
  });

  it('is verified over its very bytes: text beyond ASCII, white space, a byte order mark', async () => {
    const { url, stored } = await startRoutes();
    const text = JSON.stringify(openedPayload(5, { title: 'Größe 日本 👩‍💻 \u2028' }), null, 3);
    expect((await deliver(url, `  ${text}\r\n`)).status).toBe(202);
    expect(stored).toHaveLength(1);
    expect((await deliver(url, `\uFEFF${text}`)).status).toBe(400);
  });

  it.each([
    ['of an event that nothing is done at', 'star', { action: 'created' }],
    ['of an action that nothing is done at', 'pull_request', openedPayload(5, { action: 'assigned' })],
    ['named like a property of every object', 'constructor', {}],
  ])('is acknowledged and not stored: %s', async (_name, event, payload) => {
    const { url, stored, wakes } = await startRoutes();
    const reply = await deliver(url, payload, { event: event });
    expect(reply.status).toBe(202);
    expect(reply.text).toContain('Nothing to do');
    expect(stored).toEqual([]);
    expect(wakes).toEqual([]);
  });
});
