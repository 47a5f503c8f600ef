import { afterEach, describe, expect, it } from 'vitest';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const title = 'Send reports to a replica';

describe('a push', () => {
  it('that accepts the suggestion turns the review green and folds the comment away', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: recordText({ number: 2, title, status: 'Propsed' }) });
    await world.idle();
    const [comment] = world.view(pullRequest).reviewComments;
    world.github.asUser('ada').applySuggestion(comment ?? { id: 0 });
    await world.idle();
    const view = world.view(pullRequest);
    expect(world.check(pullRequest, 'ADR review')).toMatchObject({ conclusion: 'success', headSha: view.head.sha });
    expect(view.reviewComments).toMatchObject([{ isMinimized: true, minimizedReason: 'outdated' }]);
    expect(view.comments).toHaveLength(1);
  });

  it('that moves the line leaves the comment alone and makes no second one', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: recordText({ number: 2, title, status: 'Propsed' }) });
    await world.idle();
    const { head } = world.view(pullRequest);
    const longer = recordText({ number: 2, title, status: 'Propsed' }).replace('eleven minutes', 'twelve minutes');
    world.github
      .asUser('ada')
      .commit({ repository: world.repository, branch: head.ref, message: 'Twelve', files: { [path]: longer } });
    await world.idle();
    expect(world.view(pullRequest).reviewComments).toMatchObject([{ isMinimized: false }]);
  });

  it('leaves a thread alone that somebody answered', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: recordText({ number: 2, title, status: 'Propsed' }) });
    await world.idle();
    const [comment] = world.view(pullRequest).reviewComments;
    const ada = world.github.asUser('ada');
    ada.replyToReviewComment(comment ?? { id: 0 }, 'Oh!');
    const { head } = world.view(pullRequest);
    ada.commit({
      repository: world.repository,
      branch: head.ref,
      message: 'Mend',
      files: { [path]: recordText({ number: 2, title }) },
    });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    expect(world.view(pullRequest).reviewComments.filter((one) => one.isMinimized)).toEqual([]);
  });

  it('that takes the record away again leaves green checks and a comment that says so', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: recordText({ number: 2, title }), 'a.txt': 'a' });
    await world.idle();
    const { head } = world.view(pullRequest);
    world.github
      .asUser('ada')
      .commit({ repository: world.repository, branch: head.ref, message: 'Not yet', files: { [path]: null } });
    await world.idle();
    expect(world.view(pullRequest).checks.map((one) => one.conclusion)).toEqual(['success', 'success']);
    expect(world.view(pullRequest).comments).toHaveLength(1);
  });

  it('by hand on "Re-run" brings a finished check again', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: recordText({ number: 2, title, status: 'Propsed' }) });
    await world.idle();
    const check = world.check(pullRequest, 'ADR review');
    world.github.asUser('ada').rerequestCheck(check ?? { id: 0 });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });
});
