import { describe, expect, it } from 'vitest';
import type { Action, InlineComment } from '../../../src/core/model/action.ts';
import type { Annotation, CheckContent } from '../../../src/core/model/pull-request.ts';
import { numbers } from './support/answers.ts';
import { connect, oid, onQuery, onRest, ref } from './support/connect.ts';
import { withoutNetwork } from './support/without-network.ts';

withoutNetwork();

const repo = '/repos/octo-org/log';
const refusal = (message: string): object => ({ message, documentation_url: 'https://docs.github.com/rest' });
const publish = (...actions: Action[]): Promise<{ writes: number; refused: readonly string[] }> =>
  connect().publisher.publish(ref, actions);

const annotation = (startLine: number, endLine = startLine): Annotation => ({
  path: 'docs/adr/0001.md',
  startLine,
  endLine,
  startColumn: 2,
  endColumn: 5,
  level: 'failure',
  title: 'title',
  message: 'message',
});
const content = (more: Partial<CheckContent> = {}): CheckContent => ({
  name: 'ADR review',
  conclusion: 'failure',
  title: 'Problems',
  summary: 'summary',
  text: 'text',
  annotations: [],
  ...more,
});
const createCheck = (more: Partial<CheckContent> = {}): Action => ({
  kind: 'create-check',
  headSha: oid(2),
  externalId: 'pr:9',
  content: content(more),
});

describe('check runs', () => {
  it('are made with everything in one request', async () => {
    const sent = onRest('POST', `${repo}/check-runs`, 201, { id: 1 });
    const report = await publish(createCheck({ annotations: [annotation(3), annotation(4, 6)] }));
    expect(report).toEqual({ writes: 1, refused: [] });
    const common = { path: 'docs/adr/0001.md', annotation_level: 'failure', title: 'title', message: 'message' };
    expect(sent.body).toEqual({
      name: 'ADR review',
      head_sha: oid(2),
      external_id: 'pr:9',
      status: 'completed',
      conclusion: 'failure',
      output: {
        title: 'Problems',
        summary: 'summary',
        text: 'text',
        annotations: [
          { ...common, start_line: 3, end_line: 3, start_column: 2, end_column: 5 },
          { ...common, start_line: 4, end_line: 6 },
        ],
      },
    });
  });

  it('are open while they wait for people, and have no empty text', async () => {
    const sent = onRest('POST', `${repo}/check-runs`, 201, { id: 1 });
    await publish(createCheck({ conclusion: null, text: '' }));
    expect(sent.body).toMatchObject({ status: 'in_progress', output: { title: 'Problems', summary: 'summary' } });
    expect(JSON.stringify(sent.body)).not.toMatch(/conclusion|"text"|annotations/);
  });

  it('get more than 50 annotations by updates', async () => {
    const first = onRest('POST', `${repo}/check-runs`, 201, { id: 40_000_000_001 });
    const second = onRest('PATCH', `${repo}/check-runs/40000000001`, 200, { id: 1 });
    const third = onRest('PATCH', `${repo}/check-runs/40000000001`, 200, { id: 1 });
    const report = await publish(createCheck({ annotations: numbers(101, 1).map((line) => annotation(line)) }));
    expect(report.writes).toBe(3);
    const lines = [first, second, third].map((sent) =>
      (sent.body as { output: { annotations: { start_line: number }[] } }).output.annotations.map(
        (each) => each.start_line,
      ),
    );
    expect(lines).toEqual([numbers(50, 1), numbers(50, 51), [101]]);
    expect(first.body).toMatchObject({ conclusion: 'failure' });
    expect(second.body).not.toHaveProperty('conclusion');
  });

  it('are updated without their annotations, which GitHub would append', async () => {
    const sent = onRest('PATCH', `${repo}/check-runs/7`, 200, { id: 7 });
    await publish({
      kind: 'update-check',
      id: 7,
      content: content({ conclusion: 'success', annotations: [annotation(1)] }),
    });
    expect(sent.body).toEqual({
      status: 'completed',
      conclusion: 'success',
      // The buttons of the content before would stay under it.
      actions: [],
      output: { title: 'Problems', summary: 'summary', text: 'text' },
    });
  });

  it('carry their buttons', async () => {
    const sent = onRest('PATCH', `${repo}/check-runs/7`, 200, { id: 7 });
    const button = { label: 'Apply fixes', description: 'Commit every safe fix', identifier: 'fix' };
    await publish({ kind: 'update-check', id: 7, content: content({ buttons: [button] }) });
    expect(sent.body).toMatchObject({ actions: [button] });
  });

  it.each([
    [403, 'Resource not accessible by integration', 'github-forbidden'],
    [422, 'Invalid request.', 'github-refused'],
    [422, 'No commit found for SHA: 2', 'github-conflict'],
    [404, 'Not Found', 'github-not-found'],
    [409, 'Conflict', 'github-conflict'],
    [502, 'Server Error', 'github-unavailable'],
  ])('that cannot be written are a failure: %d %s', async (status, message, code) => {
    onRest('POST', `${repo}/check-runs`, status, refusal(message));
    await expect(publish(createCheck())).rejects.toMatchObject({ code });
  });

  it('an answer without an id is unreadable', async () => {
    onRest('POST', `${repo}/check-runs`, 201, {});
    await expect(publish(createCheck())).rejects.toMatchObject({ code: 'github-unreadable' });
  });
});

