import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { ApprovalProblem, ApprovalVerdict, ReviewAssessment } from '../../../src/core/model/approval.ts';
import type { Mode } from '../../../src/core/model/configuration.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import type { ChecklistItem, Verdict } from '../../../src/core/model/verdict.ts';
import { utf8Length } from '../../../src/core/report/fit.ts';
import { renderApprovalsCheck } from '../../../src/core/report/render-approvals-check.ts';
import { renderReviewCheck } from '../../../src/core/report/render-review-check.ts';
import { renderMerged, renderStickyComment, stickyMarker } from '../../../src/core/report/render-sticky-comment.ts';
import {
  ada,
  approvals,
  decision,
  finding,
  grace,
  hostileText,
  judged,
  lines,
  record,
  review,
  scope,
  seat,
} from './samples.ts';

const context = { inline: new Set<Finding>(), isPrivate: false };
const both = (verdict: Verdict): [string | null, string | null] => [
  renderReviewCheck(verdict, context).conclusion,
  renderApprovalsCheck(verdict).conclusion,
];
const configurationProblem = {
  path: '.github/adr.yml',
  line: 11,
  column: 5,
  key: 'scopes[0]',
  message: 'Unknown key "aprove". Did you mean "approve"?',
};

describe('verdicts that judged no record', () => {
  it.each<[string, Verdict, string]>([
    ['another branch', { kind: 'not-governed', reason: 'other-branch', branch: 'next' }, 'success'],
    ['archived', { kind: 'not-governed', reason: 'archived', branch: 'main' }, 'success'],
    ['no record', { kind: 'no-record' }, 'success'],
    ['a broken configuration', { kind: 'configuration-broken', problems: [configurationProblem] }, 'failure'],
    [
      'no verdict',
      { kind: 'unjudged', cause: { code: 'github-unavailable', message: 'm', hint: 'h' } },
      'action_required',
    ],
    ['our own index', { kind: 'own-index', isExact: true, differing: [] }, 'success'],
    ['our own index, changed', { kind: 'own-index', isExact: false, differing: ['evil.txt'] }, 'failure'],
  ])('%s: both checks end alike', (_, verdict, conclusion) => {
    expect(both(verdict)).toEqual([conclusion, conclusion]);
  });

  it('a broken configuration is named with file, line and column, and annotated once', () => {
    const verdict: Verdict = { kind: 'configuration-broken', problems: [configurationProblem] };
    const check = renderReviewCheck(verdict, context);
    expect(check.summary).toContain('`.github/adr.yml:11:5`');
    expect(check.annotations).toMatchObject([
      { path: '.github/adr.yml', startLine: 11, startColumn: 5, level: 'failure' },
    ]);
    expect(renderApprovalsCheck(verdict).annotations).toEqual([]);
  });

  it.each([
    [
      'of its own says how the change that mends it gets in',
      '.github/adr.yml',
      'have it merged by somebody who may bypass them',
    ],
    [
      'of another repository says that it is mended there',
      'octo-org/.github:adr.yml',
      'correct these places there. Once',
    ],
  ])('a broken configuration %s', (_, path, words) => {
    const verdict: Verdict = { kind: 'configuration-broken', problems: [{ ...configurationProblem, path }] };
    for (const check of [renderReviewCheck(verdict, context), renderApprovalsCheck(verdict)]) {
      expect(check.summary).toContain(words);
    }
  });

  it('a changed index names what differs', () => {
    const check = renderApprovalsCheck({ kind: 'own-index', isExact: false, differing: ['evil.txt'] });
    expect(check.summary).toContain('`evil.txt`');
  });
});

