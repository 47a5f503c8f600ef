import type { Approver } from '../model/configuration.ts';
import { refusal, success, type Outcome } from '../model/outcome.ts';
import { quoted } from './quoted.ts';

/** Logins on GitHub: letters, digits, hyphens; underscores in those that an enterprise manages. */
const login = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const slug = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;

/** What checks and comments put into names, so that nobody is pinged, and people copy along with them. */
const invisible = '\u200b';

/** What stands behind `#`; null where there is none, not a number where it is no id. */
const readPin = (pin: string | undefined): number | null => {
  if (pin === undefined) return null;
  const id = /^[1-9][0-9]{0,15}$/.test(pin) ? Number(pin) : Number.NaN;
  return Number.isSafeInteger(id) ? id : Number.NaN;
};

/**
 * Reads `@login` or `@organisation/team`, with `#1234567` behind it where it is pinned to the id of that user or team. Blanks around it
 * and zero-width spaces within are laid aside. Refuses everything else with a sentence that says what to write.
 */
export function readApprover(written: string): Outcome<Approver, string> {
  const text = written.replaceAll(invisible, '').trim();
  if (!text.startsWith('@')) {
    const isMeant = text.split('/').every((part) => login.test(part)) && text.split('/').length <= 2;
    const hint = isMeant ? `Did you mean "@${text}"? ` : '';
    return refusal(
      `${quoted(text)} is no person or team. ${hint}Write a person as "@login" and a team as "@organisation/team".`,
    );
  }
  const name = text.slice(1);
  if (name.toLowerCase().endsWith('[bot]'))
    return refusal(`${quoted(text)} is a bot. Approvals of bots never count: name a person or a team.`);
  const hash = name.indexOf('#');
  const plain = hash < 0 ? name : name.slice(0, hash);
  const id = readPin(hash < 0 ? undefined : name.slice(hash + 1));
  const isPinned = !Number.isNaN(id);
  const slash = plain.indexOf('/');
  if (slash >= 0) {
    const organization = plain.slice(0, slash);
    const team = plain.slice(slash + 1);
    if (!login.test(organization) || !slug.test(team)) {
      return refusal(
        `${quoted(text)} is no team. Write "@organisation/team", with the team's name as it stands in its web address.`,
      );
    }
    if (!isPinned) return refusal(`${quoted(text)}: after "#" stands the team's id, for example "@${plain}#1234567".`);
    return success({ kind: 'team', organization, slug: team, id });
  }
  if (!login.test(plain))
    return refusal(`${quoted(text)} is no login. Write a person as "@login" and a team as "@organisation/team".`);
  if (!isPinned)
    return refusal(`${quoted(text)}: after "#" stands the person's user id, for example "@${plain}#1234567".`);
  return success({ kind: 'user', login: plain, id });
}
