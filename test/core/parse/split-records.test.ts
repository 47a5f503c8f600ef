import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/core/model/decision.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readRecords } from '../../../src/core/parse/read-decisions.ts';
import type { RecordsReading } from '../../../src/core/parse/read-decisions.ts';
import { cutOut } from './reading.ts';

const read = (text: string, path = 'docs/ADR.md'): RecordsReading =>
  readRecords(parseDocument(path, text), { statuses: {}, sections: {} });

const titles = (text: string): readonly (string | undefined)[] =>
  read(text).decisions.map((decision) => decision.title?.text);

const sections = (decision: Decision | undefined): readonly string[] =>
  (decision?.sections ?? []).map((section) => section.name ?? section.heading);

const record = (heading: string, level = '###'): string =>
  `${heading}\n\n**Status**: Accepted\n\n${level} Context\n\nIt is slow.\n\n${level} Decision\n\nWe cache it.\n`;

const log = (...records: readonly string[]): string => `# Architecture decisions\n\n${records.join('\n---\n\n')}`;

describe('numbered headings below the title of a collection', () => {
  it('are records, though none tells a status or has sections', () => {
    expect(titles('# Decisions\n\n## 1. Use Kafka\n\nIt is fast.\n\n## 2. Use Avro\n\nIt is small.\n')).toEqual([
      'Use Kafka',
      'Use Avro',
    ]);
  });

  it.each([
    ['below another title', '# How we work\n\n## 1. Use Kafka\n\nx\n\n## 2. Use Avro\n\ny\n'],
    ['chapters of a guide', '# Decision records\n\n## 1. Overview\n\nx\n\n## 2. Use Avro\n\ny\n'],
    ['links to records', '# Decisions\n\n## 1. A\n\n[A](0001-a.md)\n\n## 2. B\n\n[B](0002-b.md)\n'],
    ['sections of one record', '# Decisions\n\n## Decision\n\nx\n\n## 1. A\n\ny\n\n## 2. B\n\nz\n'],
  ])('are none: %s', (_name, text) => {
    expect(titles(text).length).toBeLessThan(2);
  });
});

describe('dated headings below the title of a collection', () => {
  it('are records, though none tells a status or has sections', () => {
    const text =
      '# Decision log\n\n## 2024-02-15 — Use Avro\n\nIt is small.\n\n## [2024-01-15] Use Kafka\n\n| What | Why |\n|---|---|\n| a | b |\n';
    expect(read(text).decisions.map(({ title, date }) => [title?.text, date])).toEqual([
      ['Use Avro', '2024-02-15'],
      ['Use Kafka', '2024-01-15'],
    ]);
  });

  it.each([
    ['below another title', '# Changes\n\n## 2024-01-15 Kafka\n\nx\n\n## 2024-02-15 Avro\n\ny\n'],
    ['without text', '# Decisions\n\n## 2024-01-15 Kafka\n\n## 2024-02-15 Avro\n\ny\n'],
    ['sections of one record', '# Decisions\n\n## Decision\n\nx\n\n## 2024-01-15 A\n\ny\n\n## 2024-02-15 B\n\nz\n'],
  ])('are none: %s', (_name, text) => {
    expect(titles(text).length).toBeLessThan(2);
  });
});

describe('chapters of a collection', () => {
  const decided = (title: string): string => `### ${title}\n\n**Decision:** we do it.\n\n**Code:** src\n\n`;

  it.each<[string, string, readonly string[]]>([
    [
      'hold the records, though they bear the numbers',
      `# Decision log\n\n## 1. Data\n\n${decided('Cache')}${decided('Queue')}## 2. Traces\n\n${decided('Levels')}`,
      ['Cache', 'Queue', 'Levels'],
    ],
    [
      'hold none below another title',
      `# Guide\n\n## 1. Data\n\n${decided('Cache')}${decided('Queue')}## 2. Traces\n\n${decided('Levels')}`,
      [],
    ],
    [
      'are records where only one heading below tells a decision',
      `# Decision log\n\n## 1. Data\n\n${decided('Cache')}## 2. Traces\n\n${decided('Levels')}## 3. UI\n\n${decided('Keys')}`,
      ['Data', 'Traces', 'UI'],
    ],
  ])('%s', (_name, text, expected) => {
    const found = titles(text);
    expect(found.length > 1 ? found : []).toEqual(expected);
  });
});

