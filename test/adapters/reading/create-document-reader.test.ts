import { afterEach, describe, expect, it } from 'vitest';
import { createDocumentReader } from '../../../src/adapters/reading/create-document-reader.ts';
import type { DocumentReaderOptions } from '../../../src/adapters/reading/create-document-reader.ts';
import { Failure } from '../../../src/app/failure.ts';
import type { DocumentReader } from '../../../src/app/ports.ts';
import { summaryOf } from '../../../src/core/log/record-summary.ts';
import type { DocumentRequest } from '../../../src/core/model/reading.ts';
import { memoryLog } from '../../server/memory-log.ts';

const request = (text: string, path = 'docs/adr/0001-x.md'): DocumentRequest => ({
  path,
  text,
  settings: { statuses: {}, sections: {}, rules: {} },
  evaluate: true,
});
const record = `# 1. Use SQLite

Date: 2026-03-01

## Status

Accepted

## Context

We need a store.

## Decision

We will use SQLite.

## Consequences

One file.
`;

const open: DocumentReader[] = [];
const reader = (options: Partial<DocumentReaderOptions> = {}): DocumentReader => {
  const made = createDocumentReader({ log: memoryLog().log, threads: 1, ...options });
  open.push(made);
  return made;
};
const misbehaving = (options: Partial<DocumentReaderOptions> = {}): DocumentReader =>
  reader({ module: new URL('./misbehaving-thread.ts', import.meta.url), deadlineMs: 300, memoryMb: 48, ...options });

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

describe('the document reader', () => {
  it('reads a record in a thread and hands plain data back', async () => {
    const reading = await reader().read(request(record));
    expect(reading.refusal).toBeNull();
    expect(reading.decisions).toHaveLength(1);
    expect(reading.decisions[0]).toMatchObject({ title: { text: 'Use SQLite' }, status: { value: 'accepted' } });
    expect(structuredClone(reading)).toEqual(reading);
  });

  it('summarises a record in a thread as it reads it', async () => {
    const one = reader();
    const { decisions } = await one.read(request(record));
    const summary = await one.summarise(request(record));
    expect(summary).toEqual({ path: 'docs/adr/0001-x.md', summaries: decisions.map(summaryOf), refusal: null });
    expect(structuredClone(summary)).toEqual(summary);
  });

  it('refuses the summary of what it refuses to read', async () => {
    const one = reader();
    const hostile = request('['.repeat(60_000));
    expect((await one.summarise(hostile)).refusal).toEqual((await one.read(hostile)).refusal);
    for (const text of ['for ever', 'all stack']) {
      const other = misbehaving();
      const { summaries, refusal } = await other.summarise(request(text));
      expect(summaries).toEqual([]);
      expect(refusal).toEqual((await other.read(request(text))).refusal);
      expect((await other.summarise(request('fine'))).refusal).toBeNull();
    }
  });

  it.each([
    ['nested lists', '- '.repeat(8_000)],
    ['brackets', '['.repeat(60_000) + 'a' + ']'.repeat(60_000)],
    ['emphasis', '*a_ '.repeat(16_000)],
    ['quotes', '>'.repeat(100_000)],
    ['setext underlines', 'a\n=\n'.repeat(20_000)],
    ['nothing but NUL', '\0'.repeat(1_000)],
    ['lone surrogates', '\ud800'.repeat(10_000)],
    ['nothing', ''],
  ])('answers in bounded time, whatever the text: %s', async (_name, text) => {
    const started = process.hrtime.bigint();
    const reading = await reader().read(request(text));
    expect(reading.path).toBe('docs/adr/0001-x.md');
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(20);
  });

  it.each([
    ['for ever', 'deadline', 'deadline'],
    ['all memory', 'deadline', 'deadline'],
    ['all memory in large pieces', 'deadline', 'deadline'],
    ['all stack', 'too-deeply-nested', 'too-deeply-nested'],
  ])('refuses a text that takes %s, with an error on it, and works on', async (text, code, messageId) => {
    const one = misbehaving({ deadlineMs: text.startsWith('all memory') ? 10_000 : 300 });
    const reading = await one.read(request(text, 'a.md'));
    expect(reading.refusal).toMatchObject({ code, line: 1 });
    expect(reading.findings).toMatchObject([
      { ruleId: 'document-readable', messageId, severity: 'error', path: 'a.md', range: { start: { offset: 0 } } },
    ]);
    expect((await one.read(request('fine', 'b.md'))).refusal).toBeNull();
  });

  it('does not hold the wait for a thread, or for the machine, against a document', async () => {
    const one = misbehaving({ deadlineMs: 250 });
    const texts = ['a nap', 'for ever', 'fine', 'for ever', 'fine'];
    const readings = await Promise.all(texts.map((text, index) => one.read(request(text, `${index}.md`))));
    const codes = readings.map((reading) => reading.refusal?.code ?? null);
    expect(codes).toEqual([null, 'deadline', null, 'deadline', null]);
  });

  it('stops a thread that uses no time but never ends', async () => {
    const reading = await misbehaving({ deadlineMs: 60 }).read(request('sleep for ever'));
    expect(reading.refusal?.code).toBe('deadline');
  });

  it('says that the thread broke when it cannot even start', async () => {
    const one = misbehaving({ module: new URL('./no-such-thread.ts', import.meta.url) });
    const both = await Promise.allSettled([one.read(request('fine')), one.read(request('fine'))]);
    for (const result of both)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'reader-failed', retry: true } });
  });

  it('ends idle threads and starts new ones when needed', async () => {
    const one = misbehaving({ idleMs: 20 });
    await one.read(request('fine'));
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect((await one.read(request('fine'))).refusal).toBeNull();
  });

  it.each(['a mistake', 'exit'])(
    'says that the thread broke when it is not the fault of the text: %s',
    async (text) => {
      const one = misbehaving();
      const failure: unknown = await one.read(request(text)).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      expect(failure).toMatchObject({ code: 'reader-failed', retry: true });
      expect((await one.read(request('fine'))).refusal).toBeNull();
    },
  );

  it('reads many documents with few threads, each answer with its own question', async () => {
    const one = reader({ threads: 2 });
    const paths = Array.from({ length: 40 }, (_, index) => `docs/adr/${String(index + 1).padStart(4, '0')}-x.md`);
    const readings = await Promise.all(paths.map((path) => one.read(request(record, path))));
    expect(readings.map((reading) => reading.path)).toEqual(paths);
  });

  it('refuses to work when it is closed', async () => {
    const one = reader();
    await one.close();
    await expect(one.read(request(record))).rejects.toMatchObject({ code: 'reader-failed' });
  });
});
