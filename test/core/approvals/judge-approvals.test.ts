import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import type { ApprovalFacts, ApprovalVerdict, CountReason } from '../../../src/core/model/approval.ts';
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
    problems: ['count-above-members', 'unattributed-commit'],
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
    configuration: oneScope('{ all: [CTO, "@ada"] }'),
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
    configuration: oneScope('{ all: [{ any: [{ all: [CISO, CTO] }, { all: [CISO, Infra Lead] }] }, CISO] }'),
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
    problems: ['approver-unresolved'],
    reasons: { ada: 'not-an-approver' },
  },
  {
    name: 'a pinned login that is still the same',
    configuration: oneScope('"@ada#1"'),
    given: { subjects: unscoped(), reviews: [approves('ada')] },
    state: 'approved',
  },
  {
    name: 'whoever is pinned keeps the right to object under a new login',
    configuration: oneScope('{ any: ["@renamed#7", CTO] }'),
    given: { subjects: unscoped(), reviews: [approves('ada'), objects('gus')] },
    state: 'blocked',
    problems: ['changes-requested', 'approver-unresolved'],
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
    problems: ['nobody-but-author'],
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
    problems: ['nobody-but-author'],
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
    configuration: withRoles('{ if-author: skip }', '{ all: [CTO, { any: [CISO] }] }'),
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
    configuration: withRoles('{}', '{ all: [CTO, CISO] }'),
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
];

const tables = {
  whetherAtAll,
  whoCounts,
  whichReview,
  onWhichText,
  unattributed,
  scopes,
  seats,
  brokenNames,
  authorHolds,
  distinct,
  bar,
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
