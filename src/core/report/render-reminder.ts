import type { Reminder } from '../model/approval.ts';
import { firstLine } from './first-line.ts';
import { listed } from './texts.ts';

const marker = '<!-- adr-governor:reminder -->';
/** As many as can be asked for a review at once. */
const mostNamed = 15;
const day = 24 * 60 * 60_000;

/** Whether a comment of this app is a reminder. */
export const isReminder = (body: string): boolean => firstLine(body) === marker;

/** GitHub's own letters for logins and slugs: what has others is shown without calling anybody. */
const mention = (name: string): readonly string[] => (/^[\w-]+(?:\/[\w.-]+)?$/.test(name) ? [`@${name}`] : []);

/** The comment that reminds those whose approval is missing: one of the few texts of this app that mention people. */
export function renderReminder({ who, since }: Reminder): string {
  const names = [
    ...who.users.map(({ login }) => login),
    ...who.teams.map(({ organization, slug }) => `${organization}/${slug}`),
  ].flatMap(mention);
  const time = Date.parse(since);
  const date = Number.isNaN(time) ? '' : ` since ${new Date(time - (time % day)).toISOString().slice(0, 10)}`;
  return [
    marker,
    `This decision has been waiting for a review${date}: ${listed(names, mostNamed)}, you are among those who can approve it.`,
    '',
    'The check "ADR approvals" says who is still missing and why. If you are the wrong person, remove yourself from the reviewers: you are not reminded then.',
  ].join('\n');
}
