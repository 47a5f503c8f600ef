import { parentPort } from 'node:worker_threads';
import type { DocumentReading, DocumentRequest } from '../../core/model/reading.ts';

/** What a reading thread says, in this order: one `started`, then one of the others. */
export type ThreadMessage =
  /** Processor time that the thread had used when it began with the document, in milliseconds. */
  | { readonly kind: 'started'; readonly cpuMs: number }
  | { readonly kind: 'read'; readonly reading: DocumentReading }
  | { readonly kind: 'threw'; readonly error: unknown };

const answer = (read: (request: DocumentRequest) => DocumentReading, request: DocumentRequest): ThreadMessage => {
  try {
    return { kind: 'read', reading: read(request) };
  } catch (error) {
    return { kind: 'threw', error };
  }
};

/** Answers the main thread's requests one after the other, inside a thread; does nothing outside of one. */
export const serveRequests = (read: (request: DocumentRequest) => DocumentReading): void => {
  parentPort?.on('message', (request: DocumentRequest) => {
    const { user, system } = process.threadCpuUsage();
    // Sent at once, also when the thread is then busy for ever.
    parentPort?.postMessage({ kind: 'started', cpuMs: (user + system) / 1_000 } satisfies ThreadMessage);
    parentPort?.postMessage(answer(read, request));
  });
};
