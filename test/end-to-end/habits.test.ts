import { afterEach, describe, expect, it } from 'vitest';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const enforce = 'version: 1\nmode: enforce\n';

/** A log with a way of its own: no status, no consequences, but a section of what it costs. */
const ownWay = (number: number, subject: string, rest = '\n## Cost\n\nTwo days a month.\n'): string =>
  `# ${number}. ${subject}\n\n## Context\n\nOrders are lost because the store falls over at noon.\n\n## Decision\n\nWe will ${subject.toLowerCase()}.\n${rest}`;

const subjects = [
  'Keep orders in a queue',
  'Host in two regions',
  'Write audit logs',
  'Cache at the edge',
  'Sign all builds',
];
const ownLog = Object.fromEntries(
  subjects.map((subject, index) => [`docs/adr/000${index + 1}-record.md`, ownWay(index + 1, subject)]),
);

const text = (pullRequest: Parameters<World['view']>[0]): string => world.check(pullRequest, 'ADR review')?.text ?? '';

describe('a log with habits of its own', () => {
  it('accuses nobody of what its records never have', async () => {
    world = await createWorld({ configuration: enforce, files: ownLog });
    const pullRequest = world.open({ 'docs/adr/0006-record.md': ownWay(6, 'Rotate keys each quarter') });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    expect(text(pullRequest)).not.toContain('Consequences');
    expect(text(pullRequest)).not.toContain('**Warning**');
  });

  it('asks for what nearly all of its records have', async () => {
    const withDrivers = Object.fromEntries(
      Object.entries(ownLog).map(([path, markdown]) => [path, `${markdown}\n## Alternatives\n\n- A larger machine\n`]),
    );
    world = await createWorld({ configuration: enforce, files: withDrivers });
    const pullRequest = world.open({ 'docs/adr/0006-record.md': ownWay(6, 'Rotate keys each quarter') });
    await world.idle();
    expect(text(pullRequest)).toContain('5 of 6 records');
  });

  it('asks for what its template demands, as the template stands on the base branch', async () => {
    const template =
      '# NNNN. Title\n\n## Context\n\nWhat is it about?\n\n## Decision\n\nWhat do we do?\n\n## Risks\n\nWhat may go wrong, and who watches it?\n';
    world = await createWorld({ configuration: enforce, files: { ...ownLog, 'docs/adr/template.md': template } });
    const copied = ownWay(6, 'Rotate keys each quarter', '\n## Risks\n\nWhat may go wrong, and who watches it?\n');
    const pullRequest = world.open({ 'docs/adr/0006-record.md': copied });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('failure');
    expect(text(pullRequest)).toContain('no-placeholder');
  });

  it('is found where .log4brains.yml says, on the base branch, and its index there, too', async () => {
    const pointer = 'project:\n  name: Shop\n  adrFolder: ./handbook/choices\n';
    world = await createWorld({
      configuration: enforce,
      files: {
        '.log4brains.yml': pointer,
        'handbook/choices/20250101-keep-orders-in-a-queue.md': ownWay(1, 'Keep orders in a queue'),
        'handbook/choices/README.md':
          '# Choices\n\n<!-- adr-governor:index:start -->\n<!-- adr-governor:index:end -->\n',
      },
    });
    const pullRequest = world.open({ 'handbook/choices/20250201-draft.md': '# Draft\n\n**Status**: Propsed\n' });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('failure');
    expect(text(pullRequest)).toContain('20250201-draft.md');
  });

  it('in one file: changing one record judges that record alone', async () => {
    const record = (id: string, status: string): string =>
      `## ADR-${id}: Keep orders in queue ${id}\n\n**Status**: ${status}\n\n### Context\n\nOrders are lost because the store falls over at noon.\n\n### Decision\n\nWe will keep them in queue ${id}.\n\n### Consequences\n\nThe store may be down, but answers come later.\n\n`;
    const file = `# Decisions\n\n${record('001', 'Acepted')}${record('002', 'Accepted')}${record('003', 'Accepted')}`;
    world = await createWorld({ configuration: enforce, files: { 'docs/DECISIONS.md': file } });
    const pullRequest = world.open({ 'docs/DECISIONS.md': file.replace('in queue 002.', 'in queue two.') });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    expect(text(pullRequest)).toContain('ADR-002');
    expect(text(pullRequest)).not.toContain('ADR-001');
    expect(text(pullRequest)).not.toContain('Acepted');
  });
});
