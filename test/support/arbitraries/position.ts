import fc from '../properties.ts';
import type { Point, Range } from '../../../src/core/model/position.ts';
import { number } from './text.ts';

const usual = fc.nat({ max: 60 });
const point: fc.Arbitrary<Point> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ offset: usual, line: usual, column: usual }) },
  { weight: 1, arbitrary: fc.record({ offset: number, line: number, column: number }) },
);

/** Any two places: in order or not, inside a text or nowhere. */
export const range: fc.Arbitrary<Range> = fc.record({ start: point, end: point });
