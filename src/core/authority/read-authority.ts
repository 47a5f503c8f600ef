import type { AreaApproval, Asked, Authority, GeneralApproval, OpenSaying, Saying } from '../model/authority.ts';
import { pageParts, type Page, type PageParts, type Sentence } from './page-parts.ts';
import { readApprovalTable } from './read-approval-table.ts';
import { readDiscussion } from './read-discussion.ts';
import type { Parts } from './raci-parts.ts';
import { readRaci } from './read-raci.ts';
import { readRaciList } from './read-raci-list.ts';
import { readSentence } from './read-sentence.ts';

/** One thing a document asks for, with its place. */
interface Found {
  readonly asked: Asked;
  readonly said: Saying;
}

const mostOpen = 10;
const longestWords = 160;

const sayingOf = ({ path, line, words }: Saying): Saying => ({ path, line, words: words.slice(0, longestWords) });
const open = (said: Saying, why: OpenSaying['why']): OpenSaying => ({ ...sayingOf(said), why });

/** The same people, in whatever order and spelling of letters they stand. */
function keyOf(asked: Asked): string {
  if (asked.kind === 'name') return asked.name.toLowerCase();
  if (asked.kind === 'count') return `${asked.count} of ${asked.from.join(', ').toLowerCase()}`;
  return `${asked.kind} (${asked.of.map(keyOf).sort().join(', ')})`;
}

const withoutTwins = (found: readonly Found[]): readonly Found[] =>
  [...new Map(found.toReversed().map((each) => [keyOf(each.asked), each])).values()].toReversed();

/** Both of them, nobody asked for twice. */
function together(one: Asked, other: Asked): Asked {
  const parts = [one, other].flatMap((asked) => (asked.kind === 'all' ? asked.of : [asked]));
  const of = [...new Map(parts.map((asked) => [keyOf(asked), asked])).values()];
  return { kind: 'all', of };
}

/** Whether one of the page's lists has an item about a review before one about the approval. */
function reviewsFirst(sentences: readonly Sentence[]): boolean {
  const reviewed = new Set<string>();
  for (const { words, list, path } of sentences) {
    if (list < 0) continue;
    const isApproval = /\bapprov|\bsign(?:ed)?[- ]?off/i.test(words);
    if (isApproval && reviewed.has(`${path} ${list}`)) return true;
    if (!isApproval && /\breview/i.test(words)) reviewed.add(`${path} ${list}`);
  }
  return false;
}

interface Gathered {
  readonly reviews: readonly Found[];
  readonly approvals: readonly Found[];
  readonly matrices: readonly Parts[];
  readonly open: readonly OpenSaying[];
  readonly isReviewFirst: boolean;
  /** A sentence about approving could not be read: the others may be half of what is asked for. */
  readonly isPartial: boolean;
}

function gather(pages: readonly PageParts[]): Gathered {
  const [reviews, approvals, matrices, unread]: [Found[], Found[], Parts[], OpenSaying[]] = [[], [], [], []];
  let isPartial = false;
  let isReviewFirst = pages.some(({ sentences }) => reviewsFirst(sentences));
  for (const { kind, sentences, tables } of pages) {
    for (const sentence of sentences) {
      const read = readSentence(sentence, kind);
      if (read === 'unclear') {
        unread.push(open(sentence, 'unclear'));
        isPartial ||= !/\breview/i.test(sentence.words) || /\bapprov/i.test(sentence.words);
      } else if (read !== null) {
        if (read.review !== null) reviews.push({ asked: read.review, said: sayingOf(sentence) });
        if (read.approve !== null) approvals.push({ asked: read.approve, said: sayingOf(sentence) });
        if (read.review !== null && read.approve !== null) isReviewFirst = true;
      }
    }
    if (kind === 'template') continue;
    for (const raci of [...tables.map(readRaci), readRaciList(sentences)]) {
      unread.push(...(raci?.open ?? []).map((one) => open(one, one.why)));
      if (raci?.parts === null || raci === null) continue;
      matrices.push(raci.parts);
      const [said] = raci.parts.said.slice(-1);
      if (said === undefined) continue;
      approvals.push({ asked: raci.parts.approve, said: sayingOf(said) });
      if (raci.parts.review !== null)
        reviews.push({ asked: raci.parts.review, said: sayingOf(raci.parts.said[0] ?? said) });
      isReviewFirst ||= raci.parts.review !== null;
    }
  }
  return {
    reviews: withoutTwins(reviews),
    approvals: withoutTwins(approvals),
    matrices,
    open: unread,
    isReviewFirst,
    isPartial,
  };
}