describe('the sections of a template above the records', () => {
  const body = '- Status: Accepted\n- Context: a\n- Decision: b\n\n';
  const sections = '### Status\n\nProposed\n\n### Context\n\nc\n\n### Decision\n\nd\n\n---\n\n';

  it.each<[string, readonly string[]]>([
    ['Record template', ['Cache', 'Queue']],
    ['Plantilla', ['Cache', 'Queue']],
    ['Another record', []],
  ])('%s', (chapter, expected) => {
    const found = titles(`# Decisions\n\n## ${chapter}\n\n${sections}### Cache\n${body}### Queue\n${body}`);
    expect(found.length > 1 ? found : []).toEqual(expected);
  });
});

describe('prefixes of several kinds', () => {
  it('all begin records, each with its own number', () => {
    const text = log(record('## P-1 · Cache'), record('## P-2 · Queue'), record('## T-1 · Files'));
    expect(read(text).decisions.map(({ id, number, title }) => [id, number, title?.text])).toEqual([
      ['P-1', 1, 'Cache'],
      ['P-2', 2, 'Queue'],
      ['T-1', 1, 'Files'],
    ]);
  });

  it('begin none where what stands below is no record', () => {
    const questions = '## Q-1: How long?\n\nWe ask.\n\n## Q-2: How many?\n\nWe ask.\n';
    expect(titles(log(record('## ADR-1: Cache'), record('## ADR-2: Queue'), questions))).toEqual(['Cache', 'Queue']);
  });
});

describe('titles of collections', () => {
  it.each(['Entwurfsentscheidungen und Auslegungen', 'Decisions and trade-offs', '意思決定ログ', 'Принятые решения'])(
    '%s',
    (title) => {
      expect(titles(`# ${title}\n\n## E-1 — Cache\n\nWe do.\n\n## E-2 — Queue\n\nWe do.\n`)).toEqual([
        'Cache',
        'Queue',
      ]);
    },
  );
});