const inline = (line: number, startLine: number | null = null): InlineComment => ({
  path: 'a.md',
  line,
  startLine,
  body: `on ${line}`,
});
const createReview = (comments: readonly InlineComment[], body = 'review'): Action => ({
  kind: 'create-review',
  headSha: oid(2),
  body,
  comments,
});
const files = `${repo}/pulls/9/files?per_page=100&page=1`;
const reviews = `${repo}/pulls/9/reviews`;
const offDiff = refusal('Unprocessable Entity: "Line could not be resolved"');
const patchOf = (lines: number): string =>
  `@@ -0,0 +1,${lines} @@\n${numbers(lines)
    .map((n) => `+${n}`)
    .join('\n')}`;
const commentsOf = (sent: { body: unknown }): number[] =>
  (sent.body as { comments: { line: number }[] }).comments.map((each) => each.line);

describe('reviews', () => {
  it('are one request with all comments', async () => {
    const sent = onRest('POST', reviews, 200, { id: 1 });
    expect(await publish(createReview([inline(4), inline(9, 7), inline(3, 3)]))).toEqual({ writes: 1, refused: [] });
    expect(sent.body).toEqual({
      commit_id: oid(2),
      event: 'COMMENT',
      body: 'review',
      comments: [
        { path: 'a.md', line: 4, side: 'RIGHT', body: 'on 4' },
        { path: 'a.md', line: 9, side: 'RIGHT', start_line: 7, start_side: 'RIGHT', body: 'on 9' },
        { path: 'a.md', line: 3, side: 'RIGHT', body: 'on 3' },
      ],
    });
  });

  it('lose only the comments that are off the diff', async () => {
    onRest('POST', reviews, 422, offDiff);
    onRest('GET', files, 200, [{ filename: 'a.md', patch: patchOf(5) }]);
    const sent = onRest('POST', reviews, 200, { id: 1 });
    const other = { ...inline(1), path: 'b.md' };
    const report = await publish(createReview([inline(4), inline(9), inline(6, 5), other, inline(5, 2)]));
    expect(commentsOf(sent)).toEqual([4, 5]);
    expect(report.writes).toBe(2);
    expect(report.refused).toEqual([
      'comment on a.md:9: not on the diff',
      'comment on a.md:6: not on the diff',
      'comment on b.md:1: not on the diff',
    ]);
  });

  it('are tried comment by comment when all seem to be on the diff', async () => {
    onRest('POST', reviews, 422, offDiff);
    onRest('GET', files, 200, [{ filename: 'a.md', patch: patchOf(5) }]);
    onRest('POST', reviews, 422, offDiff);
    const second = onRest('POST', reviews, 200, { id: 1 });
    const third = onRest('POST', reviews, 200, { id: 2 });
    const report = await publish(createReview([inline(1), inline(2), inline(3)]));
    expect([commentsOf(second), commentsOf(third)]).toEqual([[2], [3]]);
    expect(second.body).toHaveProperty('body', 'review');
    expect(third.body).not.toHaveProperty('body');
    expect(report.refused).toHaveLength(1);
    expect(report.refused[0]).toContain('a.md:1');
  });

  it('try no more than 20 comments one by one', async () => {
    onRest('POST', reviews, 422, offDiff);
    onRest('GET', files, 200, [{ filename: 'a.md', patch: patchOf(25) }]);
    for (const number of numbers(20)) onRest('POST', reviews, 200, { id: number });
    const report = await publish(createReview(numbers(25, 1).map((line) => inline(line))));
    expect(report.writes).toBe(21);
    expect(report.refused).toHaveLength(5);
  });

  it('that would lose all of their comments are not posted at all', async () => {
    onRest('POST', reviews, 422, offDiff);
    onRest('GET', files, 200, []);
    const report = await publish(createReview([inline(4)]));
    expect(report).toEqual({ writes: 1, refused: ['comment on a.md:4: not on the diff'] });
  });

  it('that are refused for another reason are left alone', async () => {
    onRest('POST', reviews, 422, refusal('Validation Failed: commit_id is not part of the pull request'));
    onRest('GET', files, 200, [{ filename: 'a.md', patch: patchOf(5) }]);
    const report = await publish(createReview([inline(1), inline(2)]));
    expect(report.writes).toBe(1);
    expect(report.refused).toHaveLength(1);
  });

  it('without comments are refused once', async () => {
    onRest('POST', reviews, 422, refusal('Unprocessable'));
    expect((await publish(createReview([]))).refused).toHaveLength(1);
  });

  it('a failing GitHub is a failure, no refusal', async () => {
    onRest('POST', reviews, 422, offDiff);
    onRest('GET', files, 502, {});
    await expect(publish(createReview([inline(1)]))).rejects.toMatchObject({ code: 'github-unavailable' });
  });
});

