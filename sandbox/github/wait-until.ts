import type { RequestLog } from './http/request-log.ts';

/** Looks at the condition after every request and every 20 ms; rejects when it does not come true in time. */
export function waitUntil(
  log: RequestLog,
  condition: () => boolean,
  options: { readonly what?: string; readonly timeoutMs?: number },
): Promise<void> {
  const { what = 'the condition', timeoutMs = 10_000 } = options;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearInterval(timer);
      clearTimeout(limit);
      stopListening();
    };
    const look = (): void => {
      try {
        if (!condition()) return;
      } catch (error) {
        end();
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      end();
      resolve();
    };
    const timer = setInterval(look, 20);
    const limit = setTimeout(() => {
      end();
      reject(new Error(`Waited ${timeoutMs} ms for ${what}.`));
    }, timeoutMs);
    const stopListening = log.onDone(look);
    look();
  });
}
