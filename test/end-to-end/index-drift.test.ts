import { afterEach, describe, expect, it } from 'vitest';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const enforce = 'version: 1\nmode: enforce\n';
const subjects = ['Record decisions', 'Keep orders in a queue', 'Sign all builds'];
const pathOf = (number: number): string => `docs/adr/000${number}-record.md`;

const log = Object.fromEntries(
  subjects.slice(1).map((title, at) => [pathOf(at + 2), recordText({ number: at + 2, title, status: 'Accepted' })]),
);

const rows = {
  first: '| 0001 | [Record decisions](0001-record-decisions.md) | Accepted |\n',
  second: '| 0002 | [Order queue](0002-record.md) | Accepted |\n',
  third: '| 0003 | [Sign all builds](0003-record.md) | Accepted |\n',
} as const;

const list = (...own: readonly string[]): string =>
  `# Decisions\n\nWhat we decided so far.\n\n| No | Decision | Status |\n| --- | --- | --- |\n${own.join('')}\nAsk in the channel.\n`;

const readme = 'docs/adr/README.md';
const fourth = recordText({ number: 4, title: 'Send reports to a replica' });
const text = (pullRequest: Parameters<World['view']>[0]): string => world.check(pullRequest, 'ADR review')?.text ?? '';
/** Whether a rule found something, wherever it is shown; its item in the checklist is no finding. */
const says = (pullRequest: Parameters<World['view']>[0], rule: string): boolean =>
  new RegExp(`\\*\\* \`${rule}\``).test(text(pullRequest)) || annotations(pullRequest, rule).length > 0;
const annotations = (pullRequest: Parameters<World['view']>[0], rule: string) =>
  (world.check(pullRequest, 'ADR review')?.annotations ?? []).filter(({ title }) => title === rule);

describe('a list of records that people write', () => {
  it('lacks a record that a pull request adds: a warning in the list, where its row would stand', async () => {
    world = await createWorld({
      configuration: enforce,
      files: { ...log, [readme]: list(rows.first, rows.second, rows.third) },
    });
    const pullRequest = world.open({ 'docs/adr/0004-replica.md': fourth });
    await world.idle();
    const found = annotations(pullRequest, 'index-current');
    expect(found).toMatchObject([{ path: readme, startLine: 9, level: 'warning' }]);
    expect(found[0]?.message).toContain('Send reports to a replica');
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
  });

  it('is left alone where the pull request adds the row, too', async () => {
    world = await createWorld({
      configuration: enforce,
      files: { ...log, [readme]: list(rows.first, rows.second, rows.third) },
    });
    const pullRequest = world.open({
      'docs/adr/0004-replica.md': fourth,
      [readme]: list(rows.first, rows.second, rows.third, '| 0004 | [Reports](0004-replica.md) | Proposed |\n'),
    });
    await world.idle();
    expect(says(pullRequest, 'index-current')).toBe(false);
  });

  it('is no fault of a pull request where it was wrong before', async () => {
    const behind = list(rows.first, '| 0002 | [Order queue](0002-record.md) | Rejected |\n');
    world = await createWorld({ configuration: enforce, files: { ...log, [readme]: behind } });
    const pullRequest = world.open({
      'docs/adr/0003-record.md': recordText({
        number: 3,
        title: 'Sign all builds',
        status: 'Accepted',
        decision: 'We will sign all builds with the key of the team.',
      }),
    });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    expect(says(pullRequest, 'index-current')).toBe(false);
  });

  it('is wrong where a pull request changes the status of a record and not its row', async () => {
    world = await createWorld({
      configuration: enforce,
      files: { ...log, [readme]: list(rows.first, rows.second, rows.third) },
    });
    const pullRequest = world.open({
      'docs/adr/0003-record.md': recordText({ number: 3, title: 'Sign all builds', status: 'Deprecated' }),
    });
    await world.idle();
    expect(annotations(pullRequest, 'index-current')).toMatchObject([{ path: readme, startLine: 9, level: 'warning' }]);
  });
});

describe('a link of a record', () => {
  it('that leads nowhere is told with the file that was meant', async () => {
    world = await createWorld({ configuration: enforce, files: { ...log } });
    const pullRequest = world.open({
      'docs/adr/0004-replica.md': fourth.replace('Every night', 'Since [the queue](0002-recrd.md) every night'),
    });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    const [comment] = world.view(pullRequest).reviewComments;
    expect(comment).toMatchObject({ path: 'docs/adr/0004-replica.md' });
    expect(comment?.body).toContain('links-resolve');
    expect(comment?.body).toContain('```suggestion');
    expect(comment?.body).toContain('Since [the queue](0002-record.md) every night');
  });

  it('that leads to a file of the repository, or of the pull request itself, is fine', async () => {
    world = await createWorld({ configuration: enforce, files: { ...log, 'docs/orders.md': '# Orders\n' } });
    const pullRequest = world.open({
      'docs/adr/0004-replica.md': fourth.replace(
        'Every night',
        'Since [the queue](0002-record.md), [orders](../orders.md) and [sketches](sketch.svg) every night',
      ),
      'docs/adr/sketch.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    });
    await world.idle();
    expect(says(pullRequest, 'links-resolve')).toBe(false);
  });
});

describe('a pull request', () => {
  it('that does not say which record it is about hears of it, and nothing turns red', async () => {
    world = await createWorld({ configuration: enforce, files: log });
    const pullRequest = world.open({ 'docs/adr/0004-replica.md': fourth }, { title: 'Add a file' });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    expect(says(pullRequest, 'pull-request-names-record')).toBe(true);
  });
});
