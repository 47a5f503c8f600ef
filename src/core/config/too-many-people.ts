import { approverKey } from '../model/resolved-approver.ts';
import { mentionsOf } from './mentions.ts';
import type { Report } from './report-problem.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Each one is asked of GitHub, fifty in a request, and compared with the others where it is not there. */
const mostNamed = 500;

/**
 * Reports a configuration that names more than 500 different people and teams, at the first one too many: what is looked up for it has
 * to stay small, whoever brings it. Of two files that were merged both count.
 */
export function reportTooManyPeople(tree: YamlTree, report: Report): void {
  const known = new Set<string>();
  for (const { approver, keys } of mentionsOf(tree)) {
    known.add(approverKey(approver));
    if (known.size <= mostNamed) continue;
    report(
      keys,
      `This is one more than the ${mostNamed} different people and teams that a configuration may name. Put people into teams on GitHub, and name the teams as "@organisation/team".`,
    );
    return;
  }
}
