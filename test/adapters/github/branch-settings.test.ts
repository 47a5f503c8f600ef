import { describe, expect, it } from 'vitest';
import { connect, onRest, ref } from './support/connect.ts';
import { withoutNetwork } from './support/without-network.ts';

withoutNetwork();

const branchPath = '/repos/octo-org/log/branches/main';
const rulesPath = '/repos/octo-org/log/rules/branches/main?per_page=100';
const onBranch = (required: object | null, status = 200): void => {
  const protection = { enabled: required !== null, required_status_checks: required };
  onRest('GET', branchPath, status, { protected: required !== null, protection });
};
const onRules = (rules: unknown, status = 200): void => {
  onRest('GET', rulesPath, status, rules as object);
};
const checksRule = (checks: readonly object[]): object => ({
  type: 'required_status_checks',
  parameters: { required_status_checks: checks, strict_required_status_checks_policy: false },
});
const pullRequestRule = (dismisses: boolean): object => ({
  type: 'pull_request',
  parameters: { dismiss_stale_reviews_on_push: dismisses, required_approving_review_count: 1 },
});
const read = (connection = connect()) => connection.settings.branch(ref, 'main');

describe('how a branch is guarded', () => {
  it('is read from protection and rulesets, with the sources of checks', async () => {
    const checks = [
      { context: 'ADR review', app_id: 77 },
      { context: 'build', app_id: null },
      { context: 'lint', app_id: -1 },
    ];
    onBranch({ enforcement_level: 'everyone', contexts: ['ADR review', 'build', 'lint'], checks });
    onRules([
      { type: 'deletion' },
      checksRule([{ context: 'ADR approvals', integration_id: 77 }, { context: 'test' }]),
      pullRequestRule(false),
      pullRequestRule(true),
    ]);
    expect(await read()).toEqual({
      branch: 'main',
      protection: [
        { context: 'ADR review', appId: 77 },
        { context: 'build', appId: null },
        { context: 'lint', appId: null },
      ],
      rules: {
        checks: [
          { context: 'ADR approvals', appId: 77 },
          { context: 'test', appId: null },
        ],
        review: { dismissesStale: true },
      },
    });
  });

  it('may be not at all, or by names alone as older servers have them', async () => {
    onBranch(null);
    onRules([]);
    expect(await read()).toEqual({ branch: 'main', protection: [], rules: { checks: [], review: null } });
    onBranch({ enforcement_level: 'everyone', contexts: ['ADR review'] });
    onRules([]);
    expect((await read())?.protection).toEqual([{ context: 'ADR review', appId: null }]);
  });

  it.each([403, 404, 422])('is told as unreadable, each part by itself: %i', async (status) => {
    onBranch(null, status);
    onRules([]);
    expect(await read()).toMatchObject({ protection: 'unreadable', rules: { checks: [] } });
    onBranch(null);
    onRules({ message: 'no' }, status);
    expect(await read()).toMatchObject({ protection: [], rules: 'unreadable' });
  });

  it('is unreadable where the answer has another shape, or more rules than a page', async () => {
    onBranch({ checks: 'all' });
    onRules(Array.from({ length: 100 }, () => ({ type: 'deletion' })));
    expect(await read()).toMatchObject({ protection: 'unreadable', rules: 'unreadable' });
  });

  it.each([500, 429])('is not known while GitHub fails, and read again the next time: %i', async (status) => {
    const connection = connect();
    onBranch(null, status);
    onRules([]);
    expect(await read(connection)).toBeNull();
    onBranch(null);
    onRules({ message: 'no' }, status);
    expect(await read(connection)).toBeNull();
    onBranch(null);
    onRules([]);
    expect(await read(connection)).toEqual({ branch: 'main', protection: [], rules: { checks: [], review: null } });
  });

  it('is as it was known before while GitHub fails, however long', async () => {
    const connection = connect();
    onBranch({ contexts: ['ADR review'] });
    onRules([]);
    const before = await read(connection);
    for (const later of [600_000, 1000]) {
      connection.wait(later);
      onBranch(null);
      onRules({ message: 'no' }, 503);
      expect(await read(connection)).toEqual(before);
    }
    onBranch(null);
    onRules([]);
    expect((await read(connection))?.protection).toEqual([]);
  });

  it('is remembered for ten minutes, whoever asks', async () => {
    const connection = connect();
    onBranch(null);
    onRules([]);
    await read(connection);
    connection.wait(599_000);
    await connection.settings.branch({ ...ref, installationId: 6 }, 'main');
    connection.wait(1_000);
    onBranch({ contexts: ['ADR review'] });
    onRules([]);
    expect((await read(connection))?.protection).toEqual([{ context: 'ADR review', appId: null }]);
  });
});
