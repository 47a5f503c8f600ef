import { describe, expect, it } from 'vitest';
import { eventTable, jobFor, readEvent } from '../../src/server/app.ts';

const appId = 4711;
const ref = { installationId: 12, repositoryId: 7, owner: 'acme', name: 'log' };
const base = {
  installation: { id: 12, node_id: 'x' },
  repository: { id: 7, name: 'log', full_name: 'acme/log', owner: { login: 'acme', id: 1 }, default_branch: 'main' },
  sender: { id: 3, login: 'ada', type: 'User' },
};
const pullRequest = { number: 5, merged: false, base: { ref: 'main' }, title: 'Ignore me' };
const judge = (number = 5) => ({ kind: 'judge-pull-request', ref: { ...ref, number } });
const judgeWithClaims = (more: object = {}) => ({ ...judge(), alsoClaims: true, ...more });
const claimants = { kind: 'judge-claimants', ref };
const judgeHead = { kind: 'judge-head', ref, head: 'abc' };
const refresh = { kind: 'refresh-index', ref };

const tasksOf = (event: string, payload: unknown): unknown => {
  const read = readEvent(event, payload, { appId });
  return read.ok ? read.value.tasks : `refused: ${read.problems.join(', ')}`;
};
const own = { number: 5, base: { repo: { id: 7 } } };
const checkRun = (run: object) => ({
  ...base,
  action: 'rerequested',
  check_run: { app: { id: appId }, head_sha: 'abc', pull_requests: [], ...run },
});
const checkSuite = (suite: object) => ({
  ...base,
  action: 'rerequested',
  check_suite: { app: { id: appId }, head_sha: 'abc', pull_requests: [], ...suite },
});
const review = (action: string, given: object) => ({
  ...base,
  action,
  pull_request: pullRequest,
  review: { state: 'approved', user: { type: 'User', id: 3 }, ...given },
});

const comment = (given: object, issue: object = { pull_request: {} }) => ({
  ...base,
  action: 'created',
  issue: { number: 5, ...issue },
  comment: {
    id: 9,
    node_id: 'IC_9',
    body: '/adr fix',
    created_at: '2026-01-02T03:04:05Z',
    user: { id: 3, login: 'ada', type: 'User' },
    ...given,
  },
});
const pressed = (identifier: string, run: object = {}) => ({
  ...base,
  action: 'requested_action',
  check_run: { id: 8, app: { id: appId }, head_sha: 'abc', external_id: 'pr:5', pull_requests: [], ...run },
  requested_action: { identifier },
  sender: { id: 3, login: 'ada' },
});
const by = { id: 3, login: 'ada' };

describe('commands', () => {
  it('are given by the first line of a comment', () => {
    const from = { kind: 'comment', nodeId: 'IC_9', createdAt: '2026-01-02T03:04:05Z' };
    const key = 'comment:9';
    expect(tasksOf('issue_comment', comment({ body: '/adr fix \r\nplease' }))).toEqual([
      { ...judge(), commands: { [key]: { key, line: '/adr fix', by, from } } },
    ]);
  });

  it('are given by a button of our own check', () => {
    const key = 'button:8:3';
    expect(tasksOf('check_run', pressed('fix'))).toEqual([
      { ...judge(), commands: { [key]: { key, line: '/adr fix', by, from: { kind: 'button', head: 'abc' } } } },
    ]);
  });

  it.each<[string, string, unknown]>([
    ['no command', 'issue_comment', comment({ body: 'I like /adr fix' })],
    ['another word', 'issue_comment', comment({ body: '/adrian' })],
    ['an empty comment', 'issue_comment', comment({ body: '' })],
    ['a bot', 'issue_comment', comment({ user: { id: 3, login: 'x[bot]', type: 'Bot' } })],
    ['a deleted account', 'issue_comment', comment({ user: null })],
    ['an issue', 'issue_comment', comment({}, {})],
    ['an edit', 'issue_comment', { ...comment({}), action: 'edited' }],
    ['a button of another app', 'check_run', pressed('fix', { app: { id: appId + 1 } })],
    ['a button that is not ours', 'check_run', pressed('launch')],
    ['a run without a pull request', 'check_run', pressed('fix', { external_id: '' })],
  ])('are none: %s', (_name, event, payload) => {
    expect(tasksOf(event, payload)).toEqual([]);
  });
});

