import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { saidWords } from '../../../src/core/rules/accepted-unchanged/said-words.ts';
import { wordChanges } from '../../../src/core/rules/accepted-unchanged/word-changes.ts';
import { findingsOf, messagesOf, placesOf } from './messages-of.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const record = (decision: string, status = 'Accepted'): string =>
  `# 7. Use PostgreSQL\n\n## Status\n\n${status}\n\n## Context\n\nOrders need transactions that hold.\n\n## Decision\n\n${decision}\n`;

const said = (before: string, after: string, options?: Record<string, unknown>): readonly string[] =>
  messagesOf('accepted-unchanged', record(after), { before: record(before), options });

describe('of a decision that was made', () => {
  it.each([
    ['white space', 'We will use it\nfor orders.', 'We will use it for  orders.\n'],
    ['emphasis and case', 'we will use it.', 'We will **use** _it_.'],
    ['where a link leads', 'See [the plan](a.md) first.', 'See [the plan](../b.md "Plan") first.'],
    ['a link where there was none', 'See the plan first.', 'See [the plan](https://example.org/a_(b)) first.'],
    ['a bare address', 'We will use it: https://a.example/x.', 'We will use it: https://b.example/y.'],
    ['a definition of a link', 'See [the plan][p].\n\n[p]: a.md', 'See [the plan][p].\n\n[p]: b.md'],
    ['a footnote mark', 'We will use it.', 'We will use it.[^1]'],
    ['a box that was ticked', '- [ ] Move the orders', '- [x] Move the orders'],
    ['a comment', 'We will use it.', 'We will use it. <!-- really -->'],
    ['a spelling mistake', 'We will use the databse.', 'We will use the database.'],
    ['letters that changed places', 'We recieve orders.', 'We receive orders.'],
    ['two letters of a long word', 'A perfomence test decides.', 'A performance test decides.'],
    ['an article', 'We will use database.', 'We will use a database.'],
    ['a word that stood twice', 'We will use the the database.', 'We will use the database.'],
    ['one word written as two', 'We use adatabase.', 'We use a database.'],
    ['an apostrophe', "We won't wait.", 'We wont wait.'],
    ['a reference', 'We will use it.', 'We will use it (see also [ADR-0012](0012-x.md)).'],
    ['an update', 'We will use it.', 'We will use it.\n\n**Update 2025-03-01**: it has moved to another machine.'],
    ['an erratum in a quote', 'We will use it.', '> Erratum: the table below lacks a row.\n\nWe will use it.'],
    ['a section of notes inside', 'We will use it.', 'We will use it.\n\n### Notes\n\nMeasured again.'],
  ])('%s may change', (_, before, after) => {
    expect(said(before, after)).toEqual([]);
  });

  it.each([
    ['a word that turns it round', 'We will use it.', 'We will not use it.'],
    ['a short word', 'We will now use it.', 'We will not use it.'],
    ['a figure', 'Answers take 5 ms.', 'Answers take 50 ms.'],
    ['a sign before a figure', 'Answers take < 5 ms.', 'Answers take > 5 ms.'],
    ['a prefix', 'We increase it.', 'We decrease it.'],
    ['another first letter', 'We import orders.', 'We export orders.'],
    ['a verb and its denial', 'It should hold.', "It shouldn't hold."],
    ['an end that denies', 'Servers are stateful.', 'Servers are stateless.'],
    ['crossed-out text', 'We will use it for orders.', 'We will use it ~~for orders~~.'],
    ['what is commented out', 'We will use it for orders.', 'We will use it <!-- for orders -->.'],
    ['more text', 'We will use it.', 'We will use it. Reports go elsewhere.'],
    ['less text', 'We will use it. Reports go elsewhere.', 'We will use it.'],
    ['the order', 'Orders before reports.', 'Reports before orders.'],
    ['the text of a link', 'See [the plan](a.md).', 'See [the proposal](a.md).'],
    ['a word of Chinese', '我们使用数据库。', '我们不使用数据库。'],
    ['an update in the middle of a line', 'We will use it.', 'We will use it. Update the orders at night.'],
  ])('%s may not', (_, before, after) => {
    expect(said(before, after)).toEqual([expect.stringMatching(/^section-changed@/)]);
  });

  it('may have only so many corrections', () => {
    const before = 'We recieve the databse with seperate tables and definate names.';
    const after = 'We receive the database with separate tables and definite names.';
    expect(said(before, after)).toHaveLength(1);
    expect(said(before, after, { words: 4 })).toEqual([]);
    expect(said('We use the databse.', 'We use the database.', { words: 0 })).toHaveLength(1);
  });

  it('is pointed at where it changed, with how much', () => {
    const circumstances = { before: record('We will use PostgreSQL\nfor all orders.') };
    const text = record('We will use PostgreSQL\nfor most reports.');
    expect(placesOf('accepted-unchanged', text, circumstances)).toEqual(['most']);
    expect(findingsOf('accepted-unchanged', text, circumstances)[0]?.message).toContain('2 words under "Decision"');
  });
});

