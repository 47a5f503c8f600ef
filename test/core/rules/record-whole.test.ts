import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { messagesOf, placesOf } from './messages-of.ts';

const path = 'docs/DECISIONS.md';
const whole = (number: number, title: string): string =>
  `## ADR-00${number}: ${title}\n\n### Context\n\nOrders wait.\n\n### Decision\n\nWe will.\n\n`;
const stray = '---\n\n### Context\n\nServices poll.\n\n### Decision\n\nWe will use Kafka.\n\n---\n\n';

describe('sections outside of every record', () => {
  it.each([
    ['between two records', `# Log\n\n${whole(1, 'One')}${stray}${whole(3, 'Three')}`, ['outside-record@15']],
    ['behind the last one', `# Log\n\n${whole(1, 'One')}${whole(2, 'Two')}${stray}`, ['outside-record@25']],
    [
      'twice',
      `# Log\n\n${whole(1, 'One')}${stray}${whole(3, 'Three')}${stray}`,
      ['outside-record@15', 'outside-record@37'],
    ],
    ['nowhere', `# Log\n\n${whole(1, 'One')}${whole(2, 'Two')}`, []],
  ])('%s', (_, markdown, expected) => {
    expect(messagesOf('record-whole', markdown, { path })).toEqual(expected);
  });

  it('are pointed at by their first line, in a file with CRLF, too', () => {
    const text = `# Log\n\n${whole(1, 'One')}${stray}${whole(3, 'Three')}`;
    for (const variant of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      expect(placesOf('record-whole', variant, { path })).toEqual(['### Context']);
    }
  });

  it('are said once, however many records the file holds', () => {
    const records = Array.from({ length: 7 }, (_, index) => whole(index + 1, `Number ${index}`)).join('');
    expect(messagesOf('record-whole', `# Log\n\n${records}${stray}`, { path })).toHaveLength(1);
  });

  it('weigh as the record they follow', () => {
    const text = `# Log\n\n${whole(1, 'One')}${stray}${whole(3, 'Three')}${stray}`;
    const settings = { statuses: {}, sections: {}, rules: {}, since: 3 };
    const said = readDocument({ path, text, settings, evaluate: true }).findings.filter(
      ({ ruleId }) => ruleId === 'record-whole',
    );
    expect(said.map(({ severity }) => severity)).toEqual(['info', 'warning']);
  });
});

describe('a record that breaks off', () => {
  it.each([
    ['in a bold label', '# T\n\n## Decision\n\nWe will.\n\n**Negative:**\n', ['breaks-off@7']],
    ['in a plain one', '# T\n\n## Decision\n\nWe will.\n\nNegative:\n', ['breaks-off@7']],
    ['before the next record', `# Log\n\n${whole(1, 'One')}**Negative:**\n\n${whole(2, 'Two')}`, ['breaks-off@13']],
    ['never, behind a label with text', '# T\n\n## Decision\n\nWe will.\n\n**Negative:** slower\n', []],
    ['never, in a field without a value', '# T\n\n## Decision\n\nWe will.\n\n**Reviewers:**\n', []],
    ['never, at its end', '# T\n\n## Decision\n\nWe will.\n', []],
  ])('%s', (_, markdown, expected) => {
    expect(messagesOf('record-whole', markdown, { path })).toEqual(expected);
  });
});
