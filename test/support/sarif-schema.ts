/**
 * The part of SARIF 2.1.0 that the command line writes, as a JSON Schema: written by hand after the standard
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html), at least as strict as its own
 * schema. What stands here is all that may appear, and what the prose of the standard or code scanning on GitHub demands
 * (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning) is
 * required, too.
 */
type Schema = Readonly<Record<string, unknown>>;

const object = (
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

const list = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });

const text: Schema = { type: 'string', minLength: 1 };
/** Every brace is doubled, since alone it stands for an argument (§3.11.5). */
const messageText: Schema = { type: 'string', minLength: 1, pattern: '^(?:[^{}]|\\{\\{|\\}\\})*$' };
const count: Schema = { type: 'integer', minimum: 0 };
const ordinal: Schema = { type: 'integer', minimum: 1 };
const level: Schema = { enum: ['none', 'note', 'warning', 'error'] };

/** §3.11 */
const message = object({ text: messageText });
/** §3.12 */
const multiformatMessageString = object({ text }, { markdown: text });
/** §3.4: relative to a base that is named; no empty, `.` or `..` segment (§3.10.2, §3.14.14). */
const relativeReference: Schema = {
  type: 'string',
  format: 'uri-reference',
  pattern: "^(?!\\.{1,2}(?:/|$))[\\w%.~!$&'()*+,;=@-]+(?:/(?!\\.{1,2}(?:/|$))[\\w%.~!$&'()*+,;=@-]+)*$",
};
const artifactLocation = object({ uri: relativeReference, uriBaseId: { const: '%SRCROOT%' } }, { index: count });
/** §3.30: both ways of naming a text region, or lines and columns alone. */
const lineAndColumn = { startLine: ordinal, startColumn: ordinal, endLine: ordinal, endColumn: ordinal };
const wholeRegion = object({ ...lineAndColumn, charOffset: count, charLength: count });
const region: Schema = { oneOf: [object(lineAndColumn), wholeRegion] };
/** §3.28, §3.29 */
const location = object({ physicalLocation: object({ artifactLocation }, { region }) });
/** §3.55 to §3.57 */
const replacement = object({ deletedRegion: wholeRegion }, { insertedContent: object({ text: { type: 'string' } }) });
const fix = object({
  description: message,
  artifactChanges: list(object({ artifactLocation, replacements: list(replacement, { minItems: 1 }) }), {
    minItems: 1,
    uniqueItems: true,
  }),
});
/** §3.27 */
const result = object(
  {
    ruleId: text,
    level,
    message,
    locations: list(location, { minItems: 1, maxItems: 1 }),
    partialFingerprints: { type: 'object', minProperties: 1, additionalProperties: text },
  },
  { ruleIndex: count, fixes: list(fix, { minItems: 1, uniqueItems: true }) },
);
/** §3.49, §3.50 */
const reportingDescriptor = object(
  {
    id: text,
    shortDescription: multiformatMessageString,
    fullDescription: multiformatMessageString,
    help: object({ text, markdown: text }),
    defaultConfiguration: object({ enabled: { type: 'boolean' } }, { level }),
    properties: object({ tags: list(text, { uniqueItems: true }) }),
  },
  { helpUri: { type: 'string', format: 'uri' } },
);
/** §3.58 */
const notification = object({ message, level, locations: list(location, { uniqueItems: true }) });
/** §3.20 */
const invocation = object({
  executionSuccessful: { type: 'boolean' },
  exitCode: { type: 'integer' },
  toolExecutionNotifications: list(notification),
});
/** §3.14 */
const run = object({
  tool: object({
    driver: object({
      name: text,
      // https://semver.org
      semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+(?:-[\\w.-]+)?(?:\\+[\\w.-]+)?$' },
      rules: list(reportingDescriptor, { uniqueItems: true }),
    }),
  }),
  invocations: list(invocation, { minItems: 1, maxItems: 1 }),
  columnKind: { const: 'utf16CodeUnits' },
  newlineSequences: list(text, { minItems: 1, uniqueItems: true }),
  defaultEncoding: text,
  originalUriBaseIds: object({ '%SRCROOT%': object({ description: message }) }),
  artifacts: list(object({ location: artifactLocation, mimeType: { type: 'string', pattern: '^[^/]+/.+$' } }), {
    uniqueItems: true,
  }),
  results: list(result),
});

/** §3.13 */
export const sarifSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...object({
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: list(run),
  }),
};
