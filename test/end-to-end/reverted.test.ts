import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { runIn } from '../cli/cli-host.ts';
import { approvalsState, approveAs } from '../support/approving.ts';
import { judgedAgain } from '../support/judged-again.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const other = 'docs/adr/0003-store-reports-as-files.md';
const configurationPath = '.github/adr.yml';
const title = 'Send reports to a replica';
const first = recordText({ number: 2, title });
const second = first.replace('a read replica', 'a queue');
const third = first.replace('a read replica', 'a bucket');
const another = recordText({ number: 3, title: 'Store reports as files' });

/** Records in one file, each a level deeper. */
const several = (...records: readonly string[]): string =>
  `# Decisions\n\n${records.map((record) => record.replace(/^#/gm, '##')).join('\n')}`;

type Files = Readonly<Record<string, string | null>>;
type Method = 'merge' | 'squash';

const state = (of: PullRequestHandle): string => approvalsState(world, of);
const approve = (of: PullRequestHandle, ...logins: readonly string[]): Promise<void> => approveAs(world, of, ...logins);

const revertTitle = 'Revert "Send reports to a replica"';

let branches = 0;
/** A pull request with these files on what the base branch holds now. */
const proposed = async (
  files: Files,
  { base = 'main', by = 'ada', title: named = title }: { base?: string; by?: string; title?: string } = {},
): Promise<PullRequestHandle> => {
  branches += 1;
  const head = `change-${String(branches)}`;
  const actor = world.github.asUser(by);
  actor.commit({ repository: world.repository, branch: head, from: base, message: 'Change', files });
  const pullRequest = actor.openPullRequest({ repository: world.repository, base, head, title: named });
  await world.idle();
  return pullRequest;
};
const merge = async (pullRequest: PullRequestHandle, method: Method = 'merge'): Promise<void> => {
  world.github.asUser('olga').merge(pullRequest, { method });
  await world.idle();
};
/** Proposed, approved by everybody who has to, and merged. */
const decided = async (files: Files, method: Method = 'merge', base = 'main'): Promise<PullRequestHandle> => {
  const pullRequest = await proposed(files, { base });
  await approve(pullRequest, 'ian', 'cleo', 'rosa');
  expect(state(pullRequest)).toBe('success');
  await merge(pullRequest, method);
  return pullRequest;
};
const pushed = async (files: Files, branch = 'main'): Promise<void> => {
  world.github.asUser('olga').commit({ repository: world.repository, branch, message: 'Push', files });
  await world.idle();
};
const requestsSince = (mark: number): readonly string[] =>
  world.github.requests.slice(mark).flatMap(({ graphqlName }) => graphqlName ?? []);

