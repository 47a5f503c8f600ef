import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import { cutOut, readOne } from './reading.ts';

describe('titles', () => {
  it.each<[string, string | null, number | null, string | null]>([
    ['# 1. Use Kafka', 'Use Kafka', 1, '1'],
    ['# 0012 - Use Kafka', 'Use Kafka', 12, '0012'],
    ['# ADR-001: Use Kafka', 'Use Kafka', 1, 'ADR-001'],
    ['# ADR 7 - Use Kafka', 'Use Kafka', 7, 'ADR 7'],
    ['# ADR 7 – Use Kafka', 'Use Kafka', 7, 'ADR 7'],
    ['# ADR-0007 Use Kafka', 'Use Kafka', 7, 'ADR-0007'],
    ['# [ADR-0003] Use Kafka', 'Use Kafka', 3, 'ADR-0003'],
    ['# ADR #12: Use Kafka', 'Use Kafka', 12, 'ADR #12'],
    ['# Use Kafka', 'Use Kafka', null, null],
    ['# **ADR-0001: Use *Kafka***', 'Use Kafka', 1, 'ADR-0001'],
    ['# 📋 ADR-0001: Use Kafka ✅', 'Use Kafka ✅', 1, 'ADR-0001'],
    ['# 1. Use `Kafka` & [Avro](https://avro.apache.org)', 'Use Kafka & Avro', 1, '1'],
    ['# ADR: Use Kafka', 'Use Kafka', null, null],
    ['# Architecture Decision Record: Use Kafka', 'Use Kafka', null, null],
    ['# ADR-XXXX: [Title]', '[Title]', null, 'ADR-XXXX'],
    ['# Use 2 factors', 'Use 2 factors', null, null],
    ['# 7-zip for archives', '7-zip for archives', null, null],
    ['# 3.5 is enough', '3.5 is enough', null, null],
    ['# UTF-8: the only encoding', 'UTF-8: the only encoding', null, null],
    ['# Adrenaline levels', 'Adrenaline levels', null, null],
    ['ADR 4: Use\nKafka\n============', 'Use Kafka', 4, 'ADR 4'],
    ['<!-- # 1. Hidden -->\n\n# 2. Shown', 'Shown', 2, '2'],
    ['```\n# 1. In code\n```\n\n# 2. Real', 'Real', 2, '2'],
    ['> # 1. Quoted\n\n# 2. Real', 'Real', 2, '2'],
    ['## ADR-0004: Below the first level', 'Below the first level', 4, 'ADR-0004'],
    ['## Use Kafka', null, null, null],
    ['# Context\n\nA\n\n# Decision\n\nB', null, null, null],
    ['#\n\ntext', null, null, null],
    ['', null, null, null],
    ['---\ntitle: "ADR-5: Use Kafka"\n---\n\n## Context\n', 'Use Kafka', 5, 'ADR-5'],
    ['---\ntitle: From above\n---\n\n# From below\n', 'From below', null, null],
  ])('%j', (text, title, number, id) => {
    const decision = readOne(text, 'docs/adr/kafka.md');
    expect(decision.title?.text ?? null).toBe(title);
    expect(decision.title?.number ?? null).toBe(number);
    expect(decision.title?.id ?? null).toBe(id);
  });

  it('takes another prefix for an id only if the file bears it', () => {
    expect(readOne('# ARCH-003: Use Kafka', 'ARCH-003-kafka.md').title).toMatchObject({ id: 'ARCH-003', number: 3 });
    expect(readOne('# ARCH-003: Use Kafka', 'kafka.md').title).toMatchObject({ id: null, text: 'ARCH-003: Use Kafka' });
  });

  it('keeps the title as written, and its place', () => {
    const text = '---\r\na: b\r\n---\r\n\r\n# 1. Use **Kafka** #\r\n';
    const { title } = readOne(text);
    expect(title?.raw).toBe('1. Use **Kafka**');
    expect(title && cutOut(text, title.range)).toBe('# 1. Use **Kafka** #');
    expect(title?.range.start).toEqual({ offset: 18, line: 5, column: 1 });
  });
});

describe('numbers come from the file name, else from the title', () => {
  it.each<[string, number | null]>([
    ['docs/adr/0012-x.md', 12],
    ['0001.md', 1],
    ['ADR-0012-x.md', 12],
    ['adr-12.md', 12],
    ['adr012-x.md', 12],
    ['ACME-ADR-0006-x.md', 6],
    ['ACME-ADR-EH-0004-x.md', 4],
    ['ARCH-025-x.md', 25],
    ['12. x y.md', 12],
    ['docs/adr012-mqtt/README.md', 12],
    ['docs/10-adr/README.md', 5],
    ['20200927-x.md', 5],
    ['2020-09-27-x.md', 5],
    ['20240516132303-x.md', 5],
    ['use-2-factors.md', 5],
    ['x.md', 5],
    ['', 5],
  ])('%s', (path, number) => {
    expect(readOne('# 5. Use Kafka', path).number).toBe(number);
  });
});

