import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadMessage, ThreadRequest } from './serve-requests.ts';

export interface ThreadOptions {
  /** The module that serves requests. */
  readonly module: URL;
  readonly deadlineMs: number;
  /** Of the thread's heap. */
  readonly memoryMb: number;
  readonly stackMb: number;
}

/** How reading one document ended. After `late`, `out-of-memory` and `broken` the thread is gone. */
export type ThreadResult =
  | ThreadAnswer
  | { readonly kind: 'late' | 'out-of-memory' }
  | { readonly kind: 'threw' | 'broken'; readonly error: unknown };

export interface Thread {
  readonly isAlive: () => boolean;
  /** One at a time. Never rejects. */
  run(request: ThreadRequest): Promise<ThreadResult>;
  stop(): Promise<void>;
}

const tickMs = 25;
/**
 * By the wall, a document gets many times its processor time: on a busy machine its thread waits for others. This also bounds what
 * uses no processor time, and a thread that cannot be asked.
 */
const wallFactor = 10;
/**
 * V8's own limit stands far above ours: when a thread reaches it inside a large allocation, V8 ends the whole process, not just
 * the thread (seen with Node 24 on growing maps and parsed JSON). A thread that is asked often enough never gets there.
 */
const memoryFactor = 4;

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

type Excess = 'late' | 'out-of-memory';

/** Calls `stop` when the thread has used more than its share since it began; returns how to end the watch. */
const watchLimits = (
  worker: Worker,
  startMs: number,
  { deadlineMs, memoryMb }: ThreadOptions,
  stop: (excess: Excess) => void,
): (() => void) => {
  const begun = performance.now();
  let isAsking = false;
  const ask = async (): Promise<void> => {
    const [cpu, heap] = await Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]);
    if (heap.used_heap_size > memoryMb * 1024 * 1024) stop('out-of-memory');
    else if ((cpu.user + cpu.system) / 1_000 - startMs > deadlineMs) stop('late');
  };
  const timer = setInterval(() => {
    if (performance.now() - begun > wallFactor * deadlineMs) {
      stop('late');
      return;
    }
    if (isAsking) return;
    isAsking = true;
    ask().then(
      () => {
        isAsking = false;
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
export const startThread = (options: ThreadOptions): Thread => {
  const worker = new Worker(options.module, {
    resourceLimits: { maxOldGenerationSizeMb: memoryFactor * options.memoryMb, stackSizeMb: options.stackMb },
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
  const stopFor = (excess: Excess): void => {
    if (settle === null) return; // it has just finished after all
    die({ kind: excess });
    void worker.terminate();
  };

  worker.on('message', (message: ThreadMessage) => {
    if (message.kind !== 'started') end(message);
    else if (settle !== null) unwatch = watchLimits(worker, message.cpuMs, options, stopFor);
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
