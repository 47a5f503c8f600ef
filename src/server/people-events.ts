import { withTeamsAbove } from '../app/people-changed.ts';
import type { ChangedPeople, JobTask } from '../app/job-ports.ts';
import { anybody } from '../core/judge/depends-on-people.ts';
import { approverKey } from '../core/model/resolved-approver.ts';
import { asked, ignored, reader, repositoryOf, type EventReader } from './event-reader.ts';
import {
  memberEvent,
  membershipEvent,
  organizationEvent,
  teamEvent,
  type OrganizationOnlyEvent,
  type RepositoryEvent,
  type TeamOfEvent,
} from './payloads.ts';

const changedOnes = (keys: readonly string[]): ChangedPeople =>
  Object.fromEntries(keys.map((key) => [key, true] as const));

const inInstallation = ({ installation }: OrganizationOnlyEvent, keys: readonly string[]): JobTask => ({
  kind: 'find-dependents',
  ref: { installationId: installation.id },
  changed: changedOnes(keys),
});
const inRepository = (event: RepositoryEvent, keys: readonly string[]): JobTask => ({
  kind: 'judge-dependents',
  ref: repositoryOf(event),
  changed: changedOnes(keys),
});

/** Nobody's login is told of a deleted account. */
const personKeys = (person: { readonly login: string } | null): readonly string[] =>
  person === null ? [anybody] : [approverKey({ kind: 'user', login: person.login, id: null })];

/** Members of a team are members of the teams above it; of those GitHub names the next one alone. */
const teamKeys = ({ organization }: OrganizationOnlyEvent, { slug, parent }: TeamOfEvent): readonly string[] => {
  if (slug === undefined) return [anybody];
  const keyOf = (name: string): string =>
    approverKey({ kind: 'team', organization: organization.login, slug: name, id: null });
  return parent === null ? [keyOf(slug)] : [keyOf(slug), withTeamsAbove(keyOf(parent.slug))];
};

/** A team may give its members write access: whoever is named by login counts by that. */
const joinedOrLeft = reader(membershipEvent, (event) =>
  asked(inInstallation(event, [...teamKeys(event, event.team), ...personKeys(event.member)])),
);

const teamCreated = reader(teamEvent, (event) => asked(inInstallation(event, teamKeys(event, event.team))));
/** The teams below it may be gone with it. */
const teamDeleted = reader(teamEvent, (event) => asked(inInstallation(event, [anybody])));
/** What all of its members may do in a repository changes with it. */
const teamAtRepository = reader(teamEvent, (event) => {
  const { installation, repository } = event;
  if (repository === undefined) return asked(inInstallation(event, [anybody]));
  return asked(inRepository({ installation, repository }, [anybody]));
});

/** What may be edited without any consequence for who counts. */
const idle = new Set(['description', 'notification_setting']);

/** By another name it is another team to a configuration, and what it was called before is not told. */
const teamEdited: EventReader = (payload, app) => {
  const event = teamEvent.safeParse(payload);
  const edited = event.success ? Object.keys(event.data.changes ?? {}) : [];
  if (edited.length > 0 && edited.every((name) => idle.has(name)))
    return { ok: true, value: ignored('nothing that counts was edited') };
  return edited.includes('repository') ? teamAtRepository(payload, app) : teamDeleted(payload, app);
};

/** All teams are left with the organisation, and no other event tells of them. */
const leftOrganization = reader(organizationEvent, (event) => asked(inInstallation(event, [anybody])));
/** Whoever comes in may do what all members may. */
const joinedOrganization = reader(organizationEvent, (event) =>
  asked(inInstallation(event, personKeys(event.membership.user))),
);

const collaboratorChanged = reader(memberEvent, (event) => asked(inRepository(event, personKeys(event.member))));

/** Events about people and teams, which name no pull request: what depends on them is found later. */
export const peopleEvents: readonly (readonly [string, ReadonlyMap<string, EventReader>])[] = [
  [
    'membership',
    new Map([
      ['added', joinedOrLeft],
      ['removed', joinedOrLeft],
    ]),
  ],
  [
    'team',
    new Map([
      ['created', teamCreated],
      ['deleted', teamDeleted],
      ['edited', teamEdited],
      ['added_to_repository', teamAtRepository],
      ['removed_from_repository', teamAtRepository],
    ]),
  ],
  [
    'organization',
    new Map([
      ['member_added', joinedOrganization],
      ['member_removed', leftOrganization],
    ]),
  ],
  [
    'member',
    new Map([
      ['added', collaboratorChanged],
      ['edited', collaboratorChanged],
      ['removed', collaboratorChanged],
    ]),
  ],
];
