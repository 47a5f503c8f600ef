import { configurationAdvice } from '../config/configuration-advice.ts';
import { isParentLabel, parentLabel, parentPlace, type RepositoryName } from '../config/parent-place.ts';
import { readConfigurationText, shapeProblems } from '../config/read-configuration-tree.ts';
import { configurationValid } from '../evaluate/built-in.ts';
import { configurationPath } from '../log/governing-paths.ts';
import type { ResolvedApprovers } from '../model/resolved-approver.ts';
import type { ConfigurationProblem } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { ParentPlace } from '../model/parent.ts';
import type { Account } from '../model/pull-request.ts';
import { configurationPeople } from './configuration-people.ts';
import { readProposed, type ProposedConfiguration } from './proposed-configuration.ts';

/** What is known around a configuration that a pull request brings. */
export interface AroundProposed {
  readonly repository: RepositoryName;
  readonly author: Account | null;
  /** Whoever is known already: they are suggested for misspelt names. */
  readonly known: ResolvedApprovers;
}

type Weight = Pick<Finding, 'messageId' | 'severity' | 'why'>;

const invalid: Weight = {
  messageId: 'invalid',
  severity: 'error',
  why: 'A configuration that cannot be read makes every pull request with a record fail.',
};
const inVain: Weight = {
  messageId: 'in-vain',
  severity: 'warning',
  why: 'Whoever wrote it expects something else to happen.',
};
const unread: Weight = {
  messageId: 'parent-unread',
  severity: 'info',
  why: 'Strangers do not choose which repositories this app reads.',
};

const findingOf = ({ path, line, column, message }: ConfigurationProblem, weight: Weight): Finding => {
  const point = { offset: 0, line, column };
  return { ruleId: configurationValid.id, path, range: { start: point, end: point }, message, fix: null, ...weight };
};

/** What is wrong in another repository is told at the line that names it, what is wrong in the configuration for all in its own file. */
function placed(
  problem: ConfigurationProblem,
  { path, parent }: Pick<ProposedConfiguration, 'path' | 'parent'>,
): ConfigurationProblem {
  if (path !== configurationPath) return { ...problem, path };
  return isParentLabel(problem.path)
    ? {
        path: configurationPath,
        line: parent?.place.line ?? 1,
        column: 1,
        key: '',
        message: `${problem.path}:${problem.line}:${problem.column}: ${problem.message}`,
      }
    : problem;
}

/** What is wrong with the text alone, where what it builds on is not known: names may stand there. */
const ofTextAlone = (text: string, place: ParentPlace): readonly Finding[] => {
  const tree = readConfigurationText(text, configurationPath);
  const problems = tree.ok ? shapeProblems(tree.value, configurationPath) : tree.problems;
  const message = `It builds on ${parentLabel(place)}, which is not read for a pull request from a fork: only what this file says by itself was looked at.`;
  const note = { path: configurationPath, line: place.line ?? 1, column: 1, key: 'extends', message };
  return [...problems.map((problem) => findingOf(problem, invalid)), findingOf(note, unread)];
};

/**
 * What is wrong with the configuration that a pull request brings, together with the one it builds on: what cannot be read, what it says
 * in vain, and people and teams that are not there, as far as anybody looked. It is judged under the old one; this keeps a broken one
 * from being merged.
 */
export function configurationFindings(
  proposed: ProposedConfiguration,
  { repository, author, known }: AroundProposed,
): readonly Finding[] {
  const { path, text, parent, resolved } = proposed;
  const place = path === configurationPath ? parentPlace(text === null ? null : { text }, repository) : null;
  if (text !== null && place !== null && parent === null) return ofTextAlone(text, place);
  const read = readProposed(proposed, { repository });
  if (!read.ok) return read.problems.map((problem) => findingOf(placed(problem, proposed), invalid));
  if (text === null) return [];
  const people =
    resolved === null
      ? []
      : configurationPeople({
          text,
          path,
          configuration: read.value,
          resolved: new Map([...known, ...resolved]),
          author,
        });
  const advice = configurationAdvice(text, path, read.value);
  return [...advice.map((problem) => findingOf(problem, inVain)), ...people];
}
