import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/run.ts';

/** A folder of its own with these files; `.git` marks it as a repository. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'adr-governor-cli-'));
  for (const [name, content] of Object.entries({ '.git/HEAD': '', ...files })) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder, as a terminal would. */
export async function runIn(
  folder: string,
  args: readonly string[],
  terminal: {
    readonly isTTY?: boolean;
    readonly columns?: number;
    readonly env?: Readonly<Record<string, string>>;
    /** ISO date; the day of the machine if there is none. */
    readonly today?: string;
  } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const { today } = terminal;
  const host = {
    argv: ['node', 'adr-governor', ...args],
    env: terminal.env ?? {},
    cwd: () => folder,
    stdout: { write: (text: string) => (out += text), isTTY: terminal.isTTY, columns: terminal.columns },
    stderr: { write: (text: string) => (err += text), isTTY: terminal.isTTY },
  };
  const code = await (today === undefined ? run(host) : run(host, { now: () => new Date(`${today}T23:00:00Z`) }));
  return { code, out, err };
}
