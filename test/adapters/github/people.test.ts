import nock from 'nock';
import { describe, expect, it } from 'vitest';
import type { Approver } from '../../../src/core/model/configuration.ts';
import { numbers, page, user } from './support/answers.ts';
import { connect, onQuery, origin, ref, start } from './support/connect.ts';
import { withoutNetwork } from './support/without-network.ts';

withoutNetwork();

const login = (name: string, id: number | null = null): Approver => ({ kind: 'user', login: name, id });
const team = (slug: string, organization = 'octo-org', id: number | null = null): Approver => ({
  kind: 'team',
  organization,
  slug,
  id,
});
const teamOf = (members: object, more: object = {}): object => ({
  login: 'octo-org',
  team: { databaseId: 77, slug: 'leads', privacy: 'VISIBLE', members, ...more },
});
const unresolved = (reason: string): object => ({ kind: 'unresolved', reason });

describe('approvers', () => {
  it('users and teams are resolved in one request', async () => {
    onQuery('People', (variables) => {
      expect(variables).toEqual({ u0: 'Ada', u1: 'bob', o0: 'octo-org', s0: 'leads' });
      return { data: { u0: user(1, 'ada'), u1: user(2, 'bob'), t0: teamOf(page([user(3), user(4)])) } };
    });
    const resolved = await connect().people.resolve(ref, [login('Ada'), team('leads'), login('bob')]);
    expect([...resolved].sort()).toEqual([
      ['@ada', { kind: 'user', account: { id: 1, login: 'ada', kind: 'user' } }],
      ['@bob', { kind: 'user', account: { id: 2, login: 'bob', kind: 'user' } }],
      [
        '@octo-org/leads',
        {
          kind: 'team',
          id: 77,
          slug: 'leads',
          organization: 'octo-org',
          isSecret: false,
          members: [
            { id: 3, login: 'user3', kind: 'user' },
            { id: 4, login: 'user4', kind: 'user' },
          ],
        },
      ],
    ]);
  });

  it('101 members of a team are all there', async () => {
    onQuery('People', () => ({
      data: {
        t0: teamOf(
          page(
            numbers(100).map((id) => user(id)),
            'm100',
          ),
        ),
      },
    }));
    onQuery('MoreMembers', (variables) => {
      expect(variables).toEqual({ organization: 'octo-org', slug: 'leads', after: 'm100' });
      return { data: { organization: { team: { page: page([user(100)]) } } } };
    });
    const resolved = await connect().people.resolve(ref, [team('leads')]);
    const leads = resolved.get('@octo-org/leads');
    expect(leads?.kind === 'team' && leads.members.map((member) => member.id)).toEqual(numbers(101));
  });

  it('51 names take two requests', async () => {
    const reply = (variables: Readonly<Record<string, unknown>>): object => ({
      data: Object.fromEntries(
        Object.entries(variables).map(([alias, name], index) => [alias, user(index, String(name))]),
      ),
    });
    onQuery('People', reply);
    onQuery('People', reply);
    const resolved = await connect().people.resolve(
      ref,
      numbers(51).map((number) => login(`user-${number}`)),
    );
    expect(resolved.size).toBe(51);
  });

  it('one name that GitHub does not know does not lose the others', async () => {
    onQuery('People', () => ({
      data: { u0: null, u1: user(2, 'bob'), t0: null, t1: { login: 'octo-org', team: null } },
      errors: [
        { type: 'NOT_FOUND', path: ['u0'], message: 'Could not resolve to a User' },
        { type: 'NOT_FOUND', path: ['t0'], message: 'Could not resolve to an Organization' },
      ],
    }));
    const names = [login('nobody'), login('bob'), team('leads', 'no-org'), team('none')];
    const resolved = await connect().people.resolve(ref, names);
    expect(resolved.get('@nobody')).toEqual(unresolved('not-found'));
    expect(resolved.get('@bob')).toMatchObject({ kind: 'user' });
    expect(resolved.get('@no-org/leads')).toEqual(unresolved('not-found'));
    expect(resolved.get('@octo-org/none')).toEqual(unresolved('not-found'));
  });

  it('what the app may not see is not visible, which is not the same as missing', async () => {
    onQuery('People', () => ({
      data: { t0: { login: 'octo-org', team: null }, t1: { login: 'elsewhere', team: null } },
      errors: [{ type: 'FORBIDDEN', path: ['t0', 'team'], message: 'Resource not accessible by integration' }],
    }));
    const resolved = await connect().people.resolve(ref, [team('leads'), team('leads', 'elsewhere')]);
    expect([...resolved.values()]).toEqual([unresolved('not-visible'), unresolved('not-visible')]);
  });

  it('secret teams are told as such', async () => {
    onQuery('People', () => ({ data: { t0: teamOf(page([user(3)]), { privacy: 'SECRET' }) } }));
    const resolved = await connect().people.resolve(ref, [team('leads')]);
    expect(resolved.get('@octo-org/leads')).toMatchObject({ isSecret: true });
  });

  it('a login that belongs to another id than the pinned one is nobody', async () => {
    onQuery('People', () => ({ data: { u0: user(1, 'ada'), u1: user(2, 'bob') } }));
    const { people } = connect();
    const resolved = await people.resolve(ref, [login('ada', 99), login('bob', 2)]);
    expect(resolved.get('@ada')).toEqual({ ...unresolved('other-id'), expected: 99, found: 1, by: 'pin' });
    expect(resolved.get('@bob')).toMatchObject({ kind: 'user' });
    // What is remembered is who has the login, not the judgement on one pin.
    expect((await people.resolve(ref, [login('ada', 1)])).get('@ada')).toMatchObject({ kind: 'user' });
  });

  it('a team of another id than the pinned one is nobody, whoever is in it', async () => {
    onQuery('People', () => ({ data: { t0: teamOf(page([user(3)])) } }));
    const { people } = connect();
    const resolved = await people.resolve(ref, [team('leads', 'octo-org', 76)]);
    expect(resolved.get('@octo-org/leads')).toEqual({ ...unresolved('other-id'), expected: 76, found: 77, by: 'pin' });
    expect((await people.resolve(ref, [team('Leads', 'Octo-Org', 77)])).get('@octo-org/leads')).toMatchObject({
      kind: 'team',
      id: 77,
    });
    // One mention without a pin is the same team: it is not asked for a second time.
    expect((await people.resolve(ref, [team('leads')])).get('@octo-org/leads')).toMatchObject({ kind: 'team' });
  });

  it.each([
    ['a server error', 502, {}, 'github-unavailable'],
    ['a secondary limit', 403, { message: 'You have exceeded a secondary rate limit' }, 'github-limited'],
    ['a refusal of the whole', 403, { message: 'Resource not accessible by integration' }, 'github-forbidden'],
    [
      'an error of one part',
      200,
      { data: { u0: null }, errors: [{ path: ['u0'], message: 'Something went wrong' }] },
      'github-unavailable',
    ],
    ['another shape', 200, { data: { u0: { login: 'ada' } } }, 'github-unreadable'],
  ])('%s is never "not found"', async (_name, status, body, code) => {
    nock(origin).post('/graphql').reply(status, body);
    await expect(connect().people.resolve(ref, [login('ada')])).rejects.toMatchObject({ code });
  });
});

