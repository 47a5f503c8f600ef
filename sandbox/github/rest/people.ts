import { fullOrganization, fullTeam, presentInstallation, publicUser, simpleUser } from '../present/accounts.ts';
import type { Team } from '../state/model.ts';
import { findTeam, membersOf } from '../state/people.ts';
import { forbidden, notFound } from '../state/refusal.ts';
import type { Call, Handlers } from './call.ts';
import { paged } from './call.ts';

/** A team is seen by its organisation's installation and by its members. */
function teamOf(call: Call): Team {
  const team = findTeam(call.world, call.text('org'), call.text('team_slug'));
  if (team === null) throw notFound();
  if (call.auth.kind === 'installation' && call.auth.installation.account !== team.organization) throw notFound();
  if (call.auth.kind === 'user') {
    const role = team.organization.members.get(call.auth.account.id);
    const isMember = membersOf(call.world, team).includes(call.auth.account);
    if (role === undefined || (team.isSecret && role !== 'owner' && !isMember)) throw notFound();
  }
  return team;
}

export const peopleHandlers: Handlers = {
  'users/get-by-username': (call) => {
    const account = call.world.account(call.text('username'));
    if (account === null) throw notFound();
    return { status: 200, body: publicUser(call.world, account) };
  },
  'users/get-by-id': (call) => {
    const account = call.world.accounts.get(call.number('account_id') ?? 0);
    if (account === undefined || account.deleted) throw notFound();
    return { status: 200, body: publicUser(call.world, account) };
  },
  'orgs/get': (call) => {
    const account = call.world.account(call.text('org'));
    if (account?.type !== 'Organization') throw notFound();
    return { status: 200, body: fullOrganization(call.world, account) };
  },
  'orgs/list-app-installations': (call) => {
    const account = call.world.account(call.text('org'));
    if (account?.type !== 'Organization') throw notFound();
    const isOwner = call.auth.kind === 'user' && account.members.get(call.auth.account.id) === 'owner';
    if (call.auth.kind === 'user' && !isOwner) throw forbidden();
    const installed = [...call.world.installations.values()].filter((each) => each.account === account);
    const wrap = (installations: readonly unknown[], total: number) => ({ total_count: total, installations });
    return paged(call, installed, (each) => presentInstallation(call.world, each), wrap);
  },
  'teams/get-by-name': (call) => ({ status: 200, body: fullTeam(call.world, teamOf(call)) }),
  'teams/list-members-in-org': (call) =>
    paged(call, membersOf(call.world, teamOf(call)), (member) => simpleUser(call.world, member)),
};
