import fc from '../../support/properties.ts';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { spliceManagedBlock } from '../../../src/core/log/managed-block.ts';
import { recordId } from '../../../src/core/log/record-id.ts';
import { relativeLink } from '../../../src/core/log/relative-link.ts';
import { renderIndex, type IndexRequest } from '../../../src/core/log/render-index.ts';
import { shieldsUrl, statusBadge } from '../../../src/core/log/status-badge.ts';
import type { Decision } from '../../../src/core/model/decision.ts';
import { decision, hostileText, lines, status } from '../report/samples.ts';

const request = (records: readonly Decision[], change: Partial<IndexRequest> = {}): IndexRequest => ({
  records,
  logPath: 'docs/adr',
  indexPath: 'docs/adr/README.md',
  settings: { columns: ['id', 'title', 'status', 'date', 'superseded-by'], badges: 'text' },
  isPrivate: false,
  ...change,
});
const numbered = (number: number | null, path: string, change: Partial<Decision> = {}): Decision =>
  decision({ number, path, titleText: path, ...change });

describe('renderIndex', () => {
  it('is a table with links from the index file, sorted by number, then path', () => {
    const records = [
      numbered(10, 'docs/adr/0010-b.md', { status: status('accepted') }),
      numbered(null, 'docs/adr/z.md', { status: null, date: null, dateRaw: null }),
      numbered(2, 'docs/adr/0002-a.md', { status: status('superseded'), supersededBy: ['[ADR-10](0010-b.md)'] }),
      numbered(2, 'docs/adr/infra/0002-a.md', { supersededBy: ['elsewhere'], dateRaw: 'soon', date: null }),
    ];
    expect(renderIndex(request(records)).split('\n')).toEqual([
      '| ID | Title | Status | Date | Superseded by |',
      '| --- | --- | --- | --- | --- |',
      '| 0002 | [docs/adr/0002-a.md](0002-a.md) | Superseded | 2026-01-02 | [0010](0010-b.md) |',
      '| 0002 | [docs/adr/infra/0002-a.md](infra/0002-a.md) | Proposed | soon | elsewhere |',
      '| 0010 | [docs/adr/0010-b.md](0010-b.md) | Accepted | 2026-01-02 | - |',
      '| - | [docs/adr/z.md](z.md) | No status | - | - |',
    ]);
  });

  it('says so when the log is empty', () => {
    expect(renderIndex(request([]))).toBe('No decision records yet.');
  });

  it.each([
    [null, false, 'img.shields.io'],
    [null, true, '| Proposed |'],
    ['shields', true, 'img.shields.io'],
    ['none', false, '| Proposed |'],
  ] as const)('badges %s, private %s', (badges, isPrivate, expected) => {
    const settings = { columns: ['status', 'title'], badges } as const;
    expect(renderIndex(request([decision()], { settings, isPrivate }))).toContain(expected);
  });

  it('is the same byte for byte whatever the order of the records', () => {
    const records = Array.from({ length: 8 }, (_, index) =>
      numbered(index % 4 === 0 ? null : index % 3, `docs/adr/${String(index)}.md`),
    );
    const expected = renderIndex(request(records));
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: 8 }), (shuffled) => {
        expect(renderIndex(request(shuffled))).toBe(expected);
      }),
    );
  });

  it('keeps its shape whatever the records say, and can be spliced', () => {
    const parser = unified().use(remarkParse).use(remarkGfm);
    const record = fc.tuple(hostileText, hostileText, hostileText, hostileText).map(([title, path, word, other]) =>
      decision({
        titleText: title,
        path,
        status: status('other', word),
        date: null,
        dateRaw: other,
        impact: word,
        scopes: [{ name: other, range: lines(1) }],
        supersededBy: [title, word],
      }),
    );
    const settings = {
      columns: ['id', 'title', 'status', 'date', 'scope', 'impact', 'superseded-by'],
      badges: 'shields',
    } as const;
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (records) => {
        const table = renderIndex(request(records, { settings }));
        expect(table).not.toMatch(/@\w/);
        expect(table).not.toContain('<!--');
        const tree: Nodes = parser.parse(table);
        const cells: number[] = [];
        const addresses: string[] = [];
        visit(tree, (node) => {
          if (node.type === 'tableRow') cells.push(node.children.length);
          if (node.type === 'image') addresses.push(node.url);
          expect(['html', 'code', 'inlineCode', 'emphasis', 'strong']).not.toContain(node.type);
        });
        expect(cells).toEqual([7, ...records.map(() => 7), 7].slice(0, records.length + 1));
        expect(addresses).toHaveLength(records.length);
        for (const address of addresses)
          expect(address).toMatch(/^https:\/\/img\.shields\.io\/badge\/status-[^/?#\s]+-lightgrey$/);
        expect(spliceManagedBlock('Words.\n', table, { title: 'x' }).ok).toBe(true);
        expect(textOf(tree)).toContain('Superseded by');
      }),
      { numRuns: 500 },
    );
  });
});

describe('links', () => {
  it.each([
    ['docs/adr/README.md', 'docs/adr/0001-a.md', '0001-a.md'],
    ['README.md', 'docs/adr/0001-a.md', 'docs/adr/0001-a.md'],
    ['docs/index.md', 'adr/a.md', '../adr/a.md'],
    ['a/b/c.md', 'a/d/e.md', '../d/e.md'],
    ['README.md', 'a b (c)+ä#?.md', 'a%20b%20%28c%29%2B%C3%A4%23%3F.md'],
    ['README.md', 'javascript:x.md', 'javascript%3Ax.md'],
    ['README.md', '\uD800.md', '%EF%BF%BD.md'],
  ])('from %s to %s', (from, to, expected) => {
    expect(relativeLink(from, to)).toBe(expected);
  });
});

describe('badges', () => {
  it.each([
    ['status', 'accepted', 'https://img.shields.io/badge/status-accepted-green'],
    ['my status', 'on-hold_x', 'https://img.shields.io/badge/my_status-on--hold__x-green'],
    ['a', '100% (é)/?#', 'https://img.shields.io/badge/a-100%25_%28%C3%A9%29%2F%3F%23-green'],
  ])('%s, %s', (label, message, expected) => {
    expect(shieldsUrl(label, message, 'green')).toBe(expected);
  });

  it.each([
    [status('accepted', '✅ Accepted (2026)'), 'text', 'Accepted'],
    [status('accepted', '✅ Accepted (2026)'), 'none', '✅ Accepted (2026)'],
    [status('other', '**On hold**'), 'text', 'On hold'],
    [null, 'text', 'No status'],
    [status('rejected'), 'shields', '![Rejected](https://img.shields.io/badge/status-rejected-red)'],
    [null, 'shields', '![No status](https://img.shields.io/badge/status-no_status-lightgrey)'],
  ] as const)('%#', (of, style, expected) => {
    expect(statusBadge(of, style)).toBe(expected);
  });

  it.each([
    [decision({ number: 7, path: 'docs/adr/0007-a.md' }), '0007'],
    [decision({ number: 7, path: 'docs/adr/7-a.md' }), '7'],
    [decision({ number: 7, path: 'docs/adr/a.md' }), '0007'],
    [decision({ number: null }), ''],
    [decision({ number: 7, title: { text: 'a', raw: 'ADR-7: a', id: 'ADR-7', number: 7, range: lines(1) } }), 'ADR-7'],
  ])('calls a record as people do: %#', (record, expected) => {
    expect(recordId(record)).toBe(expected);
  });
});
