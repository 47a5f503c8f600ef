import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { plannedRules } from '../../src/core/config/planned-rules.ts';
import { catalogue } from '../../src/core/rules/catalogue.ts';
import { folderWith, runIn } from './cli-host.ts';

const escape = String.fromCharCode(27);
const flawed = { 'docs/adr/0001-a.md': '# 1. A\n\n**Status**: Acepted\n' };

async function inFolder<Result>(files: Parameters<typeof folderWith>[0], work: (folder: string) => Promise<Result>) {
  const folder = await folderWith(files);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('explain', () => {
  it.each(catalogue.map((rule) => rule.id))('%s', async (id) => {
    const { code, out } = await runIn('/', ['explain', id]);
    expect(code).toBe(0);
    expect(out).toContain(`# ${id}`);
    expect(out).toContain('## How to fix it');
  });

  it('knows what the evaluator says by itself', async () => {
    for (const id of ['document-readable', 'rule-crashed']) {
      expect((await runIn('/', ['explain', id])).out).toContain(`# ${id}`);
    }
  });

  it('lists all rules', async () => {
    const { out } = await runIn('/', ['explain']);
    for (const { id } of catalogue) expect(out).toContain(id);
  });

  it('offers the nearest rule', async () => {
    const { code, err } = await runIn('/', ['explain', 'status-konwn']);
    expect(code).toBe(2);
    expect(err).toContain('status-known');
  });

  it('repeats no escape sequence', async () => {
    expect((await runIn('/', ['explain', `x${escape}[2J`])).err).not.toContain(escape);
  });
});

describe('config validate', () => {
  it.each([
    ['none', {}, [], 0, /defaults hold/],
    ['a valid one', { '.github/adr.yml': 'version: 1\nmode: enforce\n' }, [], 0, /is valid/],
    ['a named one', { 'a.yml': 'version: 1\n' }, ['a.yml'], 0, /^a\.yml is valid/],
    ['a broken one', { '.github/adr.yml': 'version: 1\nmoed: enforce\n' }, [], 2, /^\.github\/adr\.yml:2:1: .*mode/],
    ['one that is missing', {}, ['b.yml'], 2, /^b\.yml: There is no such file/],
    ['a folder', { 'c/d.yml': '' }, ['c'], 2, /^c: This is a folder/],
  ])('%s', async (_, files, args, code, text) => {
    const ran = await inFolder(files, (folder) => runIn(folder, ['config', 'validate', ...args]));
    expect(ran.code).toBe(code);
    expect(ran.out + ran.err).toMatch(text);
  });
});

describe('config schema', () => {
  it('prints the JSON Schema, which knows every rule and no other key', async () => {
    const { code, out, err } = await runIn('/', ['config', 'schema']);
    expect([code, err]).toEqual([0, '']);
    const schema = JSON.parse(out) as { additionalProperties: boolean; properties: { rules: { properties: object } } };
    expect(schema.additionalProperties).toBe(false);
    const known = ['preset', 'since', 'custom', ...catalogue.map((rule) => rule.id), ...plannedRules];
    expect(Object.keys(schema.properties.rules.properties).sort()).toEqual(known.sort());
  });
});

describe('colours', () => {
  it.each([
    ['on a terminal', { isTTY: true }, true],
    ['not in a pipe', {}, false],
    ['not against NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['not on a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, false],
  ])('%s', async (_, terminal, expected) => {
    const { out } = await inFolder(flawed, (folder) => runIn(folder, ['check'], terminal));
    expect(out.includes(escape)).toBe(expected);
  });
});

it('runs as a program of its own, and ends with its exit code', async () => {
  const main = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
  await inFolder(flawed, async (folder) => {
    const failed = await promisify(execFile)(process.execPath, [main, 'check'], { cwd: folder }).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 1, stdout: expect.stringContaining('status-known') as string, stderr: '' });
  });
  const { stdout } = await promisify(execFile)(process.execPath, [main, '--version']);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
