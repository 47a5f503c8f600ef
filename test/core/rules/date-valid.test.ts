import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { findingsOf, messagesOf, placesOf } from './messages-of.ts';

const path = 'docs/adr/0007-use-postgresql.md';
const record = (line: string): string => `# Use PostgreSQL\n\n${line}\n\n## Context\n\nOrders need transactions.\n`;
const told = (line: string, today?: string): readonly string[] =>
  findingsOf('date-valid', record(line), { today }).map(({ messageId }) => messageId);

describe('a date', () => {
  it.each([
    ['**Date**: 2025-03-14', []],
    ['**Date**: 2025-03-14T10:00:00Z', []],
    ['**Date**: 2024-02-29', []],
    ['**Date**: 2023-02-29', ['date-impossible']],
    ['**Date**: 2025-13-01', ['date-impossible']],
    ['**Date**: 2025-04-31', ['date-impossible']],
    ['**Date**: 0000-00-00', ['date-impossible']],
    ['**Date**: 1925-03-14', ['date-impossible']],
    ['**Date**: 31 February 2025', ['date-impossible']],
    ['**Date**: 31/31/2025', ['date-impossible']],
    ['**Date**: 05/06/2025', ['date-ambiguous']],
    ['**Date**: 24-10-23', ['date-ambiguous']],
    ['**Fecha**: 05/06/2025', ['date-offered-as-iso']],
    ['**Date**: 06/06/2025', ['date-offered-as-iso']],
    ['**Date**: 23/10/2025', ['date-offered-as-iso']],
    ['**Date**: 14. März 2025', ['date-offered-as-iso']],
    ['**Date**: 2025-3-14', ['date-offered-as-iso']],
    ['**Date**: 2025年3月14日', ['date-offered-as-iso']],
    ['**Date**: March 2025', ['date-unreadable']],
    ['**Date**: soon', ['date-unreadable']],
    ['**Last updated**: 2025-02-30', ['date-impossible']],
    ['**Created**: next week', ['date-unreadable']],
  ])('%s', (line, expected) => {
    expect(told(line)).toEqual(expected);
  });

  it.each([
    ['a label without a value', '**Date**:'],
    ['the pattern of the template', '**Date**: YYYY-MM-DD'],
    ['a mark of the author', '**Date**: TBD'],
    ['a status with a name behind it', '**Approved**: Ada'],
    ['a field that is no date', '**Version**: 2025-02-30'],
    ['no metadata at all', 'On 2025-02-30 nobody orders anything.'],
  ])('is not expected of %s', (_, line) => {
    expect(told(line)).toEqual([]);
  });

  it.each([
    ['front matter', '---\nstatus: accepted\ndate: "2025-02-30"\n---\n\n# T\n', '2025-02-30'],
    ['a bullet', '# T\n\n* Date: 2025-02-30\n', '2025-02-30'],
    [
      'a table',
      '# T\n\n| Date | `2025-02-30` when it was decided |\n| --- | --- |\n| Status | Accepted |\n',
      '2025-02-30',
    ],
    ['a section of its own', '# T\n\n## Date\n\n2025-02-30\n\n## Decision\n\nWe will.\n', '2025-02-30'],
    [
      'the status section',
      '# T\n\n## Status\n\nAccepted\n\nDate: 2025-02-30\n\n## Decision\n\nWe will.\n',
      '2025-02-30',
    ],
    ['wide digits', '# T\n\n**Date**: ２０２５-０２-３０\n', '２０２５-０２-３０'],
  ])('is pointed at in %s', (_, markdown, place) => {
    expect(placesOf('date-valid', markdown)).toEqual([place]);
  });
});

describe('the future', () => {
  it.each([
    ['2025-03-14', '2025-03-14', []],
    ['2025-03-15', '2025-03-14', []],
    ['2025-03-16', '2025-03-14', ['date-in-future']],
    ['2026-01-01', '2025-12-31', []],
    ['2025-03-01', '2025-02-27', ['date-in-future']],
    ['2052-03-14', undefined, []],
    ['2052-03-14', 'no day', []],
  ])('%s on %s', (date, today, expected) => {
    expect(told(`**Date**: ${date}`, today)).toEqual(expected);
  });
});

it('is an error only for days that no calendar has', () => {
  const severities = Object.fromEntries(
    ['2025-02-30', '2052-01-01', '05/06/2025', 'soon', '14 March 2025'].map((date) => [
      date,
      findingsOf('date-valid', record(`**Date**: ${date}`), { today: '2025-03-14' })[0]?.severity,
    ]),
  );
  expect(severities).toEqual({
    '2025-02-30': 'error',
    '2052-01-01': 'warning',
    '05/06/2025': 'warning',
    soon: 'warning',
    '14 March 2025': 'info',
  });
});

it('asks for ISO as much or as little as the configuration does', () => {
  const text = record('**Date**: 14 March 2025');
  expect(findingsOf('date-valid', text, { options: { form: 'iso' } })).toMatchObject([
    { messageId: 'date-not-iso', severity: 'error' },
  ]);
  expect(messagesOf('date-valid', text, { options: { form: 'any' } })).toEqual([]);
});

describe('the fix', () => {
  it.each([
    ['**Date**: 14 March 2025', '**Date**: 2025-03-14'],
    ['- Date: 3/14/25 (written down later)', '- Date: 2025-03-14 (written down later)'],
    ['**Date**: `14.03.2025`', '**Date**: `2025-03-14`'],
    ['**Date**: Friday, March 14th, 2025', '**Date**: Friday, 2025-03-14'],
    ['**Date**: 05/06/2025', '**Date**: 05/06/2025'],
    ['**Date**: 2025-02-30', '**Date**: 2025-02-30'],
  ])('%s', (before, after) => {
    const once = fixedText(record(before), path, findingsOf('date-valid', record(before)));
    expect(once.text).toBe(record(after));
    expect(fixedText(once.text, path, findingsOf('date-valid', once.text)).applied).toEqual([]);
  });

  it('puts today in the place of the pattern only if it is asked to', () => {
    const text = record('**Date**: YYYY-MM-DD');
    const findings = findingsOf('no-placeholder', text, { today: '2025-03-14' });
    expect(fixedText(text, path, findings).text).toBe(text);
    const mended = fixedText(text, path, findings, false).text;
    expect(mended).toBe(record('**Date**: 2025-03-14'));
    expect(findingsOf('no-placeholder', mended, { today: '2025-03-14' })).toEqual([]);
    expect(findingsOf('no-placeholder', text)[0]?.fix).toBeNull();
  });
});
