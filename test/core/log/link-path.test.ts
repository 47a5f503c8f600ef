import { describe, expect, it } from 'vitest';
import { linkPath } from '../../../src/core/log/link-path.ts';

const from = 'docs/adr/0007-use-kafka.md';

describe('linkPath', () => {
  it.each([
    ['0008-other.md', 'docs/adr/0008-other.md', null],
    ['./0008-other.md#context', 'docs/adr/0008-other.md', 'context'],
    ['../README.md', 'docs/README.md', null],
    ['../../../../outside.md', 'outside.md', null],
    ['/docs/plan.md', 'docs/plan.md', null],
    ['..', 'docs', null],
    ['#decision', from, 'decision'],
    ['a%20b.md', 'docs/adr/a b.md', null],
    ['caf%C3%A9.md#caf%C3%A9', 'docs/adr/café.md', 'café'],
    ['%E6%B1%BA%E5%AE%9A.md', 'docs/adr/決定.md', null],
    ['%F0%9F%9A%80.md', 'docs/adr/🚀.md', null],
    ['bad%ZZ.md', 'docs/adr/bad%ZZ.md', null],
    ['half%C3.md', 'docs/adr/half%C3.md', null],
    ['surrogate%ED%A0%80.md', 'docs/adr/surrogate%ED%A0%80.md', null],
    ['overlong%C0%AF.md', 'docs/adr/overlong%C0%AF.md', null],
    ['x.md?plain=1#L3', 'docs/adr/x.md', 'L3'],
    ['img/', 'docs/adr/img', null],
  ])('%s', (address, path, fragment) => {
    expect(linkPath(address, from)).toEqual({ path, fragment });
  });

  it.each([
    '',
    ' ',
    'https://example.org/a.md',
    '//example.org/a',
    'mailto:a@example.org',
    'HTTP://x',
    `${'a/'.repeat(2_000)}b.md`,
  ])('leads elsewhere: %s', (address) => {
    expect(linkPath(address, from)).toBeNull();
  });

  it('starts at the root for a file of the root', () => {
    expect(linkPath('a.md', 'README.md')).toEqual({ path: 'a.md', fragment: null });
  });
});
