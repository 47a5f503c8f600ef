import { afterEach, describe, expect, it } from 'vitest';
import { openOcto, type Octo } from './open-octo.ts';

let octo: Octo;
afterEach(() => octo.github.close());

interface Told {
  readonly repository: {
    readonly ref: {
      readonly target: {
        readonly history: {
          readonly nodes: readonly {
            readonly message: string;
            readonly file: { readonly oid: string } | null;
            readonly associatedPullRequests: { readonly nodes: readonly { readonly number: number }[] };
          }[];
        };
      };
    };
  };
}
const query = `query ($owner: String!, $repo: String!, $ref: String!) {
  repository(owner: $owner, name: $repo) {
    ref(qualifiedName: $ref) {
      target {
        ... on Commit {
          history(first: 50, path: "a.md") {
            nodes { message file(path: "a.md") { oid } associatedPullRequests(first: 5) { nodes { number } } }
          }
        }
      }
    }
  }
}`;
const historyOf = async (branch: string) => {
  const told = await octo.installed.graphql<Told>(query, { ...octo.at, ref: `refs/heads/${branch}` });
  return told.repository.ref.target.history.nodes.map(({ message, file, associatedPullRequests }) => [
    message.split('\n')[0],
    file !== null,
    associatedPullRequests.nodes.map(({ number }) => number),
  ]);
};

describe('the history of a path', () => {
  it('leaves out merges that changed nothing there, and tells the pull request that brought each commit', async () => {
    octo = await openOcto();
    const { github, repository } = octo;
    const ada = github.asUser('ada');
    const commit = (branch: string, message: string, files: Record<string, string | null>) =>
      ada.commit({ repository, branch, message, files });
    const opened = (head: string) => ada.openPullRequest({ repository, head, title: head });
    commit('one', 'Add', { 'a.md': 'a' });
    commit('one', 'Change', { 'a.md': 'b' });
    commit('one', 'Other', { 'b.md': 'b' });
    ada.merge(opened('one'));
    commit('two', 'Squashed away', { 'a.md': 'c' });
    ada.merge(opened('two'), { method: 'squash' });
    commit('main', 'Push', { 'a.md': 'd' });
    commit('main', 'Delete', { 'a.md': null });
    expect(await historyOf('main')).toEqual([
      ['Delete', false, []],
      ['Push', true, []],
      ['two (#2)', true, [2]],
      ['Change', true, [1]],
      ['Add', true, [1]],
    ]);
    commit('three', 'Again', { 'a.md': 'e' });
    const open = opened('three');
    expect((await historyOf('three'))[0]).toEqual(['Again', true, [3]]);
    ada.closePullRequest(open);
    expect((await historyOf('three'))[0]).toEqual(['Again', true, []]);
    expect(github.violations).toEqual([]);
  });
});
