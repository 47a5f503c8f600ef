import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { DecisionPeople } from '../../../src/core/model/decision.ts';
import { splitPeople } from '../../../src/core/parse/read-people.ts';
import { readOne } from './reading.ts';

const english = new Set(['and']);

describe('names', () => {
  it.each<[string, readonly string[]]>([
    ['Ada', ['Ada']],
    ['Ada Lovelace, Grace Hopper', ['Ada Lovelace', 'Grace Hopper']],
    ['Ada; Grace', ['Ada', 'Grace']],
    ['Ada / Grace', ['Ada', 'Grace']],
    ['Ada/Grace', ['Ada', 'Grace']],
    ['Ada, Grace and Linus', ['Ada', 'Grace', 'Linus']],
    ['Ada, Grace, and Linus', ['Ada', 'Grace', 'Linus']],
    ['Ada & Grace', ['Ada', 'Grace']],
    ['Ada（CTO）、Grace', ['Ada（CTO）', 'Grace']],
    ['Ada (CTO, Ops), Grace', ['Ada (CTO, Ops)', 'Grace']],
    ['Ada (CTO and Ops) and Grace', ['Ada (CTO and Ops)', 'Grace']],
    ['@ada @grace', ['@ada', '@grace']],
    ['@ada, @org/team', ['@ada', '@org/team']],
    ['Tech Lead', ['Tech Lead']],
    ['`Team`', ['Team']],
    ['Sandy Anderson', ['Sandy Anderson']],
    ['Ada,', ['Ada']],
    ['N/A', []],
    ['none', []],
    ['-', []],
    ['[list everyone involved]', []],
    ['{names of all, with roles}', []],
    ['<name>', []],
    ['...', []],
    ['', []],
  ])('%s', (text, names) => {
    expect(splitPeople(text, english)).toEqual(names);
  });

  it('never yield an empty or padded name', () => {
    const pieces = fc.constantFrom('Ada', ' ', ',', ';', '/', ' and ', '(', ')', '@x', '*', '[', ']', '、', '&', '-');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 15 }), (parts) => {
        for (const name of splitPeople(parts.join(''), english)) {
          expect(name.trim()).toBe(name);
          expect(name).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('people by their part', () => {
  it.each<[string, Partial<DecisionPeople>]>([
    ['**Author**: Ada', { author: ['Ada'] }],
    ['**Author(s)**: Ada', { author: ['Ada'] }],
    ['- Deciders: Ada, Grace', { deciders: ['Ada', 'Grace'] }],
    ['**Decision makers**: Ada\n**Approved by**: Grace', { deciders: ['Ada', 'Grace'] }],
    ['**Consulted**: Ada\n**Informed**: Grace', { consulted: ['Ada'], informed: ['Grace'] }],
    ['**Owner**: Ada\n**Maintained by**: Grace', { owner: ['Ada', 'Grace'] }],
    ['**Reviewers**: Ada,\nGrace', { reviewers: ['Ada', 'Grace'] }],
    [
      '| Authors | [Ada L](@ada), [Grace](https://example.com/g) |\n|---|---|\n| Status | Draft |',
      { author: ['Ada L', 'Grace'] },
    ],
    ['- Deciders:\n  - Ada\n  - Grace', { deciders: ['Ada', 'Grace'] }],
    ['**Autoren**: Ada und Grace', { author: ['Ada', 'Grace'] }],
    ['**Décideurs** : Ada et Grace', { deciders: ['Ada', 'Grace'] }],
    ['**Autores**: Ada y Grace', { author: ['Ada', 'Grace'] }],
    ['**Decisori**: Ada e Grace', { deciders: ['Ada', 'Grace'] }],
    ['**Beslissers**: Ada en Grace', { deciders: ['Ada', 'Grace'] }],
    ['**Авторы**: Ада и Грейс', { author: ['Ада', 'Грейс'] }],
    ['**决策者**：艾达和格蕾丝、李四', { deciders: ['艾达和格蕾丝', '李四'] }],
    ['**決定者**: エイダ、グレース', { deciders: ['エイダ', 'グレース'] }],
    ['**결정자**: 에이다, 그레이스', { deciders: ['에이다', '그레이스'] }],
    ['**Tác giả**: An và Bình', { author: ['An', 'Bình'] }],
    ['**Author**: Ada et al', { author: ['Ada et al'] }],
    ['**Autor**: José Ortega', { author: ['José Ortega'] }],
  ])('%j', (metadata, people) => {
    const none = { author: [], deciders: [], consulted: [], informed: [], owner: [], reviewers: [] };
    expect(readOne(`# T\n\n${metadata}\n\n## Context\n\nx\n`).people).toEqual({ ...none, ...people });
  });

  it('also as sections, at the foot and in front matter', () => {
    expect(readOne('# T\n\n## Deciders\n\n- Ada\n- Grace\n\n## Context\n\nx\n').people.deciders).toEqual([
      'Ada',
      'Grace',
    ]);
    expect(readOne('# T\n\n## Context\n\nx\n\n---\n\n**Reviewers:** Ada\n').people.reviewers).toEqual(['Ada']);
    const text = '---\ndecision-makers:\n  - Ada\n  - { name: Grace, mail: g@example.com }\n---\n# T\n';
    expect(readOne(text).people.deciders).toEqual(['Ada', 'Grace']);
  });

  it('prose below a heading that promises people is none', () => {
    const text = '# T\n\n## Owner\n\nThe owner of the data decides. Everybody else may read it.\n';
    expect(readOne(text).people.owner).toEqual([]);
  });
});
