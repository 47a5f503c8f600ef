import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const flawed = recordText({ number: 2, title: 'Send reports to a replica', status: 'Propsed' });

const open = async (mode: string, rules = ''): Promise<PullRequestHandle> => {
  world = await createWorld({
    configuration: `${configurationText.replace('mode: enforce', `mode: ${mode}`)}${rules}`,
  });
  const pullRequest = world.open({ [path]: flawed });
  await world.idle();
  return pullRequest;
};
const review = (pullRequest: PullRequestHandle) => world.check(pullRequest, 'ADR review');
const shown = (pullRequest: PullRequestHandle) => {
  const view = world.view(pullRequest);
  return {
    conclusion: review(pullRequest)?.conclusion,
    title: review(pullRequest)?.title,
    annotations: (review(pullRequest)?.annotations ?? []).length,
    onLines: view.reviewComments.length,
    comments: view.comments.length,
  };
};

describe('the mode of a repository', () => {
  it('enforce: errors are red, told on their lines, and approvals are waited for', async () => {
    const pullRequest = await open('enforce');
    expect(shown(pullRequest)).toEqual({
      conclusion: 'failure',
      title: '1 error in 1 record',
      annotations: 0,
      onLines: 1,
      comments: 1,
    });
    expect(world.check(pullRequest, 'ADR approvals')?.status).toBe('in_progress');
    expect(world.view(pullRequest).requestedReviewers.teams).toEqual(['infrastructure-leads']);
  });

  it('advise: the same is told, nothing is red, nobody is asked', async () => {
    const pullRequest = await open('advise');
    expect(shown(pullRequest)).toEqual({
      conclusion: 'success',
      title: 'Advice: 1 error in 1 record',
      annotations: 0,
      onLines: 1,
      comments: 1,
    });
    expect(review(pullRequest)?.summary).toContain('nothing has to be mended');
    expect(world.check(pullRequest, 'ADR approvals')).toMatchObject({ conclusion: 'success' });
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('would wait for');
    expect(world.view(pullRequest).requestedReviewers).toEqual({ users: [], teams: [] });
  });

  it('observe: only the checks say what would have been said', async () => {
    const pullRequest = await open('observe');
    expect(shown(pullRequest)).toEqual({
      conclusion: 'success',
      title: 'Observed: 1 error in 1 record',
      annotations: 0,
      onLines: 0,
      comments: 0,
    });
    expect(review(pullRequest)?.text).toMatch(/would have been said[\s\S]*`status-known`, line 3/);
    expect(review(pullRequest)?.summary).toContain('nothing is commented');
    expect(world.check(pullRequest, 'ADR approvals')).toMatchObject({ conclusion: 'success' });
    expect(world.view(pullRequest).requestedReviewers).toEqual({ users: [], teams: [] });
  });
});

describe('the mode of a rule', () => {
  it('advise: its errors are told on their lines and turn nothing red', async () => {
    const pullRequest = await open('enforce', 'rules: { modes: { status-known: advise } }\n');
    expect(shown(pullRequest)).toEqual({
      conclusion: 'success',
      title: '1 error as advice in 1 record',
      annotations: 0,
      onLines: 1,
      comments: 1,
    });
    expect(world.view(pullRequest).reviewComments[0]?.body).toContain('**Error, as advice**');
    expect(world.view(pullRequest).comments[0]?.body).toContain('the author may mend what is advised');
    expect(world.check(pullRequest, 'ADR approvals')?.status).toBe('in_progress');
  });

  it('observe: it only stands in the text of the check', async () => {
    const pullRequest = await open('enforce', 'rules: { modes: { status-known: observe } }\n');
    expect(shown(pullRequest)).toEqual({
      conclusion: 'success',
      title: 'Nothing to mend in 1 record',
      annotations: 0,
      onLines: 0,
      comments: 1,
    });
    expect(review(pullRequest)?.summary).toContain(
      '**Only observed:** 1 finding of `status-known` would have been said',
    );
    expect(review(pullRequest)?.text).toMatch(/would have been said[\s\S]*`status-known`, line 3/);
    expect(world.view(pullRequest).comments[0]?.body).not.toContain('status-known');
  });

  it('may be stricter than that of the repository', async () => {
    const pullRequest = await open('observe', 'rules: { modes: { status-known: enforce } }\n');
    expect(shown(pullRequest)).toEqual({
      conclusion: 'failure',
      title: '1 error in 1 record',
      annotations: 0,
      onLines: 1,
      comments: 0,
    });
    const { repository, github } = world;
    const files = { [path]: flawed.replace('Propsed', 'Proposed') };
    github.asUser('ada').commit({ repository, branch: 'proposal-1', message: 'Mend', files });
    await world.idle();
    expect(review(pullRequest)).toMatchObject({
      conclusion: 'success',
      title: 'Observed: nothing to mend in 1 record',
    });
    expect(world.view(pullRequest).reviewComments.map(({ isMinimized }) => isMinimized)).toEqual([true]);
  });

  it('is also that of a record which cannot be read: the rule that is enforced has not seen it', async () => {
    const rules = 'rules: { modes: { status-known: enforce, decision-firm: advise } }\n';
    world = await createWorld({
      configuration: `${configurationText.replace('mode: enforce', 'mode: observe')}${rules}`,
    });
    const binary = world.open({ [path]: new Uint8Array([0x89, 0x50, 0, 1, 255]) });
    const nested = world.open({ [path]: `${flawed.replace('Propsed', 'Proposed')}\n${'> '.repeat(30_000)}deep\n` });
    await world.idle();
    for (const pullRequest of [binary, nested]) {
      expect(review(pullRequest)).toMatchObject({ conclusion: 'failure', title: '1 error in 1 record' });
      expect(review(pullRequest)?.text).toContain('`document-readable`');
    }
  });

  it('is one of a rule of the team, too', async () => {
    const rule = '{ id: cost-section, kind: section-required, section: Cost, severity: error, mode: observe }';
    const pullRequest = await open('enforce', `rules: { modes: { status-known: observe }, custom: [${rule}] }\n`);
    expect(review(pullRequest)?.conclusion).toBe('success');
    expect(review(pullRequest)?.summary).toMatch(/\*\*Only observed:\*\* 2 findings of `.*` and `.*`/);
  });
});
