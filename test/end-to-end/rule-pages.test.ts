import { afterEach, expect, it } from 'vitest';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

it('checks and comments link each rule to its page, which the server shows', async () => {
  world = await createWorld({ variables: { PUBLIC_URL: 'https://adr.example.com/governor/' } });
  const pullRequest = world.open({
    'docs/adr/0002-use-a-queue.md': recordText({ number: 2, title: 'Use a queue', status: 'Proopsed' }),
  });
  await world.idle();
  const link = '[`status-known`](<https://adr.example.com/governor/rules/status-known>)';
  expect(world.check(pullRequest, 'ADR review')?.text).toContain(link);
  const [comment] = world.view(pullRequest).reviewComments;
  expect(comment?.body).toContain(`❌ **Error** ${link}`);
  const page = await fetch(`${world.app.url}/rules/status-known`);
  expect(page.status).toBe(200);
});
