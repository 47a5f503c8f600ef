import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { findMojibake } from '../../../src/core/rules/text-encoding/mojibake.ts';
import { findingsOf, placesOf } from './messages-of.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const path = 'docs/adr/0007-use-postgresql.md';

/** Reads UTF-8 as if it were of another encoding, as far as the platform knows it. */
const misread = (text: string, encoding: string): string =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));
const repaired = (text: string): string => {
  let result = '';
  let from = 0;
  for (const { start, end, repaired: put } of findMojibake(text)) {
    result += text.slice(from, start) + put;
    from = end;
  }
  return result + text.slice(from);
};

const sentences = [
  'The café doesn’t lose “orders” … — at 3 €, naïvely.',
  'Größenänderungen für Übermut, weiß Gott.',
  'Não há decisão; a opção é só nossa.',
  'Решение принято единогласно.',
  '决定：我们将使用数据库。',
  '✅ Accepted → 🚀 done ⚠️ 🔴',
  'Quyết định về kiến trúc đã được chấp nhận.',
  'Zażółć gęślą jaźń, łódź.',
  '├── docs\n│   └── adr',
];

describe('UTF-8 that was read', () => {
  it.each(['windows-1252', 'macintosh'].flatMap((encoding) => sentences.map((text) => [encoding, text] as const)))(
    'as %s is repaired: %s',
    (encoding, text) => {
      expect(repaired(misread(text, encoding))).toBe(text);
    },
  );

  it('as code page 437 is repaired', () => {
    expect(repaired('It doesnΓÇÖt lose Γ£à orders at the caf├⌐ ≡ƒÜÇ.')).toBe(
      'It doesn’t lose ✅ orders at the café 🚀.',
    );
  });

  it('twice is repaired at once', () => {
    const twice = misread(misread('It doesn’t lose 3 €.', 'windows-1252'), 'windows-1252');
    expect(repaired(twice)).toBe('It doesn’t lose 3 €.');
    const mixed = misread(misread('It doesn’t lose 3 €.', 'macintosh'), 'windows-1252');
    expect(repaired(mixed)).toBe('It doesn’t lose 3 €.');
  });

  it('with a mark of byte order loses it', () => {
    expect(repaired('ï»¿# Use PostgreSQL')).toBe('# Use PostgreSQL');
  });
});

describe('text that is meant', () => {
  it.each([
    ...sentences,
    'Ä… and „Ä“, IRMÃ… and AMANHÃ — hâlâ… » é…» déjà…”',
    '√π ≈ 1.77, √2 ≤ x ≥ y, ∑∫ dx, ¬∞',
    '┌──┬──┐ ├┤ ┬│ Γ(x) ≡ π',
    'Ñandú, Þórr, ðe, Åse, Ägypten',
    'àéîõü ÀÉÎÕÜ',
    '日本語のテキスト。',
    'A lone ã€ or Ã is nothing',
    '',
  ])('%s', (text) => {
    expect(findMojibake(text)).toEqual([]);
  });
});

describe('on any text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...Array.from('Ãâ€™©ðŸš√‚Üí·∫Γ£à≡ƒÄ»Ð¿Ñ€ï¿½a\u0080\u009d ')), maxLength: 40 }),
    fc.constantFrom(...sentences).map((text) => misread(text, 'windows-1252')),
  );

  it('finds places in order, inside the text, and repairs all of them at once', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let reached = 0;
        for (const { start, end, repaired: put } of findMojibake(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(put).not.toBe(text.slice(start, end));
          reached = end;
        }
        expect(findMojibake(repaired(text))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes time in proportion to the text', () => {
    for (const hostile of ['Ã', 'Ã©', 'â€™', 'ð', 'ðŸš€', '€', '�', 'Ãƒ', 'é ']) {
      const start = cpuTime();
      findMojibake(hostile.repeat(120_000 / hostile.length));
      expect(cpuTime() - start, hostile).toBeLessThan(2_000);
    }
  });
});

describe('the finding', () => {
  const text = '---\ntitle: CafÃ©\n---\n\n# Use the cafÃ©\n\n## Context\n\nIt doesnâ€™t lose orders.\n';

  it('is one for the whole file, at the first place, and repairs every one', () => {
    expect(placesOf('text-encoding', text)).toEqual(['Ã©']);
    const [finding] = findingsOf('text-encoding', text);
    expect(finding?.message).toContain('"Ã©" should read "é" (3 in all)');
    const mended = fixedText(text, path, findingsOf('text-encoding', text), false).text;
    expect(mended).toBe('---\ntitle: Café\n---\n\n# Use the café\n\n## Context\n\nIt doesn’t lose orders.\n');
    expect(findingsOf('text-encoding', mended)).toEqual([]);
  });

  it('is never repaired without being asked: the text may be about encodings', () => {
    expect(fixedText(text, path, findingsOf('text-encoding', text)).applied).toEqual([]);
  });

  it('is one for a file that holds many records', () => {
    const record = (number: number): string =>
      `## ADR-00${number}: CafÃ©\n\n### Context\n\nOrders wait.\n\n### Decision\n\nWe will.\n\n`;
    expect(findingsOf('text-encoding', `# Log\n\n${record(1)}${record(2)}${record(3)}`)).toHaveLength(1);
  });

  it('replaces the whole stretch at once where there are very many places', () => {
    const many = `# T\n\n${'cafÃ© '.repeat(500)}\n`;
    const [finding] = findingsOf('text-encoding', many);
    expect(finding?.fix?.edits).toHaveLength(1);
    expect(fixedText(many, path, findingsOf('text-encoding', many), false).text).toBe(
      `# T\n\n${'café '.repeat(500)}\n`,
    );
  });

  it('counts what was lost', () => {
    const lost = '# T\n\nThe caf\uFFFD and the na\uFFFDve.\n';
    const [finding] = findingsOf('text-encoding', lost);
    expect(finding).toMatchObject({ messageId: 'character-lost', fix: null });
    expect(finding?.message).toContain('2 in all');
  });
});
