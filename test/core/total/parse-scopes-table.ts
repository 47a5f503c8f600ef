import fc from '../../support/properties.ts';
import type * as readScopeLinesModule from '../../../src/core/parse/read-scope-lines.ts';
import type * as readScopesModule from '../../../src/core/parse/read-scopes.ts';
import type * as scopeLabelsModule from '../../../src/core/parse/scope-labels.ts';
import type * as scopeTextModule from '../../../src/core/parse/scope-text.ts';
import type * as scopeValueModule from '../../../src/core/parse/scope-value.ts';
import type { ScopeValue } from '../../../src/core/parse/scope-value.ts';
import {
  blockAndText,
  blocksOf,
  documentAndStarts,
  fieldAndText,
  sometimes,
} from '../../support/arbitraries/syntax.ts';
import { knownScopes } from '../../support/arbitraries/scopes.ts';
import { few, lines, maybe, number, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';

const index = fc.nat({ max: 5 });
const label = fc.oneof(fc.constantFrom('scope', 'umfang'), word);
const value = fc.oneof(
  fc.constantFrom('Security and\nInfrastructure', 'a<br>b', '- a\n- b', '<!-- x -->, [a](b)', '| Scope | a |'),
  lines,
  text,
);
const configured = knownScopes.filter((known) => known !== null);

const scopeValue: fc.Arbitrary<Omit<ScopeValue, 'next'>> = fc.record({
  label,
  start: number,
  valueStart: number,
  valueEnd: number,
  limit: number,
  written: maybe(few(fc.record({ name: word, start: number, end: number }))),
  isMetadata: fc.boolean(),
});

/** What reads the scopes of records. */
export const parseScopesTable = [
  ...entriesOf<typeof readScopesModule>('parse/read-scopes.ts', {
    readScopes: fieldAndText.map(([, field, own]) => [field, own]),
  }),
  ...entriesOf<typeof scopeTextModule>('parse/scope-text.ts', {
    knownScopes: fc.tuple(few(fc.oneof(word, text))),
    configuredNamesOfLines: fc.tuple(value, label, configured),
    mentionsScope: fc.tuple(value, configured),
    beginsWithConnector: fc.tuple(value, label),
    withoutMarkup: fc.tuple(value),
  }),
  ...entriesOf<typeof scopeLabelsModule>('parse/scope-labels.ts', {
    scopeLabels: fc.tuple(value, number, number),
    hiddenScopeLabels: fc.tuple(value, number, number, sometimes),
  }),
  ...entriesOf<typeof scopeValueModule>('parse/scope-value.ts', {
    mayBeName: fc.tuple(value),
    namesOfBlocks: fc
      .tuple(blockAndText, blockAndText, label, knownScopes)
      .map(([[first, own], [last], name, known]) => [first, last, name, own, known]),
    readScopeValue: fc
      .tuple(scopeValue, blockAndText, sometimes, knownScopes)
      .map(([own, [block, source], isLast, known]) => [{ ...own, next: isLast ? null : block }, source, known]),
  }),
  ...entriesOf<typeof readScopeLinesModule>('parse/read-scope-lines.ts', {
    isScopeHeading: fc.tuple(fc.oneof(label, text)),
    readScopeLines: fc
      .tuple(documentAndStarts, fc.tuple(index, index), maybe(number), sometimes, knownScopes)
      .map(([{ of, own, starts, fields }, [head, among], titleStart, bare, known]) => {
        const nodes = blocksOf(of, bare);
        const places = { metadata: nodes.slice(0, head), among: nodes.slice(among) };
        return [{ nodes, starts, titleStart, fields, ...places }, own, known];
      }),
  }),
];
