import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { findingsOf, placesOf } from './messages-of.ts';

const path = 'docs/adr/0007-use-postgresql.md';
const record = (line: string): string => `# Use PostgreSQL\n\n${line}\n\n## Context\n\nOrders need transactions.\n`;
const told = (line: string, options?: Readonly<Record<string, unknown>>): readonly string[] =>
  findingsOf('impact-known', record(line), { options }).map(({ messageId }) => messageId);

describe('an impact', () => {
  it.each([
    ['**Impact**: High', []],
    ['**Impact**: high', []],
    ['**Impact**: 🟠 Medium', []],
    ['**Impact**: **Low** - one team', []],
    ['**Impact**: High (all services)', []],
    ['**Impact**: Very high', []],
    ['**Impact**: Medium to high', []],
    ['**Impact**: Medium/High', []],
    ['**Impact**: Critical', []],
    ['**Impact**: Hoch', []],
    ['**Impact**: 高', []],
    ['- Impact: élevé', []],
    ['**Impact**: every service has to be built again', []],
    ['**Impact**: [High/Medium/Low]', []],
    ['**Impact**: Hgh', ['impact-misspelled']],
    ['**Impact**: Meduim', ['impact-misspelled']],
    ['**Impact**: High, Medium, Low', ['impact-menu']],
    ['**Impact**: Low | Medium | High | Critical', ['impact-menu']],
    ['**Impact**: Slow', ['impact-unusual']],
    ['**Impact**: Backend services', ['impact-unusual']],
  ])('%s', (line, expected) => {
    expect(told(line)).toEqual(expected);
  });

  it.each([
    ['**Impact**: Level 2', []],
    ['**Impact**: LEVEL 1 - one team', []],
    ['**Impact**: Levle 1', ['impact-misspelled']],
    ['**Impact**: Level 3', ['impact-unknown']],
    ['**Impact**: High', ['impact-unknown']],
    ['**Impact**: every service has to be built again', ['impact-unknown']],
  ])('%s, where the team has two levels', (line, expected) => {
    expect(told(line, { values: ['Level 1', 'Level 2'] })).toEqual(expected);
  });

  it('is a remark where nobody has named the levels, and an error where somebody has', () => {
    const text = record('**Impact**: Purple');
    expect(findingsOf('impact-known', text)[0]?.severity).toBe('info');
    expect(findingsOf('impact-known', text, { options: { values: ['Level 1'] } })[0]?.severity).toBe('error');
  });

  it('is pointed at word by word', () => {
    expect(placesOf('impact-known', record('**Impact**: 🔴 Hihgh (all)'))).toEqual(['Hihgh']);
    expect(placesOf('impact-known', record('**Impact**: Pur**ple**'))).toEqual(['Pur**ple**']);
  });

  it('stands in one field only', () => {
    expect(told('The impact: Purple')).toEqual([]);
    expect(told('**Importance**: Purple')).toEqual([]);
  });
});

describe('the fix', () => {
  it.each([
    ['**Impact**: Meduim (two teams)', '**Impact**: Medium (two teams)'],
    ['**Impact**: Hgh', '**Impact**: Hgh'],
    ['**Impact**: Me**duim**', '**Impact**: Me**duim**'],
    ['**Impact**: Purple', '**Impact**: Purple'],
  ])('%s', (before, after) => {
    const once = fixedText(record(before), path, findingsOf('impact-known', record(before)));
    expect(once.text).toBe(record(after));
    expect(fixedText(once.text, path, findingsOf('impact-known', once.text)).applied).toEqual([]);
  });

  it('of a short word waits for a second look', () => {
    const text = record('**Impact**: Hgh');
    expect(fixedText(text, path, findingsOf('impact-known', text), false).text).toBe(record('**Impact**: High'));
  });
});
