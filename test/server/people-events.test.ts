import { describe, expect, it } from 'vitest';
import { jobFor, patienceFor, readEvent } from '../../src/server/app.ts';
import type { JobTask } from '../../src/app/job-ports.ts';

const installation = { id: 12, node_id: 'x' };
const organization = { login: 'Acme', id: 1 };
const repository = {
  id: 7,
  name: 'log',
  full_name: 'acme/log',
  owner: { login: 'acme', id: 1 },
  default_branch: 'main',
};
const member = { login: 'Ada', id: 3 };
const team = { id: 5, name: 'Leads', slug: 'leads', parent: null };
const nested = { ...team, slug: 'deep', parent: { id: 6, name: 'Middle', slug: 'middle' } };
const base = { installation, organization, sender: { id: 3, login: 'ada' } };

const everywhere = (...keys: readonly string[]): JobTask => ({
  kind: 'find-dependents',
  ref: { installationId: 12 },
  changed: Object.fromEntries(keys.map((key) => [key, true as const])),
});
const here = (...keys: readonly string[]): JobTask => ({
  kind: 'judge-dependents',
  ref: { installationId: 12, repositoryId: 7, owner: 'acme', name: 'log' },
  changed: Object.fromEntries(keys.map((key) => [key, true as const])),
});
const tasksOf = (event: string, payload: object): unknown => {
  const read = readEvent(event, { ...base, ...payload }, { appId: 4711 });
  return read.ok ? read.value.tasks : `refused: ${read.problems.join(', ')}`;
};

describe('an event about people', () => {
  it.each<[string, string, object, readonly JobTask[]]>([
    ['membership', 'added', { member, team }, [everywhere('@acme/leads', '@ada')]],
    ['membership', 'removed', { member, team: nested }, [everywhere('@acme/deep', '@acme/middle^', '@ada')]],
    ['membership', 'removed', { member: null, team }, [everywhere('@acme/leads', '*')]],
    ['membership', 'removed', { member, team: { id: 5, name: 'x', deleted: true } }, [everywhere('*', '@ada')]],
    ['team', 'created', { team }, [everywhere('@acme/leads')]],
    ['team', 'deleted', { team }, [everywhere('*')]],
    ['team', 'edited', { team, changes: { name: { from: 'Old' } } }, [everywhere('*')]],
    [
      'team',
      'edited',
      { team, changes: { privacy: { from: 'closed' }, description: { from: '' } } },
      [everywhere('*')],
    ],
    ['team', 'edited', { team }, [everywhere('*')]],
    ['team', 'edited', { team, changes: { description: { from: 'x' } } }, []],
    ['team', 'edited', { team, repository, changes: { repository: { permissions: { from: {} } } } }, [here('*')]],
    ['team', 'added_to_repository', { team, repository }, [here('*')]],
    ['team', 'removed_from_repository', { team, repository }, [here('*')]],
    ['team', 'removed_from_repository', { team }, [everywhere('*')]],
    ['organization', 'member_added', { membership: { user: member } }, [everywhere('@ada')]],
    ['organization', 'member_removed', { membership: { user: member } }, [everywhere('*')]],
    ['organization', 'member_removed', { membership: { user: null } }, [everywhere('*')]],
    ['organization', 'member_invited', { invitation: {} }, []],
    ['organization', 'renamed', {}, []],
    ['member', 'added', { repository, member }, [here('@ada')]],
    ['member', 'edited', { repository, member, changes: {} }, [here('@ada')]],
    ['member', 'removed', { repository, member: null }, [here('*')]],
  ])('%s.%s %j', (event, action, payload, tasks) => {
    expect(tasksOf(event, { action, ...payload })).toEqual(tasks);
  });

  it('also reaches the repository of somebody who is in no organisation', () => {
    expect(tasksOf('member', { action: 'added', repository, member, organization: undefined })).toEqual([here('@ada')]);
  });

  it.each([
    ['membership', { action: 'added', member, team, organization: undefined }, 'organization'],
    ['membership', { action: 'added', member }, 'team'],
    ['team', { action: 'edited', team: 'leads' }, 'team'],
    ['member', { action: 'added', member }, 'repository'],
  ])('is refused with the place: %s', (event, payload, place) => {
    expect(tasksOf(event, payload)).toContain(`refused: ${place}`);
  });

  it('waits for others like it, under one key for the installation and one for each repository', () => {
    const notBefore = '2026-01-01T00:00:00.000Z';
    expect(jobFor(everywhere('@ada'), notBefore)).toMatchObject({ key: 'people:installation:12', group: '12' });
    expect(jobFor(here('@ada'), notBefore)).toMatchObject({ key: 'people:7', group: '12' });
    expect(patienceFor(everywhere('@ada'))).toBeGreaterThan(10);
    expect(
      patienceFor({ kind: 'refresh-index', ref: { ...repository, installationId: 12, repositoryId: 7, owner: 'a' } }),
    ).toBe(1);
  });
});
