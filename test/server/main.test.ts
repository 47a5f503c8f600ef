import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteJobStore } from '../../src/adapters/jobs/sqlite.ts';
import { systemClock } from '../../src/adapters/system/clock.ts';
import { installationToken, startAnsweringServer } from './answering-server.ts';
import { deliver, openedPayload } from './deliver.ts';
import { privateKey, webhookSecret } from './environment.ts';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));
let dataDir: string;
const processes: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'adr-main-'));
});
afterEach(() => {
  for (const one of processes.splice(0)) one.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

const good = () => ({
  APP_ID: '4711',
  PRIVATE_KEY: privateKey,
  WEBHOOK_SECRET: webhookSecret,
  DATA_DIR: dataDir,
  PORT: '0',
  DEBOUNCE_MS: '0',
});

const run = (env: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  processes.push(child);
  const heard = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (heard.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (heard.err += part.toString()));
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('close', (code, signal) => {
      resolve({ code, signal });
    }),
  );
  return { child, heard, ended };
};

const readyUrl = async (heard: { out: string }): Promise<string> => {
  for (let look = 0; look < 1_000; look += 1) {
    const url = /"url":"([^"]+)"/.exec(heard.out)?.[1];
    if (url !== undefined) return url;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it did not become ready');
};

describe('the process', () => {
  it('ends with code 2 and every problem when the environment is wrong', async () => {
    const { heard, ended } = run({ ...good(), APP_ID: 'x', WEBHOOK_SECRET: 'development', PRIVATE_KEY: 'planted' });
    expect(await ended).toEqual({ code: 2, signal: null });
    for (const variable of ['APP_ID', 'WEBHOOK_SECRET', 'PRIVATE_KEY']) expect(heard.err).toContain(variable);
    expect(heard.out + heard.err).not.toContain('planted');
  });

  it('ends with code 1 and one line when it cannot start', async () => {
    const { heard, ended } = run({ ...good(), DATA_DIR: '/dev/null/nowhere' });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(heard.err.trim().split('\n')).toHaveLength(1);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'at %s lets a running job end, keeps the others, and ends with code 0',
    async (signal) => {
      const github = await startAnsweringServer((request) =>
        request.url?.endsWith('/access_tokens') === true
          ? { ...installationToken, afterMs: 600 }
          : { status: 502, body: {} },
      );
      const { child, heard, ended } = run({ ...good(), GITHUB_API_URL: github.url, WORKERS: '1' });
      const url = await readyUrl(heard);
      expect((await deliver(url, openedPayload(1))).status).toBe(202);
      expect((await deliver(url, openedPayload(2))).status).toBe(202);
      while (github.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, signal: null });
      expect(heard.out).toContain('"msg":"stopped"');
      const store = createSqliteJobStore({ file: join(dataDir, 'jobs.sqlite'), clock: systemClock });
      expect(await store.counts()).toEqual({ waiting: 2, running: 0, dead: 0 });
      await store.close();
      await github.close();
    },
  );

  it('killed without warning loses nothing that it acknowledged', async () => {
    const github = await startAnsweringServer(() => ({ status: 502, body: {}, afterMs: 60_000 }));
    const { child, heard, ended } = run({ ...good(), GITHUB_API_URL: github.url });
    const url = await readyUrl(heard);
    const acknowledged: number[] = [];
    const deliveries = Array.from({ length: 30 }, async (_, index) => {
      const reply = await deliver(url, openedPayload(index + 1)).catch(() => null);
      if (reply?.status === 202) acknowledged.push(index + 1);
      if (acknowledged.length === 15) child.kill('SIGKILL');
    });
    await Promise.all(deliveries);
    expect((await ended).signal).toBe('SIGKILL');
    const store = createSqliteJobStore({ file: join(dataDir, 'jobs.sqlite'), clock: systemClock });
    const { waiting, running } = await store.counts();
    expect(waiting + running).toBeGreaterThanOrEqual(acknowledged.length);
    await store.close();
    await github.close();
  });
});
