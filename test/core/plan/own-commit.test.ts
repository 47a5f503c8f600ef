import { describe, expect, it } from 'vitest';
import { isOwnCommit } from '../../../src/core/plan/own-commit.ts';
import { indexCommitMessage } from '../../../src/core/report/render-index-pull-request.ts';

const ours = { message: indexCommitMessage };
const other = { message: 'Fix a typo' };

describe('isOwnCommit', () => {
  it.each([
    ["the app's commit", ours, [other], true],
    ['with a line end at its end', { message: `${indexCommitMessage}\n` }, [other], true],
    ['"Update branch" on it', { message: "Merge branch 'main' into adr-governor/index" }, [ours, other], true],
    ['a commit of a person on it', other, [ours], false],
    ['a merge of a person into it', { message: 'Merge' }, [other, ours], false],
    ['a first commit', other, [], false],
  ])('%s', (_what, tip, parents, expected) => {
    expect(isOwnCommit(tip, parents)).toBe(expected);
  });
});
