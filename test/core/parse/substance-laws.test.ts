import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { scopeKey } from '../../../src/core/config/scope-key.ts';
import type { Decision } from '../../../src/core/model/decision.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import { readOne } from './reading.ts';

const scopeNames = ['Infrastructure', 'infra', 'Security', 'Architecture', 'Developer Experience'];
const vocabulary = { statuses: {}, sections: {}, scopeNames };
const path = 'docs/adr/0007-x.md';

/** What approvals and the log rest on of a record as it is read. */
const meaning = ({ id, number, title, scopes, unreadScopes, status, supersededBy }: Decision): unknown => ({
  id,
  number,
  title: title?.text.replace(/\s+/g, ' ').trim() ?? null,
  scopes: [...new Set(scopes.map(({ name }) => scopeKey(name)))].toSorted(),
  unread: unreadScopes?.length ?? 0,
  status: status?.value ?? null,
  isReplaced: supersededBy.length > 0,
});

const metadata = fc.constantFrom(
  '**Status**: Proposed\n**Date**: 2026-03-04\n**Scope**: Infrastructure',
  '- Status: Proposed\n- Scope: Infrastructure',
  '| Field | Value |\n|---|---|\n| Status | Proposed |\n| Scope | Infrastructure |',
  'Status: not\nAccepted\nScope: Infrastructure',
  '## Status\n\nProposed\n\nScope: Infrastructure',
  '## Status\n\n2026-01-01 Proposed 2026-02-02 Accepted',
  '',
  '**Scope**: Infrastructure\nSecurity',
  '**Scope**:\n- Infrastructure\n- Developer Experience',
  'Scope: Infrastructure (all) and Security',
  'Status: Proposed\n\n## Status\n\nAccepted',
  '**Status**: Accepted\n**Superseded by**: [ADR-9](0009-x.md)',
);
const foot = fc.constantFrom(
  '',
  '**Scope**: Infrastructure',
  '---\n\nScope: Infrastructure\n\nDate: 2026-01-02',
  'Status: Accepted',
  '**Date**: 2026-01-02\n**Scope**: Security',
  '*Scope: Security*',
  '## Scope\n\nInfrastructure',
  '## References\n\n- [x](y.md)\n\n**Scope**: Security',
  'Superseded by [ADR-9](0009-x.md)',
);
const records = fc
  .tuple(metadata, foot)
  .map(
    ([head, tail]) =>
      `${['# 7. Use Kafka', head, '## Context\n\nWe need events.', '## Decision\n\nWe use it.', tail].filter((part) => part !== '').join('\n\n')}\n`,
  );

/** Edits of form: each at one of the places where it can be made. */
const edits: readonly (readonly [RegExp, string])[] = [
  [/ /g, '\n'],
  [/(?<!\n)\n(?!\n)/g, ' '],
  [/(?<!\n)\n(?!\n)/g, '  \n'],
  [/\n\n/g, '\n\n---\n\n'],
  [/---\n\n/g, ''],
  [/\n\n/g, '\n\n## References\n\n- [a](b.md)\n\n'],
  [/$/g, '\n## References\n\n- [a](b.md)\n'],
  [/^/gm, '**Date**: 2026-02-02\n'],
  [/\n\n/g, '\n\nDate: 2026-02-02\n\n'],
  [/^/gm, 'Author: Ada\n'],
  [/\*\*(?:Date|Author)\*\*: [^\n]+\n/g, ''],
  [/\*\*([^*\n]+)\*\*/g, '$1'],
  [/^([A-Z][a-z]+):/gm, '**$1**:'],
  [/^([A-Z])([a-z]+):/gm, '**$1**$2:'],
  [/^([A-Z][a-z]+: .*)$/gm, '**$1**'],
  [/: ([A-Z][^\n]*)$/gm, ': *$1*'],
  [/\b(Scope|Infrastructure|Security|Accepted|Proposed|Status)\b/g, '[$1](x.md)'],
  [/\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/\((\w+-?\w*\.md)\)/g, '(other-$1)'],
  [/^(?=[A-Z*-])/gm, '  '],
  [/\*\*:/g, '** :'],
];
const edit = fc.tuple(fc.constantFrom(...edits), fc.nat({ max: 40 }));
const edited = (text: string, [[pattern, by], at]: readonly [readonly [RegExp, string], number]): string => {
  const places = [...text.matchAll(pattern)];
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return text;
  const single = new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
  single.lastIndex = place.index;
  return text.replace(single, by);
};
const pairs = fc
  .tuple(records, fc.array(edit, { minLength: 1, maxLength: 3 }))
  .map(([text, all]) => [text, all.reduce(edited, text)] as const);

