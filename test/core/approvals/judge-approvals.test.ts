import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import type { ApprovalFacts, ApprovalVerdict, CountReason } from '../../../src/core/model/approval.ts';
import type { ApprovalSubject, OwnStep } from '../../../src/core/model/approval-subject.ts';
import type { ChangeKind } from '../../../src/core/model/configuration.ts';
import {
  account,
  approves,
  comments,
  dismissed,
  facts,
  noDefault,
  objects,
  oneScope,
  review,
  roles,
  standard,
  subject,
  type Login,
} from './approval-world.ts';

interface Row {
  readonly name: string;
  readonly given?: Partial<ApprovalFacts>;
  readonly configuration?: string;
  readonly state: ApprovalVerdict['state'];
  readonly problems?: readonly string[];
  /** Of the first scope. */
  readonly reasons?: Partial<Record<Login, CountReason>>;
  readonly scopes?: readonly string[];
}

const both = [approves('ben'), approves('ada')];
const unscoped = (text: Partial<Parameters<typeof subject>[0]> = {}) => [subject({ scopeNames: [], ...text })];
const day = (n: number): string => new Date(Date.UTC(2026, 5, n)).toISOString();

const whetherAtAll: readonly Row[] = [
  { name: 'no scopes configured', configuration: 'version: 1', state: 'not-configured' },
  {
    name: 'no scopes configured and files incomplete: there is nobody to ask',
    configuration: 'version: 1',
    given: { filesComplete: false },
    state: 'not-configured',
  },
  { name: 'nothing changed', given: { subjects: [] }, state: 'not-needed' },
  { name: 'an editorial change only', given: { subjects: [subject({ needsApproval: false })] }, state: 'not-needed' },
  {
    name: 'an editorial change of a record with an unknown scope',
    given: { subjects: [subject({ needsApproval: false, scopeNames: ['Nonsense'] })] },
    state: 'not-needed',
  },
  {
    name: 'a truncated file list, with no record on it',
    given: { subjects: [], filesComplete: false },
    state: 'blocked',
    problems: ['files-incomplete'],
  },
  {
    name: 'a truncated file list, with everything on it approved',
    given: { filesComplete: false, reviews: both },
    state: 'blocked',
    problems: ['files-incomplete'],
  },
  {
    name: 'a truncated commit list hides who wrote the text',
    given: { commitsComplete: false, reviews: both },
    state: 'blocked',
    problems: ['commits-incomplete'],
  },
  {
    name: 'a truncated commit list does not matter where nothing needs approval',
    given: { commitsComplete: false, subjects: [] },
    state: 'not-needed',
  },
];

const whoCounts: readonly Row[] = [
  { name: 'nobody reviewed', state: 'waiting' },
  { name: 'all approved', given: { reviews: both }, state: 'approved', reasons: { ada: 'counted', ben: 'counted' } },
  { name: 'one of two approved', given: { reviews: [approves('ben')] }, state: 'waiting' },
  { name: 'another member of the team', given: { reviews: [approves('hal'), approves('ada')] }, state: 'approved' },
  {
    name: 'two members of one team are not two roles',
    given: { reviews: [approves('hal'), approves('ben')] },
    state: 'waiting',
  },
  {
    name: 'a passer-by with write permission',
    given: { reviews: [approves('gus'), approves('ben')] },
    state: 'waiting',
    reasons: { gus: 'not-an-approver' },
  },
  {
    name: 'the author approves their own',
    configuration: oneScope('{ any: ["@eve", CTO] }'),
    given: { subjects: unscoped(), reviews: [approves('eve')] },
    state: 'waiting',
    reasons: { eve: 'author' },
  },
  {
    name: 'the author is known by id, not by login',
    given: { author: { ...account('ada'), login: 'renamed-ada' }, reviews: both },
    state: 'blocked',
    problems: ['nobody-but-author'],
    reasons: { ada: 'author' },
  },
  {
    name: 'somebody else took the login of an approver',
    given: { reviews: [approves('ben'), approves('ada', { author: { id: 4711, login: 'ada', kind: 'user' } })] },
    state: 'waiting',
  },
  {
    name: 'an approver under a new login keeps counting',
    given: { reviews: [approves('ben'), approves('ada', { author: { id: 1, login: 'ada-lovelace', kind: 'user' } })] },
    state: 'approved',
  },
  {
    name: 'the author is a deleted account: nobody is barred for it',
    given: { author: null, reviews: both },
    state: 'approved',
  },
  {
    name: 'who pushed to the text of somebody else cannot approve it',
    given: { subjects: [subject({ textAuthors: [5, 2] })], reviews: both },
    state: 'waiting',
    reasons: { ben: 'wrote-the-text', ada: 'counted' },
  },
  {
    name: 'who wrote one of two records of a scope approves neither',
    given: { subjects: [subject(), subject({ path: 'b.md', textAuthors: [2] })], reviews: both },
    state: 'waiting',
    reasons: { ben: 'wrote-the-text' },
  },
  {
    name: 'a bot, even one that is in the team',
    configuration: oneScope('"@octo/bots"'),
    given: { subjects: unscoped(), reviews: [approves('robo')] },
    state: 'blocked',
    problems: ['count-above-members'],
    reasons: { robo: 'bot' },
  },
  {
    name: 'a bot that is named',
    configuration: oneScope('{ any: ["@robo", CTO] }'),
    given: { subjects: unscoped(), reviews: [approves('robo')] },
    state: 'waiting',
    problems: ['count-above-members'],
    reasons: { robo: 'bot' },
  },
  {
    name: 'a named person without write permission',
    given: { reviews: [approves('ben'), approves('ada', { authorCanWrite: false })] },
    state: 'waiting',
    reasons: { ada: 'no-write-permission' },
  },
  {
    name: 'a member of a named team without write permission',
    given: { reviews: [approves('ben', { authorCanWrite: false }), approves('ada')] },
    state: 'approved',
    reasons: { ben: 'counted' },
  },
  {
    name: 'without write permission a person counts for the team, not for the name',
    configuration: oneScope('{ all: [CISO, ARB] }'),
    given: { subjects: unscoped(), reviews: [approves('fay', { authorCanWrite: false }), approves('cyd')] },
    state: 'waiting',
    reasons: { fay: 'counted' },
  },
  {
    name: 'a review by a deleted account',
    given: { reviews: [...both.slice(1), review(null, 'approved')] },
    state: 'waiting',
  },
];

