import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Log } from '../../app/ports.ts';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Names of fields that could carry a secret or foreign text; whatever stands in them is never written. */
const secretFields = [
  'authorization',
  'token',
  'secret',
  'password',
  'privateKey',
  'webhookSecret',
  'databaseUrl',
  'headers',
  'body',
  'payload',
  'text',
];
/** Errors of HTTP clients carry the whole request (with its token) and response: only these fields of an error are kept. */
const keptOfError = ['code', 'status', 'retryAfter'] as const;

const describeError = (error: Error, depth = 0): Record<string, unknown> => {
  const kept: Record<string, unknown> = { type: error.name, message: error.message, stack: error.stack };
  for (const name of keptOfError) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'string' || typeof value === 'number') kept[name] = value;
  }
  if (error.cause instanceof Error && depth < 4) kept.cause = describeError(error.cause, depth + 1);
  return kept;
};

/**
 * The process's logger: one JSON object a line on standard output, or on `destination`.
 * Errors given as `err` are cut down to type, message, stack, code and cause; fields that could hold a secret are replaced.
 */
export const createPino = (level: LogLevel, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: secretFields.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[redacted]',
      },
      serializers: { err: (error: unknown) => (error instanceof Error ? describeError(error) : String(error)) },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );

/** The port over a pino logger; `bindings` (delivery id, repository, pull request) stand on every line. */
export const createLog = (logger: Logger, bindings: Readonly<Record<string, unknown>> = {}): Log => {
  const child = Object.keys(bindings).length === 0 ? logger : logger.child(bindings);
  return {
    info: (fields, message) => child.info(fields, message),
    warn: (fields, message) => child.warn(fields, message),
    error: (fields, message) => child.error(fields, message),
  };
};
