import type { Host } from './host.ts';

/** Says how far long work has come. */
export interface Progress {
  /** One file more was read. */
  readonly step: () => void;
  /** Takes away what was shown. */
  readonly end: () => void;
}

/** Shorter work needs no word. Milliseconds. */
const patience = 1000;
const pause = 100;
const toLineStart = '\r';
const eraseLine = '\u001B[K';

const silent: Progress = { step: () => undefined, end: () => undefined };

/**
 * A line on standard error that counts files, on a terminal only and not before a second has gone by, so that nothing of it is ever in
 * a log. `now` gives milliseconds of any clock that only goes forward.
 */
export function createProgress(
  { stderr, env }: Pick<Host, 'stderr' | 'env'>,
  now: () => number = () => performance.now(),
): Progress {
  if (stderr.isTTY !== true || env.TERM === 'dumb') return silent;
  const started = now();
  let shown: number | null = null;
  let count = 0;
  return {
    step: () => {
      count += 1;
      const time = now();
      if (time - started < patience || (shown !== null && time - shown < pause)) return;
      shown = time;
      stderr.write(`${toLineStart}Reading decision records: ${count} files${eraseLine}`);
    },
    end: () => {
      if (shown !== null) stderr.write(`${toLineStart}${eraseLine}`);
      shown = null;
    },
  };
}
