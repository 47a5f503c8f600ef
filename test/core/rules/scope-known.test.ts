import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { fixedText } from '../../support/fixed-text.ts';
import { readingSettings } from '../../../src/core/evaluate/reading-settings.ts';
import { findingsOf, placesOf } from './messages-of.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const path = 'docs/adr/0007-use-postgresql.md';
const scopes = ['Infrastructure', 'infra', 'API Design', 'Security'];
const record = (line: string): string => `# Use PostgreSQL\n\n${line}\n\n## Context\n\nOrders need transactions.\n`;

describe('a scope', () => {
  it.each([
    ['**Scope**: Security', []],
    ['**Scope**: api  DESIGN', []],
    ['**Scope**: Infra, `security`', []],
    ['**Scope**: Secruity', ['scope-misspelled Secruity']],
    ['**Scope**: infra, API Desing; Gardening', ['scope-misspelled API Desing', 'scope-unknown Gardening']],
    ['**Scope**: [Describe the scope]', []],
    ['**Scope**: TBD', []],
    ['**Scope**:', []],
    ['**Category**: Gardening', []],
  ])('%s', (line, expected) => {
    const text = record(line);
    const said = findingsOf('scope-known', text, { scopes }).map(
      ({ messageId, range }) => `${messageId} ${text.slice(range.start.offset, range.end.offset)}`,
    );
    expect(said).toEqual(expected);
  });

  it('is none where YAML says so', () => {
    expect(findingsOf('scope-known', '---\nscope: ~\n---\n\n# T\n', { scopes })).toEqual([]);
  });

  it('is any text where none is configured', () => {
    expect(findingsOf('scope-known', record('**Scope**: Gardening'))).toEqual([]);
  });

  it('is pointed at in a list of the front matter', () => {
    const text = '---\nscope:\n  - Security\n  - Infrastrcture\n---\n\n# Use PostgreSQL\n';
    expect(placesOf('scope-known', text, { scopes })).toEqual(['Infrastrcture']);
  });

  it('is an error where a configured one is meant, and a warning else', () => {
    const said = findingsOf('scope-known', record('**Scope**: Secruity, Gardening'), { scopes });
    expect(said.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  it('is told in time, however many a record names', () => {
    const names = Array.from({ length: 4_000 }, (_, index) => `scope number ${index}`).join(', ');
    const start = cpuTime();
    const said = findingsOf('scope-known', record(`**Scope**: ${names}`), { scopes });
    expect(said.length).toBe(50);
    expect(cpuTime() - start).toBeLessThan(3_000);
  });
});

describe('the fix', () => {
  const mended = (text: string, safeOnly: boolean): string =>
    fixedText(text, path, findingsOf('scope-known', text, { scopes }), safeOnly).text;

  it('writes the configured name, after a second look: it decides who approves', () => {
    const text = record('**Scope**: Secruity, API Desing');
    expect(mended(text, true)).toBe(text);
    const once = mended(text, false);
    expect(once).toBe(record('**Scope**: Security, API Design'));
    expect(mended(once, false)).toBe(once);
  });
});

it('knows the scopes of a configuration by each of their names', () => {
  const read = readConfiguration(
    'version: 1\nroles: { Board: "@ada" }\nscopes:\n  - { name: API Design, default: true, match: { metadata: [api] }, approve: { any: [Board] } }\n',
    '.github/adr.yml',
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(readingSettings(read.value, null).scopeNames).toEqual(['API Design', 'api']);
  expect(readingSettings({ ...read.value, scopes: [] }, null)).not.toHaveProperty('scopeNames');
});
