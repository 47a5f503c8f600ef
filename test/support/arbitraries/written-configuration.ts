import fc from '../properties.ts';
import { z } from 'zod';
import { LineCounter, Pair, parseDocument, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';
import { configurationSchema, type WrittenConfiguration } from '../../../src/core/config/configuration-schema.ts';
import { readYaml } from '../../../src/core/config/read-yaml.ts';
import {
  requirementSchema,
  stagedSchema,
  type WrittenRequirement,
} from '../../../src/core/config/requirement-schema.ts';
import type { WrittenRuleSetting } from '../../../src/core/config/rule-settings.ts';
import type { YamlTree } from '../../../src/core/config/yaml-tree.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';
import { sections, statuses } from './configuration.ts';
import { configurationText } from './configuration-text.ts';
import { memoised } from './memoised.ts';
import { dictionary, few, folder, glob, number, path, prototypeKeys, word } from './text.ts';

type Written<Key extends keyof WrittenConfiguration> = NonNullable<WrittenConfiguration[Key]>;

/** A name as a requirement may have it: a role, a login, a team, anything. */
export const writtenName = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'CTO',
      'Infra',
      '@ada',
      '@ada#1',
      '@ada#2',
      '@octo/infra',
      '@Octo/Infra',
      '@octo/infra#1',
    ),
  },
  { weight: 1, arbitrary: word },
  { weight: 1, arbitrary: word.map((name) => `@${name}`) },
);

export const writtenRequirement: fc.Arbitrary<WrittenRequirement> = fc.letrec<{ part: WrittenRequirement }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2 },
    { weight: 3, arbitrary: writtenName },
    {
      weight: 2,
      arbitrary: fc.record(
        { all: few(tie('part')), any: few(tie('part')), count: number, from: few(tie('part')) },
        { requiredKeys: [] },
      ),
    },
  ),
})).part;

/** Stages before it, and before those: more than are read now and then. */
export const writtenStages: fc.Arbitrary<WrittenRequirement> = fc
  .array(writtenRequirement, { minLength: 1, maxLength: 7 })
  .map((stages) => stages.reduce((before, stage) => (typeof stage === 'string' ? stage : { ...stage, after: before })));

const names = fc.oneof(writtenName, few(writtenName));
export const writtenRoles: fc.Arbitrary<Written<'roles'>> = dictionary(
  fc.oneof(fc.constantFrom('CTO', 'Infra'), word),
  fc.oneof(names, fc.record({ who: names })),
);

export const writtenScopes: fc.Arbitrary<Written<'scopes'>> = few(
  fc.record(
    {
      name: fc.oneof(fc.constantFrom('Infra', 'infra'), word),
      match: fc.record({ metadata: few(word, 2) }, { requiredKeys: [] }),
      default: fc.boolean(),
      approve: writtenStages,
    },
    { requiredKeys: ['name', 'approve'] },
  ),
);

const writtenSections = sections.map((own) =>
  Object.fromEntries(Object.entries(own).map(([key, value]) => [key, [...value]])),
);
export const writtenLogs: fc.Arbitrary<Written<'logs'>> = few(
  fc.record(
    {
      path: folder,
      include: few(glob, 2),
      index: path,
      statuses: statuses.map((own) => ({ ...own })),
      sections: writtenSections,
    },
    { requiredKeys: ['path'] },
  ),
);

const severity = fc.constantFrom<('error' | 'warning' | 'info' | 'off')[]>('error', 'warning', 'info', 'off');
const options = dictionary(
  fc.oneof(fc.constantFrom('sections', 'required', 'words'), word),
  fc.jsonValue({ maxDepth: 1 }),
);
export const writtenRules: fc.Arbitrary<Readonly<Record<string, WrittenRuleSetting | undefined>>> = dictionary(
  fc.oneof(fc.constantFrom(...catalogue.map((rule) => rule.id)), word),
  fc.oneof(severity, fc.tuple(severity, options), fc.constant(undefined)),
);

