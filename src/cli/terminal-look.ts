import type { TextLook } from './formats/text-look.ts';
import type { Host } from './host.ts';

/** Colours on a terminal only, and never against https://no-color.org. */
export function terminalLook({ stdout, env }: Host): Pick<TextLook, 'coloured' | 'columns'> {
  const isTerminal = stdout.isTTY === true;
  return {
    coloured: isTerminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    columns: isTerminal ? (stdout.columns ?? 80) : null,
  };
}