describe('the review check', () => {
  const withFindings = (findings: readonly Finding[], change: object = {}): Verdict =>
    judged({ records: [record({ findings })], ...change });

  it.each([
    ['an error', [finding()], 'enforce', 'failure', '1 error in 1 record'],
    ['a warning', [finding({ severity: 'warning' })], 'enforce', 'success', '1 warning in 1 record'],
    ['nothing', [], 'enforce', 'success', 'Nothing to mend in 1 record'],
    ['an error as advice', [finding()], 'advise', 'success', 'Advice: 1 error in 1 record'],
    ['an error observed', [finding()], 'observe', 'success', 'Observed: 1 error in 1 record'],
  ] as const)('%s', (_, findings, mode, conclusion, title) => {
    expect(renderReviewCheck(withFindings(findings, { mode }), context)).toMatchObject({ conclusion, title });
  });

  it.each([
    [
      'milder rules: an error as advice',
      { 'status-known': 'advise' },
      'enforce',
      'success',
      '1 error as advice in 1 record',
      1,
    ],
    [
      'milder rules: an error observed',
      { 'status-known': 'observe' },
      'enforce',
      'success',
      'Nothing to mend in 1 record',
      0,
    ],
    ['a stricter rule under advise', { 'status-known': 'enforce' }, 'advise', 'failure', '1 error in 1 record', 1],
    ['a stricter rule under observe', { 'status-known': 'enforce' }, 'observe', 'failure', '1 error in 1 record', 1],
    [
      'a rule to advise under observe',
      { 'status-known': 'advise' },
      'observe',
      'success',
      'Observed: 1 error as advice in 1 record',
      1,
    ],
    ['another rule', { 'title-present': 'observe' }, 'enforce', 'failure', '1 error in 1 record', 1],
  ] as const)('%s', (_, ruleModes, mode, conclusion, title, annotations) => {
    const check = renderReviewCheck(withFindings([finding()], { mode, ruleModes }), context);
    expect(check).toMatchObject({ conclusion, title });
    expect(check.annotations).toHaveLength(annotations);
    expect(check.annotations.every(({ level }) => (level === 'failure') === (conclusion === 'failure'))).toBe(true);
    expect(check.text).toContain('status-known');
  });

  it.each<[string, readonly Finding[], string]>([
    ['the configuration', [finding({ ruleId: 'configuration-valid' })], '1 error in the configuration'],
    [
      'more than the configuration',
      [finding({ ruleId: 'configuration-valid' }), finding({ ruleId: 'baseline-shrinks' })],
      '2 errors outside of records',
    ],
    ['nothing', [], 'Nothing to mend'],
  ])('a title counts no records where none changes: %s', (_, otherFindings, title) => {
    expect(renderReviewCheck(judged({ records: [], otherFindings }), context).title).toBe(title);
  });

  const unjudged = (ruleId: string): Verdict => withFindings([finding({ ruleId })]);
  it.each<[string, Verdict]>([
    ['a record that cannot be read', unjudged('document-readable')],
    ['a rule that broke off', unjudged('rule-crashed')],
    ['a configuration that is brought broken', unjudged('configuration-valid')],
    ['a baseline that is brought broken', unjudged('baseline-valid')],
    ['a baseline that grows', unjudged('baseline-shrinks')],
    ['a record of which nothing is known', judged({ records: [record({ decision: null })] })],
  ])('what no rule could judge is as loud as the loudest of them: %s', (_, verdict) => {
    const conclusionIn = (mode: Mode, ruleModes: Readonly<Record<string, Mode>>): unknown =>
      renderReviewCheck({ ...verdict, mode, ruleModes } as Verdict, context).conclusion;
    expect(conclusionIn('observe', { 'title-present': 'enforce' })).toBe('failure');
    expect(conclusionIn('advise', { 'title-present': 'observe', 'status-known': 'enforce' })).toBe('failure');
    expect(conclusionIn('enforce', { 'title-present': 'observe' })).toBe('failure');
    expect(conclusionIn('observe', { 'title-present': 'advise' })).toBe('success');
    expect(conclusionIn('observe', {})).toBe('success');
  });

  it('the comment does not say that nothing is in the way where one rule is', () => {
    const verdict = judged({ records: [record({ findings: [finding()] })], mode: 'advise' });
    const advice = 'nothing here keeps the pull request from being merged';
    expect(renderStickyComment(verdict, context)).toContain(advice);
    const ruleModes = { 'status-known': 'enforce' } as const;
    expect(renderStickyComment({ ...verdict, ruleModes }, context)).not.toContain(advice);
  });

  it('shows a finding beside its lines only where no comment stands', () => {
    const [told, other] = [finding(), finding({ severity: 'warning', range: lines(5, 7) })];
    const check = renderReviewCheck(withFindings([told, other]), { inline: new Set([told]), isPrivate: true });
    expect(check.annotations).toMatchObject([
      { startLine: 5, endLine: 7, startColumn: null, endColumn: null, level: 'warning', title: 'status-known' },
    ]);
    expect(check.text).toContain('see the comment on the line');
  });

  it('gives columns on one line only, the last one inclusive, and no red under advice', () => {
    const one = finding({ range: lines(4, 4, [3, 9]) });
    const toNext = finding({ range: lines(4, 5, [3, 1]) });
    const check = renderReviewCheck(withFindings([one, toNext], { mode: 'advise' }), context);
    expect(check.annotations).toMatchObject([
      { startLine: 4, endLine: 4, startColumn: 3, endColumn: 8, level: 'warning' },
      { startLine: 4, endLine: 4, startColumn: 3, endColumn: 3, level: 'warning' },
    ]);
  });

  it('keeps at most 50 annotations, the errors first, and counts the rest', () => {
    const many = Array.from({ length: 60 }, (_, index) => finding({ severity: 'info', range: lines(index + 1) }));
    const check = renderReviewCheck(withFindings([...many, finding({ range: lines(99) })]), context);
    expect(check.annotations).toHaveLength(50);
    expect(check.annotations[0]).toMatchObject({ level: 'failure', startLine: 99 });
    expect(check.summary).toContain('11 findings could not be shown beside the lines');
  });

  it('does not pass a record that was not read, nor an incomplete list of files', () => {
    expect(both(judged({ records: [record({ decision: null })] }))[0]).toBe('failure');
    expect(both(judged({ records: [record({ decision: null, change: 'deleted' })] }))[0]).toBe('success');
    const problem: ApprovalProblem = { code: 'files-incomplete', message: 'm', path: null, line: null };
    expect(both(judged({ approvals: approvals({ state: 'blocked', problems: [problem] }) }))).toEqual([
      'failure',
      'failure',
    ]);
  });

  it('shows no badge from the internet for a private repository', () => {
    const text = (isPrivate: boolean): string => renderReviewCheck(judged(), { ...context, isPrivate }).text;
    expect(text(false)).toContain('https://img.shields.io/badge/status-proposed-blue');
    expect(text(true)).not.toContain('img.shields.io');
    expect(text(true)).toContain('Proposed');
  });
});