describe('equal substance', () => {
  it('is read alike', () => {
    let equal = 0;
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [before, after] = [one, other].map((text) => readDecisions(parseDocument(path, text), vocabulary));
        const substances = [before, after].map((decisions) => decisions?.map(({ substance }) => substance));
        if (JSON.stringify(substances[0]) !== JSON.stringify(substances[1])) return;
        equal += one === other ? 0 : 1;
        expect(after?.map(meaning)).toEqual(before?.map(meaning));
      }),
      { numRuns: 800 },
    );
    expect(equal).toBeGreaterThan(100);
  });

  const body = '\n\n## Context\n\nWe need events.\n\n## Decision\n\nWe use it.\n';
  const head = (lines: string): string => `# 7. Use Kafka\n\n${lines}${body}`;
  const below = (lines: string): string => `# 7. Use Kafka${body}\n${lines}\n`;
  it.each<[string, string, string]>([
    ['emphasis within a label', head('Scope: Infrastructure'), head('**S**cope: Infrastructure')],
    ['a line that ends before the colon', head('**Scope** : Infrastructure'), head('**Scope**\n: Infrastructure')],
    [
      'a date between scopes',
      head('**Scope**: Architecture\nSecurity'),
      head('**Scope**: Architecture\n**Date**: 2026-03-04\nSecurity'),
    ],
    [
      'an author between scopes',
      head('**Scope**: Architecture\nSecurity'),
      head('**Scope**: Architecture\nAuthor: Ada\nSecurity'),
    ],
    ['a scope at the foot', below('**Scope**: Security'), below('**Scope**: Security\n\n## References\n\n- [a](b.md)')],
    ['a rule', below('---\n\nScope: Security\n\nDate: 2026-01-02'), below('Scope: Security\n\nDate: 2026-01-02')],
    ['a status at the foot', below('Status: Accepted'), below('**Status**: Accepted')],
    ['a rule above a status', below('Status: Accepted'), below('---\n\nStatus: Accepted')],
    [
      'lines of a status',
      head('## Status\n\n2026-01-01 Proposed 2026-02-02 Accepted'),
      head('## Status\n\n2026-01-01 Proposed\n2026-02-02 Accepted'),
    ],
    [
      'a link in a label',
      head('Status: Proposed\n\n## Status\n\nAccepted'),
      head('[Status](x.md): Proposed\n\n## Status\n\nAccepted'),
    ],
    ['a joined line', head('**Status**: not\nAccepted'), head('**Status**: not Accepted')],
    [
      'the record that a superseding link leads to',
      head('## Status\n\nSuperseded by [a queue](0008-x.md)'),
      head('## Status\n\nSuperseded by [a queue](0009-x.md)'),
    ],
  ])('is not that of what reads otherwise: %s', (_name, one, other) => {
    const [before, after] = [one, other].map((text) => readOne(text, path, vocabulary));
    expect(after?.substance).not.toBe(before?.substance);
  });

  it.each<[string, string, string]>([
    ['wrapping of names', head('**Scope**: Developer Experience'), head('**Scope**: Developer\nExperience')],
    ['emphasis of names', head('**Scope**: Security, Architecture'), head('**Scope**: *Security*, **Architecture**')],
    ['emphasis of the status', head('**Status**: Accepted'), head('__Status__: *Accepted*')],
    ['emphasis of the title', head('Status: Accepted'), head('Status: Accepted').replace('Use Kafka', '**Use** Kafka')],
    ['a date below scopes', head('**Scope**: Security'), head('**Scope**: Security\n**Date**: 2026-03-04')],
    [
      'where the file of a superseding record stands',
      head('## Status\n\nSuperseded by [ADR-8](0008-x.md)'),
      head('## Status\n\nSuperseded by [ADR-8](../log/0008-a-queue.md)'),
    ],
  ])('is kept by what is read alike: %s', (_name, one, other) => {
    const [before, after] = [one, other].map((text) => readOne(text, path, vocabulary));
    expect(after?.substance).toBe(before?.substance);
  });

  it('does not rest on scopes that no record names', () => {
    const text = head('**Scope**: Security');
    const other = { ...vocabulary, scopeNames: ['Security', 'Legal', 'Data'] };
    expect(readOne(text, path, other).substance).toBe(readOne(text, path, vocabulary).substance);
  });
});
