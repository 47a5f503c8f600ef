import { Help } from 'commander';

const help = new Help();

/**
 * Breaks a text of one line at white space, so that no line is wider than `width` columns (escape sequences take none); lines after
 * the first begin with `hang`. A width that leaves less than 40 columns breaks nothing.
 */
export function wrap(text: string, width: number, hang = ''): readonly string[] {
  const [first = '', ...rest] = help.boxWrap(text, width - hang.length).split('\n');
  return [first, ...rest.map((line) => `${hang}${line}`)];
}