describe('a pull request that puts an approved text back, byte for byte', () => {
  it.each<Method>(['merge', 'squash'])('needs one approver of the scope (%s)', async (method) => {
    world = await createWorld();
    const introduced = await decided({ [path]: first }, method);
    await decided({ [path]: second }, method);
    const revert = await proposed({ [path]: first }, { title: revertTitle });
    expect(state(revert)).toBe('in_progress');
    expect(world.check(revert, 'ADR approvals')?.title).toBe(
      'Waiting for one approver, since this very text was approved before',
    );
    expect(world.check(revert, 'ADR approvals')?.text).toContain(`pull request ${String(introduced.number)}.`);
    expect(await judgedAgain(world, revert)).toBe(0);
    await approve(revert, 'rosa');
    expect(state(revert)).toBe('in_progress');
    await approve(revert, 'ian');
    expect(state(revert)).toBe('success');
    expect(await judgedAgain(world, revert)).toBe(0);
  });

  it('needs no more where it does not say what it is, but tells so only once somebody approved', async () => {
    world = await createWorld();
    await decided({ [path]: first });
    await decided({ [path]: second });
    const revert = await proposed({ [path]: first });
    expect(world.check(revert, 'ADR approvals')?.title).toBe('Waiting for Infrastructure Team Lead and CTO');
    await approve(revert, 'ian');
    expect(state(revert)).toBe('success');
    expect(world.check(revert, 'ADR approvals')?.text).toContain('One approver is enough');
    expect(await judgedAgain(world, revert)).toBe(0);
  });

  it('costs nothing before somebody approves, then one request for a tip of the base branch, and one more only where the text stood there', async () => {
    world = await createWorld();
    let mark = world.github.mark();
    await decided({ [path]: first });
    const edit = await proposed({ [path]: second });
    expect(requestsSince(mark)).not.toContain('PathHistory');
    await approve(edit, 'ian');
    expect(requestsSince(mark).filter((name) => name === 'PathHistory')).toHaveLength(1);
    await judgedAgain(world, edit);
    await approve(edit, 'cleo');
    expect(requestsSince(mark).filter((name) => name === 'PathHistory')).toHaveLength(1);
    expect(requestsSince(mark)).not.toContain('MergedFrom');
    await merge(edit);
    mark = world.github.mark();
    const revert = await proposed({ [path]: first }, { title: revertTitle });
    expect(requestsSince(mark).filter((name) => name === 'PathHistory')).toHaveLength(1);
    expect(requestsSince(mark).filter((name) => name === 'MergedFrom').length).toBeGreaterThan(0);
    const points = world.github.requests
      .slice(mark)
      .filter(({ graphqlName }) => graphqlName === 'PathHistory' || graphqlName === 'MergedFrom')
      .map((request) => request.points);
    expect(Math.max(...points)).toBeLessThanOrEqual(1);
    mark = world.github.mark();
    await judgedAgain(world, revert);
    expect(world.github.count({ since: mark }).reads).toBeLessThanOrEqual(3);
  });

  it('is told by a simulation as well, and queued by the same approval', async () => {
    world = await createWorld();
    const { github, repository } = world;
    await decided({ [path]: first });
    await decided({ [path]: second });
    const revert = await proposed({ [path]: first }, { title: revertTitle });
    const env = { GITHUB_TOKEN: github.createUserToken('olga') };
    const command = ['simulate', `octo-org/shop#${String(revert.number)}`, '--api-url', github.url];
    const known = await runIn('/', [...command, '--app-id', '4711'], { env });
    expect(known.out).toContain('Waiting for one approver');
    expect(known.out).not.toContain('<!--');
    // Whose checks these are is not known then, so that nothing they say counts.
    expect((await runIn('/', command, { env })).out).toContain('Waiting for Infrastructure Team Lead');
    await approve(revert, 'ian');
    github.asUser('olga').enqueue(revert);
    const queued = github.mergeQueue(repository).at(-1)?.head ?? '';
    await world.idle();
    const runs = github.checksOn(repository, queued).filter(({ name }) => name === 'ADR approvals');
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success']);
    expect(runs[0]?.summary).not.toContain('adr-governor:approved');
  });

  it('and back again and again, each time by one approver', async () => {
    world = await createWorld();
    await decided({ [path]: first });
    await decided({ [path]: second });
    for (const text of [first, second]) {
      const revert = await proposed({ [path]: text });
      await approve(revert, 'cleo');
      expect(state(revert)).toBe('success');
      await merge(revert, 'squash');
    }
  });

  it('needs one approver where the record was taken away before, if the pull request says that it reverts something', async () => {
    world = await createWorld();
    await decided({ [path]: first });
    await decided({ [path]: null });
    const revert = await proposed({ [path]: first }, { title: 'Bring it back' });
    await approve(revert, 'ian');
    expect(state(revert)).toBe('in_progress');
    world.github.asUser('ada').editPullRequest(revert, { title: 'Revert "Take it away"' });
    await world.idle();
    expect(state(revert)).toBe('success');
  });

  it('lets another approver answer for one of them who puts it back, and never the one who does', async () => {
    world = await createWorld();
    await decided({ [path]: first });
    await decided({ [path]: second });
    const revert = await proposed({ [path]: first }, { by: 'cleo' });
    expect(state(revert)).toBe('in_progress');
    await approve(revert, 'ian');
    expect(state(revert)).toBe('success');
  });

  it('is still blocked by whoever asks for changes, and not approved by who wrote it', async () => {
    world = await createWorld();
    await decided({ [path]: first });
    await decided({ [path]: second });
    const revert = await proposed({ [path]: third });
    const { head } = world.view(revert);
    world.github
      .asUser('cleo')
      .commit({ repository: world.repository, branch: head.ref, message: 'Put back', files: { [path]: first } });
    await approve(revert, 'cleo');
    expect(state(revert)).toBe('in_progress');
    world.github.asUser('ines').review(revert, { state: 'REQUEST_CHANGES', body: 'No.' });
    await approve(revert, 'ian');
    expect(state(revert)).toBe('failure');
    await approve(revert, 'ines');
    expect(state(revert)).toBe('success');
  });

  it('is told again where GitHub fails once meanwhile', async () => {
    world = await createWorld();
    await decided({ [path]: first });
    await decided({ [path]: second });
    const revert = await proposed({ [path]: first });
    const fault = { operation: 'graphql:PathHistory', status: 502 };
    world.github.faults.add(fault);
    await approve(revert, 'ian');
    expect(world.github.faults.pending()).toEqual([]);
    expect(state(revert)).toBe('success');
    await world.restart();
    world.github.faults.add(fault);
    await judgedAgain(world, revert);
    expect(world.github.faults.pending()).toEqual([]);
    expect(state(revert)).toBe('success');
  });

  it('says what is in the way where whoever puts it back is the only approver', async () => {
    const configuration = configurationText.replace('{ all: [Infrastructure Team Lead, CTO] }', 'CTO');
    world = await createWorld({ configuration });
    await decided({ [path]: first });
    await pushed({ [path]: second });
    const revert = await proposed({ [path]: first }, { by: 'cleo', title: revertTitle });
    expect(state(revert)).toBe('failure');
    expect(world.check(revert, 'ADR approvals')?.summary).toContain('the only person who could fill "CTO"');
  });

  it('brings nothing for a deputy who never approved it', async () => {
    const withDeputy = (approvers: string): string =>
      `${configurationText
        .replace('  CTO: "@cleo"', '  CTO: { who: "@cleo", deputies: ["@rosa"] }\n  Deputy: "@rosa"')
        .replace('[Infrastructure Team Lead, CTO]', approvers)}approvals: { if-author: deputy }\n`;
    world = await createWorld({ configuration: withDeputy('[Infrastructure Team Lead, CTO]') });
    await decided({ [path]: first });
    await pushed({ [path]: second });
    const revert = await proposed({ [path]: first }, { by: 'cleo', title: revertTitle });
    await approve(revert, 'ian');
    expect(state(revert)).toBe('success');
    await merge(revert);
    const configuration = withDeputy('[Infrastructure Team Lead, Deputy]');
    await pushed({ [path]: second, [configurationPath]: configuration });
    const again = await proposed({ [path]: first }, { title: revertTitle });
    await approve(again, 'ian');
    expect(state(again)).toBe('in_progress');
  });

  it('counts record by record and scope by scope', async () => {
    world = await createWorld();
    const architecture = recordText({ number: 3, title: 'Store reports as files', scope: 'Architecture' });
    await decided({ [path]: first });
    await decided({ [path]: second });
    const withOther = await proposed({ [path]: first, [other]: another });
    await approve(withOther, 'ian');
    expect(state(withOther)).toBe('in_progress');
    await approve(withOther, 'cleo');
    expect(state(withOther)).toBe('success');
    const withScope = await proposed({ [path]: first, [other]: architecture });
    await approve(withScope, 'ian');
    expect(world.check(withScope, 'ADR approvals')?.title).toBe('Waiting for 1 of Architecture Review Board');
    const withRules = await proposed({ [path]: first, [configurationPath]: `${configurationText}# more\n` });
    await approve(withRules, 'ian');
    expect(world.check(withRules, 'ADR approvals')?.title).toBe('Waiting for 1 of Architecture Review Board');
  });
});

