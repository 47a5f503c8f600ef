import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/core/model/audit.ts';
import { runIn, type Ran } from '../cli/cli-host.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adr-audit-'));
});
afterEach(async () => {
  await closeClean(world);
  rmSync(folder, { recursive: true, force: true });
});

const audit = (...args: readonly string[]): Promise<Ran> => runIn(folder, ['audit', '--data-dir', '.', ...args]);
const entries = async (...args: readonly string[]): Promise<AuditEntry[]> => {
  const { out, code } = await audit('--format', 'jsonl', ...args);
  expect(code).toBe(0);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AuditEntry);
};

describe('the audit log', () => {
  it('keeps who approved, objected, confirmed and overrode what, at which commit, once', async () => {
    world = await createWorld({ variables: { DATA_DIR: folder } });
    const { github, repository } = world;
    const pullRequest = world.open({
      'docs/adr/0002-use-a-replica.md': recordText({ number: 2, title: 'Use a replica', scope: 'Infra' }),
    });
    await world.idle();
    expect(await entries()).toEqual([]);
    expect((await audit()).out).toBe('Nothing was decided yet.\n');

    github.asUser('ines').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    github.asUser('cleo').review(pullRequest, { state: 'REQUEST_CHANGES', body: 'Say why.' });
    await world.idle();
    github.asUser('olga').comment(pullRequest, '/adr override The CTO is on a boat');
    await world.idle();
    github.asUser('olga').comment(pullRequest, '/adr check');
    await world.idle();

    const { sha } = world.view(pullRequest).head;
    const kept = await entries();
    expect(kept.map(({ kind, by, about, commit }) => [kind, by?.login ?? null, about, commit])).toEqual([
      ['approval', 'ines', 'Infrastructure', sha],
      ['objection', 'cleo', 'Infrastructure', sha],
      ['override', 'olga', '', sha],
      ['approved', null, '', sha],
    ]);
    expect(kept[0]).toMatchObject({
      repository: { owner: 'octo-org', name: 'shop' },
      pullRequest: pullRequest.number,
      covers: ['ADR-0002 Use a replica'],
    });
    expect(kept[2]).toMatchObject({ reason: 'The CTO is on a boat' });

    const { out } = await audit(`octo-org/shop#${pullRequest.number}`);
    expect(out.split('\n')[2]).toMatch(
      /^\d{4}-\d{2}-\d{2}T[\d:.]+Z {2}octo-org\/shop#\d+ {2}[0-9a-f]{7} {2}@olga \(\d+\) overrode the approvals: The CTO is on a boat$/,
    );
    expect(await entries('octo-org/other')).toEqual([]);
    expect(await entries('--since', '2999-01-01')).toEqual([]);
    expect(repository.name).toBe('shop');
  });

  it('says where to look when there is none, and what is wrong with a question', async () => {
    world = await createWorld();
    const none = await runIn(folder, ['audit']);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('--data-dir') as string]);
    const place = await runIn(folder, ['audit', 'shop']);
    expect([place.code, place.err]).toEqual([2, '"shop" is no repository. Write it as owner/name or owner/name#12.\n']);
    const since = await runIn(folder, ['audit', '--since', 'yesterday']);
    expect([since.code, since.err]).toEqual([
      2,
      '"yesterday" is no date. Write it as 2026-01-31 or 2026-01-31T12:00:00Z.\n',
    ]);
  });
});
