import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/server/env.ts';
import type { EnvironmentProblem } from '../../src/server/env.ts';
import { privateKey } from './environment.ts';

const good = { APP_ID: '4711', PRIVATE_KEY: privateKey, WEBHOOK_SECRET: 'long-enough-and-random' };
const pkcs1 = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).privateKey;
const elliptic = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).privateKey;
const noFile = (): string => {
  throw new Error('no file may be read');
};

const problemsOf = (
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string = noFile,
): readonly EnvironmentProblem[] => {
  const read = readEnvironment(env, readFile);
  return read.ok ? [] : read.problems;
};

describe('the environment', () => {
  it('needs three variables and has a default for all others', () => {
    expect(readEnvironment(good, noFile)).toEqual({
      ok: true,
      value: {
        appId: 4711,
        privateKey,
        webhookSecret: 'long-enough-and-random',
        host: '127.0.0.1',
        port: 3000,
        githubApiUrl: 'https://api.github.com',
        dataDir: './data',
        databaseUrl: null,
        logLevel: 'info',
        workers: 4,
        debounceMs: 500,
        publicUrl: null,
      },
    });
  });

  it('reads everything that is given', () => {
    const read = readEnvironment({
      ...good,
      HOST: '0.0.0.0',
      PORT: '0',
      GITHUB_API_URL: 'https://github.example.com/api/v3/',
      DATA_DIR: '/data',
      DATABASE_URL: 'postgres://user:pw@db/adr',
      LOG_LEVEL: 'silent',
      WORKERS: '9',
      DEBOUNCE_MS: '20',
      PUBLIC_URL: 'https://adr.example.com/governor/',
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        host: '0.0.0.0',
        port: 0,
        githubApiUrl: 'https://github.example.com/api/v3',
        dataDir: '/data',
        databaseUrl: 'postgres://user:pw@db/adr',
        logLevel: 'silent',
        workers: 9,
        debounceMs: 20,
        publicUrl: 'https://adr.example.com/governor',
      },
    });
  });

  it.each([
    ['as it is', privateKey],
    ['with \\n for line ends', privateKey.replaceAll('\n', '\\n')],
    ['in base64', Buffer.from(privateKey).toString('base64')],
    ['in the older form that GitHub hands out', pkcs1],
  ])('takes the private key %s', (_name, PRIVATE_KEY) => {
    const read = readEnvironment({ ...good, PRIVATE_KEY }, noFile);
    expect(read.ok && read.value.privateKey.startsWith('-----BEGIN PRIVATE KEY-----')).toBe(true);
  });

  it('takes the private key from a file', () => {
    const read = readEnvironment({ ...good, PRIVATE_KEY: '', PRIVATE_KEY_PATH: '/key.pem' }, () => privateKey);
    expect(read).toMatchObject({ ok: true, value: { privateKey } });
  });

  it('names every problem at once', () => {
    expect(problemsOf({}).map((problem) => problem.variable)).toEqual(['APP_ID', 'WEBHOOK_SECRET', 'PRIVATE_KEY']);
    const wrong = { APP_ID: 'x', WEBHOOK_SECRET: 'short', PORT: '70000', LOG_LEVEL: 'loud', PRIVATE_KEY_PATH: '/none' };
    const variables = problemsOf({ ...wrong, GITHUB_API_URL: 'ftp://x', DATABASE_URL: 'mysql://x', WORKERS: '0' });
    expect(variables.map((problem) => problem.variable).sort()).toEqual(
      [...Object.keys(wrong), 'GITHUB_API_URL', 'DATABASE_URL', 'WORKERS'].sort(),
    );
  });

  it.each([
    ['APP_ID', ''],
    ['APP_ID', '-1'],
    ['APP_ID', '0'],
    ['APP_ID', 'Iv1.8a61f9b3a7aba766'],
    ['APP_ID', '1e3'],
    ['WEBHOOK_SECRET', ''],
    ['WEBHOOK_SECRET', '   '],
    ['WEBHOOK_SECRET', 'development'],
    ['WEBHOOK_SECRET', 'fifteen-letters'],
    ['PRIVATE_KEY', 'hunter2'],
    ['PRIVATE_KEY', '-----BEGIN RSA PRIVATE KEY-----\nnonsense\n-----END RSA PRIVATE KEY-----'],
    ['PRIVATE_KEY', elliptic],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', 'http'],
    ['GITHUB_API_URL', 'api.github.com'],
    ['GITHUB_API_URL', 'file:///etc'],
    ['DATABASE_URL', 'db.example.com'],
    ['LOG_LEVEL', 'INFO'],
    ['WORKERS', '1000'],
    ['DEBOUNCE_MS', 'soon'],
    ['PUBLIC_URL', 'adr.example.com'],
    ['PUBLIC_URL', 'https://ada:secret@adr.example.com'],
    ['PUBLIC_URL', 'https://adr.example.com/?a=b'],
  ])('refuses %s %s and says what to do', (variable, value) => {
    const [problem, ...others] = problemsOf({ ...good, [variable]: value });
    expect(others).toEqual([]);
    expect(problem?.variable).toBe(variable);
    expect(problem?.message.length).toBeGreaterThan(30);
  });

  it.each([
    ['a missing file', Object.assign(new Error('ENOENT: /secret/place'), { code: 'ENOENT' }), 'ENOENT'],
    ['something else', new Error('odd'), 'unreadable'],
  ])('says why the key file cannot be read: %s', (_name, error, told) => {
    const problems = problemsOf({ ...good, PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: '/secret/place' }, () => {
      throw error;
    });
    expect(problems).toMatchObject([{ variable: 'PRIVATE_KEY_PATH' }]);
    expect(problems[0]?.message).toContain(told);
  });

  it('never quotes a value', () => {
    const planted = 'planted-secret';
    const variables = ['APP_ID', 'PRIVATE_KEY', 'PORT', 'GITHUB_API_URL', 'DATABASE_URL', 'LOG_LEVEL', 'WORKERS'];
    const wrong = Object.fromEntries(variables.map((variable) => [variable, planted]));
    const problems = problemsOf({ ...wrong, WEBHOOK_SECRET: planted });
    expect(problems).toHaveLength(variables.length + 1);
    expect(JSON.stringify(problems)).not.toContain(planted);
    const fromFile = problemsOf({ ...good, PRIVATE_KEY: '', PRIVATE_KEY_PATH: '/k' }, () => planted);
    expect(JSON.stringify(fromFile)).not.toContain(planted);
  });
});
