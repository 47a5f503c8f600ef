import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/parse/markdown.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';

const nodesOf = (node: Nodes): readonly Nodes[] =>
  ['children' in node ? node.children.flatMap(nodesOf) : [], node].flat();

describe('parseDocument', () => {
  it('gives tree and front matter one coordinate system', () => {
    const text = '\ufeff---\r\nstatus: accepted\r\n---\r\n\r\n# Title\r\n\r\n**b**\r\n';
    const { tree, source, frontMatter, refusal } = parseDocument('a.md', text);
    expect(refusal).toBeNull();
    const heading = tree.children[0];
    expect(heading?.type).toBe('heading');
    const range = source.rangeOf(heading?.position?.start.offset ?? 0, heading?.position?.end.offset ?? 0);
    expect(text.slice(range.start.offset, range.end.offset)).toBe('# Title');
    expect(range.start).toMatchObject({ line: 5, column: 1 });
    const entry = frontMatter?.entries[0];
    const value = source.rangeOf(entry?.value.start ?? 0, entry?.value.end ?? 0);
    expect(text.slice(value.start.offset, value.end.offset)).toBe('accepted');
  });

  it('shows Markdown nothing of the front matter', () => {
    const { tree } = parseDocument('a.md', '---\n# heading: x\nlist: |\n  # Not a title\n---\n\ntext\n');
    expect(tree.children.map((node) => node.type)).toEqual(['paragraph']);
  });

  it.each([
    ['too-large', 'x '.repeat(70_000), 1],
    ['not-text', '# T\n\nbinary\0\n', 3],
    ['front-matter', '---\nstatus: [\n---\n', 2],
    ['front-matter', '---js\n{}\n---\n', 1],
    ['too-deeply-nested', `# T\n${'>'.repeat(101)}\n`, 2],
    ['too-deeply-nested', `${'**a _b '.repeat(250)}${'b_ c** '.repeat(250)}`, 1],
  ])('refuses as %s, in plain words and with the line', (code, text, line) => {
    const document = parseDocument('a.md', text);
    expect(document.refusal).toMatchObject({ code, line });
    expect(document.refusal?.message).toMatch(/^[A-Z].{20,}\.$/s);
    expect(document.tree.children).toEqual([]);
    expect(document.frontMatter).toBeNull();
  });

  it.each(['', '\n', '\ufeff', '\ufeff\ufeff# T', '---', '---\n---'])('takes %j', (text) => {
    expect(parseDocument('a.md', text).refusal).toBeNull();
  });
});

describe('parseMarkdown', () => {
  it('does not shift offsets for a byte order mark inside the text', () => {
    const reading = parseMarkdown('\ufeff*a*');
    if (!reading.ok) throw new Error(reading.problem);
    expect(nodesOf(reading.tree).find((node) => node.type === 'emphasis')?.position?.start.offset).toBe(1);
  });

  it.each([
    '[www.example.com]',
    'x/www.a.bc y',
    '_a@b.co_',
    'a\n[www.a.bc\nb',
    '[a](b)www.x.yz *c*',
    '\\[www.a.bc \\] d',
    '> [www.a.bc\n> e',
  ])('knows the place of every node of %j', (text) => {
    const reading = parseMarkdown(text);
    if (!reading.ok) throw new Error(reading.problem);
    for (const node of nodesOf(reading.tree)) {
      const { start, end } = node.position ?? { start: { offset: -1 }, end: { offset: -2 } };
      expect(start.offset).toBeGreaterThanOrEqual(0);
      expect(end.offset).toBeGreaterThanOrEqual(start.offset ?? 0);
      expect(end.offset).toBeLessThanOrEqual(text.length);
      if (node.type === 'text' && !/[\\>]/.test(text)) expect(text.slice(start.offset, end.offset)).toBe(node.value);
    }
  });

  it('returns what the parser throws as a problem', () => {
    const reading = parseMarkdown('>'.repeat(8000));
    expect(reading.ok).toBe(false);
  });
});
