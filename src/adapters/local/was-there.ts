import { runGit, type Environment } from './run-git.ts';

/**
 * Whether something stood at a path in a commit or in any before it, on whatever branch that was merged. `unknown`: git does not say, or
 * older commits are missing here. The path counts from the root of the working tree.
 */
export async function wasThere(
  root: string,
  commit: string,
  path: string,
  environment: Environment,
): Promise<'yes' | 'no' | 'unknown'> {
  const found = await runGit(root, ['rev-list', '-1', '--full-history', commit, '--', path], environment);
  if (found.kind === 'failed' || found.code !== 0) return 'unknown';
  if (found.stdout.toString('latin1').trim() !== '') return 'yes';
  const shallow = await runGit(root, ['rev-parse', '--is-shallow-repository'], environment);
  const said = shallow.kind === 'ended' && shallow.code === 0 ? shallow.stdout.toString('latin1').trim() : '';
  return said === 'false' ? 'no' : 'unknown';
}
