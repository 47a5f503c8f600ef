import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const readme = 'docs/adr/README.md';
const template = `# ADR-NNNN: Title

**Status**: Proposed | Accepted
**Date**: YYYY-MM-DD
**Security review**: who

## Context

## Decision

## Threat model

## Consequences
`;
const lighter = template.replace('## Threat model\n\n', '');
const page = (shown: string, prose = 'How we decide.', rows = ''): string =>
  `# Decisions\n\n${prose}\n\n\`\`\`markdown\n${shown}\`\`\`\n\n${rows}`;
const list = (...items: readonly string[]): string =>
  `# Decisions\n\n## Checklist\n\n${items.map((item) => `- [ ] ${item}\n`).join('')}`;
const row = '| [1](0001-record-decisions.md) | Record decisions | Accepted |\n';

const approvals = (of: PullRequestHandle) => {
  const check = world.check(of, 'ADR approvals');
  return { state: check?.conclusion ?? check?.status, summary: check?.summary ?? '', text: check?.text ?? '' };
};
const open = async (files: Record<string, string | null>): Promise<PullRequestHandle> => {
  const opened = world.open(files);
  await world.idle();
  return opened;
};
const push = async (of: PullRequestHandle, files: Record<string, string | null>): Promise<void> => {
  const { repository, github } = world;
  github.asUser('ada').commit({ repository, branch: world.view(of).head.ref, message: 'Edit', files });
  await world.idle();
};

describe('the template that a README of a log shows', () => {
  it('is changed with an approval of the default scope alone, which holds while it stays the same', async () => {
    world = await createWorld({ files: { [readme]: page(template) } });
    const opened = await open({ [readme]: page(lighter) });
    expect(approvals(opened)).toMatchObject({ state: 'in_progress' });
    expect(approvals(opened).text).toContain('template or checklist in docs/adr/README.md');
    world.github.asUser('rosa').review(opened, { state: 'APPROVE' });
    await world.idle();
    expect(approvals(opened).state).toBe('success');
    await push(opened, { [readme]: page(lighter, 'How we decide since this year.', row) });
    expect(approvals(opened).state).toBe('success');
    await push(opened, { [readme]: page(lighter.replace('## Consequences\n', '')) });
    expect(approvals(opened).state).toBe('in_progress');
  });

  it('needs nobody where prose or rows beside it change', async () => {
    world = await createWorld({ files: { [readme]: page(template) } });
    const opened = await open({ [readme]: page(template, 'Whoever decides writes it down.', row) });
    expect(approvals(opened).state).toBe('success');
    expect(world.check(opened, 'ADR review')?.title).toBe('No decision record changed');
  });

  it('is taken away with the page', async () => {
    world = await createWorld({ files: { [readme]: page(template) } });
    expect(approvals(await open({ [readme]: null })).state).toBe('in_progress');
  });

  it('is not what a pull request changes that the base branch has overtaken', async () => {
    world = await createWorld({ files: { [readme]: page(template) } });
    const opened = await open({ [readme]: page(template, 'Other prose.') });
    const { repository, github } = world;
    github
      .asUser('olga')
      .commit({ repository, branch: 'main', message: 'Lighter', files: { [readme]: page(lighter) } });
    await push(opened, { 'a.txt': 'a' });
    expect(approvals(opened).state).toBe('success');
  });
});

describe('the checklist that a README of a log shows', () => {
  const configuration = `${configurationText}checklist: { from: template }\n`;
  it('is changed with an approval where the configuration takes it from there', async () => {
    world = await createWorld({ configuration, files: { [readme]: list('Security has looked', 'The cost is known') } });
    expect(approvals(await open({ [readme]: list('The cost is known') })).state).toBe('in_progress');
    expect(
      approvals(await open({ [readme]: `${list('Security has looked', 'The cost is known')}\nMore.\n` })).state,
    ).toBe('success');
  });

  it('needs nobody where it does not', async () => {
    world = await createWorld({ files: { [readme]: list('Security has looked') } });
    expect(approvals(await open({ [readme]: list('The cost is known') })).state).toBe('success');
  });
});

describe('the template in a file that holds many records', () => {
  it('is changed with an approval', async () => {
    const log = 'docs/DECISIONS.md';
    const many = (shown: string): string =>
      `# Decisions\n\n\`\`\`markdown\n${shown}\`\`\`\n\n${recordText({ number: 1, title: 'Use a queue' }).replaceAll(/^#/gm, '##')}`;
    world = await createWorld({
      configuration: configurationText.replace(
        '  - path: docs/adr\n    index: docs/adr/README.md\n',
        `  - path: ${log}\n`,
      ),
      files: { [log]: many(template) },
    });
    expect(approvals(await open({ [log]: many(lighter) })).state).toBe('in_progress');
  });
});
