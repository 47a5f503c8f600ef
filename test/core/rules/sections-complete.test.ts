import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/core/evaluate/apply-fixes.ts';
import { findingsOf, messagesOf } from './messages-of.ts';

const path = 'docs/adr/0007-use-postgresql.md';
const mended = (text: string, options?: Readonly<Record<string, unknown>>): string => {
  let current = text;
  for (let round = 0; round < 5; round += 1) {
    const fixed = applyFixes(current, path, findingsOf('sections-complete', current, { options }), false);
    if (fixed.applied.length === 0) return current;
    current = fixed.text;
  }
  return current;
};

describe('what is missing', () => {
  it.each([
    ['nothing', '# T\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n\nc\n', []],
    ['first-level sections', '# T\n\n# Context\n\na\n\n# Decision\n\nb\n\n# Consequences\n\nc\n', []],
    ['all', '# T\n\nText.\n', ['usual-section-missing@1', 'decision-missing@1', 'usual-section-missing@1']],
    [
      'a section in a fence',
      '# T\n\n## Context\n\na\n\n```\n## Decision\n```\n\n## Consequences\n\nc\n',
      ['decision-missing@1'],
    ],
    [
      'a section in a comment',
      '# T\n\n## Context\n\n<!--\n## Decision\n-->\n\n## Consequences\n\nc\n',
      ['decision-missing@1'],
    ],
  ])('%s', (_, markdown, expected) => {
    expect([...messagesOf('sections-complete', markdown)].sort()).toEqual([...expected].sort());
  });

  it('weighs the decision as an error and the rest as warnings, until the configuration names them', () => {
    const severities = (options: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] =>
      findingsOf('sections-complete', '# T\n\nText.\n', { options }).map(({ messageId, severity }) => [
        messageId,
        severity,
      ]);
    expect(severities({})).toContainEqual(['decision-missing', 'error']);
    expect(severities({})).toContainEqual(['usual-section-missing', 'warning']);
    expect(severities({ sections: ['rationale'] })).toEqual([['section-missing', 'error']]);
  });

  it('takes a status line for a status section', () => {
    expect(
      messagesOf('sections-complete', '# T\n\n**Status**: Accepted\n\n## Decision\n\nb\n', {
        options: { sections: ['status', 'decision'] },
      }),
    ).toEqual([]);
  });
});

describe('the inserted heading', () => {
  it.each([
    [
      'before the section that follows',
      '# T\n\n## Context\n\na\n\n## Consequences\n\nc\n',
      '# T\n\n## Context\n\na\n\n## Decision\n\n## Consequences\n\nc\n',
    ],
    [
      'at the end',
      '# T\n\n## Context\n\na\n\n## Decision\n\nb\n',
      '# T\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n',
    ],
    [
      'without a final line end',
      '# T\n\n## Context\n\na\n\n## Decision\n\nb',
      '# T\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n',
    ],
    [
      'in the depth of the others',
      '# T\n\n### Context\n\na\n\n### Consequences\n\nc\n',
      '# T\n\n### Context\n\na\n\n### Decision\n\n### Consequences\n\nc\n',
    ],
    [
      'in the line endings of the file',
      '# T\r\n\r\n## Context\r\n\r\na\r\n\r\n## Consequences\r\n\r\nc\r\n',
      '# T\r\n\r\n## Context\r\n\r\na\r\n\r\n## Decision\r\n\r\n## Consequences\r\n\r\nc\r\n',
    ],
  ])('%s', (_, before, after) => {
    expect(mended(before)).toBe(after);
  });

  it('is never applied without being asked', () => {
    for (const finding of findingsOf('sections-complete', '# T\n\nText.\n')) expect(finding.fix?.safe).toBe(false);
  });
});
