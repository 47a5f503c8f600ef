import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { judgedAgain } from '../support/judged-again.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const log = 'docs/DECISIONS.md';
const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const configuration = `version: 1
mode: enforce
logs: [{ path: ${log} }, { path: docs/adr }]
scopes:
  - { name: Architecture, default: true, approve: '@cleo' }
`;
const record = (number: number, product: string, decision = `We will use ${product}.`) =>
  `## ADR-00${String(number)}: Use ${product}

**Status**: Proposed
**Scope**: Architecture

### Context

We need it, since the one before is slow.

### Decision

${decision}

`;
const decisions = (...records: readonly string[]): string => `# Decisions\n\n${records.join('')}`;
const [kafka, postgres, redis, oracle] = ['Kafka', 'Postgres', 'Redis', 'Oracle'].map((product, index) =>
  record(index + 1, product),
) as [string, string, string, string];

const approvals = (pullRequest: PullRequestHandle) => world.check(pullRequest, 'ADR approvals');
const state = (pullRequest: PullRequestHandle) => approvals(pullRequest)?.conclusion ?? approvals(pullRequest)?.status;
const onMain = (file: string, text: string): void => {
  const { github, repository } = world;
  github.asUser('olga').commit({ repository, branch: 'main', message: 'Meanwhile', files: { [file]: text } });
};
const approve = async (pullRequest: PullRequestHandle): Promise<void> => {
  world.github.asUser('cleo').review(pullRequest, { state: 'APPROVE' });
  await world.idle();
};
/** A merge that Cleo makes by hand. */
const mergeByHand = async (
  pullRequest: PullRequestHandle,
  merging: string,
  files: Readonly<Record<string, string>>,
) => {
  const { github, repository } = world;
  const branch = world.view(pullRequest).head.ref;
  github.asUser('cleo').commit({ repository, branch, merging, message: 'Merge', files });
  await world.idle();
};

