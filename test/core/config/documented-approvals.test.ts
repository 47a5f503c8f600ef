import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configurationAdvice } from '../../../src/core/config/configuration-advice.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { configurationPath } from '../../../src/core/log/governing-paths.ts';

const page = readFileSync('docs/approvals.md', 'utf8');
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

/** The roles of the page, for blocks that show a scope alone. */
const roles = blocks.find((text) => text.startsWith('roles:')) ?? '';
const rolesAlone = `${roles.slice(0, roles.indexOf('\nscopes:'))}\n  Architecture Review Board: '@octo-org/arb'\n`;

const whole = (text: string): string => {
  if (text.startsWith('version:')) return text;
  if (text.startsWith('- name:')) return `version: 1\n${rolesAlone}scopes:\n${text}`;
  return `version: 1\n${text}`;
};

describe('the page about approvals', () => {
  it('shows configurations', () => {
    expect(blocks.length).toBeGreaterThan(6);
  });

  it.each(blocks.map((text) => [text.split('\n').slice(0, 2).join(' '), whole(text)]))('can be read: %s', (_, text) => {
    const read = readConfiguration(text, '.github/adr.yml');
    expect(read.ok ? [] : read.problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  it.each(blocks.filter((text) => text.startsWith('version:')).map((text) => [text]))(
    'asks for nothing in vain: %s',
    (text) => {
      const read = readConfiguration(text, configurationPath);
      expect(read.ok && configurationAdvice(text, configurationPath, read.value)).toEqual([]);
    },
  );

  it('names every unit of time, every permission and whom no override is for', () => {
    for (const words of [
      '`days`, `working days`, `weeks` or `months`',
      '`admin` (the default), `maintain` or `write`',
      '### Reminders',
    ])
      expect(page).toContain(words);
  });

  it('names every key of approvals, and every kind of change', () => {
    const schema = JSON.parse(readFileSync('schema/adr.schema.json', 'utf8')) as {
      properties: { approvals: { properties: Record<string, unknown> } };
    };
    const keys = Object.keys(schema.properties.approvals.properties);
    expect(keys.length).toBeGreaterThan(6);
    for (const key of [...keys, 'new', 'status', 'other', 'authors', 'consult', 'inform']) expect(page).toContain(key);
  });
});
