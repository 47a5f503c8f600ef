import { describe, expect, it } from 'vitest';
import type { CanonicalStatus } from '../../../src/core/model/status.ts';
import type { RelationRole } from '../../../src/core/parse/metadata-words/metadata-words.ts';
import { relationRoles } from '../../../src/core/parse/metadata-words/metadata-words.ts';
import { readReferences } from '../../../src/core/parse/read-references.ts';
import { readOne } from './reading.ts';

type Told = Partial<Record<RelationRole, readonly string[]>>;

const relationsOf = (text: string): Told => {
  const decision = readOne(text);
  return Object.fromEntries(
    relationRoles.map((role) => [role, decision[role]]).filter(([, targets]) => (targets ?? []).length > 0),
  ) as Told;
};

describe('references', () => {
  it.each<[string, readonly string[]]>([
    ['[ADR-5](0005-x.md)', ['0005-x.md']],
    ['[ADR-5](../adr/0005-x.md "title"), [6](6.md)', ['../adr/0005-x.md', '6.md']],
    ['[ADR-5](https://example.com/5)', ['https://example.com/5']],
    ['[ADR-5](#adr-5)', ['#adr-5']],
    ['[ADR-5](link)', ['ADR-5']],
    ['[ADR-5]()', ['ADR-5']],
    ['[ADR-5][five]', ['ADR-5']],
    ['<https://example.com/5>', ['https://example.com/5']],
    ['ADR-5, ADR-6 and ADR-7', ['ADR-5', 'ADR-6', 'ADR-7']],
    ['ADR #12', ['ADR #12']],
    ['#12', ['#12']],
    ['12', ['12']],
    ['ACME-ADR-Operator-0008', ['ACME-ADR-Operator-0008']],
    ['0012-use-kafka.md', ['0012-use-kafka.md']],
    ['docs/adr/0012-x.md', ['docs/adr/0012-x.md']],
    ['20201016-use-slugs', ['20201016-use-slugs']],
    ['ADR-12: Use Kafka', ['ADR-12']],
    ['Use Kafka', ['Use Kafka']],
    ['the ADR «Kafka and Avro» of May', ['Kafka and Avro']],
    ['the header `Retry-After`', ['the header Retry-After']],
    ['ADR-21 (cache, queue and 30 others only)', ['ADR-21']],
    ['ADR-13 + ADR-16 (closed)', ['ADR-13', 'ADR-16']],
    ['(ADR-13)', ['ADR-13']],
    ['[[ADR-0095-new-ledger]]', ['ADR-0095-new-ledger']],
    ['ADR-3 Use Kafka, ADR-4 Use Avro', ['ADR-3', 'ADR-4']],
    ['the old layout (before 2.16)', ['the old layout (before 2.16)']],
    ['ADR-XXXX', []],
    ['{ADR}', []],
    ['N/A', []],
    ['keine', []],
    ['なし', []],
    ['-', []],
    ['', []],
  ])('%s', (text, targets) => {
    expect(readReferences(text)).toEqual(targets);
  });
});

