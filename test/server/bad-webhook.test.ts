import { connect } from 'node:net';
import { sign } from '@octokit/webhooks-methods';
import { describe, expect, it } from 'vitest';
import { webhookMaxBytes } from '../../src/server/webhook-handler.ts';
import { deliver, openedPayload, send } from './deliver.ts';
import { webhookSecret } from './environment.ts';
import { startRoutes } from './start-routes.ts';

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
    const { url, stored, logged } = await startRoutes();
    const reply = await deliver(url, openedPayload(5, { title: planted }), { id: planted, ...delivery });
    expect(reply.status).toBe(401);
    expect(stored).toEqual([]);
    expect(logged()).not.toContain(planted);
  });

  it('whose signature is right for another body is refused', async () => {
    const { url, stored } = await startRoutes();
    const signature = await sign(webhookSecret, JSON.stringify(openedPayload(5)));
    expect((await deliver(url, openedPayload(6), { signature })).status).toBe(401);
    expect(stored).toEqual([]);
  });

  it.each([
    ['nothing', ['']],
    ['bytes that are no text', [Uint8Array.of(0xff, 0xfe, 0x00)]],
  ])('that carries %s is refused', async (_name, chunks) => {
    const { url } = await startRoutes();
    const headers = { 'x-hub-signature-256': `sha256=${'a'.repeat(64)}`, 'content-type': 'application/json' };
    expect((await send(url, { headers, chunks })).status).toBe(401);
  });

  it('announced larger than the cap is refused before it is read', async () => {
    const { url, stored } = await startRoutes();
    const headers = { 'content-length': webhookMaxBytes + 1, 'x-hub-signature-256': `sha256=${'a'.repeat(64)}` };
    const reply = await send(url, { headers, chunks: ['x'] });
    expect(reply.status).toBe(413);
    expect(stored).toEqual([]);
  });

  it('larger than the cap without saying so is refused while it arrives, and not kept', async () => {
    const { url, stored } = await startRoutes();
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
    const { url } = await startRoutes({ maxBytes: 1_000 });
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
    const { url, stored } = await startRoutes({ maxBytes: 2_000 });
    const text = JSON.stringify(openedPayload());
    expect((await deliver(url, text.padEnd(2_000))).status).toBe(202);
    expect((await deliver(url, text.padEnd(2_001))).status).toBe(413);
    expect(stored).toHaveLength(1);
  });

  it('cannot fill the memory together with others', async () => {
    const { url } = await startRoutes({ maxBytesInFlight: 300_000 });
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
    const { url, stored, lines } = await startRoutes();
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
    const { url, stored } = await startRoutes();
    expect(String((await deliver(url, openedPayload(), { headers })).status)).toBe(status);
    expect(stored).toEqual([]);
  });

  it('of a shape that GitHub does not document is refused loudly, never lost in silence', async () => {
    const { url, stored, lines } = await startRoutes();
    const reply = await deliver(url, openedPayload(5, { repository: { id: 'x', name: planted } }), { id: 'd-7' });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('repository.id');
    expect(stored).toEqual([]);
    const line = lines.find((one) => one.fields.deliveryId === 'd-7');
    expect(line?.level).toBe('error');
    expect(JSON.stringify([reply, line])).not.toContain(planted);
  });

  it('that cannot be stored is answered 503, and says nothing of the inside', async () => {
    const { url, wakes, lines } = await startRoutes({
      add: () => Promise.reject(new Error('disk of host-17 is full')),
    });
    const reply = await deliver(url, openedPayload(), { id: 'd-3' });
    expect(reply.status).toBe(503);
    expect(reply.text).not.toContain('host-17');
    expect(wakes).toEqual([]);
    expect(lines.some((line) => line.level === 'error' && line.fields.deliveryId === 'd-3')).toBe(true);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('by %s is refused with 405', async (method) => {
    const { url } = await startRoutes();
    const reply = await send(url, { method });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('POST');
  });

  it('that never ends is cut off', async () => {
    const { url } = await startRoutes({ headersTimeout: 200, requestTimeout: 400 });
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
