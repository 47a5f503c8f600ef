import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { likeWritten, nearestStatus } from '../../../src/core/rules/support/nearest-status.ts';
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
    ['rejeted', 'rejected'],
    ['implementd', 'implemented'],
    ['purple', null],
    ['unapproved', null],
    ['unaccepted', null],
    ['disapproved', null],
    ['deprecating', null],
    ['adopt', null],
    ['implements', null],
    ['required', null],
    ['selected', null],
    ['excepted', null],
    ['discussed', null],
    ['currently', null],
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
    expect(fixedText(text, 'docs/adr/0007-use-postgresql.md', findings).text).toBe(text.replace('Acepted', 'Accepted'));
  });
});

it('a misspelling of a word of the configuration', () => {
  expect(nearestStatus('Enactd', new Map([['enacted', 'accepted']]), ['Enacted'])).toBe('enacted');
  expect(nearestStatus('Enactd', new Map([['enacted', 'accepted']]))).toBeNull();
  const told = findingsOf('status-known', withStatus('On icce'), { statuses: { 'on ice': 'other' } });
  expect(told.map(({ message }) => message)).toEqual(['"On icce" is not a known status. Did you mean On ice?']);
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
    ['Purple with green dots', ['status-told@3']],
    ['Purple, with many green dots', ['status-unknown@3']],
    ['Under evaluation', []],
    ['Partially implemented (the shop)', []],
    ['Planned', []],
    ['Selected', []],
    ['Out of date', []],
    ['Unapproved', []],
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

  it.each([
    ['a log whose records have one', 10, ['status-missing']],
    ['a log of which most have none', 3, ['status-missing']],
    ['a log of which hardly one has', 2, []],
    ['a log of which none has', 0, []],
  ])('of no status in %s', (_, count, expected) => {
    const habits = { records: 10, statuses: count === 0 ? [] : [{ value: 'Accepted', count, of: 10 }] };
    const text = '# Use PostgreSQL\n\n## Context\n\nOrders.\n';
    const ids = (options: Readonly<Record<string, unknown>>): readonly string[] =>
      findingsOf('status-known', text, { habits, options }).map(({ messageId }) => messageId);
    expect(ids({})).toEqual(expected);
    expect(ids({ required: true })).toEqual(['status-missing']);
    expect(ids({ required: false })).toEqual([]);
  });

  it('of no status in a log too small to have habits', () => {
    const habits = { records: 2, statuses: [] };
    expect(messagesOf('status-known', '# A\n\n## Context\n\nOrders.\n', { habits })).toEqual(['status-missing@1']);
  });

  it('weighs a missing status as a warning, and can be told to leave it', () => {
    const text = '# Use PostgreSQL\n\n## Context\n\nOrders.\n';
    expect(findingsOf('status-known', text).map(({ messageId, severity }) => [messageId, severity])).toEqual([
      ['status-missing', 'warning'],
    ]);
    expect(messagesOf('status-known', text, { options: { required: false } })).toEqual([]);
  });
});
