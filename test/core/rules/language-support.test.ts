import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/core/rules/support/count-words.ts';
import { isEmptyAnswer } from '../../../src/core/rules/support/empty-answer.ts';
import { labelLines } from '../../../src/core/rules/support/label-lines.ts';
import { readOptionName } from '../../../src/core/rules/support/option-name.ts';
import { sectionParts, sectionsNamed } from '../../../src/core/rules/support/section-parts.ts';
import { sentencesOf } from '../../../src/core/rules/support/sentences.ts';
import { wordList } from '../../../src/core/rules/support/word-list.ts';
import { factsOf } from './facts-of.ts';

it.each([
  ['', 0],
  ['We will use PostgreSQL.', 4],
  ["don't re-use it", 3],
  ['one\ntwo\r\nthree', 3],
  ['call \uFFFC\uFFFC\uFFFC now', 3],
  ['我们使用数据库', 4],
  ['ストア を 使う', 3],
  ['— ... !', 0],
])('counts the words of %j', (text, expected) => {
  expect(countWords(text)).toBe(expected);
});

it.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['Use it, e.g. the new one. Then stop.', ['Use it, e.g. the new one.', 'Then stop.']],
  ['Version 2.0 is used. See a.b for it.', ['Version 2.0 is used.', 'See a.b for it.']],
  ['He said "stop." Then he went.', ['He said "stop."', 'Then he went.']],
  ['第一。第二。', ['第一。', '第二。']],
  ['one\n\ntwo', ['one', 'two']],
  ['wrapped\nline. Next', ['wrapped\nline.', 'Next']],
  ['  ', []],
])('splits %j into sentences', (text, expected) => {
  const sentences = sentencesOf(text);
  expect(sentences.map((sentence) => sentence.text)).toEqual(expected);
  for (const { start, end, text: own } of sentences) expect(text.slice(start, end)).toBe(own);
});

it.each([
  ['N/A', true],
  ['None.', true],
  ['-', true],
  ['_No response_', true],
  ['N/A - to be written later', true],
  ['Keine', true],
  ['无', true],
  ['None of the services may stop', false],
  ['We have none', false],
  ['MySQL', false],
  ['\uFFFC', false],
])('tells whether %j is an answer', (text, expected) => {
  expect(isEmptyAnswer(text)).toBe(expected);
});

it.each<[string, boolean]>([
  ['We need it.', true],
  ['It was NEEDED.', true],
  ['needless', true],
  ['in order to win', true],
  ['in order\nto win', true],
  ['in good order to win', false],
  ['in in order to win', true],
  ["It doesn't.", true],
  ['a lock-in', true],
  ['locked in', false],
  ['mustard', false],
  ['', false],
])('finds a listed word in %j', (text, expected) => {
  expect(wordList('need* must in_order_to not lock_in')(text)).toBe(expected);
});

it.each<[string, readonly (readonly [string, boolean, string])[]]>([
  ['**Pros:** fast', [['Pros', true, 'fast']]],
  [
    '**Pros**: fast\n__Cons__ dear',
    [
      ['Pros', true, 'fast'],
      ['Cons', true, 'dear'],
    ],
  ],
  ['**Alternative 1: MySQL**', [['Alternative 1: MySQL', true, '']]],
  ['✅ **Fast**: very', [['Fast', true, 'very']]],
  ['Cons: dear', [['Cons', false, 'dear']]],
  ['**[MySQL](https://mysql.com)** - known', [['MySQL', true, '- known']]],
  ['**`flat-files`** - slow', [['flat-files', true, '- slow']]],
  ['See https://example.com: there', [['', false, 'See https://example.com: there']]],
  ['A sentence. With a colon: here', [['', false, 'A sentence. With a colon: here']]],
])('takes the lines of %j apart', (text, expected) => {
  const { prose, original } = factsOf(`# Use it\n\n## Decision\n\n${text}\n`);
  const block = prose.blocks.at(-1);
  const lines = block === undefined ? [] : labelLines(block, original);
  expect(lines.map(({ label, isBold, rest }) => [label, isBold, rest.replaceAll('\uFFFC', ' ').trim()])).toEqual(
    expected,
  );
});

it.each<[string, string, string | null, readonly string[]]>([
  ['Option 2: Use the MySQL servers', 'Use the MySQL servers', '2', ['mysql', 'server']],
  ['**B.** Files', 'Files', 'b', ['file']],
  ['1. `flat-files`', 'flat-files', '1', ['flat', 'file']],
  ['[Redis](https://redis.io) (in memory)', 'Redis (in memory)', null, ['redi']],
  ['Alternatives for stores', 'Alternatives for stores', null, ['store']],
  ['方案二：缓存', '缓存', '二', ['缓存']],
  ['Option 3', '', '3', []],
  ['The only one', 'The only one', null, ['the', 'only', 'one']],
])('reads the name %j', (written, text, ordinal, words) => {
  expect(readOptionName(written)).toEqual({ text, ordinal, words });
});

describe('the parts of a section', () => {
  const partsOf = (markdown: string, name: 'context' | 'decision' | 'alternatives'): readonly string[] => {
    const { prose, decision } = factsOf(markdown);
    return sectionsNamed(decision.sections, name)
      .flatMap((section) => sectionParts(prose.parts, section, decision.sections))
      .flatMap(({ block }) => (block === null ? [] : [block.text.replaceAll(/\s+/g, ' ').trim()]));
  };

  it.each<[string, string, 'context' | 'decision' | 'alternatives', readonly string[]]>([
    ['end at the next heading', '## Context\n\na\n\n- b\n\n## Decision\n\nc\n', 'context', ['a', 'b']],
    [
      'leave a known section inside out',
      '## Decision\n\na\n\n### Consequences\n\nb\n\n### Details\n\nc\n',
      'decision',
      ['a', 'Details', 'c'],
    ],
    ['end at a label', '## Context\n\na\n\n**Options Considered**:\n1. b\n\n## Decision\n\nc\n', 'context', ['a']],
    [
      'begin behind a label',
      '## Context\n\na\n\n**Options Considered**:\n1. b\n\n## Decision\n\nc\n',
      'alternatives',
      ['b'],
    ],
    [
      'are cut where a label stands in a paragraph',
      '## Context\n\na b\nOptions:\n1. c\n\n## Decision\n\nd\n',
      'context',
      ['a b'],
    ],
    ['stand on the line of their label', '**Context:** a b\n\n**Decision:** c\n', 'decision', ['c']],
    [
      'are those of both sections of a name',
      '## Context\n\na\n\n## Decision\n\nb\n\n## Background\n\nc\n',
      'context',
      ['a', 'c'],
    ],
  ])('%s', (_, markdown, name, expected) => {
    expect(partsOf(`# Use it\n\n${markdown}`, name)).toEqual(expected);
    expect(partsOf(`# Use it\r\n\r\n${markdown.replaceAll('\n', '\r\n')}`, name)).toEqual(expected);
  });
});
