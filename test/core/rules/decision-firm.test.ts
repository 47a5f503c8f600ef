import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { findHedges } from '../../../src/core/rules/decision-firm/hedges.ts';
import { findingsOf, placesOf } from './messages-of.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const record = (decision: string): string =>
  `# Use PostgreSQL\n\n## Context\n\nThe orders need transactions, and this is what the old store does not have.\n\n## Decision\n\n${decision}\n\n## Consequences\n\nWe might be slower, maybe.\n`;

const hedges = (decision: string): readonly string[] => placesOf('decision-firm', record(decision));

describe('hedging', () => {
  it.each([
    ['We should probably use PostgreSQL.', ['should probably']],
    ['We might use PostgreSQL.', ['We might']],
    ['We could use PostgreSQL.', ['We could']],
    ['Maybe PostgreSQL.', ['Maybe']],
    ['Perhaps we use PostgreSQL.', ['Perhaps']],
    ['We will probably use PostgreSQL.', ['will probably']],
    ['The exact version (TBD in May) is fixed.', ['TBD']],
    ['The version is to be decided.', ['to be decided']],
    ['The price has to be decided.', ['to be decided']],
    ['The price is to be defined in a later record.', ['to be defined']],
    ['Who pays is not yet decided by anybody.', ['not yet decided']],
    ['Consider using PostgreSQL.', ['Consider using']],
    ['We **should\nprobably** use it.', ['should\nprobably']],
    ['- We should probably use it\n- We will use Redis', ['should probably']],
  ])('%s', (decision, expected) => {
    expect(hedges(decision)).toEqual(expected);
  });
});

describe('firm', () => {
  it.each([
    'We will use PostgreSQL.',
    'We will use PostgreSQL, because Redis might lose data.',
    'We will use PostgreSQL. If it fails, we might go back.',
    'We could not keep both, so we will use PostgreSQL.',
    'We could have kept both. We will use PostgreSQL.',
    'We will not say "we should probably use it".',
    '> We should probably use it.\n\nWe will.',
    'Call `maybe()` on it.',
    '```\nmaybe TBD\n```\n\nWe will use it.',
    'We will use PostgreSQL. It is fast. It is known. Others might be faster, and are probably cheaper.',
    'It will use Maybe types; mightily.',
    'The version is TBD.',
    'We will bake in forms, and those have to be defined beforehand.',
    'The price needs to be determined first.',
    'We will use one oven, its heat to be decided by the baker.',
    'We will use a name to be determined at run time.',
    'As the pages will probably be merged, we will use one generator.',
    'We will use names. It is short. It is known, but we could support numbers later.',
    'We will use PostgreSQL.\n\n### Consequences\n\nWe could be slower.',
    'We will use the version that might come next.',
    'We will use one format. It is short. Its fields are yet to be defined but will have names.',
  ])('%s', (decision) => {
    expect(hedges(decision)).toEqual([]);
  });

  it('is not asked of other sections, nor of other languages', () => {
    expect(
      placesOf('decision-firm', '# Use it\n\n## Context\n\nThe one that we might have to use is this one.\n'),
    ).toEqual([]);
    const german =
      '# PostgreSQL einsetzen\n\n## Kontext\n\nDie Bestellungen brauchen Transaktionen, und die gibt es dort nicht.\n\n## Decision\n\nWir nehmen maybe PostgreSQL, weil es alle kennen.\n';
    expect(placesOf('decision-firm', german)).toEqual([]);
  });
});

it.each([
  ['Accepted', ['TBD', 'to be decided', 'should probably']],
  ['Superseded by ADR-9', ['TBD', 'to be decided', 'should probably']],
  ['Proposed', ['should probably']],
  ['Draft', ['should probably']],
])('lets a proposal leave something to be decided: %s', (status, expected) => {
  const decision =
    'We will use PostgreSQL, the one that fits (version TBD for now). The disks are to be decided. We should probably buy them.';
  const text = record(decision).replace('# Use PostgreSQL\n', `# Use PostgreSQL\n\n**Status**: ${status}\n`);
  expect(placesOf('decision-firm', text)).toEqual(expected);
});

describe('the fix', () => {
  it.each([
    ['We should probably use PostgreSQL.', 'We will use PostgreSQL.'],
    ['We will probably use PostgreSQL.', 'We will use PostgreSQL.'],
    ['The service should probably not cache.', 'The service will not cache.'],
    ['We might use PostgreSQL.', 'We might use PostgreSQL.'],
    ['We **should** probably use it.', 'We **should** probably use it.'],
    ['Should probably use it.', 'Should probably use it.'],
  ])('%s', (decision, expected) => {
    const text = record(decision);
    const path = 'docs/adr/0007-use-postgresql.md';
    expect(fixedText(text, path, findingsOf('decision-firm', text)).text).toBe(record(expected));
  });
});

it('takes time in proportion to the text', () => {
  for (const hostile of [
    'maybe ',
    'because maybe ',
    '"',
    '“',
    'we might. ',
    'TBD',
    'has to be defined by ',
    'we ',
    'should\n',
    ' ',
    '.',
    '\n\n',
  ]) {
    const start = cpuTime();
    findHedges(hostile.repeat(100_000 / hostile.length), 2);
    expect(cpuTime() - start, hostile).toBeLessThan(1500);
  }
});
