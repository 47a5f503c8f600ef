import { describe, expect, it } from 'vitest';
import { evaluateDocument } from '../../../src/core/evaluate/evaluate.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import { linkRequired } from '../../../src/core/rules/kinds/link-required.ts';
import { metadataOneOf } from '../../../src/core/rules/kinds/metadata-one-of.ts';
import { metadataRequired } from '../../../src/core/rules/kinds/metadata-required.ts';
import { sectionOrder } from '../../../src/core/rules/kinds/section-order.ts';
import { sectionRequired } from '../../../src/core/rules/kinds/section-required.ts';
import { textForbidden } from '../../../src/core/rules/kinds/text-forbidden.ts';
import { defineRule, instanceOf, type Report, type Rule } from '../../../src/core/rules/rule.ts';
import { findPhrases } from '../../../src/core/rules/support/phrases.ts';

const declared = {
  since: '0.1.0',
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: { what: 'It holds.', why: 'It matters.', fix: 'Mend it.' },
  examples: { good: [], bad: [] },
} as const;

const cost = defineRule({ ...declared, id: 'cost-section', ...instanceOf(sectionRequired, { section: 'Cost' }) });
const words = defineRule({
  ...declared,
  id: 'plain-words',
  ...instanceOf(textForbidden, { words: ['utilise', 'in order to'], instead: 'Write "use" or "to".' }),
});

function said(rule: Rule, text: string, options: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const document = parseDocument('docs/adr/0001-x.md', text);
  const settings = { statuses: {}, sections: {}, rules: { [rule.id]: { severity: 'error' as const, options } } };
  return evaluateDocument(document, readDecisions(document, settings), settings, [rule]).map(
    ({ messageId, range, message }) => `${messageId}@${range.start.line}:${range.start.column} ${message}`,
  );
}

describe('a rule that is an instance of a kind', () => {
  it('requires a section by its heading', () => {
    expect(said(cost, '# T\n\n## cost\n\nMuch.\n')).toEqual([]);
    expect(said(cost, '# T\n\n## Context\n\nMuch.\n')).toEqual([expect.stringMatching(/^section-missing@1:/)]);
  });

  it.each([
    [-1, '# Cost'],
    [0.5, '# Cost'],
    [Infinity, '**Cost**'],
  ])('writes a heading that is one, whatever depth the sections claim: %s', (depth, heading) => {
    const document = parseDocument('a.md', '# T\n\n## Context\n\nMuch.\n');
    const settings = { statuses: {}, sections: {}, rules: {} };
    const claimed = readDecisions(document, settings).map((record) => ({
      ...record,
      sections: record.sections.map((section) => ({ ...section, depth })),
    }));
    const [found] = evaluateDocument(document, claimed, settings, [cost]);
    expect(found?.fix?.edits).toMatchObject([{ text: expect.stringContaining(heading) as unknown }]);
  });

  it('keeps the options of its kind for the configuration to change', () => {
    expect(said(cost, '# T\n\n## Context\n\nMuch.\n', { section: 'context' })).toEqual([]);
    expect(cost.options.safeParse({ section: 5 }).success).toBe(false);
  });

  it('forbids words, across lines and marks, never in code or quotes', () => {
    const text = '# T\n\n## Context\n\nWe **Utilise** it in\norder to win. `utilise`\n\n> utilise\n';
    expect(said(words, text)).toEqual([
      expect.stringMatching(/^text-forbidden-instead@5:6 "Utilise"/),
      expect.stringMatching(/^text-forbidden-instead@5:19 "in order to" .*Write "use" or "to"\.$/),
    ]);
  });

  it('takes words only, so that nobody brings a pattern', () => {
    expect(textForbidden.options.safeParse({ words: [] }).success).toBe(false);
    expect(textForbidden.options.safeParse({ words: ['x'.repeat(101)] }).success).toBe(false);
    expect(findPhrases('aaaa!', ['(a+)+$'])).toEqual([]);
  });
});

describe('phrases', () => {
  it.each([
    ['we should do it', ['should'], ['should']],
    ['we should probably do it', ['should', 'should probably'], ['should probably']],
    ['shoulder', ['should'], []],
    ['should, probably', ['should probably'], []],
    ['Should\n  Probably', ['should probably'], ['Should\n  Probably']],
    ['größer Größer', ['größer'], ['größer', 'Größer']],
    ['anything', ['', '!!!'], []],
  ])('%s', (text, phrases, expected) => {
    expect(findPhrases(text, phrases).map((hit) => hit.text)).toEqual(expected);
  });
});