describe('an approver who brings the branch up to date', () => {
  it('has written no record of a file that both sides changed', async () => {
    world = await createWorld({ files: { [log]: decisions(kafka, oracle) }, configuration });
    const pullRequest = world.open({ [log]: decisions(postgres, kafka, oracle) });
    onMain(log, decisions(kafka, oracle, redis));
    await world.idle();
    await approve(pullRequest);
    expect(state(pullRequest)).toBe('success');
    const mark = world.github.mark();
    world.github.asUser('cleo').updateBranch(pullRequest);
    await world.idle();
    expect(state(pullRequest)).toBe('success');
    // What the sides said is asked once: a merge never changes.
    expect(world.github.count({ since: mark }).reads).toBeLessThanOrEqual(9);
    const again = world.github.mark();
    await judgedAgain(world, pullRequest);
    expect(world.github.count({ since: again }).reads).toBeLessThanOrEqual(3);
    // Nor what is written there later.
    const { head } = world.view(pullRequest);
    const files = { [log]: decisions(record(2, 'Postgres', 'We will use Postgres 18.'), kafka, oracle, redis) };
    world.github.asUser('ada').commit({ repository: world.repository, branch: head.ref, message: 'Edit', files });
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest);
    expect(state(pullRequest)).toBe('success');
  });

  it('has written no record in which the other side changed its date alone', async () => {
    const text = recordText({ number: 2, title: 'Send reports to a replica', scope: 'Architecture' });
    world = await createWorld({ files: { [path]: text }, configuration });
    const pullRequest = world.open({ [path]: text.replace('stay fast', 'stay very fast') });
    onMain(path, text.replace('2026-03-04', '2026-04-05'));
    await world.idle();
    world.github.asUser('cleo').updateBranch(pullRequest);
    await world.idle();
    await approve(pullRequest);
    expect(state(pullRequest)).toBe('success');
  });

  it('has written what the merge says and neither side said', async () => {
    world = await createWorld({ files: { [log]: decisions(kafka) }, configuration });
    const pullRequest = world.open({ [log]: decisions(postgres, kafka) });
    onMain(log, decisions(kafka, redis));
    const other = record(2, 'Postgres', 'We will use MySQL.');
    await mergeByHand(pullRequest, 'main', { [log]: decisions(other, kafka, redis) });
    await approve(pullRequest);
    expect(approvals(pullRequest)?.title).toContain('Only people who wrote the text could approve');
    // Also where it came to another record since.
    const files = { [log]: decisions(postgres, kafka, redis, record(5, 'Postgres', 'We will use MySQL.')) };
    const { head } = world.view(pullRequest);
    world.github.asUser('ada').commit({ repository: world.repository, branch: head.ref, message: 'Move', files });
    await world.idle();
    await approve(pullRequest);
    expect(approvals(pullRequest)?.title).toContain('Only people who wrote the text could approve');
  });

  it.each([
    ['the other side never said again', 'before'],
    ['the other side has changed since', 'main'],
  ])('has written what one side said and %s', async (_what, merging) => {
    world = await createWorld({ files: { [log]: decisions(kafka, oracle) }, configuration });
    const { github, repository } = world;
    github.asUser('olga').push({ repository, branch: 'before', sha: github.branch(repository, 'main') ?? '' });
    const changed = decisions(record(1, 'Kafka', 'We will use Kafka, and nothing else.'), oracle);
    if (merging === 'before') onMain(log, changed);
    const pullRequest = world.open({ 'docs/notes.md': 'Notes.\n' });
    if (merging === 'main') onMain(log, changed);
    await mergeByHand(pullRequest, merging, { [log]: decisions(kafka, oracle) });
    expect(state(pullRequest)).not.toBe('success');
    await approve(pullRequest);
    expect(approvals(pullRequest)?.title).toContain('Only people who wrote the text could approve');
  });

  const customers = 'That does not hold for customers.\n\n';
  it.each<[string, string, boolean]>([
    ['has written what the merge leaves out', '', true],
    ['has written nothing that it leaves as it was', customers, false],
  ])('%s, where the record is renamed later', async (_what, left, isWritten) => {
    const text = (more: string): string =>
      recordText({ number: 2, title: 'Send reports to a replica', scope: 'Architecture' }).replace(
        '## Consequences',
        `We will allow everybody to read them.\n\n${more}## Consequences`,
      );
    world = await createWorld({ configuration });
    const pullRequest = world.open({ [path]: text(customers) });
    onMain('docs/notes.md', 'Notes.\n');
    await mergeByHand(pullRequest, 'main', { [path]: text(left) });
    const { head } = world.view(pullRequest);
    const files = { [path]: null, 'docs/adr/0002-send-reports-to-a-queue.md': text(left) };
    world.github.asUser('ada').commit({ repository: world.repository, branch: head.ref, message: 'Rename', files });
    await world.idle();
    await approve(pullRequest);
    expect(state(pullRequest) === 'success').toBe(!isWritten);
  });

  it('has written no record beside an index to which both sides added their line', async () => {
    const index = 'docs/adr/README.md';
    const rows = (...names: readonly string[]): string => `# Log\n\n${names.map((name) => `- ${name}\n`).join('')}`;
    world = await createWorld({ files: { [index]: rows('Kafka', 'Oracle') }, configuration });
    const { github, repository } = world;
    const text = recordText({ number: 2, title: 'Send reports to a replica', scope: 'Architecture' });
    const pullRequest = world.open({ [path]: text, [index]: rows('Replica', 'Kafka', 'Oracle') });
    onMain(index, rows('Kafka', 'Oracle', 'Redis'));
    await world.idle();
    github.asUser('cleo').updateBranch(pullRequest);
    const { head } = world.view(pullRequest);
    const files = {
      [path]: text.replace('a read', 'one read'),
      [index]: rows('A replica', 'Kafka', 'Oracle', 'Redis'),
    };
    github.asUser('ada').commit({ repository, branch: head.ref, message: 'Edit', files });
    await world.idle();
    await approve(pullRequest);
    expect(state(pullRequest)).toBe('success');
  });
});
