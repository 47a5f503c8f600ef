import { describe, expect, it } from 'vitest';
import { placesOf } from './messages-of.ts';

const others = {
  'docs/adr/0003-queue.md': '# ADR-0003: Keep orders in a queue\n\n## Status\n\nAccepted\n',
  'docs/adr/0004-builds.md': '# ADR-0004: Sign all builds\n\n## Status\n\nAccepted\n',
};
const record = (body: string, title = 'ADR-0007: Use PostgreSQL'): string => `# ${title}\n\n## Context\n\n${body}\n`;
const places = (body: string): readonly string[] => placesOf('references-known', record(body), { log: others });

describe('ids in prose', () => {
  it.each([
    ['of the log', 'ADR-0003 and ADR-4, ADR 3, adr-0004 and ADR #3 say so.', []],
    ['its own', 'This ADR-0007 says so.', []],
    ['of no record', 'The queue of ADR-0042 says so.', ['ADR-0042']],
    ['of no record, otherwise written', 'The queue of ADR 42 says so.', ['ADR 42']],
    ['twice', 'As ADR-0042 says, and ADR-42 says again.', ['ADR-0042']],
    ['in a table and a list', '- ADR-0042\n\n| a |\n| --- |\n| ADR-43 |', ['ADR-0042', 'ADR-43']],
    ['emphasised', '**ADR-0042** says so.', ['ADR-0042']],
    ['something else', 'US-008, RFC 7519, ISO-8601, ADR-XXXX, ADR-000, ADR-2024-001 and MADR-42.', []],
    ['the name of a file', '`ADR-0042` and docs/ADR-0042-x and ADR-0042.md and #ADR-0042.', []],
    ['in a link', '[ADR-0042](https://example.org) and [see ADR-0042 there](0042-x.md) and [ADR-42][there]', []],
    ["somebody else's words", '> ADR-0042 says so.', []],
    ['planned', 'A future ADR-0042 will say so.', []],
    ['taken away', 'ADR-0042 was withdrawn.', []],
    ['of another repository', 'ADR-0042 of the payments repository says so.', []],
    ['of another log', 'It follows ACME ADR-0042, and of the Platform ADR-43.', []],
    ['at the beginning of a sentence', 'It works. See ADR-0042.', ['ADR-0042']],
  ])('%s', (_, body, expected) => {
    expect(places(body)).toEqual(expected);
  });

  it('leaves what is superseded to supersedes-exists', () => {
    const text = '# ADR-0007: Use PostgreSQL\n\n**Supersedes**: ADR-0042\n\n## Context\n\nADR-0042 is too slow.\n';
    expect(placesOf('references-known', text, { log: others })).toEqual([]);
  });

  it.each([
    ['bare numbers', { 'docs/adr/0003-queue.md': '# 3. Queue\n\n## Status\n\nAccepted\n' }, '7. Use PostgreSQL'],
    ['no ids', { 'docs/adr/queue.md': '# Queue\n\n## Status\n\nAccepted\n' }, 'Use PostgreSQL'],
    ['years', { 'docs/adr/ADR-2024-001-x.md': '# ADR-2024-001: Queue\n\n## Status\n\nAccepted\n' }, 'ADR-2024-002: T'],
    ['one record with an id', {}, 'ADR-0007: Use PostgreSQL'],
  ])('says nothing in a log of %s', (_, log, title) => {
    expect(placesOf('references-known', record('ADR-0042 says so.', title), { log })).toEqual([]);
  });

  it('knows the prefix of another team', () => {
    const log = { 'docs/adr/OPS-3-queue.md': '# OPS-3: Queue\n\n## Status\n\nAccepted\n' };
    const body = 'OPS-3 and ADR-0042 are fine, OPS-9 is not.';
    expect(
      placesOf('references-known', record(body, 'OPS-7: Store'), { path: 'docs/adr/OPS-7-store.md', log }),
    ).toEqual(['OPS-9']);
  });
});
