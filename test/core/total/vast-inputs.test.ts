import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import { latestReviews } from '../../../src/core/approvals/latest-reviews.ts';
import { matchScopes } from '../../../src/core/approvals/match-scopes.ts';
import { pickReviewers } from '../../../src/core/approvals/pick-reviewers.ts';
import { seatTree } from '../../../src/core/approvals/seat-tree.ts';
import { approversNamed } from '../../../src/core/config/approvers-named.ts';
import { defaultConfiguration } from '../../../src/core/config/default-configuration.ts';
import { everyMention, listsNamed } from '../../../src/core/config/named-approvers.ts';
import { pinPeople, reportContradictingPins } from '../../../src/core/config/pin-people.ts';
import { SearchEffort } from '../../../src/core/approvals/search-effort.ts';
import { tooFewPeople } from '../../../src/core/config/too-few-people.ts';
import { reportTooManyPeople } from '../../../src/core/config/too-many-people.ts';
import { readRequirement } from '../../../src/core/config/read-requirement.ts';
import type { WrittenRequirement } from '../../../src/core/config/requirement-schema.ts';
import { nearestTree, type YamlTree } from '../../../src/core/config/yaml-tree.ts';
import { applyFixes } from '../../../src/core/fix/apply-fixes.ts';
import { changedRecords } from '../../../src/core/judge/changed-record.ts';
import { checklistOf } from '../../../src/core/judge/checklist.ts';
import { needs } from '../../../src/core/judge/needs.ts';
import { discoverLogs } from '../../../src/core/log/discover-logs.ts';
import { renderIndex } from '../../../src/core/log/render-index.ts';
import type { ApprovalVerdict, RequirementResult, ScopeResult } from '../../../src/core/model/approval.ts';
import type { Approver, Requirement, Scope } from '../../../src/core/model/configuration.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import { placeFindings } from '../../../src/core/plan/place-findings.ts';
import { approvalTitle, candidatesOf, missingOf } from '../../../src/core/report/approval-state.ts';
import { missingSeats } from '../../../src/core/report/missing-seats.ts';
import { recordSection } from '../../../src/core/report/record-section.ts';
import { renderApprovalsCheck } from '../../../src/core/report/render-approvals-check.ts';
import { renderReviewCheck } from '../../../src/core/report/render-review-check.ts';
import { renderStickyComment } from '../../../src/core/report/render-sticky-comment.ts';
import { scopeSection } from '../../../src/core/report/scope-section.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';
import { renderRulePage } from '../../../src/core/rules/rule-page.ts';
import { approvalFacts, approvalVerdict, scopeResult } from '../../support/arbitraries/approval.ts';
import { decision } from '../../support/arbitraries/decision.ts';
import { finding } from '../../support/arbitraries/finding.ts';
import { pullRequestFacts, review } from '../../support/arbitraries/pull-request.ts';

/** More than any stack has frames, and more than any call takes arguments. */
const vast = 200_000;

/** The same seed each time: only the size of the input matters here. */
const one = <Value>(of: fc.Arbitrary<Value>): Value => fc.sample(of, { numRuns: 1, seed: 1 })[0]!;
const many = <Value>(value: Value, length = vast): readonly Value[] => Array.from({ length }, () => value);
const nested = <Value>(innermost: Value, around: (inner: Value) => Value): Value => {
  let value = innermost;
  for (let depth = 0; depth < vast; depth += 1) value = around(value);
  return value;
};

const ada: Approver = { kind: 'user', login: 'ada', id: 1 };
const seat: Requirement = { kind: 'seat', name: 'CTO', who: [ada] };
const deep = nested<Requirement>(seat, (inner) => ({ kind: 'all', of: [inner] }));
const wide: Requirement = { kind: 'all', of: many(seat) };
const scopeOf = (approve: Requirement): Scope => ({
  name: 'Area',
  metadata: ['area'],
  paths: [],
  labels: [],
  isDefault: true,
  approve,
  consult: [],
  inform: [],
  line: 1,
});
const configured = (approve: Requirement) => ({ ...defaultConfiguration(), scopes: [scopeOf(approve)] });

const written = nested<WrittenRequirement>('@ada', (inner) => ({ any: [inner] }));
const place = { line: 1, column: 1 };
const leaf: YamlTree = { value: '@ada#1', at: place, keyAt: place, children: new Map() };
const tree = nested(leaf, (inner) => ({ ...leaf, children: new Map([['roles', inner]]) }));

const open: RequirementResult = {
  label: 'CTO',
  kind: 'seat',
  state: 'waiting',
  filledBy: [],
  candidates: [ada],
  parts: [],
};
const openDeep = nested(open, (inner): RequirementResult => ({ ...open, kind: 'any', parts: [inner] }));
const openWide: RequirementResult = { ...open, kind: 'all', parts: many(open) };
const scopes = [openDeep, openWide].map((requirement): ScopeResult => ({
  ...one(scopeResult),
  state: 'waiting',
  requirement,
}));
const approvals: ApprovalVerdict = { ...one(approvalVerdict), state: 'waiting', scopes };

