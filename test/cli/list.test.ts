import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ListedRecord } from '../../src/cli/formats/list.ts';
import { expectedRecords } from '../support/expected-records.ts';
import { sourceDocument, sourceDocumentNames, sourceDocumentsFolder } from '../support/source-documents.ts';
import { folderWith, runIn } from './cli-host.ts';

const folders: string[] = [];
const made = async (files: Parameters<typeof folderWith>[0]): Promise<string> => {
  const folder = await folderWith(files);
  folders.push(folder);
  return folder;
};
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const madr = `---
status: "superseded by [ADR-0009](0009-b.md)"
date: 2024-02-03
decision-makers: [Ada, Grace]
consulted: Linus
tags: [data, cost]
---
# Use **Kafka**

**Impact**: High
**Scope**: Data, API

## Context and Problem Statement

Busy.

## Decision Outcome

We will use Kafka.

## Cost

Some.
`;
const log = `# Decisions

## ADR-001: Use hammers

**Status**: Accepted

### Context

Nails.

### Decision

We will use hammers.

## ADR-002: Use screws

**Status**: Proposed

### Context

Wood.

### Decision

We will use screws.
`;

type Listed = Readonly<Record<string, unknown>>;
const listed = async (folder: string, ...args: string[]): Promise<readonly Listed[]> => {
  const { out } = await runIn(folder, ['list', ...args, '--format', 'json']);
  return JSON.parse(out) as Listed[];
};

describe('list --format json', () => {
  it('has the documented shape', async () => {
    const folder = await made({ 'docs/adr/0007-use-kafka.md': madr });
    const { code, out, err } = await runIn(folder, ['list', 'docs', '--format', 'json']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        path: 'docs/adr/0007-use-kafka.md',
        line: 8,
        id: '0007',
        number: 7,
        title: 'Use Kafka',
        status: { raw: 'superseded by [ADR-0009](0009-b.md)', value: 'superseded' },
        date: '2024-02-03',
        people: {
          author: [],
          deciders: ['Ada', 'Grace'],
          consulted: ['Linus'],
          informed: [],
          owner: [],
          reviewers: [],
        },
        impact: 'High',
        scope: ['Data', 'API'],
        category: null,
        tags: ['data', 'cost'],
        supersedes: [],
        supersededBy: ['0009-b.md'],
        partlySupersedes: [],
        partlySupersededBy: [],
        amends: [],
        amendedBy: [],
        refines: [],
        relatesTo: [],
        sections: [
          { name: 'context', heading: 'Context and Problem Statement', line: 13 },
          { name: 'decision', heading: 'Decision Outcome', line: 17 },
        ],
      },
    ]);
  });

  it('has one object for each record of a file of many', async () => {
    const folder = await made({ 'docs/DECISIONS.md': log, 'docs/adr/README.md': '# Records\n' });
    const records = await listed(folder);
    expect(records.map(({ path: file, line, id, number, title }) => [file, line, id, number, title])).toEqual([
      ['docs/DECISIONS.md', 3, 'ADR-001', 1, 'Use hammers'],
      ['docs/DECISIONS.md', 15, 'ADR-002', 2, 'Use screws'],
    ]);
    expect(await listed(folder, 'docs/DECISIONS.md')).toEqual(records);
  });

  it('finds what `.adr-dir`, `.log4brains.yml` and folders of records name', async () => {
    const folder = await made({
      '.adr-dir': 'why\n',
      '.log4brains.yml': 'project:\n  adrFolder: how\n',
      'why/use-it.md': madr,
      'how/20240101-x.md': madr,
      'docs/10-adr/0012-y/README.md': madr,
      'docs/10-adr/README.md': madr,
      'docs/10-adr/templates/madr.md': madr,
      'docs/guide.md': madr,
      'kit/template/0001-x.md': madr,
    });
    expect((await listed(folder)).map((record) => record.path)).toEqual([
      'docs/10-adr/0012-y/README.md',
      'how/20240101-x.md',
      'why/use-it.md',
    ]);
    const elsewhere = await made({});
    expect((await listed(elsewhere, folder)).length).toBe(3);
  });

  it('is an empty list where there are none', async () => {
    const folder = await made({ 'README.md': '# Project\n' });
    expect(await listed(folder)).toEqual([]);
  });

  it('uses the words of the configuration', async () => {
    const folder = await made({
      '.github/adr.yml':
        'version: 1\nlogs:\n  - path: why\n    statuses: { ratified: accepted }\n    sections: { drivers: [Cost] }\n',
      'why/0001-a.md': madr.replace(/status: .*/, 'status: ratified'),
    });
    const [record] = await listed(folder);
    expect(record?.status).toEqual({ raw: 'ratified', value: 'accepted' });
    expect(record?.sections).toContainEqual({ name: 'drivers', heading: 'Cost', line: 21 });
  });
});

