import type { ChangesSince } from '../adapters/local/changes-since.ts';
import { printableLine } from './formats/printable.ts';
import { exitCodes } from './host.ts';

/** Why nothing can be told against a base. */
export interface BaseProblem {
  /** For people, one line. */
  readonly message: string;
  readonly code: number;
}

const shallow =
  'This is a shallow clone, in which older commits are missing. Fetch them with "git fetch --unshallow", or in GitHub Actions with "fetch-depth: 0" of actions/checkout.';

/** What is wrong and what helps. What the user can put right is wrong usage, everything else could not be judged. */
export function baseProblem(ref: string, problem: Extract<ChangesSince, { ok: false }>): BaseProblem {
  const name = `"${printableLine(ref)}"`;
  const said = problem.message === '' ? '' : ` Git says: ${printableLine(problem.message)}`;
  switch (problem.reason) {
    case 'ref-malformed':
      return {
        code: exitCodes.usage,
        message: `${name} is no name of a commit. Give --base one branch, tag or commit, for example origin/main.`,
      };
    case 'not-a-repository':
      return {
        code: exitCodes.usage,
        message: `--base needs a git repository to compare with, and this is none.${said} Leave --base away to check everything.`,
      };
    case 'no-commit-yet':
      return {
        code: exitCodes.usage,
        message: 'There is no commit here yet, so nothing can be compared. Leave --base away to check everything.',
      };
    case 'ref-unknown': {
      const help = problem.isShallow ? ` ${shallow}` : ' Perhaps it has to be fetched first.';
      return {
        // In a shallow clone the name may well be right: what it needs is not there.
        code: problem.isShallow && problem.meant === null ? exitCodes.unjudged : exitCodes.usage,
        message: `There is no commit ${name} here.${problem.meant === null ? help : ` Did you mean "${printableLine(problem.meant)}"?`}`,
      };
    }
    case 'no-common-ancestor':
      return {
        code: exitCodes.unjudged,
        message: `HEAD and ${name} have no commit in common here, so nobody can tell what changed. ${problem.isShallow ? shallow : 'Name the branch that this one began at.'}`,
      };
    case 'failed':
      return { code: exitCodes.unjudged, message: `Git could not compare with ${name}.${said}` };
  }
}
