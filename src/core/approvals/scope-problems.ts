import { quoted } from '../config/quoted.ts';
import type { BarredPeople } from './barred-people.ts';
import type { ScopeProblem } from './explain-impossible.ts';
import type { KnownApprover } from './known-approver.ts';
import { otherIdWords } from './other-id-words.ts';

const mostCommitsNamed = 5;

/** What has to be said of a name that stands for nobody. */
export const whyUnresolved = (known: KnownApprover): readonly ScopeProblem[] => {
  const { key, unresolved } = known;
  switch (unresolved?.reason) {
    case undefined:
      return [];
    case 'not-found':
      return [
        {
          code: 'approver-unresolved',
          message: `${key} does not exist on GitHub, so it stands for nobody. Correct the name.`,
        },
      ];
    case 'not-visible': {
      const message = `${key} cannot be seen by this app, so it is not known who that is. Give the app access to it, or name somebody else.`;
      return [{ code: 'approver-unresolved', message }];
    }
    case 'other-id':
      return [{ code: 'approver-other-id', message: otherIdWords(known, unresolved) }];
  }
};

const commitsNamed = (commits: readonly string[], words: string): readonly string[] => {
  if (commits.length === 0) return [];
  const shown = commits.slice(0, mostCommitsNamed).map((commit) => commit.slice(0, 7));
  const rest = commits.length > mostCommitsNamed ? ` and ${commits.length - mostCommitsNamed} more` : '';
  return [`ommits ${shown.join(', ')}${rest} ${words}`];
};

/** What commits ask for of which it is not known who wrote them. */
export const commitProblem = (
  scope: string,
  { commits, coAuthored, merges }: BarredPeople,
  blocks: boolean,
): ScopeProblem => {
  const named = [
    // Those that this app made on command are among them only where it does not know them any more.
    ...commitsNamed(commits, 'are linked by GitHub to no account (as those of an app may be)'),
    ...commitsNamed(coAuthored, 'name co-authors of no GitHub account'),
    ...commitsNamed(merges, 'are merges of no GitHub account'),
  ];
  const who = `C${named.join(', and c')}, so it is not known who wrote the text`;
  const message = blocks
    ? `${who}, and ${quoted(scope)} is not approved while that is so. Connect the e-mail address with an account, or let somebody with an account commit the text again.`
    : `${who}, and ${quoted(scope)} needs one more approval. If people made them, connecting their e-mail address with an account makes that unnecessary.`;
  return { code: 'unattributed-commit', message };
};