/** The members of an object, each with those below it, in the order they stand. */
const membersOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return membersOf(value[0]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [key, ...membersOf(below)]);
};

describe('the page on the command line', () => {
  it('names every member that a listed record has, in its order', async () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../docs/cli.md'), 'utf8');
    const shape = /## list\n[^]*?```\n([^]*?)```/.exec(page)?.[1] ?? '';
    const named = [...shape.matchAll(/"(\w+)"(?=[,:\s])/g)].map((match) => match[1]);
    const folder = await made({ 'docs/adr/0007-use-kafka.md': madr });
    expect(named).toEqual(membersOf(await listed(folder)));
  });
});

describe(
  sourceDocumentsFolder === null
    ? 'the list of the source documents (not beside this checkout, so not read here)'
    : 'the list of the source documents',
  () => {
    const folder = sourceDocumentsFolder;
    const names = folder === null ? [] : sourceDocumentNames;
    const absent: Omit<ListedRecord, 'path' | 'line' | 'id' | 'number' | 'title' | 'status' | 'people' | 'sections'> = {
      date: null,
      impact: null,
      scope: [],
      category: null,
      tags: [],
      supersedes: [],
      supersededBy: [],
      partlySupersedes: [],
      partlySupersededBy: [],
      amends: [],
      amendedBy: [],
      refines: [],
      relatesTo: [],
    };
    const nobody = { author: [], deciders: [], consulted: [], informed: [], owner: [], reviewers: [] };

    it('says what a reader finds in them', async () => {
      const expected = names.flatMap((name) =>
        expectedRecords[name].map(({ lines, id, number, title, status, people, sections, ...others }) => ({
          ...absent,
          ...others,
          path: folder === null ? '' : sourceDocument(folder, name).file,
          line: lines[0],
          id,
          number,
          title,
          status: { raw: status[0], value: status[1] },
          people: { ...nobody, ...people },
          sections: sections.replaceAll(' label', ''),
        })),
      );
      const { out, code } = await runIn(folder ?? (await made({})), ['list', '.', '--format', 'json']);
      const records = JSON.parse(out) as readonly ListedRecord[];
      const shown = records.map(({ sections, ...record }) => ({
        ...record,
        sections: sections.map(({ name, line }) => `${name} ${line}`).join(', '),
      }));
      expect(shown).toEqual(expected);
      expect(code).toBe(0);
    });

    it('gives headings as they stand in their lines', async () => {
      const { out } = await runIn(folder ?? (await made({})), ['list', '.', '--format', 'json']);
      const lines = new Map(
        names.flatMap((name) => {
          const { file, text } = sourceDocument(folder ?? '', name);
          return [[file, text.split('\n')] as const];
        }),
      );
      const records = JSON.parse(out) as readonly ListedRecord[];
      const wrong = records.flatMap((record) =>
        record.sections.filter(
          ({ heading, line }) => lines.get(record.path)?.[line - 1]?.replace(/[#*:]/g, '').trim() !== heading,
        ),
      );
      expect(wrong).toEqual([]);
    });
  },
);

describe('list', () => {
  it('is a table for people', async () => {
    const folder = await made({ 'docs/adr/0007-use-kafka.md': madr, 'docs/adr/0008-x.md': '# X \u001b[31m\n' });
    const { out, code } = await runIn(folder, ['list']);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^docs\/adr\/0007-use-kafka\.md:8 +0007 +superseded +2024-02-03 +Use Kafka$/);
    expect(out).not.toContain('\u001b');
    expect((await runIn(await made({}), ['list'])).out).toBe('No decision records.\n');
  });

  it('names what it could not read', async () => {
    const folder = await made({
      'docs/adr/0001-a.md': `${'>'.repeat(2000)}\n`,
      'docs/adr/0002-b.md': new Uint8Array([0xff, 0xfe, 0x00]),
      'docs/adr/0003-c.md': madr,
    });
    const { out, err, code } = await runIn(folder, ['list', '--format', 'json']);
    expect(code).toBe(3);
    expect((JSON.parse(out) as Listed[]).map((record) => record.path)).toEqual(['docs/adr/0003-c.md']);
    expect(err).toContain('docs/adr/0001-a.md:1 could not be read.');
    expect(err).toContain('docs/adr/0002-b.md could not be read.');
  });

  it.each([
    ['a path that does not exist', ['list', 'nowhere']],
    ['an unknown format', ['list', '--format', 'xml']],
    ['a configuration that does not exist', ['list', '--config', 'none.yml']],
  ])('refuses %s', async (_name, args) => {
    const { code, err } = await runIn(await made({}), args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });
});

describe('other formats', () => {
  it('get one line each, from list and check', async () => {
    const folder = await made({
      'docs/adr/0001-a.rst': 'A\n=\n',
      'docs/adr/0002-b.rst': 'B\n=\n',
      'docs/adr/0003-c.md': madr.replace(/status: .*/, 'status: accepted'),
      'docs/adr/index.rst': 'Index\n',
      'docs/guide.rst': 'Guide\n',
      'doc/adr/0001-d.adoc': '= D\n',
      'enhancements/1-x/kep.yaml': 'title: X\n',
    });
    const lines = [
      'Not read: 1 file of AsciiDoc (doc/adr/0001-d.adoc). Records have to be Markdown.',
      'Not read: 1 file of KEP metadata (enhancements/1-x/kep.yaml). Records have to be Markdown.',
      'Not read: 2 files of reStructuredText (docs/adr/0001-a.rst, docs/adr/0002-b.rst). Records have to be Markdown.',
      '',
    ];
    for (const command of ['list', 'check']) {
      const { err, code } = await runIn(folder, [command, '--format', 'json']);
      expect(err.split('\n')).toEqual(lines);
      expect(code).toBe(0);
    }
    const { out } = await runIn(folder, ['check', '--format', 'json']);
    expect((JSON.parse(out) as { notRead: unknown[] }).notRead).toHaveLength(4);
  });

  it('leave nothing to judge where a log holds nothing else', async () => {
    const folder = await made({ 'docs/adr/0001-a.rst': 'A\n=\n', 'docs/adr/0002-b.adoc': '= B\n' });
    const { code, out, err } = await runIn(folder, ['check', '--format', 'json']);
    expect(code).toBe(3);
    expect((JSON.parse(out) as { obstacles: unknown[] }).obstacles).toEqual([
      {
        path: 'docs/adr',
        message:
          'All 2 files of records here are AsciiDoc, reStructuredText, which is not read: records have to be Markdown. So nothing was judged.',
      },
    ]);
    expect(err).toContain('Not read: 1 file of reStructuredText (docs/adr/0001-a.rst).');
    expect((await runIn(folder, ['list'])).code).toBe(0);
  });

  it.each(['list', 'check'])('are refused when %s names one', async (command) => {
    const folder = await made({ 'notes/a.adoc': '= A\n' });
    const { code, out, err } = await runIn(folder, [command, 'notes/a.adoc']);
    expect(code).toBe(3);
    expect(out + err).toContain('AsciiDoc');
  });

  it('shows three of many', async () => {
    const folder = await made({});
    await mkdir(path.join(folder, 'adr'));
    for (const number of [1, 2, 3, 4, 5]) await writeFile(path.join(folder, 'adr', `000${number}-a.rst`), '');
    expect((await runIn(folder, ['list'])).err).toContain('adr/0003-a.rst, and 2 more)');
  });
});
