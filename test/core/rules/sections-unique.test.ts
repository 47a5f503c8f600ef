import { expect, it } from 'vitest';
import { findingsOf, messagesOf } from './messages-of.ts';

it.each([
  ['two of one meaning with headings of their own', '# T\n\n## Context\n\na\n\n## Problem statement\n\nb\n', []],
  ['the same heading', '# T\n\n## Context\n\na\n\n## Context\n\nb\n', ['section-twice@7']],
  ['in other letters, with a number', '# T\n\n## 1. Context\n\na\n\n## 2. CONTEXT:\n\nb\n', ['section-twice@7']],
  [
    'three times',
    '# T\n\n## Context\n\na\n\n## Context\n\nb\n\n## Context\n\nc\n',
    ['section-twice@7', 'section-twice@11'],
  ],
  ['on another level, below the first', '# T\n\n## Context\n\na\n\n### Context\n\nb\n', []],
  ['below two headings', '# T\n\n## A\n\n### Consequences\n\na\n\n## B\n\n### Consequences\n\nb\n', []],
  ['below the same heading again', '# T\n\n## A\n\n### Context\n\na\n\n### Context\n\nb\n', ['section-twice@9']],
  ['headings of no known meaning', '# T\n\n## Example\n\na\n\n## Example\n\nb\n', []],
  ['in code', '# T\n\n## Context\n\na\n\n```\n## Context\n```\n', []],
  ['underlined headings', '# T\n\nContext\n-------\n\na\n\nContext\n-------\n\nb\n', ['section-twice@8']],
  [
    'in two records of one file',
    '# Decisions\n\n## ADR-001: One\n\n### Context\n\na\n\n### Decision\n\nb\n\n## ADR-002: Two\n\n### Context\n\na\n\n### Decision\n\nb\n',
    [],
  ],
])('%s', (_, markdown, expected) => {
  expect(messagesOf('sections-unique', markdown)).toEqual(expected);
});

it('names the line of the first one, in the lines of the file', () => {
  const [found] = findingsOf(
    'sections-unique',
    '---\nstatus: draft\n---\n\n# T\n\n## Context\n\na\n\n## Context\n\nb\n',
  );
  expect(found?.message).toContain('"Context" already, on line 7.');
});