const whichReview: readonly Row[] = [
  {
    name: 'a comment is no approval',
    given: { reviews: [comments('ada'), approves('ben')] },
    state: 'waiting',
    reasons: { ada: 'commented' },
  },
  {
    name: 'a comment after the approval takes nothing back',
    given: { reviews: [...both, comments('ada')] },
    state: 'approved',
  },
  {
    name: 'a comment on an unreadable commit after the approval takes nothing back',
    given: { reviews: [...both, comments('ada', { commit: null })] },
    state: 'approved',
  },
  {
    name: 'a pending review is not there yet',
    given: { reviews: [review('ada', 'pending'), approves('ben')] },
    state: 'waiting',
  },
  {
    name: 'a pending review after the approval takes nothing back',
    given: { reviews: [...both, review('ada', 'pending')] },
    state: 'approved',
  },
  {
    name: 'dismissed',
    given: { reviews: [approves('ben'), dismissed('ada')] },
    state: 'waiting',
    reasons: { ada: 'dismissed' },
  },
  {
    name: 'an older approval does not come back when a later one is dismissed',
    given: { reviews: [...both, dismissed('ada')] },
    state: 'waiting',
    reasons: { ada: 'dismissed' },
  },
  {
    name: 'an older approval does not come back when the objection is dismissed',
    given: {
      reviews: [approves('ben'), approves('ada', { submittedAt: day(1) }), dismissed('ada', { submittedAt: day(2) })],
    },
    state: 'waiting',
  },
  {
    name: 'changes requested after the approval',
    given: { reviews: [...both, objects('ada')] },
    state: 'blocked',
    problems: ['changes-requested'],
    reasons: { ada: 'changes-requested' },
  },
  {
    name: 'approved after changes requested',
    given: { reviews: [objects('ada'), ...[approves('ben'), approves('ada')]] },
    state: 'approved',
  },
  {
    name: 'a comment does not lift changes requested',
    given: { reviews: [approves('ben'), objects('ada'), comments('ada')] },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'changes requested on an old commit still block',
    given: { reviews: [...both, objects('hal', { commit: 'older' })] },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'changes requested on a commit that is gone still block',
    given: { reviews: [...both, objects('hal', { commit: null })] },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'changes requested by an approver without write permission block',
    given: { reviews: [approves('ben'), objects('ada', { authorCanWrite: false })] },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'changes requested by an approver who wrote the text block',
    given: { subjects: [subject({ textAuthors: [8] })], reviews: [...both, objects('hal')] },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'changes requested, then dismissed',
    given: { reviews: [objects('hal', { submittedAt: day(1) }), dismissed('hal', { submittedAt: day(2) }), ...both] },
    state: 'approved',
  },
  {
    name: 'changes requested by a passer-by do not block',
    given: { reviews: [...both, objects('gus')] },
    state: 'approved',
    reasons: { gus: 'not-an-approver' },
  },
  {
    name: 'changes requested by the approver of another scope do not block',
    given: { reviews: [...both, objects('cyd')] },
    state: 'approved',
    reasons: { cyd: 'not-an-approver' },
  },
  {
    name: 'one person approving twice is one person',
    configuration: oneScope('{ count: 2, from: [ARB] }'),
    given: { subjects: unscoped(), reviews: [approves('cyd'), approves('cyd')] },
    state: 'waiting',
  },
  {
    name: 'the time decides, not the order of the list',
    given: {
      reviews: [approves('ben'), objects('ada', { submittedAt: day(9) }), approves('ada', { submittedAt: day(2) })],
    },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'at the same time the order of the list decides',
    given: {
      reviews: [approves('ben'), approves('ada', { submittedAt: day(2) }), objects('ada', { submittedAt: day(2) })],
    },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'an objection at an unreadable time is never outdone by an approval',
    given: {
      reviews: [objects('ada', { submittedAt: 'soon' }), approves('ben'), approves('ada', { submittedAt: day(2) })],
    },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'an approval at an unreadable time never outdoes an objection',
    given: {
      reviews: [approves('ben'), objects('ada', { submittedAt: day(2) }), approves('ada', { submittedAt: 'soon' })],
    },
    state: 'blocked',
    problems: ['changes-requested'],
  },
];

const onWhichText: readonly Row[] = [
  {
    name: 'on a commit with the same text',
    given: { reviews: [approves('ben'), approves('ada', { commit: 'same' })] },
    state: 'approved',
  },
  {
    name: 'on a commit with another text',
    given: { reviews: [approves('ben'), approves('ada', { commit: 'older' })] },
    state: 'waiting',
    reasons: { ada: 'stale' },
  },
  {
    name: 'on a commit where the record was not there yet',
    given: { reviews: [approves('ben'), approves('ada', { commit: 'absent' })] },
    state: 'waiting',
    reasons: { ada: 'stale' },
  },
  {
    name: 'on a commit that cannot be read',
    given: { reviews: [approves('ben'), approves('ada', { commit: 'unknown' })] },
    state: 'waiting',
    reasons: { ada: 'commit-unreadable' },
  },
  {
    name: 'on a commit that GitHub forgot after a force push',
    given: { reviews: [approves('ben'), approves('ada', { commit: null })] },
    state: 'waiting',
    reasons: { ada: 'commit-unreadable' },
  },
  {
    name: 'a newer approval of an older text replaces the one on the head',
    given: { reviews: [...both, approves('ada', { commit: 'older' })] },
    state: 'waiting',
    reasons: { ada: 'stale' },
  },
  {
    name: 'the same text in one record, another in the second of the scope',
    given: {
      subjects: [subject(), subject({ path: 'b.md', substanceAt: new Map([['same', 'else']]) })],
      reviews: [approves('ben'), approves('ada', { commit: 'same' })],
    },
    state: 'waiting',
    reasons: { ada: 'stale' },
  },
  {
    name: 'the same text in one record, unreadable for the second of the scope',
    given: {
      subjects: [subject(), subject({ path: 'b.md', substanceAt: new Map() })],
      reviews: [approves('ben'), approves('ada', { commit: 'same' })],
    },
    state: 'waiting',
    reasons: { ada: 'commit-unreadable' },
  },
  {
    name: 'a deleted record, approved on the head',
    given: { subjects: [subject({ substance: null })], reviews: both },
    state: 'approved',
  },
  {
    name: 'a deleted record, approved when it was deleted already',
    given: {
      subjects: [subject({ substance: null })],
      reviews: [approves('ben'), approves('ada', { commit: 'absent' })],
    },
    state: 'approved',
  },
  {
    name: 'a deleted record, approved when it was still there',
    given: {
      subjects: [subject({ substance: null })],
      reviews: [approves('ben'), approves('ada', { commit: 'same' })],
    },
    state: 'waiting',
    reasons: { ada: 'stale' },
  },
  {
    name: 'a deleted record, approved on a commit that cannot be read',
    given: {
      subjects: [subject({ substance: null })],
      reviews: [approves('ben'), approves('ada', { commit: 'unknown' })],
    },
    state: 'waiting',
    reasons: { ada: 'commit-unreadable' },
  },
];

const forWhichBase: readonly Row[] = [
  {
    name: 'approvals from after the base branch was changed',
    given: { baseChangedAt: day(1), reviews: both.map((each) => ({ ...each, submittedAt: day(2) })) },
    state: 'approved',
  },
  {
    name: 'an approval from before the base branch was changed, of the same text',
    given: {
      baseChangedAt: day(2),
      reviews: [approves('ben', { submittedAt: day(3) }), approves('ada', { submittedAt: day(1) })],
    },
    state: 'waiting',
    reasons: { ben: 'counted', ada: 'other-base' },
  },
  {
    name: 'an approval of the moment in which the base branch was changed',
    given: {
      baseChangedAt: day(2),
      reviews: [approves('ben', { submittedAt: day(3) }), approves('ada', { submittedAt: day(2) })],
    },
    state: 'waiting',
    reasons: { ada: 'other-base' },
  },
  {
    name: 'an approval where nobody can tell when the base branch was changed',
    given: { baseChangedAt: 'once', reviews: both },
    state: 'waiting',
    reasons: { ada: 'other-base' },
  },
  {
    name: 'an objection from before the base branch was changed',
    given: { baseChangedAt: day(2), reviews: [...both, objects('ada', { submittedAt: day(1) })] },
    state: 'blocked',
    problems: ['changes-requested'],
  },
];

const unknownCommit = subject({ unattributedCommits: ['0123456789abcdef'] });

const unattributed: readonly Row[] = [
  {
    name: 'a commit of unknown people asks for one more approval',
    given: { subjects: [unknownCommit], reviews: both },
    state: 'waiting',
    problems: ['unattributed-commit'],
  },
  {
    name: 'the one more comes from the people of the requirement',
    given: { subjects: [unknownCommit], reviews: [...both, approves('hal')] },
    state: 'approved',
    problems: ['unattributed-commit'],
  },
  {
    name: 'the one more does not come from a passer-by',
    given: { subjects: [unknownCommit], reviews: [...both, approves('gus')] },
    state: 'waiting',
    problems: ['unattributed-commit'],
  },
  {
    name: 'several commits of unknown people ask for one more, not for several',
    given: {
      subjects: [subject({ unattributedCommits: ['a', 'b'] }), subject({ path: 'b.md', unattributedCommits: ['c'] })],
      reviews: [...both, approves('hal')],
    },
    state: 'approved',
    problems: ['unattributed-commit'],
  },
  {
    name: 'nobody is there who could be the one more',
    configuration: oneScope('CTO'),
    given: { subjects: [subject({ scopeNames: [], unattributedCommits: ['a'] })], reviews: [approves('ada')] },
    state: 'blocked',
    problems: ['too-few-for-unattributed', 'unattributed-commit'],
  },
];

