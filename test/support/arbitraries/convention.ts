import fc from '../properties.ts';
import type { Convention, Habit } from '../../../src/core/model/convention.ts';
import type { Template } from '../../../src/core/model/template.ts';
import { canonicalSection, metadataStyle } from './decision.ts';
import { few, maybe, number, path, word } from './text.ts';

/** Counts of a log: those that records give, and any others. */
const counts = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })).map(([a, b]) => ({ count: a, of: a + b })) },
  { weight: 1, arbitrary: fc.record({ count: number, of: number }) },
);
export const habit = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Habit<Value>> =>
  fc.tuple(of, counts).map(([value, rest]) => ({ value, ...rest }));

const patternPart = fc.oneof(
  fc.constantFrom('{number}', '{number:4}', '{date}', '{date:YYYYMMDD}', '{slug}', '{title}', 'ADR-', '-', '.md', '. '),
  fc.constantFrom('{', '}', '{}', '{number:}', '{number:99}', '{other}', '/'),
  word,
);
/** A pattern of ids, titles or file names; also what is none. */
export const pattern = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('ADR-{number:4}', '{number}. {title}', '{title}', '{number:4}-{slug}.md') },
  { weight: 2, arbitrary: few(patternPart, 5).map((parts) => parts.join('')) },
);

/** Names that mean something, and any others. */
const fieldName = fc.oneof(fc.constantFrom('date', 'author', 'deciders', 'impact', 'scope', 'approved by'), word);

/** What most records of a log do, or what no log ever did. */
export const convention: fc.Arbitrary<Convention> = fc
  .tuple(
    fc.record({
      records: number,
      metadataStyle: maybe(habit(metadataStyle)),
      fields: few(habit(fieldName), 2),
      sections: few(habit(canonicalSection)),
      id: maybe(habit(pattern)),
      title: maybe(habit(pattern)),
      file: maybe(habit(pattern)),
      language: maybe(habit(fc.constantFrom('en', 'fr', 'zh', ''))),
      statuses: few(habit(word)),
      startsProposed: fc.boolean(),
    }),
    few(habit(fc.tuple(canonicalSection, canonicalSection))),
  )
  .map(([known, sectionOrder]) => (sectionOrder.length === 0 ? known : { ...known, sectionOrder }));

/** What a template demands; the texts that records must not keep are among those that records hold. */
export const template: fc.Arbitrary<Template> = fc.record({
  source: path,
  metadataStyle,
  fields: few(
    fc
      .tuple(fc.record({ name: fieldName, label: word, isFooter: fc.boolean() }), fc.boolean())
      .map(([field, isOptional]) => (isOptional ? { ...field, isOptional } : field)),
    2,
  ),
  sections: few(
    fc
      .tuple(
        fc.record({ name: maybe(canonicalSection), heading: word, depth: fc.integer({ min: 1, max: 7 }) }),
        fc.boolean(),
      )
      .map(([section, isOptional]) => (isOptional ? { ...section, isOptional } : section)),
  ),
  prompts: few(fc.oneof(fc.constantFrom('We will use Kafka.', 'Context and Problem Statement'), word)),
  statuses: few(word),
  id: maybe(pattern),
});
