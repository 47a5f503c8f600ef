import { describe, expect, it } from 'vitest';
import { startProblem } from '../../src/server/start-problem.ts';
import { environmentWith } from './environment.ts';

const failed = (code: string, message: string): Error => Object.assign(new Error(message), { code });

describe('why the server could not start', () => {
  it.each([
    [failed('EADDRINUSE', 'listen EADDRINUSE'), {}, 'PORT 3000'],
    [failed('EACCES', 'listen EACCES'), {}, 'PORT 3000'],
    [failed('EADDRNOTAVAIL', 'listen EADDRNOTAVAIL'), {}, 'HOST 127.0.0.1'],
    [failed('EEXIST', "mkdir './data'"), {}, 'DATA_DIR ./data'],
    [
      failed('ECONNREFUSED', 'connect postgres://ada:secret@db'),
      { databaseUrl: 'postgres://ada:secret@db/x' },
      'DATABASE_URL',
    ],
  ])('%s', (error, change, expected) => {
    const problem = startProblem(error, environmentWith({ port: 3000, ...change }));
    expect(problem).toContain(expected);
    expect(problem).not.toContain('secret@');
  });
});
