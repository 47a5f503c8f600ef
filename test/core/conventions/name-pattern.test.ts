import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { fillPattern, numberIn, patternPieces } from '../../../src/core/conventions/name-pattern.ts';

describe('patterns', () => {
  it.each([
    ['ADR-{number:4}', { number: 7 }, 'ADR-0007'],
    ['{number:4}', { number: 12_345 }, '12345'],
    ['{number}. {title}', { number: 7, title: 'Use a queue' }, '7. Use a queue'],
    ['{date}-{slug}.md', { date: '2024-01-31', slug: 'use-a-queue' }, '2024-01-31-use-a-queue.md'],
    ['{date:YYYYMMDD}_{slug}.md', { date: '2024-01-31', slug: 'x' }, '20240131_x.md'],
    ['plain', {}, 'plain'],
    ['{number}', {}, null],
    ['{number}', { number: null }, null],
    ['{slug}', { number: 7 }, null],
  ])('%s', (pattern, values, text) => {
    expect(fillPattern(pattern, values)).toBe(text);
  });

  it.each([
    '',
    '{',
    '}',
    '{number',
    'number}',
    '{{number}}',
    '{}',
    '{nummer}',
    '{number:0}',
    '{number:10}',
    '{date:YY}',
    'x'.repeat(201),
  ])('refuse %j', (pattern) => {
    expect(patternPieces(pattern)).toBeNull();
    expect(fillPattern(pattern, { number: 1 })).toBeNull();
  });

  it.each([
    ['ADR-{number:4}', 'ADR-0007', '0007'],
    ['ADR-{number:4}', 'ADR-12345', '12345'],
    ['ADR-{number:4}', 'ADR-007', null],
    ['ADR-{number}', 'ADR-7', '7'],
    ['ADR-{number}', 'ADR-07', null],
    ['ADR-{number}', 'adr-7', null],
    ['({number})', '(7)', '7'],
    ['{number}', '', null],
    ['{slug}-{number}', 'x-7', null],
    ['plain', 'plain', null],
  ])('%s in %s', (pattern, text, digits) => {
    expect(numberIn(pattern, text)).toBe(digits);
  });

  it('find the number that they were filled with, and take any text', () => {
    const part = fc.stringMatching(/^[A-Za-z -]{0,8}$/);
    fc.assert(
      fc.property(part, part, fc.nat(999_999), fc.nat(9), (before, after, number, width) => {
        const pattern = `${before}{number${width === 0 ? '' : `:${width}`}}${after}`;
        const text = fillPattern(pattern, { number });
        expect(text === null ? null : Number(numberIn(pattern, text))).toBe(number);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (pattern, text) => {
        expect(() => numberIn(pattern, text)).not.toThrow();
      }),
    );
  });
});