const edit = { kind: 'replace', path: 'a.md', start: 0, end: 0, text: '' } as const;
const findings: readonly Finding[] = many({ ...one(finding), fix: null }, 3_000);
const record = { path: 'a.md', change: 'added', decision: null, findings, checklist: [] } as const;
const judged = {
  kind: 'judged',
  mode: 'enforce',
  records: many(record, 20),
  otherFindings: findings,
  approvals,
} as const;
const context = { inline: new Set<Finding>(), isPrivate: false };
const asked = { userIds: [], teamSlugs: [] };
const paths = many('docs/adr/0001-a.md');
const files = paths.map((path) => ({ path, change: 'added' as const, previousPath: null }));
const placing = { findings, diffLines: new Map(), texts: new Map(), shown: [], mayComment: true };
const indexed = {
  logPath: '',
  indexPath: 'a.md',
  settings: { columns: ['id', 'title'], badges: null },
  isPrivate: true,
} as const;
const rule = catalogue[0]!;
const any = one(pullRequestFacts);
const repository = { ...any.repository, isArchived: false, defaultBranch: 'main' };
const base = { ref: 'main', sha: 'base' };
const facts = {
  ...any,
  repository,
  base,
  configuration: null,
  adrDir: null,
  files: files.slice(0, 3_000),
  filesComplete: true,
};

describe('what is deeper than a stack or longer than a list of arguments is borne', () => {
  it.each<[string, () => unknown]>([
    ['approversNamed', () => approversNamed(configured(deep)).length + approversNamed(configured(wide)).length],
    ['listsNamed', () => [listsNamed(deep), listsNamed(wide)]],
    ['everyMention', () => everyMention([], [scopeOf(deep), scopeOf(wide)])],
    ['pinPeople', () => pinPeople([], [scopeOf(deep), scopeOf(wide)])],
    ['reportContradictingPins', () => reportContradictingPins(tree, () => undefined)],
    ['reportTooManyPeople', () => reportTooManyPeople(tree, () => undefined)],
    [
      'tooFewPeople',
      () => [tooFewPeople(deep, SearchEffort.ofVerdict()), tooFewPeople(wide, SearchEffort.ofVerdict())],
    ],
    ['nearestTree', () => nearestTree(tree, many('roles'))],
    ['readRequirement', () => readRequirement(written, [], [], () => undefined)],
    ['seatTree', () => [seatTree(deep, []), seatTree(wide, [])]],
    ['matchScopes', () => matchScopes([scopeOf(deep), scopeOf(wide)], [])],
    ['judgeApprovals', () => judgeApprovals({ ...one(approvalFacts), configuration: configured(deep) })],
    ['latestReviews', () => latestReviews(many(one(review)))],
    [
      'pickReviewers',
      () =>
        pickReviewers(
          scopes.map((result) => ({ result, approvers: [], problems: [] })),
          { requested: asked, everRequested: asked, ownerLogin: 'octo', reviews: [] },
        ),
    ],
    ['missingSeats', () => [missingSeats(openDeep), missingSeats(openWide)]],
    [
      'missingOf, candidatesOf, approvalTitle',
      () => [missingOf(approvals), candidatesOf(approvals), approvalTitle(approvals)],
    ],
    ['scopeSection', () => scopes.map(scopeSection)],
    ['renderApprovalsCheck', () => renderApprovalsCheck(judged)],
    ['renderReviewCheck', () => renderReviewCheck(judged, context)],
    ['renderStickyComment', () => renderStickyComment(judged, context)],
    ['recordSection', () => recordSection(record, context)],
    ['placeFindings', () => placeFindings(placing)],
    ['checklistOf', () => checklistOf(findings, { rules: {}, mode: 'enforce', ruleModes: {} })],
    ['applyFixes', () => applyFixes(new Map([['a.md', '']]), [{ title: '', safe: true, edits: many(edit) }])],
    ['changedRecords', () => changedRecords(files, () => null)],
    ['discoverLogs', () => discoverLogs({ configured: null, adrDir: null, paths })],
    ['needs', () => needs(facts)],
    ['renderIndex', () => renderIndex({ ...indexed, records: many({ ...one(decision), supersededBy: [] }, 5_000) })],
    [
      'renderRulePage',
      () => renderRulePage({ ...rule, examples: { good: [{ title: '', markdown: '` '.repeat(vast) }], bad: [] } }),
    ],
  ])('by %s', (_name, call) => {
    expect(call).not.toThrow();
  });
});
