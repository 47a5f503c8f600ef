const minute = 60_000;
const hour = 3_600_000;

/** Most writes of an installation, all of them in a minute, and those that create content in a minute and in an hour. */
export interface WriteLimits {
  readonly perMinute: number;
  readonly contentPerMinute: number;
  readonly contentPerHour: number;
}

/**
 * GitHub's secondary limits (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits):
 * 900 points a minute, of which a write costs 5 and some are left to reading, and 80 requests that create content a minute, 500
 * an hour.
 */
const gitHubLimits: WriteLimits = { perMinute: 150, contentPerMinute: 80, contentPerHour: 500 };

/** From this share of a minute on, writes are a second apart, as GitHub advises for all of them. */
const lowMark = 0.75;
const spacing = 1000;

/** What a write makes: content is what people are notified of (comments, reviews, requests, pull requests). */
export type WriteKind = 'content' | 'other';

/** A budget of writes for each installation. It spaces them only when it runs low, and keeps no timers. Times are in ms. */
export interface WriteBudget {
  /** How long the next write has to wait, 0 if not at all. Takes nothing. */
  wait(installationId: number, kind: WriteKind, now: number): number;
  /** Takes the place at `time`. */
  take(installationId: number, kind: WriteKind, time: number): void;
}

interface Taken {
  readonly time: number;
  readonly kind: WriteKind;
}

/** The first time at or after `now` that keeps `most` within `span`; `times` in their order. */
const earliest = (times: readonly number[], now: number, span: number, most: number): number => {
  const last = times.at(-1) ?? -Infinity;
  const used = times.filter((time) => time > now - minute).length;
  const isLow = span === minute && used >= most * lowMark;
  return Math.max(now, isLow ? last + spacing : now, (times.at(-most) ?? -Infinity) + span);
};

/** A budget that nothing has been taken from yet. */
export function createWriteBudget(limits: WriteLimits = gitHubLimits): WriteBudget {
  const taken = new Map<number, readonly Taken[]>();

  return {
    wait(installationId, kind, now) {
      const all = taken.get(installationId) ?? [];
      const times = all.map((each) => each.time);
      const places = [times.at(-1) ?? now, earliest(times, now, minute, limits.perMinute)];
      if (kind === 'content') {
        const content = all.filter((each) => each.kind === 'content').map((each) => each.time);
        places.push(earliest(content, now, minute, limits.contentPerMinute));
        places.push(earliest(content, now, hour, limits.contentPerHour));
      }
      return Math.max(now, ...places) - now;
    },

    take(installationId, kind, time) {
      for (const [installation, all] of taken) {
        const kept = all.filter((each) => each.time > time - hour);
        if (kept.length === 0) taken.delete(installation);
        else taken.set(installation, kept);
      }
      taken.set(installationId, [...(taken.get(installationId) ?? []), { time, kind }]);
    },
  };
}
