import { describe, expect, it } from 'vitest';
import { checklistPresets } from '../../../src/core/config/checklist-presets.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import type { Configuration } from '../../../src/core/model/configuration.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';

const read = (text: string): Configuration => {
  const outcome = readConfiguration(`version: 1\n${text}`, '.github/adr.yml');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};
const ids = (text: string): readonly string[] => read(text).checklist.items.map(({ id }) => id);
const setting = (text: string, rule: string) => read(text).rules[rule];

describe.each(Object.entries(checklistPresets))('the preset %s', (_, { items, asks }) => {
  it('has short ids, each once, and rules that there are', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id, by } of items) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+){0,2}$/);
      const rules: readonly string[] = typeof by === 'string' ? [] : by.rules;
      for (const rule of rules) expect(catalogue.map((each) => each.id)).toContain(rule);
    }
  });

  it('asks only what the schemas of the rules allow, and of rules that its own items follow', () => {
    const followed = items.flatMap(({ by }): readonly string[] => (typeof by === 'string' ? [] : by.rules));
    for (const [id, asked] of Object.entries<{ options?: object }>(asks)) {
      const rule = catalogue.find((each) => each.id === id);
      expect(rule?.options.safeParse(asked.options ?? {}).success).toBe(true);
      expect(followed).toContain(id);
    }
  });
});

describe('items', () => {
  it('of several presets stand once, in their order', () => {
    const both = ids('checklist: { preset: [tips, anti-patterns] }\n');
    expect(both.filter((id) => id === 'context')).toHaveLength(1);
    expect(both.slice(0, 2)).toEqual(['firm', 'context']);
    expect(both).toContain('merit');
  });

  it('are left out, replaced in their place, and added behind', () => {
    const text =
      'checklist: { preset: review, without: [plan, announced], items: [{ id: mine, text: A }, { id: reviewed, text: B }] }\n';
    const { items } = read(text).checklist;
    expect(items.map(({ id }) => id)).not.toContain('plan');
    expect(items.find(({ id }) => id === 'reviewed')).toEqual({ id: 'reviewed', text: 'B', by: 'people' });
    expect(items.map(({ id }) => id).indexOf('reviewed')).toBe(6);
    expect(items.at(-1)?.id).toBe('mine');
  });

  it('may come from the template alone', () => {
    expect(read('checklist: { from: template }\n').checklist).toEqual({ items: [], fromTemplate: true });
  });
});

describe('what a preset asks of rules', () => {
  const review = 'checklist: { preset: review }\n';
  it.each([
    ['recommended', 'references-given', 'warning', {}],
    ['recommended', 'implementation-planned', 'warning', { required: true }],
    ['recommended', 'alternatives-considered', 'warning', { minimum: 3 }],
    ['minimal', 'alternatives-considered', 'warning', { minimum: 3 }],
    ['strict', 'alternatives-considered', 'error', { minimum: 3 }],
    ['recommended', 'alternatives-weighed', 'warning', {}],
    // What it does not ask for stays as the preset of the rules says.
    ['minimal', 'decision-stated', 'off', { active: false }],
  ])('under %s: %s is %s', (preset, rule, severity, options) => {
    expect(setting(`${review}rules: { preset: ${preset} }\n`, rule)).toEqual({ severity, options });
  });

  it('is a default that the configuration overrides, severity and options by themselves', () => {
    const own = `${review}rules: { references-given: off, alternatives-considered: error, implementation-planned: [info, { required: false }] }\n`;
    expect(setting(own, 'references-given')?.severity).toBe('off');
    expect(setting(own, 'alternatives-considered')).toEqual({
      severity: 'error',
      options: { minimum: 3 },
      isNamed: true,
    });
    expect(setting(own, 'implementation-planned')).toMatchObject({ severity: 'info', options: { required: false } });
  });

  it('is nothing without a preset, and nothing of guidelines and anti-patterns', () => {
    const plain = read('');
    expect(read('checklist: [{ id: a, text: A }]\n').rules).toEqual(plain.rules);
    expect(read('checklist: { preset: [guidelines, anti-patterns] }\n').rules).toEqual(plain.rules);
  });
});
