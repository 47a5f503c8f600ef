import { generateKeyPairSync } from 'node:crypto';
import type { Environment } from '../../src/server/env.ts';

/** A key of no app. */
export const privateKey = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).privateKey;

export const webhookSecret = 'a secret of the tests, long enough';

/** An environment for a server on any free port; nothing listens at its GitHub unless a test gives one. */
export const environmentWith = (given: Partial<Environment>): Environment => ({
  appId: 4711,
  privateKey,
  webhookSecret,
  host: '127.0.0.1',
  port: 0,
  githubApiUrl: 'http://127.0.0.1:1',
  dataDir: './data',
  databaseUrl: null,
  logLevel: 'info',
  workers: 4,
  publicUrl: null,
  debounceMs: 0,
  ...given,
});
