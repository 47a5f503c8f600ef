import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/core/rules/catalogue.ts';
import { factNames } from '../../../src/core/rules/facts.ts';
import type { BadExample, GoodExample, Rule } from '../../../src/core/rules/rule.ts';
import { applyFix } from './apply-fix.ts';
import { findingsOf, messagesOf } from './messages-of.ts';

const variants: readonly (readonly [string, (text: string) => string])[] = [
  ['as written', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['with both', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['without a final line end', (text) => text.replace(/\n$/, '')],
];

it('has unique ids in kebab case', () => {
  const ids = catalogue.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/);
});

describe.each(catalogue.map((rule): [string, Rule] => [rule.id, rule]))('%s', (_, rule) => {
  it('explains itself in whole sentences', () => {
    for (const text of [rule.docs.what, rule.docs.why, rule.docs.fix]) {
      expect(text).toMatch(/^[A-Z"].{20,}[.]$/s);
    }
    expect(rule.docs.what.length).toBeLessThan(100);
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(factNames).toEqual(expect.arrayContaining([...rule.needs]));
  });

  it('has messages that say what is wrong and what to do', () => {
    for (const [id, text] of Object.entries(rule.messages)) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      const sentences = text.split(/[.?:;](?=\s|$)/).filter((part) => part.trim() !== '');
      expect(sentences.length, `"${text}" needs what is wrong and what to do`).toBeGreaterThanOrEqual(2);
    }
    for (const id of Object.keys(rule.atMost)) expect(rule.messages).toHaveProperty(id);
  });

  it('has options that stand on their defaults', () => {
    expect(rule.options.safeParse({}).success).toBe(true);
    expect(rule.options.safeParse({ surelyNoOption: 1 }).success).toBe(false);
  });

  it('shows every message in an example', () => {
    const shown = new Set(rule.examples.bad.flatMap((example) => example.expect.map((entry) => entry.split('@')[0])));
    expect([...shown].sort()).toEqual(Object.keys(rule.messages).sort());
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  describe.each(variants)('%s', (__, vary) => {
    it.each(rule.examples.good.map((example): [string, GoodExample] => [example.title, example]))(
      'is content with: %s',
      (___, example) => {
        expect(messagesOf(rule.id, vary(example.markdown), example)).toEqual([]);
      },
    );

    it.each(rule.examples.bad.map((example): [string, BadExample] => [example.title, example]))(
      'speaks about: %s',
      (___, example) => {
        expect(messagesOf(rule.id, vary(example.markdown), example)).toEqual(example.expect);
      },
    );

    it.each(rule.examples.bad.map((example): [string, BadExample] => [example.title, example]))(
      'mends by its fixes: %s',
      (___, example) => {
        const path = example.path ?? 'docs/adr/0007-use-postgresql.md';
        const text = vary(example.markdown);
        for (const finding of findingsOf(rule.id, text, example)) {
          if (finding.fix === null) continue;
          const mended = applyFix(text, path, finding.fix, example.log);
          const left = findingsOf(rule.id, mended.text, { ...example, path: mended.path, log: mended.log });
          const said = (other: typeof finding): string => `${other.messageId} ${other.message}`;
          const before = findingsOf(rule.id, text, example).filter((other) => said(other) === said(finding)).length;
          expect(left.filter((other) => said(other) === said(finding)).length).toBe(before - 1);
          // Fixed text keeps the file's line ends.
          if (text.includes('\r\n')) expect(mended.text.replaceAll('\r\n', '')).not.toContain('\n');
          expect(mended.text.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
        }
      },
    );
  });
});
