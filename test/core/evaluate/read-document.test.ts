import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import type { DocumentReading } from '../../../src/core/model/reading.ts';

const read = (text: string, evaluate = true): DocumentReading =>
  readDocument({ path: 'docs/adr/0001-x.md', text, settings: { statuses: {}, sections: {}, rules: {} }, evaluate });

describe('a document that cannot be read', () => {
  it.each([
    ['too large', `# T\n${'a b c\n'.repeat(100_000)}`, 'too-large'],
    ['too deeply nested', `# T\n\n${'> '.repeat(5000)}a\n`, 'too-deeply-nested'],
    ['binary', '# T\n\u0000\u0001\u0002', 'not-text'],
    ['broken front matter', '---\nstatus: [accepted\n---\n# T\n', 'front-matter'],
    ['code in front matter', '---js\nmodule.exports = process.exit(9)\n---\n# T\n', 'front-matter'],
  ])('%s', (_, text, code) => {
    const { decisions, findings, refusal } = read(text);
    expect(refusal?.code).toBe(code);
    expect(decisions).toEqual([]);
    expect(findings).toMatchObject([{ ruleId: 'document-readable', messageId: code, severity: 'error' }]);
    expect(findings[0]?.range.start.line).toBe(refusal?.line);
    expect(findings[0]?.range.end.offset).toBeLessThanOrEqual(text.length);
  });

  it('is never silent, also where nothing is to be evaluated', () => {
    expect(read('\u0000', false).findings).toMatchObject([{ ruleId: 'document-readable' }]);
  });
});

describe('a document that can be read', () => {
  it('gives its record and its findings', () => {
    const { decisions, findings, refusal } = read(
      '# Use PostgreSQL\n\n**Status**: Acepted\n\n## Decision\n\nWe will.\n',
    );
    expect(refusal).toBeNull();
    expect(decisions.map((decision) => decision.title?.text)).toEqual(['Use PostgreSQL']);
    expect(findings.map((finding) => finding.messageId)).toContain('status-misspelled');
  });

  it('says what it read past, on its line, and judges the record all the same', () => {
    const { decisions, findings, refusal } = read('---\nstatus: Acepted\ntitle: ADR-1: Use Kafka\n---\n# Use Kafka\n');
    expect(refusal).toBeNull();
    expect(decisions.map(({ status }) => status?.raw)).toEqual(['Acepted']);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['document-readable', 'status-known']));
    const flaw = findings.find(({ ruleId }) => ruleId === 'document-readable');
    expect(flaw).toMatchObject({ severity: 'error', messageId: 'front-matter', range: { start: { line: 3 } } });
    expect(flaw?.message).toContain('quotation marks');
  });

  it('gives no findings where only reading is asked for', () => {
    expect(read('# Use PostgreSQL\n\n**Status**: Acepted\n', false).findings).toEqual([]);
  });

  it('crosses threads: nothing but plain data', () => {
    const reading = read('# Use PostgreSQL\n\n**Status**: Acepted\n');
    expect(structuredClone(reading)).toEqual(reading);
  });
});
