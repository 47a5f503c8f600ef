import type { Clock } from '../../src/app/ports.ts';

/** The clock of this machine, which a test puts forward. Times in milliseconds. */
export const movableClock = (): Clock & { readonly forward: (milliseconds: number) => void } => {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    forward: (milliseconds) => {
      ahead += milliseconds;
    },
  };
};
