import { expect, it } from 'vitest';
import { readExemption } from '../../../src/core/judge/read-exemption.ts';

it.each([
  ['a line', 'What it does.\n\nADR-Exempt: a typo\n', 'a typo'],
  ['with CRLF and other case', 'x\r\nadr-exempt:a typo\r\n', 'a typo'],
  ['an item of a list', '- ADR-Exempt: a typo', 'a typo'],
  ['in bold', '**ADR-Exempt:** a typo', 'a typo'],
  ['the first one', 'ADR-Exempt: a\nADR-Exempt: b', 'a'],
  ['behind a comment', '<!-- x -->ADR-Exempt: a typo', 'a typo'],
  ['behind code', '```\nx\n```\nADR-Exempt: a typo', 'a typo'],
])('reads %s', (_, body, expected) => {
  expect(readExemption(body)).toBe(expected);
});

it.each([
  ['nothing', ''],
  ['no reason', 'ADR-Exempt:   \n'],
  ['a place to fill', 'ADR-Exempt: <reason>'],
  ['a comment', '<!-- ADR-Exempt: a typo -->'],
  ['a comment that never ends', '<!--\nADR-Exempt: a typo'],
  ['code', '```\nADR-Exempt: a typo\n```'],
  ['prose', 'Should this be ADR-Exempt: yes or no?'],
])('does not read %s', (_, body) => {
  expect(readExemption(body)).toBeNull();
});

it('keeps one plain line of 300 characters', () => {
  const reason = readExemption(`ADR-Exempt: \u202E${'very long '.repeat(100)}`);
  expect(reason?.length).toBe(300);
  expect(reason).not.toContain('\u202E');
});
