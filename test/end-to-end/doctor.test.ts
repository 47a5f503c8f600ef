import { afterEach, describe, expect, it } from 'vitest';
import { runIn, type Ran } from '../cli/cli-host.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World, type WorldOptions } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const record = recordText({ number: 2, title: 'Send reports to a replica' });

interface Told {
  readonly appId: number | null;
  readonly diagnoses: readonly {
    readonly id: string;
    readonly state: string;
    readonly message: string;
    readonly next: string | null;
  }[];
}

/** Runs the command as somebody would, and proves that nothing was written. */
const doctor = async (args: readonly string[] = [], login = 'olga'): Promise<Ran> => {
  const token = world.github.createUserToken(login);
  const mark = world.github.mark();
  const all = ['doctor', 'octo-org/shop', ...args, '--api-url', world.github.url];
  const ran = await runIn('/', all, { env: { GITHUB_TOKEN: token } });
  expect(world.github.count({ since: mark })).toMatchObject({ writes: 0, tokens: 0 });
  expect(ran.out + ran.err).not.toContain(token);
  return ran;
};
const told = async (args: readonly string[] = [], login?: string): Promise<Told> =>
  JSON.parse((await doctor([...args, '--format', 'json'], login)).out) as Told;
const states = ({ diagnoses }: Told): readonly string[] => diagnoses.map(({ id, state }) => `${id} ${state}`);

/** A world where the app has checked one pull request. */
const start = async (options: WorldOptions = {}): Promise<void> => {
  world = await createWorld(options);
  world.open({ [path]: record });
  await world.idle();
};

describe('doctor', () => {
  it('finds a repository in order, says what was looked at, and which app answers', async () => {
    await start();
    const { code, out } = await doctor();
    expect(out).toBe(`octo-org/shop, branch main

ok       Pull requests into main are governed.
ok       .github/adr.yml is valid (mode: enforce).
ok       All 3 people and teams that the configuration names are there, and every role is filled.
ok       The app adr-governor (App ID 4711) puts its checks on pull requests.
ok       The app adr-governor is installed with all permissions and events it needs.
ok       Both checks are required on main.

All is well.
`);
    expect(code).toBe(0);
    expect(await told(['--app-id', '4711'])).toMatchObject({ appId: 4711 });
  });

  it('names each problem with the next step, and ends with 1', async () => {
    await start({ configuration: configurationText.replace('@octo-org/arb', '@octo-org/abr') });
    world.github.guard(world.repository, [
      {
        branch: 'main',
        by: 'ruleset',
        checks: [{ context: 'ADR review', appId: 99 }],
        review: { dismissesStale: true },
      },
    ]);
    const { code, out } = await doctor();
    expect(code).toBe(1);
    expect(out).toMatch(/^problem {2}\.github\/adr\.yml:\d+: "@octo-org\/abr" does not exist on GitHub/m);
    expect(out).toContain('problem  "ADR review" is required on main from another app than this one.');
    expect(out).toContain('problem  "ADR approvals" is not required on main.');
    expect(out).toMatch(/^warning {2}A ruleset of main takes back approvals at every push/m);
    expect(out).toMatch(/^ {9}Next: /m);
    expect(out).toMatch(/\n\n\d problems, 1 warning\.\n$/);
  });

  it('reads a broken configuration to its place', async () => {
    await start({ configuration: 'version: 1\nscops: []\n' });
    const { diagnoses } = await told();
    const [broken] = diagnoses.filter(({ id }) => id === 'configuration-valid');
    expect(broken).toMatchObject({
      state: 'problem',
      message: expect.stringContaining('.github/adr.yml:2:1: ') as string,
    });
  });

  it('says calmly what the token of somebody else does not show', async () => {
    await start();
    const seen = await told([], 'ada');
    expect(states(seen)).toContain('app-installed warning');
    expect(seen.diagnoses.find(({ id }) => id === 'app-installed')?.message).toContain('could not be read');
    expect((await doctor([], 'ada')).code).toBe(0);
  });

  it('sees that the app lacks something, is another one, or does not answer', async () => {
    world = await createWorld();
    expect(states(await told(['--app-id', '4711']))).toContain('app-answers warning');
    world.github.setWebhookUrl(null);
    world.open({ [path]: record });
    const silent = await told(['--app-id', '4711']);
    expect(states(silent)).toEqual(expect.arrayContaining(['app-answers problem', 'app-installed ok']));
    const other = await told(['--app-id', '99']);
    expect(states(other)).toEqual(expect.arrayContaining(['app-installed problem', 'checks-required problem']));
  });

  it('has something to say where there is no configuration, nothing is required, or all is over', async () => {
    await start({ configuration: null });
    world.github.guard(world.repository, []);
    const bare = await told();
    expect(states(bare)).toEqual([
      'repository-governed ok',
      'configuration-valid warning',
      'app-answers ok',
      'app-installed ok',
      'checks-required warning',
    ]);
    world.github.archive(world.repository);
    expect(states(await told())).toEqual(['repository-governed problem']);
  });

  it('ends with 2 where nothing can be looked at', async () => {
    world = await createWorld();
    const nobody = await runIn('/', ['doctor', 'octo-org/shop', '--api-url', world.github.url], { env: {} });
    expect(nobody).toMatchObject({ code: 2, out: '' });
    const token = world.github.createUserToken('olga');
    const gone = ['doctor', 'octo-org/gone', '--api-url', world.github.url];
    expect((await runIn('/', gone, { env: { GITHUB_TOKEN: token } })).code).toBe(2);
  });
});
