import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World, type WorldOptions } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-use-a-queue.md';
const plain = recordText({ number: 2, title: 'Use a queue' });
/** What the items of the review checklist ask for beyond what the plain record has. */
const full = `${plain}
## Alternatives Considered

- **Triggers in the database**: rejected, because they lock the same table.
- **Polling every minute**: simple, but slow at night.
- **A cron job**: cheap, but nobody sees when it fails.

## Implementation Plan

1. Set up the replica.
2. Move the reports.

## References

- [How replicas work](https://example.org/replicas)
`;

const begin = async (checklist: string, options: WorldOptions = {}): Promise<void> => {
  world = await createWorld({ configuration: `${configurationText}${checklist}`, ...options });
};
const opened = async (text: string): Promise<PullRequestHandle> => {
  const pullRequest = world.open({ [path]: text });
  await world.idle();
  return pullRequest;
};
const say = async (pullRequest: PullRequestHandle, login: string, body: string): Promise<void> => {
  world.github.asUser(login).comment(pullRequest, body);
  await world.idle();
};
const review = (pullRequest: PullRequestHandle) => world.check(pullRequest, 'ADR review');
const comments = (pullRequest: PullRequestHandle): readonly string[] =>
  world.view(pullRequest).comments.map(({ body }) => body);
const sticky = (pullRequest: PullRequestHandle): string =>
  comments(pullRequest).find((body) => body.startsWith('<!-- adr-governor:summary -->')) ?? '';
const answers = (pullRequest: PullRequestHandle): string =>
  comments(pullRequest)
    .filter((body) => body.startsWith('<!-- adr-governor:answer'))
    .join('\n');

