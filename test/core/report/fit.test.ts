import fc from '../../support/properties.ts';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { codeFence } from '../../../src/core/report/code-fence.ts';
import { cutNotice, fit, utf8Length } from '../../../src/core/report/fit.ts';
import { hostileText } from './samples.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const encoder = new TextEncoder();

const parser = unified().use(remarkParse).use(remarkGfm);

/** Whether the notice is read as a paragraph of its own, and not as part of code, a comment or a table. */
const isNoticeSeen = (text: string): boolean => {
  const last = parser.parse(text).children.at(-1);
  return last?.type === 'paragraph' && textOf(last).includes('cut here');
};

describe('utf8Length', () => {
  it('counts as an encoder does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(encoder.encode(text).length);
      }),
    );
    expect(utf8Length('\uD800a')).toBe(encoder.encode('\uD800a').length);
  });
});

describe('fit', () => {
  it('leaves alone what fits to the byte', () => {
    expect(fit('äöü', { bytes: 6 })).toBe('äöü');
    expect(fit('a'.repeat(65_536), { characters: 65_536 })).toHaveLength(65_536);
  });

  it('cuts at a line and says so', () => {
    const text = Array.from({ length: 50 }, (_, index) => `line ${String(index)}`).join('\n');
    const cut = fit(text, { bytes: 120 });
    expect(cut).toMatch(/^line 0\nline 1\n/);
    expect(cut.endsWith(`\n${cutNotice}`)).toBe(true);
    for (const line of cut.split('\n').slice(0, -2)) expect(text.split('\n')).toContain(line);
  });

  it('closes code and details that it cuts', () => {
    const text = `<details>\n\n${codeFence(
      Array.from({ length: 50 }, () => 'code'),
      'text',
    )}\n\n</details>`;
    const cut = fit(text, { characters: 200 });
    expect(isNoticeSeen(cut)).toBe(true);
    expect(cut.split('</details>')).toHaveLength(2);
    expect(cut.length).toBeLessThanOrEqual(200);
  });

  it('keeps table rows whole', () => {
    const row = '| a long cell | another cell |';
    const cut = fit(Array.from({ length: 30 }, () => row).join('\n'), { characters: 250 });
    for (const line of cut.split('\n').filter((each) => each.startsWith('|'))) expect(line).toBe(row);
    expect(fit(`| ${'x'.repeat(500)} |`, { characters: 250 })).toBe(`\n${cutNotice}`);
  });

  it('never ends inside a comment', () => {
    const cut = fit(`first\n<!-- a\n${'b\n'.repeat(200)}-->\nlast`, { characters: 200 });
    expect(cut).toBe(`first\n\n${cutNotice}`);
  });

  it('is never above the limit and never half a character, whatever the text is', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 20 }), fc.nat(400), fc.boolean(), (parts, limit, inBytes) => {
        const whole = parts.join('\n');
        const cut = fit(whole, inBytes ? { bytes: limit } : { characters: limit });
        expect(inBytes ? utf8Length(cut) : cut.length).toBeLessThanOrEqual(limit);
        if (whole.isWellFormed()) expect(cut.isWellFormed()).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('never leaves anything open that would swallow the notice', () => {
    const line = fc.constantFrom(
      ...[
        '',
        '',
        'text',
        '```',
        '```` x',
        '~~~',
        '``` `',
        '| a |',
        '<!-- x',
        '-->',
        '<!-- x -->',
        '- item',
        'é😀'.repeat(9),
      ],
      ...['<details>', '</details>', '<details><summary>x</summary>', '# a', 'x <!-- y'],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 70, max: 300 }), (parts, limit) => {
        const cut = fit(parts.join('\n'), { characters: limit });
        expect(cut.length).toBeLessThanOrEqual(limit);
        if (cut.endsWith(cutNotice)) expect(isNoticeSeen(cut)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('is linear', () => {
    const before = cpuTime();
    fit('x'.repeat(2_000_000), { bytes: 65_535 });
    fit('<!-- \n'.repeat(300_000), { bytes: 65_535 });
    expect(cpuTime() - before).toBeLessThan(3000);
  });
});

describe('codeFence', () => {
  it.each([
    [['a'], '```x\na\n```'],
    [[], '```x\n```'],
    [['```', 'a ```` b'], '`````x\n```\na ```` b\n`````'],
  ])('%j', (lines, expected) => {
    expect(codeFence(lines, 'x')).toBe(expected);
  });
});