const scopes: readonly Row[] = [
  { name: 'no scope: the default', given: { subjects: unscoped() }, state: 'waiting', scopes: ['Architecture'] },
  {
    name: 'blank scopes are none',
    given: { subjects: unscoped({ scopeNames: ['', '  '] }) },
    state: 'waiting',
    scopes: ['Architecture'],
  },
  {
    name: 'names are compared without case and blanks',
    given: { subjects: [subject({ scopeNames: ['  INFRA\u00a0 '] })], reviews: both },
    state: 'approved',
    scopes: ['Infrastructure'],
  },
  {
    name: 'several scopes need all of them',
    given: { subjects: [subject({ scopeNames: ['Infrastructure', 'security'] })], reviews: both },
    state: 'waiting',
    scopes: ['Infrastructure', 'Security'],
  },
  {
    name: 'several scopes, all approved; one person may serve two scopes',
    given: { subjects: [subject({ scopeNames: ['Infrastructure', 'security'] })], reviews: [...both, approves('fay')] },
    state: 'approved',
  },
  {
    name: 'two records of two scopes',
    given: { subjects: [subject(), subject({ path: 'b.md', scopeNames: ['Security'] })], reviews: both },
    state: 'waiting',
    scopes: ['Infrastructure', 'Security'],
  },
  {
    name: 'a scope that is not configured is never the default',
    given: {
      subjects: [subject({ scopeNames: ['Infrastrukture'] })],
      reviews: [...both, approves('cyd'), approves('dan')],
    },
    state: 'blocked',
    problems: ['no-scope-matches'],
  },
  {
    name: 'one of two scopes is not configured',
    given: { subjects: [subject({ scopeNames: ['Infrastructure', 'Nonsense'] })], reviews: both },
    state: 'blocked',
    problems: ['no-scope-matches'],
  },
  {
    name: 'no scope and no default',
    configuration: noDefault,
    given: { subjects: unscoped(), reviews: [approves('ada'), approves('fay')] },
    state: 'blocked',
    problems: ['no-scope-matches'],
  },
  {
    name: 'a deleted record without scope and no default',
    configuration: noDefault,
    given: { subjects: unscoped({ substance: null }), reviews: [approves('ada'), approves('fay')] },
    state: 'blocked',
    problems: ['no-scope-matches'],
  },
  {
    name: 'a deleted record whose scope is not configured goes to the default',
    given: { subjects: [subject({ substance: null, scopeNames: ['Gone'] })] },
    state: 'waiting',
    scopes: ['Architecture'],
  },
  {
    name: 'the scope of a prototype key',
    given: { subjects: [subject({ scopeNames: ['constructor', '__proto__'] })], reviews: both },
    state: 'blocked',
    problems: ['no-scope-matches', 'no-scope-matches'],
  },
  {
    name: 'a scope line that cannot be read never counts as naming none',
    given: {
      subjects: [subject({ scopeNames: [], unreadScopeLines: [5, 9] })],
      reviews: [...both, approves('cyd'), approves('dan')],
    },
    state: 'blocked',
    scopes: ['Architecture'],
    problems: ['scope-unreadable'],
  },
  {
    name: 'a record that cannot be read is not approved by the default scope',
    given: {
      subjects: [subject({ scopesAt: { base: ['Infrastructure'], head: [] }, isUnreadable: true })],
      reviews: [...both, approves('cyd'), approves('dan')],
    },
    state: 'blocked',
    scopes: ['Infrastructure', 'Architecture'],
    problems: ['record-unreadable'],
  },
  {
    name: 'a scope line that cannot be read beside one that can',
    given: {
      subjects: [subject({ scopesAt: { base: null, head: ['Infrastructure', 'Securty'] }, unreadScopeLines: [5] })],
      reviews: [...both, approves('cyd'), approves('dan')],
    },
    state: 'blocked',
    scopes: ['Infrastructure', 'Architecture'],
    problems: ['no-scope-matches', 'scope-unreadable'],
  },
  {
    name: 'a scope line that cannot be read at base goes to the default, too',
    given: {
      subjects: [
        subject({ scopesAt: { base: ['Infrastructure'], head: ['Infrastructure'] }, isScopeUnreadAtBase: true }),
      ],
      reviews: both,
    },
    state: 'waiting',
    scopes: ['Infrastructure', 'Architecture'],
  },
  {
    name: 'leaving a scope needs the scope that is left',
    given: {
      subjects: [subject({ scopesAt: { base: ['Security'], head: ['Infrastructure'] } })],
      reviews: both,
    },
    state: 'waiting',
    scopes: ['Infrastructure', 'Security'],
  },
  {
    name: 'leaving the default scope needs the default scope',
    given: { subjects: [subject({ scopesAt: { base: [], head: ['Infrastructure'] } })], reviews: both },
    state: 'waiting',
    scopes: ['Infrastructure', 'Architecture'],
  },
  {
    name: 'taking the scope line away needs both',
    given: { subjects: [subject({ scopesAt: { base: ['Infrastructure'], head: [] } })], reviews: both },
    state: 'waiting',
    scopes: ['Infrastructure', 'Architecture'],
  },
  {
    name: 'a slip of the pen at base can be mended',
    given: { subjects: [subject({ scopesAt: { base: ['Infrastrukture'], head: ['Infrastructure'] } })], reviews: both },
    state: 'waiting',
    scopes: ['Infrastructure', 'Architecture'],
  },
  {
    name: 'a slip of the pen at base can be mended without a default scope',
    configuration: noDefault,
    given: { subjects: [subject({ scopesAt: { base: ['Arae'], head: ['Area'] } })], reviews: [approves('ada')] },
    state: 'approved',
    scopes: ['Area'],
  },
  {
    name: 'a record that the base branch moved meanwhile leaves nobody knows which scopes',
    given: {
      subjects: [subject({ scopesAt: { base: [], head: ['Infrastructure'] }, isGoneAtBase: true })],
      reviews: [...both, approves('cyd'), approves('dan')],
    },
    state: 'blocked',
    scopes: ['Infrastructure', 'Architecture'],
    problems: ['gone-at-base'],
  },
  {
    name: 'a record that is on neither side is nobody’s',
    configuration: noDefault,
    given: { subjects: [subject({ scopesAt: { base: null, head: null } })], reviews: [approves('ada')] },
    state: 'blocked',
    problems: ['no-scope-matches'],
  },
  {
    name: 'the configuration needs the default scope',
    given: { subjects: [subject({ kind: 'configuration', scopeNames: ['Infrastructure'] })], reviews: both },
    state: 'waiting',
    scopes: ['Architecture'],
  },
  {
    name: 'the configuration needs every scope where none is the default',
    configuration: noDefault,
    given: { subjects: [subject({ kind: 'configuration', scopeNames: [] })], reviews: [approves('ada')] },
    state: 'waiting',
    scopes: ['Area', 'Other'],
  },
];

