import { describe, expect, it } from 'vitest';
import { createTerminal, harmless, wrap, type Terminal } from '../../../sandbox/demo/terminal.ts';

const capture = (
  stream: { columns?: number; isTTY?: boolean },
  environment: NodeJS.ProcessEnv,
  write: (terminal: Terminal) => void,
): string => {
  let text = '';
  write(createTerminal({ ...stream, write: (part) => (text += part) }, environment));
  return text;
};

const escape = '\u001b[';

describe('the terminal', () => {
  it.each([
    ['a terminal', { isTTY: true, columns: 80 }, {}, true],
    ['a terminal with NO_COLOR', { isTTY: true, columns: 80 }, { NO_COLOR: '1' }, false],
    ['a dumb terminal', { isTTY: true, columns: 80 }, { TERM: 'dumb' }, false],
    ['a pipe', {}, {}, false],
  ])('colours on %s: see the table', (_, stream, environment, isColoured) => {
    const text = capture(stream, environment, (terminal) => terminal.lines(['red'], 0, 'red'));
    expect(text.includes(escape)).toBe(isColoured);
  });

  it('keeps to the width', () => {
    const text = capture({ columns: 60 }, {}, (terminal) => {
      terminal.say('word '.repeat(60), 8);
      terminal.lines(['x'.repeat(300)], 4);
    });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('lets no foreign text control it', () => {
    const text = capture({}, {}, (terminal) => {
      terminal.say('a\u001b[2Jb\u0007');
      terminal.lines(['c\rd\u202ee'], 0);
    });
    expect(text).toBe('    a [2Jb\nc d e\n');
    expect(harmless('a\u009bb')).toBe('a b');
  });
});

describe('wrap', () => {
  it.each([
    ['', 10, []],
    ['one', 10, ['one']],
    ['one two three', 7, ['one two', 'three']],
    ['a-word-that-is-too-long b', 5, ['a-word-that-is-too-long', 'b']],
  ])('breaks %j at %d', (text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected);
  });
});
