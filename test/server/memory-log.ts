import type { Log } from '../../src/app/ports.ts';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** A log that keeps its lines for a test to look at. */
export const memoryLog = (): { readonly log: Log; readonly lines: LogLine[] } => {
  const lines: LogLine[] = [];
  const keep =
    (level: LogLine['level']): Log['info'] =>
    (fields, message) => {
      lines.push({ level, fields, message });
    };
  return { lines, log: { info: keep('info'), warn: keep('warn'), error: keep('error') } };
};
