import type { RequestLog } from './http/request-log.ts';

/**
 * Looks at the condition after every request and every 20 ms; rejects when it does not come true in time. A condition that
 * throws does not hold yet; the last error is the cause of the rejection.
 */
export function waitUntil(
  log: RequestLog,
  condition: () => boolean,
  options: { readonly what?: string; readonly timeoutMs?: number },
): Promise<void> {
  const { what = 'the condition', timeoutMs = 10_000 } = options;
  return new Promise((resolve, reject) => {
    let cause: unknown = null;
    const end = (): void => {
      clearInterval(timer);
      clearTimeout(limit);
      stopListening();
    };
    const holds = (): boolean => {
      try {
        return condition();
      } catch (error) {
        cause = error;
        return false;
      }
    };
    const look = (): void => {
      if (!holds()) return;
      end();
      resolve();
    };
    const timer = setInterval(look, 20);
    const limit = setTimeout(() => {
      end();
      reject(new Error(`Waited ${timeoutMs} ms for ${what}.`, { cause }));
    }, timeoutMs);
    const stopListening = log.onDone(look);
    look();
  });
}
