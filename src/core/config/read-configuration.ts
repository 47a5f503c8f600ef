import type { Configuration, ConfigurationProblem } from '../model/configuration.ts';
import { refusal, success, type Outcome } from '../model/outcome.ts';
import { configurationSchema, type WrittenConfiguration } from './configuration-schema.ts';
import { defaultColumns } from './default-configuration.ts';
import { explainIssue } from './explain-issue.ts';
import { keyText } from './key-path.ts';
import { pinPeople, reportContradictingPins } from './pin-people.ts';
import { durationOf, readApprovals, readExtends } from './read-approval-settings.ts';
import { askedByChecklist, readChecklist } from './read-checklist.ts';
import { readCustomRules, readRuleModes } from './read-custom-rules.ts';
import { readDecisionMissing } from './read-decision-missing.ts';
import { readLogs } from './read-logs.ts';
import { readRoles } from './read-roles.ts';
import { readScopes } from './read-scopes.ts';
import { readYaml } from './read-yaml.ts';
import { locatedProblem, type Report } from './report-problem.ts';
import { ruleSettings, type WrittenRuleSetting } from './rule-settings.ts';
import type { YamlTree } from './yaml-tree.ts';

/** More than a person mends in one go. */
const mostProblems = 50;

const byPlace = (a: ConfigurationProblem, b: ConfigurationProblem): number => a.line - b.line || a.column - b.column;

const refused = (
  file: string,
  problems: readonly ConfigurationProblem[],
): Outcome<Configuration, ConfigurationProblem> => {
  const sorted = problems.toSorted(byPlace);
  const [first, ...rest] = sorted.slice(0, mostProblems);
  const unknown = { path: file, line: 1, column: 1, key: '', message: 'The configuration cannot be read.' };
  if (sorted.length <= mostProblems) return refusal(first ?? unknown, ...rest);
  const message = `${sorted.length - mostProblems} further problems are not listed. Mend these first.`;
  return refusal(first ?? unknown, ...rest, { ...unknown, line: sorted.at(-1)?.line ?? 1, message });
};

const configurationOf = (written: WrittenConfiguration, tree: YamlTree, report: Report): Configuration => {
  const { preset = 'recommended', since = null, modes = {}, custom = [], ...named } = written.rules ?? {};
  const rules: Readonly<Record<string, WrittenRuleSetting | undefined>> = named;
  const roles = readRoles(written.roles ?? {}, report);
  const pinned = pinPeople(roles, readScopes(written.scopes ?? [], roles, tree, report));
  reportContradictingPins(tree, report);
  const columns = [...new Set(written.index?.columns ?? defaultColumns)];
  return {
    mode: written.mode ?? 'enforce',
    ruleModes: readRuleModes(modes, custom),
    branches: written.branches ?? null,
    extends: readExtends(written.extends, tree),
    logs: written.logs === undefined ? null : readLogs(written.logs, report),
    rules: ruleSettings(preset, rules, {
      ...askedByChecklist(written.checklist),
      ...readDecisionMissing(written['decision-missing'], rules['decision-missing'], report),
    }),
    since,
    customRules: readCustomRules(custom, report),
    checklist: readChecklist(written.checklist, custom, report),
    roles: pinned.roles,
    scopes: pinned.scopes,
    approvals: readApprovals(written.approvals ?? {}, tree),
    merge: { accept: written.merge?.accept ?? false, write: written.merge?.write ?? 'pull-request' },
    index: {
      columns,
      badges: written.index?.badges ?? null,
      statistics: written.index?.statistics ?? false,
      graph: written.index?.graph ?? false,
    },
    review: {
      every: durationOf(written.review?.every),
      staleProposal: durationOf(written.review?.['stale-proposal']),
    },
    waive: written['decision-missing']?.waive ?? 'maintain',
  };
};

/**
 * Reads `.github/adr.yml`. Returns the configuration with every default filled in, or every problem with line and column (at most
 * 50, in the order of the file): what is wrong, and what is allowed or to be done. Nothing is read half: one problem refuses the
 * whole, because a part that is left out would ask for fewer approvals. Never throws, whatever the text is.
 */
export function readConfiguration(text: string, path: string): Outcome<Configuration, ConfigurationProblem> {
  const yaml = readYaml(text);
  if (!yaml.ok) {
    return refused(
      path,
      yaml.problems.map((problem) => ({ path, ...problem.at, key: keyText(problem.path), message: problem.message })),
    );
  }
  const tree = yaml.value;
  const problems: ConfigurationProblem[] = [];
  const report: Report = (keys, message, target = 'value') => {
    problems.push(locatedProblem(tree, path, keys, message, target));
  };
  // A file with nothing in it is a mapping without keys: what it lacks is named.
  const parsed = configurationSchema.safeParse(tree.value ?? {}, { reportInput: true });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      for (const problem of explainIssue(configurationSchema, issue))
        report(problem.path, problem.message, problem.target);
    }
    return refused(path, problems);
  }
  const configuration = configurationOf(parsed.data, tree, report);
  return problems.length > 0 ? refused(path, problems) : success(configuration);
}
