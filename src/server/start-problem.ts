import type { Environment } from './env.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown reason');
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Why the server could not start, led by the variable that has to change. The address of a database is never quoted. */
export function startProblem(error: unknown, environment: Environment): string {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return `PORT ${environment.port} is in use on ${environment.host}. Choose another one.`;
  if (code === 'EACCES' && messageOf(error).includes('listen')) {
    return `PORT ${environment.port} may not be used by this account. Choose one above 1023.`;
  }
  if (code === 'EADDRNOTAVAIL') return `HOST ${environment.host} is no address of this machine.`;
  if (environment.databaseUrl !== null)
    return `DATABASE_URL: the database cannot be used (${code === '' ? messageOf(error) : code}).`;
  return `DATA_DIR ${environment.dataDir} cannot be used: ${messageOf(error)}`;
}