describe('where the records of a file begin', () => {
  it.each<[string, string, readonly string[]]>([
    ['ids', log(record('## ADR-001: Cache'), record('## ADR-002: Queue')), ['Cache', 'Queue']],
    [
      'bold ids',
      log(record('### **ADR-0001: Cache**', '####'), record('### **ADR-0006: Queue**', '####')),
      ['Cache', 'Queue'],
    ],
    ['ids in words', log(record('## ADR 1 - Cache'), record('## ADR 2 — Queue')), ['Cache', 'Queue']],
    ['ids in brackets', log(record('## [ADR-1] Cache'), record('## [ADR-2] Queue')), ['Cache', 'Queue']],
    ['emoji', log(record('## 📦 ADR-1: Cache'), record('## 📬 ADR-2: Queue')), ['Cache', 'Queue']],
    ['a prefix of their own', log(record('## ARCH-1: Cache'), record('## ARCH-2: Queue')), ['Cache', 'Queue']],
    ['short ids', log(record('## D1: Cache'), record('## D2: Queue')), ['Cache', 'Queue']],
    ['the word decision', log(record('## Decision 1: Cache'), record('## Decision 2: Queue')), ['Cache', 'Queue']],
    ['numbers', log(record('## 1. Cache'), record('## 2. Queue')), ['Cache', 'Queue']],
    ['dates', log(record('## 2024-01-15: Cache'), record('## 2024-02-15: Queue')), ['Cache', 'Queue']],
    [
      'titles that may head sections',
      log(record('## Architecture'), record('## Migration')),
      ['Architecture', 'Migration'],
    ],
    ['nothing but titles', log(record('## Cache'), record('## Queue')), ['Cache', 'Queue']],
    ['the first level', `${record('# ADR-1: Cache', '##')}\n${record('# ADR-2: Queue', '##')}`, ['Cache', 'Queue']],
    ['titles on the first level', `${record('# Cache', '##')}\n${record('# Queue', '##')}`, ['Cache', 'Queue']],
    [
      'underlined headings',
      log(record('ADR-1: Cache\n------------'), record('ADR-2: Queue\n------------')),
      ['Cache', 'Queue'],
    ],
    [
      'sections two levels below',
      log(record('## ADR-1: Cache', '####'), record('## ADR-2: Queue', '######')),
      ['Cache', 'Queue'],
    ],
    ['one record below the title of a log', log(record('## ADR-1: Cache')), ['Cache']],
    ['one record below any title', `# The shop\n\n${record('## ADR-1: Cache')}`, ['Cache']],
    [
      'chapters between',
      log(record('## ADR-1: Cache'), '## About\n\nx\n', record('## ADR-2: Queue')),
      ['Cache', 'Queue'],
    ],
    [
      'records in chapters',
      log('## 2024\n', record('### ADR-1: Cache', '####'), '## 2025\n', record('### ADR-2: Queue', '####')),
      ['Cache', 'Queue'],
    ],
    [
      'one on another level',
      log(record('## ADR-1: Cache'), record('## ADR-2: Queue'), record('### ADR-3: Slip', '####')),
      ['Cache', 'Queue', 'Slip'],
    ],
    [
      'labels',
      log(
        '## ADR-1: Cache\n\n**Context:** Slow.\n\n**Decision:** We cache.\n',
        '## ADR-2: Queue\n\n**Context:** Slow.\n\n**Decision:** We queue.\n',
      ),
      ['Cache', 'Queue'],
    ],
    [
      'labels without ids',
      log(
        '## Cache\n\n**Context:** Slow.\n\n**Decision:** We cache.\n',
        '## Queue\n\n**Context:** Slow.\n\n**Decision:** We queue.\n',
      ),
      ['Cache', 'Queue'],
    ],
    [
      'labels in lists',
      log(
        '## Cache\n\n- **Context**: Slow.\n- **Decision**: We cache.\n',
        '## Queue\n\n- **Context**: Slow.\n- **Decision**: We queue.\n',
      ),
      ['Cache', 'Queue'],
    ],
    [
      'labels in the metadata and alone on a line',
      log(
        '## ADR-1: Cache\n\n**Date:** 2024-01-15  \n**Context:** Slow.\n\n**Decision:**\n\nWe cache.\n',
        '## ADR-2: Queue\n\n**Date:** 2024-01-15  \n**Context:** Slow.\n\n**Decision:** We queue.\n',
      ),
      ['Cache', 'Queue'],
    ],
    ['ids and a dot', log(record('## ADR-1 · Cache'), record('## ADR-2 · Queue')), ['Cache', 'Queue']],
    [
      'dates above labels',
      '# 决策日志\n\n### 2024-01-15: 缓存\n\n**选择**：缓存。\n\n**理由**：快。\n\n### 2024-02-15: 队列\n\n**选择**：队列。\n\n**影响**：所有服务都要改用队列，运维需要学习新的工具，并且以后每次发布之前都要检查积压的消息数量和延迟。\n',
      ['缓存', '队列'],
    ],
    [
      'lines of labels that end in a period',
      '# Decisiones\n\n## ADR-01 — Caché\n\n**Contexto.** Lento.\n\n**Decisión.** Caché.\n\n## ADR-02 — Cola\n\n**Contexto.** Lento.\n\n**Decisión.** Cola.\n',
      ['Caché', 'Cola'],
    ],
    [
      'lines of labels below each other',
      '# Decisions\n\n### ADR-1: 캐시\n**결정**: 캐시\n**이유**: 느림\n**트레이드오프**: 메모리\n\n---\n\n### ADR-2: 큐\n**결정**: 큐\n**이유**: 느림\n',
      ['캐시', '큐'],
    ],
    [
      'numbers and a status alone',
      '# Log\n\n## 1. Cache\n\nStatus: Accepted\n\nWe do.\n\n## 2. Queue\n\nStatus: Accepted\n\nWe do.\n',
      ['Cache', 'Queue'],
    ],
    ['ids with a letter behind', log(record('## ADR-3: Cache'), record('## ADR-3a: Queue')), ['Cache', 'Queue']],
    [
      'ids below the title of a collection, with prose alone',
      '# Decisions\n\n## D01 — Cache\n\nWe do.\n\n## D02 — Queue\n\nWe do.\n',
      ['Cache', 'Queue'],
    ],
    [
      'a thin one among whole ones',
      log(record('## ADR-1: Cache'), record('## ADR-2: Queue'), '## ADR-3: Thin\n\nWe do it.\n'),
      ['Cache', 'Queue', 'Thin'],
    ],
    [
      'French',
      '# Décisions\n\n## Cache\n\n### Contexte\n\na\n\n### Décision\n\nb\n\n## File\n\n### Contexte\n\na\n\n### Décision\n\nb\n',
      ['Cache', 'File'],
    ],
  ])('%s', (_name, text, wanted) => {
    for (const ending of ['\n', '\r\n']) expect(titles(text.replaceAll('\n', ending))).toEqual(wanted);
  });

  it.each<[string, string, readonly string[]]>([
    ['a table of contents', `1. [ADR-001: Cache](#a)\n2. [ADR-002: Queue](#b)\n\n`, ['Cache', 'Queue']],
    ['a summary table', '## Summary\n\n| ADR | Status |\n|---|---|\n| ADR-003 | Accepted |\n\n', ['Cache', 'Queue']],
    [
      'a template in a fence',
      '## Template\n\n```markdown\n# ADR-XXX: [Title]\n\n## Context\n\n## Decision\n```\n\n',
      ['Cache', 'Queue'],
    ],
    [
      'a full example in a fence',
      '```markdown\n## ADR-009: Example\n\n**Status**: Accepted\n\n### Context\n```\n\n',
      ['Cache', 'Queue'],
    ],
    [
      'a template that is open',
      '## ADR-XXX: [Title]\n\n**Status**: Proposed\n\n### Context\n\n[Why]\n\n',
      ['Cache', 'Queue'],
    ],
    [
      'a chapter on writing',
      '## How to write\n\n### Good ADR\n\nx\n\n### Checklist\n\n- [ ] Context\n\n',
      ['Cache', 'Queue'],
    ],
    ['entries that lead to files', '## [ADR-004: Other](004-other.md)\n\n**Status**: Accepted\n\n', ['Cache', 'Queue']],
    ['announced ones', '## Future ADRs\n\n### ADR-011: Later\n\nNot yet.\n\n', ['Cache', 'Queue']],
    ['announced ones of the same level', '## ADR-011: Planned: later\n\nNot yet.\n\n', ['Cache', 'Queue']],
    ['one said twice', '## ADR-001: Cache\n\nSee below.\n\n', ['Cache', 'Queue']],
    ['a quote', '> ## ADR-009: Quoted\n>\n> **Status**: Accepted\n\n', ['Cache', 'Queue']],
    ['a comment', '<!--\n## ADR-009: Hidden\n\n### Context\n-->\n\n', ['Cache', 'Queue']],
  ])('never begin in %s', (_name, other, wanted) => {
    const records = `${record('## ADR-001: Cache')}\n${record('## ADR-002: Queue')}`;
    expect(titles(`# Decisions\n\n${other}${records}`)).toEqual(wanted);
    expect(titles(`# Decisions\n\n${records}\n${other}`)).toEqual(wanted);
  });

  it.each<[string, string]>([
    ['the usual record', '# 1. Cache\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n\nc\n'],
    ['sections with numbers', '# Cache\n\n## 1. Context\n\na\n\n## 2. Decision\n\nb\n\n## 3. Consequences\n\nc\n'],
    ['sections of the first level', '# Cache\n\n# Context\n\na\n\n# Decision\n\nb\n'],
    [
      'options with parts',
      '# Cache\n\n## Context\n\na\n\n## Options\n\n### A\n\n#### Context\n\nx\n\n#### Decision\n\ny\n\n### B\n\n#### Context\n\nx\n\n#### Decision\n\ny\n\n## Decision\n\nA\n',
    ],
    [
      'a record that speaks of others',
      '# ADR-5: Cache\n\n## Context\n\n### ADR-1: Queue\n\nOld.\n\n### ADR-2: Files\n\nOld.\n\n## Decision\n\nb\n',
    ],
    [
      'headings with versions',
      '# Cache\n\n## Context\n\na\n\n## Decision\n\nb\n\n## V1: first\n\nc\n\n## V2: second\n\nd\n',
    ],
    ['a title of the second level', '## ADR-4: Cache\n\n### Context\n\na\n\n### Decision\n\nb\n'],
    ['the first of all records', '# Record architecture decisions\n\n## Context\n\na\n\n## Decision\n\nb\n'],
    ['an empty file', ''],
  ])('stays one: %s', (_name, text) => {
    const { decisions, rest } = read(text, 'docs/adr/0001-x.md');
    expect(decisions).toHaveLength(1);
    expect(decisions[0] && cutOut(text, decisions[0].range)).toBe(text);
    expect(rest).toBeNull();
  });

  it.each<[string, string]>([
    ['a list', '# Architecture Decision Records (ADRs)\n\n- [ADR-1](001-a.md)\n- [ADR-2](002-b.md)\n'],
    ['a table', '# ADR Index\n\n| # | Title |\n|---|---|\n| 1 | [A](0001-a.md) |\n| 2 | [B](./0002-b.md#x) |\n'],
    ['a list of names', '# Architecture Decision Records\n\n## Current set\n\n- ADR-0001: cache\n- ADR-0002: queue\n'],
    [
      'a list with a template',
      '# Decision log\n\n```\n# ADR-XXX: Title\n\n**Status**: Accepted\n\n## Context\n```\n\n- [A](1-a.md)\n- [B](2-b.md)\n',
    ],
    [
      'headings with links below',
      '# Decision log\n\n## ADR-1: A\n\nSee [it](0001-a.md).\n\n## ADR-2: B\n\nSee [it](0002-b.md).\n',
    ],
  ])('is none where a page only lists files: %s', (_name, text) => {
    expect(read(text)).toEqual({ decisions: [], fragments: [], rest: null });
  });
});

