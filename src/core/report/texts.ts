import type { ApprovalProblem, CountReason, RequirementState } from '../model/approval.ts';
import type { Severity } from '../model/finding.ts';
import type { RecordVerdict } from '../model/verdict.ts';

/** Words that several reports share, so that the app speaks with one voice. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};

export const severityMarks: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' };

/** How much a finding weighs, as Markdown; `isAdvice`: an error that keeps nothing from being merged. */
export const weightWords = (severity: Severity, isAdvice: boolean): string =>
  isAdvice ? '⚠️ **Error, as advice**' : `${severityMarks[severity]} **${severityWords[severity]}**`;

export const changeWords: Readonly<Record<RecordVerdict['change'], string>> = {
  added: 'new',
  modified: 'changed',
  deleted: 'deleted',
  renamed: 'moved',
};

export const stateWords: Readonly<Record<RequirementState, string>> = {
  met: '✅ approved',
  waiting: '⏳ waiting',
  blocked: '❌ blocked',
  impossible: '❌ nobody can fill it',
};

/** Why a review counts or does not, as the rest of a sentence about it. `commit` is short. */
export function reasonWords(reason: CountReason, commit: string | null): string {
  const at = commit ?? 'an older commit';
  switch (reason) {
    case 'counted':
      return 'counts';
    case 'author':
      return 'does not count: the author of the pull request cannot approve it';
    case 'wrote-the-text':
      return 'does not count: this person wrote part of the text';
    case 'made-a-merge':
      return 'does not count: this person merged another branch into the pull request';
    case 'stale':
      return `is stale: given on ${at}, and the text has changed since`;
    case 'restored':
      return `was given for this very text before, then for another one on ${at}: one approval of the text as it is now lets it count again`;
    case 'commit-unreadable':
      return `is stale: given on ${at}, which GitHub no longer has, so nobody can tell what was approved`;
    case 'other-base':
      return 'does not count: given before the base branch was changed, for what this pull request brought there';
    case 'not-an-approver':
      return 'does not count: not an approver of this scope';
    case 'no-write-permission':
      return 'does not count: no write permission on this repository';
    case 'bot':
      return 'does not count: a bot cannot approve';
    case 'dismissed':
      return 'does not count: the review was dismissed';
    case 'changes-requested':
      return 'blocks: asks for changes';
    case 'commented':
      return 'changes nothing: a comment without a decision';
  }
}

/** What is wrong with the approvals, as a title, and what helps. */
export const problemWords: Readonly<
  Record<ApprovalProblem['code'], { readonly title: string; readonly next: string }>
> = {
  'no-scope-matches': {
    title: 'No scope matches',
    next: 'Name a configured scope in the record, or add a default scope to `.github/adr.yml`.',
  },
  'scope-unreadable': {
    title: 'A scope line cannot be read',
    next: 'Write the names of the scopes right after the label, separated by commas.',
  },
  'record-unreadable': {
    title: 'A record cannot be read',
    next: 'Mend the record: what is wrong with it stands in the check "ADR review". Nobody can approve it before.',
  },
  'gone-at-base': {
    title: 'The base branch moved or deleted the record',
    next: 'Bring the base branch into this pull request ("Update branch").',
  },
  'approver-unresolved': {
    title: 'An approver cannot be found',
    next: 'Correct the name in `.github/adr.yml`, or give the app access to the team.',
  },
  'approver-other-id': {
    title: 'The name of an approver belongs to somebody else now',
    next: 'If that is right, pin the name to the new id in `.github/adr.yml`; else correct the name there.',
  },
  'empty-requirement': {
    title: 'A requirement names nobody',
    next: 'Add people or teams to it in `.github/adr.yml`.',
  },
  'requirement-too-large': {
    title: 'A requirement is too large to judge',
    next: 'Write it with fewer and less nested parts in `.github/adr.yml`.',
  },
  'count-above-members': {
    title: 'More approvals are required than there are approvers',
    next: 'Lower the count or add approvers in `.github/adr.yml`.',
  },
  'too-few-for-unattributed': {
    title: 'Nobody is left for the one approval more',
    next: 'Add approvers in `.github/adr.yml`, or let somebody with an account commit the text again.',
  },
  'nobody-but-author': {
    title: 'Only the author could approve',
    next: 'Add another person to the role in `.github/adr.yml`, or let somebody else open the pull request.',
  },
  'nobody-but-writers': {
    title: 'Only people who wrote the text could approve',
    next: 'Add another person to the role in `.github/adr.yml`: who wrote part of the text or made a barred merge never approves it.',
  },
  'author-holds-role': {
    title: 'The author holds a role that approves',
    next: 'Nothing, if that is as it should be: `if-author` in `.github/adr.yml` says what happens then.',
  },
  'changes-requested': {
    title: 'Changes requested',
    next: 'Change the record, then ask the same person for another review.',
  },
  'unattributed-commit': {
    title: 'GitHub links a commit to no account',
    next: 'Get one more approval, or commit the text again with an e-mail address that GitHub knows.',
  },
  'writers-unknown': {
    title: 'It is not known who wrote the text',
    next: 'Get the approvals of the named scope, too, or commit the text again with an e-mail address that GitHub knows.',
  },
  'not-supported': {
    title: 'The configuration asks for what is not judged yet',
    next: 'Remove the named key from `.github/adr.yml` until a version that judges it is installed.',
  },
  'commits-incomplete': {
    title: 'Too many commits to judge',
    next: 'GitHub lists 250 commits at most: squash the branch or split the pull request.',
  },
  'files-incomplete': {
    title: 'Too many files to judge',
    next: 'GitHub lists 3,000 files at most: put the decision records into a pull request of their own.',
  },
};

/** `1 error`, `2 errors`. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `a`, `a and b`, `a, b and c`; more than `most` end in `and 4 more`. */
export function listed(words: readonly string[], most = 5): string {
  const shown = words.length > most ? [...words.slice(0, most), `${words.length - most} more`] : words;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** That one approver is enough, and why. `records` is Markdown, `restores` are numbers of pull requests. */
export const restoredWords = (records: string, restores: readonly number[]): string =>
  `One approver is enough: what ${records} says here stood on the base branch before, byte for byte, and everybody who has to approved it in ${listed(
    restores.map((number) => `pull request ${number}`),
    10,
  )}.`;

/** A commit as people write it. */
export const shortSha = (sha: string): string => sha.slice(0, 7);
