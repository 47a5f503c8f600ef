import { availableParallelism } from 'node:os';
import { Failure } from '../../app/failure.ts';
import type { DocumentReader, Log } from '../../app/ports.ts';
import { refusedReading, refusedSummary } from './refused-reading.ts';
import type { TooMuch } from './refused-reading.ts';
import type { ThreadRequest } from './serve-requests.ts';
import { startThread } from './thread.ts';
import type { Thread, ThreadResult } from './thread.ts';

export interface DocumentReaderOptions {
  readonly log: Log;
  /** Documents read at the same time; default: one less than the machine has processors, from 1 to 4. */
  readonly threads?: number;
  /** Processor time for one document, in milliseconds. Real records of a hundred kilobytes take about 150. */
  readonly deadlineMs?: number;
  /** Memory of one thread. */
  readonly memoryMb?: number;
  readonly stackMb?: number;
  /** An idle thread ends after so many milliseconds. */
  readonly idleMs?: number;
  /** What runs in the threads; for tests. */
  readonly module?: URL;
}

/** The sources run as they are, and compiled: the thread's file ends like this one. */
const ownModule = new URL(
  import.meta.url.endsWith('.ts') ? './reading-thread.ts' : './reading-thread.js',
  import.meta.url,
);

const tooMuch = (result: ThreadResult): TooMuch | null => {
  if (result.kind === 'late') return 'time';
  if (result.kind === 'out-of-memory') return 'memory';
  return result.kind === 'threw' && result.error instanceof RangeError ? 'nesting' : null;
};

/**
 * Reads documents in threads of their own, so that hostile text can take neither the time of the thread that acknowledges webhooks
 * nor the memory of the process. The first document starts the first thread; idle ones end. A document that needs too much is
 * refused with an error on it, its thread is replaced, the others work on. Rejects with Failure `reader-failed` if a thread
 * broke for another reason than the text.
 */
export const createDocumentReader = (options: DocumentReaderOptions): DocumentReader => {
  const { log, deadlineMs = 2_000, memoryMb = 192, stackMb = 4, idleMs = 60_000, module = ownModule } = options;
  const most = options.threads ?? Math.min(4, Math.max(1, availableParallelism() - 1));
  const idle = new Map<Thread, NodeJS.Timeout>();
  const busy = new Set<Thread>();
  const queue: (() => void)[] = [];
  let isClosed = false;

  const borrow = async (): Promise<Thread> => {
    // Whoever is woken looks again: a read that came in between may have taken the place.
    while (!isClosed && busy.size >= most) await new Promise<void>((resolve) => queue.push(resolve));
    if (isClosed) throw new Failure('reader-failed', 'The document reader was closed.');
    const [kept] = idle.keys();
    clearTimeout(kept === undefined ? undefined : idle.get(kept));
    if (kept !== undefined) idle.delete(kept);
    const thread = kept?.isAlive() === true ? kept : startThread({ module, deadlineMs, memoryMb, stackMb });
    busy.add(thread);
    return thread;
  };

  const giveBack = (thread: Thread): void => {
    busy.delete(thread);
    if (thread.isAlive()) {
      const retire = setTimeout(() => {
        idle.delete(thread);
        void thread.stop();
      }, idleMs);
      retire.unref();
      idle.set(thread, retire);
    }
    queue.shift()?.();
  };

  const refused = ({ path, text }: ThreadRequest['request'], result: ThreadResult): TooMuch => {
    const reason = tooMuch(result);
    if (reason === null) {
      const cause = 'error' in result ? result.error : undefined;
      throw new Failure('reader-failed', `${path} could not be read.`, { cause });
    }
    log.warn({ path, characters: text.length, reason }, 'A document needed too much to be read.');
    return reason;
  };

  const ask = async (asked: ThreadRequest): Promise<ThreadResult> => {
    const thread = await borrow();
    try {
      return await thread.run(asked);
    } finally {
      giveBack(thread);
    }
  };

  return {
    read: async (request) => {
      const result = await ask({ kind: 'read', request });
      return result.kind === 'read' ? result.reading : refusedReading(request, refused(request, result));
    },
    summarise: async (request) => {
      const result = await ask({ kind: 'summarise', request });
      return result.kind === 'summarised' ? result.summary : refusedSummary(request, refused(request, result));
    },
    close: async () => {
      isClosed = true;
      for (const wake of queue.splice(0)) wake();
      const threads = [...idle.keys(), ...busy];
      for (const retire of idle.values()) clearTimeout(retire);
      idle.clear();
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
};
