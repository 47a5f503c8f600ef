import fc from '../properties.ts';
import type { OpenPullRequestFiles } from '../../../src/core/model/open-pull-request.ts';
import type {
  Account,
  Annotation,
  ChangedFile,
  CheckContent,
  PullRequestFacts,
  Review,
  ShownCheck,
  ShownComment,
  ShownReviewComment,
} from '../../../src/core/model/pull-request.ts';
import { accountId, login, organization, slug } from './configuration.ts';
import { configurationText } from './configuration-text.ts';
import { parentConfiguration } from './parent.ts';
import { few, maybe, mostly, number, path, text, word } from './text.ts';

export const account: fc.Arbitrary<Account> = fc.record({
  id: accountId,
  login,
  kind: fc.constantFrom('user', 'user', 'user', 'bot'),
});

/** Few commits, so that reviews, files and checks meet. */
export const commit = fc.oneof({ weight: 8, arbitrary: fc.constantFrom('head', 'older', 'a'.repeat(40)) }, word);

export const changedFile: fc.Arbitrary<ChangedFile> = fc.record({
  path,
  change: fc.constantFrom<ChangedFile['change'][]>('added', 'modified', 'deleted', 'renamed'),
  previousPath: maybe(path),
});

/** An open pull request as others see it. */
export const openPullRequestFiles: fc.Arbitrary<OpenPullRequestFiles> = fc.record({
  number: fc.oneof(fc.nat({ max: 9 }), number),
  baseBranch: fc.oneof(fc.constant('main'), word),
  headBranch: fc.oneof(fc.constant('adr-governor/index'), word),
  headSha: commit,
  isFromFork: fc.boolean(),
  openedByUs: fc.boolean(),
  authorCanWrite: fc.boolean(),
  files: few(changedFile),
});

/** ISO times, and what is none. */
export const time = fc.oneof(fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'), word);
export const review: fc.Arbitrary<Review> = fc.record({
  id: word,
  author: maybe(account),
  state: fc.oneof(
    fc.constant<Review['state']>('approved'),
    fc.constantFrom<Review['state'][]>('changes-requested', 'commented', 'dismissed', 'pending'),
  ),
  commit: maybe(commit),
  submittedAt: time,
  authorCanWrite: mostly(true),
});

export const annotation: fc.Arbitrary<Annotation> = fc.record({
  path,
  startLine: number,
  endLine: number,
  startColumn: maybe(number),
  endColumn: maybe(number),
  level: fc.constantFrom<Annotation['level'][]>('failure', 'warning', 'notice'),
  title: word,
  message: word,
});

export const checkName = fc.constantFrom<CheckContent['name'][]>('ADR review', 'ADR approvals');
export const checkContent: fc.Arbitrary<CheckContent> = fc.record({
  name: checkName,
  conclusion: maybe(
    fc.constantFrom<NonNullable<CheckContent['conclusion']>[]>('success', 'failure', 'action_required'),
  ),
  title: word,
  summary: text,
  text,
  annotations: few(annotation, 2),
});

const shownCheck: fc.Arbitrary<ShownCheck> = fc.record({
  id: number,
  name: fc.oneof(checkName, word),
  headSha: commit,
  externalId: maybe(fc.oneof(fc.constant('external'), word)),
  status: fc.constantFrom<ShownCheck['status'][]>('queued', 'in_progress', 'completed'),
  conclusion: maybe(word),
  title: word,
  summary: word,
  text: word,
  annotations: few(annotation, 2),
});

const marks = fc.constantFrom(
  '<!-- adr-governor:summary -->',
  '<!-- adr-governor:finding status-known 0123456789abcdef -->',
  '',
);
const body = fc.tuple(marks, word).map((parts) => parts.join('\n'));
export const shownComment: fc.Arbitrary<ShownComment> = fc.record({ id: number, nodeId: word, body });
export const shownReviewComment: fc.Arbitrary<ShownReviewComment> = fc.record({
  nodeId: word,
  body,
  isMinimised: fc.boolean(),
  isAnswered: fc.boolean(),
  path,
  line: maybe(number),
});

export const asked = fc.record({ userIds: few(accountId, 2), teamSlugs: few(slug, 2) });

/** When people were asked last, as GitHub puts it down. */
export const lastRequests = fc
  .array(fc.tuple(accountId, fc.record({ at: time, isTakenBack: fc.boolean() })), { maxLength: 2 })
  .map((entries) => new Map(entries));

const branch = fc.oneof(
  { weight: 12, arbitrary: fc.constant('main') },
  { weight: 2, arbitrary: fc.constant('adr-governor/index') },
  { weight: 1, arbitrary: word },
);

/** A pull request as GitHub could tell it, and as it never would. */
export const pullRequestFacts: fc.Arbitrary<PullRequestFacts> = fc.record({
  labels: maybe(few(word, 2)),
  repository: fc.record({
    id: number,
    ownerId: number,
    owner: organization,
    name: word,
    isPrivate: fc.boolean(),
    isArchived: mostly(false),
    defaultBranch: fc.oneof({ weight: 12, arbitrary: fc.constant('main') }, word),
  }),
  number,
  nodeId: word,
  title: word,
  state: fc.constantFrom<PullRequestFacts['state'][]>('open', 'closed', 'merged'),
  isDraft: fc.boolean(),
  author: maybe(account),
  openedByUs: fc.boolean(),
  base: fc.record({ ref: branch, sha: maybe(commit) }),
  head: fc.record({ ref: branch, sha: commit, repositoryId: maybe(number) }),
  files: few(changedFile),
  filesComplete: mostly(true),
  reviews: few(review, 2),
  commits: few(
    fc.record(
      { sha: commit, author: maybe(account), isMerge: fc.boolean(), coAuthors: few(maybe(account), 2) },
      { requiredKeys: ['sha', 'author', 'isMerge'] },
    ),
    2,
  ),
  commitsComplete: mostly(true),
  requested: asked,
  everRequested: asked,
  lastRequests,
  configuration: maybe(fc.record({ text: maybe(configurationText), blob: word })),
  parent: maybe(parentConfiguration),
  adrDir: maybe(path),
  log4brains: maybe(path),
  body: word,
  fork: maybe(commit),
  shown: fc.record({
    checks: few(shownCheck, 2),
    comments: few(shownComment, 2),
    reviewComments: few(shownReviewComment, 2),
  }),
});