describe('metadata', () => {
  const body = '\n\n## Context\n\nWe need it.\n';
  it.each<[string, string, string]>([
    ['bold, colon out', '**Status**: Accepted', 'bold-line'],
    ['bold, colon in', '**Status:** Accepted', 'bold-line'],
    ['bold, all of it', '**Status: Accepted**', 'bold-line'],
    ['bold, underscores', '__Status__: Accepted', 'bold-line'],
    ['bold value', '**Status:** **Accepted**', 'bold-line'],
    ['several on lines', '**Date**: 2024-01-15\n**Status**: Accepted\n**Author**: Ada', 'bold-line'],
    ['hard breaks', '**Date**: 2024-01-15  \n**Status**: Accepted  \n**Author**: Ada', 'bold-line'],
    ['backslash breaks', '**Date**: 2024-01-15\\\n**Status**: Accepted', 'bold-line'],
    ['HTML breaks', '**Date**: 2024-01-15<br>**Status**: Accepted<br/>', 'bold-line'],
    ['bullet', '* Status: Accepted\n* Date: 2024-01-15', 'bullet'],
    ['bold bullet', '- **Status**: Accepted\n- **Date**: 2024-01-15', 'bullet'],
    ['bold bullet, colon in', '- **Date:** 2024-01-15\n- **Status:** Accepted', 'bullet'],
    ['plain line', 'Date: 2024-01-15\nStatus: Accepted', 'plain-line'],
    ['wide colon', 'Status：Accepted', 'plain-line'],
    ['table', '| Field | Value |\n|---|---|\n| Status | Accepted |\n| Date | 2024-01-15 |', 'table'],
    ['table without a head', '| | |\n|---|---|\n| **Status:** | Accepted |', 'table'],
    ['table whose head is a field', '| Status | Accepted |\n|---|---|\n| Date | 2024-01-15 |', 'table'],
    ['comment behind', '- Status: Accepted <!-- optional -->', 'bullet'],
    ['emoji before the label', '✅ **Status**: Accepted', 'bold-line'],
  ])('%s', (_name, metadata, style) => {
    for (const ending of ['\n', '\r\n']) {
      for (const mark of ['', '\ufeff']) {
        const text = mark + `# Title\n\n${metadata}${body}`.replaceAll('\n', ending);
        const decision = readOne(text);
        expect(decision.status).toMatchObject({ value: 'accepted', style, note: null });
        expect(decision.metadataStyle).toBe(style);
        if (metadata.includes('2024')) expect(decision.date).toBe('2024-01-15');
        const field = decision.fields.find((one) => one.name === 'status');
        expect(field && cutOut(text, field.valueRange)).toBe(field?.raw);
        expect(decision.status && cutOut(text, decision.status.wordRange)).toBe('Accepted');
        expect(field?.label).toBe('Status');
      }
    }
  });

  it('reads front matter with its places', () => {
    const text = '\ufeff---\r\nstatus: "accepted"\r\ndecision-makers: [Ada, Grace]\r\n---\r\n# T\r\n';
    const { fields, status } = readOne(text);
    expect(fields.map(({ name, label, raw, style }) => ({ name, label, raw, style }))).toEqual([
      { name: 'status', label: 'status', raw: '"accepted"', style: 'front-matter' },
      { name: 'decision makers', label: 'decision-makers', raw: '[Ada, Grace]', style: 'front-matter' },
    ]);
    expect(status && cutOut(text, status.wordRange)).toBe('accepted');
    expect(status?.wordRange.start).toEqual({ offset: 15, line: 2, column: 10 });
  });

  it.each([
    ['**Status**:', ''],
    ['* Status:', ''],
    ['**Status:** <!-- fill in -->', ''],
    ['| Status |  |\n|---|---|\n| Date | 2024-01-15 |', ''],
  ])('%j has a place for the missing value', (metadata, raw) => {
    const text = `# Title\n\n${metadata}${body}`;
    const field = readOne(text).fields.find((one) => one.name === 'status');
    expect(field?.raw).toBe(raw);
    expect(field?.valueRange.start).toEqual(field?.valueRange.end);
    expect(field?.valueRange.start.line).toBe(3);
    expect(readOne(text).status).toBeNull();
  });

  it('front matter goes before the text, the metadata line before the section', () => {
    expect(readOne('---\nstatus: draft\n---\n# T\n\n**Status**: Accepted\n').status?.value).toBe('draft');
    expect(readOne('# T\n\n**Status**: Accepted\n\n## Status\n\nRejected\n').status?.value).toBe('accepted');
    expect(readOne('---\nstatus:\n---\n# T\n\n**Status**: Accepted\n').status?.value).toBe('accepted');
  });

  it.each([
    ['prose', '# T\n\nWe think that Status: Accepted is right.\n'],
    ['a list of reasons', '# T\n\n- Speed: high\n- Cost: low\n'],
    ['code', '# T\n\n```\n**Status**: Accepted\n```\n'],
    ['a comment', '# T\n\n<!--\n**Status**: Accepted\n-->\n'],
    ['a section', '# T\n\n## Context\n\n**Status**: Accepted\n'],
    ['a table below a heading', '# T\n\n## Options\n\n| Status | Accepted |\n|---|---|\n| Date | 2024-01-15 |\n'],
    ['a table of three columns', '# T\n\n| Status | Accepted | x |\n|---|---|---|\n| a | b | c |\n'],
    ['a link to a section', '# T\n\n- [Status](#status)\n'],
  ])('takes no status from %s', (_name, text) => {
    expect(readOne(text).status).toBeNull();
  });

  it('reads wrapped and nested values of bullets', () => {
    const decision = readOne('# T\n\n* Deciders: Ada,\n  Grace\n* Scope:\n  - Infrastructure\n  - Security\n');
    expect(decision.fields[0]?.raw).toBe('Ada,\n  Grace');
    expect(decision.scopes.map((scope) => scope.name)).toEqual(['Infrastructure', 'Security']);
  });
});

