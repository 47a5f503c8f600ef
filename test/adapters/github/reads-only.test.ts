import fc from '../../support/properties.ts';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkSuitesQuery, factsQuery } from '../../../src/adapters/github/facts-query.ts';
import { peopleQuery } from '../../../src/adapters/github/people-query.ts';
import { isReadsOnly } from '../../../src/adapters/github/reads-only.ts';

const writes: readonly string[] = [
  'mutation { a }',
  'mutation M { a }',
  '\uFEFF # query\n mutation { a }',
  'query Q { a } mutation M { b }',
  'query { a }mutation{ b }',
  'query Q { a(t: "}") } mutation M { b }',
  'query { a(t: "\\"") } mutation { b }',
  'query { a(t: """ \\""" """) } mutation { b }',
  'query { a(t: """ } query { """) } mutation { b }',
  'query { a # }\n } mutation { b } # {',
  'query ($v: I = { a: "}" }) { a } mutation { b }',
  'query @d(t: "{") { a } mutation { b }',
  '{ a } subscription { b }',
  'fragment F on T { a } mutation { b }',
  'query Q mutation M { a }',
  'query { a(t: "\n") } mutation { b(t: "") }',
  'query { a(t: """) } mutation { b(t: "x") }',
];
const broken = [
  '',
  ' ',
  '# query { a }',
  '"query { a }"',
  'query',
  'query {',
  '{ a } }',
  '{ a ) }',
  'Query { a }',
  '{ a(t: "x) }',
];
const reads: readonly string[] = [
  '{ a }',
  'query { mutation }',
  'query mutation { a }',
  'query Q($a: [Int!]! = [1, -2.5e3]) @d(x: $a) { a(t: "mutation { b }") ...F ... on T @d { b } }\nfragment F on T { c(t: """mutation "" \\""" """) }',
  '# mutation\n{ a(t: "\\\\") }',
  factsQuery,
  checkSuitesQuery,
  peopleQuery(2, 2),
];

describe('what is taken for a query', () => {
  it.each(writes)('never what writes: %j', (document) => {
    expect(isReadsOnly(document)).toBe(false);
  });

  it.each(broken)('nor what cannot be read: %j', (document) => {
    expect(isReadsOnly(document)).toBe(false);
  });

  it.each(reads)('but every query: %j', (document) => {
    expect(() => parse(document)).not.toThrow();
    expect(isReadsOnly(document)).toBe(true);
  });

  it('is never something that a whole parser takes for anything else', () => {
    const piece = fc.constantFrom(
      ...[
        'query',
        'mutation',
        'subscription',
        'fragment',
        'on',
        'a',
        'F',
        '{',
        '}',
        '(',
        ')',
        '[',
        ']',
        '"',
        '"""',
        '\\',
        '\\"',
      ],
      ...[
        '\\"""',
        '#',
        '\n',
        ' ',
        ':',
        '$',
        '@d',
        '...',
        '1',
        'mutation{a}',
        'query{a}',
        '(t:"',
        '")',
        '{a}',
        '""',
        ',',
        '\uFEFF',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.boolean(), (pieces, isSpaced) => {
        const document = pieces.join(isSpaced ? ' ' : '');
        if (!isReadsOnly(document)) return;
        let kinds: readonly string[];
        try {
          kinds = parse(document).definitions.map((each) =>
            each.kind === Kind.OPERATION_DEFINITION ? each.operation : each.kind,
          );
        } catch {
          return; // what GitHub cannot parse, it does not run
        }
        for (const kind of kinds) expect([OperationTypeNode.QUERY, Kind.FRAGMENT_DEFINITION]).toContain(kind);
      }),
      { numRuns: 20_000 },
    );
  });
});
