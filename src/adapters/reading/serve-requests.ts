import { parentPort } from 'node:worker_threads';
import type { DocumentReading, DocumentRequest, SummaryReading, SummaryRequest } from '../../core/model/reading.ts';

/** What a reading thread is asked for: all that a document says, or a summary of its records. */
export type ThreadRequest =
  | { readonly kind: 'read'; readonly request: DocumentRequest }
  | { readonly kind: 'summarise'; readonly request: SummaryRequest };

/** The answer to a request of its kind. */
export type ThreadAnswer =
  | { readonly kind: 'read'; readonly reading: DocumentReading }
  | { readonly kind: 'summarised'; readonly summary: SummaryReading };

/** What a reading thread says, in this order: one `started`, then one of the others. */
export type ThreadMessage =
  /** Processor time that the thread had used when it began with the document, in milliseconds. */
  | { readonly kind: 'started'; readonly cpuMs: number }
  | ThreadAnswer
  | { readonly kind: 'threw'; readonly error: unknown };

/** What a thread does with documents. */
export interface Reading {
  readonly read: (request: DocumentRequest) => DocumentReading;
  readonly summarise: (request: SummaryRequest) => SummaryReading;
}

const answer = ({ read, summarise }: Reading, asked: ThreadRequest): ThreadMessage => {
  try {
    return asked.kind === 'read'
      ? { kind: 'read', reading: read(asked.request) }
      : { kind: 'summarised', summary: summarise(asked.request) };
  } catch (error) {
    return { kind: 'threw', error };
  }
};

/** Answers the main thread's requests one after the other, inside a thread; does nothing outside of one. */
export const serveRequests = (reading: Reading): void => {
  parentPort?.on('message', (asked: ThreadRequest) => {
    const { user, system } = process.threadCpuUsage();
    // Sent at once, also when the thread is then busy for ever.
    parentPort?.postMessage({ kind: 'started', cpuMs: (user + system) / 1_000 } satisfies ThreadMessage);
    parentPort?.postMessage(answer(reading, asked));
  });
};
