import type { Account, Review } from '../model/pull-request.ts';

/** What one person said last. */
export interface Reviewer {
  readonly account: Account;
  /** The latest review that decides: approved, changes requested, or one of them dismissed. null: only comments. */
  readonly decisive: Review | null;
  /** The approvals that they have not taken back: given since they last asked for changes or were dismissed, `decisive` among them. */
  readonly approvals: readonly Review[];
  /** The commit of the decisive review, else of the last comment. */
  readonly commit: string | null;
}

const decides = (review: Review): boolean =>
  review.state === 'approved' || review.state === 'changes-requested' || review.state === 'dismissed';

/** Milliseconds. A time that cannot be read is the earliest for an approval and the latest for anything else: never in favour. */
const timeOf = (review: Review): number => {
  const time = Date.parse(review.submittedAt);
  if (!Number.isNaN(time)) return time;
  return review.state === 'approved' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
};

const latest = (reviews: readonly Review[]): Review | null =>
  reviews.reduce<Review | null>(
    (best, review) => (best === null || timeOf(review) >= timeOf(best) ? review : best),
    null,
  );

/**
 * Per person (by user id) the latest decisive review; of several at the same time the one further down the list. An older approval
 * never comes back when a later review is dismissed. Pending reviews and those of deleted accounts are left out. Ordered by id.
 */
export function latestReviews(reviews: readonly Review[]): readonly Reviewer[] {
  const byPerson = new Map<number, Review[]>();
  for (const review of reviews) {
    if (review.author === null || review.state === 'pending') continue;
    const known = byPerson.get(review.author.id);
    if (known === undefined) byPerson.set(review.author.id, [review]);
    else known.push(review);
  }
  const reviewers = [...byPerson.values()].flatMap((own): readonly Reviewer[] => {
    const deciding = own.filter(decides);
    const decisive = latest(deciding);
    const since = deciding
      .filter(({ state }) => state !== 'approved')
      .reduce((last, refusal) => Math.max(last, timeOf(refusal)), Number.NEGATIVE_INFINITY);
    // Who approves and refuses at one time may mean the latter.
    const approvals = deciding.filter((review) => review.state === 'approved' && timeOf(review) > since);
    const shown = decisive ?? latest(own);
    const account = shown?.author ?? null;
    if (shown === null || account === null) return [];
    const isBot = own.some((review) => review.author?.kind === 'bot');
    return [{ account: isBot ? { ...account, kind: 'bot' } : account, decisive, approvals, commit: shown.commit }];
  });
  return reviewers.toSorted((a, b) => a.account.id - b.account.id);
}
