import type { HeadSharer } from '../model/open-pull-request.ts';
import type { CheckPlace } from '../report/named-check.ts';

/** How the pull requests with one head commit stand to each other; each is told by the external id of its runs, `pr:<number>`. */
export interface SameHead {
  /** Whether this one is known to share the head with another open pull request. */
  readonly isShared: boolean;
  /** Whether a pull request is open and has this head. What is not known is: its runs count. */
  readonly isOpen: (externalId: string | null) => boolean;
  /**
   * Whether a pull request that is not green need not be waited for because of green ones: somebody without write access opened it,
   * and one of those goes into the same base.
   */
  readonly isCovered: (externalId: string | null, green: readonly (string | null)[]) => boolean;
  /** What a check is named by; null: it belongs to no pull request. */
  readonly placeOf: (externalId: string | null) => CheckPlace | null;
}

const numberOf = (externalId: string | null): number | null => {
  const digits = /^pr:([1-9]\d{0,9})$/.exec(externalId ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};

/**
 * Reads the open pull requests with one head commit, the one of `externalId` among them; null: not known.
 *
 * Anybody can open a pull request with the commit of somebody else, out of a fork. Into the same base it brings the very same change,
 * under the same configuration: whoever merges it merges what was approved in the other one. So it holds nobody back (see ADR-0013).
 * Into another base it is another change, and one by somebody with write access may be asked for more, e.g. by its labels: these count.
 */
export function sameHead(sharers: readonly HeadSharer[] | null, externalId: string): SameHead {
  const sharerOf = (of: string | null): HeadSharer | undefined => {
    const number = numberOf(of);
    return number === null ? undefined : sharers?.find((each) => each.number === number);
  };
  return {
    isShared: sharers?.some(({ number }) => number !== numberOf(externalId)) ?? false,
    isOpen: (of) => sharers === null || sharerOf(of) !== undefined,
    isCovered: (of, green) => {
      const sharer = sharerOf(of);
      if (sharer === undefined || sharer.authorCanWrite) return false;
      return green.some((each) => each !== of && sharerOf(each)?.baseBranch === sharer.baseBranch);
    },
    placeOf: (of) => {
      const number = numberOf(of);
      return number === null ? null : { number, baseBranch: sharerOf(of)?.baseBranch ?? null };
    },
  };
}
