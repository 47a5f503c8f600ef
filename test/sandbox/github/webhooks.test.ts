import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { verify } from '@octokit/webhooks-methods';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOcto, openRecord } from './open-octo.ts';
import type { Octo } from './open-octo.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

let octo: Octo;
let hook: Server;
let received: Received[];
let status: number;

beforeEach(async () => {
  received = [];
  status = 202;
  hook = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, text: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(status).end();
    });
  });
  hook.listen(0, '127.0.0.1');
  await once(hook, 'listening');
  octo = await openOcto({ webhookUrl: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook` });
});
afterEach(async () => {
  expect(octo.github.violations).toEqual([]);
  await octo.github.close();
  hook.close();
});

const told = (): string[] => octo.github.deliveries.map(({ event, action }) => `${event}.${String(action)}`);
const names = (): string[] => received.map(({ headers }) => String(headers['x-github-event']));

describe('webhooks', () => {
  it('are signed, named, numbered and carry the installation', async () => {
    openRecord(octo);
    await octo.github.deliveriesSettled();
    expect(names().toSorted()).toEqual(['check_suite', 'installation', 'pull_request', 'push']);
    const { headers, text } = received[names().indexOf('pull_request')]!;
    expect(await verify('a secret', text, String(headers['x-hub-signature-256']))).toBe(true);
    expect(await verify('another secret', text, String(headers['x-hub-signature-256']))).toBe(false);
    expect(headers['x-github-delivery']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(text)).toMatchObject({
      action: 'opened',
      number: 1,
      pull_request: { head: { ref: 'feature' }, user: { login: 'ada' } },
      repository: { full_name: 'octo-org/log' },
      organization: { login: 'octo-org' },
      sender: { login: 'ada' },
      installation: { id: octo.installationId },
    });
    expect(octo.github.deliveries.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202]);
  });

  it('write a review state in lower case, REST in upper case', async () => {
    const pullRequest = openRecord(octo);
    octo.github.asUser('bob').review(pullRequest, { state: 'APPROVE', body: 'Fine' });
    const { data } = await octo.installed.rest.pulls.listReviews({ ...octo.at, pull_number: 1 });
    const [delivery] = octo.github.deliveries.filter(({ event }) => event === 'pull_request_review');
    expect(delivery?.payload).toMatchObject({ action: 'submitted', review: { state: 'approved', body: 'Fine' } });
    expect(data[0]?.state).toBe('APPROVED');
  });

  it('are sent again under the same GUID, never by themselves', async () => {
    status = 500;
    openRecord(octo);
    await octo.github.deliveriesSettled();
    const failed = octo.github.deliveries.find(({ event }) => event === 'pull_request')!;
    expect([failed.statusCode, received.length]).toEqual([500, 4]);
    status = 202;
    const again = await octo.github.redeliver(failed.guid);
    expect(again).toMatchObject({ guid: failed.guid, redelivery: true, statusCode: 202 });
    expect(again.id).not.toBe(failed.id);
    expect(received.at(-1)?.text).toBe(received[names().indexOf('pull_request')]?.text);
    await expect(octo.github.redeliver('nothing')).rejects.toThrow('nothing');
  });

  it('can be held, reversed and lost', async () => {
    await octo.github.deliveriesSettled();
    received = [];
    octo.github.holdDeliveries();
    openRecord(octo);
    await octo.github.deliveriesSettled();
    expect(names()).toEqual([]);
    octo.github.releaseDeliveries({ drop: true });
    await octo.github.deliveriesSettled();
    expect(names()).toEqual([]);
    octo.github.holdDeliveries();
    openRecord(octo, 'other');
    octo.github.releaseDeliveries({ reverse: true });
    await octo.github.deliveriesSettled();
    expect(octo.github.deliveries.map(({ event }) => event)).toEqual(['installation', 'pull_request', 'push']);
    expect(names().toSorted()).toEqual(['pull_request', 'push']);
  });

  it('that nobody answers are logged with status 0', async () => {
    octo.github.setWebhookUrl('http://127.0.0.1:1/nobody');
    openRecord(octo);
    await octo.github.deliveriesSettled();
    expect(octo.github.deliveries.at(-1)?.statusCode).toBe(0);
  });

  it('go only to what the app has subscribed to and is installed on', async () => {
    const { github } = octo;
    const other = github.createRepository({ owner: 'octo-org', name: 'elsewhere', files: { 'a.md': 'a' } });
    const since = github.deliveries.length;
    github.asUser('olga').commit({ repository: other, branch: 'x', message: 'x', files: { 'b.md': 'b' } });
    expect(github.deliveries.length).toBe(since);
    github.install(other);
    expect(github.deliveries.at(-1)).toMatchObject({ event: 'installation_repositories', action: 'added' });
    github.uninstall(octo.installationId);
    expect(github.deliveries.at(-1)).toMatchObject({ event: 'installation', action: 'deleted' });
    await github.deliveriesSettled();
  });

  it('tell the app of presses on its check runs', async () => {
    const { github, installed, at, repository } = octo;
    openRecord(octo);
    const { sha } = github.pullRequest(repository, 1).head;
    const actions = [{ label: 'Apply fixes', identifier: 'fix', description: 'Mend what can be mended' }];
    const { data } = await installed.rest.checks.create({
      ...at,
      name: 'ADR review',
      head_sha: sha,
      conclusion: 'failure',
      actions,
    });
    github.asUser('ada').requestCheckAction(data, 'fix');
    expect(github.deliveries.at(-1)?.payload).toMatchObject({
      requested_action: { identifier: 'fix' },
      check_run: { id: data.id },
    });
    expect(() => github.asUser('ada').requestCheckAction(data, 'other')).toThrow('other');
    expect(() => github.asUser('mona').rerequestCheck(data)).toThrow('write access');
    github.asUser('ada').rerequestCheck(data);
    expect(github.pullRequest(repository, 1).checks).toMatchObject([{ status: 'queued', conclusion: null }]);
    expect(github.deliveries.at(-1)).toMatchObject({ event: 'check_run', action: 'rerequested' });
  });

  it('tell of team members coming and going', async () => {
    octo.github.addToTeam('octo-org', 'architects', 'dora');
    octo.github.removeFromTeam('octo-org', 'architects', 'dora');
    expect(told().slice(-3)).toEqual(['organization.member_added', 'membership.added', 'membership.removed']);
    await octo.github.deliveriesSettled();
  });

  it('tell of teams and people of an organisation and of a repository', async () => {
    const { github, repository } = octo;
    const since = told().length;
    github.createTeam({ organization: 'octo-org', slug: 'board', members: ['dora'] });
    github.grant(repository, { team: 'board' }, 'read');
    github.grant(repository, { team: 'board' }, 'write');
    github.grant(repository, { team: 'board' }, null);
    github.renameTeam('octo-org', 'board', 'The Board!');
    github.deleteTeam('octo-org', 'the-board');
    github.grant(repository, { user: 'dora' }, 'read');
    github.grant(repository, { user: 'dora' }, 'admin');
    github.grant(repository, { user: 'dora' }, 'admin');
    github.grant(repository, { user: 'dora' }, null);
    github.removeFromOrganization('octo-org', 'dora');
    expect(told().slice(since)).toEqual([
      'team.created',
      'team.added_to_repository',
      'team.edited',
      'team.removed_from_repository',
      'team.edited',
      'team.deleted',
      'member.added',
      'member.edited',
      'member.removed',
      'organization.member_removed',
    ]);
    await github.deliveriesSettled();
  });
});
