import { configurationPath } from '../log/governing-paths.ts';
import type { Configuration, ConfigurationProblem } from '../model/configuration.ts';
import { adviceOnPeople, type Advice } from './advice-on-people.ts';
import { readYaml } from './read-yaml.ts';
import { locatedProblem } from './report-problem.ts';
import { nearestTree } from './yaml-tree.ts';

/** What is read and does nothing yet. */
const withoutEffect = ({ merge, index, review }: Configuration): readonly Advice[] => {
  const say = (keys: Advice['keys'], what: string): Advice => ({
    keys,
    message: `This has no effect yet: ${what}. Leave it for a later version, or remove it.`,
    target: 'key',
  });
  return [
    ...(merge.accept ? [say(['merge', 'accept'], 'the app never changes a status')] : []),
    ...(merge.write === 'direct' ? [say(['merge', 'write'], 'the index always comes by a pull request')] : []),
    ...(index.statistics ? [say(['index', 'statistics'], 'no figures stand below the list')] : []),
    ...(index.graph ? [say(['index', 'graph'], 'no graph stands below the list')] : []),
    ...(review.every === null ? [] : [say(['review', 'every'], 'nobody is told that a record is due')]),
    ...(review.staleProposal === null
      ? []
      : [say(['review', 'stale-proposal'], 'nobody is told that a proposal is stale')]),
  ];
};

const ofRules = ({ rules }: Configuration): readonly Advice[] => {
  if (rules['decision-missing']?.severity !== 'off') return [];
  const message =
    'The rule "decision-missing" is off ("rules"), so these files need no decision after all. Remove it there, or remove this.';
  return [{ keys: ['decision-missing'], message, target: 'key' }];
};

/**
 * What a configuration says in vain: it can be read and holds, but what a key asks for cannot come about, or nothing does it yet. `text`
 * is what it was read from; what does not stand there itself (but in a configuration that it extends) is not spoken of, and neither are
 * the people of one at another path, on which others build.
 */
export function configurationAdvice(
  text: string,
  path: string,
  configuration: Configuration,
): readonly ConfigurationProblem[] {
  const read = readYaml(text);
  if (!read.ok) return [];
  const tree = read.value;
  const isShared = path !== configurationPath && !path.endsWith(`/${configurationPath}`);
  return [
    ...(isShared ? [] : adviceOnPeople(configuration, tree)),
    ...withoutEffect(configuration),
    ...ofRules(configuration),
  ]
    .filter(({ keys }) => nearestTree(tree, keys).isExact)
    .map(({ keys, message, target }) => locatedProblem(tree, path, keys, message, target))
    .toSorted((one, other) => one.line - other.line || one.column - other.column);
}
