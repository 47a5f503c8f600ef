import fc from '../../support/properties.ts';
import type * as adviceOnPeople from '../../../src/core/config/advice-on-people.ts';
import type * as approversNamed from '../../../src/core/config/approvers-named.ts';
import type * as closestName from '../../../src/core/config/closest-name.ts';
import type * as configurationAdviceModule from '../../../src/core/config/configuration-advice.ts';
import type * as configurationJsonSchema from '../../../src/core/config/configuration-json-schema.ts';
import type * as defaultConfiguration from '../../../src/core/config/default-configuration.ts';
import type * as endOfSpanModule from '../../../src/core/config/end-of-span.ts';
import type * as duration from '../../../src/core/config/duration.ts';
import type * as explainIssueModule from '../../../src/core/config/explain-issue.ts';
import type * as globProblem from '../../../src/core/config/glob-problem.ts';
import type * as keyText from '../../../src/core/config/key-path.ts';
import type * as logSchema from '../../../src/core/config/log-schema.ts';
import type * as tooFewPeople from '../../../src/core/config/too-few-people.ts';
import type * as tooManyPeople from '../../../src/core/config/too-many-people.ts';
import type * as mentions from '../../../src/core/config/mentions.ts';
import type * as namedApprovers from '../../../src/core/config/named-approvers.ts';
import type * as pinPeople from '../../../src/core/config/pin-people.ts';
import type * as quoted from '../../../src/core/config/quoted.ts';
import type * as readApprovalSettings from '../../../src/core/config/read-approval-settings.ts';
import type * as readApprover from '../../../src/core/config/read-approver.ts';
import type * as readConfiguration from '../../../src/core/config/read-configuration.ts';
import type * as checklistPage from '../../../src/core/config/checklist-page.ts';
import type * as readChecklistModule from '../../../src/core/config/read-checklist.ts';
import type * as readDecisionMissingModule from '../../../src/core/config/read-decision-missing.ts';
import type * as readCustomRules from '../../../src/core/config/read-custom-rules.ts';
import type * as readJson from '../../../src/core/config/read-json.ts';
import type * as readLogs from '../../../src/core/config/read-logs.ts';
import type * as readRequirement from '../../../src/core/config/read-requirement.ts';
import type * as readRoles from '../../../src/core/config/read-roles.ts';
import type * as readScopes from '../../../src/core/config/read-scopes.ts';
import type * as readStages from '../../../src/core/config/read-stages.ts';
import type * as readYaml from '../../../src/core/config/read-yaml.ts';
import type * as plainYaml from '../../../src/core/config/plain-yaml.ts';
import type * as renderAuthority from '../../../src/core/config/render-authority.ts';
import type * as renderInitial from '../../../src/core/config/render-initial.ts';
import type * as reportProblem from '../../../src/core/config/report-problem.ts';
import type * as repositoryPath from '../../../src/core/config/repository-path.ts';
import type * as ruleSettings from '../../../src/core/config/rule-settings.ts';
import type * as rulesSchema from '../../../src/core/config/rules-schema.ts';
import type * as schemaKeys from '../../../src/core/config/schema-keys.ts';
import type * as scopeKey from '../../../src/core/config/scope-key.ts';
import type * as templateNames from '../../../src/core/config/template-names.ts';
import type * as textSchema from '../../../src/core/config/text-schema.ts';
import type * as unknownName from '../../../src/core/config/unknown-name.ts';
import type * as yamlTreeModule from '../../../src/core/config/yaml-tree.ts';
import { SearchEffort } from '../../../src/core/approvals/search-effort.ts';
import { configurationJsonSchema as jsonSchema } from '../../../src/core/config/configuration-json-schema.ts';
import { explainIssue } from '../../../src/core/config/explain-issue.ts';
import { checked, name as namedText } from '../../../src/core/config/text-schema.ts';
import { YamlReader } from '../../../src/core/config/yaml-tree.ts';
import { authority } from '../../support/arbitraries/authority.ts';
import { baselineText } from '../../support/arbitraries/baseline.ts';
import {
  checklistEntry,
  configuration,
  logSettings,
  mode,
  requirement,
  role,
  scope,
} from '../../support/arbitraries/configuration.ts';
import { configurationText } from '../../support/arbitraries/configuration-text.ts';
import { convention, habit, pattern } from '../../support/arbitraries/convention.ts';
import { decision } from '../../support/arbitraries/decision.ts';
import { time } from '../../support/arbitraries/pull-request.ts';
import { dictionary, few, folder, glob, maybe, number, path, text, word } from '../../support/arbitraries/text.ts';
import {
  keyPath,
  schema,
  schemaAndIssues,
  writtenLogs,
  writtenName,
  writtenRequirement,
  writtenStages,
  writtenRoles,
  writtenRules,
  writtenScopes,
  yamlNode,
  yamlTree,
} from '../../support/arbitraries/written-configuration.ts';
import {
  duration as timeSpan,
  writtenApprovals,
  writtenChecklist,
  writtenCustomRules,
  writtenDecisionMissing,
  writtenDuration,
} from '../../support/arbitraries/written-settings.ts';
import { entriesOf, exercise } from './entries.ts';

