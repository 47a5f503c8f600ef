import { expect, it } from 'vitest';
import { approversNamed } from '../../../src/core/config/approvers-named.ts';
import { configurationJsonSchema } from '../../../src/core/config/configuration-json-schema.ts';
import { defaultConfiguration } from '../../../src/core/config/default-configuration.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { approverKey } from '../../../src/core/model/resolved-approver.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';

it('names everybody once, roles first, pinned where they are pinned', () => {
  const read = readConfiguration(
    `version: 1
roles:
  CTO: "@ada"
  Unused: "@octo/unused"
scopes:
  - { name: A, approve: { all: ["@Octo/Infra", CTO, { any: ["@ben", { count: 1, from: ["@octo/infra", "@ADA#7"] }] }] } }
`,
    '.github/adr.yml',
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const named = approversNamed(read.value);
  expect(named.map(approverKey)).toEqual(['@ada', '@octo/unused', '@octo/infra', '@ben']);
  expect(named[0]).toEqual({ kind: 'user', login: 'ada', id: 7 });
  expect(approversNamed(defaultConfiguration())).toEqual([]);
});

it('prefers the pinned one also in a configuration that was not read from a file', () => {
  const seat = (id: number | null) => ({
    kind: 'seat' as const,
    name: 'x',
    who: [{ kind: 'user' as const, login: 'ada', id }],
  });
  const scope = {
    name: 'A',
    metadata: ['a'],
    paths: [],
    labels: [],
    isDefault: true,
    consult: [],
    inform: [],
    line: 1,
  };
  const approve = { kind: 'all' as const, of: [seat(null), seat(7), seat(null)] };
  expect(approversNamed({ ...defaultConfiguration(), scopes: [{ ...scope, approve }] })).toEqual(seat(7).who);
});

it('has a JSON Schema with every rule, closed, and requirements within requirements', () => {
  const schema = configurationJsonSchema() as {
    additionalProperties: boolean;
    properties: { rules: { properties: Record<string, unknown>; additionalProperties: boolean } };
  };
  expect(schema.additionalProperties).toBe(false);
  expect(Object.keys(schema.properties.rules.properties)).toEqual([
    'preset',
    'since',
    'modes',
    ...catalogue.map((rule) => rule.id),
    'custom',
  ]);
  expect(schema.properties.rules.additionalProperties).toBe(false);
  expect(JSON.stringify(schema)).toContain('"#/$defs/requirement"');
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});