describe('comments', () => {
  it('are made, changed, deleted and hidden', async () => {
    const made = onRest('POST', `${repo}/issues/9/comments`, 201, { id: 1 });
    const changed = onRest('PATCH', `${repo}/issues/comments/3000000001`, 200, { id: 1 });
    onRest('DELETE', `${repo}/issues/comments/2`, 204);
    onQuery('MinimiseComment', (variables) => {
      expect(variables).toEqual({ id: 'T1' });
      return { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } };
    });
    const report = await publish(
      { kind: 'create-comment', body: 'new' },
      { kind: 'update-comment', id: 3_000_000_001, body: 'changed' },
      { kind: 'delete-comment', id: 2 },
      { kind: 'minimise-comment', nodeId: 'T1' },
    );
    expect(report).toEqual({ writes: 4, refused: [] });
    expect([made.body, changed.body]).toEqual([{ body: 'new' }, { body: 'changed' }]);
  });

  it('that are gone, locked or forbidden are reported and lose nothing else', async () => {
    onRest('PATCH', `${repo}/issues/comments/1`, 404, refusal('Not Found'));
    onRest('POST', `${repo}/issues/9/comments`, 403, refusal('Unable to create comment because issue is locked.'));
    onQuery('MinimiseComment', () => ({
      data: null,
      errors: [{ type: 'NOT_FOUND', path: ['minimizeComment'], message: 'gone' }],
    }));
    onRest('POST', `${repo}/check-runs`, 201, { id: 1 });
    const report = await publish(
      { kind: 'update-comment', id: 1, body: 'changed' },
      { kind: 'create-comment', body: 'new' },
      { kind: 'minimise-comment', nodeId: 'T1' },
      createCheck(),
    );
    expect(report.writes).toBe(4);
    expect(report.refused.map((each) => each.split(':')[0])).toEqual([
      'update-comment',
      'create-comment',
      'minimise-comment',
    ]);
  });

  it.each([
    [429, 'github-limited'],
    [502, 'github-unavailable'],
    [409, 'github-conflict'],
  ])('wait for another run when GitHub answers %d', async (status, code) => {
    onRest('POST', `${repo}/issues/9/comments`, status, refusal('no'), { 'retry-after': '30' });
    const report = publish({ kind: 'create-comment', body: 'new' }, { kind: 'delete-comment', id: 2 });
    await expect(report).rejects.toMatchObject({ code, retryAfter: 30_000 });
  });
});

