import { describe, expect, it } from 'vitest';
import { findingsOf, messagesOf, placesOf } from './messages-of.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const record = (decision: string, status = 'Accepted'): string =>
  `# T\n\n**Status**: ${status}\n\n## Context\n\nOrders wait.\n\n## Decision\n${decision}\n## Consequences\n\nNone.\n`;
const told = (markdown: string): readonly string[] =>
  findingsOf('section-not-empty', markdown).map(({ messageId, element }) => `${messageId} ${element ?? ''}`);

describe('text of its own is', () => {
  it.each([
    ['a sentence', '\nWe will.\n'],
    ['a word', '\nYes\n'],
    ['a list', '\n- We will\n'],
    ['a table', '\n| a | b |\n| - | - |\n| 1 | 2 |\n'],
    ['code', '\n```\nx\n```\n'],
    ['a picture', '\n![plan](plan.png)\n'],
    ['a quote', '\n> We will.\n'],
    ['HTML', '\n<details>We will.</details>\n'],
    ['text below a heading of its own', '\n### In short\n\nWe will.\n'],
    ['a reason below it', '\n### Rationale\n\nIt is fast.\n'],
    ['a heading that states it', '\n### Use PostgreSQL for orders\n'],
    ['text behind a comment', '\n<!-- why? --> We will.\n'],
    ['a comment without an end', '\n<!-- We will.\n'],
    ['other letters', '\n我们将使用。\n'],
  ])('%s', (_, decision) => {
    expect(told(record(decision))).toEqual([]);
  });
});

describe('no text of its own is', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n  \n\t\n'],
    ['a comment', '\n<!-- Say what\nwas decided. -->\n'],
    ['a rule', '\n---\n'],
    ['marks of a list', '\n-\n- [ ]\n1.\n'],
    ['a mark of a quote', '\n>\n'],
    ['a heading without a statement', '\n### Details\n'],
    ['text in a section of another meaning', '\n### Consequences\n\nOne more database.\n'],
    ['all of it', '\n<!-- x -->\n\n---\n\n### Notes\n\nMet twice.\n'],
  ])('%s', (_, decision) => {
    expect(told(record(decision))).toContain('decision-empty decision');
  });
});

it('leaves alone a heading that says it all', () => {
  expect(told(record('').replace('## Decision', '## Decision: use PostgreSQL'))).toEqual([]);
});

it('takes headings for text where options are listed', () => {
  expect(told('# T\n\n## Considered options\n\n### Kafka\n\n### Redis\n')).toEqual([]);
});

it('takes the foot of a record for no text', () => {
  expect(told('# T\n\n## Decision\n\nWe will.\n\n## Consequences\n\n**Reviewers**: Ada\n')).toEqual([
    'section-empty consequences',
  ]);
});

describe('weighs', () => {
  const severities = (markdown: string, circumstances = {}): readonly string[] =>
    findingsOf('section-not-empty', markdown, circumstances).map(
      ({ messageId, severity }) => `${messageId} ${severity}`,
    );

  it('only an empty decision of an accepted record as an error', () => {
    expect(severities(record(''))).toEqual(['decision-empty error']);
    for (const status of ['Proposed', 'Draft', 'Rejected', 'Superseded by ADR-0009']) {
      expect(severities(record('', status))).toEqual([
        `section-empty ${status === 'Proposed' || status === 'Draft' ? 'warning' : 'info'}`,
      ]);
    }
    expect(severities(`${record('')}\n## Decision outcome\n\nWe will.\n`)).toEqual(['section-empty warning']);
  });

  it('sections that nobody asks for as a remark', () => {
    const text = '# T\n\n## Decision\n\nWe will.\n\n## Alternatives\n\n## References\n';
    expect(severities(text)).toEqual(['spare-section-empty info', 'spare-section-empty info']);
    const template = { sections: [{ name: 'alternatives' as const, heading: 'Alternatives', depth: 2 }] };
    expect(severities(text, { template })).toEqual(['section-empty warning', 'spare-section-empty info']);
    const habits = { sections: [{ value: 'alternatives' as const, count: 9, of: 10 }] };
    expect(severities(text, { habits })).toEqual(['spare-section-empty info', 'spare-section-empty info']);
  });
});

it('leaves the status, headings of the author and what breaks off to others', () => {
  expect(messagesOf('section-not-empty', '# T\n\n## Status\n\n## Cost\n\n## Decision\n\nWe will.\n')).toEqual([]);
  const brokenOff = '# T\n\n## Context\n\nOrders wait.\n\n## Decision\n\nWe will.\n\n**Consequences:**\n';
  expect(messagesOf('section-not-empty', brokenOff)).toEqual([]);
  expect(messagesOf('record-whole', brokenOff)).toEqual(['breaks-off@11']);
});

it('points at the heading', () => {
  expect(placesOf('section-not-empty', '# T\r\n\r\n## Context ##\r\n\r\n## Decision\r\n\r\nWe will.\r\n')).toEqual([
    '## Context ##',
  ]);
});

it('takes time in proportion to the text', () => {
  for (const hostile of ['## Decision\n', '<!-- ', '<!-- -->', '- \n', '# Context\n## Decision\n', '-', '| ']) {
    const text = `# T\n\n## Context\n\n${hostile.repeat(60_000 / hostile.length)}`;
    const start = cpuTime();
    findingsOf('section-not-empty', text);
    expect(cpuTime() - start, hostile).toBeLessThan(5_000);
  }
});