describe('a record among many', () => {
  const text = `---
layout: page
status: draft
---
# Decisions

**Last Updated**: 2030-01-01

## ADR-007: Cache

**Status**: Accepted
**Date**: 2024-01-15

---

### Context

It is slow.

**Options**:
1. Cache
2. Wait

#### Detail

x

### Decision

We cache.

---

**Reviewers**: Ada

## ADR-003: Queue

**Status**: Proposed

### Context

Calls fail.

---

**Last Updated**: 2031-02-02
**Owner**: Grace

## Statistics

- Accepted: 1
`;

  it('has its own place, title, number, metadata and sections', () => {
    for (const form of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`]) {
      const [first, second, ...others] = read(form, 'docs/0042-log.md').decisions;
      expect(others).toEqual([]);
      expect([first?.range.start.line, first?.range.end.line]).toEqual([9, 34]);
      expect([second?.range.start.line, second?.range.end.line]).toEqual([36, 47]);
      expect(first).toMatchObject({ id: 'ADR-007', number: 7, date: '2024-01-15', status: { value: 'accepted' } });
      expect(second).toMatchObject({ id: 'ADR-003', number: 3, status: { value: 'proposed' } });
      expect(first && cutOut(form, first.title?.range ?? first.range)).toBe('## ADR-007: Cache');
      expect(sections(first)).toEqual(['context', 'alternatives', 'Detail', 'decision']);
      expect(first?.sections.map((section) => section.depth)).toEqual([3, 7, 4, 3]);
      expect(first?.fields.map((field) => field.name)).toEqual(['status', 'date', 'reviewers']);
      expect(first?.people.reviewers).toEqual(['Ada']);
    }
  });

  it('leaves the foot of the page to the page, behind the last record alone', () => {
    const page = text.slice(0, text.indexOf('## Statistics'));
    const [first, second] = read(page).decisions;
    expect(first?.people.reviewers).toEqual(['Ada']);
    expect(second?.range.end.line).toBe(42);
    expect(second?.people.owner).toEqual([]);
    expect(second?.date).toBeNull();
  });

  it.each<[string, string]>([
    ['a chapter', '\n---\n\n### Statistics\n\n- Accepted: 2\n'],
    ['a generated line', '\n---\n\n*Generated: 2025-01-09*\n*Version: 1.0*\n'],
    ['a rule', '\n---\n'],
  ])('ends before %s', (_name, behind) => {
    const [, second] = read(log(record('## ADR-1: Cache'), record('## ADR-2: Queue')) + behind).decisions;
    expect(second?.sections.at(-1)?.text).toBe('We cache it.');
  });

  it('has the sections that labels head, in metadata lines, lists and alone', () => {
    const text =
      '# Decisions\n\n## ADR-1: Cache\n\n**Status:** Accepted  \n**Context:** Slow.\n\n**Decision:** We cache.\n\n**Rationale:**\n\n- fast\n\n' +
      '## ADR-2: Queue\n\n- **Status**: Accepted\n- **Context**: Slow.\n- **Decision**: We queue.\n- **Impact**: High\n\n---\n\n*Generated today*\n';
    const [first, second] = read(text).decisions;
    expect(first?.fields.map((field) => field.name)).toEqual(['status']);
    expect(sections(first)).toEqual(['context', 'decision', 'rationale']);
    expect(first?.sections.map((section) => section.text)).toEqual(['Slow.', 'We cache.', '- fast']);
    expect(first?.sections.map((section) => cutOut(text, section.headingRange))).toEqual([
      '**Context:**',
      '**Decision:**',
      '**Rationale:**',
    ]);
    expect(sections(second)).toEqual(['context', 'decision']);
    expect(second?.status?.value).toBe('accepted');
    expect(second?.impact).toBe('High');
    expect(second?.range.end.line).toBe(19);
  });

  it('goes on behind a rule between its sections', () => {
    const one = '## ADR-1: Cache\n\n### Context\n\na\n\n---\n\n### Decision\n\nb\n\n---\n\nMore on it.\n';
    const [first] = read(log(one, record('## ADR-2: Queue'))).decisions;
    expect(sections(first)).toEqual(['context', 'decision']);
    expect(first?.sections.at(-1)?.text).toBe('b\n\n---\n\nMore on it.');
  });

  it('has neither the number nor the date of the file', () => {
    const { decisions } = read(`# Log\n\n${record('## Cache')}\n${record('## Queue')}`, 'docs/2024-01-15-0009-log.md');
    expect(decisions.map(({ number, id, date }) => ({ number, id, date }))).toEqual([
      { number: null, id: null, date: null },
      { number: null, id: null, date: null },
    ]);
  });
});

describe('fragments', () => {
  const whole = (number: number): string =>
    `### ADR-${number}: T\n\n**Status**: Accepted\n\n#### Context\n\na\n\n#### Decision\n\nb\n\n#### References\n\n- c\n\n---\n\n`;
  const fragmentsOf = (text: string): readonly string[] =>
    read(text).fragments.map(({ kind, range, heading }) => `${kind} ${range.start.line}-${range.end.line} ${heading}`);

  it('are sections outside of every record, from their first line on', () => {
    const text = `# Log\n\n${whole(1)}## Next ADRs\n\nLater.\n\n---\n\n**Last Updated:** 2025-01-01\n**Questions?** Ask.\n- It costs.\n- It is slow.\n\n**Neutral:**\n- So be it.\n\n#### Decision\n- Week 1\n\n#### References\n- Docs\n\n---\n\n${whole(2)}`;
    expect(fragmentsOf(text)).toEqual(['outside-record 29-39 Decision']);
    expect(read(text).decisions.map(sections)).toEqual([
      ['context', 'decision', 'references'],
      ['context', 'decision', 'references'],
    ]);
  });

  it('are the foot of another record behind a rule, which repeats what stands above', () => {
    const text = `# Log\n\n${whole(1)}#### Decision\n\nx\n\n#### References\n\n- y\n\n---\n\n${whole(2)}`;
    expect(fragmentsOf(text)).toEqual(['outside-record 21-27 Decision']);
    expect(sections(read(text).decisions[0])).toEqual(['context', 'decision', 'references']);
  });

  it.each<[string, string, readonly string[]]>([
    ['bold', '**Negative:**', ['breaks-off 37-37 Negative']],
    ['bold, colon out', '**Negative**:', ['breaks-off 37-37 Negative']],
    ['plain', 'Options:', ['breaks-off 37-37 Options']],
    ['behind text', 'text\n**Negative:**', ['breaks-off 38-38 Negative']],
    ['with text', '**Negative:** none', []],
    ['with a list', '**Negative:**\n- none', []],
    ['bold text without a colon', '**Done**', []],
    ['a field without a value', '**Reviewers:**', []],
  ])('are labels in which a record breaks off: %s', (_name, end, wanted) => {
    expect(fragmentsOf(`# Log\n\n${whole(1)}${whole(2)}`.replace(/- c\n\n---\n\n$/, `- c\n\n${end}\n`))).toEqual(
      wanted,
    );
  });

  it('are told of a file with one record, too', () => {
    expect(fragmentsOf('# Cache\n\n## Decision\n\na\n\n**Negative:**\n')).toEqual(['breaks-off 7-7 Negative']);
    expect(fragmentsOf('**Negative:**\n')).toEqual([]);
  });

  it('are none in chapters of a guide', () => {
    expect(
      fragmentsOf(
        `# Log\n\n${whole(1)}${whole(2)}## Guide\n\n#### Context\n\nSay why.\n\n#### Decision\n\nSay what.\n`,
      ),
    ).toEqual([]);
  });
});