/** Who reviews and who approves every record; null where nobody says it, or two places say different things. */
function generalOf({ reviews, approvals, matrices, isReviewFirst, isPartial }: Gathered): GeneralApproval | null {
  const [review, approval] = [reviews[0], approvals[0]];
  const either = approval ?? review;
  if (either === undefined || isPartial || reviews.length > 1 || approvals.length > 1) return null;
  const shares = matrices.length === 1 ? matrices[0] : undefined;
  const [consult, inform] = [shares?.consult ?? null, shares?.inform ?? null];
  if (review === undefined || approval === undefined || keyOf(review.asked) === keyOf(approval.asked))
    return { approve: either.asked, after: null, consult, inform, said: [either.said] };
  const said = [review.said, approval.said];
  const isFirst = isReviewFirst || (review.said.path === approval.said.path && review.said.line < approval.said.line);
  const unique = [...new Map(said.map((each) => [`${each.path}:${each.line}`, each])).values()];
  return isFirst
    ? { approve: approval.asked, after: review.asked, consult, inform, said: unique }
    : { approve: together(review.asked, approval.asked), after: null, consult, inform, said: unique };
}

function discussionOf(pages: readonly PageParts[]): Pick<Authority, 'discussion' | 'open'> {
  const found = pages.flatMap(({ kind, sentences }) =>
    kind === 'template'
      ? []
      : sentences.flatMap((sentence) => {
          const duration = readDiscussion(sentence.words);
          return duration === null ? [] : [{ duration, said: sayingOf(sentence) }];
        }),
  );
  const spans = new Set(found.map(({ duration }) => `${duration.count} ${duration.unit}`));
  if (spans.size > 1) return { discussion: null, open: found.map(({ said }) => open(said, 'contradicts')) };
  return { discussion: found[0] ?? null, open: [] };
}

/** The rows of all tables, each area once. What two rows say differently is taken from neither. */
function areasOf(rows: readonly AreaApproval[]): {
  readonly areas: readonly AreaApproval[];
  readonly different: readonly AreaApproval[];
} {
  const namesOf = ({ name, others, isDefault }: AreaApproval): readonly string[] =>
    isDefault ? ['\n'] : [name, ...others].map((each) => each.toLowerCase());
  const rivals = (row: AreaApproval): readonly AreaApproval[] =>
    rows.filter((other) => namesOf(other).some((name) => namesOf(row).includes(name)));
  const isTorn = (row: AreaApproval): boolean => new Set(rivals(row).map(({ approve }) => keyOf(approve))).size > 1;
  const agreed = rows.filter((row) => !isTorn(row) && rivals(row)[0] === row);
  return { areas: agreed, different: rows.filter(isTorn) };
}

/**
 * Who approves what, as the pages of a log say it: approval tables, RACI matrices and lists, sentences and checklists, and how long a
 * proposal stays open for comment. What cannot be read for certain is in `open`, and so is what contradicts another place: neither of
 * the two is taken. Empty where the pages say nothing of it.
 */
export function readAuthority(pages: readonly Page[]): Authority {
  const read = pages.map(pageParts);
  const tables = read
    .filter(({ kind }) => kind !== 'template')
    .flatMap((page) => page.tables.flatMap((table) => readApprovalTable(table) ?? []));
  const { areas, different } = areasOf(tables.flatMap((table) => table.areas));
  const gathered = gather(read);
  const general = generalOf(gathered);
  const torn = [gathered.reviews, gathered.approvals].filter((found) => found.length > 1).flat();
  const partial = gathered.isPartial ? [...gathered.reviews, ...gathered.approvals] : [];
  const discussion = discussionOf(read);
  const unread = [
    ...tables.flatMap((one) => one.open).map((one) => open(one, one.why)),
    ...different.map(({ said }) => open(said, 'contradicts')),
    ...torn.map(({ said }) => open(said, 'contradicts')),
    ...gathered.open,
    ...partial.map(({ said }) => open(said, 'incomplete')),
    ...discussion.open,
  ];
  const unique = new Map(unread.map((one) => [`${one.path}:${one.line}`, one]));
  return {
    areas,
    general,
    discussion: discussion.discussion,
    open: [...unique.values()].slice(0, mostOpen),
  };
}
