import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../scripts/corpus.ts';
import { labelledRecord, scoreRecord, sectionsF1, type Miss } from '../../scripts/corpus/score.ts';
import { readTruth, type Label } from '../../scripts/corpus/truth.ts';
import { readDocument } from '../../src/core/evaluate/read-document.ts';
import type { Decision } from '../../src/core/model/decision.ts';

const fixture = path.join(import.meta.dirname, '..', '..', 'fixtures', 'corpus');
let folder = '';
let said: string[] = [];
const say = (text: string): void => void said.push(text);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'adr-governor-corpus-'));
  await cp(fixture, folder, { recursive: true });
  said = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const labels = async (): Promise<Label[]> => [
  ...(readTruth(await readFile(path.join(fixture, 'truth.json'), 'utf8')) ?? []),
];
const decisionsOf = (text: string): readonly Decision[] =>
  readDocument({
    path: 'docs/adr/0001-a.md',
    text,
    settings: { statuses: {}, sections: {}, rules: {} },
    evaluate: false,
  }).decisions;

const text =
  '# 1. Sell by post\n\nDate: 2024-02-03\n\n## Status\n\nAccepted\n\n## Context\n\nFar.\n\n## Decision\n\nWe will.\n';
const label: Label = {
  repo: 'acme/shop',
  path: 'docs/adr/0001-a.md',
  title: 'Sell by post',
  number: 1,
  status_raw: 'Accepted',
  status_normalised: 'accepted',
  date: '2024-02-03',
  superseded_by: null,
  sections: ['status', 'context', 'decision'],
};
const missesOf = (change: Partial<Label>, of = text): readonly Miss['field'][] =>
  scoreRecord({ ...label, ...change }, decisionsOf(of)[0] ?? null).misses.map((miss) => miss.field);

describe('a record is scored', () => {
  it.each<[string, Partial<Label>, readonly Miss['field'][]]>([
    ['right', {}, []],
    ['a wrong title', { title: 'Sell' }, ['title']],
    ['another reading of the title', { title: 'Sell', title_also_ok: ['Sell  by\npost'] }, []],
    ['marks of code in the title', { title: '`Sell` by **post**' }, []],
    ['a title that should not be there', { title: null }, ['title']],
    ['a wrong number', { number: 2 }, ['number']],
    ['no number', { number: null }, ['number']],
    ['a wrong status', { status_normalised: 'proposed' }, ['status']],
    ['another reading of the status', { status_normalised: null, status_also_ok: ['draft', 'accepted'] }, []],
    ['a wrong date', { date: '2024-02-04' }, ['date']],
    ['another reading of the date', { date: null, date_also_ok: ['2024-02-03'] }, []],
    ['a date that was not read', { date: '2024-02' }, ['date']],
    ['an untold successor', { superseded_by: '0002-b.md' }, ['superseded_by']],
    ['status text wrapped differently', { status_raw: ' Accepted\n' }, []],
    ['other status text', { status_raw: '**Accepted**' }, ['status_raw']],
    ['a lacking section', { sections: ['status', 'context', 'decision', 'drivers'] }, ['sections']],
    ['a surplus section', { sections: ['status', 'context'] }, ['sections']],
    ['a section that may be there', { sections: ['status', 'context'], sections_maybe: ['decision', 'notes'] }, []],
  ])('%s', (_name, change, fields) => {
    expect(missesOf(change)).toEqual(fields);
  });

  it.each<[string, Partial<Label>, readonly Miss['field'][]]>([
    ['as named', { superseded_by: '0002-b.md' }, []],
    ['with a dot in front', { superseded_by: './0002-b.md' }, []],
    ['as a list', { superseded_by: ['0002-b.md'] }, []],
    ['one of two', { superseded_by: ['0002-b.md', '0003-c.md'] }, ['superseded_by']],
    ['untold', { superseded_by: null }, ['superseded_by']],
    ['perhaps', { superseded_by: null, superseded_by_maybe: '0002-b.md' }, []],
  ])('successors: %s', (_name, change, fields) => {
    const superseded = text.replace('Accepted', 'Superseded by [2. B](0002-b.md)');
    const expected = { status_normalised: 'superseded', status_raw: 'Superseded by [2. B](0002-b.md)', ...change };
    expect(missesOf(expected, superseded)).toEqual(fields);
  });

  it('as wrong in everything where there is no record', () => {
    const score = scoreRecord({ ...label, title: null, date: null }, null);
    expect(score.misses.map((miss) => miss.field)).toEqual([
      'title',
      'number',
      'status',
      'date',
      'superseded_by',
      'status_raw',
      'sections',
    ]);
    expect(score.sections).toEqual({ hits: 0, lacking: 3, surplus: 0 });
  });

  it('by its fragment where a file holds several', () => {
    const [one] = decisionsOf(text);
    expect(one).toBeDefined();
    if (one === undefined) return;
    const { title } = one;
    const place = (line: number) => ({ ...one.range, start: { ...one.range.start, line } });
    const two = [
      { ...one, title: title && { ...title, range: place(3) } },
      { ...one, title: title && { ...title, range: place(5) } },
    ];
    const file = '\uFEFF# Log\r\n\r\n##  ADR-1: A\r\n\r\n## ADR-2: B\r\n';
    expect(labelledRecord({ ...label, fragment: '## ADR-2' }, file, two)).toBe(two[1]);
    expect(labelledRecord({ ...label, fragment: '## ADR-1: A' }, file, two)).toBe(two[0]);
    expect(labelledRecord({ ...label, fragment: '## ADR-3' }, file, two)).toBeNull();
    expect(labelledRecord({ ...label, fragment: '## ADR' }, file, two)).toBeNull();
    expect(labelledRecord(label, file, two)).toBeNull();
    expect(labelledRecord(label, file, [])).toBeNull();
  });

  it('with F1 over all sections', () => {
    const score = (hits: number, lacking: number, surplus: number) => ({
      repo: 'a/b',
      misses: [],
      sections: { hits, lacking, surplus },
    });
    expect(sectionsF1([score(3, 0, 0), score(1, 1, 1)])).toBeCloseTo(8 / 10);
    expect(sectionsF1([score(0, 2, 0)])).toBe(0);
    expect(sectionsF1([score(0, 0, 0)])).toBe(1);
  });
});