describe('scopes', () => {
  it.each<[string, readonly string[]]>([
    ['**Scope**: Infrastructure, Security', ['Infrastructure', 'Security']],
    ['- Scope: `infra`; **API Design**', ['infra', 'API Design']],
    ['Scopes: Infrastructure', ['Infrastructure']],
    ['**Scope**:', []],
    ['**Category**: Infrastructure', []],
    ['**Scope**: Infrastructure\n**Scopes**: Security', ['Infrastructure', 'Security']],
    ['| Scope | Data, API |\n|---|---|\n| Status | Draft |', ['Data', 'API']],
  ])('%j', (metadata, names) => {
    const text = `# T\r\n\r\n${metadata.replaceAll('\n', '\r\n')}\r\n`;
    const { scopes } = readOne(text);
    expect(scopes.map((scope) => scope.name)).toEqual(names);
    expect(scopes.map((scope) => cutOut(text, scope.range))).toEqual(names);
  });

  it.each<[string, readonly string[]]>([
    ['scope: infra', ['infra']],
    ['scope: infra, security', ['infra', 'security']],
    ['scope: [infra, "API Design"]', ['infra', 'API Design']],
    ['scopes:\n  - infra\n  - security', ['infra', 'security']],
    ['scope: "infra, security"', ['infra', 'security']],
    ['scope:', []],
    ['category: infra', []],
  ])('front matter %j', (yaml, names) => {
    expect(readOne(`---\n${yaml}\n---\n# T\n`).scopes.map((scope) => scope.name)).toEqual(names);
  });

  it('unites front matter and text, so that none is lost', () => {
    const { scopes } = readOne('---\nscope: infra\n---\n# T\n\n**Scope**: Security\n');
    expect(scopes.map((scope) => scope.name)).toEqual(['infra', 'Security']);
  });
});