describe('the approvals check', () => {
  const waiting = approvals({ state: 'waiting', scopes: [scope()] });
  const blocked = (code: ApprovalProblem['code'], change: Partial<ApprovalProblem> = {}): ApprovalVerdict =>
    approvals({ state: 'blocked', problems: [{ code, message: 'Something.', path: null, line: null, ...change }] });
  const met = scope({
    state: 'met',
    requirement: seat('CTO', { state: 'met', filledBy: [ada] }),
    reviews: [review(ada, 'counted', 'a'.repeat(40))],
  });

  it.each<[string, ApprovalVerdict, string | null, string]>([
    ['waiting', waiting, null, 'Waiting for CTO'],
    ['approved', approvals({ state: 'approved', scopes: [met] }), 'success', 'Approved by ada'],
    ['not needed', approvals({ state: 'not-needed' }), 'success', 'Nobody has to approve: only editorial changes'],
    ['not configured', approvals(), 'success', 'No approvers configured'],
    ['no scope', blocked('no-scope-matches', { path: 'a.md', line: 4 }), 'failure', 'No scope matches: a.md line 4'],
    [
      'changes requested',
      { ...blocked('changes-requested'), scopes: [scope({ reviews: [review(grace, 'changes-requested', null)] })] },
      'failure',
      'Changes requested by grace',
    ],
  ])('%s', (_, state, conclusion, title) => {
    expect(renderApprovalsCheck(judged({ approvals: state }))).toMatchObject({ conclusion, title });
  });

  it.each([
    [waiting, 'Advice only: would wait for CTO'],
    [blocked('no-scope-matches'), 'Advice only: would be blocked: no scope matches'],
    [approvals({ state: 'approved', scopes: [met] }), 'Approved by ada'],
  ])('is green under advice: %#', (state, title) => {
    for (const mode of ['advise', 'observe'] as const) {
      expect(renderApprovalsCheck(judged({ mode, approvals: state }))).toMatchObject({
        conclusion: 'success',
        title,
        annotations: [],
      });
    }
  });

  it('annotates the line that somebody must mend', () => {
    const check = renderApprovalsCheck(judged({ approvals: blocked('no-scope-matches', { path: 'a.md', line: 4 }) }));
    expect(check.annotations).toMatchObject([{ path: 'a.md', startLine: 4, level: 'failure' }]);
  });

  it('says in its first ten lines who is missing, why a review does not count, and who can approve', () => {
    const stale = scope({ reviews: [review(grace, 'stale', 'abc1234def'), review(ada, 'author', null)] });
    const ask = { users: [ada], teams: [{ slug: 'leads' }] };
    const { summary } = renderApprovalsCheck(
      judged({ approvals: approvals({ state: 'waiting', scopes: [stale], ask }) }),
    );
    const top = summary.split('\n').slice(0, 10).join('\n');
    expect(top).toContain('Waiting for CTO');
    expect(top).toContain('The review of `grace` is stale: given on `abc1234`');
    expect(top).toContain('the author of the pull request cannot approve');
    expect(top).toContain('**Who can approve:** `ada`.');
  });

  it('says the same before and after the app itself left comments', () => {
    const bot = { id: 99, login: 'adr-governor', kind: 'bot' as const };
    const text = (reviews: readonly ReviewAssessment[]): string =>
      renderApprovalsCheck(judged({ approvals: approvals({ state: 'waiting', scopes: [scope({ reviews })] }) })).text;
    expect(text([review(bot, 'commented', null), review(grace, 'commented', null)])).toBe(text([]));
    expect(text([review(bot, 'bot', null)])).toContain('a bot');
    expect(text([review(grace, 'not-an-approver', null)])).not.toBe(text([]));
  });

  it('says the same before and after the app asked for reviews', () => {
    const asking = approvals({
      state: 'waiting',
      scopes: [scope()],
      ask: { users: [ada], teams: [{ slug: 'leads' }] },
    });
    const asked = { ...asking, ask: { users: [], teams: [] } };
    expect(renderApprovalsCheck(judged({ approvals: asked }))).toEqual(
      renderApprovalsCheck(judged({ approvals: asking })),
    );
  });

  it.each([
    [
      seat('any of', {
        kind: 'any',
        parts: [seat('Board'), seat('all of', { kind: 'all', parts: [seat('A'), seat('B')] })],
      }),
      'Board or A and B',
    ],
    [seat('2 of Board', { kind: 'count', filledBy: [ada] }), '2 of Board (1 so far)'],
    [seat('all of', { kind: 'all', parts: [seat('A'), seat('B'), seat('C'), seat('D')] }), 'A, B, C and 1 more'],
  ])('names what is missing of a nested requirement: %#', (requirement, words) => {
    const state = approvals({ state: 'waiting', scopes: [scope({ requirement })] });
    expect(renderApprovalsCheck(judged({ approvals: state })).title).toBe(`Waiting for ${words}`);
  });

  it('bears a requirement that is nested without end', () => {
    let requirement = seat('deep');
    for (let depth = 0; depth < 20_000; depth += 1) requirement = seat('all of', { kind: 'all', parts: [requirement] });
    const state = approvals({ state: 'waiting', scopes: [scope({ requirement })] });
    expect(renderApprovalsCheck(judged({ approvals: state })).conclusion).toBeNull();
  });
});

