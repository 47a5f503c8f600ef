import fc from 'fast-check';
import type * as approversNamed from '../../../src/core/config/approvers-named.ts';
import type * as closestName from '../../../src/core/config/closest-name.ts';
import type * as configurationJsonSchema from '../../../src/core/config/configuration-json-schema.ts';
import type * as defaultConfiguration from '../../../src/core/config/default-configuration.ts';
import type * as explainIssueModule from '../../../src/core/config/explain-issue.ts';
import type * as globProblem from '../../../src/core/config/glob-problem.ts';
import type * as keyText from '../../../src/core/config/key-path.ts';
import type * as namedApprovers from '../../../src/core/config/named-approvers.ts';
import type * as pinPeople from '../../../src/core/config/pin-people.ts';
import type * as quoted from '../../../src/core/config/quoted.ts';
import type * as readApprover from '../../../src/core/config/read-approver.ts';
import type * as readConfiguration from '../../../src/core/config/read-configuration.ts';
import type * as readLogs from '../../../src/core/config/read-logs.ts';
import type * as readRequirement from '../../../src/core/config/read-requirement.ts';
import type * as readRoles from '../../../src/core/config/read-roles.ts';
import type * as readScopes from '../../../src/core/config/read-scopes.ts';
import type * as readYaml from '../../../src/core/config/read-yaml.ts';
import type * as reportProblem from '../../../src/core/config/report-problem.ts';
import type * as repositoryPath from '../../../src/core/config/repository-path.ts';
import type * as ruleSettings from '../../../src/core/config/rule-settings.ts';
import type * as schemaKeys from '../../../src/core/config/schema-keys.ts';
import type * as scopeKey from '../../../src/core/config/scope-key.ts';
import type * as yamlTreeModule from '../../../src/core/config/yaml-tree.ts';
import { configurationJsonSchema as jsonSchema } from '../../../src/core/config/configuration-json-schema.ts';
import { explainIssue } from '../../../src/core/config/explain-issue.ts';
import { YamlReader } from '../../../src/core/config/yaml-tree.ts';
import { configuration, requirement, role, scope } from '../../support/arbitraries/configuration.ts';
import { configurationText } from '../../support/arbitraries/configuration-text.ts';
import { few, folder, glob, number, path, text, word } from '../../support/arbitraries/text.ts';
import {
  keyPath,
  schema,
  schemaAndIssues,
  writtenLogs,
  writtenName,
  writtenRequirement,
  writtenRoles,
  writtenRules,
  writtenScopes,
  yamlNode,
  yamlTree,
} from '../../support/arbitraries/written-configuration.ts';
import { entriesOf, exercise } from './entries.ts';

const noReport = (): undefined => undefined;
const report = fc.constant(noReport);
const place = fc.record({ line: number, column: number });
const target = fc.constantFrom<('key' | 'value')[]>('key', 'value');

export const configTable = [
  ...entriesOf<typeof approversNamed>('config/approvers-named.ts', { approversNamed: fc.tuple(configuration) }),
  ...entriesOf<typeof closestName>('config/closest-name.ts', {
    closestName: fc.tuple(text, few(text)),
    suggestion: fc.oneof(fc.tuple(text, few(text)), fc.tuple(text, few(text), word)),
  }),
  ...entriesOf<typeof configurationJsonSchema>('config/configuration-json-schema.ts', {
    // It has no input and takes a while: a few runs prove what all of them would.
    configurationJsonSchema: exercise(jsonSchema, fc.nat({ max: 4999 }), (made, run) =>
      run % 100 === 0 ? made() : null,
    ),
  }),
  ...entriesOf<typeof defaultConfiguration>('config/default-configuration.ts', {
    defaultConfiguration: fc.constant([]),
  }),
  ...entriesOf<typeof explainIssueModule>('config/explain-issue.ts', {
    explainIssue: exercise(
      explainIssue,
      fc.tuple(schemaAndIssues, schema, keyPath),
      (explain, [[of, issues], other, above]) => {
        for (const issue of issues) {
          explain(of, issue);
          explain(other, issue, above);
        }
      },
    ),
  }),
  ...entriesOf<typeof globProblem>('config/glob-problem.ts', { globProblem: fc.tuple(fc.oneof(glob, text)) }),
  ...entriesOf<typeof keyText>('config/key-path.ts', { keyText: fc.tuple(keyPath) }),
  ...entriesOf<typeof namedApprovers>('config/named-approvers.ts', {
    listsNamed: fc.tuple(requirement),
    everyMention: fc.tuple(few(role), few(scope)),
  }),
  ...entriesOf<typeof pinPeople>('config/pin-people.ts', {
    reportContradictingPins: fc.tuple(yamlTree, report),
    pinPeople: fc.tuple(few(role), few(scope)),
  }),
  ...entriesOf<typeof quoted>('config/quoted.ts', { quoted: fc.tuple(text) }),
  ...entriesOf<typeof readApprover>('config/read-approver.ts', { readApprover: fc.tuple(fc.oneof(writtenName, text)) }),
  ...entriesOf<typeof readConfiguration>('config/read-configuration.ts', {
    readConfiguration: fc.tuple(fc.oneof({ weight: 20, arbitrary: configurationText }, text), path),
  }),
  ...entriesOf<typeof readLogs>('config/read-logs.ts', { readLogs: fc.tuple(writtenLogs, report) }),
  ...entriesOf<typeof readRequirement>('config/read-requirement.ts', {
    readRequirement: fc.oneof(
      fc.tuple(writtenRequirement, few(role), keyPath, report),
      fc.tuple(writtenRequirement, few(role), keyPath, report, number),
    ),
  }),
  ...entriesOf<typeof readRoles>('config/read-roles.ts', { readRoles: fc.tuple(writtenRoles, report) }),
  ...entriesOf<typeof readScopes>('config/read-scopes.ts', {
    readScopes: fc
      .tuple(yamlTree, writtenScopes, few(role), report)
      .map(([tree, scopes, roles, tell]) => [scopes, roles, tree, tell]),
  }),
  ...entriesOf<typeof readYaml>('config/read-yaml.ts', {
    readYaml: fc.tuple(fc.oneof({ weight: 20, arbitrary: configurationText }, text)),
  }),
  ...entriesOf<typeof reportProblem>('config/report-problem.ts', {
    locatedProblem: fc.tuple(yamlTree, path, keyPath, word, target),
  }),
  ...entriesOf<typeof repositoryPath>('config/repository-path.ts', {
    normalPath: fc.tuple(fc.oneof(folder, text)),
    pathProblem: fc.tuple(fc.oneof(folder, text)),
  }),
  ...entriesOf<typeof ruleSettings>('config/rule-settings.ts', {
    ruleSettings: fc.tuple(fc.constantFrom('recommended', 'strict', 'minimal'), writtenRules),
  }),
  ...entriesOf<typeof schemaKeys>('config/schema-keys.ts', { keysAt: fc.tuple(schema, keyPath) }),
  ...entriesOf<typeof scopeKey>('config/scope-key.ts', { scopeKey: fc.tuple(text) }),
  ...entriesOf<typeof yamlTreeModule>('config/yaml-tree.ts', {
    YamlReader: exercise(
      YamlReader,
      fc.tuple(yamlNode, keyPath, place, number),
      (Reader, [{ node, lines }, at, keyAt, offset]) => {
        const reader = new Reader(lines);
        reader.place(offset);
        return reader.read(node, at, keyAt);
      },
    ),
    nearestTree: fc.tuple(yamlTree, keyPath),
  }),
];