describe('what is remembered', () => {
  it('is asked for again after one minute, per installation', async () => {
    const { people, wait } = connect();
    const answer = (): void => {
      onQuery('People', () => ({ data: { u0: user(1, 'ada') } }));
    };
    answer();
    await people.resolve(ref, [login('ada')]);
    wait(59_000);
    await people.resolve(ref, [login('ada'), login('ADA')]);
    answer();
    await people.resolve({ ...ref, installationId: 6 }, [login('ada')]);
    wait(1000);
    answer();
    await people.resolve(ref, [login('ada')]);
  });

  it('is asked for again by whoever wants what was read since some moment, for everybody else as well', async () => {
    const { people, wait } = connect();
    const members = (...ids: number[]): void => {
      onQuery('People', () => ({ data: { t0: teamOf(page(ids.map((id) => user(id)))) } }));
    };
    const size = async (since?: Date): Promise<number | null> => {
      const leads = (await people.resolve(ref, [team('leads')], since)).get('@octo-org/leads');
      return leads?.kind === 'team' ? leads.members.length : null;
    };
    const after = (milliseconds: number): Date => new Date(start.getTime() + milliseconds);
    members(3, 4);
    expect([await size(), await size(start)]).toEqual([2, 2]);
    wait(10);
    members(3);
    expect([await size(after(1)), await size(after(10)), await size()]).toEqual([1, 1, 1]);
  });

  it('is forgotten sooner when nobody was found, and never kept after a failure', async () => {
    const { people, wait } = connect();
    onQuery('People', () => ({ data: { u0: null }, errors: [{ type: 'NOT_FOUND', path: ['u0'], message: 'no' }] }));
    expect((await people.resolve(ref, [login('ada')])).get('@ada')).toEqual(unresolved('not-found'));
    wait(30_000);
    nock(origin).post('/graphql').reply(502, {});
    await expect(people.resolve(ref, [login('ada')])).rejects.toMatchObject({ code: 'github-unavailable' });
    onQuery('People', () => ({ data: { u0: user(1, 'ada') } }));
    expect((await people.resolve(ref, [login('ada')])).get('@ada')).toMatchObject({ kind: 'user' });
  });
});
