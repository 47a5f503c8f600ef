import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { folderWith, runIn } from '../cli/cli-host.ts';
import { approvalsState, approveAs } from '../support/approving.ts';
import { checklistDocument, matrixDocument, tableDocument } from '../support/approval-documents.ts';
import { sourceDocument, sourceDocumentsFolder } from '../support/source-documents.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
let folder: string;
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await closeClean(world);
});

const file = 'docs/DECISIONS.md';
const shared = (name: '000' | '002'): readonly string[] =>
  sourceDocumentsFolder === null ? [] : [sourceDocument(sourceDocumentsFolder, name).text];
/** The same document without its matrix. */
const withoutMatrix = (text: string): string => text.replace(/\n## [^\n]*RACI\n[^]*?(?=\n## )/, '');

/** Who holds the roles and is consulted or told: what a user writes into the lists that are empty. */
const people: Readonly<Record<string, string>> = {
  'Infrastructure Team Lead': '"@octo-org/infrastructure-leads"',
  CTO: '"@cleo"',
  'Tech Lead': '"@rosa"',
  'Team members': '"@octo-org/infrastructure-leads"',
  consult: '["@ines"]',
  inform: '["@octo-org/arb"]',
};

/** What init prints for the document, as a user completes it. */
async function configured(text: string): Promise<string> {
  folder = await folderWith({ [file]: text });
  const { code, out } = await runIn(folder, ['config', 'init']);
  expect(code).toBe(0);
  expect((await runIn(folder, ['config', 'init', '--write'])).code).toBe(0);
  // Nobody is asked yet, and nothing can be approved by nobody.
  const empty = await runIn(folder, ['config', 'validate']);
  expect(empty.code).toBe(2);
  expect(empty.err).toContain('Nobody holds this role yet');
  return out
    .replace(/^( +)"?([^":\n]+)"?: \[\]/gm, (_, indent: string, key: string) => {
      const name = ['consult', 'inform'].includes(key) ? key : `"${key}"`;
      return `${indent}${name}: ${people[key] ?? '"@octo-org/arb"'}`;
    })
    .replace('mode: advise', 'mode: enforce');
}

/** A pull request by ada that adds a record at the end of the others. */
async function proposed(text: string, scope: string): Promise<PullRequestHandle> {
  const configuration = await configured(text);
  world = await createWorld({ configuration, files: { [file]: text } });
  const [heading = '##'] = /^#{2,3} (?=\**ADR-0)/m.exec(text) ?? [];
  const id = /ADR-0\d{3}/.test(text) ? 'ADR-0042' : 'ADR-042';
  const fields = `**Status**: Proposed\n**Date**: 2026-03-01\n**Author**: Platform Team${scope}`;
  const body = `#${heading}Context\n\nReports block orders.\n\n#${heading}Decision\n\nWe will send reports to a replica.\n\n`;
  const added = `${heading}${id}: Send reports to a replica\n\n${fields}\n\n${body}---\n\n`;
  const at = text.search(/^#{2,3} \**ADR-0/m);
  const pullRequest = world.open({ [file]: `${text.slice(0, at)}${added}${text.slice(at)}` });
  await world.idle();
  return pullRequest;
}

const state = (of: PullRequestHandle): string => approvalsState(world, of);
const title = (pullRequest: PullRequestHandle): string => world.check(pullRequest, 'ADR approvals')?.title ?? '';
const asked = (pullRequest: PullRequestHandle): string => JSON.stringify(world.view(pullRequest).requestedReviewers);
const approve = (of: PullRequestHandle, login: string): Promise<void> => approveAs(world, of, login);

describe('what config init reads from the documents of a log, completed with people, governs a pull request', () => {
  it.each([tableDocument, ...shared('000')])('an approval table (%#)', async (text) => {
    const pullRequest = await proposed(text, '\n**Scope**: Infrastructure');
    expect(state(pullRequest)).toBe('in_progress');
    expect(asked(pullRequest)).toContain('infrastructure-leads');
    expect(asked(pullRequest)).toContain('cleo');
    expect(asked(pullRequest)).not.toContain('arb');
    await approve(pullRequest, 'ian');
    expect(title(pullRequest)).toBe('Waiting for CTO');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
  });

  it.each([checklistDocument, ...shared('002').map(withoutMatrix)])(
    'a review by the lead and two others (%#)',
    async (text) => {
      const pullRequest = await proposed(text, '');
      expect(asked(pullRequest)).toContain('rosa');
      expect(asked(pullRequest)).toContain('infrastructure-leads');
      expect(asked(pullRequest)).not.toContain('cleo');
      await approve(pullRequest, 'ian');
      await approve(pullRequest, 'ines');
      expect(title(pullRequest)).toBe('Waiting for Tech Lead');
      await approve(pullRequest, 'rosa');
      expect(state(pullRequest)).toBe('success');
    },
  );

  it.each([matrixDocument, ...shared('002')])('a matrix of parts, its approval after the review (%#)', async (text) => {
    const pullRequest = await proposed(text, '');
    expect(asked(pullRequest)).toContain('infrastructure-leads');
    // The accountable one is asked when the review is done.
    expect(asked(pullRequest)).not.toContain('cleo');
    for (const login of ['ian', 'ines']) await approve(pullRequest, login);
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'rosa');
    expect(title(pullRequest)).toBe('Waiting for CTO');
    expect(asked(pullRequest)).toContain('cleo');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
  });

  it('approves nothing as long as nobody holds the roles', async () => {
    folder = await folderWith({ [file]: tableDocument });
    const { out } = await runIn(folder, ['config', 'init']);
    world = await createWorld({
      configuration: out.replace('mode: advise', 'mode: enforce'),
      files: { [file]: tableDocument },
    });
    const pullRequest = world.open({ [file]: tableDocument.replace('Use a queue', 'Use two queues') });
    await world.idle();
    for (const login of ['ian', 'cleo', 'rosa']) await approve(pullRequest, login);
    expect(state(pullRequest)).toBe('failure');
    const { title: said, summary } = world.check(pullRequest, 'ADR approvals') ?? {};
    expect(`${said ?? ''}${summary ?? ''}`).toContain('Nobody holds this role yet');
  });
});