describe('a folder is scored', () => {
  it('within the bars', async () => {
    expect(await run([folder, '--misses', '0', '--sections', '1'], say)).toBe(0);
    expect(said.join('\n')).toMatch(/title +2 +0 +2/);
    expect(said.join('\n')).toMatch(/acme\/shop +2( +0){6} +1\.000/);
    expect(said.join('\n')).not.toContain('Every miss');
  });

  it('below the bars, with every miss', async () => {
    const [first, second] = await labels();
    const wrong = [
      { ...first, date: '2024-02-04', sections: ['context', 'decision'] },
      { ...second, date: null },
    ];
    await writeFile(path.join(folder, 'truth.json'), JSON.stringify(wrong));
    expect(await run([folder, '--sections', '0.5'], say)).toBe(1);
    const out = said.join('\n');
    expect(out).toContain('date: expected "2024-02-04", got "2024-02-03"');
    expect(out).toContain('date: expected null, got "2024-05-06"');
    expect(out).toContain('sections: lacking [], surplus ["status"]');
    expect(await run([folder, '--misses', '2', '--sections', '0.5'], say)).toBe(0);
    expect(await run([folder, '--misses', '2', '--sections', '1'], say)).toBe(1);
  });

  it('by heading in a file of many records', async () => {
    const [first] = await labels();
    const tools = {
      repo: 'acme/tools',
      path: 'DECISIONS.md',
      number: null,
      date: null,
      superseded_by: null,
      sections: ['context', 'decision'],
    };
    const expected = [
      {
        ...tools,
        fragment: '## ADR-001',
        title: 'Use hammers',
        number: 1,
        status_raw: 'Accepted',
        status_normalised: 'accepted',
      },
      {
        ...tools,
        fragment: '## ADR-002',
        title: 'Use screws',
        number: 2,
        status_raw: 'Proposed',
        status_normalised: 'proposed',
      },
    ];
    await writeFile(path.join(folder, 'truth.json'), JSON.stringify([first, ...expected]));
    expect(await run([folder, '--misses', '0', '--sections', '1'], say)).toBe(0);
  });

  it.each([
    ['no folder', [], 'Usage'],
    ['two folders', ['a', 'b'], 'Usage'],
    ['an unknown option', ['a', '--fast'], 'Usage'],
    ['a bar that is no number', ['a', '--misses', 'few'], 'Usage'],
    ['a bar beyond 1', ['a', '--sections', '2'], 'Usage'],
    ['a folder without labels', ['/nowhere'], 'truth.json'],
  ])('not with %s', async (_name, args, words) => {
    expect(await run(args, say)).toBe(2);
    expect(said.join('\n')).toContain(words);
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '[{"repo": 1}]'],
    ['nothing labelled', '[]'],
    ['a file that is not there', JSON.stringify([{ ...label, path: 'docs/adr/9-none.md' }])],
  ])('not with a truth.json of %s', async (_name, json) => {
    await writeFile(path.join(folder, 'truth.json'), json);
    expect(await run([folder], say)).toBe(2);
  });
});
