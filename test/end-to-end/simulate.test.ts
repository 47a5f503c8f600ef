import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderWith, runIn, type Ran } from '../cli/cli-host.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World, type WorldOptions } from '../support/world.ts';

let world: World;
let token = '';
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const good = recordText({ number: 2, title: 'Send reports to a replica' });
const appId = ['--app-id', '4711'];

const start = async (options: WorldOptions = {}): Promise<void> => {
  world = await createWorld(options);
  token = world.github.createUserToken('olga');
};

/** Runs the command as olga would, and proves that nothing was written. */
const simulate = async (args: readonly string[], folder = '/'): Promise<Ran> => {
  const mark = world.github.mark();
  const all = ['simulate', ...args, '--api-url', world.github.url];
  const ran = await runIn(folder, all, { env: { GITHUB_TOKEN: token } });
  expect(world.github.count({ since: mark })).toMatchObject({ writes: 0, tokens: 0 });
  expect(ran.out + ran.err).not.toContain(token);
  return ran;
};

interface Told {
  readonly verdict: string;
  readonly checks: readonly { readonly name: string; readonly conclusion: string | null; readonly title: string }[];
  readonly approvals: {
    readonly state: string;
    readonly scopes: readonly {
      readonly requirement: {
        readonly state: string;
        readonly parts: readonly { readonly label: string; readonly state: string }[];
      };
      readonly reviews: readonly { readonly account: { readonly login: string }; readonly reason: string }[];
    }[];
  };
  readonly ask: { readonly users: readonly { readonly login: string }[]; readonly teams: readonly string[] };
}
const told = async (args: readonly string[], folder?: string): Promise<Told> =>
  JSON.parse((await simulate([...args, '--format', 'json'], folder)).out) as Told;

