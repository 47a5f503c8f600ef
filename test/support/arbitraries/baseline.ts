import fc from '../properties.ts';
import type { PrintedFinding } from '../../../src/core/evaluate/hold-to-baseline.ts';
import { renderBaseline } from '../../../src/core/evaluate/render-baseline.ts';
import type { BaselineEntry } from '../../../src/core/model/baseline.ts';
import { finding } from './finding.ts';
import { few, number, path, text, word } from './text.ts';

/** Few, so that those of findings and entries meet. */
const print = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('a'.repeat(16), 'b'.repeat(16)) }, word);
const known = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('docs/adr/0001-a.md', 'docs/adr/0002-b.md') }, path);

export const baselineEntry: fc.Arbitrary<BaselineEntry> = fc.record({
  rule: fc.oneof(fc.constantFrom('status-known', 'title-present'), word),
  path: known,
  print,
  count: fc.oneof(fc.integer({ min: 1, max: 3 }), number),
  line: number,
});

export const printedFinding: fc.Arbitrary<PrintedFinding> = fc.record(
  { finding, path: known, previousPath: known, print },
  { requiredKeys: ['finding', 'path', 'print'] },
);

/** A baseline as it is written, sometimes with a piece of something else in it. */
export const baselineText: fc.Arbitrary<string> = fc
  .tuple(few(baselineEntry), fc.oneof({ weight: 3, arbitrary: fc.constant('') }, text), fc.nat())
  .map(([entries, other, at]) => {
    const whole = renderBaseline(entries);
    const place = at % whole.length;
    return whole.slice(0, place) + other + whole.slice(place);
  });
