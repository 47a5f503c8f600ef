import { afterEach, describe, expect, it } from 'vitest';
import type { FileInput } from '../../sandbox/github/actor.ts';
import { judgedAgain } from '../support/judged-again.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const good = recordText({ number: 2, title: 'Send reports to a replica' });

describe('bad input', () => {
  it('a broken configuration fails pull requests that touch governed paths, with file, line and a hint, and no other', async () => {
    world = await createWorld({ configuration: configurationText.replace('scopes:', 'scoops:') });
    const governed = world.open({ [path]: good });
    const other = world.open({ 'a.txt': 'a' });
    await world.idle();
    for (const name of ['ADR review', 'ADR approvals'] as const) {
      expect(world.check(governed, name)?.conclusion).toBe('failure');
      const check = world.check(governed, name);
      expect(`${check?.summary ?? ''}${check?.text ?? ''}`).toMatch(/\.github\/adr\.yml:10.*scopes/s);
      expect(world.check(other, name)?.conclusion).toBe('success');
    }
  });

  const front = (yaml: string): string => `---\n${yaml}\n---\n\n${good}`;
  const cases: readonly [string, FileInput, RegExp][] = [
    ['unparsable YAML', front('status: [proposed'), /front matter|YAML/i],
    ['front matter that carries code', `---js\nprocess.exit(1)\n---\n${good}`, /front matter is written in "js"/],
    ['binary content', new Uint8Array([0x89, 0x50, 0, 1, 2, 255, 254, 0]), /not text/i],
    ['a symbolic link', { symlink: '../../README.md' }, /symbolic link/i],
    ['a submodule', { submodule: '0123456789012345678901234567890123456789' }, /submodule/i],
    [
      'a file over the size that is judged',
      `${good}${'Words and words and words.\n\n'.repeat(8000)}`,
      /larger than 128 KB/i,
    ],
    ['no text at all', '\n \n', /title/i],
    ['hostile nesting', `${good}\n${'- '.repeat(8000)}x\n`, /Nest at most 100/i],
  ];
  it.each(cases)(
    '%s ends in a red review with a located message, and the app works on',
    async (_, content, message) => {
      world = await createWorld();
      const pullRequest = world.open({ [path]: content });
      await world.idle();
      const review = world.check(pullRequest, 'ADR review');
      expect(review).toMatchObject({ status: 'completed', conclusion: 'failure' });
      const said = [review?.summary, review?.text, ...(review?.annotations ?? []).map((one) => one.message)];
      const inline = world.view(pullRequest).reviewComments.map((one) => one.body);
      expect([...said, ...inline].join('\n')).toMatch(message);
      for (const login of ['rosa', 'ian', 'cleo']) world.github.asUser(login).review(pullRequest, { state: 'APPROVE' });
      await world.idle();
      const approvals = world.check(pullRequest, 'ADR approvals');
      expect(approvals).toMatchObject({ conclusion: 'failure', title: `A record cannot be read: ${path} line 1` });
      expect(approvals?.summary).toContain('it is not known who has to approve it');
      const next = world.open({ 'docs/adr/0003-next.md': recordText({ number: 3, title: 'Next' }) });
      await world.idle();
      expect(world.check(next, 'ADR review')?.conclusion).toBe('success');
    },
  );

  it('what cannot be read keeps the approvers that it had, and can be approved once it is mended', async () => {
    world = await createWorld({ files: { [path]: good } });
    const pullRequest = world.open({ [path]: front('status: [proposed').replace('a read replica', 'a queue') });
    world.github.asUser('rosa').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')?.conclusion).toBe('failure');
    const branch = world.view(pullRequest).head.ref;
    const files = { [path]: good.replace('a read replica', 'a queue') };
    world.github.asUser('ada').commit({ repository: world.repository, branch, message: 'Mend', files });
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe('Waiting for Infrastructure Team Lead and CTO');
  });

  it('an empty record is told in the check: it has no line that a comment could stand on', async () => {
    world = await createWorld();
    const mark = world.github.mark();
    const pullRequest = world.open({ [path]: '' });
    await world.idle();
    const review = world.check(pullRequest, 'ADR review');
    expect(review?.summary).not.toContain('comments on the lines');
    expect(review?.annotations.length).toBeGreaterThan(0);
    expect(await judgedAgain(world, pullRequest)).toBe(0);
    const sent = world.github.requests.slice(mark);
    expect(sent.filter(({ operationId }) => operationId === 'pulls/create-review')).toEqual([]);
  });

  it('foreign text pings nobody and starts no markup', async () => {
    world = await createWorld();
    const pullRequest = world.open({
      [path]: recordText({
        number: 2,
        title: 'Ask @cleo <!-- adr-governor --> #1 ![x](https://evil.example/x.png)',
        status: 'Propsed @olga',
      }),
    });
    await world.idle();
    const view = world.view(pullRequest);
    const texts = [...view.comments, ...view.reviewComments].map((one) => one.body);
    const checks = view.checks.flatMap((one) => [one.summary ?? '', one.text ?? '']);
    for (const text of [...texts, ...checks]) {
      const outside = text.replace(/```suggestion[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
      expect(outside).not.toMatch(/(^|[^\w&`])@(cleo|olga)/);
      expect(outside).not.toContain('![x]');
    }
  });
});

describe('the world fails', () => {
  it('a server error is tried again until both checks are there', async () => {
    world = await createWorld();
    world.github.faults.add({ operation: 'graphql', times: 1, status: 502 });
    world.github.faults.add({ operation: 'checks/create', times: 1, status: 500 });
    const pullRequest = world.open({ [path]: good });
    await world.github.until(() => world.check(pullRequest, 'ADR approvals') !== undefined, { timeoutMs: 15_000 });
    await world.idle();
    expect(
      world
        .view(pullRequest)
        .allChecks.map((one) => one.name)
        .sort(),
    ).toEqual(['ADR approvals', 'ADR review']);
  });

  it('never leaves a success standing when no verdict can be reached any more', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: good });
    for (const login of ['ian', 'cleo']) world.github.asUser(login).review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')?.conclusion).toBe('success');
    world.github.faults.add({ operation: 'graphql:PullRequestFacts', times: 1, status: 403 });
    world.github.asUser('cleo').review(pullRequest, { state: 'REQUEST_CHANGES', body: 'No.' });
    await world.idle();
    expect(world.github.faults.pending()).toEqual([]);
    for (const name of ['ADR review', 'ADR approvals'] as const) {
      expect(world.check(pullRequest, name)?.conclusion).toBe('action_required');
    }
  });
});
