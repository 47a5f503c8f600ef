import { afterEach, describe, expect, it } from 'vitest';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'DECISIONS.md';
const configuration = configurationText.replace(/logs:\n(?: {2}.*\n)+/, `logs:\n  - path: ${path}\n`);
const record = (number: number, decision = 'We will keep orders in a queue.'): string =>
  `## ADR-00${number}: Keep part ${number}\n\n**Status**: Proposed\n**Date**: 2025-01-0${number}\n**Scope**: Infra\n\n### Context\n\nOrders are lost when the table is slow.\n\n### Decision\n\n${decision}\n\n### Consequences\n\nGood: fast. Bad: costly.\n`;
interface Page {
  readonly above?: string;
  readonly records?: readonly string[];
  readonly below?: string;
}
const contents = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `- [ADR-00${index + 1}](#adr-00${index + 1}-keep-part-${index + 1})\n`,
  ).join('');
const page = ({ above = '', records = [record(1), record(2)], below = '' }: Page = {}): string =>
  `# Decisions\n\n**Last Updated**: 2025-01-0${records.length}\n\n${contents(records.length)}\n${above}${records.join('\n')}\n${below}`;
const below = '## Amendments\n\nADR-001 does not hold any more: orders stay in the table.\n';

describe('what a file of many records says outside of them', () => {
  it.each<[string, Page]>([
    ['below', { below }],
    ['above', { above: 'ADR-001 does not hold any more.\n\n' }],
    ['in a list that leads nowhere', { above: '- ADR-001 does not hold any more.\n\n' }],
    ['beside a link of a list', { above: '- [ADR-001](#adr-001-keep-part-1) does not hold any more.\n\n' }],
    ['in the label of a link', { above: '- [ADR-001 does not hold any more](docs/adr/0001-record-decisions.md)\n\n' }],
    ['in a table', { below: '## Exceptions\n\n| Team | May use |\n| --- | --- |\n| Everybody | what they like |\n' }],
    ['behind the day of the page', { above: '**Last Updated**: 2025-01-02. ADR-001 does not hold any more\n\n' }],
    ['as the status of the page', { above: '**Status**: all decisions below are withdrawn\n\n' }],
    ['in italics', { above: '*Last reviewed: 2025, when we dropped ADR-001 altogether*\n\n' }],
    ['in a line below a field', { above: '**Version**: 2\nADR-001 does not hold any more.\n\n' }],
  ])('needs the approvers of the default scope: %s', async (_where, changed) => {
    world = await createWorld({ configuration, files: { [path]: page() } });
    const pullRequest = world.open({ [path]: page(changed) });
    await world.idle();
    const check = world.check(pullRequest, 'ADR approvals');
    expect(check).toMatchObject({ status: 'in_progress', title: 'Waiting for 1 of Architecture Review Board' });
    world.github.asUser('rosa').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')).toMatchObject({ conclusion: 'success' });
  });

  it('needs nobody where only a new record is listed and the day of the page renewed', async () => {
    world = await createWorld({ configuration, files: { [path]: page() } });
    const pullRequest = world.open({ [path]: page({ records: [record(1), record(2), record(3)] }) });
    await world.idle();
    const { title } = world.check(pullRequest, 'ADR approvals') ?? {};
    expect(title).toBe('Waiting for Infrastructure Team Lead and CTO');
  });

  it('needs nobody for a table that people keep of the records', async () => {
    const listed = (status: string): string =>
      `## Overview\n\n| ADR | Title | Status |\n| --- | --- | --- |\n| [ADR-001](#adr-001-keep-part-1) | Keep part 1 | ${status} |\n`;
    world = await createWorld({ configuration, files: { [path]: page({ below: listed('Proposed') }) } });
    const pullRequest = world.open({ [path]: page({ below: listed('Accepted') }) });
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')).toMatchObject({ conclusion: 'success' });
  });

  it('is not approved by who approved before it was written', async () => {
    world = await createWorld({ configuration, files: { [path]: page() } });
    const records = [record(1, 'We will keep orders in a log.'), record(2)];
    const pullRequest = world.open({ [path]: page({ records }) });
    for (const login of ['ian', 'cleo', 'rosa']) world.github.asUser(login).review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')).toMatchObject({ conclusion: 'success' });
    const branch = world.view(pullRequest).head.ref;
    const files = { [path]: page({ records, below }) };
    world.github.asUser('ada').commit({ repository: world.repository, branch, message: 'More', files });
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')).toMatchObject({
      status: 'in_progress',
      title: 'Waiting for 1 of Architecture Review Board',
    });
  });
});

describe('what a file of a folder says outside of its only record', () => {
  const file = 'docs/adr/0002-keep-orders.md';
  const only = (above: string, foot = '', decision?: string): string =>
    `# Decisions of the platform\n\n${above}\n\n${record(2, decision)}\n${foot}`;
  const bind = 'They bind every team.';
  const exceptions = (who: string): string => `## Exceptions\n\n${who} may use anything else.\n`;
  const state = (pullRequest: Parameters<World['check']>[0]): unknown => {
    const check = world.check(pullRequest, 'ADR approvals');
    return check?.conclusion ?? check?.title;
  };

  it('needs the approvers of the default scope', async () => {
    world = await createWorld({ files: { [file]: only(bind, exceptions('Nobody')) } });
    const pullRequest = world.open({ [file]: only('They bind nobody.', exceptions('Everybody')) });
    await world.idle();
    expect(state(pullRequest)).toBe('Waiting for 1 of Architecture Review Board');
    world.github.asUser('rosa').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(state(pullRequest)).toBe('success');
  });

  it('needs them for what stands behind the day of the page', async () => {
    world = await createWorld({ files: { [file]: only('**Last Updated**: 2025-01-01') } });
    const renewed = world.open({ [file]: only('**Last Updated**: 2025-01-02') });
    const changed = world.open({ [file]: only('**Last Updated**: 2025-01-02. ADR-002 does not hold any more') });
    await world.idle();
    expect([renewed, changed].map(state)).toEqual(['success', 'Waiting for 1 of Architecture Review Board']);
  });

  it('is approved apart from the record, and not by who approved before it was written', async () => {
    world = await createWorld({ files: { [file]: only(bind) } });
    const { github, repository } = world;
    const changed = 'We will keep orders in a log.';
    const pullRequest = world.open({ [file]: only(bind, '', changed) });
    for (const login of ['ian', 'cleo', 'rosa']) github.asUser(login).review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(state(pullRequest)).toBe('success');
    const branch = world.view(pullRequest).head.ref;
    const files = { [file]: only(bind, exceptions('Everybody'), changed) };
    github.asUser('ada').commit({ repository, branch, message: 'More', files });
    await world.idle();
    expect(state(pullRequest)).toBe('Waiting for 1 of Architecture Review Board');
  });
});
