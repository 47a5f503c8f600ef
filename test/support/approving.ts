import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import type { World } from './world.ts';

/** How the check "ADR approvals" ended, else how it stands; `missing` where there is none. */
export function approvalsState(world: World, pullRequest: PullRequestHandle): string {
  const check = world.check(pullRequest, 'ADR approvals');
  return check?.conclusion ?? check?.status ?? 'missing';
}

/** Has people approve a pull request, one after the other, and waits for what the app makes of that. */
export async function approveAs(
  world: World,
  pullRequest: PullRequestHandle,
  ...logins: readonly string[]
): Promise<void> {
  for (const login of logins) world.github.asUser(login).review(pullRequest, { state: 'APPROVE' });
  await world.idle();
}
