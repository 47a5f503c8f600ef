import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** What the real git needs to run the same on every machine: no settings of whoever runs the tests. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: tmpdir(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A repository of the real git in a folder of its own. */
export interface GitRepository {
  readonly folder: string;
  git(...args: readonly string[]): Promise<string>;
  /** Writes files to the working tree; null takes one away. */
  put(files: Files): Promise<void>;
  /** The same, and commits everything. Returns the commit's id. */
  commit(files: Files): Promise<string>;
  remove(): Promise<void>;
}

/** Opens a folder as a repository that is there already. */
export function openRepository(folder: string): GitRepository {
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)('git', [...args], { cwd: folder, env: gitEnvironment });
    return stdout.trim();
  };
  const put = async (files: Files): Promise<void> => {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      if (content === null) {
        await rm(file, { recursive: true });
      } else {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    }
  };
  return {
    folder,
    git,
    put,
    commit: async (files) => {
      await put(files);
      await git('add', '--all');
      await git('commit', '--quiet', '--allow-empty', '--message', 'Change');
      return git('rev-parse', 'HEAD');
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A new repository on the branch `main`, with these files in its first commit. */
export async function createRepository(files: Files): Promise<GitRepository> {
  const repository = openRepository(await mkdtemp(path.join(tmpdir(), 'adr-governor-git-')));
  await repository.git('init', '--quiet', '--initial-branch', 'main');
  await repository.commit(files);
  return repository;
}
