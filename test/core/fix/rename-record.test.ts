import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/fix/apply-edits.ts';
import { renameRecord } from '../../../src/core/fix/rename-record.ts';

const from = 'docs/adr/7_use kafka.md';
const to = 'docs/adr/0007-use-kafka.md';

describe('a file that gets another name', () => {
  it.each([
    ['docs/adr/README.md', '[7](7_use%20kafka.md#context)', '[7](0007-use-kafka.md#context)'],
    ['docs/adr/README.md', '- [7_use kafka.md](<7_use kafka.md>)', '- [0007-use-kafka.md](<0007-use-kafka.md>)'],
    ['README.md', 'See `docs/adr/7_use kafka.md`.', 'See `docs/adr/0007-use-kafka.md`.'],
    ['src/a/b.md', '[why](../../docs/adr/7_use%20kafka.md)', '[why](../../docs/adr/0007-use-kafka.md)'],
    ['src/a/b.md', '[why](../docs/adr/7_use%20kafka.md)', '[why](../docs/adr/7_use%20kafka.md)'],
    ['docs/b.md', 'the words 7_use kafka are no path', 'the words 7_use kafka are no path'],
    ['docs/adr/8.md', 'nor is 17_use kafka.md', 'nor is 17_use kafka.md'],
    ['docs/adr/8.md', 'but [this](7_use%20kafka) is', 'but [this](7_use%20kafka) is'],
  ])('in %s: %s', (path, text, expected) => {
    const texts = new Map([
      [from, '# 7. Use Kafka\n'],
      [path, text],
    ]);
    const after = applyEdits(texts, renameRecord({ from, to, texts }) ?? []);
    expect(after?.get(to)).toBe('# 7. Use Kafka\n');
    expect(after?.get(path)).toBe(expected);
  });

  it.each([
    ['a name that is taken', from, 'docs/adr/x.md'],
    ['another folder', from, 'docs/y.md'],
    ['a folder below', from, 'docs/adr/a/y.md'],
    ['its own name', from, from],
  ])('is refused: %s', (_, one, other) => {
    const texts = new Map([
      [from, ''],
      ['docs/adr/x.md', ''],
    ]);
    expect(renameRecord({ from: one, to: other, texts })).toBeNull();
  });
});
