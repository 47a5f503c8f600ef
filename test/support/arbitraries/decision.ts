import fc from '../properties.ts';
import type {
  Decision,
  DecisionSection,
  DecisionStatus,
  DecisionTitle,
  MetadataField,
} from '../../../src/core/model/decision.ts';
import { canonicalSections } from '../../../src/core/model/section-name.ts';
import { canonicalStatuses } from '../../../src/core/model/status.ts';
import { range } from './position.ts';
import { few, maybe, number, path, word } from './text.ts';

export const canonicalStatus = fc.constantFrom(...canonicalStatuses);
export const canonicalSection = fc.constantFrom(...canonicalSections);
export const metadataStyle = fc.constantFrom<MetadataField['style'][]>(
  'front-matter',
  'bold-line',
  'bullet',
  'table',
  'status-section',
  'plain-line',
  'none',
);

export const status: fc.Arbitrary<DecisionStatus> = fc.record({
  raw: word,
  value: canonicalStatus,
  note: maybe(word),
  style: metadataStyle,
  range,
  wordRange: range,
});

export const title: fc.Arbitrary<DecisionTitle> = fc.record({
  text: word,
  raw: word,
  id: maybe(word),
  number: maybe(number),
  range,
});

export const field: fc.Arbitrary<MetadataField> = fc.record({
  name: word,
  label: word,
  raw: word,
  style: metadataStyle,
  range,
  valueRange: range,
});

export const section: fc.Arbitrary<DecisionSection> = fc.record({
  name: maybe(canonicalSection),
  heading: word,
  depth: fc.oneof(fc.integer({ min: 1, max: 7 }), number),
  headingRange: range,
  bodyRange: range,
  text: word,
});

/** A record of the right shape that no text may ever have held. */
export const decision: fc.Arbitrary<Decision> = fc
  .record({
    path,
    range,
    title: maybe(title),
    id: maybe(word),
    number: maybe(number),
    status: maybe(status),
    date: maybe(word),
    dateRaw: maybe(word),
    unreadScopes: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, few(range, 1)),
    scopes: few(fc.record({ name: word, range }), 2),
    impact: maybe(word),
    category: maybe(word),
    tags: few(word, 2),
    people: fc.record({
      author: few(word, 1),
      deciders: few(word, 2),
      consulted: few(word, 1),
      informed: few(word, 1),
      owner: few(word, 1),
      reviewers: few(word, 1),
    }),
    supersededBy: few(word, 2),
    supersedes: few(word, 2),
    partlySupersedes: few(word, 1),
    partlySupersededBy: few(word, 1),
    amends: few(word, 1),
    amendedBy: few(word, 1),
    refines: few(word, 1),
    relatesTo: few(word, 2),
    metadataStyle,
    fields: few(field, 2),
    sections: few(section, 2),
    substance: word,
  })
  .map(({ unreadScopes, ...rest }) => ({ ...rest, ...(unreadScopes === null ? {} : { unreadScopes }) }));