const seats: readonly Row[] = [
  {
    name: 'one person with two roles fills one seat',
    configuration: oneScope('{ all: [CISO, ARB] }'),
    given: { subjects: unscoped(), reviews: [approves('fay')] },
    state: 'waiting',
  },
  {
    name: 'people change seats so that all are filled',
    configuration: oneScope('{ all: [ARB, CISO] }'),
    given: { subjects: unscoped(), reviews: [approves('fay'), approves('cyd')] },
    state: 'approved',
  },
  {
    name: 'the same role twice asks for two people',
    configuration: oneScope('{ all: [ARB, ARB] }'),
    given: { subjects: unscoped(), reviews: [approves('fay')] },
    state: 'waiting',
  },
  {
    name: 'the same only person twice cannot be fulfilled',
    configuration: oneScope('{ all: [CTO, "@octo/adas"] }'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'blocked',
    problems: ['count-above-members'],
  },
  {
    name: 'either of two',
    configuration: oneScope('{ any: [CTO, CISO] }'),
    given: { subjects: unscoped(), reviews: [approves('fay')] },
    state: 'approved',
  },
  {
    name: 'nested: the whole of one branch',
    given: { subjects: [subject({ scopeNames: ['Data'] })], reviews: [approves('dan')] },
    state: 'approved',
  },
  {
    name: 'nested: the half of one branch',
    given: { subjects: [subject({ scopeNames: ['Data'] })], reviews: [approves('ada')] },
    state: 'waiting',
  },
  {
    name: 'nested: the branch that leaves the person free for another seat',
    configuration: oneScope('{ all: [{ any: [CISO, ARB] }, CISO] }'),
    given: { subjects: unscoped(), reviews: [approves('fay'), approves('cyd')] },
    state: 'approved',
  },
  {
    name: 'nested: no branch leaves the person free for another seat',
    configuration: oneScope('{ all: [{ any: [{ all: [CISO, CTO] }, { all: [CISO, Infra Lead] }] }, "@octo/fays"] }'),
    given: { subjects: unscoped(), reviews: [approves('fay'), approves('ada'), approves('ben')] },
    state: 'blocked',
    problems: ['count-above-members'],
  },
  {
    name: 'a count of two, one approved',
    given: { subjects: unscoped(), reviews: [approves('cyd')] },
    state: 'waiting',
  },
  {
    name: 'a count of two, two approved',
    given: { subjects: unscoped(), reviews: [approves('cyd'), approves('dan')] },
    state: 'approved',
  },
  {
    name: 'a count over overlapping roles counts people once',
    configuration: oneScope('{ count: 2, from: [ARB, CISO] }'),
    given: { subjects: unscoped(), reviews: [approves('fay')] },
    state: 'waiting',
  },
  {
    name: 'a combination within a count counts as one, and whole',
    configuration: oneScope('{ count: 2, from: [{ all: [CTO, Infra Lead] }, ARB] }'),
    given: { subjects: unscoped(), reviews: [approves('ada'), approves('cyd')] },
    state: 'waiting',
  },
  {
    name: 'a combination within a count, fulfilled',
    configuration: oneScope('{ count: 2, from: [{ all: [CTO, Infra Lead] }, ARB] }'),
    given: { subjects: unscoped(), reviews: [approves('ada'), approves('ben'), approves('cyd')] },
    state: 'approved',
  },
];

const brokenNames: readonly Row[] = [
  {
    name: 'a team that does not exist',
    configuration: oneScope('"@octo/ghosts"'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'blocked',
    problems: ['approver-unresolved'],
  },
  {
    name: 'a team that the app cannot see, with another who approves',
    configuration: oneScope('{ any: ["@octo/hidden", CTO] }'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'approved',
    problems: ['approver-unresolved'],
  },
  {
    name: 'a team that the app cannot see, needed besides another',
    configuration: oneScope('{ all: ["@octo/hidden", CTO] }'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'blocked',
    problems: ['approver-unresolved'],
  },
  {
    name: 'a name that nobody looked up',
    given: { resolved: new Map(), reviews: both },
    state: 'blocked',
    problems: ['approver-unresolved', 'approver-unresolved'],
  },
  {
    name: 'a login that belongs to another id than the pinned one',
    configuration: oneScope('"@ada#4711"'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'blocked',
    problems: ['approver-other-id'],
    reasons: { ada: 'not-an-approver' },
  },
  {
    name: 'a pinned login that is still the same',
    configuration: oneScope('"@ada#1"'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'approved',
  },
  {
    name: 'a login that belongs to another id than when it was first seen, whoever has it',
    configuration: oneScope('{ any: ["@renamed", CTO] }'),
    given: { subjects: unscoped(), reviews: [approves('gus')] },
    state: 'waiting',
    problems: ['approver-other-id'],
    reasons: { gus: 'not-an-approver' },
  },
  {
    name: 'a team that was made anew under the slug of the pinned one, whoever is in it',
    configuration: oneScope('"@octo/arb#4711"'),
    given: { subjects: unscoped(), reviews: [approves('cyd')] },
    state: 'blocked',
    problems: ['approver-other-id'],
    reasons: { cyd: 'not-an-approver' },
  },
  {
    name: 'a pinned team that is still the same, named without a pin elsewhere',
    configuration: oneScope('{ all: ["@Octo/Arb", { count: 2, from: ["@octo/arb#2"] }] }'),
    given: { subjects: unscoped(), reviews: [approves('cyd'), approves('dan'), approves('fay')] },
    state: 'approved',
  },
  {
    name: 'a pin of a team holds for every mention of it',
    configuration: oneScope('{ any: [ARB, { all: [CTO, "@octo/arb#1"] }] }'),
    given: { subjects: unscoped(), reviews: [approves('cyd'), approves('ada')] },
    state: 'blocked',
    problems: ['approver-other-id'],
  },
  {
    name: 'who objects may be of the team that had the slug before',
    configuration: oneScope('{ any: ["@octo/arb#4711", CTO] }'),
    given: { subjects: unscoped(), reviews: [approves('ada'), objects('cyd')] },
    state: 'blocked',
    problems: ['changes-requested', 'approver-other-id'],
  },
  {
    name: 'whoever is pinned keeps the right to object under a new login',
    configuration: oneScope('{ any: ["@renamed#7", CTO] }'),
    given: { subjects: unscoped(), reviews: [approves('ada'), objects('gus')] },
    state: 'blocked',
    problems: ['changes-requested', 'approver-other-id'],
  },
  {
    name: 'an empty team',
    configuration: oneScope('"@octo/empty"'),
    given: { subjects: unscoped() },
    state: 'blocked',
    problems: ['count-above-members'],
  },
  {
    name: 'more asked for than the team has',
    configuration: oneScope('{ count: 4, from: [ARB] }'),
    given: { subjects: unscoped(), reviews: [approves('cyd'), approves('dan'), approves('fay')] },
    state: 'blocked',
    problems: ['count-above-members'],
  },
  {
    name: 'the author is the only holder of a role',
    configuration: oneScope('"@octo/solo"'),
    given: { subjects: unscoped(), reviews: [approves('eve')] },
    state: 'blocked',
    problems: ['nobody-but-author'],
    reasons: { eve: 'author' },
  },
  {
    name: 'the only holder of a role wrote the text of somebody else',
    configuration: oneScope('CTO'),
    given: { subjects: unscoped({ textAuthors: [1] }), reviews: [approves('ada')] },
    state: 'blocked',
    problems: ['nobody-but-writers'],
    reasons: { ada: 'wrote-the-text' },
  },
  {
    name: 'without the author the team is too small',
    configuration: oneScope('{ count: 3, from: [ARB] }'),
    given: { author: account('cyd'), subjects: unscoped(), reviews: [approves('dan'), approves('fay')] },
    state: 'blocked',
    problems: ['nobody-but-author'],
  },
  {
    name: 'the author holds one of two alternatives',
    configuration: oneScope('{ any: ["@octo/solo", CTO] }'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'approved',
    problems: [],
  },
];

const withRoles = (how: string, approve: string): string =>
  `version: 1
roles:
  CTO: { who: "@ada", deputies: ["@ben", "@cyd"] }
  CISO: "@ada"
  Lead: ["@ada", "@dan"]
  ARB: "@octo/arb"
approvals: ${how}
scopes:
  - { name: Area, default: true, approve: ${approve} }
`;
const byAda = { author: account('ada'), subjects: unscoped({ textAuthors: [1] }) };

const authorHolds: readonly Row[] = [
  {
    name: 'by default nobody steps in for the author, not even a deputy',
    configuration: withRoles('{}', '{ all: [CTO, ARB] }'),
    given: { ...byAda, reviews: [approves('ben'), approves('dan')] },
    state: 'blocked',
    problems: ['nobody-but-author'],
    reasons: { ben: 'not-an-approver' },
  },
  {
    name: 'a deputy approves for the author',
    configuration: withRoles('{ if-author: deputy }', '{ all: [CTO, ARB] }'),
    given: { ...byAda, reviews: [approves('ben'), approves('dan')] },
    state: 'approved',
    problems: ['author-holds-role'],
    reasons: { ben: 'counted', dan: 'counted' },
  },
  {
    name: 'a deputy is waited for',
    configuration: withRoles('{ if-author: deputy }', '{ all: [CTO, ARB] }'),
    given: { ...byAda, reviews: [approves('dan')] },
    state: 'waiting',
    problems: ['author-holds-role'],
  },
  {
    name: 'a deputy is no approver while the author holds nothing',
    configuration: withRoles('{ if-author: deputy }', 'CTO'),
    given: { subjects: unscoped(), reviews: [approves('ben')] },
    state: 'waiting',
    reasons: { ben: 'not-an-approver' },
  },
  {
    name: 'a deputy who wrote part of the text is none',
    configuration: withRoles('{ if-author: deputy }', 'CTO'),
    given: { author: account('ada'), subjects: unscoped({ textAuthors: [1, 2] }), reviews: [approves('ben')] },
    state: 'waiting',
    problems: ['author-holds-role'],
    reasons: { ben: 'wrote-the-text' },
  },
  {
    name: 'a role without deputies cannot have one',
    configuration: withRoles('{ if-author: deputy }', 'CISO'),
    given: byAda,
    state: 'blocked',
    problems: ['author-holds-role', 'nobody-but-author'],
  },
  {
    name: 'the other holder of a role approves, no deputy and no gap',
    configuration: withRoles('{ if-author: skip }', 'Lead'),
    given: byAda,
    state: 'waiting',
  },
  {
    name: 'a commit under the name of the other holder is no way around them',
    configuration: withRoles('{ if-author: skip }', '{ all: [Lead, ARB] }'),
    given: { author: account('ada'), subjects: unscoped({ textAuthors: [1, 4] }), reviews: [approves('cyd')] },
    state: 'blocked',
    problems: ['nobody-but-writers'],
  },
  {
    name: 'the seat of the author is left out',
    configuration: withRoles('{ if-author: skip }', '{ all: [CTO, ARB] }'),
    given: { ...byAda, reviews: [approves('cyd')] },
    state: 'approved',
    problems: ['author-holds-role'],
  },
  {
    name: 'what is left still has to approve',
    configuration: withRoles('{ if-author: skip }', '{ all: [CTO, ARB] }'),
    given: byAda,
    state: 'waiting',
    problems: ['author-holds-role'],
  },
  {
    name: 'never is all left out',
    configuration: withRoles('{ if-author: skip }', '{ all: [CTO, { any: ["@octo/adas"] }] }'),
    given: { ...byAda, reviews: [approves('ada'), approves('ben')] },
    state: 'blocked',
    problems: ['nobody-but-author', 'nobody-but-author'],
  },
  {
    name: 'of an alternative the other one stays',
    configuration: withRoles('{ if-author: skip }', '{ any: [CTO, ARB] }'),
    given: byAda,
    state: 'waiting',
    problems: ['author-holds-role'],
  },
  {
    name: 'a count asks for as many as before',
    configuration: withRoles('{ if-author: skip }', '{ count: 2, from: [CTO, ARB] }'),
    given: { ...byAda, reviews: [approves('cyd')] },
    state: 'waiting',
    problems: ['author-holds-role'],
  },
];

const distinct: readonly Row[] = [
  {
    name: 'one person fills one seat',
    configuration: withRoles('{}', '{ all: [CTO, "@octo/adas"] }'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'blocked',
    problems: ['count-above-members'],
  },
  {
    name: 'one person fills two seats where that is allowed',
    configuration: withRoles('{ distinct: false }', '{ all: [CTO, CISO] }'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'approved',
  },
  {
    name: 'and is still one of those who are counted',
    configuration: withRoles('{ distinct: false }', '{ count: 2, from: [CTO, CISO, ARB] }'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'waiting',
  },
  {
    name: 'and is not the approver that an unknown commit asks for besides',
    configuration: withRoles('{ distinct: false }', 'Lead'),
    given: { subjects: unscoped({ unattributedCommits: ['c1'] }), reviews: [approves('ada')] },
    state: 'waiting',
    problems: ['unattributed-commit'],
  },
];

const bar: readonly Row[] = [
  {
    name: 'who wrote part of the text may approve where only authors are barred',
    configuration: withRoles('{ bar: [author] }', 'CTO'),
    given: { subjects: unscoped({ textAuthors: [1] }), reviews: [approves('ada')] },
    state: 'approved',
    reasons: { ada: 'counted' },
  },
  {
    name: 'the author never approves',
    configuration: withRoles('{ bar: [author] }', 'Lead'),
    given: { ...byAda, reviews: [approves('ada')] },
    state: 'waiting',
    reasons: { ada: 'author' },
  },
  {
    name: 'a co-author counts by default: whose suggestion was taken is named as one',
    given: { subjects: [subject({ coAuthors: [1], mergeAuthors: [2] })], reviews: both },
    state: 'approved',
    reasons: { ada: 'counted', ben: 'counted' },
  },
  {
    name: 'a co-author does not count where co-authors are barred',
    configuration: withRoles('{ bar: [author, committers-of-text, co-authors] }', 'Lead'),
    given: { subjects: unscoped({ coAuthors: [1] }), reviews: [approves('ada')] },
    state: 'waiting',
    reasons: { ada: 'wrote-the-text' },
  },
  {
    name: 'who made a merge does not count where merge authors are barred',
    configuration: withRoles('{ bar: [author, committers-of-text, merge-authors] }', 'Lead'),
    given: { subjects: unscoped({ mergeAuthors: [1], coAuthors: [4] }), reviews: [approves('ada')] },
    state: 'waiting',
    reasons: { ada: 'made-a-merge' },
  },
  {
    name: 'all who could are barred: nobody is left',
    configuration: withRoles('{ bar: [author, co-authors, merge-authors] }', 'Lead'),
    given: { subjects: unscoped({ mergeAuthors: [1], coAuthors: [4] }), reviews: [approves('ada'), approves('dan')] },
    state: 'blocked',
    problems: ['nobody-but-writers'],
    reasons: { ada: 'made-a-merge', dan: 'wrote-the-text' },
  },
  {
    name: 'a co-author of no account asks for nothing by default',
    given: { subjects: [subject({ unattributedCoAuthors: ['c1'], unattributedMerges: ['c2'] })], reviews: both },
    state: 'approved',
  },
  {
    name: 'a co-author of no account is an unattributed commit where co-authors are barred',
    configuration: withRoles('{ bar: [author, co-authors] }', 'Lead'),
    given: { subjects: unscoped({ unattributedCoAuthors: ['c1'] }), reviews: [approves('ada')] },
    state: 'waiting',
    problems: ['unattributed-commit'],
  },
  {
    name: 'the one more approval makes up for a co-author of no account',
    configuration: withRoles('{ bar: [author, co-authors] }', 'Lead'),
    given: { subjects: unscoped({ unattributedCoAuthors: ['c1'] }), reviews: [approves('ada'), approves('dan')] },
    state: 'approved',
    problems: ['unattributed-commit'],
  },
  {
    name: 'a co-author of no account blocks where unattributed commits do',
    configuration: withRoles('{ bar: [author, co-authors], unattributed: block }', 'Lead'),
    given: { subjects: unscoped({ unattributedCoAuthors: ['c1'] }), reviews: [approves('ada'), approves('dan')] },
    state: 'blocked',
    problems: ['unattributed-commit'],
  },
  {
    name: 'a merge of no account is one where merge authors are barred',
    configuration: withRoles('{ bar: [author, merge-authors] }', 'Lead'),
    given: { subjects: unscoped({ unattributedMerges: ['c1'] }), reviews: [approves('ada')] },
    state: 'waiting',
    problems: ['unattributed-commit'],
  },
];

const reviewed = oneScope('{ all: [CTO, CISO], after: { all: [Infra Lead, { count: 2, from: [ARB] }] } }');
const firstStage = [approves('ben'), approves('cyd'), approves('dan')];

const stages: readonly Row[] = [
  { name: 'nobody reviewed yet', configuration: reviewed, given: { subjects: unscoped() }, state: 'waiting' },
  {
    name: 'the first stage alone is no approval',
    configuration: reviewed,
    given: { subjects: unscoped(), reviews: firstStage },
    state: 'waiting',
  },
  {
    name: 'the last stage alone is no approval',
    configuration: reviewed,
    given: { subjects: unscoped(), reviews: [approves('ada'), approves('fay')] },
    state: 'waiting',
    reasons: { ada: 'counted', fay: 'counted' },
  },
  {
    name: 'both stages, the first one first',
    configuration: reviewed,
    given: { subjects: unscoped(), reviews: [...firstStage, approves('ada'), approves('fay')] },
    state: 'approved',
  },
  {
    name: 'both stages, the last one first',
    configuration: reviewed,
    given: { subjects: unscoped(), reviews: [approves('ada'), approves('fay'), ...firstStage] },
    state: 'approved',
  },
  {
    name: 'one person takes part in both stages',
    configuration: reviewed,
    given: { subjects: unscoped(), reviews: [approves('ben'), approves('cyd'), approves('fay'), approves('ada')] },
    state: 'approved',
  },
  {
    name: 'one person fills one seat within a stage',
    configuration: oneScope('{ all: [CTO], after: { all: [CISO, ARB] } }'),
    given: { subjects: unscoped(), reviews: [approves('ada'), approves('fay')] },
    state: 'waiting',
  },
  {
    name: 'an objection of the first stage blocks, although the last one approved',
    configuration: reviewed,
    given: { subjects: unscoped(), reviews: [approves('ada'), approves('fay'), ...firstStage, objects('hal')] },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'an objection of the last stage blocks before its turn has come',
    configuration: reviewed,
    given: { subjects: unscoped(), reviews: [objects('ada')] },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'a stage that nobody can fill blocks the whole',
    configuration: oneScope('{ all: [CTO], after: { all: ["@octo/solo"] } }'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'blocked',
    problems: ['nobody-but-author'],
  },
  {
    name: 'a later stage that nobody can fill blocks at once',
    configuration: oneScope('{ all: ["@octo/empty"], after: { all: [CTO] } }'),
    given: { subjects: unscoped() },
    state: 'blocked',
    problems: ['count-above-members'],
  },
  {
    name: 'a stale approval in the first stage opens it again',
    configuration: reviewed,
    given: {
      subjects: unscoped(),
      reviews: [
        approves('ada'),
        approves('fay'),
        approves('dan'),
        approves('cyd'),
        approves('ben', { commit: 'older' }),
      ],
    },
    state: 'waiting',
    reasons: { ben: 'stale' },
  },
  {
    name: 'an unknown commit asks for one more in the last stage',
    configuration: oneScope('{ all: [ARB], after: { all: [Infra Lead] } }'),
    given: {
      subjects: unscoped({ unattributedCommits: ['c1'] }),
      reviews: [approves('ben'), approves('hal'), approves('cyd')],
    },
    state: 'waiting',
    problems: ['unattributed-commit'],
  },
  {
    name: 'three stages need all three',
    configuration: oneScope('{ all: [CTO], after: { all: [CISO], after: { all: [Infra Lead] } } }'),
    given: { subjects: unscoped(), reviews: [approves('ada'), approves('fay')] },
    state: 'waiting',
  },
];

/** Architect approves by default, the CTO a status, two of the board a new record. */
const byKind = `version: 1
roles: { CTO: "@ada", Architect: "@ben", ARB: "@octo/arb" }
scopes:
  - name: Area
    default: true
    approve: Architect
    when: { new: { count: 2, from: [ARB] }, status: CTO }
`;
const board = [approves('cyd'), approves('dan')];
const changing = (...changes: ChangeKind[]) => unscoped({ changes });

const kindsOfChange: readonly Row[] = [
  {
    name: 'an other change is for those who approve by default',
    configuration: byKind,
    given: { subjects: changing('other'), reviews: [approves('ben')] },
    state: 'approved',
    scopes: ['Area'],
  },
  {
    name: 'a status is not',
    configuration: byKind,
    given: { subjects: changing('status'), reviews: [approves('ben'), ...board] },
    state: 'waiting',
  },
  {
    name: 'a status is for those who are named for it',
    configuration: byKind,
    given: { subjects: changing('status'), reviews: [approves('ada')] },
    state: 'approved',
  },
  {
    name: 'a new record needs what new records need, and nothing else',
    configuration: byKind,
    given: { subjects: changing('new'), reviews: board },
    state: 'approved',
  },
  {
    name: 'a status taken with another change needs both: only the one for the status',
    configuration: byKind,
    given: { subjects: changing('status', 'other'), reviews: [approves('ada')] },
    state: 'waiting',
    scopes: ['Area', 'Area'],
  },
  {
    name: 'a status taken with another change needs both: only the one for the change',
    configuration: byKind,
    given: { subjects: changing('status', 'other'), reviews: [approves('ben')] },
    state: 'waiting',
  },
  {
    name: 'a status taken with another change needs both, and has both',
    configuration: byKind,
    given: { subjects: changing('status', 'other'), reviews: [approves('ben'), approves('ada')] },
    state: 'approved',
  },
  {
    name: 'a record that is born accepted needs what a status needs, too',
    configuration: byKind,
    given: { subjects: changing('new', 'status'), reviews: board },
    state: 'waiting',
  },
  {
    name: 'what changes in an unknown way needs everything',
    configuration: byKind,
    given: { subjects: unscoped(), reviews: [approves('ada'), ...board] },
    state: 'waiting',
    scopes: ['Area', 'Area', 'Area'],
  },
  {
    name: 'what changes in no way that is known needs everything',
    configuration: byKind,
    given: { subjects: changing(), reviews: [approves('ben'), ...board] },
    state: 'waiting',
  },
  {
    name: 'a change of the configuration is no way around what new records need',
    configuration: byKind,
    given: {
      subjects: [subject({ kind: 'configuration', scopeNames: [], changes: ['other'] })],
      reviews: [approves('ben'), approves('ada')],
    },
    state: 'waiting',
  },
  {
    name: 'a change of the configuration with the approvals of every kind',
    configuration: byKind,
    given: {
      subjects: [subject({ kind: 'configuration', scopeNames: [] })],
      reviews: [approves('ben'), approves('ada'), ...board],
    },
    state: 'approved',
  },
  {
    name: 'of two records each needs what its own change needs',
    configuration: byKind,
    given: {
      subjects: [...changing('new'), subject({ scopeNames: [], path: 'b.md', changes: ['status'] })],
      reviews: board,
    },
    state: 'waiting',
  },
  {
    name: 'who wrote the one of two records may approve what the other one needs',
    configuration: byKind,
    given: {
      subjects: [
        ...unscoped({ changes: ['new'], textAuthors: [1] }),
        subject({ scopeNames: [], path: 'b.md', changes: ['status'], textAuthors: [3] }),
      ],
      reviews: [approves('ada'), approves('dan'), approves('fay')],
    },
    state: 'approved',
  },
  {
    name: 'one person may approve a change of two kinds, each with seats of its own',
    configuration: oneScope('CTO').replace('approve: CTO', 'approve: CTO, when: { status: { any: [CTO, CISO] } }'),
    given: { subjects: changing('status', 'other'), reviews: [approves('ada')] },
    state: 'approved',
  },
  {
    name: 'whoever approves another kind of change may object to this one',
    configuration: byKind,
    given: { subjects: changing('new'), reviews: [...board, objects('ben')] },
    state: 'blocked',
    problems: ['changes-requested'],
    reasons: { ben: 'changes-requested' },
  },
  {
    name: 'who stands behind a name of another kind is not known, and may object',
    configuration: oneScope('CTO').replace('approve: CTO', 'approve: CTO, when: { new: "@octo/ghosts" }'),
    given: { subjects: changing('other'), reviews: [approves('ada'), objects('gus')] },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'whoever approves another kind of change approves nothing of this one',
    configuration: byKind,
    given: { subjects: changing('new'), reviews: [approves('cyd'), approves('ben')] },
    state: 'waiting',
    reasons: { ben: 'not-an-approver' },
  },
  {
    name: 'a deputy of another kind is no approver of the scope',
    configuration: byKind.replace('Architect: "@ben"', 'Architect: { who: "@ben", deputies: ["@gus"] }'),
    given: { subjects: changing('new'), reviews: [...board, objects('gus')] },
    state: 'approved',
  },
  {
    name: 'a name that nobody has is told of the kind that asks for it',
    configuration: oneScope('CTO').replace('approve: CTO', 'approve: CTO, when: { new: "@octo/ghosts" }'),
    given: { subjects: changing('new'), reviews: [approves('ada')] },
    state: 'blocked',
    problems: ['approver-unresolved'],
  },
];

/** Whoever opens it, Architecture judges; what strangers open, Security judges as well. */
const byAuthor = (authors: string): string => `version: 1
${roles}
scopes:
  - { name: Security, match: { authors: ${authors} }, approve: CISO }
  - { name: Architecture, default: true, approve: CTO }
`;

const authors: readonly Row[] = [
  {
    name: 'a pull request of somebody else is not matched by its author',
    configuration: byAuthor('["@ben", "@octo/arb"]'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'approved',
    scopes: ['Architecture'],
  },
  {
    name: 'a pull request of a login is',
    configuration: byAuthor('"@eve"'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'waiting',
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'a pull request of a member of a team is',
    configuration: byAuthor('["@ben", "@octo/solo"]'),
    given: { subjects: unscoped(), reviews: [approves('ada'), approves('fay')] },
    state: 'approved',
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'a pinned author is known by id, under whatever login',
    configuration: byAuthor('"@renamed#5"'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'waiting',
    problems: ['approver-other-id'],
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'a pinned login that somebody else has by now is not them',
    configuration: byAuthor('"@renamed#77"'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'approved',
    scopes: ['Architecture'],
  },
  {
    name: 'a team of authors that is another one by now says nothing of who was in it: the scope judges',
    configuration: byAuthor('"@octo/solo#4711"'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'waiting',
    problems: ['approver-other-id'],
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'what one of them had the app change is theirs, also where nobody else wrote it',
    configuration: byAuthor('"@ben"'),
    given: { subjects: unscoped({ commanders: [account('ben').id] }), reviews: [approves('ada')] },
    state: 'waiting',
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'a team of authors that cannot be seen may hold anybody: the scope judges',
    configuration: byAuthor('"@octo/hidden"'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'waiting',
    problems: ['approver-unresolved'],
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'a login of authors that nobody has may be anybody: the scope judges',
    configuration: byAuthor('"@nobody"'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'waiting',
    problems: ['approver-unresolved'],
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'the author is a deleted account: the scope of authors judges, and says why',
    configuration: byAuthor('"@ben"'),
    given: { subjects: unscoped(), author: null, reviews: [approves('ada')] },
    state: 'waiting',
    problems: ['writers-unknown'],
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'what somebody of a team wrote in the pull request of another is theirs, too',
    configuration: byAuthor('["@ben", "@octo/solo"]'),
    given: { author: account('hal'), subjects: unscoped(), reviews: [approves('ada')] },
    state: 'waiting',
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'so it is of a login, also where only authors are barred',
    configuration: byAuthor('"@ben"').replace('scopes:', 'approvals: { bar: [author] }\nscopes:'),
    given: { subjects: unscoped({ textAuthors: [2, 5] }), reviews: [approves('ada')] },
    state: 'waiting',
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'a co-author is nobody where co-authors are not barred',
    configuration: byAuthor('"@ben"'),
    given: { subjects: unscoped({ coAuthors: [2], unattributedCoAuthors: ['c1'] }), reviews: [approves('ada')] },
    state: 'approved',
    scopes: ['Architecture'],
  },
  {
    name: 'a co-author wrote it where they are',
    configuration: byAuthor('"@ben"').replace('scopes:', 'approvals: { bar: [author, co-authors] }\nscopes:'),
    given: { subjects: unscoped({ coAuthors: [2] }), reviews: [approves('ada')] },
    state: 'waiting',
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'a co-author of no account may be anybody there',
    configuration: byAuthor('"@ben"').replace('scopes:', 'approvals: { bar: [author, co-authors] }\nscopes:'),
    given: { subjects: unscoped({ unattributedCoAuthors: ['c1'] }), reviews: [approves('ada'), approves('fay')] },
    state: 'blocked',
    problems: ['too-few-for-unattributed', 'unattributed-commit', 'unattributed-commit', 'writers-unknown'],
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'who merged another branch wrote nothing of it',
    configuration: byAuthor('"@ben"').replace('scopes:', 'approvals: { bar: [author, merge-authors] }\nscopes:'),
    given: { subjects: unscoped({ mergeAuthors: [2] }), reviews: [approves('ada')] },
    state: 'approved',
    scopes: ['Architecture'],
  },
  {
    name: 'of several records only the one that they wrote is matched by it',
    configuration: byAuthor('"@ben"'),
    given: {
      subjects: [...unscoped(), subject({ path: 'docs/adr/0008-b.md', scopeNames: [], textAuthors: [2] })],
      reviews: [approves('ada')],
    },
    state: 'waiting',
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'authors count for the configuration, too',
    configuration: byAuthor('"@eve"'),
    given: { subjects: [subject({ kind: 'configuration', scopeNames: [] })], reviews: [approves('ada')] },
    state: 'waiting',
    scopes: ['Security', 'Architecture'],
  },
  {
    name: 'a scope that may match by its author is no reason to need nobody else',
    configuration: byAuthor('"@octo/hidden"').replace(', default: true', ''),
    given: { subjects: unscoped(), reviews: [approves('fay')] },
    state: 'blocked',
    problems: ['approver-unresolved', 'no-scope-matches'],
    scopes: ['Security'],
  },
];

const long = '2030-01-01T00:00:00Z';
/** The app made `now` of `then`, which the record said at the commit `older`. */
const step = (by: number, more: Partial<OwnStep> = {}): OwnStep => ({
  by,
  at: long,
  before: 'then',
  beforeAt: new Map([['older', 'then']]),
  ...more,
});
const atOlder = { reviews: [approves('ben', { commit: 'older' }), approves('ada', { commit: 'older' })] };
const stepped = (steps: readonly OwnStep[], more: Partial<ApprovalSubject> = {}): Partial<ApprovalFacts> => ({
  ...atOlder,
  subjects: [subject({ ownSteps: steps, commanders: steps.map(({ by }) => by), ...more })],
});
const counted = { ben: 'counted', ada: 'counted' } as const;
const stale = { ben: 'stale', ada: 'stale' } as const;
const hal = account('hal').id;

const byTheApp: readonly Row[] = [
  {
    name: 'on the command of an approver: it stands',
    given: stepped([step(hal)]),
    state: 'approved',
    reasons: counted,
  },
  {
    name: 'on the command of one who approved it: their approval stands, too',
    given: stepped([step(account('ben').id)]),
    state: 'approved',
    reasons: counted,
  },
  {
    name: 'on the command of somebody else: it is stale',
    given: stepped([step(account('gus').id)]),
    state: 'waiting',
    reasons: stale,
  },
  {
    name: 'on the command of an approver of another scope alone',
    given: stepped([step(account('fay').id)]),
    state: 'waiting',
    reasons: stale,
  },
  {
    name: 'on the command of the author, who is an approver as well',
    given: { ...stepped([step(hal)]), author: account('hal') },
    state: 'waiting',
    reasons: stale,
  },
  {
    name: 'on the command of an approver who wrote part of it',
    given: stepped([step(hal)], { textAuthors: [hal] }),
    state: 'waiting',
    reasons: stale,
  },
  {
    name: 'on a command that was given before the approval',
    given: stepped([step(hal, { at: '2020-01-01T00:00:00Z' })]),
    state: 'waiting',
    reasons: stale,
  },
  { name: 'at a time that cannot be read', given: stepped([step(hal, { at: '' })]), state: 'waiting', reasons: stale },
  {
    name: 'twice, on the command of approvers',
    given: stepped([step(account('ben').id, { before: 'between', beforeAt: new Map() }), step(hal)]),
    state: 'approved',
    reasons: counted,
  },
  {
    name: 'twice, of which one was not on the command of an approver',
    given: stepped([step(account('gus').id, { before: 'between', beforeAt: new Map() }), step(hal)]),
    state: 'waiting',
    reasons: stale,
  },
  {
    name: 'and the approval was for another text than it found',
    given: stepped([step(hal, { beforeAt: new Map([['older', 'else']]) })]),
    state: 'waiting',
    reasons: stale,
  },
  {
    name: 'and what it found cannot be read at the commit of the approval',
    given: stepped([step(hal, { beforeAt: new Map() })], { substanceAt: new Map() }),
    state: 'waiting',
    reasons: { ben: 'commit-unreadable', ada: 'commit-unreadable' },
  },
  {
    name: 'but only one of two records',
    given: {
      ...stepped([step(hal)]),
      subjects: [subject({ ownSteps: [step(hal)] }), subject({ path: 'docs/adr/0008-b.md' })],
    },
    state: 'waiting',
    reasons: stale,
  },
  {
    name: 'so that who gave the command approves afterwards, too',
    given: {
      subjects: [subject({ commanders: [account('ben').id] })],
      reviews: [approves('ben'), approves('ada')],
    },
    state: 'approved',
    reasons: counted,
  },
];

/** At the commit `before` the text was, byte for byte, what it is now; the later approvals were given for another one. */
const textBefore = {
  sameBytesAt: new Set(['before']),
  substanceAt: new Map([
    ['before', 'now'],
    ['older', 'then'],
  ]),
};
const restoredText = [subject(textBefore)];
const once = (login: Login) => approves(login, { commit: 'before' });
const again = (login: Login) => approves(login, { commit: 'older' });

const restored: readonly Row[] = [
  {
    name: 'approved by everybody before: one has to approve it',
    given: { subjects: restoredText, reviews: [once('ben'), once('ada'), again('ben'), again('ada')] },
    state: 'waiting',
    reasons: { ben: 'restored', ada: 'restored' },
  },
  {
    name: 'and one does',
    given: { subjects: restoredText, reviews: [once('ben'), once('ada'), again('ben'), again('ada'), approves('ada')] },
    state: 'approved',
    reasons: { ben: 'restored', ada: 'counted' },
  },
  {
    name: 'another approver of the scope will do',
    given: { subjects: restoredText, reviews: [once('ben'), once('ada'), again('ben'), again('ada'), approves('hal')] },
    state: 'approved',
    reasons: { ben: 'restored', ada: 'restored', hal: 'counted' },
  },
  {
    name: 'one who approved it and nothing since will not: the last word is of the other text',
    given: { subjects: restoredText, reviews: [once('ben'), once('ada'), again('ada')] },
    state: 'waiting',
    reasons: { ben: 'counted', ada: 'restored' },
  },
  {
    name: 'unless they say so again',
    given: { subjects: restoredText, reviews: [once('ben'), once('ada'), again('ada'), approves('ben')] },
    state: 'approved',
    reasons: { ben: 'counted', ada: 'restored' },
  },
  {
    name: 'somebody who is none will not',
    given: { subjects: restoredText, reviews: [once('ben'), once('ada'), again('ben'), again('ada'), approves('gus')] },
    state: 'waiting',
    reasons: { gus: 'not-an-approver' },
  },
  {
    name: 'not approved by everybody before',
    given: { subjects: restoredText, reviews: [once('ada'), again('ben'), again('ada'), approves('hal')] },
    state: 'waiting',
    reasons: { ben: 'stale', ada: 'restored' },
  },
  {
    name: 'editorially the same is not the same text',
    given: { reviews: [once('ben'), once('ada'), again('ben'), again('ada'), approves('hal')] },
    state: 'waiting',
    reasons: { ben: 'stale', ada: 'stale' },
  },
  {
    name: 'somebody asked for changes since then: their first approval is gone',
    given: {
      subjects: restoredText,
      reviews: [once('ben'), once('ada'), objects('ada'), again('ada'), approves('ben')],
    },
    state: 'waiting',
    reasons: { ben: 'counted', ada: 'stale' },
  },
  {
    name: 'or was dismissed since then',
    given: {
      subjects: restoredText,
      reviews: [once('ben'), once('ada'), dismissed('ada'), again('ada'), approves('ben')],
    },
    state: 'waiting',
    reasons: { ben: 'counted', ada: 'stale' },
  },
  {
    name: 'by somebody who wrote part of it since then',
    given: {
      subjects: [subject({ ...textBefore, textAuthors: [account('ada').id] })],
      reviews: [once('ben'), once('ada'), again('ben'), again('ada'), approves('hal')],
    },
    state: 'blocked',
    problems: ['nobody-but-writers'],
    reasons: { ada: 'wrote-the-text' },
  },
  {
    name: 'an objection stands above it',
    given: {
      subjects: restoredText,
      reviews: [once('ben'), once('ada'), again('ben'), again('ada'), approves('ben'), objects('hal')],
    },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'approved by some of them only after it was restored',
    given: {
      subjects: restoredText,
      reviews: [once('ada'), again('ada'), once('ben')],
    },
    state: 'waiting',
    reasons: { ben: 'counted', ada: 'restored' },
  },
  {
    name: 'approved at a time that cannot be read',
    given: {
      subjects: restoredText,
      reviews: [once('ben'), approves('ada', { commit: 'before', submittedAt: '' }), again('ada')],
    },
    state: 'waiting',
    reasons: { ben: 'counted', ada: 'stale' },
  },
  {
    name: 'beside a record that nobody approved',
    given: {
      subjects: [...restoredText, subject({ path: 'docs/adr/0008-b.md' })],
      reviews: [once('ben'), once('ada'), again('ben'), again('ada'), approves('hal')],
    },
    state: 'waiting',
    reasons: { ben: 'stale', ada: 'stale' },
  },
];

const tables = {
  restored,
  byTheApp,
  kindsOfChange,
  authors,
  whetherAtAll,
  whoCounts,
  whichReview,
  onWhichText,
  forWhichBase,
  unattributed,
  scopes,
  seats,
  brokenNames,
  authorHolds,
  distinct,
  bar,
  stages,
};

for (const [title, rows] of Object.entries(tables)) {
  describe(title, () => {
    it.each(rows)('$name', (row) => {
      const verdict = judgeApprovals(facts(row.configuration ?? standard, row.given));
      const reasons = Object.fromEntries(
        (verdict.scopes[0]?.reviews ?? []).map((each) => [each.account.login, each.reason]),
      );
      expect({ state: verdict.state, problems: verdict.problems.map((problem) => problem.code).toSorted() }).toEqual({
        state: row.state,
        problems: [...(row.problems ?? [])].toSorted(),
      });
      expect(reasons).toMatchObject(row.reasons ?? {});
      if (row.scopes !== undefined) expect(verdict.scopes.map((scope) => scope.scope)).toEqual(row.scopes);
    });
  });
}

it('has a table that says something of more than 60 cases, each of its own name', () => {
  const names = Object.values(tables).flatMap((rows) => rows.map((row) => row.name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(60);
});