describe('the comment', () => {
  it('starts with its marker and tells record, checklist, approvals and next step', () => {
    const verdict = judged({
      records: [
        record({
          findings: [finding()],
          checklist: [
            { id: 'status-known', text: 'The status is known.', state: 'failed' },
            { id: 'title-present', text: 'There is a title.', state: 'passed' },
          ],
        }),
      ],
      approvals: approvals({ state: 'waiting', scopes: [scope()] }),
    });
    const body = renderStickyComment(verdict, context);
    expect(body.split('\n')[0]).toBe(stickyMarker);
    expect(body).toContain('❌ 1 of 2 hold; to mend: `status-known`');
    expect(body).toContain('| Infrastructure | ⏳ waiting | CTO |');
    expect(body).toContain('an approving review is needed from CTO');
  });
});

describe('the own checklist in the comment', () => {
  const own = (id: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
    id,
    text: `Text of ${id}`,
    state: 'waiting',
    isOwn: true,
    ...more,
  });
  const items = [
    own('told', { state: 'passed', by: 'cleo' }),
    own('read', { waitsFor: 'people' }),
    own('merged', { waitsFor: 'merge' }),
    own('plan', { state: 'failed', rules: ['implementation-planned'] }),
  ];
  const body = renderStickyComment(judged({ records: [record({ checklist: items })] }), context);

  it('says how each item stands, who confirmed it, and what it waits for', () => {
    for (const line of [
      '- ✅ Text of told (`told`, confirmed by `cleo`)',
      '- ⏳ Text of read (`read`): `/adr confirm read`',
      '- ⏳ Text of merged (`merged`): happens by itself at the merge',
      '- ❌ Text of plan (`plan`): see `implementation-planned`',
    ]) {
      expect(body.split('\n')).toContain(line);
    }
  });

  it('is ticked at the merge, once, and nothing else of it changes', () => {
    const merged = renderMerged(body);
    expect(merged.split('\n')).toContain('- ✅ Text of merged (`merged`)');
    expect(merged).toContain('- ⏳ Text of read (`read`)');
    expect(merged).toContain('**What happens next:** the pull request is merged.');
    expect(renderMerged(merged)).toBe(merged);
    expect(renderMerged('another text')).toBe('another text');
  });

  it('counts the checklists that do not fit', () => {
    const many = Array.from({ length: 60 }, (_, index) => own(`item-${index}`));
    const records = ['a.md', 'b.md', 'c.md'].map((path) => record({ path, checklist: many }));
    expect(renderStickyComment(judged({ records }), context)).toContain('The checklists of 1 more record stand');
  });
});

