import fc from '../../support/properties.ts';
import { expect, it } from 'vitest';
import { matchesPattern } from '../../../src/core/conventions/matches-pattern.ts';
import { fillPattern } from '../../../src/core/conventions/name-pattern.ts';
import { cpuTime } from '../../support/cpu-time.ts';

it.each([
  ['{number:4}-{slug}.md', '0007-use-a-queue.md', true],
  ['{number:4}-{slug}.md', '12345-use-a-queue.md', true],
  ['{number:4}-{slug}.md', '7-use-a-queue.md', false],
  ['{number:4}-{slug}.md', '00007-use-a-queue.md', false],
  ['{number:4}-{slug}.md', '0007.md', false],
  ['{number:4}-{slug}.md', '0007-.md', false],
  ['{number:4}-{slug}.md', '0007-use.markdown', false],
  ['{number:4}-{slug}.md', 'a/0007-use.md', false],
  ['{number}-{slug}.md', '7-use.md', true],
  ['{number}-{slug}.md', '07-use.md', false],
  ['ADR-{number:3}_{slug}.md', 'ADR-007_use_a_queue.md', true],
  ['ADR-{number:3}_{slug}.md', 'adr-007_use.md', false],
  ['{slug}-{number:3}.md', 'use-a-queue-2-007.md', true],
  ['{slug}.md', '0007-use-a-queue.md', true],
  ['{date}-{slug}.md', '2026-01-31-use.md', true],
  ['{date}-{slug}.md', '20260131-use.md', false],
  ['{date:YYYYMMDD}-{slug}.md', '20260131-use.md', true],
  ['{date:YYYYMMDD}-{slug}.md', '202601311200-use.md', false],
  ['{number:4}-{slug}/README.md', '0007-use/README.md', true],
  ['{number:4}-{slug}/README.md', '0007-use/a/README.md', false],
  ['{', 'anything', true],
])('%s is the pattern of %s: %s', (pattern, name, expected) => {
  expect(matchesPattern(pattern, name)).toBe(expected);
});

it('knows every name that it would give', () => {
  const pattern = fc
    .array(
      fc.constantFrom('{number:4}', '{number}', '{date}', '{date:YYYYMMDD}', '{slug}', '-', '_', 'ADR', '.md', '/'),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(pattern, fc.nat(99_999), fc.stringMatching(/^[a-z0-9-]{1,20}$/), (made, number, slug) => {
      const name = fillPattern(made, { number, date: '2026-01-31', slug });
      expect(matchesPattern(made, name ?? '')).toBe(true);
    }),
  );
});

it('bears many words in one pattern', () => {
  const begun = cpuTime();
  expect(matchesPattern('{slug}-'.repeat(28), 'a-'.repeat(500))).toBe(true);
  expect(matchesPattern(`${'{slug}-'.repeat(28)}x`, 'a-'.repeat(500))).toBe(false);
  expect(cpuTime() - begun).toBeLessThan(1000);
});