it('derives the types of messages and placeholders from the declaration', () => {
  interface Messages extends Record<string, string> {
    readonly found: 'Found {count} of {what}.';
    readonly plain: 'Nothing to fill.';
  }
  const point = { offset: 0, line: 1, column: 1 };
  const at = { range: { start: point, end: point } };
  const right: readonly Report<Pick<Messages, 'found' | 'plain'>>[] = [
    { message: 'found', data: { count: 1, what: 'x' }, at },
    { message: 'plain', at },
  ];
  const wrong: readonly Report<Pick<Messages, 'found' | 'plain'>>[] = [
    // @ts-expect-error a placeholder has no value
    { message: 'found', data: { count: 1 }, at },
    // @ts-expect-error there is no such message
    { message: 'missing', at },
  ];
  expect(right.length).toBe(wrong.length);
});

describe('metadata-required', () => {
  const centre = (field = 'Cost centre') =>
    defineRule({ ...declared, id: 'x', ...instanceOf(metadataRequired, { field }) });
  it.each([
    ['a line', '# T\n\n**Cost centre**: 4711\n', 'Cost centre'],
    ['front matter', '---\ncost centre: 4711\n---\n\n# T\n', 'cost  centre'],
    ['a date in its own section', '# T\n\n## Date\n\n2025-03-14\n', 'date'],
    ['a status section', '# T\n\n## Status\n\nAccepted\n', 'status'],
    ['another word of the same meaning', '# T\n\n**Decision makers**: Ada\n', 'deciders'],
  ])('is content with %s', (_name, text, field) => {
    expect(said(centre(field), text)).toEqual([]);
  });
  it('names the title where the field is missing, and the line where it is empty', () => {
    expect(said(centre(), '# T\n\n**Status**: Accepted\n')).toEqual([
      'field-missing@1:1 The field "Cost centre" is missing. Add it to the others and fill it in.',
    ]);
    expect(said(centre(), '# T\n\n**Status**: Accepted\n**Cost centre**:\n')).toEqual([
      'field-empty@4:1 The field "Cost centre" is empty. Fill it in.',
    ]);
  });
});

describe('metadata-one-of', () => {
  const tier = defineRule({
    ...declared,
    id: 'x',
    ...instanceOf(metadataOneOf, { field: 'Tier', values: ['Gold', 'Silver Plus'] }),
  });
  it.each(['Gold', 'gold', 'SILVER  plus', 'Gold (all shops)', ''])('is content with %j, and with none', (value) => {
    expect(said(tier, `# T\n\n**Tier**: ${value}\n`)).toEqual([]);
    expect(said(tier, '# T\n\n**Status**: Accepted\n')).toEqual([]);
  });
  it('names the value that is none, with the one that was meant', () => {
    expect(said(tier, '# T\n\n**Tier**: Glod\n')).toEqual([
      'value-unknown@3:11 "Glod" is no value of "Tier". Use one of these: Gold, Silver Plus.',
    ]);
    expect(said(tier, '# T\n\n**Tier**: Silver Pus\n')).toEqual([
      'value-misspelled@3:11 "Silver Pus" is no value of "Tier". Did you mean "Silver Plus"?',
    ]);
  });
});

describe('section-order', () => {
  const order = defineRule({
    ...declared,
    id: 'x',
    ...instanceOf(sectionOrder, { order: ['decision', 'context'] }),
  });
  it('asks for its order, as far as the sections are there', () => {
    expect(said(order, '# T\n\n## Decision\n\nWe will.\n\n## Cost\n\nMuch.\n\n## Context\n\nWhy.\n')).toEqual([]);
    expect(said(order, '# T\n\n## Context\n\nWhy.\n')).toEqual([]);
    expect(said(order, '# T\n\n## Context\n\nWhy.\n\n## Decision\n\nWe will.\n')).toEqual([
      expect.stringMatching(/^order-broken@3:1 "Context" stands in another place/),
    ]);
  });
});

describe('link-required', () => {
  const ticket = defineRule({
    ...declared,
    id: 'x',
    ...instanceOf(linkRequired, { to: 'https://tracker.example.com/' }),
  });
  it.each([
    ['a link', 'See [the ticket](https://tracker.example.com/12).'],
    ['a bare address', 'See https://Tracker.example.com/12.'],
    ['a definition', 'See [the ticket].\n\n[the ticket]: https://tracker.example.com/12'],
  ])('is content with %s', (_name, body) => {
    expect(said(ticket, `# T\n\n## Context\n\n${body}\n`)).toEqual([]);
  });
  it.each(['See [it](https://example.com/tracker.example.com/).', '`https://tracker.example.com/12`', 'None.'])(
    'is not with %j',
    (body) => {
      expect(said(ticket, `# T\n\n## Context\n\n${body}\n`)).toEqual([
        'link-missing@1:1 No link to "https://tracker.example.com/" is here. Add the one that this record belongs to.',
      ]);
    },
  );
});