it.each(['Rejected', 'Deprecated', 'Superseded by ADR-0012'])('%s counts as decided', (status) => {
  const circumstances = { before: record('We will use it.', status) };
  expect(messagesOf('accepted-unchanged', record('We will drop it.', status), circumstances)).toHaveLength(1);
});

it.each(['Draft', 'Proposed', 'Purple', ''])('"%s" does not', (status) => {
  const circumstances = { before: record('We will use it.', status) };
  expect(messagesOf('accepted-unchanged', record('We will drop it.', 'Accepted'), circumstances)).toEqual([]);
});

describe('sections', () => {
  const nested = (decision: string, consequences: string, heading = '### Consequences'): string =>
    `# T\n\n**Status**: Accepted\n\n## Decision\n\n${decision}\n\n${heading}\n\n${consequences}\n\n### Details\n\nMore.\n`;
  const of = (before: string, after: string): readonly string[] =>
    findingsOf('accepted-unchanged', after, { before }).map(
      ({ element, messageId }) => `${messageId} ${element ?? ''}`,
    );

  it('inside of another one are told apart', () => {
    expect(of(nested('Use it.', 'Use it.'), nested('Use it.', 'Drop it.'))).toEqual(['section-changed consequences']);
    expect(of(nested('Use it.', 'Use it.'), nested('Drop it.', 'Use it.'))).toEqual(['section-changed decision']);
    expect(of(nested('Use it.', 'None.'), nested('Use it.', 'None.', '### Positive consequences'))).toEqual([]);
    expect(of(nested('Use it.', 'None.'), nested('Use it.', 'None.', '**Consequences**:'))).toEqual([]);
  });

  it('may come, and change their place and heading', () => {
    const [context, decision] = ['## Context\n\nOrders wait.\n\n', '## Decision\n\nUse it.\n\n'];
    const head = '# T\n\n**Status**: Accepted\n\n';
    expect(of(head + context + decision, head + decision + context)).toEqual([]);
    expect(of(head + decision, head + context + decision)).toEqual([]);
    expect(of(head + context + decision, `${head}## Story\n\nOrders wait.\n\n${decision}`)).toEqual([]);
    expect(of(head + context + decision, head + decision)).toEqual(['section-removed context']);
  });
});

it('finds how one list of words became another', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = wordChanges(before, after) ?? [];
      let [made, at]: [string[], number] = [[], 0];
      for (const change of changes) {
        made = [
          ...made,
          ...before.slice(at, change.before.start),
          ...after.slice(change.after.start, change.after.end),
        ];
        at = change.before.end;
      }
      expect([...made, ...before.slice(at)]).toEqual(after);
      const edits = changes.reduce(
        (sum, change) => sum + change.before.end - change.before.start + change.after.end - change.after.start,
        0,
      );
      expect(edits).toBeLessThanOrEqual(before.length + after.length);
      expect(edits === 0).toBe(before.join() === after.join());
    }),
  );
});

it('takes words at their places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const { start, end } of saidWords(text)) expect(text.slice(start, end)).not.toMatch(/^\s*$/);
    }),
  );
});

it('is done in time with texts that have nothing in common', () => {
  const many = (word: string): string =>
    Array.from({ length: 10_000 }, (_, index) => `${word}${String(index)}`).join(' ');
  const start = cpuTime();
  expect(said(many('a'), many('b'))).toHaveLength(1);
  for (const hostile of ['<!--', '](', '~~', '[^', '](<', '[a]:', '- [']) said('x', hostile.repeat(20_000));
  expect(cpuTime() - start).toBeLessThan(5000);
});
