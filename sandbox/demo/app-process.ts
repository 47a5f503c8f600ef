import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface AppProcess {
  readonly url: string;
  /** The last lines the app wrote, oldest first. */
  lastLines(): readonly string[];
  /** The exit code or signal if it ended by itself; null while it runs. */
  ended(): string | null;
  /** Asks it to stop, waits up to five seconds, then ends it. Resolves when it is gone. */
  stop(): Promise<void>;
}

const keptLines = 25;
const entry = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('No port of 127.0.0.1 is free.'));
      });
    });
  });

const keepLines = (child: ChildProcess): readonly string[] => {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts.filter((line) => line.trim() !== ''));
      lines.splice(0, Math.max(0, lines.length - keptLines));
    });
    stream?.on('end', () => {
      if (rest.trim() !== '') lines.push(rest);
    });
  }
  return lines;
};

const ready = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false; // Not listening yet.
  }
};

/**
 * Starts the real app as a process of its own, the way `npm start` does, and resolves when `/readyz` says yes. Rejects, with
 * what the app wrote, when it ends before that or is not ready within `deadlineMs`.
 */
export async function startApp(environment: Readonly<Record<string, string>>, deadlineMs: number): Promise<AppProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = keepLines(child);
  let end: string | null = null;
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      end = error.message;
      resolve();
    });
    child.once('close', (code, signal) => {
      end = signal ?? `exit code ${code ?? 'unknown'}`;
      resolve();
    });
  });
  const killAtExit = (): void => void child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const app: AppProcess = {
    url,
    lastLines: () => [...lines],
    ended: () => end,
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(late);
      process.off('exit', killAtExit);
    },
  };
  const until = performance.now() + deadlineMs;
  while (app.ended() === null && performance.now() < until) {
    if (await ready(url)) return app;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const before = app.ended();
  const reason = before === null ? `not ready within ${deadlineMs / 1000} s` : `it ended (${before})`;
  await app.stop();
  throw new Error(`The app did not start: ${reason}.\n${lines.join('\n')}`);
}
