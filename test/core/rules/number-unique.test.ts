import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/core/model/claim.ts';
import { applyFix } from './apply-fix.ts';
import { findingsOf, messagesOf, type Circumstances } from './messages-of.ts';

const body = '\n\n## Context\n\nOrders wait for each other.\n\n## Decision\n\nWe will use a queue.\n';
const path = 'docs/adr/0012-use-a-queue.md';
const text = `# ADR-0012: Use a queue${body}`;
const rival = { 'docs/adr/0012-use-a-cache.md': `# ADR-0012: Use a cache${body}` };

const claim = (pullRequest: number, more: Partial<Claim> = {}): Claim => ({
  pullRequest,
  path: 'docs/adr/0012-use-a-cache.md',
  number: 12,
  authorCanWrite: true,
  ...more,
});
const of = (circumstances: Circumstances): readonly string[] =>
  findingsOf('number-unique', text, { path, ...circumstances }).map(
    ({ messageId, severity, message, fix }) =>
      `${severity} ${messageId}: ${message}${fix === null ? '' : ` [${fix.title}]`}`,
  );

describe('a number that is taken', () => {
  it('in the log: names who has it and what is free', () => {
    expect(of({ log: { ...rival, 'docs/adr/0030-x.md': `# T${body}` } })).toEqual([
      'error taken-in-log: Number 0012 is taken by docs/adr/0012-use-a-cache.md. Give this record the next free one, wherever it says its number. [Give this record 0031, the next free number]',
    ]);
  });

  it('in the log and by a pull request: the log is told alone', () => {
    expect(of({ log: rival, claims: [claim(3)] }).join()).toMatch(/^error taken-in-log.*0014/);
  });

  it('by pull requests: the lowest is named', () => {
    const claims = [claim(8), claim(3), claim(2, { authorCanWrite: false })];
    expect(of({ claims })).toEqual([
      'error taken-by-pull-request: Number 0012 is taken by docs/adr/0012-use-a-cache.md of pull request #3, which was opened first. Give this record the next free one, wherever it says its number. [Give this record 0014, the next free number]',
    ]);
  });

  it('by an outsider: a hint, whatever the rule weighs', () => {
    expect(of({ claims: [claim(3, { authorCanWrite: false })] })).toEqual([
      'info claimed-by-outsider: Pull request #3, by somebody without write access, brings docs/adr/0012-use-a-cache.md with number 0012, too. Nothing has to change: if it is merged first, take 0013.',
    ]);
  });

  it('by several records: two are named', () => {
    const log = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`docs/adr/0012-${name}.md`, `# T${body}`]));
    expect(of({ log }).join()).toContain('docs/adr/0012-a.md, docs/adr/0012-b.md and 2 more.');
  });

  it('says which records name its file and have to follow', () => {
    const log = { ...rival, 'docs/adr/0011-x.md': `# T\n\nSuperseded by: [ADR-0012](0012-use-a-queue.md)${body}` };
    expect(of({ log }).join()).toContain('; then mend what refers to it: docs/adr/0011-x.md]');
  });
});

describe('nothing is said', () => {
  it.each<[string, Circumstances]>([
    ['of a higher pull request', { claims: [claim(30, { yields: true })] }],
    ['of another number', { claims: [claim(3, { number: 13 })] }],
    ['of the same file in another pull request, which is one record on its way', { claims: [claim(3, { path })] }],
    ['of an id of another team', { claims: [claim(3, { path: 'docs/adr/ADR-UI-0012-x.md' })] }],
    ['of a translation', { log: { 'docs/adr/0012-use-a-queue.fr.md': `# T${body}` } }],
    ['where there is nothing else', {}],
  ])('%s', (_, circumstances) => {
    expect(of(circumstances)).toEqual([]);
  });

  it('of a file that holds many, but of two in it', () => {
    const one = (title: string): string => `## ${title}\n\n**Status**: Accepted\n\n### Decision\n\nWe do it.\n\n`;
    const many = (first: string, second: string): readonly string[] =>
      messagesOf('number-unique', `# Decisions\n\n${one(first)}${one(second)}`, { path: 'docs/DECISIONS.md' });
    expect(many('ADR-1: Use a queue', 'ADR-2: Use a cache')).toEqual([]);
    expect(many('ADR-1: Use a queue', 'ADR-1: Use a cache')).toEqual(['taken-in-log@3', 'taken-in-log@11']);
    const [first] = findingsOf('number-unique', `# Decisions\n\n${one('ADR-1: Use a queue')}${one('ADR-1: Use it')}`, {
      path: 'docs/DECISIONS.md',
    });
    expect(first?.message).toContain('taken by "Use it" on line 11.');
  });
});

it('says the same, whatever number is free', () => {
  const [one] = findingsOf('number-unique', text, { path, log: rival });
  const [other] = findingsOf('number-unique', text, { path, log: { ...rival, 'docs/adr/0030-x.md': `# T${body}` } });
  expect(one?.message).toBe(other?.message);
  expect(one?.fix?.title).not.toBe(other?.fix?.title);
});

describe('the fix', () => {
  it('renumbers file, title, fields and what the record says of itself', () => {
    const own = `---\nid: ADR-0012\n---\n\n# ADR-0012: Use a queue\n\n[up](#adr-0012-use-a-queue)${body}`;
    const [finding] = findingsOf('number-unique', own, { path, claims: [claim(3)] });
    expect(finding?.fix?.safe).toBe(false);
    expect(applyFix(own, path, finding!.fix!)).toEqual({
      path: 'docs/adr/0013-use-a-queue.md',
      text: own.replaceAll('0012', '0013'),
      log: {},
    });
  });

  it('is left to people where a folder bears the number', () => {
    const folder = 'docs/adr/0012-use-a-queue/README.md';
    const [finding] = findingsOf('number-unique', text, { path: folder, log: rival });
    expect(finding).toMatchObject({ messageId: 'taken-in-log', fix: null });
    expect(finding?.message).toContain('the next free one, 0013, wherever');
  });
});
