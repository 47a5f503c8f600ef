import type { ApprovalFacts, ApprovalVerdict } from '../model/approval.ts';
import { approverName } from './person.ts';
import { listed } from './texts.ts';

type NotAsked = NonNullable<ApprovalFacts['notAsked']>;

const opening = '<!-- adr-governor:not-asked ';
const closing = ' -->';
/** GitHub takes 15 requests at a time; more than these are never refused in one pull request. */
const mostNames = 100;
const hiddenLines = 4;

/**
 * Whom GitHub refused to ask, as a hidden line of the comment that is kept up to date, people by id: GitHub keeps no trace of it, and
 * without one they would be asked at every judgement. '' where nobody was refused.
 */
export function notAskedLine({ notAsked }: Pick<ApprovalVerdict, 'notAsked'>): string {
  const users = (notAsked?.users ?? []).map(({ id }) => String(id));
  const teams = (notAsked?.teams ?? [])
    .map(({ slug }) => `@${slug.toLowerCase()}`)
    .filter((each) => /^@[\w.-]{1,100}$/.test(each));
  const names = [...users, ...teams].slice(0, mostNames);
  return names.length === 0 ? '' : `${opening}${names.join(' ')}${closing}`;
}

/** Whom that line of a comment of this app names; nobody where it has none. */
export function notAskedIn(body: string): NotAsked {
  const line = body
    .split(/\r?\n/, hiddenLines)
    .map((each) => each.trim())
    .find((each) => each.startsWith(opening) && each.endsWith(closing));
  const names = line === undefined ? [] : line.slice(opening.length, -closing.length).split(' ').slice(0, mostNames);
  return {
    userIds: names.filter((each) => /^\d{1,15}$/.test(each)).map(Number),
    teamSlugs: names.filter((each) => each.startsWith('@')).map((each) => each.slice(1)),
  };
}

/** Who could not be asked for a review, why, and what helps, as one line of Markdown; '' where all could. */
export function notAskedWords({ notAsked }: Pick<ApprovalVerdict, 'notAsked'>): string {
  const names = [
    ...(notAsked?.users ?? []).map(({ id, login }) => approverName({ kind: 'user', login, id })),
    ...(notAsked?.teams ?? []).map(({ organization, slug }) =>
      approverName({ kind: 'team', organization, slug, id: null }),
    ),
  ];
  if (names.length === 0) return '';
  return `**Could not be asked for a review:** ${listed(names, 15)}. GitHub refused the request, as a rule because they have no access to this repository: then they hear of nothing. Give them access and request their review here, or name somebody else in \`.github/adr.yml\`.`;
}