describe('everybody has to approve', () => {
  interface Row {
    readonly name: string;
    readonly configuration?: string;
    /** What happens before: at its end the base branch holds the second text. */
    readonly before: () => Promise<void>;
    readonly files?: Files;
    readonly base?: string;
  }
  const justSecond = () => pushed({ [path]: second });
  const rows: readonly Row[] = [
    {
      name: 'a text that was pushed',
      before: async () => {
        await pushed({ [path]: first });
        await decided({ [path]: second });
      },
    },
    {
      name: 'one that was merged while people were missing',
      before: async () => {
        const pullRequest = await proposed({ [path]: first });
        await approve(pullRequest, 'ian');
        await merge(pullRequest);
        await justSecond();
      },
    },
    {
      name: 'one whose approval was taken back before it was merged',
      before: async () => {
        const pullRequest = await proposed({ [path]: first });
        await approve(pullRequest, 'ian', 'cleo');
        world.github.asUser('cleo').review(pullRequest, { state: 'REQUEST_CHANGES', body: 'Wait.' });
        await world.idle();
        await merge(pullRequest);
        await justSecond();
      },
    },
    {
      name: 'one that was merged when nobody had to approve',
      configuration: 'version: 1\nmode: enforce\n',
      before: async () => {
        const pullRequest = await proposed({ [path]: first });
        expect(state(pullRequest)).toBe('success');
        await merge(pullRequest);
        await pushed({ [path]: second, [configurationPath]: configurationText });
      },
    },
    {
      name: 'one that was only advised on',
      configuration: configurationText.replace('mode: enforce', 'mode: advise'),
      before: async () => {
        const pullRequest = await proposed({ [path]: first });
        await approve(pullRequest, 'ian');
        expect(state(pullRequest)).toBe('success');
        await merge(pullRequest);
        await pushed({ [path]: second, [configurationPath]: configurationText });
      },
    },
    {
      name: 'one that somebody overrode',
      before: async () => {
        const pullRequest = await proposed({ [path]: first });
        world.github.asUser('olga').comment(pullRequest, '/adr override Everybody was in the room');
        await world.idle();
        expect(state(pullRequest)).toBe('success');
        await merge(pullRequest);
        await justSecond();
      },
    },
    {
      name: 'one that only editorial changes led to',
      before: async () => {
        await decided({ [path]: first.replace('We will send reports', 'We will send\nreports') });
        const editorial = await proposed({ [path]: first });
        expect(state(editorial)).toBe('success');
        await merge(editorial);
        await justSecond();
      },
    },
    {
      name: 'one that differs by a byte',
      before: async () => {
        await decided({ [path]: first });
        await decided({ [path]: second });
      },
      files: { [path]: `${first}\n` },
    },
    {
      name: 'one that stood at another path',
      before: async () => {
        await decided({ [path]: first });
        await pushed({ [other]: second });
      },
      files: { [other]: first },
    },
    {
      name: 'one that was approved for another base branch',
      configuration: `${configurationText}branches: [next]\n`,
      before: async () => {
        const { github, repository } = world;
        github.asUser('olga').commit({ repository, branch: 'next', message: 'Start', files: { 'a.txt': 'a' } });
        await decided({ [path]: first }, 'merge', 'next');
        const tip = world.github.branch(repository, 'next') ?? '';
        github.asUser('olga').push({ repository, branch: 'main', sha: tip, force: true });
        await justSecond();
      },
    },
    {
      name: 'one that met what the scope does not ask for any more',
      before: async () => {
        await decided({ [path]: first });
        const configuration = configurationText.replace('[Infrastructure Team Lead, CTO]', '[CTO, "@ines", "@ian"]');
        await pushed({ [path]: second, [configurationPath]: configuration });
      },
    },
    {
      name: 'a record among others of one file',
      configuration: configurationText.replace('logs:\n', 'logs:\n  - path: docs/DECISIONS.md\n'),
      before: async () => {
        await decided({ 'docs/DECISIONS.md': several(first, another) });
        await decided({ 'docs/DECISIONS.md': several(second, another) });
      },
      files: { 'docs/DECISIONS.md': several(first, another) },
    },
    {
      name: 'that a record is taken away again',
      before: async () => {
        await decided({ [path]: first });
      },
      files: { [path]: null },
    },
    {
      name: 'one that was approved in a branch and never stood on the base branch',
      before: async () => {
        const pullRequest = await proposed({ [path]: first });
        await approve(pullRequest, 'ian', 'cleo');
        world.github.asUser('ada').commit({
          repository: world.repository,
          branch: world.view(pullRequest).head.ref,
          message: 'Another one',
          files: { [path]: second },
        });
        await approve(pullRequest, 'ian', 'cleo');
        await merge(pullRequest);
      },
    },
  ];

  it.each(rows)('for $name', async ({ configuration, before, files = { [path]: first } }) => {
    world = await createWorld({ clock: movableClock(), ...(configuration === undefined ? {} : { configuration }) });
    await before();
    const revert = await proposed(files, { title: revertTitle });
    await approve(revert, 'ian');
    expect(state(revert)).toBe('in_progress');
    expect(world.check(revert, 'ADR approvals')?.title).not.toContain('one approver');
  });
});