const noReport = (): undefined => undefined;
const report = fc.constant(noReport);
const place = fc.record({ line: number, column: number });
const undefinedToo = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined, freq: 6 });
const anyValue = fc.oneof(text, fc.anything({ maxDepth: 1, withNullPrototype: true }));
const target = fc.constantFrom<('key' | 'value')[]>('key', 'value');

/** A log as it was found; its parts need not fit each other. */
const initialLog = fc.record({
  settings: logSettings,
  decisions: few(decision),
  convention,
  template: maybe(path),
  checklist: maybe(fc.record({ path, line: number, items: few(checklistEntry, 2) })),
  breaches: few(habit(fc.oneof(fc.constant('status-known status-unknown'), word))),
  authority,
});

export const configTable = [
  ...entriesOf<typeof approversNamed>('config/approvers-named.ts', { approversNamed: fc.tuple(configuration) }),
  ...entriesOf<typeof adviceOnPeople>('config/advice-on-people.ts', {
    adviceOnPeople: fc.tuple(configuration, yamlTree),
  }),
  ...entriesOf<typeof closestName>('config/closest-name.ts', {
    closestName: fc.tuple(text, few(text)),
    suggestion: fc.oneof(fc.tuple(text, few(text)), fc.tuple(text, few(text), word)),
  }),
  ...entriesOf<typeof configurationAdviceModule>('config/configuration-advice.ts', {
    configurationAdvice: fc.tuple(fc.oneof({ weight: 20, arbitrary: configurationText }, text), path, configuration),
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
  ...entriesOf<typeof endOfSpanModule>('config/end-of-span.ts', { endOfSpan: fc.tuple(time, timeSpan) }),
  ...entriesOf<typeof duration>('config/duration.ts', {
    readDuration: fc.tuple(writtenDuration),
    durationProblem: fc.tuple(writtenDuration),
    durationText: fc.tuple(timeSpan),
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
  ...entriesOf<typeof logSchema>('config/log-schema.ts', {
    idProblem: fc.tuple(fc.oneof(pattern, text)),
    fileProblem: fc.tuple(fc.oneof(pattern, text)),
  }),
  ...entriesOf<typeof mentions>('config/mentions.ts', {
    mentionsIn: fc.tuple(fc.oneof({ weight: 20, arbitrary: configurationText }, text)),
    mentionsOf: fc.tuple(yamlTree),
  }),
  ...entriesOf<typeof namedApprovers>('config/named-approvers.ts', {
    listsNamed: fc.tuple(requirement),
    stagesOf: fc.tuple(scope),
    requirementsOf: fc.tuple(scope),
    everyMention: fc.tuple(few(role), few(scope)),
  }),
  ...entriesOf<typeof pinPeople>('config/pin-people.ts', {
    reportContradictingPins: fc.tuple(yamlTree, report),
    pinPeople: fc.tuple(few(role), few(scope)),
  }),
  ...entriesOf<typeof tooFewPeople>('config/too-few-people.ts', {
    tooFewPeople: fc.tuple(
      requirement,
      fc.constant(null).map(() => SearchEffort.ofVerdict()),
    ),
    reportTooFew: fc
      .tuple(scope, keyPath, report)
      .map(([asked, keys, tell]) => [asked, keys, SearchEffort.ofVerdict(), tell]),
  }),
  ...entriesOf<typeof unknownName>('config/unknown-name.ts', {
    unknownNameProblem: fc.tuple(
      fc.oneof(
        text,
        few(word).map((names) => names.join(' and ')),
      ),
      few(text),
      fc.constantFrom('approve', 'name'),
    ),
  }),
  ...entriesOf<typeof tooManyPeople>('config/too-many-people.ts', {
    reportTooManyPeople: fc.tuple(yamlTree, report),
  }),
  ...entriesOf<typeof quoted>('config/quoted.ts', { quoted: fc.tuple(text) }),
  ...entriesOf<typeof readApprovalSettings>('config/read-approval-settings.ts', {
    durationOf: fc.tuple(undefinedToo(writtenDuration)),
    readApprovals: fc.tuple(yamlTree, writtenApprovals).map(([tree, written]) => [written, tree]),
  }),
  ...entriesOf<typeof readApprover>('config/read-approver.ts', { readApprover: fc.tuple(fc.oneof(writtenName, text)) }),
  ...entriesOf<typeof readChecklistModule>('config/read-checklist.ts', {
    askedByChecklist: fc.tuple(undefinedToo(writtenChecklist)),
    readChecklist: fc.tuple(undefinedToo(writtenChecklist), writtenCustomRules, report),
  }),
  ...entriesOf<typeof checklistPage>('config/checklist-page.ts', { renderChecklistPage: fc.constant([]) }),
  ...entriesOf<typeof readConfiguration>('config/read-configuration.ts', {
    readConfiguration: fc.tuple(fc.oneof({ weight: 20, arbitrary: configurationText }, text), path),
  }),
  ...entriesOf<typeof readCustomRules>('config/read-custom-rules.ts', {
    readCustomRules: fc.tuple(writtenCustomRules, report),
    readRuleModes: fc.tuple(dictionary(word, undefinedToo(mode)), writtenCustomRules),
  }),
  ...entriesOf<typeof readDecisionMissingModule>('config/read-decision-missing.ts', {
    readDecisionMissing: fc.tuple(
      undefinedToo(writtenDecisionMissing),
      undefinedToo(
        fc.oneof(
          fc.constantFrom<('error' | 'off')[]>('error', 'off'),
          fc.constant<['info', Record<string, unknown>]>(['info', {}]),
        ),
      ),
      report,
    ),
  }),
  ...entriesOf<typeof readJson>('config/read-json.ts', {
    readJson: fc.tuple(fc.oneof(baselineText, fc.json(), text)),
  }),
  ...entriesOf<typeof readLogs>('config/read-logs.ts', { readLogs: fc.tuple(writtenLogs, report) }),
  ...entriesOf<typeof readRequirement>('config/read-requirement.ts', {
    readRequirement: fc.oneof(
      fc.tuple(writtenRequirement, few(role), keyPath, report),
      fc.tuple(writtenRequirement, few(role), keyPath, report, number),
    ),
  }),
  ...entriesOf<typeof readStages>('config/read-stages.ts', {
    readStages: fc.tuple(writtenStages, few(role), keyPath, report),
  }),
  ...entriesOf<typeof readRoles>('config/read-roles.ts', {
    readNames: fc.tuple(fc.oneof(writtenName, few(fc.oneof(writtenName, text))), few(role), keyPath, report),
    readPeople: fc.tuple(fc.oneof(writtenName, few(fc.oneof(writtenName, text))), keyPath, report),
    readRoles: fc.tuple(writtenRoles, report),
  }),
  ...entriesOf<typeof readScopes>('config/read-scopes.ts', {
    readScopes: fc
      .tuple(yamlTree, writtenScopes, few(role), report, fc.boolean())
      .map(([tree, scopes, roles, tell, isDistinct]) => [
        scopes,
        roles,
        tree,
        tell,
        isDistinct ? SearchEffort.ofVerdict() : null,
      ]),
  }),
  ...entriesOf<typeof readYaml>('config/read-yaml.ts', {
    readYaml: fc.tuple(fc.oneof({ weight: 20, arbitrary: configurationText }, text)),
  }),
  ...entriesOf<typeof plainYaml>('config/plain-yaml.ts', { plain: fc.tuple(text), quote: fc.tuple(text) }),
  ...entriesOf<typeof renderAuthority>('config/render-authority.ts', {
    renderAuthority: fc.tuple(few(fc.record({ settings: logSettings, authority }), 2)),
  }),
  ...entriesOf<typeof renderInitial>('config/render-initial.ts', {
    renderInitialConfiguration: fc.tuple(few(initialLog, 2)),
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
  ...entriesOf<typeof rulesSchema>('config/rules-schema.ts', {
    isCalendarDay: fc.tuple(fc.oneof(fc.constantFrom('2024-02-29', '2026-02-30', '9999-99-99', '0000-00-00'), text)),
  }),
  ...entriesOf<typeof schemaKeys>('config/schema-keys.ts', { keysAt: fc.tuple(schema, keyPath) }),
  ...entriesOf<typeof scopeKey>('config/scope-key.ts', { scopeKey: fc.tuple(text) }),
  ...entriesOf<typeof templateNames>('config/template-names.ts', {
    templateNameProblem: fc.tuple(fc.oneof(fc.constantFrom('nygard', 'madr-4', 'madr5'), text)),
  }),
  ...entriesOf<typeof textSchema>('config/text-schema.ts', {
    checked: exercise(checked, fc.tuple(anyValue, maybe(word)), (made, [value, problem]) =>
      made(() => problem).safeParse(value),
    ),
    name: exercise(namedText, fc.tuple(text, anyValue), (made, [what, value]) => made(what).safeParse(value)),
    isMarkdownPath: fc.tuple(fc.oneof(path, text)),
  }),
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
    originOf: fc.tuple(yamlTree, keyPath),
  }),
];