export const keyPath = few(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('scopes', 'approve', 'all', 'roles', 'who', 'logs', 'rules', 'index', 'sections'),
    },
    { weight: 3, arbitrary: fc.nat({ max: 2 }) },
    { weight: 1, arbitrary: number },
    { weight: 1, arbitrary: fc.constantFrom(...prototypeKeys) },
    { weight: 1, arbitrary: word },
  ),
  5,
);

const place = fc.record({ line: number, column: number });
const madeTree: fc.Arbitrary<YamlTree> = fc.letrec<{ tree: YamlTree }>((tie) => ({
  tree: fc.record({
    value: fc.oneof(writtenName, number, fc.constant(null)),
    keyAt: place,
    at: place,
    children: fc
      .array(fc.tuple(fc.oneof(word, fc.nat({ max: 2 })), fc.oneof({ maxDepth: 2 }, fc.constant(null), tie('tree'))), {
        maxLength: 2,
      })
      .map((children) => new Map(children.filter((child): child is [string | number, YamlTree] => child[1] !== null))),
  }),
})).tree;

const readOnce = memoised(readYaml, new Map<string, ReturnType<typeof readYaml>>());

/** What was read of a text, or a tree that no text gives. Draw it first: then all properties share what was read. */
export const yamlTree: fc.Arbitrary<YamlTree> = fc.tuple(configurationText, madeTree).map(([text, made]) => {
  const read = readOnce(text);
  return read.ok ? read.value : made;
});

/** Nodes that a program puts together: without places, with bare values where a parser puts nodes. */
const madeNode = (key: unknown, value: unknown): Node => {
  const map = new YAMLMap();
  map.items.push(new Pair(key, value), new Pair(new Scalar(key), value), new Pair(null, null));
  const list = new YAMLSeq();
  list.items.push(map, value);
  return list;
};

/** Nodes of YAML of every kind: those that the configuration refuses, and those that no parser makes. */
export const yamlNode: fc.Arbitrary<{ readonly node: Node | null; readonly lines: LineCounter }> = fc
  .tuple(
    fc.oneof(
      configurationText,
      fc.constantFrom('? [a]\n: b', '? \n: b', '!!set { a }', '!!binary aa==', '<<: *a', '- &a 1\n- *a'),
    ),
    fc.constantFrom('1.1', '1.2'),
    fc.option(fc.anything({ maxDepth: 2, withMap: true, withBigInt: true, withNullPrototype: true }), { freq: 3 }),
  )
  .map(([text, version, made]) => {
    const lines = new LineCounter();
    const document = parseDocument(text, { version, lineCounter: lines, logLevel: 'silent', merge: version === '1.1' });
    if (made === null) return { node: document.contents, lines };
    const node = version === '1.1' ? madeNode(made, made) : document.createNode(made, { aliasDuplicateObjects: false });
    return { node, lines };
  });

const schemas = [
  configurationSchema,
  requirementSchema,
  stagedSchema,
  z.record(z.string().max(3), z.union([z.number().min(2), z.tuple([z.literal('a'), z.enum(['b', 'c'])])])),
  z.map(z.int(), z.set(z.email()).min(2)),
  z.union([z.strictObject({ a: z.array(z.date()).max(1) }), z.string().startsWith('x'), z.bigint()]),
  z.object({ scopes: z.lazy(() => z.array(z.nan().nullable().default(null).catch(null).readonly())) }).optional(),
] as const;
export const schema = fc.constantFrom<z.core.$ZodType[]>(...schemas);

const value = fc.oneof(
  configurationText.map((text): unknown => {
    const read = readOnce(text);
    return read.ok ? read.value.value : text;
  }),
  fc.anything({ maxDepth: 2, withMap: true, withSet: true, withBigInt: true, withNullPrototype: true, withDate: true }),
);

/** A schema with what it says of a value that does not fit. */
export const schemaAndIssues = fc
  .tuple(fc.constantFrom(...schemas), value)
  .map(([of, any]): readonly [z.core.$ZodType, readonly z.core.$ZodIssue[]] => {
    const parsed = of.safeParse(any, { reportInput: true });
    return [of, parsed.success ? [] : parsed.error.issues];
  });