describe('relations of fields', () => {
  it.each<[string, Told]>([
    ['**Superseded by**: [ADR-5](0005-x.md)', { supersededBy: ['0005-x.md'] }],
    ['**Superceded-by**: ADR-5', { supersededBy: ['ADR-5'] }],
    ['**Supersedes**: ~~ADR-1~~ ADR-2', { supersedes: ['ADR-2'] }],
    ['**Partially supersedes**: ADR-2', { partlySupersedes: ['ADR-2'] }],
    ['**Partially superseded by**: ADR-2', { partlySupersededBy: ['ADR-2'] }],
    ['**Superseded by**: The long plan (2024-01-05)', { supersededBy: ['The long plan'] }],
    ['- Superseded by:\n  - ADR-5\n  - [the fifth](0005-x.md)\n  - ADR-6', { supersededBy: ['0005-x.md', 'ADR-6'] }],
    ['**Superseded by**: ADR-5\n**Status**: Superseded by 0005', { supersededBy: ['ADR-5'] }],
    ['**Superseded by**: API-5, 0005-x.md', { supersededBy: ['API-5', '0005-x.md'] }],
    ['**Amends**: ADR-2\n**Amended by**: ADR-3', { amends: ['ADR-2'], amendedBy: ['ADR-3'] }],
    ['**Refines**: ADR-2\n**Relates to**: ADR-3', { refines: ['ADR-2'], relatesTo: ['ADR-3'] }],
    ['**Related ADRs**: ADR-2; ADR-3', { relatesTo: ['ADR-2', 'ADR-3'] }],
    ['| Superseded by: | N/A |\n|---|---|\n| Supersedes | ADR-3 |', { supersedes: ['ADR-3'] }],
    ['- Supersedes:\n  - [A](a.md)\n  - [B](b.md)', { supersedes: ['a.md', 'b.md'] }],
    ['**Ersetzt**: ADR-2\n**Ersetzt durch**: ADR-5', { supersedes: ['ADR-2'], supersededBy: ['ADR-5'] }],
    ['**Remplace** : ADR-2\n**Remplacé par** : ADR-5', { supersedes: ['ADR-2'], supersededBy: ['ADR-5'] }],
    ['**取代**：ADR-2\n**被取代**：ADR-5', { supersedes: ['ADR-2'], supersededBy: ['ADR-5'] }],
  ])('%j', (metadata, told) => {
    expect(relationsOf(`# T\n\n${metadata}\n\n## Context\n\nx\n`)).toEqual(told);
  });

  it('of front matter and of sections of their own', () => {
    const text =
      '---\nsuperseded-by: "[ADR-5](0005-x.md)"\nrelated: [ADR-1, 0002-y.md]\n---\n# T\n\n## Amends\n\n- ADR-9\n';
    expect(relationsOf(text)).toEqual({
      supersededBy: ['0005-x.md'],
      relatesTo: ['ADR-1', '0002-y.md'],
      amends: ['ADR-9'],
    });
  });

  it('of a list of links, where a line says how', () => {
    const text =
      '# T\n\n## Links\n\n- Supersedes [ADR-2](2.md)\n- Refined by [ADR-4](4.md)\n- [ADR-9](9.md)\n- It supersedes nothing\n';
    expect(relationsOf(text)).toEqual({ supersedes: ['2.md'], relatesTo: ['4.md'] });
  });
});

describe('relations of sections', () => {
  it.each<[string, string, readonly string[]]>([
    ['Related', '- [The gateway](../gateway/DESIGN.md)\n- [Set up](./SET_UP.md)', []],
    ['Related', '- [Cache more](0004-cache-more.md)\n- [The gateway](../gateway/DESIGN.md)', ['0004-cache-more.md']],
    ['Related', '- [ADR-4](cache-more.md)\n- US-12: Pay by card', ['cache-more.md']],
    ['Related', '- ADR-4: Cache more\n- RFC 9110\n- Builds on ADR-7', ['ADR-4', 'ADR-7']],
    ['Related', '- **ACME-ADR-Shop-0004** Cache more\n- Shop-4', ['ACME-ADR-Shop-0004']],
    ['Related', '- 0004-cache-more.md\n- notes.md\n- 12', ['0004-cache-more.md', '12']],
    [
      'Related',
      '[Cache more](#adr-4-cache-more), [Queues](#queues-in-short)',
      ['#adr-4-cache-more', '#queues-in-short'],
    ],
    ['Related', '- [Start](../02-guide/01-start.md)\n- [Cache](./01-cache.md)', ['./01-cache.md']],
    ['Related', '- [Cache](20240105-cache.md)\n- [Queue](../0003-queue.md)', ['20240105-cache.md', '../0003-queue.md']],
    ['See also', '- A talk about caches\n- [A talk](https://example.com/talk)', []],
    ['See also', `- ADR-4\n- ${'A long word on it. '.repeat(20)}`, ['ADR-4']],
    ['関連', '- [手引き](../guide/README.md)\n- [キャッシュ](0004-cache.md)', ['0004-cache.md']],
    ['Related ADRs', '- [Cache more](cache-more.md)', ['cache-more.md']],
    ['Related decisions', '- [Cache more](cache-more.md)', ['cache-more.md']],
    ['Verwandte Entscheidungen', '- [Mehr Cache](mehr-cache.md)', ['mehr-cache.md']],
    ['関連する決定', '- [キャッシュ](cache.md)', ['cache.md']],
    ['Relates to', '- [Cache more](cache-more.md)', ['cache-more.md']],
    ['Depends on', '- the gateway', ['the gateway']],
  ])('%s: %j', (heading, items, relatesTo) => {
    const text = `# T\n\n## Decision\n\nWe cache.\n\n## ${heading}\n\n${items}\n`;
    expect(relationsOf(text)).toEqual(relatesTo.length === 0 ? {} : { relatesTo });
  });
});

