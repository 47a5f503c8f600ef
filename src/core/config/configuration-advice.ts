import type { Configuration, ConfigurationProblem } from '../model/configuration.ts';
import type { KeyPath } from './key-path.ts';
import { readYaml } from './read-yaml.ts';
import { locatedProblem } from './report-problem.ts';
import { nearestTree } from './yaml-tree.ts';

/**
 * What a configuration says in vain: it can be read and holds, but two of its keys cancel each other. `text` is what it was read
 * from; what does not stand there itself (but in a configuration that it extends) is not spoken of.
 */
export function configurationAdvice(
  text: string,
  path: string,
  { approvals, roles, rules }: Pick<Configuration, 'approvals' | 'roles' | 'rules'>,
): readonly ConfigurationProblem[] {
  const read = readYaml(text);
  if (!read.ok) return [];
  const tree = read.value;
  const found: ConfigurationProblem[] = [];
  const say = (keys: KeyPath, message: string, target: 'key' | 'value' = 'value'): void => {
    if (nearestTree(tree, keys).isExact) found.push(locatedProblem(tree, path, keys, message, target));
  };
  if (approvals.ifAuthor === 'deputy' && roles.every(({ deputies }) => deputies.length === 0)) {
    say(
      ['approvals', 'if-author'],
      'No role names deputies, so nobody can step in for an author who holds a role alone. Add them: "CTO: { who: "@ada", deputies: ["@grace"] }".',
    );
  }
  if (rules['decision-missing']?.severity === 'off') {
    say(
      ['decision-missing'],
      'The rule "decision-missing" is off ("rules"), so these files need no decision after all. Remove it there, or remove this.',
      'key',
    );
  }
  return found.toSorted((one, other) => one.line - other.line || one.column - other.column);
}
