import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/core/model/decision.ts';
import { readOne } from './reading.ts';

const record = (metadata: string, status: string): string =>
  `# 7. Cache\n\n${metadata}## Context\n\nSlow.\n\n## Decision\n\nWe cache.\n\n## Status\n\n${status}\n`;

const told = ({ status, sections }: Decision): readonly unknown[] => [
  status?.value ?? null,
  status?.range.start.line,
  sections.at(-1)?.name,
  sections.at(-1)?.heading,
];

describe('a status section beside a status line', () => {
  const line = '**Status**: Proposed\n\n';

  it.each<[string, string, string, readonly unknown[]]>([
    ['a note', line, 'Half of it is built.', ['proposed', 3, 'implementation', 'Status']],
    ['a note with a link', line, 'Built in [the shop](../shop.md).', ['proposed', 3, 'implementation', 'Status']],
    ['a note in a list', line, '- Half of it is built', ['proposed', 3, 'implementation', 'Status']],
    ['a table', line, '| Part | Built |\n|---|---|\n| Shop | yes |', ['proposed', 3, 'implementation', 'Status']],
    ['a status', line, 'Accepted', ['proposed', 3, 'status', 'Status']],
    ['what puts the status in', line, '{{< meta status >}}', ['proposed', 3, 'status', 'Status']],
    ['nothing', line, '', ['proposed', 3, 'status', 'Status']],
    ['a note, but no line', '', 'Half of it is built.', ['other', 13, 'status', 'Status']],
  ])('holds %s', (_name, metadata, status, expected) => {
    expect(told(readOne(record(metadata, status)))).toEqual(expected);
  });
});
