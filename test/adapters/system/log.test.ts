import { describe, expect, it } from 'vitest';
import { createLog, createPino } from '../../../src/adapters/system/log.ts';
import type { LogLevel } from '../../../src/adapters/system/log.ts';

const logTo = (level: LogLevel = 'info', bindings: Readonly<Record<string, unknown>> = {}) => {
  const lines: string[] = [];
  const log = createLog(createPino(level, { write: (line) => void lines.push(line) }), bindings);
  return { log, lines, parsed: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
};

describe('the log', () => {
  it('writes a JSON object a line, with time, level, fields and message', () => {
    const { log, parsed } = logTo('info', { deliveryId: 'd-1' });
    log.info({ repository: 'acme/log' }, 'job done');
    log.warn({}, 'careful');
    log.error({ pullRequest: 5 }, 'broken');
    expect(parsed()).toMatchObject([
      { level: 'info', deliveryId: 'd-1', repository: 'acme/log', msg: 'job done' },
      { level: 'warn', deliveryId: 'd-1', msg: 'careful' },
      { level: 'error', deliveryId: 'd-1', pullRequest: 5, msg: 'broken' },
    ]);
    expect(Number.isNaN(Date.parse(String(parsed()[0]?.time)))).toBe(false);
  });

  it('leaves out what is below its level', () => {
    const { log, lines } = logTo('warn');
    log.info({}, 'no');
    log.warn({}, 'yes');
    expect(lines).toHaveLength(1);
    const silent = logTo('silent');
    silent.log.error({}, 'no');
    expect(silent.lines).toEqual([]);
  });

  it.each([
    'token',
    'authorization',
    'secret',
    'password',
    'privateKey',
    'webhookSecret',
    'databaseUrl',
    'headers',
    'body',
    'payload',
  ])('never writes what stands in a field %s, on whatever level', (name) => {
    const { log, lines } = logTo();
    log.info({ [name]: 'planted', inner: { [name]: 'planted', deeper: { [name]: 'planted' } } }, 'x');
    expect(lines.join()).not.toContain('planted');
  });

  it('keeps type, message, stack, code and cause of an error, and nothing that hangs on it', () => {
    const { log, lines, parsed } = logTo();
    const cause = Object.assign(new TypeError('the cause'), {
      request: { headers: { authorization: 'token planted' } },
    });
    const error = Object.assign(new Error('broken', { cause }), {
      code: 'E1',
      status: 502,
      response: { data: 'planted' },
    });
    log.error({ err: error }, 'x');
    expect(lines.join()).not.toContain('planted');
    expect(parsed()[0]?.err).toMatchObject({
      type: 'Error',
      message: 'broken',
      code: 'E1',
      status: 502,
      cause: { type: 'TypeError', message: 'the cause' },
    });
    expect(lines.join()).toContain('log.test.ts');
  });

  it('takes errors that are none, and causes in a ring', () => {
    const { log, lines } = logTo();
    const ring = new Error('ring');
    ring.cause = ring;
    log.error({ err: ring }, 'x');
    log.error({ err: 'text' }, 'x');
    log.error({ err: undefined }, 'x');
    expect(lines).toHaveLength(3);
  });
});
