import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../sandbox/demo/arguments.ts';

describe('readArguments', () => {
  it.each([
    [[], { web: false, keep: false, port: 0 }],
    [['--web', '--port', '8080'], { web: true, keep: false, port: 8080 }],
    [['--keep'], { web: false, keep: true, port: 0 }],
    [['--help'], 'help'],
  ])('%j', (given, expected) => {
    expect(readArguments(given)).toEqual(expected);
  });

  it.each([[['--port', 'x']], [['--port', '70000']], [['--port', '-1']], [['--weeb']], [['stray']], [['--port']]])(
    'refuses %j and says why',
    (given) => {
      const [culprit = ''] = given;
      expect(readArguments(given)).toEqual({ problem: expect.stringContaining(culprit) as string });
    },
  );
});
