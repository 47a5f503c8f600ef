import { styleText } from 'node:util';

export interface Terminal {
  /** The heading of a numbered step. */
  heading(number: number, title: string): void;
  /** Sentences, wrapped to the width. */
  say(text: string, indent?: number): void;
  /** Lines that are kept as they are, but for what could control the terminal. */
  lines(text: readonly string[], indent: number, tone?: Tone): void;
  /** Lines in full, however long: for what somebody has to search through. */
  whole(text: readonly string[], indent: number): void;
  gap(): void;
}

export type Tone = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

/** Where the story is written to: `process.stdout`, or a file or pipe that has no width. */
export interface TerminalStream {
  readonly columns?: number;
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What Unicode calls a control character (Cc), and what turns the reading direction (UAX #9). */
const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Foreign text as one line that cannot move the cursor, colour anything or turn the reading direction. */
export const harmless = (text: string): string => text.replace(controls, ' ');

/** Breaks a text at blanks so that no line is longer than `width`, but for words that are. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Plain text; colours only on a terminal and never with NO_COLOR (https://no-color.org). */
export function createTerminal(stream: TerminalStream, environment: NodeJS.ProcessEnv): Terminal {
  const hasColours = stream.isTTY === true && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb';
  const width = Math.max(50, Math.min(110, stream.columns ?? 100));
  const paint = (tone: Tone | undefined, text: string): string =>
    tone === undefined || !hasColours ? text : styleText(tone, text, { validateStream: false });
  const put = (text: string): void => void stream.write(`${text}\n`);
  return {
    heading: (number, title) => {
      put('');
      put(paint('bold', `${String(number).padStart(2)}. ${title}`));
      put('');
    },
    say: (text, indent = 4) => {
      for (const line of wrap(harmless(text), width - indent)) put(' '.repeat(indent) + line);
    },
    lines: (text, indent, tone) => {
      for (const line of text) {
        const clean = harmless(line);
        const room = width - indent;
        put(' '.repeat(indent) + paint(tone, clean.length > room ? `${clean.slice(0, room - 1)}…` : clean));
      }
    },
    whole: (text, indent) => {
      for (const line of text) put(' '.repeat(indent) + harmless(line));
    },
    gap: () => put(''),
  };
}
