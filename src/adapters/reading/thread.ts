import { Worker } from 'node:worker_threads';
import type { DocumentReading, DocumentRequest } from '../../core/model/reading.ts';
import type { ThreadMessage } from './serve-requests.ts';

export interface ThreadOptions {
  /** The module that serves requests. */
  readonly module: URL;
  readonly deadlineMs: number;
  readonly memoryMb: number;
  readonly stackMb: number;
}

/** How reading one document ended. After `late`, `out-of-memory` and `broken` the thread is gone. */
export type ThreadResult =
  | { readonly kind: 'read'; readonly reading: DocumentReading }
  | { readonly kind: 'late' | 'out-of-memory' }
  | { readonly kind: 'threw' | 'broken'; readonly error: unknown };

export interface Thread {
  readonly isAlive: () => boolean;
  /** One at a time. Never rejects. */
  run(request: DocumentRequest): Promise<ThreadResult>;
  stop(): Promise<void>;
}

const tickMs = 50;
/**
 * By the wall, a document gets many times its processor time: on a busy machine its thread waits for others. This also bounds what
 * uses no processor time, and a thread that cannot be asked.
 */
const wallFactor = 10;

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Calls `late` once when the thread has used more than its processor time since it began; returns how to end the watch. */
const watchDeadline = (worker: Worker, startMs: number, deadlineMs: number, late: () => void): (() => void) => {
  const begun = performance.now();
  let isAsking = false;
  const timer = setInterval(() => {
    if (performance.now() - begun > wallFactor * deadlineMs) {
      late();
      return;
    }
    if (isAsking) return;
    isAsking = true;
    worker.cpuUsage().then(
      ({ user, system }) => {
        isAsking = false;
        if ((user + system) / 1_000 - startMs > deadlineMs) late();
      },
      () => {
        isAsking = false; // the thread has just ended, and says so itself
      },
    );
  }, tickMs);
  return () => {
    clearInterval(timer);
  };
};

/** Starts a thread with limits of its own. It keeps the process alive only while it reads. */
export const startThread = ({ module, deadlineMs, memoryMb, stackMb }: ThreadOptions): Thread => {
  const worker = new Worker(module, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: stackMb },
    env: {}, // no secret of the process is within reach of a document
    execArgv: [],
  });
  worker.unref();
  let isAlive = true;
  let settle: ((result: ThreadResult) => void) | null = null;
  let unwatch = (): void => undefined;

  const end = (result: ThreadResult): void => {
    unwatch();
    worker.unref();
    settle?.(result);
    settle = null;
  };
  const die = (result: ThreadResult): void => {
    isAlive = false;
    end(result);
  };
  const stopLate = (): void => {
    die({ kind: 'late' });
    void worker.terminate();
  };

  worker.on('message', (message: ThreadMessage) => {
    if (message.kind !== 'started') end(message);
    else if (settle !== null) unwatch = watchDeadline(worker, message.cpuMs, deadlineMs, stopLate);
  });
  worker.on('error', (error) => die(isOutOfMemory(error) ? { kind: 'out-of-memory' } : { kind: 'broken', error }));
  worker.on('exit', (code) => die({ kind: 'broken', error: new Error(`The thread ended with code ${code}.`) }));

  return {
    isAlive: () => isAlive,
    run: (request) =>
      new Promise((resolve) => {
        settle = resolve;
        worker.ref();
        worker.postMessage(request);
      }),
    stop: async () => {
      die({ kind: 'broken', error: new Error('The thread was stopped.') });
      await worker.terminate();
    },
  };
};