describe('relations told by a status', () => {
  it.each<[string, CanonicalStatus | null, Told]>([
    ['Accepted\n\nSuperseded by [5. X](0005-x.md)', 'superseded', { supersededBy: ['0005-x.md'] }],
    [
      'Accepted\n\nSupersedes [3. X](0003-x.md)\n\nAmends [4. Y](4.md)',
      'accepted',
      { supersedes: ['0003-x.md'], amends: ['4.md'] },
    ],
    ['Superseded [0019](0019-x.md)', 'superseded', { supersededBy: ['0019-x.md'] }],
    ['Superseded by ADR-5 and ADR-6 on 2024-03-04', 'superseded', { supersededBy: ['ADR-5', 'ADR-6'] }],
    ['Superseded by https://example.com/pull/12.', 'superseded', { supersededBy: ['https://example.com/pull/12'] }],
    ['Superseded by the new gateway', 'superseded', { supersededBy: ['the new gateway'] }],
    ['Superseded in 2021', 'superseded', {}],
    ['Superseded by [A](a.md), see [why](https://example.com)', 'superseded', { supersededBy: ['a.md'] }],
    ['Implemented. Parts of it were superseded by [A](a.md).', 'accepted', { partlySupersededBy: ['a.md'] }],
    ['Accepted, partly superseded by ADR-9', 'accepted', { partlySupersededBy: ['ADR-9'] }],
    ['Accepted. To be superseded by ADR-9', 'accepted', {}],
    ['Superseded by\n[ADR-5](0005-x.md)', 'superseded', { supersededBy: ['0005-x.md'] }],
    ['Accepted. The blue theme is superseded by [A](a.md).', 'accepted', { partlySupersededBy: ['a.md'] }],
    ['Accepted; **the cache portion superseded by [A](a.md)**', 'accepted', { partlySupersededBy: ['a.md'] }],
    ['Partially superseded by\n[A](a.md)\nand [B](b.md)', 'accepted', { partlySupersededBy: ['a.md', 'b.md'] }],
    [
      'Partly superseded by ADR-8; scope clarified by ADR-9',
      'accepted',
      { partlySupersededBy: ['ADR-8'], relatesTo: ['ADR-9'] },
    ],
    ['Superseded by `0003-new-layout`', 'superseded', { supersededBy: ['0003-new-layout'] }],
    ['Superseded by [A](a_(b).md) on 2024-03-04 - it was too slow', 'superseded', { supersededBy: ['a_(b).md'] }],
    ['Accepted (supersedes some parts of ADR-3)', 'accepted', { partlySupersedes: ['ADR-3'] }],
    ['Deprecated in favor of [x](https://example.com/x)', 'deprecated', {}],
    ['~~Accepted~~ Superseded by ADR-5', 'superseded', { supersededBy: ['ADR-5'] }],
    ['Amended by [7. Z](7.md)\n\nAccepted', 'accepted', { amendedBy: ['7.md'] }],
    ['Supersedes [3. X](3.md)', null, { supersedes: ['3.md'] }],
    ['Abgelöst durch [ADR-5](5.md)', 'superseded', { supersededBy: ['5.md'] }],
    ['Ersetzt ADR-3', null, { supersedes: ['ADR-3'] }],
    ['已被 [ADR-5](5.md) 取代', 'superseded', { supersededBy: ['5.md'] }],
    ['已被 ADR-5 取代（见 chain-2）', 'superseded', { supersededBy: ['ADR-5'] }],
    ['已废弃，由 ADR-9 替代', 'superseded', { supersededBy: ['ADR-9'] }],
    ['已接受（部分被 ADR-5 取代）', 'accepted', { partlySupersededBy: ['ADR-5'] }],
    ['已接受，取代 ADR-3', 'accepted', { supersedes: ['ADR-3'] }],
    ['Wurde durch ADR-5 ersetzt', 'superseded', { supersededBy: ['ADR-5'] }],
    ['Akzeptiert (teilweise durch [A](a.md) ersetzt)', 'accepted', { partlySupersededBy: ['a.md'] }],
    ['Is door ADR-5 vervangen', 'superseded', { supersededBy: ['ADR-5'] }],
    ['廃止（ADR-5 で置き換え）', 'superseded', { supersededBy: ['ADR-5'] }],
    ['承認済み（ADR-3 を置き換える）', 'accepted', { supersedes: ['ADR-3'] }],
    ['ADR-5에 의해 대체되었습니다', 'superseded', { supersededBy: ['ADR-5'] }],
    ['승인 (ADR-3 대체)', 'accepted', { supersedes: ['ADR-3'] }],
    ['Partiellement remplacé par ADR-7', 'accepted', { partlySupersededBy: ['ADR-7'] }],
    ['Замінено на ADR-5', 'superseded', { supersededBy: ['ADR-5'] }],
    ['Прийнято (замінює ADR-3)', 'accepted', { supersedes: ['ADR-3'] }],
    ['ADR-0005 により置き換え', 'superseded', { supersededBy: ['ADR-0005'] }],
    ['ADR-0005로 대체됨', 'superseded', { supersededBy: ['ADR-0005'] }],
    ['[proposed | superseded by [ADR-0005](0005-example.md)]', 'other', {}],
  ])('%j', (body, status, told) => {
    const text = `# 1. T\n\n## Status\n\n${body}\n\n## Context\n\nx\n`;
    expect(readOne(text).status?.value ?? null).toBe(status);
    expect(relationsOf(text)).toEqual(told);
  });
});

