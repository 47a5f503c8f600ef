import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/start-server.ts';
import type { RunningServer } from '../../src/server/start-server.ts';
import { installationToken, startAnsweringServer } from './answering-server.ts';
import type { Answer, AnsweringServer } from './answering-server.ts';
import { deliver, openedPayload, send } from './deliver.ts';
import { environmentWith, privateKey, webhookSecret } from './environment.ts';

let dataDir: string;
let github: AnsweringServer | undefined;
let server: RunningServer | undefined;
let log: string[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'adr-server-'));
  log = [];
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await github?.close();
  github = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

const startOn = async (answer: Answer): Promise<RunningServer> => {
  github ??= await startAnsweringServer((request) =>
    request.url?.endsWith('/access_tokens') === true ? installationToken : answer,
  );
  const environment = environmentWith({ dataDir, githubApiUrl: github.url });
  server = await startServer({ environment, logTo: { write: (line) => void log.push(line) } });
  return server;
};
const lines = () => log.map((line) => JSON.parse(line) as Record<string, unknown>);
const until = async (isSo: () => boolean): Promise<void> => {
  for (let look = 0; !isSo(); look += 1) {
    if (look > 500) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('the server', () => {
  it('is ready, calls nobody before there is something to do, and closes twice', async () => {
    const one = await startOn({ status: 500, body: {} });
    const ready = await send(one.url, { path: '/readyz', method: 'GET' });
    expect(JSON.parse(ready.text)).toEqual({ ready: true, waiting: 0, running: 0, deadLetters: 0 });
    expect(github?.requests).toEqual([]);
    await one.idle();
    await Promise.all([one.close(), one.close()]);
    await expect(send(one.url, { path: '/healthz', method: 'GET' })).rejects.toThrow();
  });

  it('works on a webhook after it has acknowledged it, as the installation that sent it', async () => {
    const held = Promise.withResolvers<undefined>();
    const one = await startOn({ status: 404, body: { message: 'Not Found' }, after: held.promise });
    expect((await deliver(one.url, openedPayload(), { id: 'd-1' })).status).toBe(202);
    held.resolve(undefined);
    await one.idle();
    expect(github?.requests[0]).toBe('POST /app/installations/12/access_tokens');
    expect(github?.requests.length).toBeGreaterThan(1);
    const given = lines().find((line) => line.level === 'error');
    expect(given).toMatchObject({ deliveryId: 'd-1', repository: 'acme/log', pullRequest: 5 });
    const ready = await send(one.url, { path: '/readyz', method: 'GET' });
    expect(JSON.parse(ready.text)).toMatchObject({ deadLetters: 1 });
  });

  it('keeps what GitHub was not there for, over a restart', async () => {
    const one = await startOn({ status: 502, body: {} });
    await deliver(one.url, openedPayload(), { id: 'd-1' });
    await until(() => lines().some((line) => line.msg === 'The job failed and is tried again later.'));
    await one.close();
    const two = await startOn({ status: 502, body: {} });
    const ready = await send(two.url, { path: '/readyz', method: 'GET' });
    expect(JSON.parse(ready.text)).toMatchObject({ waiting: 1, deadLetters: 0 });
    expect((await deliver(two.url, openedPayload(), { id: 'd-1' })).text).toContain('Stored before');
  });

  it('writes no secret and no token into its log, at any level', async () => {
    github = await startAnsweringServer((request) =>
      request.url?.endsWith('/access_tokens') === true ? installationToken : { status: 422, body: { message: 'no' } },
    );
    const environment = environmentWith({ dataDir, githubApiUrl: github.url, logLevel: 'trace' });
    server = await startServer({ environment, logTo: { write: (line) => void log.push(line) } });
    await deliver(server.url, openedPayload());
    await deliver(server.url, openedPayload(), { signature: null });
    await server.idle();
    expect(log.length).toBeGreaterThan(2);
    const all = log.join('');
    for (const secret of [webhookSecret, privateKey.slice(40, 80), 'ghs_planted', 'bearer'])
      expect(all).not.toContain(secret);
  });

  it('cannot start where another listens, and lets go of its database then', async () => {
    const one = await startOn({ status: 500, body: {} });
    const environment = environmentWith({ dataDir: join(dataDir, 'other'), port: Number(new URL(one.url).port) });
    await expect(startServer({ environment, logTo: { write: () => undefined } })).rejects.toThrow('EADDRINUSE');
    rmSync(join(dataDir, 'other'), { recursive: true });
  });

  it('cannot start where it cannot store', async () => {
    const environment = environmentWith({ dataDir: '/dev/null/nowhere' });
    await expect(startServer({ environment, logTo: { write: () => undefined } })).rejects.toThrow();
  });
});
