import { Failure } from '../../app/failure.ts';
import type { Action } from '../../core/model/action.ts';
import type { Writer } from './writer.ts';

/**
 * Asks people and teams for their review, all in one request. GitHub refuses all when it refuses one (not a collaborator, the
 * author): then each is asked alone, and those that are refused are reported. Throws Failure when GitHub fails.
 */
export async function requestReviewers(
  writer: Writer,
  number: number,
  action: Extract<Action, { kind: 'request-reviewers' }>,
): Promise<void> {
  const ask = async (reviewers: readonly string[], teams: readonly string[]): Promise<Failure | null> => {
    try {
      await writer.rest('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
        pull_number: number,
        ...(reviewers.length === 0 ? {} : { reviewers }),
        ...(teams.length === 0 ? {} : { team_reviewers: teams }),
      });
      return null;
    } catch (error) {
      if (error instanceof Failure && error.code === 'github-refused') return error;
      throw error;
    }
  };

  const users = action.users.map((user) => user.login);
  const teams = action.teamSlugs;
  if (users.length + teams.length === 0) return;
  const problem = await ask(users, teams);
  if (problem === null) return;
  const isAlone = users.length + teams.length === 1;
  for (const { id, login } of action.users) {
    const refusal = isAlone ? problem : await ask([login], []);
    if (refusal === null) continue;
    writer.refuse(`review request to ${login}: ${refusal.message}`);
    writer.refuseRequest({ userIds: [id], teamSlugs: [] });
  }
  for (const team of teams) {
    const refusal = isAlone ? problem : await ask([], [team]);
    if (refusal === null) continue;
    writer.refuse(`review request to team ${team}: ${refusal.message}`);
    writer.refuseRequest({ userIds: [], teamSlugs: [team] });
  }
}
