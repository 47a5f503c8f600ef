import fc from '../../support/properties.ts';
import type * as ownCommit from '../../../src/core/plan/own-commit.ts';
import type * as placeFindings from '../../../src/core/plan/place-findings.ts';
import type * as planCheck from '../../../src/core/plan/plan-check.ts';
import type * as planDecisions from '../../../src/core/plan/plan-decisions.ts';
import type * as planComment from '../../../src/core/plan/plan-comment.ts';
import type * as planIndex from '../../../src/core/plan/plan-index.ts';
import type * as planMergeGroup from '../../../src/core/plan/plan-merge-group.ts';
import type * as planPullRequest from '../../../src/core/plan/plan-pull-request.ts';
import type * as sameHead from '../../../src/core/plan/same-head.ts';
import type { Action } from '../../../src/core/model/action.ts';
import { indexCommitMessage } from '../../../src/core/report/render-index-pull-request.ts';
import { decision } from '../../support/arbitraries/command.ts';
import { modes } from '../../support/arbitraries/configuration.ts';
import { finding } from '../../support/arbitraries/finding.ts';
import {
  checkContent,
  checkName,
  commit,
  pullRequestFacts,
  shownComment,
  shownReviewComment,
} from '../../support/arbitraries/pull-request.ts';
import { few, lines, maybe, number, path, text, word } from '../../support/arbitraries/text.ts';
import { verdict } from '../../support/arbitraries/verdict.ts';
import { entriesOf } from './entries.ts';

const message = fc.record({ message: fc.oneof(fc.constant(indexCommitMessage), text) });
const files = few(fc.record({ path, text: word }));
const externalId = fc.oneof(fc.constantFrom('external', 'pr:1', 'pr:2'), word);

const sharers = fc.option(
  few(
    fc.record({
      number: fc.oneof(fc.integer({ min: 1, max: 3 }), number),
      baseBranch: word,
      authorCanWrite: fc.boolean(),
    }),
    3,
  ),
);

const lineNumber = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) }, number);
const diffLines = fc
  .array(fc.tuple(path, few(lineNumber, 6)), { maxLength: 3 })
  .map((entries) => new Map(entries.map(([of, on]) => [of, new Set(on)])));
const texts = fc.array(fc.tuple(path, lines), { maxLength: 3 }).map((entries) => new Map(entries));

const mergeGroup = pullRequestFacts.map(({ head, shown }) => ({
  head: head.sha,
  externalId: 'queue:base',
  checks: shown.checks,
}));

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('create-check'), headSha: commit, externalId, content: checkContent }),
  fc.record({ kind: fc.constant('update-check'), id: number, content: checkContent }),
);

export const planTable = [
  ...entriesOf<typeof ownCommit>('plan/own-commit.ts', { isOwnCommit: fc.tuple(message, few(message, 2)) }),
  ...entriesOf<typeof placeFindings>('plan/place-findings.ts', {
    placeFindings: fc.tuple(
      fc.record(
        {
          findings: few(finding, 4),
          diffLines,
          texts,
          shown: few(shownReviewComment),
          modes,
          mayComment: fc.boolean(),
        },
        { requiredKeys: ['findings', 'diffLines', 'texts', 'shown', 'mayComment'] },
      ),
    ),
  }),
  ...entriesOf<typeof planCheck>('plan/plan-check.ts', {
    sameText: fc.tuple(text, text),
    newestRun: fc.tuple(pullRequestFacts, checkName, externalId),
    endedCheck: fc.tuple(checkContent, fc.constantFrom('closed', 'merged')),
    planCheck: fc.tuple(checkContent, pullRequestFacts, externalId, sharers),
    planLeftOut: fc.tuple(checkContent, pullRequestFacts, externalId),
  }),
  ...entriesOf<typeof planDecisions>('plan/plan-decisions.ts', {
    planDecisions: fc.tuple(few(decision), pullRequestFacts, externalId, few(action, 2)),
  }),
  ...entriesOf<typeof planComment>('plan/plan-comment.ts', {
    planComment: fc.tuple(few(shownComment), text, fc.boolean()),
    planMergedComment: fc.tuple(few(shownComment)),
  }),
  ...entriesOf<typeof planIndex>('plan/plan-index.ts', {
    planIndex: fc.tuple(
      fc.record({
        tip: commit,
        base: word,
        branchName: word,
        files,
        branch: maybe(fc.record({ isCurrent: fc.boolean(), isOurs: fc.boolean() })),
        branchFiles: files,
        openPullRequest: maybe(fc.record({ number, title: word, body: word, openedByUs: fc.boolean() })),
        problems: few(word),
        wasDeclined: fc.boolean(),
      }),
    ),
  }),
  ...entriesOf<typeof planMergeGroup>('plan/plan-merge-group.ts', {
    planMergeGroup: fc.tuple(mergeGroup, few(fc.record({ number, verdict, isPrivate: fc.boolean() }), 3)),
    planUnjudgedMergeGroup: fc.tuple(fc.record({ code: word, message: word, hint: word }), mergeGroup),
  }),
  ...entriesOf<typeof planPullRequest>('plan/plan-pull-request.ts', {
    planUnjudged: fc.tuple(fc.record({ code: word, message: word, hint: word }), pullRequestFacts, externalId),
    planPullRequest: fc.tuple(fc.record({ verdict, facts: pullRequestFacts, diffLines, texts, externalId })),
  }),
  ...entriesOf<typeof sameHead>('plan/same-head.ts', { sameHead: fc.tuple(sharers, externalId) }),
];
