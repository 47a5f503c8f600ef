import type { Approver } from '../model/configuration.ts';
import { refusal, success, type Outcome } from '../model/outcome.ts';
import { quoted } from './quoted.ts';

/** Logins on GitHub: letters, digits, hyphens; underscores in those that an enterprise manages. */
const login = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const slug = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;

/**
 * Reads `@login`, `@login#1234567` (with the user id the login is pinned to) or `@organisation/team`. Blanks around it are laid
 * aside. Refuses everything else with a sentence that says what to write.
 */
export function readApprover(written: string): Outcome<Approver, string> {
  const text = written.trim();
  if (!text.startsWith('@')) {
    return refusal(
      `${quoted(text)} is no person or team. Write a person as "@login" and a team as "@organisation/team".`,
    );
  }
  const name = text.slice(1);
  if (name.toLowerCase().endsWith('[bot]'))
    return refusal(`${quoted(text)} is a bot. Approvals of bots never count: name a person or a team.`);
  const slash = name.indexOf('/');
  if (slash >= 0) {
    const organization = name.slice(0, slash);
    const team = name.slice(slash + 1);
    if (team.includes('#'))
      return refusal(
        `${quoted(text)}: only people can be pinned to an id, teams cannot. Remove the "#" and the number.`,
      );
    if (!login.test(organization) || !slug.test(team)) {
      return refusal(
        `${quoted(text)} is no team. Write "@organisation/team", with the team's name as it stands in its web address.`,
      );
    }
    return success({ kind: 'team', organization, slug: team });
  }
  const hash = name.indexOf('#');
  const loginText = hash < 0 ? name : name.slice(0, hash);
  if (!login.test(loginText))
    return refusal(`${quoted(text)} is no login. Write a person as "@login" and a team as "@organisation/team".`);
  if (hash < 0) return success({ kind: 'user', login: loginText, id: null });
  const digits = name.slice(hash + 1);
  const id = /^[1-9][0-9]{0,15}$/.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isSafeInteger(id)) {
    return refusal(`${quoted(text)}: after "#" stands the person's user id, for example "@${loginText}#1234567".`);
  }
  return success({ kind: 'user', login: loginText, id });
}
