import fc from '../../support/properties.ts';
import type * as fenceLinesModule from '../../../src/core/parse/fence-lines.ts';
import type * as proseBlockModule from '../../../src/core/parse/prose-block.ts';
import type * as proseLineModule from '../../../src/core/parse/prose-line.ts';
import type * as proseLinesModule from '../../../src/core/parse/prose-lines.ts';
import type * as proseSectionModule from '../../../src/core/parse/prose-section.ts';
import type * as proseTableModule from '../../../src/core/parse/prose-table.ts';
import type * as skimTextModule from '../../../src/core/parse/skim-text.ts';
import type * as skimZoneModule from '../../../src/core/parse/skim-zone.ts';
import type * as skimmedSourceModule from '../../../src/core/parse/skimmed-source.ts';
import type * as textBlocksModule from '../../../src/core/parse/text-blocks.ts';
import { blockLines } from '../../../src/core/parse/prose-lines.ts';
import { skimmedSource } from '../../../src/core/parse/skimmed-source.ts';
import { createSourceText } from '../../../src/core/parse/source-text.ts';
import { textBlocks } from '../../../src/core/parse/text-blocks.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import { names } from '../../support/arbitraries/syntax.ts';
import { few, number, span, text } from '../../support/arbitraries/text.ts';
import { entriesOf, exercise } from './entries.ts';

const anyText = fc.oneof(text, markdown);
const line = fc.oneof(
  fc.constantFrom('**Status**: x', '- **References:** [x](y)', 'We use `x` here', '[^1]: x', '```js', '~~~'),
  text,
);
const fence = fc.record({ mark: fc.constantFrom('`' as const, '~' as const), length: fc.nat({ max: 9 }) });
const kept = fc.record({ start: number, end: number, isLetter: fc.boolean() });

/** What leaves out the prose of a record of which only a summary is wanted. */
export const parseSkimTable = [
  ...entriesOf<typeof fenceLinesModule>('parse/fence-lines.ts', {
    fenceAt: fc.tuple(line),
    closeOfFence: fc.tuple(anyText, number, fence),
    closeOfIndentedFence: fc.tuple(anyText, number, fence, fc.constantFrom('', ' ', '    ', '\t')),
  }),
  ...entriesOf<typeof proseLineModule>('parse/prose-line.ts', {
    proseMarks: fc.tuple(anyText, number, number, names, fc.boolean()),
  }),
  ...entriesOf<typeof proseLinesModule>('parse/prose-lines.ts', {
    blockLines: fc.tuple(anyText, number, number),
    proseOf: fc
      .tuple(anyText, number, number, fc.boolean(), names)
      .map(([own, from, to, isList, known]) => [blockLines(own, from, to), own, isList, known]),
  }),
  ...entriesOf<typeof proseSectionModule>('parse/prose-section.ts', {
    isProseSection: fc.tuple(markdown, names).map(([own, known]) => [own, textBlocks(own, 0) ?? [], known]),
  }),
  ...entriesOf<typeof proseTableModule>('parse/prose-table.ts', {
    isIdleTable: fc.tuple(fc.oneof(fc.constantFrom('| a | b |\n|---|---|\n| Status | [x](y) |'), anyText)),
  }),
  ...entriesOf<typeof proseBlockModule>('parse/prose-block.ts', {
    proseBlock: fc.tuple(anyText, span, fc.record({ mayBeLabelled: fc.boolean(), mayGoOn: fc.boolean() }), names),
  }),
  ...entriesOf<typeof skimTextModule>('parse/skim-text.ts', {
    skimText: fc.tuple(anyText, number, names),
  }),
  ...entriesOf<typeof skimZoneModule>('parse/skim-zone.ts', {
    zoneOf: fc.tuple(line, names),
    mayOpenReadZone: fc.tuple(line, names),
  }),
  ...entriesOf<typeof skimmedSourceModule>('parse/skimmed-source.ts', {
    skimmedSource: exercise(
      skimmedSource,
      fc.tuple(anyText.map(createSourceText), few(kept), number, number),
      (skim, [source, places, start, end]) => {
        const skimmed = skim(source, places);
        return [skimmed.rangeOf(start, end), skimmed.pointAt(start), skimmed.toOriginal(end)];
      },
    ),
  }),
  ...entriesOf<typeof textBlocksModule>('parse/text-blocks.ts', {
    textBlocks: fc.tuple(anyText, number),
  }),
];
