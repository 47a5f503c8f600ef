import { describe, expect, it } from 'vitest';
import { blob } from './support/answers.ts';
import { connect, onQuery, ref } from './support/connect.ts';
import { withoutNetwork } from './support/without-network.ts';

withoutNetwork();

const place = { owner: 'octo-org', repository: '.github', path: 'adr.yml', line: null };
const repository = (file: object | null, change: object = {}): object => ({
  isPrivate: false,
  owner: { login: 'Octo-Org' },
  defaultBranchRef: { target: { __typename: 'Commit', file } },
  ...change,
});
const failed = (type: string, path: readonly string[]) => ({ errors: [{ type, path, message: 'no' }] });

describe('the configuration that another one builds on', () => {
  it('is read at the tip of the default branch, in one request', async () => {
    onQuery('Parent', (variables) => {
      expect(variables).toEqual({ owner: 'octo-org', name: '.github', path: 'adr.yml' });
      return { data: { repository: repository(blob('version: 1\n'), { isPrivate: true }) } };
    });
    const answer = await connect().sourceTree.parent(ref, place);
    expect(answer).toEqual({ kind: 'text', text: 'version: 1\n', isPrivate: true });
  });

  it.each([
    ['repository', { data: { repository: null }, ...failed('NOT_FOUND', ['repository']) }],
    ['forbidden', { data: { repository: null }, ...failed('FORBIDDEN', ['repository']) }],
    ['other-owner', { data: { repository: repository(blob('x'), { owner: { login: 'acme' } }) } }],
    ['no-commit', { data: { repository: repository(null, { defaultBranchRef: null }) } }],
    ['file', { data: { repository: repository(null) } }],
    [
      'file',
      {
        data: { repository: repository(null) },
        ...failed('NOT_FOUND', ['repository', 'defaultBranchRef', 'target', 'file']),
      },
    ],
    ['no-text', { data: { repository: repository(blob(null)) } }],
    ['no-text', { data: { repository: repository({ ...blob('/etc/passwd'), mode: 0o120000 }) } }],
  ])('says why there is none: %s', async (reason, answer) => {
    onQuery('Parent', () => answer);
    expect(await connect().sourceTree.parent(ref, place)).toEqual({ kind: 'missing', reason });
  });

  it('is asked for again where GitHub fails', async () => {
    onQuery('Parent', () => ({ data: null, errors: [{ message: 'Something went wrong' }] }));
    await expect(connect().sourceTree.parent(ref, place)).rejects.toMatchObject({ code: 'github-unavailable' });
  });
});
