const minute = 60_000;
const hour = 3_600_000;

/**
 * GitHub's secondary limit on what creates content: 80 requests a minute and 500 an hour, for each installation
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits).
 */
export const contentLimits = { perMinute: 80, perHour: 500 } as const;

/** From this share of the minute on, writes are a second apart, as GitHub advises for all of them. */
const lowMark = 0.75;
const spacing = 1000;

/** A budget of writes for each installation. It spaces them only when it runs low, and keeps no timers. Times are in ms. */
export interface WriteBudget {
  /** How long the next write has to wait, 0 if not at all. Takes nothing. */
  wait(installationId: number, now: number): number;
  /** Takes the place at `time`. */
  take(installationId: number, time: number): void;
}

/** A budget that nothing has been taken from yet. */
export function createWriteBudget(
  limits: { readonly perMinute: number; readonly perHour: number } = contentLimits,
): WriteBudget {
  const taken = new Map<number, readonly number[]>();

  return {
    wait(installationId, now) {
      const times = taken.get(installationId) ?? [];
      const last = times.at(-1) ?? -Infinity;
      const ofMinute = times.filter((time) => time > now - minute).length;
      const place = Math.max(
        now,
        last,
        ofMinute >= limits.perMinute * lowMark ? last + spacing : now,
        (times.at(-limits.perMinute) ?? -Infinity) + minute,
        (times.at(-limits.perHour) ?? -Infinity) + hour,
      );
      return place - now;
    },

    take(installationId, time) {
      for (const [installation, times] of taken) {
        const kept = times.filter((each) => each > time - hour);
        if (kept.length === 0) taken.delete(installation);
        else taken.set(installation, kept);
      }
      taken.set(installationId, [...(taken.get(installationId) ?? []), time]);
    },
  };
}
