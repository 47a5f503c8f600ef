import { SearchEffort } from '../approvals/search-effort.ts';
import type { Configuration, ConfigurationProblem } from '../model/configuration.ts';
import { refusal, success, type Outcome } from '../model/outcome.ts';
import { configurationSchema, type WrittenConfiguration } from './configuration-schema.ts';
import { defaultColumns } from './default-configuration.ts';
import { explainIssue } from './explain-issue.ts';
import { keyText, type KeyPath } from './key-path.ts';
import { pinPeople, reportContradictingPins } from './pin-people.ts';
import { quoted } from './quoted.ts';
import { durationOf, readApprovals } from './read-approval-settings.ts';
import { askedByChecklist, readChecklist } from './read-checklist.ts';
import { readCustomRules, readRuleModes } from './read-custom-rules.ts';
import { readDecisionMissing } from './read-decision-missing.ts';
import { readLogs } from './read-logs.ts';
import { readRoles } from './read-roles.ts';
import { readScopes } from './read-scopes.ts';
import { readYaml } from './read-yaml.ts';
import { locatedProblem, type Report } from './report-problem.ts';
import { ruleSettings, type WrittenRuleSetting } from './rule-settings.ts';
import { reportTooManyPeople } from './too-many-people.ts';
import type { YamlTree } from './yaml-tree.ts';

/** More than a person mends in one go. */
const mostProblems = 50;

const byPlace = (a: ConfigurationProblem, b: ConfigurationProblem): number =>
  (a.path === b.path ? 0 : a.path < b.path ? -1 : 1) || a.line - b.line || a.column - b.column;

/** A configuration that cannot be used: every problem in the order of its file, at most 50, of which there is at least one. */
export const refusedConfiguration = (
  file: string,
  problems: readonly ConfigurationProblem[],
): Extract<Outcome<never, ConfigurationProblem>, { readonly ok: false }> => {
  const sorted = problems.toSorted(byPlace);
  const [first, ...rest] = sorted.slice(0, mostProblems);
  const unknown = { path: file, line: 1, column: 1, key: '', message: 'The configuration cannot be read.' };
  if (sorted.length <= mostProblems) return refusal(first ?? unknown, ...rest);
  const message = `${sorted.length - mostProblems} further problems are not listed. Mend these first.`;
  return refusal(first ?? unknown, ...rest, { ...unknown, line: sorted.at(-1)?.line ?? 1, message });
};

/** A rule of the team's own says its mode beside its kind: null where the path is no such rule below `rules.modes`. */
const modeOfOwnRule = ([rules, modes, id, ...below]: KeyPath, tree: YamlTree): string | null => {
  if (rules !== 'rules' || modes !== 'modes' || typeof id !== 'string' || below.length > 0) return null;
  const custom = tree.children.get('rules')?.children.get('custom');
  const isOwn = [...(custom?.children.values() ?? [])].some((rule) => rule.children.get('id')?.value === id);
  return isOwn
    ? `${quoted(id)} is a rule of your own, which says its mode itself. Remove this, and write "mode" beside its "kind" in "custom".`
    : null;
};

const configurationOf = (
  written: WrittenConfiguration,
  tree: YamlTree,
  report: Report,
): Omit<Configuration, 'extends'> => {
  const { preset = 'recommended', since = null, modes = {}, custom = [], ...named } = written.rules ?? {};
  const rules: Readonly<Record<string, WrittenRuleSetting | undefined>> = named;
  const roles = readRoles(written.roles ?? {}, report);
  const approvals = readApprovals(written.approvals ?? {}, tree);
  // Where deputies step in for an author, or a role of theirs is left out, what is asked for depends on who opens the pull request.
  const effort = approvals.distinct && approvals.ifAuthor === 'override' ? SearchEffort.ofVerdict() : null;
  const pinned = pinPeople(roles, readScopes(written.scopes ?? [], roles, tree, report, effort));
  reportContradictingPins(tree, report);
  reportTooManyPeople(tree, report);
  const columns = [...new Set(written.index?.columns ?? defaultColumns)];
  return {
    mode: written.mode ?? 'enforce',
    ruleModes: readRuleModes(modes, custom),
    branches: written.branches ?? null,
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
    approvals,
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

/** What is wrong with the shape of one file: unknown keys, values of another kind. What it cannot say is found when it is read. */
export const shapeProblems = (tree: YamlTree, path: string): readonly ConfigurationProblem[] => {
  // A file with nothing in it is a mapping without keys: what it lacks is named.
  const parsed = configurationSchema.safeParse(tree.value ?? {}, { reportInput: true });
  if (parsed.success) return [];
  const found = parsed.error.issues.flatMap((issue) => explainIssue(configurationSchema, issue));
  // A key that is misspelled is missing as well: that is one mistake.
  const meant = found.flatMap(({ about }) => (about?.kind === 'meant' ? [about] : []));
  const keys = new Set(meant.map(({ key }) => key));
  const mappings = new Set(meant.map(({ within }) => within));
  return found
    .filter(({ about }) => !(about?.kind === 'missing' && keys.has(about.key)))
    .filter(({ about }) => !(about?.kind === 'form' && mappings.has(about.within)))
    .map((problem) =>
      locatedProblem(tree, path, problem.path, modeOfOwnRule(problem.path, tree) ?? problem.message, problem.target),
    );
};

/**
 * The configuration that a tree says, or every problem; `path` is the file of each part of which the tree tells no other. With `open`
 * names that another file may hold are handed to that and refuse nothing: for a file that builds on one which nobody reads.
 */
export const readConfigurationTree = (
  tree: YamlTree,
  path: string,
  above: Configuration['extends'],
  open: ((problem: ConfigurationProblem) => void) | null = null,
): Outcome<Configuration, ConfigurationProblem> => {
  const wrong = shapeProblems(tree, path);
  const parsed = configurationSchema.safeParse(tree.value ?? {});
  if (!parsed.success) return refusedConfiguration(path, wrong);
  const problems: ConfigurationProblem[] = [];
  const report: Report = (keys, message, target = 'value', perhaps) => {
    const problem = locatedProblem(tree, path, keys, message, target);
    if (perhaps === 'of-parent' && open !== null) open(problem);
    else problems.push(problem);
  };
  const configuration = { ...configurationOf(parsed.data, tree, report), extends: above };
  return problems.length > 0 ? refusedConfiguration(path, problems) : success(configuration);
};

/** The tree of a configuration, or what keeps it from being read as YAML, with places. */
export const readConfigurationText = (text: string, path: string): Outcome<YamlTree, ConfigurationProblem> => {
  const yaml = readYaml(text);
  if (yaml.ok) return yaml;
  return refusedConfiguration(
    path,
    yaml.problems.map((problem) => ({ path, ...problem.at, key: keyText(problem.path), message: problem.message })),
  );
};
