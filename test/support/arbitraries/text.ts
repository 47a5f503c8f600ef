import fc from '../properties.ts';

/** Names that mean something to an object of JavaScript. */
export const prototypeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
] as const;

/** Short texts that broke programs before: halves of characters, marks of every syntax that is read or written here. */
const hostileTexts = [
  ...prototypeKeys,
  ...['', ' ', '\0', '\n', '\r\n', '\r', '\t', '\ufeff', '\u202e', '\u2028', '\u00a0', '\u200b'],
  ...['\ud800', 'a\udc00b', '\udbff\udbff', '👩‍👩‍👧', 'é', 'İ', 'ß', 'ﬀ', 'Ω'],
  ...[
    '<!--',
    '-->',
    '```',
    '~~~',
    '|',
    '\\',
    '`',
    '*',
    '_',
    '[',
    ']',
    '](',
    '<',
    '>',
    '&amp;',
    '&#0;',
    '<details>',
    '</details>',
  ],
  ...['%', '%E0%A4', '${x}', '{section}', '$&', "$'", '{', '}', '{{{', '(a+)+$', '[z-a]', '**', '!', '?', '+(', '\\1'],
  ...['..', '../..', '/', '//', './', 'a/../b', 'C:\\', '.git', '@', '@/', '#', '@a#', 'a@b.co', 'www.example.com'],
  ...['NaN', '-0', '1e400', '9'.repeat(40), '0x1', '2026-02-30', '2026-13-45', '0000-00-00', '١٢'],
  ...['['.repeat(40), '> '.repeat(40), '*'.repeat(60), '- '.repeat(30), 'a: '.repeat(30), '\n'.repeat(50)],
];
export const hostileText = fc.constantFrom(...hostileTexts);

const words = [
  ...['Status', 'Accepted', 'proposed', 'Superseded by ADR-0012', 'draft', 'Date', '2026-01-15', 'Scope', 'Decision'],
  ...['Context', 'We will use Kafka.', 'TBD', 'TODO', 'maybe we should', 'ADR-0007', '12', 'Infrastructure', 'ada'],
  ...['octo', 'platform', 'status-known', 'title-present', 'document-readable', 'Context and Problem Statement'],
];

const codeUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff })), { maxLength: 8 })
  .map((units) => String.fromCharCode(...units));

/** A short text: what people write, any characters, half surrogate pairs, hostile marks. */
export const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: codeUnits },
  { weight: 3, arbitrary: hostileText },
);

/** Texts of a length that meets every bound. Made only where one text stands alone: there are few of them. */
const longText = fc.constantFrom(
  ...['x', '\n', '- ', '`', '\\', '\ud800', '"', ', ', 'a-', '# \n', 'TBD ', '*', '. ', 'superseded '].map((part) =>
    part.repeat(70_000 / part.length),
  ),
);

/** One or many words, with anything between them. */
export const text = fc.oneof(
  { weight: 30, arbitrary: word },
  {
    weight: 30,
    arbitrary: fc.tuple(word, fc.constantFrom(' ', '\n', ': ', ', ', '-', '/'), word, word).map(([a, by, b, c]) => {
      return `${a}${by}${b}${by}${c}`;
    }),
  },
  { weight: 20, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: longText },
);

/** Texts that hold something to cut, to quote or to split, on several lines. */
export const lines = fc.array(word, { maxLength: 6 }).map((parts) => parts.join('\n'));

const knownPaths = [
  ...['docs/adr/0007-use-kafka.md', 'docs/adr/0012-cache.md', 'docs/adr/template.md', 'docs/adr/README.md', 'a.md'],
  ...['.github/adr.yml', '.adr-dir', 'src/main.ts', 'packages/web/doc/decisions/1-x.markdown', 'decisions/adr_3.md'],
];

/** A path of a file or folder: one that is governed, or any text at all. */
export const path = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...knownPaths) },
  { weight: 1, arbitrary: fc.array(word, { maxLength: 4 }).map((parts) => parts.join('/')) },
  { weight: 1, arbitrary: word },
);

/** A folder as a log has it, and what is none. */
export const folder = fc.oneof(fc.constantFrom('docs/adr', '', 'decisions', 'packages/web/doc/decisions'), path);

export const glob = fc.oneof(
  fc.constantFrom('**/*.md', '*', '**', '[0-9]*.{md,markdown}', 'main', 'release/*', '{a,b}', '*'.repeat(9)),
  fc
    .array(fc.oneof(fc.constantFrom('*', '**', '?', '[', ']', '{', '}', ',', '/', '!', '-', 'a', '\\', '.'), word), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
);

/** Any number: places in a text, and all that no place is. */
export const number = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 40 }) },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.double() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, -0, -1, 0.5, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER, 1e308),
  },
);

export const span = fc.record({ start: number, end: number });

/** A map from any key, those of prototypes included, as an object. */
export const dictionary = <Value>(
  key: fc.Arbitrary<string>,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> =>
  fc.dictionary(fc.oneof({ weight: 3, arbitrary: key }, fc.constantFrom(...prototypeKeys)), value, { maxKeys: 3 });

/** A few of something. */
export const few = <Value>(of: fc.Arbitrary<Value>, maxLength = 3): fc.Arbitrary<Value[]> =>
  fc.array(of, { maxLength });

/** Nearly always this. */
export const mostly = (value: boolean): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constant(!value) });

/** Something or null. */
export const maybe = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(of, { freq: 3 });