describe('a notice above the sections', () => {
  it.each<[string, CanonicalStatus | null, readonly string[]]>([
    ['## This ADR has been superseded by [5. X](5.md)', 'superseded', ['5.md']],
    ['> **Note**: this decision was superseded by ADR-5.', 'superseded', ['ADR-5']],
    ['**Status**: Accepted\n\n**This record is superseded by [5](5.md)**', 'superseded', ['5.md']],
    [
      '**Status**: Dead\n\nThis proposal has been superceded by [4](4.md) and [5](5.md).',
      'superseded',
      ['4.md', '5.md'],
    ],
    ['Status: Superseded by ADR-5\n\n> This ADR has been superseded by [5](0005-x.md).', 'superseded', ['0005-x.md']],
    ['The old protocol was superseded by [HTTP/2](https://example.com) long ago.', null, []],
    ['This ADR has been superseded by events.', null, []],
    [
      '> **Superseded by [5. X](5.md):** the cache now lives elsewhere, and more of it is said here.',
      'superseded',
      ['5.md'],
    ],
  ])('%j', (head, status, targets) => {
    const decision = readOne(`# T\n\n${head}\n\n## Context\n\nx\n`);
    expect(decision.status?.value ?? null).toBe(status);
    expect(decision.supersededBy).toEqual(targets);
  });
});
