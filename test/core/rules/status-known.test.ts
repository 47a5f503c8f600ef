import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/core/evaluate/apply-fixes.ts';
import { likeWritten, nearestStatus } from '../../../src/core/rules/status-known/nearest-status.ts';
import { isStatusMenu } from '../../../src/core/rules/status-known/status-menu.ts';
import { vocabularyOf } from '../../../src/core/evaluate/vocabulary.ts';
import { findingsOf, messagesOf, placesOf } from './messages-of.ts';

const { statuses } = vocabularyOf({ statuses: {} });
const withStatus = (status: string): string =>
  `# Use PostgreSQL\n\n**Status**: ${status}\n\n## Context\n\nOrders need transactions.\n`;

describe('a misspelling', () => {
  it.each([
    ['Acepted', 'accepted'],
    ['propsed', 'proposed'],
    ['Supersceded', 'superseded'],
    ['depreciated', 'deprecated'],
    ['aproved', 'approved'],
    ['Rejectd', 'rejected'],
    ['purple', null],
    ['x', null],
    ['a'.repeat(10_000), null],
  ])('%s is nearest to %s', (written, expected) => {
    expect(nearestStatus(written, statuses)).toBe(expected);
  });

  it.each([
    ['Acepted', 'Accepted'],
    ['ACEPTED', 'ACCEPTED'],
    ['acepted', 'accepted'],
  ])('keeps the letter case of %s', (written, expected) => {
    expect(likeWritten('accepted', written)).toBe(expected);
  });

  it('is mended exactly, everything around it kept', () => {
    const text = withStatus('Acepted (by the board)').replaceAll('\n', '\r\n');
    const findings = findingsOf('status-known', text);
    expect(findings.map((finding) => finding.fix?.safe)).toEqual([true]);
    expect(applyFixes(text, 'docs/adr/0007-use-postgresql.md', findings).text).toBe(
      text.replace('Acepted', 'Accepted'),
    );
  });
});

describe('a menu', () => {
  it.each([
    'Proposed | Accepted | Rejected',
    '[Proposed/Accepted/Deprecated/Superseded]',
    'proposed, accepted, rejected',
    '{proposed | rejected | accepted | deprecated | … | superseded by [ADR-0123](0123-example.md)}',
    'Accepted | Rejected',
    'Draft or Proposed or Accepted',
  ])('%s', (raw) => {
    expect(isStatusMenu(raw, statuses)).toBe(true);
  });
});

describe('no menu', () => {
  it.each([
    'Accepted',
    'Accepted / Implemented',
    'Accepted, superseded by ADR-7',
    'Superseded by [ADR-0012](0012-x.md)',
    'Accepted (2024/01/02)',
    'Proposed, then accepted',
    '',
  ])('%s', (raw) => {
    expect(isStatusMenu(raw, statuses)).toBe(false);
  });
});

describe('what is said', () => {
  it.each([
    ['Accepted', []],
    ['✅ Accepted', []],
    ['Decided (shared runtime, per-team later)', []],
    ['Purple', ['status-unknown@3']],
    ['Acepted', ['status-misspelled@3']],
    ['Proposed | Accepted | Rejected', ['status-menu@3']],
    ['', ['status-empty@3']],
  ])('of "%s"', (status, expected) => {
    expect(messagesOf('status-known', withStatus(status))).toEqual(expected);
  });

  it('stands on the word alone', () => {
    expect(placesOf('status-known', withStatus('Acepted (by the board)'))).toEqual(['Acepted']);
  });

  it('knows the words of the configuration', () => {
    expect(messagesOf('status-known', withStatus('On ice'), { statuses: { 'on ice': 'other' } })).toEqual([]);
    const [finding] = findingsOf('status-known', withStatus('Purple'), { statuses: { 'on ice': 'other' } });
    expect(finding?.message).toContain('on ice');
  });

  it('weighs a missing status as a warning, and can be told to leave it', () => {
    const text = '# Use PostgreSQL\n\n## Context\n\nOrders.\n';
    expect(findingsOf('status-known', text).map(({ messageId, severity }) => [messageId, severity])).toEqual([
      ['status-missing', 'warning'],
    ]);
    expect(messagesOf('status-known', text, { options: { required: false } })).toEqual([]);
  });
});