describe('simulate', () => {
  it('says what both checks of the app say, who is missing and whom it asks', async () => {
    await start();
    const pullRequest = world.open({ [path]: good.replace('**Status**: Proposed', '**Status**: Propsed') });
    await world.idle();
    world.github.asUser('cleo').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    const { code, out } = await simulate([`octo-org/shop#${pullRequest.number}`, ...appId]);
    expect(code).toBe(1);
    for (const name of ['ADR review', 'ADR approvals'] as const) {
      expect(out).toContain(world.check(pullRequest, name)?.title ?? 'no check');
    }
    expect(out.replaceAll(/(head|at) [0-9a-f]{7}/g, '$1 <commit>'))
      .toBe(`octo-org/shop#1 "Send reports to a replica" by ada, open, head <commit>
Judged under the configuration of the base branch (main at <commit>).

ADR review     would fail: 1 error in 1 record
ADR approvals  would wait: Waiting for Infrastructure Team Lead

Approvals
  Infrastructure: waiting; covers ADR-0002 Send reports to a replica (docs/adr/0002-send-reports-to-a-replica.md)
    all of: waiting
      Infrastructure Team Lead: waiting; can approve: @octo-org/infrastructure-leads
      CTO: approved by cleo
    The review of cleo counts.

Findings
  docs/adr/0002-send-reports-to-a-replica.md:3:13 error "Propsed" is not a known status. Did you mean Proposed? (status-known)

Nothing was written.
`);
  });

  it('supposes approvals by login, and shows that the author is not counted', async () => {
    await start();
    const { number } = world.open({ [path]: good });
    await world.idle();
    const { code, out } = await simulate([`octo-org/shop#${number}`, ...appId, '--as-approved-by', 'ian,@cleo,ada']);
    expect(out).toContain('As if the head were approved now by: ian, cleo, ada.');
    expect(out).toContain('The review of ada does not count: the author of the pull request cannot approve it.');
    expect(out).toContain('ADR approvals  would pass');
    expect(code).toBe(0);
  });

  it('takes a supposed approval for the latest word of who objected', async () => {
    await start();
    const pullRequest = world.open({ [path]: good });
    world.github.asUser('cleo').review(pullRequest, { state: 'REQUEST_CHANGES', body: 'No.' });
    await world.idle();
    const name = `octo-org/shop#${pullRequest.number}`;
    expect((await told([name, ...appId])).approvals.state).toBe('blocked');
    const supposed = await told([name, ...appId, '--as-approved-by', 'cleo']);
    expect(supposed.approvals.state).toBe('waiting');
    expect(supposed.approvals.scopes[0]?.requirement.parts).toMatchObject([
      { label: 'Infrastructure Team Lead', state: 'waiting' },
      { label: 'CTO', state: 'met' },
    ]);
  });

  it('knows who may not write, and refuses who is nobody', async () => {
    await start({ configuration: configurationText.replace('"@cleo"', '"@stan"') });
    const { number } = world.open({ [path]: good });
    await world.idle();
    const { approvals } = await told([`octo-org/shop#${number}`, ...appId, '--as-approved-by', 'stan']);
    expect(approvals.scopes[0]?.reviews).toMatchObject([{ account: { login: 'stan' }, reason: 'no-write-permission' }]);
    const nobody = await simulate([`octo-org/shop#${number}`, '--as-approved-by', 'ian,nobody-at-all']);
    expect(nobody).toMatchObject({ code: 2, out: '' });
    expect(nobody.err).toContain('GitHub knows nobody with the login "nobody-at-all".');
    expect((await simulate([`octo-org/shop#${number}`, '--as-approved-by', ','])).code).toBe(2);
  });

  it('judges by another configuration, and says so', async () => {
    await start();
    const { number } = world.open({ [path]: good });
    await world.idle();
    const folder = await folderWith({ 'new.yml': configurationText.replace('all: [Infra', 'any: [Infra') });
    const args = [`octo-org/shop#${number}`, ...appId, '--as-approved-by', 'cleo'];
    expect((await simulate(args)).code).toBe(1);
    const other = await simulate([...args, '--config', 'new.yml'], folder);
    expect(other.out).toContain('Judged under new.yml instead of the configuration of the base branch (main at ');
    expect(other.code).toBe(0);
    writeFileSync(join(folder, 'rosa.yml'), configurationText.replace('"@cleo"', '"@rosa"'));
    const asking = await simulate([`octo-org/shop#${number}`, '--config', 'rosa.yml'], folder);
    expect(asking.out).toContain('The app would ask for a review: @rosa.');
    writeFileSync(join(folder, 'new.yml'), 'version: 1\nscops: []\n');
    const broken = await simulate([...args, '--config', 'new.yml'], folder);
    expect(broken.code).toBe(2);
    expect(broken.err).toContain('new.yml:2:1');
    expect((await simulate([...args, '--config', 'absent.yml'], folder)).code).toBe(2);
  });

  it('counts what was decided by command in runs of the app that is named, and of no other', async () => {
    await start();
    const pullRequest = world.open({ [path]: good });
    await world.idle();
    world.github.asUser('olga').comment(pullRequest, '/adr override The bridge is down.');
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')?.conclusion).toBe('success');
    const name = `octo-org/shop#${pullRequest.number}`;
    expect((await simulate([name, ...appId])).code).toBe(0);
    expect((await simulate([name, '--app-id', '4712'])).code).toBe(1);
    const unknown = await simulate([name]);
    expect(unknown.code).toBe(1);
    expect(unknown.out).toContain('Runs of these checks on the head come from: adr-governor (--app-id 4711).');
  });

  it('is judged by what GitHub shows of the app, not of whoever runs it', async () => {
    await start();
    token = world.github.createUserToken('ada');
    const { number } = world.open({ [path]: good }, { branch: 'adr-governor/index' });
    await world.idle();
    expect(
      (
        await told(
          [`https://127.0.0.1:1/octo-org/shop/pull/${number}`, ...appId].slice(1).concat(`octo-org/shop#${number}`),
        )
      ).verdict,
    ).toBe('judged');
  });

  it.each([
    ['of GitHub', { status: 502 }, 'GitHub did not answer as it should'],
    ['of the token', { status: 403 }, 'The token may not read that'],
    ['of what it may see', { status: 404 }, 'There is no such repository'],
    ['of the line', { reset: true }, 'could not be reached, or did not answer in time'],
  ])('ends with 2 and no verdict for a fault %s, whichever request it hits', async (_, fault, words) => {
    await start();
    const { number } = world.open({ [path]: good });
    await world.idle();
    const mark = world.github.mark();
    await simulate([`octo-org/shop#${number}`, '--as-approved-by', 'ian,cleo']);
    const requests = world.github.requests.length - mark;
    expect(requests).toBeGreaterThan(4);
    for (let after = 0; after < requests; after += 1) {
      world.github.faults.clear();
      world.github.faults.add({ ...fault, after });
      const from = world.github.mark();
      const { code, out, err } = await simulate([`octo-org/shop#${number}`, '--as-approved-by', 'ian,cleo']);
      const hit = world.github.requests.find((request) => request.id > from && request.faulted);
      // The files of open pull requests are asked for again in smaller pieces; whom GitHub does not know may do nothing.
      const isMended =
        (hit?.graphqlName === 'OpenFiles' && !('status' in fault && fault.status < 500)) ||
        (hit?.operationId === 'repos/get-collaborator-permission-level' && err === '');
      expect(hit, `${after}`).toBeDefined();
      // Somebody of a team counts whatever their own permission is.
      const isNobody = hit?.path.includes('/collaborators/cleo/') === true;
      if (isMended) expect(code, JSON.stringify(hit)).toBe(isNobody ? 1 : 0);
      else expect({ code, out }, `${after}`).toEqual({ code: 2, out: '' });
      if (!isMended) expect(err).toContain(words);
    }
    world.github.faults.clear();
  });

  it('needs a token, a pull request and an API that fit together', async () => {
    await start();
    const run = (args: readonly string[], env: Record<string, string> = { GH_TOKEN: token }): Promise<Ran> =>
      runIn('/', ['simulate', ...args], { env });
    const { url } = world.github;
    expect(await run(['octo-org/shop#1', '--api-url', url], {})).toMatchObject({ code: 2, out: '' });
    for (const name of [
      'shop',
      'octo-org/shop',
      'octo-org/shop#0',
      'https://example.com/octo-org/shop/pull/1',
      'a/../b#1',
    ]) {
      expect(await run([name, '--api-url', url]), name).toMatchObject({ code: 2, out: '' });
    }
    expect(await run(['octo-org/shop#1', '--api-url', 'ftp://example.com'])).toMatchObject({ code: 2 });
    const { number } = world.open({ [path]: good });
    await world.idle();
    const missing = await run(['octo-org/shop#99', '--api-url', url]);
    expect(missing.err).toContain('There is no such repository or pull request');
    const refused = await run(['octo-org/shop#1', '--api-url', url], { GITHUB_TOKEN: 'ghp_wrong' });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('GET /repos/octo-org/shop: 401');
    expect(refused.err).toContain('GitHub does not accept the token: it is wrong, has expired or was revoked.');
    const byAddress = await run([`${url}/octo-org/shop/pull/${number}/files`, '--api-url', url]);
    expect(byAddress.err).toBe('');
    expect(byAddress.code).toBe(1);
  });

  it('shows no escape sequence of a title', async () => {
    await start();
    const { number } = world.open({ [path]: good }, { title: 'Red \u001B[31m and \u202E back' });
    await world.idle();
    const { out } = await simulate([`octo-org/shop#${number}`]);
    expect(out).not.toMatch(/[\u001B\u202E]/);
  });
});
