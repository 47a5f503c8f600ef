import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';

const root = path.join(import.meta.dirname, '..', '..', '..', 'fixtures', 'adr');
const documentsIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.md'));

/** `severity rule message@line:column`, in the order of the file. */
function judged(folder: string, name: string, vary: (text: string) => string = (text) => text): readonly string[] {
  const text = vary(readFileSync(path.join(root, folder, name), 'utf8'));
  const settings = { statuses: {}, sections: {}, rules: {} };
  return readDocument({ path: `docs/adr/${name}`, text, settings, evaluate: true }).findings.map(
    ({ severity, ruleId, messageId, range: { start } }) =>
      `${severity} ${ruleId} ${messageId}@${start.line}:${start.column}`,
  );
}

describe('good documents', () => {
  it.each(documentsIn('good'))('%s', (name) => {
    expect(judged('good', name)).toEqual([]);
  });
});

describe('bad documents', () => {
  const names = documentsIn('bad');

  it.each(names)('%s', (name) => {
    const expected: unknown = JSON.parse(
      readFileSync(path.join(root, 'bad', name.replace(/\.md$/, '.expected.json')), 'utf8'),
    );
    expect(judged('bad', name)).toEqual(expected);
  });

  it.each(names)('%s, with other line ends and byte order mark', (name) => {
    const expected = judged('bad', name);
    const plain = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    expect(judged('bad', name, plain)).toEqual(expected);
    expect(judged('bad', name, (text) => `\uFEFF${plain(text).replaceAll('\n', '\r\n')}`)).toEqual(expected);
  });
});
