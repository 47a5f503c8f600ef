import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { approvedIn, renderApproved } from '../../../src/core/commands/approved-block.ts';
import { withApproved } from '../../../src/core/commands/with-approved.ts';
import { utf8Length } from '../../../src/core/report/fit.ts';
import { escapeMarkdown } from '../../../src/core/report/escape-markdown.ts';

const text = (path: string) => ({ path, blob: 'a'.repeat(40), marks: ['0123456789abcdef'] });
const approved = (...paths: readonly string[]) => ({ base: 'main', texts: paths.map(text) });
const content = {
  name: 'ADR approvals',
  conclusion: 'success',
  title: 't',
  summary: 's',
  text: '',
  annotations: [],
} as const;

describe('approved texts in a check', () => {
  it('come back as they were, wherever they stand', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), (path) => {
        const block = renderApproved(approved(path));
        expect(approvedIn(`words\n\n${block}\n`)).toEqual(approved(path));
        expect(block).not.toContain('\n');
        expect(block.slice(4, -3)).not.toMatch(/--|[<>@`]/);
      }),
    );
  });

  it('are left out from the last, never in the middle, and few enough to leave room for words', () => {
    const many = Array.from({ length: 300 }, (_, index) => `docs/adr/${String(index)}-${'é'.repeat(100)}.md`);
    const block = renderApproved(approved(...many));
    const kept = approvedIn(block)?.texts ?? [];
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.map(({ path }) => path)).toEqual(many.slice(0, kept.length));
    expect(utf8Length(block)).toBeLessThanOrEqual(20_000);
    expect(renderApproved(approved())).toBe('');
  });

  it('stay where the check says more than fits', () => {
    const full = withApproved({ ...content, summary: 'x\n'.repeat(40_000) }, approved('a.md'));
    expect(utf8Length(full.summary)).toBeLessThanOrEqual(65_535);
    expect(approvedIn(full.summary)).toEqual(approved('a.md'));
  });

  it.each(['failure', 'action_required', 'cancelled', null] as const)(
    'are not written where it is %s',
    (conclusion) => {
      expect(withApproved({ ...content, conclusion }, approved('a.md')).summary).toBe('s');
    },
  );

  const block = renderApproved(approved('a.md'));
  it.each([
    ['nothing', ''],
    ['words', 'Approved by ada'],
    ['one that others wrote below it', `${block}\nmore`],
    ['one within a line', `x ${block}`],
    ['one in words of others', escapeMarkdown(block)],
    ['one that is cut off', block.slice(0, -10)],
    ['no text', renderApproved(approved('a.md')).replace(/"texts":\[.*\]/, '"texts":[]')],
    ['another version', block.replace('approved:1', 'approved:2')],
    ['no id', block.replace('a'.repeat(40), 'main')],
  ])('are not read from %s', (_name, summary) => {
    expect(approvedIn(summary)).toBeNull();
  });
});
