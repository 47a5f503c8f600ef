import { describe, expect, it } from 'vitest';
import { applyFix } from './apply-fix.ts';
import { findingsOf, messagesOf, type Circumstances } from './messages-of.ts';

const body = '\n\n## Context\n\nOrders wait for each other.\n\n## Decision\n\nWe will use a queue.\n';
const file = (value: string, count = 9): Circumstances['habits'] => ({ file: { value, count, of: 10 } });
const padded = file('{number:4}-{slug}.md');

describe('a name that is not of the pattern', () => {
  const to = (name: string, pattern: string, markdown = `# Use a queue${body}`): string | null => {
    const path = `docs/adr/${name}`;
    const [finding, ...more] = findingsOf('filename-matches', markdown, { path, habits: file(pattern) });
    expect(more).toEqual([]);
    if (finding === undefined) return 'fits';
    expect(finding.messageId).toBe('pattern-differs');
    if (finding.fix === null) return null;
    return applyFix(markdown, path, finding.fix).path.replace('docs/adr/', '');
  };

  it.each([
    ['7-use-a-queue.md', '{number:4}-{slug}.md', '0007-use-a-queue.md'],
    ['0007_Use_A_Queue.md', '{number:4}-{slug}.md', '0007-Use_A_Queue.md'],
    ['ADR-0007-use-a-queue.md', '{number:4}-{slug}.md', '0007-use-a-queue.md'],
    ['0007-use-a-queue.md', 'ADR-{number:3}-{slug}.md', 'ADR-007-use-a-queue.md'],
    ['0007.md', '{number:4}-{slug}.md', '0007-use-a-queue.md'],
    ['0007-use-a-queue.markdown', '{number:4}-{slug}.md', '0007-use-a-queue.md'],
    ['0007-use-a-queue.md', '{number:4}-{slug}.md', 'fits'],
    ['0007-use-a-queue.md', '{slug}.md', 'fits'],
    ['use-a-queue.md', '{number:4}-{slug}.md', null],
    ['adr-draft-use-a-queue.md', 'adr-{number:3}-{slug}.md', 'fits'],
    ['0007-use-a-queue.md', '{date}-{slug}.md', null],
  ])('%s in a log of %s: %s', (name, pattern, expected) => {
    expect(to(name, pattern)).toBe(expected);
  });

  it('takes number and date from the record', () => {
    expect(to('use-a-queue.md', '{number:4}-{slug}.md', `# ADR-7: Use a queue${body}`)).toBe('0007-use-a-queue.md');
    expect(to('0007-use-a-queue.md', '{date}-{slug}.md', `# Use a queue\n\nDate: 2026-03-01${body}`)).toBe(
      '2026-03-01-use-a-queue.md',
    );
  });

  it('shows an example with the next number where the record has none', () => {
    const log = { 'docs/adr/0011-x.md': `# T${body}` };
    const [finding] = findingsOf('filename-matches', `# T${body}`, { path: 'docs/adr/use-it.md', log, habits: padded });
    expect(finding?.message).toBe(
      'The file is not named as those of its log are (9 of 10 follow one pattern). Rename it, for example to "0012-use-it.md".',
    );
  });

  it('is no matter where the habit is not firm, of folders, and of files of many', () => {
    const of = (path: string, markdown: string, habits = padded): readonly string[] =>
      messagesOf('filename-matches', markdown, { path, habits });
    expect(of('docs/adr/7-x.md', `# T${body}`, file('{number:4}-{slug}.md', 7))).toEqual([]);
    expect(of('docs/adr/0007-x/README.md', `# T${body}`)).toEqual([]);
    const one = (title: string): string => `## ${title}\n\n**Status**: Accepted\n\n### Decision\n\nWe do it.\n\n`;
    expect(of('docs/adr/0007-all.md', `# T\n\n${one('ADR-1: A')}${one('ADR-2: B')}`)).toEqual([]);
  });

  it('is not renamed onto another file', () => {
    const log = { 'docs/adr/0007-x.md': `# T${body}` };
    const [finding] = findingsOf('filename-matches', `# T${body}`, { path: 'docs/adr/7-x.md', log, habits: padded });
    expect(finding).toMatchObject({ messageId: 'pattern-differs', fix: null });
  });
});

describe('a title with another number than the file', () => {
  const path = 'docs/adr/0012-use-a-queue.md';
  const mended = (title: string, more: Circumstances = {}): readonly [string, string] | null => {
    const text = `# ${title}${body}`;
    const findings = findingsOf('filename-matches', text, { path, ...more });
    expect(findings.map(({ messageId }) => messageId)).toEqual(['number-differs']);
    const fix = findings[0]?.fix ?? null;
    if (fix === null) return null;
    const after = applyFix(text, path, fix);
    expect(messagesOf('filename-matches', after.text, { ...more, path: after.path })).toEqual([]);
    return [after.path.replace('docs/adr/', ''), (after.text.split('\n')[0] ?? '').replace('# ', '')];
  };
  const taken = (number: string): Circumstances => ({ log: { [`docs/adr/${number}-x.md`]: `# T${body}` } });

  it.each<[string, string, Circumstances, readonly [string, string]]>([
    ['the title is wrong', '11. Use a queue', taken('0011'), ['0012-use-a-queue.md', '12. Use a queue']],
    ['links go by the name', '13. Use a queue', {}, ['0012-use-a-queue.md', '12. Use a queue']],
    ['the name is wrong', '13. Use a queue', taken('0012'), ['0013-use-a-queue.md', '13. Use a queue']],
    ['an id as in the name', 'ADR-13: Use a queue', {}, ['0012-use-a-queue.md', 'ADR-0012: Use a queue']],
    [
      'an id as the log has it',
      'ADR-13: Use a queue',
      { habits: { title: { value: 'ADR-{number}: {title}', count: 9, of: 10 } } },
      ['0012-use-a-queue.md', 'ADR-12: Use a queue'],
    ],
  ])('%s', (_, title, more, expected) => {
    expect(mended(title, more)).toEqual(expected);
  });

  it('is left to people where markup stands in the number', () => {
    expect(mended('ADR-**0013**: Use a queue')).toBeNull();
  });

  it('is none where the number of the title is a year', () => {
    expect(messagesOf('filename-matches', `# 2026. Plan of the year${body}`, { path })).toEqual([]);
  });

  it.each([
    ['the id of a ticket', '# ADR SHOP-2041: Use PostgreSQL', undefined, undefined, []],
    ['a record by its name', '# ADR No. 17: Use PostgreSQL', undefined, undefined, ['number-differs@1']],
    ['a decision by its name', '# Decision 17: Use PostgreSQL', undefined, undefined, ['number-differs@1']],
    [
      'a word of the file',
      '# SHOP-ADR-0017: Use it',
      'docs/adr/SHOP-ADR-0007-use-it.md',
      undefined,
      ['number-differs@1'],
    ],
    ['a word of the log', '# SHOP-ADR-0017: Use it', undefined, 'SHOP-ADR-{number:4}', ['number-differs@1']],
    ['a word of neither', '# SHOP-ADR-0017: Use it', undefined, 'BANK-ADR-{number:4}', []],
  ])('compares numbers of one kind: %s', (_, title, path, id, expected) => {
    const habits = id === undefined ? undefined : { id: { value: id, count: 9, of: 10 } };
    expect(messagesOf('filename-matches', `${title}\n\n${body.trim()}\n`, { path, habits })).toEqual(expected);
  });
});