describe('what an event asks for', () => {
  it.each(['edited', 'ready_for_review', 'converted_to_draft', 'labeled', 'unlabeled'])(
    'a pull request that was %s is judged, also when a bot did it',
    (action) => {
      const payload = { ...base, action, pull_request: pullRequest };
      expect(tasksOf('pull_request', payload)).toEqual([judge()]);
      expect(tasksOf('pull_request', { ...payload, sender: { type: 'Bot' } })).toEqual([judge()]);
    },
  );

  it.each(['opened', 'reopened', 'synchronize'])(
    'a pull request that was %s is judged, and whoever takes its numbers',
    (action) => {
      const payload = { ...base, action, pull_request: pullRequest };
      expect(tasksOf('pull_request', payload)).toEqual([judgeWithClaims()]);
      expect(tasksOf('pull_request', { ...payload, sender: { type: 'Bot' } })).toEqual([judgeWithClaims()]);
    },
  );

  it('a push says what the head was, if it says so', () => {
    const before = 'a'.repeat(40);
    const payload = { ...base, action: 'synchronize', pull_request: pullRequest };
    expect(tasksOf('pull_request', { ...payload, before })).toEqual([judgeWithClaims({ before })]);
    for (const odd of ['', 'main', null, 7]) {
      expect(tasksOf('pull_request', { ...payload, before: odd })).toEqual([judgeWithClaims()]);
    }
  });

  it('another base brings other numbers, another title does not', () => {
    const payload = { ...base, action: 'edited', pull_request: pullRequest };
    const changes = { base: { ref: { from: 'main' }, sha: { from: 'x' } } };
    expect(tasksOf('pull_request', { ...payload, changes })).toEqual([judgeWithClaims()]);
    for (const other of [{ title: { from: 'x' } }, {}, null, 'base']) {
      expect(tasksOf('pull_request', { ...payload, changes: other })).toEqual([judge()]);
    }
  });

  it('what GitHub does not promise to say may be missing', () => {
    for (const merged of [null, undefined])
      expect(
        tasksOf('pull_request', { ...base, action: 'synchronize', pull_request: { ...pullRequest, merged } }),
      ).toEqual([judgeWithClaims()]);
    expect(tasksOf('pull_request_review', review('submitted', { user: { id: 3 } }))).toEqual([judge()]);
    for (const app of [null, {}, { id: null }]) {
      expect(tasksOf('check_run', checkRun({ app, external_id: 'pr:9' }))).toEqual([]);
      expect(tasksOf('check_suite', checkSuite({ app, pull_requests: [own] }))).toEqual([]);
    }
  });

  it.each([
    ['merged into the default branch', { merged: true }, [judgeWithClaims(), refresh]],
    ['merged elsewhere', { merged: true, base: { ref: 'release' } }, [judgeWithClaims()]],
    ['closed', { merged: false }, [judgeWithClaims()]],
  ])('a pull request that was %s', (_name, given, tasks) => {
    expect(tasksOf('pull_request', { ...base, action: 'closed', pull_request: { ...pullRequest, ...given } })).toEqual(
      tasks,
    );
  });

  it.each([
    ['an approval', review('submitted', {}), [judge()]],
    ['a comment by a person', review('submitted', { state: 'commented' }), [judge()]],
    ['a comment by a bot, ours included', review('submitted', { state: 'commented', user: { type: 'Bot' } }), []],
    ['an approval by a bot', review('submitted', { user: { type: 'Bot' } }), [judge()]],
    ['an approval by a deleted account', review('submitted', { user: null }), [judge()]],
    ['an edited one', review('edited', {}), [judge()]],
    ['a dismissed one', review('dismissed', { state: 'dismissed' }), [judge()]],
    ['a dismissed one of a bot', review('dismissed', { state: 'dismissed', user: { type: 'Bot' } }), [judge()]],
  ])('a review: %s', (_name, payload, tasks) => {
    expect(tasksOf('pull_request_review', payload)).toEqual(tasks);
  });

  it.each([
    ['ours, with the number in its external id', checkRun({ external_id: 'pr:9' }), [judge(9)]],
    ['ours, of a fork', checkRun({ external_id: 'pr:9', pull_requests: [] }), [judge(9)]],
    ['ours, without external id', checkRun({ external_id: null, pull_requests: [own] }), [judge(5)]],
    ['ours, with a strange external id', checkRun({ external_id: 'pr:09; x', pull_requests: [own] }), [judge(5)]],
    [
      'ours, of other repositories',
      checkRun({ pull_requests: [{ number: 5, base: { repo: { id: 8 } } }] }),
      [judgeHead],
    ],
    ['of another app', checkRun({ app: { id: 1 }, external_id: 'pr:9' }), []],
  ])('a check run to be run again: %s', (_name, payload, tasks) => {
    expect(tasksOf('check_run', payload)).toEqual(tasks);
  });

  it.each([
    ['ours', checkSuite({ pull_requests: [own, { ...own, number: 6 }, own] }), [judge(5), judge(6)]],
    ['ours, naming no pull request, as for those of forks', checkSuite({}), [judgeHead]],
    ['of another app', checkSuite({ app: { id: 1 }, pull_requests: [own] }), []],
  ])('a check suite to be run again: %s', (_name, payload, tasks) => {
    expect(tasksOf('check_suite', payload)).toEqual(tasks);
  });

  const children = {
    kind: 'find-dependents',
    ref: { installationId: ref.installationId },
    changed: { [`extends ${ref.owner}/${ref.name}`.toLowerCase()]: true },
  };
  const touching = (path: string) => ({ added: [], modified: [path], removed: [] });

  const into = (branch: string) => ({ kind: 'judge-base', ref, branch });
  const pushed = (payload: object) => tasksOf('push', { ...base, ref: 'refs/heads/main', deleted: false, ...payload });
  const twenty = Array.from({ length: 20 }, () => touching('a.txt'));

  it.each<[string, unknown, readonly object[]]>([
    ['touches a YAML file', [touching('README.txt'), touching('governance/adr.yml')], [claimants, children]],
    ['takes one away', [{ added: [], modified: [], removed: ['adr.yaml'] }], [claimants, children]],
    ['touches other files', [touching('src/a.ts')], [claimants]],
    ['touches workflows', [touching('.github/workflows/ci.yml')], [claimants]],
    ['touches its own configuration', [touching('.github/adr.yml')], [into('main'), children]],
    ['touches the baseline', [touching('src/a.ts'), touching('.github/adr-baseline.json')], [into('main')]],
    ['takes a template away', [{ added: [], modified: [], removed: ['docs/adr/template.md'] }], [into('main')]],
    ['touches a page', [touching('docs/adr/form.md')], [{ ...claimants, touched: { 'docs/adr/form.md': true } }]],
    [
      'touches more pages than are looked at',
      [{ added: Array.from({ length: 501 }, (_, index) => `${String(index)}.md`), modified: [], removed: [] }],
      [into('main')],
    ],
    ['resets the branch', [], [into('main'), children]],
    ['has more commits than are told', twenty, [into('main'), children]],
    ['does not say what it touches', undefined, [into('main'), children]],
    ['says it in another shape', [{ added: 'adr.yml' }], [into('main'), children]],
  ])('a push to the default branch that %s', (_name, commits, tasks) => {
    expect(pushed({ commits })).toEqual([refresh, ...tasks]);
  });

  const release = { ref: 'refs/heads/release/1', commits: [touching('src/a.ts')] };
  it.each<[string, object, readonly object[]]>([
    [
      'to the default branch, with the commit before',
      { before: 'b'.repeat(40), commits: [touching('a.txt')] },
      [refresh, { ...claimants, before: 'b'.repeat(40) }],
    ],
    ['by force to the default branch', { forced: true, commits: [touching('a.txt')] }, [refresh, into('main')]],
    ['of other files to another branch', release, []],
    [
      'of the configuration to another branch',
      { ...release, commits: [touching('.github/adr.yml')] },
      [into('release/1')],
    ],
    ['of .adr-dir to another branch', { ...release, commits: [touching('.adr-dir')] }, [into('release/1')]],
    [
      'of .log4brains.yml to another branch',
      { ...release, commits: [touching('.log4brains.yml')] },
      [into('release/1')],
    ],
    ['of more than is told to another branch', { ...release, commits: twenty }, [into('release/1')]],
    ['by force to another branch', { ...release, forced: true }, [into('release/1')]],
    ['that makes another branch', { ...release, created: true }, []],
    ['that does not say whether by force', { ...release, forced: 'no' }, [into('release/1')]],
    ['to the branch of the index', { ref: 'refs/heads/adr-governor/index', commits: [] }, []],
    ['to the branch of a queue', { ref: 'refs/heads/gh-readonly-queue/main/pr-1-a', created: true }, []],
    ['of a tag of the same name', { ref: 'refs/tags/main' }, []],
    ['that deletes the default branch', { deleted: true }, []],
    ['that deletes another branch', { ...release, deleted: true, commits: [] }, []],
  ])('a push %s', (_name, given, tasks) => {
    expect(pushed(given)).toEqual(tasks);
  });

  it.each([
    ['an event we do not know', 'star', { action: 'created' }],
    ['a name of an object', 'constructor', {}],
    ['an action we do not act on', 'pull_request', { ...base, action: 'assigned', pull_request: pullRequest }],
    ['the name of an object as action', 'pull_request', { ...base, action: 'constructor' }],
    ['no action', 'pull_request', { ...base }],
    ['an action that is no text', 'check_run', { action: ['rerequested'] }],
    ['no object', 'pull_request', 'opened'],
    ['null', 'pull_request', null],
  ])('nothing: %s', (_name, event, payload) => {
    const read = readEvent(event, payload, { appId });
    expect(read).toEqual({ ok: true, value: { tasks: [], ignored: 'nothing is done at this event' } });
  });

  it.each([
    [
      'no installation',
      'pull_request',
      { ...base, installation: undefined, action: 'opened', pull_request: pullRequest },
      'installation',
    ],
    [
      'no number',
      'pull_request',
      { ...base, action: 'opened', pull_request: { ...pullRequest, number: '5' } },
      'pull_request.number',
    ],
    [
      'an id that is none',
      'push',
      { ...base, repository: { ...base.repository, id: 0 }, ref: 'x', deleted: false },
      'repository.id',
    ],
    ['no check run', 'check_run', { ...base, action: 'rerequested' }, 'check_run'],
    ['no payload to speak of', 'push', [], ''],
  ])('is refused with the place, never with the value: %s', (_name, event, payload, place) => {
    const read = readEvent(event, payload, { appId });
    expect(read.ok).toBe(false);
    expect(!read.ok && read.problems.join()).toContain(place);
    expect(!read.ok && read.problems.join()).not.toContain('acme');
  });

  it('never throws, whatever the payload', () => {
    const odd = [undefined, 0, NaN, [], { action: {} }, Object.create(null), { action: 'opened', repository: [] }];
    for (const event of [...eventTable.keys(), 'unknown', ''])
      for (const payload of odd) expect(() => readEvent(event, payload, { appId })).not.toThrow();
  });
});

describe('a job', () => {
  it('is keyed by ids, and grouped by installation', () => {
    const notBefore = '2026-01-01T00:00:00.000Z';
    const task = { kind: 'judge-pull-request', ref: { ...ref, number: 5 } } as const;
    expect(jobFor(task, notBefore)).toEqual({ key: 'pr:7:5', group: '12', task, notBefore });
    expect(jobFor({ kind: 'refresh-index', ref }, notBefore)).toMatchObject({ key: 'index:7', group: '12' });
    expect(jobFor({ kind: 'judge-claimants', ref }, notBefore)).toMatchObject({ key: 'claims:7', group: '12' });
    const intoRelease = { kind: 'judge-base', ref, branch: 'release/1' } as const;
    expect(jobFor(intoRelease, notBefore)).toMatchObject({ key: 'base:7:release/1', group: '12' });
  });
});
