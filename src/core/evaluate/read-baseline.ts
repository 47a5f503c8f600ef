import { z } from 'zod';
import { explainIssue } from '../config/explain-issue.ts';
import { keyText } from '../config/key-path.ts';
import { locatedProblem } from '../config/report-problem.ts';
import { readJson } from '../config/read-json.ts';
import { checked, repositoryPath } from '../config/text-schema.ts';
import type { YamlTree } from '../config/yaml-tree.ts';
import { baselinePath } from '../log/governing-paths.ts';
import type { Baseline } from '../model/baseline.ts';
import type { ConfigurationProblem } from '../model/configuration.ts';
import { refusal, success, type Outcome } from '../model/outcome.ts';
import { boundedList } from '../rules/support/bounded.ts';

/** About 3,500 entries: enough for a log of a thousand records, and read in a fraction of a second. */
export const maxBaselineBytes = 524_288;
const mostProblems = 20;
const byCommand = 'Entries are written by "adr-governor check --update-baseline", not by hand.';

const entry = z.strictObject({
  rule: checked((text) => (/^[a-z0-9-]{1,100}$/.test(text) ? null : `This is no id of a rule. ${byCommand}`)).describe(
    'The rule that says it.',
  ),
  path: repositoryPath.describe('The file that it stands in, from the root of the repository.'),
  print: checked((text) => (/^[0-9a-f]{16}$/.test(text) ? null : `This is no print. ${byCommand}`)).describe(
    'What it is about and the text of its line, hashed: 16 hexadecimal digits.',
  ),
  count: z.int().min(1).max(1_000_000).describe('How many there are in the file.'),
});

const version = z.literal(1).describe('The version of this format: 1.');
const mostEntries = { max: 20_000 };

/** The shape of `.github/adr-baseline.json`. */
export const baselineSchema = z.strictObject({
  version,
  findings: boundedList(entry, mostEntries).describe('What stood when the baseline was made and is not mended yet.'),
});

/** The same without a look into the entries. */
const frame = z.strictObject({ version, findings: boundedList(z.unknown(), mostEntries) });

type Issue = z.core.$ZodIssue;
type Entries = z.output<typeof baselineSchema>['findings'];

/** No more of one issue than is told. */
const bounded = (issue: Issue): Issue =>
  issue.code === 'unrecognized_keys' ? { ...issue, keys: issue.keys.slice(0, mostProblems) } : issue;

/** The entries, or what is wrong with them. Looks at one after the other, and at none once enough is wrong: a whole file of faults is costly to tell. */
function readEntries(value: unknown): { readonly entries: Entries; readonly issues: readonly Issue[] } {
  const framed = frame.safeParse(value, { reportInput: true });
  const issues: Issue[] = framed.success ? [] : framed.error.issues.map(bounded);
  const items: unknown = typeof value === 'object' && value !== null && 'findings' in value ? value.findings : [];
  const entries: Entries = [];
  for (const [index, item] of (Array.isArray(items) ? items : []).entries()) {
    if (issues.length >= mostProblems) break;
    const parsed = entry.safeParse(item, { reportInput: true });
    if (parsed.success) entries.push(parsed.data);
    else
      issues.push(...parsed.error.issues.map((each) => bounded({ ...each, path: ['findings', index, ...each.path] })));
  }
  return { entries, issues };
}

const placed = (entries: Entries, tree: YamlTree): Baseline => {
  const places = tree.children.get('findings')?.children;
  return entries.map((each, index) => ({ ...each, line: places?.get(index)?.at.line ?? 1 }));
};

/** Entries that stand twice: which count holds would be chance. */
function doubles(baseline: Baseline, path: string): readonly ConfigurationProblem[] {
  const lines = new Map<string, number>();
  return baseline.flatMap(({ rule, path: at, print, line }, index): readonly ConfigurationProblem[] => {
    const key = JSON.stringify([at, rule, print]);
    const first = lines.get(key);
    lines.set(key, first ?? line);
    if (first === undefined) return [];
    const message = `This entry stands here a second time, after line ${first}. Keep the one with the lower count.`;
    return [{ path, line, column: 1, key: keyText(['findings', index]), message }];
  });
}

/** What most often breaks a file of which everybody takes lines out: its line, from 1, null if there is none. */
function conflictLine(text: string): number | null {
  const at = /^(?:<{7}|={7}|>{7})(?:[ \r]|$)/m.exec(text);
  return at === null ? null : text.slice(0, at.index).split('\n').length;
}

const refused = (path: string, problems: readonly ConfigurationProblem[]): Outcome<Baseline, ConfigurationProblem> => {
  const [first, ...rest] = problems.slice(0, mostProblems);
  return refusal(first ?? { path, line: 1, column: 1, key: '', message: 'The baseline cannot be read.' }, ...rest);
};

/**
 * Reads a baseline. Returns its entries, or every problem with line and column (at most 20): nothing is read half, because what is
 * left out would be told as new. Never throws, whatever the text is.
 *
 * @param path what problems call the file
 */
export function readBaseline(text: string, path: string = baselinePath): Outcome<Baseline, ConfigurationProblem> {
  const start = { path, line: 1, column: 1, key: '' };
  if (text.length > maxBaselineBytes) {
    const message = `The file is larger than ${maxBaselineBytes / 1024} KB. Mend some of it, or begin with fewer rules.`;
    return refused(path, [{ ...start, message }]);
  }
  const conflict = conflictLine(text);
  if (conflict !== null) {
    const message =
      'Git left the marks of a conflict here. Keep the entries that both sides have, and take out the marks.';
    return refused(path, [{ ...start, line: conflict, message }]);
  }
  const json = readJson(text);
  if (!json.ok) {
    return refused(
      path,
      json.problems.map(({ at, message }) => ({ path, ...at, key: '', message: `${message} ${byCommand}` })),
    );
  }
  const tree = json.value;
  const { entries, issues } = readEntries(tree.value);
  if (issues.length > 0) {
    const problems = issues
      .slice(0, mostProblems)
      .flatMap((issue) => explainIssue(baselineSchema, issue))
      .map(({ path: keys, message, target }) => locatedProblem(tree, path, keys, message, target));
    return refused(path, problems);
  }
  const baseline = placed(entries, tree);
  const twice = doubles(baseline, path);
  return twice.length > 0 ? refused(path, twice) : success(baseline);
}
