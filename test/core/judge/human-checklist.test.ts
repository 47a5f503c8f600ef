import { describe, expect, it } from 'vitest';
import { humanChecklist, type ChecklistEvidence } from '../../../src/core/judge/human-checklist.ts';
import { defaultConfiguration } from '../../../src/core/config/default-configuration.ts';
import type { ChecklistEntry } from '../../../src/core/model/configuration.ts';
import type { ChecklistItem } from '../../../src/core/model/verdict.ts';
import { finding } from '../report/samples.ts';

const standard = defaultConfiguration();
const evidence: ChecklistEvidence = {
  findings: [],
  configuration: standard,
  approvals: 'waiting',
  index: 'unlisted',
  isMerged: false,
  decisions: [],
  isUnchangedSince: () => true,
};
const confirmation = {
  kind: 'confirmation',
  item: 'it',
  request: 'comment:1',
  by: { id: 7, login: 'cleo' },
  commit: 'a'.repeat(40),
  base: 'main',
  at: '2026-01-02T03:04:05Z',
} as const;
const item = (by: ChecklistEntry['by'], more: Partial<ChecklistEvidence> = {}): ChecklistItem | undefined =>
  humanChecklist([{ id: 'it', text: 'It', by }], { ...evidence, ...more })[0];
const said = (ruleId: string, severity: 'error' | 'warning' | 'info') => ({
  findings: [finding({ ruleId, severity })],
});
const firm = { rules: ['decision-firm', 'decision-stated'] };

describe('an item of the log', () => {
  it.each<[string, ChecklistEntry['by'], Partial<ChecklistEvidence>, Partial<ChecklistItem>]>([
    ['people', 'people', {}, { state: 'waiting', waitsFor: 'people' }],
    ['people who confirmed', 'people', { decisions: [confirmation] }, { state: 'passed', by: 'cleo' }],
    [
      'people who confirmed another text',
      'people',
      { decisions: [confirmation], isUnchangedSince: () => false },
      { state: 'waiting', waitsFor: 'people' },
    ],
    ['approvals', 'approvals', {}, { state: 'waiting', waitsFor: 'approvals' }],
    ['complete approvals', 'approvals', { approvals: 'approved' }, { state: 'passed' }],
    ['approvals nobody has to give', 'approvals', { approvals: 'not-configured' }, { waitsFor: 'people' }],
    ['the merge', 'committed', {}, { state: 'waiting', waitsFor: 'merge' }],
    ['the merge that was', 'committed', { isMerged: true }, { state: 'passed' }],
    ['the index', 'index-updated', {}, { state: 'waiting', waitsFor: 'index-row' }],
    ['the index with a row', 'index-updated', { index: 'listed' }, { state: 'passed' }],
    ['the index of the app', 'index-updated', { index: 'written-by-app' }, { waitsFor: 'index-written' }],
    ['no index', 'index-updated', { index: 'none' }, { state: 'waiting', waitsFor: 'people' }],
    ['rules', firm, {}, { state: 'passed', rules: firm.rules }],
    ['a rule that fails', firm, said('decision-stated', 'warning'), { state: 'failed' }],
    ['a rule that remarks', firm, said('decision-stated', 'info'), { state: 'waiting', waitsFor: 'people' }],
    ['another rule', firm, said('title-present', 'error'), { state: 'passed' }],
    ['a record that was not read', firm, said('document-readable', 'error'), { state: 'failed' }],
    [
      'a rule that broke off',
      firm,
      { findings: [finding({ ruleId: 'rule-crashed', element: 'decision-firm' })] },
      { state: 'failed' },
    ],
    [
      'a rule that broke off over the log',
      { rules: ['index-current'] },
      { around: [finding({ ruleId: 'rule-crashed', element: 'index-current' })] },
      { state: 'failed' },
    ],
    [
      'another rule that broke off',
      firm,
      { findings: [finding({ ruleId: 'rule-crashed', element: 'title-present' })] },
      { state: 'passed' },
    ],
    [
      'a rule about the log',
      { rules: ['index-current'] },
      { around: [finding({ ruleId: 'index-current', severity: 'warning' })] },
      { state: 'failed' },
    ],
    [
      'a rule about the log that remarks',
      { rules: ['index-current'] },
      { around: [finding({ ruleId: 'index-current', severity: 'info' })] },
      { state: 'waiting', waitsFor: 'people' },
    ],
    ['a page that was not read', firm, { around: [finding({ ruleId: 'document-readable' })] }, { state: 'passed' }],
    ['what stands in the baseline', firm, { baselined: [finding({ ruleId: 'decision-firm' })] }, { state: 'waived' }],
    [
      'what stands in the baseline, and more',
      firm,
      { baselined: [finding({ ruleId: 'decision-firm' })], ...said('decision-stated', 'error') },
      { state: 'failed' },
    ],
    [
      'what stands in the baseline, and a rule that is off',
      { rules: ['decision-firm', 'references-given'] },
      { baselined: [finding({ ruleId: 'decision-firm' })] },
      { state: 'waiting', waitsFor: 'people' },
    ],
    ['a rule that is off', { rules: ['references-given'] }, {}, { state: 'waiting', waitsFor: 'people' }],
    ['a rule that there is not', { rules: ['constructor'] }, {}, { state: 'waiting', waitsFor: 'people' }],
    [
      'a failing rule that somebody confirmed',
      firm,
      { ...said('decision-firm', 'error'), decisions: [confirmation] },
      { state: 'failed' },
    ],
    [
      'a rule that is off, confirmed',
      { rules: ['references-given'] },
      { decisions: [confirmation] },
      { state: 'passed', by: 'cleo' },
    ],
  ])('by %s', (_name, by, more, expected) => {
    expect(item(by, more)).toMatchObject({ id: 'it', isOwn: true, ...expected });
  });

  it('follows a rule of the team', () => {
    const customRules = [
      { id: 'price-section', kind: 'section-required', severity: 'error', message: null, options: {} },
    ] as const;
    const configuration = { ...standard, customRules };
    expect(item({ rules: ['price-section'] }, { configuration })?.state).toBe('passed');
  });
});
