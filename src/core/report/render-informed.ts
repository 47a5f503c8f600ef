import type { ApprovalVerdict } from '../model/approval.ts';
import { firstLine } from './first-line.ts';
import { listed } from './texts.ts';

const informedMarker = '<!-- adr-governor:informed -->';
const opening = '<!-- adr-governor:inform ';
const closing = ' -->';
/** More names than that are what teams are for. */
const mostNames = 50;

/** GitHub's own letters for logins, and for teams with their organisation: nothing else is written into a mention. */
const name = /^[\dA-Za-z][\w-]{0,100}(?:\/[\w.-]{1,100})?$/;

/**
 * Who is told after the merge, as a hidden line of the comment that is kept up to date: then the pull request is judged no more. People
 * stand there as they are called now; '' where nobody is told.
 */
export function informLine({ inform = [] }: Pick<ApprovalVerdict, 'inform'>): string {
  const names = inform
    .filter(({ isKnown }) => isKnown)
    .flatMap(({ approver, people }) =>
      approver.kind === 'team' ? [`${approver.organization}/${approver.slug}`] : people.map(({ login }) => login),
    )
    .filter((each) => name.test(each));
  const shown = [...new Set(names)].slice(0, mostNames);
  return shown.length === 0 ? '' : `${opening}${shown.join(' ')}${closing}`;
}

/** The names in that line; none where a comment has no such line. */
export function informedNames(body: string): readonly string[] {
  const line = (body.split(/\r?\n/, 2)[1] ?? '').trim();
  if (!line.startsWith(opening) || !line.endsWith(closing)) return [];
  const names = line.slice(opening.length, -closing.length).split(' ');
  return names.filter((each) => name.test(each)).slice(0, mostNames);
}

/** Whether a comment of this app is the one that tells of the merge. */
export const isInformed = (body: string): boolean => firstLine(body) === informedMarker;

/** The comment that tells people of the merge: one of the few texts of this app that mention people. */
export const renderInformed = (names: readonly string[]): string =>
  `${informedMarker}\nFor your information, ${listed(
    names.map((each) => `@${each}`),
    mostNames,
  )}: the decision of this pull request has been merged. Nothing is asked of you.`;
