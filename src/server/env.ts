import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { logLevels } from '../adapters/system/log.ts';
import type { LogLevel } from '../adapters/system/log.ts';
import { refusal, success } from '../core/model/outcome.ts';
import type { Outcome } from '../core/model/outcome.ts';

/** What the server needs to know of the machine it runs on. Read once, at the start. */
export interface Environment {
  readonly appId: number;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Without a slash at the end. */
  readonly githubApiUrl: string;
  /** Folder of the embedded database; unused with `databaseUrl`. */
  readonly dataDir: string;
  /** PostgreSQL for several instances; null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly logLevel: LogLevel;
  /** Pull requests worked on at the same time. */
  readonly workers: number;
  /** How long to wait for further events of a pull request before it is judged. */
  readonly debounceMs: number;
  /** Where people reach this server, without a slash at the end; null: they do not. */
  readonly publicUrl: string | null;
}

export interface EnvironmentProblem {
  readonly variable: string;
  /** What is wrong and what to do. Never quotes a value that could be a secret. */
  readonly message: string;
}

const secretMinimum = 16;

const readPem = (given: string): string | null => {
  const unescaped = given.trim().replaceAll('\\n', '\n');
  const pem = unescaped.startsWith('-----BEGIN') ? unescaped : Buffer.from(unescaped, 'base64').toString('utf8').trim();
  if (!pem.startsWith('-----BEGIN')) return null;
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' ? key.export({ type: 'pkcs8', format: 'pem' }).toString() : null;
  } catch {
    return null; // the parser's message may quote the key: the caller says what is expected instead
  }
};

const pemExpected =
  'is not an RSA private key in PEM form. Generate one on the settings page of the GitHub App ("Private keys") and give it ' +
  'as it is, with \\n for line ends, or in base64.';

const httpUrl = z.url({
  protocol: /^https?$/,
  error: 'must be an http(s) address, e.g. https://github.example.com/api/v3.',
});
/** Nothing but where the server is: what comes behind is added, and it stands in public comments. */
const publicUrl = z
  .string()
  .refine((text) => /^https?:\/\/[^/?#@<>\s]+(?:\/[\w./~-]*)?$/.test(text), {
    error:
      'must be the plain address of this server, e.g. https://adr.example.com, without a user, a query or a fragment.',
  })
  .transform((text) => text.replace(/\/+$/, ''));
const wholeNumber = (low: number, high: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: `must be a whole number from ${low} to ${high}.` })
    .default(String(fallback))
    .transform(Number)
    .refine((value) => value >= low && value <= high, { error: `must be a whole number from ${low} to ${high}.` });

const variables = z.object({
  APP_ID: z
    .string({ error: 'is missing. It is the number called "App ID" on the settings page of the GitHub App.' })
    .regex(/^[1-9]\d{0,14}$/, { error: 'must be the number called "App ID" on the settings page of the GitHub App.' })
    .transform(Number),
  WEBHOOK_SECRET: z
    .string({ error: 'is missing. Set the same long random text here and as "Webhook secret" of the GitHub App.' })
    .refine((value) => value !== 'development', {
      error: 'is "development", which anybody can guess. Use a long random text.',
    })
    .refine((value) => value === 'development' || value.length >= secretMinimum, {
      error: `is shorter than ${secretMinimum} characters and can be guessed. Use a long random text, e.g. openssl rand -hex 32.`,
    }),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535, 3000),
  GITHUB_API_URL: httpUrl.default('https://api.github.com').transform((url) => url.replace(/\/$/, '')),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be the address of a PostgreSQL database: postgres://user:password@host/database.',
    })
    .optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}.` }).default('info'),
  WORKERS: wholeNumber(1, 64, 4),
  DEBOUNCE_MS: wholeNumber(0, 60_000, 500),
  PUBLIC_URL: publicUrl.optional(),
});

const readKey = (
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): { readonly key: string } | { readonly problem: EnvironmentProblem } => {
  const given = env.PRIVATE_KEY?.trim();
  if (given !== undefined && given !== '') {
    const key = readPem(given);
    return key === null ? { problem: { variable: 'PRIVATE_KEY', message: pemExpected } } : { key };
  }
  const path = env.PRIVATE_KEY_PATH?.trim();
  if (path === undefined || path === '') {
    const message =
      'is missing. Give the private key of the GitHub App here, or the path of its file as PRIVATE_KEY_PATH.';
    return { problem: { variable: 'PRIVATE_KEY', message } };
  }
  try {
    const key = readPem(readFile(path));
    return key === null
      ? { problem: { variable: 'PRIVATE_KEY_PATH', message: `names a file that ${pemExpected}` } }
      : { key };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    const message = `names a file that cannot be read (${code}). Check the path and who may read it.`;
    return { problem: { variable: 'PRIVATE_KEY_PATH', message } };
  }
};

/**
 * Reads and checks the environment; this is the only place that does. An empty variable counts as not set.
 * On bad input every problem is returned at once, each with what to do; no message quotes a value.
 */
export const readEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Outcome<Environment, EnvironmentProblem> => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const read = variables.safeParse(given);
  const key = readKey(env, readFile);
  const problems = read.success
    ? []
    : read.error.issues.map((issue) => ({ variable: issue.path.join('.'), message: issue.message }));
  if ('problem' in key) problems.push(key.problem);
  const [first, ...rest] = problems;
  if (first !== undefined) return refusal(first, ...rest);
  if (!read.success || 'problem' in key) return refusal({ variable: 'environment', message: 'could not be read.' });
  return success({
    appId: read.data.APP_ID,
    privateKey: key.key,
    webhookSecret: read.data.WEBHOOK_SECRET,
    host: read.data.HOST,
    port: read.data.PORT,
    githubApiUrl: read.data.GITHUB_API_URL,
    dataDir: read.data.DATA_DIR,
    databaseUrl: read.data.DATABASE_URL ?? null,
    logLevel: read.data.LOG_LEVEL,
    workers: read.data.WORKERS,
    debounceMs: read.data.DEBOUNCE_MS,
    publicUrl: read.data.PUBLIC_URL ?? null,
  });
};