describe('dates', () => {
  it.each<[string, string | null]>([
    ['2024-01-15', '2024-01-15'],
    ['2024-1-5', '2024-01-05'],
    ['2024-01-15T10:00:00Z', '2024-01-15'],
    ['2024/01/15', '2024-01-15'],
    ['15 January 2024', '2024-01-15'],
    ['15th of January, 2024', '2024-01-15'],
    ['January 15, 2024', '2024-01-15'],
    ['Jan 15 2024', '2024-01-15'],
    ['Sept. 3rd, 2024', '2024-09-03'],
    ['15-Jan-2024', '2024-01-15'],
    ['15.01.2024', '2024-01-15'],
    ['23/10/2024', '2024-10-23'],
    ['10/23/2024', '2024-10-23'],
    ['4/21/21', '2021-04-21'],
    ['05/05/2022', '2022-05-05'],
    ['2024-01-15 (revised 2024-03-01)', '2024-01-15'],
    ['2024-02-29', '2024-02-29'],
    ['05/01/2022', null],
    ['23/10/24', '2024-10-23'],
    ['2023-02-29', null],
    ['2024-13-01', null],
    ['31 February 2024', null],
    ['January 2024', null],
    ['15 Foo 2024', null],
    ['YYYY-MM-DD', null],
    ['soon', null],
    ['12024-01-15', null],
  ])('%s', (raw, date) => {
    const decision = readOne(`# T\n\n**Date**: ${raw}\n`, 'x.md');
    expect(decision.date).toBe(date);
    expect(decision.dateRaw).toBe(raw);
  });

  it('takes the most telling field', () => {
    expect(readOne('# T\n\n- Created: 2020-01-01\n- Date: 2021-01-01\n').date).toBe('2021-01-01');
  });

  it('falls back to the date of the file name where the text has none', () => {
    expect(readOne('# T', '20200927-x.md')).toMatchObject({ date: '2020-09-27', dateRaw: null });
    expect(readOne('# T', '2020-09-27-x.md').date).toBe('2020-09-27');
    expect(readOne('# T\n\nDate: soon\n', '2020-09-27-x.md')).toMatchObject({
      date: '2020-09-27',
      dateRaw: 'soon',
    });
    expect(readOne('# T\n\nDate: 05/01/2022\n', '2020-09-27-x.md')).toMatchObject({
      date: null,
      dateRaw: '05/01/2022',
    });
  });
});

describe('impact and relations', () => {
  it.each([
    ['🔴 High', 'High'],
    ['üî¥ High', 'High'],
    ['**Medium**', 'Medium'],
    ['高', '高'],
  ])('impact %s', (raw, impact) => {
    expect(readOne(`# T\n\n- Impact: ${raw}\n`).impact).toBe(impact);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['**Status**: Superseded by [ADR-0012](0012-x.md)', ['0012-x.md'], []],
    ['**Status**: Superseded by ADR-0012', ['ADR-0012'], []],
    ['**Status**: Superseded by [ADR-12](https://example.com/12)', ['https://example.com/12'], []],
    ['**Status**: Accepted\n**Superseded by**: ADR-3, ADR-4', ['ADR-3', 'ADR-4'], []],
    ['**Status**: Accepted\n**Superseded by**: N/A\n**Supersedes**: none', [], []],
    ['- Status: Accepted\n- Supersedes: [1. A](0001-a.md) and [2. B](0002-b.md)', [], ['0001-a.md', '0002-b.md']],
    ['## Status\n\nSuperseded by [12. X](0012-x.md)', ['0012-x.md'], []],
    ['## Status\n\nAccepted\n\nSupercedes [9. X](0009-x.md)\n\nAmended by [4. Y](0004-y.md)', [], ['0009-x.md']],
    ['## Status\n\nSuperseded [0019](0019-x.md)', ['0019-x.md'], []],
    ['---\nsuperseded-by: 0012-x.md\nsupersedes: [ADR-1, ADR-2]\n---', ['0012-x.md'], ['ADR-1', 'ADR-2']],
    ['---\nstatus: "superseded by [ADR-0005](0005-example.md)"\n---', ['0005-example.md'], []],
  ])('%j', (metadata, supersededBy, supersedes) => {
    const text = metadata.startsWith('---') ? `${metadata}\n# T\n` : `# T\n\n${metadata}\n`;
    expect(readOne(text)).toMatchObject({ supersededBy, supersedes });
  });
});

describe('readDecisions', () => {
  it.each([
    ['front matter that is broken', '---\nstatus: [\n---\n# T\n'],
    ['front matter that is code', '---js\n{}\n---\n# T\n'],
    ['binary content', '# T\n\0'],
    ['too deep a document', `# T\n\n${'>'.repeat(200)} a\n`],
  ])('reads no record from %s', (_name, text) => {
    const document = parseDocument('a.md', text);
    expect(document.refusal?.line).toBeGreaterThan(0);
    expect(readDecisions(document, { statuses: {}, sections: {} })).toEqual([]);
  });

  it('is the whole file, path and all', () => {
    const text = '# T\r\n\r\ntext\r\n';
    const decision = readOne(text, 'docs/a b.md');
    expect(decision.path).toBe('docs/a b.md');
    expect(cutOut(text, decision.range)).toBe(text);
  });

  it('is plain data', () => {
    const decision = readOne('---\nscope: [a]\n---\n# 1. T\n\n**Status**: Accepted\n\n## Context\n\nx\n');
    expect(structuredClone(decision)).toEqual(decision);
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });
});
