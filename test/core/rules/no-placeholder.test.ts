import { describe, expect, it } from 'vitest';
import { findLeftovers } from '../../../src/core/rules/support/leftovers.ts';
import { messagesOf, placesOf } from './messages-of.ts';

const found = (text: string): readonly string[] =>
  findLeftovers(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('what a template left', () => {
  it.each([
    ['[Describe the situation]', 'prompt: [Describe the situation]'],
    ['**Author**: [Name/Team]', 'prompt: [Name/Team]'],
    ['- [List positive outcomes]', 'prompt: [List positive outcomes]'],
    ['Chosen option: "{title of option 1}", because', 'prompt: {title of option 1}'],
    [
      '{short title, representative of solved problem and found solution}',
      'prompt: {short title, representative of solved problem and found solution}',
    ],
    [
      '[example | description | pointer to more information | …]',
      'prompt: [example | description | pointer to more information | …]',
    ],
    ['{list everyone involved in the decision}', 'prompt: {list everyone involved in the decision}'],
    ['What is it? [What was decided]', 'prompt: [What was decided]'],
    ['TBD', 'unfinished: TBD'],
    ['TODO: measure it', 'unfinished: TODO'],
    ['Costs (TBD) and risks', 'unfinished: TBD'],
    ['The version is TBD.', 'unfinished: TBD'],
    ['- TODO', 'unfinished: TODO'],
    ['Date: YYYY-MM-DD', 'date: YYYY-MM-DD'],
    ['YYYY-MM-DD', 'date: YYYY-MM-DD'],
    [
      'Status: x\nDate: {YYYY-MM-DD when the decision was last updated}',
      'date: {YYYY-MM-DD when the decision was last updated}',
    ],
    ['Date: DD/MM/YYYY', 'date: DD/MM/YYYY'],
    ['Lorem ipsum dolor sit amet', 'filler: Lorem ipsum'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('what is no left-over', () => {
  it.each([
    'an array[index] and items[name]',
    'the path /users/{name}/orders',
    'the variable ${title} and {{ title }}',
    '[sic], [1], [RFC2119], [x], [ ], [!NOTE], [ADR-0012]',
    'the interval [0, 1] and a range {1, 2, 3}',
    'TODO comments are forbidden by the linter',
    'we keep a TODO list',
    'files are named YYYY-MM-DD-title.md',
    'dates have the form YYYY-MM-DD',
    'Format: YYYY-MM-DD is what we write',
    'the type { id: string; name: string }',
    'the tag is_TODO and #TODO',
    '{accepted}',
    'lorem and ipsum',
    '[[Describe the page]]',
    'trunk-based development (TBDs)',
    '',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes time in proportion to the text', () => {
    for (const hostile of [
      '[',
      '{',
      '[a',
      '[Describe ',
      'TODO',
      'TBD ',
      ':',
      '(',
      'YYYY-MM-DD ',
      'lorem ',
      '\n',
      '| ',
    ]) {
      const start = performance.now();
      findLeftovers(hostile.repeat(100_000 / hostile.length));
      expect(performance.now() - start, hostile).toBeLessThan(1000);
    }
  });
});

describe('where it looks', () => {
  it.each([
    ['code span', 'Write `[Describe the thing]` there.'],
    ['fence', '```\n# ADR-XXX: [Title]\nTODO\n```'],
    ['indented code', 'Text\n\n    [Describe the thing]'],
    ['comment', '<!-- [Describe the thing] TODO: it -->'],
    ['link', '[Describe the thing](https://example.org/thing)'],
    ['reference', 'See [Describe the thing].\n\n[Describe the thing]: https://example.org'],
    ['footnote', 'See[^todo].\n\n[^todo]: It is there.'],
    ['check boxes', '- [ ] open\n- [x] done'],
    ['prose about ids', 'Records are named ADR-XXX.'],
  ])('not in %s', (_, body) => {
    expect(messagesOf('no-placeholder', `# Use PostgreSQL\n\n## Context\n\n${body}\n`)).toEqual([]);
  });

  it('in front matter, value by value', () => {
    const text =
      '---\nstatus: proposed\ndate: {YYYY-MM-DD when the decision was last updated}\n---\n\n# Use PostgreSQL\n';
    expect(messagesOf('no-placeholder', text.replace('{', '"{').replace('}', '}"'))).toEqual(['date@3']);
  });

  it('in tables, lists and headings, at the exact place', () => {
    const text = '# [Title]\n\n| Risk | Owner |\n| --- | --- |\n| [Describe it here] | ada |\n\n- TODO\n';
    expect(messagesOf('no-placeholder', text)).toEqual(['prompt@1', 'prompt@5', 'unfinished@7']);
    expect(placesOf('no-placeholder', text)).toEqual(['[Title]', '[Describe it here]', 'TODO']);
  });

  it('leaves the status to the rule of the status', () => {
    expect(messagesOf('no-placeholder', '# Use PostgreSQL\n\n**Status**: TBD\n')).toEqual([]);
  });

  it.each([['url'], ['link'], ['#'], [''], ['TODO']])('at links that lead to "%s"', (address) => {
    expect(messagesOf('no-placeholder', `# Use PostgreSQL\n\n## Context\n\nSee [it](${address}).\n`)).toEqual([
      'address@5',
    ]);
  });

  it('leaves a question alone that has an answer', () => {
    const section = '# Use PostgreSQL\n\n## Decision\n\nWhat is the change that we make?\n';
    expect(messagesOf('no-placeholder', section)).toEqual(['question@5']);
    expect(messagesOf('no-placeholder', `${section}\nWe use PostgreSQL.\n`)).toEqual([]);
  });
});
