import fc from '../properties.ts';
import { markdownPieces } from '../markdown-pieces.ts';

/** Lines that change what the lines around them mean. */
const turningLines = fc.constantFrom(
  '',
  '```',
  '```js',
  '  ```',
  '    ```',
  '- ```',
  '> ```',
  '~~~~',
  '<!--',
  '-->',
  '<!-- a --> b',
  '  <!-- a',
  '<div>',
  '</div>',
  '<pre>',
  '<br>**Status**: x',
  '===',
  '---',
  ' ---',
  '-',
  '| Status | Date |',
  '|---|---|',
  '| Accepted | 2024-01-15 |',
  'a | b',
  '-|-',
  ':--',
  '# Use Kafka',
  '## Status',
  ' ## Status',
  '    ## Status',
  '## Metadata',
  '## Context',
  '## Decision: use Kafka ##',
  '## Scope',
  '## *Scope* of it',
  '## Scope: Kafka',
  'Kafka',
  'and Infrastructure',
  'Infrastructure, Kafka',
  '- Kafka',
  '**Scope**',
  '**Scope**:',
  '- Scope:',
  '**Scope**: Kafka',
  'Scope: Kafka',
  'Scope - Kafka',
  '**Scope** = Kafka',
  '<b>Scope</b>: Kafka',
  '**Scope**: Kafka<br>Infrastructure',
  '| Scope | Kafka |',
  '## *Status*',
  '## References',
  '## Deciders',
  '### Status history',
  '# ADRs',
  '## ADR-7: Use Kafka',
  '#',
  'Status',
  'Accepted',
  'Superseded by [ADR-3](0003-x.md)',
  'Status: accepted',
  'Date - 2024-01-15',
  'Deciders:',
  'References:',
  '**References:** [ADR-3](0003-x.md), supersedes ADR-4',
  '**Context**',
  '**Decision:** We use it.',
  'Decision: We use it.',
  '**Kafka**: fast',
  '**Status** accepted **Date** 2024-01-15',
  'text **Status:** accepted **Date:** 2024-01-15',
  'text | Status: accepted | Date: 2024-01-15',
  '(**Status**: accepted)',
  '"**Status**" accepted',
  '[**Status**: accepted',
  '`**Status**: accepted',
  '✅ **Status**: accepted',
  '✅ Status: accepted',
  '2024 Status: accepted',
  '## `Status`',
  '## [Status](x)',
  '## Sta*tus*',
  '## `<!-- Status -->`',
  '| Kafka | fast |',
  '| **Owner** | [Ada](x) |',
  '| Kafka | a<br>b |',
  '*Last updated: 2024-01-15*',
  '**Next review**: 2025',
  '- plain item',
  '* plain item',
  '  - nested item',
  '   continued',
  '1. first',
  '2) second',
  '-    code',
  '- [ ] proposed',
  '- [x] accepted',
  '- Status: accepted',
  '- **Deciders**: Ada, Ben',
  '- **Kafka**: fast',
  '- ADR-3 use it',
  '- [x](0003-x.md)',
  '> quoted',
  '> **Status**: accepted',
  '[a]: b',
  '[^1]: note',
  'see [^1] and [a]',
  '[a][a]: text',
  'plain words of prose',
  'ADR-3 is better',
  'words with `code` and [link](https://example.com)',
  '***',
  '    indented',
  '\ttabbed',
  '\u00a0nbsp',
  'a\\',
  'a&#10;b',
  '&#42;&#42;Status: x',
);

type Change = (lines: readonly string[]) => readonly string[];

const place = fc.nat({ max: 10_000 });
const count = fc.nat({ max: 4 });

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.array(turningLines, { minLength: 1, maxLength: 3 })).map(
    ([at, added]): Change =>
      (lines) =>
        lines.toSpliced(at % (lines.length + 1), 0, ...added),
  ),
  fc.tuple(place, count).map(
    ([at, length]): Change =>
      (lines) =>
        lines.toSpliced(at % (lines.length + 1), length),
  ),
  fc.tuple(place, place).map(([one, other]): Change => (lines) => {
    const [first, second] = [one % lines.length, other % lines.length];
    return lines.with(first, lines[second] ?? '').with(second, lines[first] ?? '');
  }),
  fc.tuple(place, fc.constantFrom(' ', '  ', '    ', '\t', '> ', '- ')).map(([at, before]): Change => (lines) => {
    const line = at % lines.length;
    return lines.with(line, `${before}${lines[line] ?? ''}`);
  }),
  fc.tuple(place, place, markdownPieces).map(([at, column, piece]): Change => (lines) => {
    const line = at % lines.length;
    const own = lines[line] ?? '';
    const cut = column % (own.length + 1);
    return lines.with(line, own.slice(0, cut) + piece + own.slice(cut));
  }),
);

/** One of the texts with some lines put in, taken out, swapped, indented or changed. */
export const mutatedLines = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(changes, { minLength: 1, maxLength: 6 }))
    .map(([text, all]) =>
      all
        .reduce<readonly string[]>((lines, change) => (lines.length === 0 ? [''] : change(lines)), text.split('\n'))
        .join('\n'),
    );

/** Texts of nothing but such lines and pieces. */
export const turningText = fc
  .array(fc.oneof({ weight: 6, arbitrary: turningLines }, { weight: 1, arbitrary: markdownPieces }), { maxLength: 20 })
  .map((lines) => lines.join('\n'));
