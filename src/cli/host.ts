/** A stream the command line writes to; `isTTY` and `columns` as Node's streams have them. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What the program needs of the process it runs in: `process` itself, or a stand-in in tests. */
export interface Host {
  /** As Node gives it: interpreter, script, arguments. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  cwd(): string;
}

/**
 * Where the user is. `npm run` changes the folder to the project's own; npm says where it was called
 * (https://docs.npmjs.com/cli/v11/commands/npm-run-script).
 */
export const workingFolder = (host: Host): string => {
  const called = host.env.npm_lifecycle_event === 'cli' ? (host.env.INIT_CWD ?? '') : '';
  return called === '' ? host.cwd() : called;
};

/** How the command line ends. Permanent: scripts rely on them. */
export const exitCodes = {
  clean: 0,
  /** At least one error finding. */
  findings: 1,
  /** Wrong usage, a configuration that is not valid, or nothing to check. */
  usage: 2,
  /** Something could not be judged: a file that cannot be opened, a rule that broke off. */
  unjudged: 3,
} as const;

/** What a command does with its result: the exit code of the process. */
export type End = (code: number) => void;