describe('the checklist preset "review"', () => {
  it('has eleven items: rules, approvals and events tick theirs, people the rest', async () => {
    await begin('checklist: { preset: review }\n');
    const pullRequest = await opened(full);
    const items = sticky(pullRequest)
      .split('\n')
      .filter((line) => /^- (?:✅|⏳|❌|🟡) /u.test(line));
    expect(items).toHaveLength(11);
    expect(items.filter((line) => line.startsWith('- ✅'))).toHaveLength(7);
    expect(items.join('\n')).toMatch(/⏳ .*\(`signed-off`\): waits for the approvals/);
    expect(items.join('\n')).toMatch(/⏳ .*\(`committed`\): happens by itself at the merge/);
    expect(items.join('\n')).toMatch(/⏳ .*\(`announced`\): `\/adr confirm announced`/);
    expect(review(pullRequest)?.conclusion).toBe('success');
  });

  it('asks three weighed alternatives, a plan and references of a record, as warnings', async () => {
    await begin('checklist: { preset: review }\n');
    const pullRequest = await opened(plain);
    expect(sticky(pullRequest)).toMatch(/❌ .*\(`alternatives`/);
    expect(sticky(pullRequest)).toMatch(/❌ .*\(`plan`/);
    expect(sticky(pullRequest)).toMatch(/❌ .*\(`references`/);
    expect(review(pullRequest)?.conclusion).toBe('success');
  });

  it('is overruled by the rules that the configuration names', async () => {
    await begin('checklist: { preset: review }\nrules: { references-given: off, implementation-planned: error }\n');
    const pullRequest = await opened(full.replace(/## Implementation Plan[\s\S]*/, ''));
    expect(review(pullRequest)?.conclusion).toBe('failure');
    // Nobody looks for references any more: that is for people to say.
    expect(sticky(pullRequest)).toMatch(/⏳ .*\(`references`\): `\/adr confirm references`/);
    await say(pullRequest, 'cleo', '/adr confirm references');
    expect(sticky(pullRequest)).toMatch(/✅ .*\(`references`, confirmed by `cleo`\)/);
  });

  it('is confirmed item by item, and says what can be confirmed', async () => {
    await begin('checklist: { preset: review, items: [{ id: announced, text: "Told in the channel" }] }\n');
    const pullRequest = await opened(full);
    await say(pullRequest, 'cleo', '/adr confirm anything');
    expect(answers(pullRequest)).toContain('There is: "reviewed", "announced".');
    await say(pullRequest, 'cleo', '/adr confirm committed');
    expect(answers(pullRequest)).toContain('"committed" is ticked by itself at the merge');
    await say(pullRequest, 'cleo', '/adr confirm announced');
    expect(sticky(pullRequest)).toContain('✅ Told in the channel (`announced`, confirmed by `cleo`)');
    expect(review(pullRequest)?.text).toContain('✅ Told in the channel (`announced`, confirmed by `cleo`)');
  });

  it('ticks the approvals when they are complete, and the merge when it happened', async () => {
    await begin('checklist: { preset: review }\n');
    const pullRequest = await opened(full);
    world.github.asUser('ian').review(pullRequest, { state: 'APPROVE' });
    world.github.asUser('cleo').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(sticky(pullRequest)).toMatch(/✅ .*\(`signed-off`\)/);
    expect(sticky(pullRequest)).toMatch(/⏳ .*\(`committed`\)/);
    world.github.asUser('olga').merge(pullRequest);
    await world.idle();
    expect(sticky(pullRequest)).toMatch(/✅ .*\(`committed`\)/);
    expect(review(pullRequest)?.conclusion).toBe('success');
  });
});

describe('an item that follows a rule about the log as a whole', () => {
  const readme = 'docs/adr/README.md';
  const third = { 'docs/adr/0003-sign-builds.md': recordText({ number: 3, title: 'Sign builds', status: 'Accepted' }) };
  const list = (...rows: readonly string[]): string =>
    `# Decisions\n\n- [ADR-0001: Record decisions](0001-record-decisions.md)\n- [ADR-0003: Sign builds](0003-sign-builds.md)\n${rows.join('')}`;
  const configuration = `${configurationText.replace(/^index:[^]*/m, '')}rules: { index-current: error }\nchecklist: [{ id: listed, text: "The list is right", by: index-current }]\n`;

  it('fails with it, and is waived with it', async () => {
    world = await createWorld({ configuration, files: { ...third, [readme]: list() } });
    const good = world.open({ [path]: plain, [readme]: list('- [ADR-0002: Use a queue](0002-use-a-queue.md)\n') });
    const pullRequest = await opened(plain);
    expect(sticky(good)).toContain('✅ The list is right (`listed`)');
    expect(sticky(pullRequest)).toContain('❌ The list is right (`listed`): see `index-current`');
    await say(pullRequest, 'olga', '/adr waive index-current It is written on Fridays');
    expect(sticky(pullRequest)).toContain('🟡 The list is right (`listed`, waived by `olga`)');
  });
});

describe('an item that follows the index', () => {
  const item = 'checklist: [{ id: listed, text: "It stands in the list", by: index-updated }]\n';
  const list = (...rows: readonly string[]): string =>
    `# Decisions\n\n- [ADR-0001: Record decisions](0001-record-decisions.md)\n- [ADR-0003: Sign builds](0003-sign-builds.md)\n${rows.join('')}`;
  const third = { 'docs/adr/0003-sign-builds.md': recordText({ number: 3, title: 'Sign builds', status: 'Accepted' }) };
  const readme = 'docs/adr/README.md';
  // No rule that is on reads the list: the item itself asks for it.
  const configuration = `version: 1\nmode: enforce\nrules: { preset: minimal }\n${item}`;

  it('is ticked where the page of the log lists the record at head', async () => {
    world = await createWorld({ configuration, files: { ...third, [readme]: list() } });
    const pullRequest = world.open({
      [path]: plain,
      [readme]: list('- [ADR-0002: Use a queue](0002-use-a-queue.md)\n'),
    });
    await world.idle();
    expect(sticky(pullRequest)).toContain('✅ It stands in the list (`listed`)');
  });

  it('waits for the row where people write the list', async () => {
    world = await createWorld({ configuration, files: { ...third, [readme]: list() } });
    const pullRequest = await opened(plain);
    expect(sticky(pullRequest)).toContain(
      '⏳ It stands in the list (`listed`): the index does not list the record yet',
    );
  });

  it('happens by itself where the app writes the index', async () => {
    await begin(item);
    const pullRequest = await opened(plain);
    expect(sticky(pullRequest)).toContain(
      '⏳ It stands in the list (`listed`): the app writes the index after the merge',
    );
  });
});

describe('the checklist of the template of a log', () => {
  const template = `# ADR-XXXX: [Title]

**Status**: [Proposed | Accepted]

## Context

[Why?]

## Decision

[What?]

## Checklist

- [ ] The **data team** knows
- [ ] Costs are estimated
`;

  it('is offered to people, where the configuration asks for it', async () => {
    await begin('checklist: { from: template }\n', { files: { 'docs/adr/template.md': template } });
    const pullRequest = await opened(plain);
    expect(sticky(pullRequest)).toContain(
      '⏳ The data team knows (`the-data-team-knows`): `/adr confirm the-data-team-knows`',
    );
    await say(pullRequest, 'cleo', '/adr confirm costs-are-estimated');
    expect(sticky(pullRequest)).toContain('✅ Costs are estimated (`costs-are-estimated`, confirmed by `cleo`)');
  });
});
