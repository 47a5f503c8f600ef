import { describe, expect, it } from 'vitest';
import { linkedRule, ruleLinks } from '../../../src/core/report/rule-link.ts';

describe('where a rule is explained', () => {
  it.each([
    ['status-known', 'https://adr.example.com', '[`status-known`](<https://adr.example.com/rules/status-known>)'],
    [
      'document-readable',
      'https://a.example/b',
      '[`document-readable`](<https://a.example/b/rules/document-readable>)',
    ],
    ['cost-section', 'https://adr.example.com', '`cost-section`'],
    ['constructor', 'https://adr.example.com', '`constructor`'],
    ['status-known', null, '`status-known`'],
  ])('%s at %s', (id, publicUrl, expected) => {
    expect(linkedRule(id, ruleLinks(publicUrl))).toBe(expected);
  });

  it('is nowhere unless somebody says so', () => {
    expect(linkedRule('status-known', undefined)).toBe('`status-known`');
  });
});
