import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { fingerprintIn, fingerprintOf, shortHash } from '../../../src/core/report/fingerprint.ts';
import { offersSuggestion, renderInlineComment } from '../../../src/core/report/render-inline-comment.ts';
import { finding, hostileText, lines } from './samples.ts';

describe('the fingerprint', () => {
  const one = finding();
  const base = fingerprintOf(one, 'text');

  it('does not depend on the place in the file', () => {
    expect(fingerprintOf({ ...one, range: lines(40), severity: 'info', why: 'x' }, '  text\r')).toBe(base);
  });

  it.each([
    [{ path: 'b.md' }, 'text'],
    [{ ruleId: 'no-placeholder' }, 'text'],
    [{ message: 'x' }, 'text'],
    [{}, 'other text'],
  ])('depends on %j and %j', (change, text) => {
    expect(fingerprintOf({ ...one, ...change }, text)).not.toBe(base);
  });

  it('keeps parts apart', () => {
    expect(shortHash(['ab', 'c'])).not.toBe(shortHash(['a', 'bc']));
    expect(shortHash(['a', ''])).not.toBe(shortHash(['', 'a']));
    expect(shortHash([])).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('an inline comment', () => {
  it('names rule, reason and repair below its marker', () => {
    const fix = { title: 'Write "Proposed".', safe: true, edits: [] };
    const body = renderInlineComment(finding({ fix }), '0123456789abcdef', null);
    expect(body.split('\n')[0]).toBe('<!-- adr-governor:finding:status-known:0123456789abcdef -->');
    expect(body).toContain('`status-known`');
    expect(body).toContain('Nobody can tell whether it holds.');
    expect(body).toContain('Write "Proposed".');
    expect(offersSuggestion(body)).toBe(false);
  });

  it('keeps suggested lines exactly, whatever fences they hold', () => {
    const suggestion = { startLine: 1, line: 1, replacement: ['````', '@ada | <!-- x -->', ''] };
    const body = renderInlineComment(finding(), '0123456789abcdef', suggestion);
    expect(body.endsWith('\n`````suggestion\n````\n@ada | <!-- x -->\n\n`````')).toBe(true);
    expect(offersSuggestion(body)).toBe(true);
  });

  it.each([
    'hello',
    '> <!-- adr-governor:finding:a:0123456789abcdef -->',
    'x\n<!-- adr-governor:finding:a:0123456789abcdef -->',
  ])('is told from others: %j', (body) => {
    expect(fingerprintIn(body)).toBeNull();
  });

  it('pings nobody and can be found again, whatever the finding says', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (message, why, ruleId) => {
        const fix = { title: message, safe: false, edits: [] };
        const one = finding({ message, why, ruleId, fix });
        const fingerprint = fingerprintOf(one, message);
        const body = renderInlineComment(one, fingerprint, null);
        expect(fingerprintIn(body)).toBe(fingerprint);
        const rest = body.split('\n').slice(1).join('\n');
        expect(rest).not.toMatch(/@\w|<!--|[\r\u202A-\u202E]/);
        expect(offersSuggestion(body)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
