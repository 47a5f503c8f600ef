import fc from '../../support/properties.ts';
import type * as habitKey from '../../../src/core/conventions/habit-key.ts';
import type * as habitModule from '../../../src/core/conventions/habit.ts';
import type * as habitSampleModule from '../../../src/core/conventions/habit-sample.ts';
import type * as inferConvention from '../../../src/core/conventions/infer-convention.ts';
import type * as inferLanguage from '../../../src/core/conventions/infer-language.ts';
import type * as inferPattern from '../../../src/core/conventions/infer-pattern.ts';
import type * as matchesPattern from '../../../src/core/conventions/matches-pattern.ts';
import type * as namePattern from '../../../src/core/conventions/name-pattern.ts';
import type * as orderSections from '../../../src/core/conventions/order-sections.ts';
import type * as statusesInUse from '../../../src/core/conventions/statuses-in-use.ts';
import { fileShape, idShape, type Shape } from '../../../src/core/conventions/infer-pattern.ts';
import { habit, pattern } from '../../support/arbitraries/convention.ts';
import { canonicalSection, decision } from '../../support/arbitraries/decision.ts';
import { finding } from '../../support/arbitraries/finding.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import { few, maybe, number, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';

const id = fc.oneof(fc.constantFrom('ADR-0012', '12', 'ACME-ADR-0008', 'ADR-{1}', 'A1B2'), text);
const heading = fc.oneof(fc.constantFrom('ADR-0012: Use Kafka', '12. Use Kafka', '**ADR-0012** Use Kafka'), text);
const file = fc.oneof(fc.constantFrom('0012-x.md', '2026-01-15-x.md', '20260115.md', '0012-x/README.md'), path, text);

/** Few shapes, so that several are alike: taken from names, or of any kind. */
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.constantFrom('ADR-0012', 'ADR-13', 'ADR-0').map((one) => idShape(one) ?? { before: one, digits: null, after: '' }),
  file.map((one) => fileShape(one) ?? { before: '', digits: null, after: one }),
  fc.record({ before: word, digits: maybe(fc.oneof(fc.constantFrom('0012', '7', '00'), word)), after: word }),
);

const values = fc.record(
  { number: maybe(number), date: maybe(fc.oneof(fc.constant('2026-01-15'), word)), slug: word, title: word },
  { requiredKeys: [] },
);
const records = few(decision, 4);

export const conventionsTable = [
  ...entriesOf<typeof habitKey>('conventions/habit-key.ts', {
    habitKey: fc.tuple(finding),
    commonBreaches: fc.tuple(few(few(finding), 4)),
    brokenByMost: fc.tuple(few(few(finding), 4)),
  }),
  ...entriesOf<typeof habitModule>('conventions/habit.ts', {
    isMost: fc.tuple(number, number),
    isFirm: fc.tuple(habit(word)),
    tally: fc.tuple(few(word, 5)),
    habitOf: fc.tuple(few(maybe(fc.oneof(fc.constantFrom('a', 'b'), word)), 5)),
    habitsOf: fc.tuple(few(few(fc.oneof(fc.constantFrom('a', 'b'), word)), 5)),
  }),
  ...entriesOf<typeof habitSampleModule>('conventions/habit-sample.ts', {
    habitSample: few(path, 9).map((paths) => [paths, (each: unknown) => String(each)]),
  }),
  ...entriesOf<typeof inferConvention>('conventions/infer-convention.ts', {
    inferConvention: fc.oneof(
      fc.tuple(records),
      fc.tuple(records, fc.record({ id: pattern, file: pattern }, { requiredKeys: [] })),
    ),
  }),
  ...entriesOf<typeof inferLanguage>('conventions/infer-language.ts', {
    languageIn: fc.tuple(fc.oneof(text, markdown, fc.constantFrom('これは'.repeat(9), 'the and of '.repeat(9)))),
  }),
  ...entriesOf<typeof inferPattern>('conventions/infer-pattern.ts', {
    idShape: fc.tuple(id),
    titleShape: fc.tuple(heading, maybe(id), fc.oneof(fc.constant('Use Kafka'), text)),
    fileShape: fc.tuple(file),
    followsPattern: fc.tuple(shape, pattern),
    patternOf: fc.tuple(few(maybe(shape), 6)),
  }),
  ...entriesOf<typeof matchesPattern>('conventions/matches-pattern.ts', {
    matchesPattern: fc.tuple(pattern, fc.oneof(file, text)),
  }),
  ...entriesOf<typeof namePattern>('conventions/name-pattern.ts', {
    patternPieces: fc.tuple(fc.oneof(pattern, text)),
    numberText: fc.tuple(number, fc.integer({ min: 0, max: 9 })),
    fillPattern: fc.tuple(fc.oneof(pattern, text), values),
    numberIn: fc.tuple(fc.oneof(pattern, text), id),
  }),
  ...entriesOf<typeof orderSections>('conventions/order-sections.ts', {
    orderSections: fc.tuple(few(canonicalSection, 6), few(few(canonicalSection, 6), 5)),
    firmOrder: fc.tuple(few(canonicalSection, 6), few(few(canonicalSection, 6), 5)),
  }),
  ...entriesOf<typeof statusesInUse>('conventions/statuses-in-use.ts', { statusesInUse: fc.tuple(records) }),
];
