import type { ChangedFile } from '../../core/model/pull-request.ts';
import { runGit, type Environment, type GitAnswer } from './run-git.ts';

/** A file that differs between a commit and the working tree. Paths count from the root of the repository. */
export interface FileSince extends ChangedFile {
  /** What stood there before; null if the file is new. */
  readonly before: { readonly blob: string; readonly kind: 'file' | 'symlink' | 'submodule' } | null;
}

export type ChangesSince =
  /** `commit` is the merge base, in full. */
  | { readonly ok: true; readonly commit: string; readonly files: readonly FileSince[] }
  | {
      readonly ok: false;
      readonly reason:
        'ref-malformed' | 'not-a-repository' | 'no-commit-yet' | 'ref-unknown' | 'no-common-ancestor' | 'failed';
      /** Only the newest commits are there, which explains much. */
      readonly isShallow: boolean;
      /** A name that is known and was perhaps meant: CI often has `origin/main`, but no `main`. */
      readonly meant: string | null;
      /** What git said; may be empty. */
      readonly message: string;
    };

/** Names of one commit (https://git-scm.com/docs/gitrevisions): no option, no range, no path, no search. */
const commitName = /^(?!-)(?!.*\.\.)[^\s:?*[\\\u0000-\u001F\u007F]{1,500}$/;

const kinds: Readonly<Record<string, 'symlink' | 'submodule'>> = { '120000': 'symlink', '160000': 'submodule' };

const absentBlob = /^0+$/;

const letters: Readonly<Record<string, ChangedFile['change']>> = { A: 'added', C: 'added', D: 'deleted', R: 'renamed' };

/** Reads `git diff --raw -z`: https://git-scm.com/docs/git-diff#_raw_output_format */
export function readRawDiff(output: string): readonly FileSince[] {
  const parts = output.split('\0');
  const files = new Map<string, FileSince>();
  for (let at = 0; at + 1 < parts.length;) {
    const [mode = '', , blob = '', , status = ''] = (parts[at] ?? '').split(' ');
    const isPair = status.startsWith('R') || status.startsWith('C');
    const first = parts[at + 1] ?? '';
    const path = isPair ? (parts[at + 2] ?? '') : first;
    at += isPair ? 3 : 2;
    const change = letters[status.charAt(0)] ?? 'modified';
    const isNew = change === 'added' || absentBlob.test(blob);
    const before = isNew ? null : ({ blob, kind: kinds[mode.slice(1)] ?? 'file' } as const);
    // A file in conflict is named twice: as such, and with what it was.
    if (before === null && files.has(path)) continue;
    files.set(path, { path, change, previousPath: change === 'renamed' ? first : null, before });
  }
  return [...files.values()];
}

const lineOf = (answer: GitAnswer): string => (answer.kind === 'ended' ? answer.stdout.toString('utf8').trim() : '');

const isFine = (answer: GitAnswer): boolean => answer.kind === 'ended' && answer.code === 0;

const saidBy = (answer: GitAnswer): string =>
  (answer.kind === 'ended' ? answer.stderr : answer.message).split('\n', 1)[0] ?? '';

/**
 * The files that differ between the working tree (whatever of it is committed) and the commit where HEAD left `ref`: their newest
 * common ancestor. Files that git does not know yet count as new, those it ignores are left out. `root` is the root of the working
 * tree. Never rejects; runs git, which has to be installed.
 */
export async function changesSince(root: string, ref: string, environment: Environment): Promise<ChangesSince> {
  const git = (...args: readonly string[]): Promise<GitAnswer> => runGit(root, args, environment);
  const commitOf = (name: string): Promise<GitAnswer> => git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);

  let isShallow = false;
  const refused = (
    reason: Extract<ChangesSince, { ok: false }>['reason'],
    answer: GitAnswer | null,
    meant: string | null = null,
  ): ChangesSince => ({
    ok: false,
    reason: answer?.kind === 'failed' ? 'failed' : reason,
    isShallow,
    meant,
    message: answer === null ? '' : saidBy(answer),
  });

  if (!commitName.test(ref)) return refused('ref-malformed', null);
  const place = await git('rev-parse', '--show-prefix');
  if (!isFine(place) || lineOf(place) !== '') return refused('not-a-repository', place);
  isShallow = lineOf(await git('rev-parse', '--is-shallow-repository')) === 'true';
  const head = await commitOf('HEAD');
  if (!isFine(head)) return refused('no-commit-yet', head);
  const base = await commitOf(ref);
  if (!isFine(base)) {
    const remote = `origin/${ref}`;
    return refused('ref-unknown', base, isFine(await commitOf(remote)) ? remote : null);
  }
  const fork = await git('merge-base', lineOf(base), lineOf(head));
  if (!isFine(fork)) return refused('no-common-ancestor', fork);
  const commit = lineOf(fork);
  const changed = await git(
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--find-renames',
    '--no-relative',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
    commit,
    '--',
  );
  if (changed.kind === 'failed' || changed.code !== 0) return refused('failed', changed);
  const untracked = await git('ls-files', '--others', '--exclude-standard', '-z');
  if (untracked.kind === 'failed' || untracked.code !== 0) return refused('failed', untracked);
  const files = readRawDiff(changed.stdout.toString('utf8'));
  const known = new Set(files.map((file) => file.path));
  const added = untracked.stdout
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '' && !known.has(path))
    .map((path): FileSince => ({ path, change: 'added', previousPath: null, before: null }));
  return { ok: true, commit, files: [...files, ...added] };
}
