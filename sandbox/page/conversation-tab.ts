import type { PullRequestSnapshot, ReviewView } from '../github/snapshot.ts';
import { byline, commentCard, inlineComment, textBlock, time } from './comment.ts';
import { markup, type Html } from './html.ts';
import { checkMark, reviewMark } from './marks.ts';
import { pullRequestAddress } from './addresses.ts';
import type { PagePullRequest } from './page-facts.ts';

const reviewCard = (review: ReviewView, snapshot: PullRequestSnapshot): Html => {
  const comments = snapshot.reviewComments.filter((comment) => comment.reviewId === review.id);
  const said = [
    ...(review.body.trim() === '' ? [] : [textBlock(review.body, `review-${review.id}`)]),
    ...comments.map((comment) => inlineComment(comment, snapshot.files, 'thread')),
  ];
  return markup`<article class="card ${review.author?.kind === 'bot' ? 'app' : ''}" id="review-${review.id}">
    <header>
      <h3>${byline(review.author)}</h3>
      ${reviewMark(review)}
      ${review.commit === null ? null : markup`<span>at <code>${review.commit.slice(0, 7)}</code></span>`}
      ${time(review.submittedAt)}
    </header>
    ${said.length === 0 ? null : markup`<div class="body">${said}</div>`}
  </article>`;
};

const byTime = (snapshot: PullRequestSnapshot): readonly Html[] =>
  [
    ...snapshot.reviews.map((review) => ({ at: review.submittedAt, card: reviewCard(review, snapshot) })),
    ...snapshot.comments.map((comment) => ({ at: comment.createdAt, card: commentCard(comment) })),
  ]
    .sort((one, other) => one.at.localeCompare(other.at))
    .map((entry) => entry.card);

const people = (names: readonly string[], none: string): Html =>
  names.length === 0
    ? markup`<p>${none}</p>`
    : markup`<ul>
        ${names.map((name) => markup`<li>${name}</li>`)}
      </ul>`;

const decided = (snapshot: PullRequestSnapshot): readonly ReviewView[] => {
  const latest = new Map<number, ReviewView>();
  for (const review of snapshot.reviews) {
    if (review.author?.kind === 'user' && review.state !== 'COMMENTED') latest.set(review.author.id, review);
  }
  return [...latest.values()];
};

const side = ({ repository, snapshot }: PagePullRequest): Html =>
  markup`<section class="side" aria-label="At a glance">
    <section>
      <h2>Checks</h2>
      ${
        snapshot.checks.length === 0
          ? markup`<p>None yet</p>`
          : markup`<ul>
              ${snapshot.checks.map(
                (check) =>
                  markup`<li>
                    ${checkMark(check)}<br /><a
                      href="${pullRequestAddress({ repository, number: snapshot.number }, 'checks')}#check-${check.id}"
                      >${check.name}</a
                    ><br />${check.title}
                  </li>`,
              )}
            </ul>`
      }
    </section>
    <section>
      <h2>Asked for a review</h2>
      ${people(
        [
          ...snapshot.requestedReviewers.users.map((login) => `@${login}`),
          ...snapshot.requestedReviewers.teams.map((slug) => `@${repository.owner}/${slug}`),
        ],
        'Nobody',
      )}
    </section>
    <section>
      <h2>Reviews</h2>
      ${
        decided(snapshot).length === 0
          ? markup`<p>None yet</p>`
          : markup`<ul>
              ${decided(snapshot).map((review) => markup`<li>${reviewMark(review)} ${review.author?.login ?? 'ghost'}</li>`)}
            </ul>`
      }
    </section>
    <section>
      <h2>Commits</h2>
      <ul>
        ${snapshot.commits.map(
          (commit) =>
            markup`<li>
              <code>${commit.sha.slice(0, 7)}</code> ${commit.message.split('\n')[0] ?? ''}
              <span class="sr-only">by</span> (${commit.author ?? 'nobody known'})
            </li>`,
        )}
      </ul>
    </section>
  </section>`;

/** Description, reviews with their inline comments, comments; and at the side how things stand. */
export function conversationTab(page: PagePullRequest): Html {
  const { snapshot } = page;
  return markup`<div class="columns">
    <div>
      <h2 class="sr-only">Conversation</h2>
      <article class="card">
        <header><h3>${byline(snapshot.author)} opened this</h3></header>
        <div class="body">${textBlock(snapshot.body, 'description')}</div>
      </article>
      ${byTime(snapshot)}
      ${
        snapshot.mergeCommit === null
          ? null
          : markup`<p class="event">
              <span
                >Merged into <code>${snapshot.base.ref}</code> as <code>${snapshot.mergeCommit.slice(0, 7)}</code></span
              >
            </p>`
      }
    </div>
    ${side(page)}
  </div>`;
}