describe('whatever people write', () => {
  const hostileVerdict = fc
    .tuple(
      hostileText,
      hostileText,
      hostileText,
      hostileText,
      hostileText,
      fc.constantFrom('enforce', 'advise', 'observe'),
    )
    .map(([title, message, path, name, label, mode]) =>
      judged({
        mode: mode as 'enforce',
        records: [
          record({
            path,
            decision: decision({ path, titleText: title, status: null }),
            findings: [finding({ path, message, why: name, fix: { title: label, safe: true, edits: [] } })],
            checklist: [{ id: name, text: message, state: 'failed' }],
          }),
        ],
        otherFindings: [finding({ ruleId: label, path: title })],
        approvals: approvals({
          state: 'blocked',
          problems: [{ code: 'changes-requested', message, path, line: 1 }],
          scopes: [
            scope({
              scope: name,
              subjects: [
                {
                  kind: 'record',
                  path,
                  label,
                  scopeNames: [],
                  scopeLine: 1,
                  substance: null,
                  needsApproval: true,
                  substanceAt: new Map(),
                  textAuthors: [],
                  unattributedCommits: [],
                },
              ],
              requirement: seat(label, { candidates: [{ kind: 'team', organization: name, slug: title, id: null }] }),
              reviews: [review({ ...ada, login: name }, 'stale', message)],
            }),
          ],
          ask: { users: [{ ...ada, login: label }], teams: [{ slug: title }] },
          askLater: [`@${name}`],
        }),
      }),
    );

  it('no check or comment pings, references, comments out or breaks a table, and all fit', () => {
    fc.assert(
      fc.property(hostileVerdict, (verdict) => {
        const checks = [renderReviewCheck(verdict, context), renderApprovalsCheck(verdict)];
        const texts = [
          ...checks.flatMap((check) => [check.summary, check.text]),
          renderStickyComment(verdict, context),
        ];
        for (const text of texts) {
          expect(text).not.toMatch(/@\w/);
          expect(text.replace(stickyMarker, '')).not.toContain('<!--');
          expect(text).not.toMatch(/[\r\u202A-\u202E\u2066-\u2069]/);
          expect(utf8Length(text)).toBeLessThanOrEqual(65_535);
          for (const row of text.split('\n').filter((line) => line.startsWith('| '))) {
            expect([4, 5]).toContain(row.split('|').length - 1);
          }
        }
        for (const check of checks) {
          expect(check.title.length).toBeLessThanOrEqual(255);
          expect(check.title).not.toMatch(/[\n\r]/);
          for (const one of check.annotations) expect(utf8Length(one.message)).toBeLessThanOrEqual(65_536);
        }
      }),
      { numRuns: 500 },
    );
  });
});
