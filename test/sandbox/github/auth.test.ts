import { generateKeyPairSync } from 'node:crypto';
import { Octokit } from '@octokit/rest';
import { afterEach, describe, expect, it } from 'vitest';
import { octokitFor, openOcto, openRecord, statusOf } from './open-octo.ts';
import type { Octo } from './open-octo.ts';

let octo: Octo;
afterEach(() => octo.github.close());

async function tokenOf({ installed }: Octo): Promise<string> {
  return ((await installed.auth({ type: 'installation' })) as { token: string }).token;
}

async function ask(path: string, authorization?: string): Promise<{ status: number; message: string }> {
  const answer = await fetch(octo.github.url + path, authorization === undefined ? {} : { headers: { authorization } });
  const { message = '' } = (await answer.json()) as { message?: string };
  return { status: answer.status, message };
}

describe('who may ask', () => {
  it('only the key of the app signs its JWT', async () => {
    octo = await openOcto();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const forged = octokitFor(octo.github, {
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    });
    await expect(forged.rest.apps.getAuthenticated()).rejects.toMatchObject({ status: 401 });
    expect(await ask('/app', 'Bearer a.b.c')).toMatchObject({ status: 401, message: /could not be decoded/ });
    expect(await ask('/repos/octo-org/log')).toMatchObject({ status: 401 });
    expect(await ask('/repos/octo-org/log', 'token ghs_unknown')).toMatchObject({
      status: 401,
      message: 'Bad credentials',
    });
    const { token } = (await octo.app.auth({ type: 'app' })) as { token: string };
    expect((await ask('/app', `bearer ${token}`)).status).toBe(200);
    expect((await ask('/repos/octo-org/log', `bearer ${token}`)).status).toBe(403);
  });

  it('an installation token ends after an hour', async () => {
    let now = new Date();
    octo = await openOcto({ now: () => now });
    const token = await tokenOf(octo);
    expect((await ask('/repos/octo-org/log', `token ${token}`)).status).toBe(200);
    now = new Date(now.getTime() + 3_600_001);
    expect((await ask('/repos/octo-org/log', `token ${token}`)).status).toBe(401);
  });

  it('an installation token can be narrowed, never widened', async () => {
    octo = await openOcto();
    const { app, installationId, github, repository } = octo;
    openRecord(octo);
    const create = (wish: Record<string, unknown>) =>
      app.rest.apps.createInstallationAccessToken({ installation_id: installationId, ...wish });
    const { data } = await create({ repository_ids: [repository.id], permissions: { contents: 'read' } });
    expect((await ask('/repos/octo-org/log/contents/README.md', `token ${data.token}`)).status).toBe(200);
    expect(await ask('/repos/octo-org/log/pulls/1', `token ${data.token}`)).toEqual({
      status: 403,
      message: 'Resource not accessible by integration',
    });
    expect(await statusOf(create({ permissions: { administration: 'read' } }))).toBe(422);
    expect(await statusOf(create({ repository_ids: [1] }))).toBe(422);
    expect(github.count().tokens).toBe(3);
    expect(github.violations).toEqual([]);
  });

  it('permissions of the installation hold for REST and GraphQL', async () => {
    octo = await openOcto();
    const { github, at } = octo;
    const other = github.createRepository({ owner: 'olga', name: 'notes', files: { 'a.md': 'a' }, isPrivate: true });
    const granted = { checks: 'read', contents: 'read', issues: 'write', pull_requests: 'write' };
    const { installationId } = github.install(other, { permissions: granted });
    const limited = octokitFor(github, { installationId });
    const there = { owner: 'olga', repo: 'notes' };
    const sha = github.branch(other, 'main') ?? '';
    expect(await statusOf(limited.rest.checks.create({ ...there, name: 'x', head_sha: sha }))).toBe(403);
    expect(await statusOf(limited.rest.checks.listForRef({ ...there, ref: 'main' }))).toBe(200);
    expect(await statusOf(limited.rest.git.createRef({ ...there, ref: 'refs/heads/x', sha }))).toBe(403);
    expect(await statusOf(limited.rest.teams.getByName({ org: 'octo-org', team_slug: 'architects' }))).toBe(403);
    // The public repository of others can be read, not written; the private one of others is not even there.
    expect(await statusOf(limited.rest.repos.get(at))).toBe(200);
    expect(await statusOf(limited.rest.issues.createComment({ ...at, issue_number: 1, body: 'x' }))).toBe(403);
    expect(await statusOf(octo.installed.rest.repos.get(there))).toBe(404);
    const members = '{ organization(login: "octo-org") { team(slug: "architects") { slug } } }';
    await expect(limited.graphql(members)).rejects.toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
    const hidden = '{ repository(owner: "olga", name: "notes") { name } }';
    await expect(octo.installed.graphql(hidden)).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
    expect(github.violations).toEqual([]);
  });

  it('nothing is reached after the app was removed', async () => {
    octo = await openOcto();
    const token = await tokenOf(octo);
    octo.github.uninstall(octo.installationId);
    expect((await ask('/repos/octo-org/log', `token ${token}`)).status).toBe(401);
    expect(await statusOf(octo.app.rest.apps.getRepoInstallation(octo.at))).toBe(404);
  });

  it('an archived repository is read, not written', async () => {
    octo = await openOcto();
    openRecord(octo);
    octo.github.archive(octo.repository);
    const { installed, at, github, repository } = octo;
    expect(await statusOf(installed.rest.issues.createComment({ ...at, issue_number: 1, body: 'x' }))).toBe(403);
    expect((await installed.rest.repos.get(at)).data.archived).toBe(true);
    const commit = () => github.asUser('ada').commit({ repository, branch: 'x', message: 'x', files: { a: 'a' } });
    expect(commit).toThrow('archived');
  });

  it('a person asks with a token of theirs', async () => {
    octo = await openOcto();
    const token = octo.github.createUserToken('mona');
    expect((await ask('/repos/octo-org/log', `token ${token}`)).status).toBe(200);
    expect((await ask('/app', `token ${token}`)).status).toBe(401);
    const mona = new Octokit({ baseUrl: octo.github.url, auth: token });
    const sha = octo.github.branch(octo.repository, 'main') ?? '';
    expect(await statusOf(mona.rest.git.createRef({ ...octo.at, ref: 'refs/heads/x', sha }))).toBe(404);
  });
});