const ada = { id: 1, login: 'ada', kind: 'user' as const };
const bob = { id: 2, login: 'bob', kind: 'user' as const };
const requested = `${repo}/pulls/9/requested_reviewers`;

describe('review requests', () => {
  it('are one request for all', async () => {
    const sent = onRest('POST', requested, 201, { id: 1 });
    const report = await publish({ kind: 'request-reviewers', users: [ada, bob], teamSlugs: ['leads'] });
    expect(report).toEqual({ writes: 1, refused: [] });
    expect(sent.body).toEqual({ reviewers: ['ada', 'bob'], team_reviewers: ['leads'] });
  });

  it('reach everybody but those that GitHub refuses', async () => {
    onRest('POST', requested, 422, refusal('Reviews may only be requested from collaborators.'));
    const first = onRest('POST', requested, 201, { id: 1 });
    onRest('POST', requested, 422, refusal('Reviews may only be requested from collaborators.'));
    const third = onRest('POST', requested, 201, { id: 1 });
    const report = await publish({ kind: 'request-reviewers', users: [ada, bob], teamSlugs: ['leads'] });
    expect([first.body, third.body]).toEqual([{ reviewers: ['ada'] }, { team_reviewers: ['leads'] }]);
    expect(report.writes).toBe(4);
    expect(report.refused).toHaveLength(1);
    expect(report.refused[0]).toMatch(/^review request to bob: /);
  });

  it('to one person or team alone are not repeated', async () => {
    onRest('POST', requested, 422, refusal('no'));
    onRest('POST', requested, 422, refusal('no'));
    const report = await publish(
      { kind: 'request-reviewers', users: [ada], teamSlugs: [] },
      { kind: 'request-reviewers', users: [], teamSlugs: ['leads'] },
      { kind: 'request-reviewers', users: [], teamSlugs: [] },
    );
    expect(report.writes).toBe(2);
    expect(report.refused).toHaveLength(2);
  });

  it('stop when GitHub fails', async () => {
    onRest('POST', requested, 422, refusal('no'));
    onRest('POST', requested, 502, {});
    const report = publish({ kind: 'request-reviewers', users: [ada, bob], teamSlugs: [] });
    await expect(report).rejects.toMatchObject({ code: 'github-unavailable' });
  });
});

describe('the budget of writes', () => {
  const comments = (count: number): Action[] => numbers(count).map((id) => ({ kind: 'create-comment', body: `${id}` }));
  const accepting = (count: number): void => {
    for (const id of numbers(count)) onRest('POST', `${repo}/issues/9/comments`, 201, { id });
  };

  it('lets an ordinary publication through at once, spaces a rush, and gives up before it would sleep long', async () => {
    const github = connect();
    accepting(61);
    await github.publisher.publish(ref, comments(61));
    expect(github.pauses).toEqual([1000]);
    accepting(19);
    const rest = github.publisher.publish(ref, comments(40));
    await expect(rest).rejects.toMatchObject({ code: 'github-limited', retryAfter: 40_000 });
    accepting(1);
    const other = await github.publisher.publish({ ...ref, installationId: 6 }, comments(1));
    expect(other.writes).toBe(1);
  });

  it('does not count checks as content', async () => {
    const github = connect();
    const checks = numbers(100).map(() => createCheck());
    for (const id of numbers(100)) onRest('POST', `${repo}/check-runs`, 201, { id });
    await github.publisher.publish(ref, checks);
    accepting(1);
    await github.publisher.publish(ref, comments(1));
    expect(github.pauses).toEqual([]);
  });
});
