import { execFile } from 'node:child_process';

/** How a call of git went. `failed`: it could not be started, took too long or was ended from outside. */
export type GitAnswer =
  | { readonly kind: 'ended'; readonly code: number; readonly stdout: Buffer; readonly stderr: string }
  | { readonly kind: 'failed'; readonly message: string };

/** What git is told of its surroundings: the variables of the process, as the caller was given them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The first comparison in a large repository on a slow disk takes a minute. */
const longest = 5 * 60_000;
const mostOutput = 512 * 1024 * 1024;

/**
 * What points git at another repository than the one asked for (set inside of hooks), or at a program for showing differences:
 * https://git-scm.com/docs/git#_environment_variables
 */
const leftOut = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
];

function environment(given: Environment): Record<string, string | undefined> {
  const kept = Object.entries(given).filter(([name]) => !leftOut.includes(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}

/**
 * Runs git in a folder, without a shell, and waits for its end. It reads only: no index is written, no question asked, and no
 * program is started that the repository's configuration names for watching files. Never rejects.
 */
export function runGit(
  folder: string,
  args: readonly string[],
  given: Environment,
  input: string | null = null,
): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      ['-c', 'core.fsmonitor=false', ...args],
      {
        cwd: folder,
        env: environment(given),
        encoding: 'buffer',
        maxBuffer: mostOutput,
        timeout: longest,
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        const said = stderr.toString('utf8').trim();
        if (error === null) resolve({ kind: 'ended', code: 0, stdout, stderr: said });
        else if (typeof error.code === 'number') resolve({ kind: 'ended', code: error.code, stdout, stderr: said });
        else resolve({ kind: 'failed', message: error.message });
      },
    );
    // A git that ends early does not read to the end.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}
