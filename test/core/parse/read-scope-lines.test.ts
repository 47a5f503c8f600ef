import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import { cutOut, readOne } from './reading.ts';

const vocabulary = {
  statuses: {},
  sections: {},
  scopeNames: ['Infrastructure', 'infra', 'Security', 'Developer Experience', 'R&D', '基盤'],
};

const read = (text: string) => readOne(text, 'docs/adr/0007-x.md', vocabulary);

/** The names that a record has, each with the very place that bears it. */
const expectNames = (text: string, names: readonly string[]): void => {
  for (const form of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`]) {
    const { scopes, unreadScopes } = read(form);
    expect(scopes.map(({ name }) => name)).toEqual(names);
    expect(scopes.map(({ range }) => cutOut(form, range).replace(/\s+/g, ' '))).toEqual(names);
    expect(unreadScopes).toBeUndefined();
  }
};

const above = (metadata: string): string => `# 7. Use Kafka\n\n${metadata}\n\n## Context\n\nWe need a log of events.\n`;
const inStatus = (status: string): string => above(`## Status\n\n${status}`);
const below = (foot: string): string =>
  `# 7. Use Kafka\n\n**Status**: Proposed\n\n## Context\n\nWe need it.\n\n## Decision\n\nWe use it.\n\n${foot}\n`;

const both = ['Infrastructure', 'Security'];

describe('a value that goes on', () => {
  it.each<[string, readonly string[]]>([
    ['**Scope**: Infrastructure<br>Security', both],
    ['**Scope**: Infrastructure,<br/>Security', both],
    ['**Scope**: Infrastructure  \nSecurity', both],
    ['**Scope**: Infrastructure\nSecurity', both],
    ['**Scope**: Infrastructure\nand Security', both],
    ['**Scope**: Infrastructure,\nSecurity\n**Date**: 2026-01-02', both],
    ['**Scope**: Infrastructure\nSecurity\n**Date**: 2026-01-02', both],
    ['**Scope**: Developer\nExperience', ['Developer Experience']],
    ['**Scope**: Infrastructure and Security', both],
    ['**Scope**: Infrastructure / Security & R&D', [...both, 'R&D']],
    ['**Scope**: Infrastructure.', ['Infrastructure']],
    ['**Scope**: [Security](../security.md)', ['Security']],
    ['**スコープ**: 基盤、Security', ['基盤', 'Security']],
    ['**Scope**:\n- Infrastructure', ['Infrastructure']],
    ['**Scope**:\n\n- Infrastructure\n- Security', both],
    ['Scope:\n1. Infrastructure\n2. Security', both],
    ['**Scope**:\n- [x] Infrastructure', ['Infrastructure']],
    ['**Scope**: Infrastructure\n- Security', both],
    ['**Scope**:\n\nInfrastructure, Security', both],
    ['**Scope**\nSecurity', ['Security']],
    ['**Scope**\n\nSecurity', ['Security']],
    ['- **Scope**: Infrastructure\n  - Security', both],
    ['- Scope:\n\n  Infrastructure', ['Infrastructure']],
    ['- Scope: Infrastructure\n  Security', both],
    ['> **Scope**: Infrastructure\n> Security', both],
    ['| Scope | Infrastructure,<br>Security |\n|---|---|\n| Status | Draft |', both],
    ['**Scope**: Infrastructure | **Date**: 2026-01-02', ['Infrastructure']],
    ['**Scope**: Infrastructure <!-- Security -->', ['Infrastructure']],
    ['**Scope**: Infrastructure\n<!-- one of the scopes -->', ['Infrastructure']],
    ['**Scope**: Infrastructure\n\n- Security', ['Infrastructure']],
    ['**Scope**: Infrastructure\nWe settled this with everybody who was there.', ['Infrastructure']],
    ['**Scope**:\n- Status: Proposed', []],
    ['**Scope**:\n\nThis record tells of our queues.', []],
    ['| Scope | |\n|---|---|\n| Status | Draft |', []],
  ])('%j', (metadata, names) => {
    expectNames(above(metadata), names);
  });
});

describe('other forms of a line', () => {
  it.each<[string, readonly string[]]>([
    ['**Scope** - Security', ['Security']],
    ['**Scope** = Security', ['Security']],
    ['<b>Scope</b>: Security', ['Security']],
    ['- Metadata\n  - Scope: Security', ['Security']],
    ['We begin with this.\n**Scope**: Security', ['Security']],
    ['**Scope**: Security\n---', ['Security']],
    ['**Status**: Proposed\n**Scope**: Infrastructure\nSecurity\n---', both],
    ['## Document control\n\n**Scope**: Security', ['Security']],
    ['We keep a narrow\nscope: nothing else.', []],
    ['```yaml\nscope: Security\n```', []],
    ['<!-- Scope: Security -->', []],
  ])('%j', (metadata, names) => {
    expectNames(above(metadata), names);
  });
});

describe('a status section', () => {
  it.each<[string, readonly string[]]>([
    ['Proposed\n\nScope: Infrastructure', ['Infrastructure']],
    ['Proposed\n\n**Scope**: Infrastructure<br>Security', both],
    ['Proposed\nScope: Infrastructure', ['Infrastructure']],
    ['- Status: Proposed\n- Scope: Security', ['Security']],
    ['Proposed\n\n**Scope**:\n\n- Infrastructure\n- Security', both],
    ['| Status | Proposed |\n|---|---|\n| Scope | Security |', ['Security']],
    ['Proposed', []],
  ])('%j', (status, names) => {
    expectNames(inStatus(status), names);
    expect(read(inStatus(status)).status?.value).toBe('proposed');
  });
});

describe('a section of its own', () => {
  it.each<[string, readonly string[]]>([
    ['## Scope\n\nInfrastructure', ['Infrastructure']],
    ['## Scope\n\nInfrastructure, security', ['Infrastructure', 'security']],
    ['## Scope\n\n- Infrastructure\n- Security', both],
    ['## Scope\n\n<!-- one of the scopes -->\n\nInfrastructure\n\nSecurity', both],
    ['## Scope\n\nInfrastructure\n\nOnly the replica is meant.', ['Infrastructure']],
    ['### Périmètre\n\nInfrastructure', ['Infrastructure']],
    ['## Scope: Infrastructure', ['Infrastructure']],
    ['## Scope: Infrastructure and Security', both],
    ['## Scope\n\nThis covers Infrastructure, and nothing of Security.', []],
    ['## Scope\n\n- Infrastructure of the shop\n- Security', []],
    ['## Scope\n\nIn scope: Infrastructure. Out of scope: the rest.', []],
    ['## Out of scope\n\nInfrastructure', []],
    ['## Scope: what is in and what is out', []],
    ['## Scope of Infrastructure\n\nSecurity', []],
  ])('%j', (section, names) => {
    expectNames(above(`**Status**: Proposed\n\n${section}`), names);
    expectNames(below(section), names);
  });

  it('is prose where no scopes are configured', () => {
    expect(readOne(above('## Scope\n\nInfrastructure')).scopes).toEqual([]);
  });
});

describe('a foot', () => {
  it.each<[string, readonly string[]]>([
    ['---\n\n**Scope**: Security\n**Deciders**: Ada', ['Security']],
    ['---\n\n**Date**: 2026-01-02\n**Scope**: Security', ['Security']],
    ['---\n\n- Scope: Gardening\n- Deciders: Ada', ['Gardening']],
    ['**Scope**: Security\n**Date**: 2026-01-02', ['Security']],
    ['**Scope**: Security', ['Security']],
    ['**Scope**: whatever we do at night', []],
  ])('%j', (foot, names) => {
    expectNames(below(foot), names);
  });

  it('says people as well', () => {
    expect(read(below('---\n\n**Scope**: Security\n**Deciders**: Ada')).people.deciders).toEqual(['Ada']);
  });
});

describe('records written in labels', () => {
  it.each<[string, readonly string[]]>([
    ['**Scope**: Infrastructure', ['Infrastructure']],
    ['**Scope**:\n\n- Infrastructure\n- Security', both],
    ['**Scope**: Infrastrukture', ['Infrastrukture']],
    ['**Scope**: This is about what the shop does at night. It leaves the rest alone.', []],
  ])('%j', (scope, names) => {
    expectNames(
      `# 7. Use Kafka\n\n**Context**: We need it.\n\n${scope}\n\n**Decision**: We use it.\n\n**Status**: Proposed\n`,
      names,
    );
  });

  it('have their own scopes in a file of many', () => {
    const text = [
      '# Log\n',
      '## ADR-001: A\n\n**Status**: Proposed\n**Scope**: Security\n\n### Context\n\nx\n',
      '## ADR-002: B\n\n**Status**: Proposed\n\n### Context\n\nx\n\n### Scope\n\nInfrastructure\n',
      '## ADR-003: C\n\n### Status\n\nProposed\n\nScope: infra\n\n### Context\n\nx\n',
      '## ADR-004: D\n\n### Context\n\nx\n\n---\n\n**Date**: 2026-01-02\n**Scope**: R&D\n',
    ].join('\n');
    const records = readDecisions(parseDocument('docs/adr.md', text), vocabulary);
    expect(records.map(({ scopes }) => scopes.map(({ name }) => name))).toEqual([
      ['Security'],
      ['Infrastructure'],
      ['infra'],
      ['R&D'],
    ]);
  });
});

describe('what cannot be read', () => {
  const unreadIn = (text: string): readonly (readonly [number, string])[] =>
    (read(text).unreadScopes ?? []).map((range) => [range.start.line, cutOut(text, range)]);

  it.each<[string, number, string]>([
    ['**Scope**: Infrastructure\nmostly', 3, '**Scope**: Infrastructure'],
    ['**Scope**: Infrastructure<br>and the rest', 3, '**Scope**: Infrastructure'],
    ['**Scope**: Infrastructure\nWe settled this with those of Security who were there.', 3, '**Scope**: Infra'],
    ['**Status**: Proposed\n**Scope**:\n- What the shop does at night, and all that the reports need', 4, '**Scope**:'],
    ['**Scope**: Infrastructure\n- and parts of Security', 3, '**Scope**: Infrastructure'],
    ['- Scope: Infrastructure\n  - the rest', 3, 'Scope: Infrastructure'],
    ['We keep a narrow\nscope: Security and nothing else', 4, 'scope: Security'],
  ])('%j', (metadata, line, start) => {
    expect(unreadIn(above(metadata)).map(([at, said]) => [at, said.slice(0, start.length)])).toEqual([[line, start]]);
    expect(readOne(above(metadata)).unreadScopes).toBeUndefined();
  });

  it('is said of a status section, too', () => {
    expect(unreadIn(inStatus('Proposed\n\nScope: Security\nmostly'))).toEqual([[7, 'Scope: Security']]);
  });

  it.each([
    ['text of a section', below('**Scope:** This covers Infrastructure.\nAnd parts of Security.\n\nMore.')],
    ['a heading', below('## Scope: Infrastructure and what it needs\n\nWords.')],
    ['a section', above('## Scope\n\nInfrastructure\nmostly')],
  ])('is prose in %s', (_place, text) => {
    expect(read(text)).toMatchObject({ scopes: [] });
    expect(unreadIn(text)).toEqual([]);
  });
});

describe('a label for scopes that is none as it is written, and looks like one', () => {
  const known = { statuses: {}, sections: {}, scopeNames: ['Infrastructure', 'Security'] };
  const read = (line: string): readonly [names: readonly string[], unread: number] => {
    const text = `# 7. Use Kafka\n\n**Status**: Proposed\n${line}\n\n## Context\n\nWe need it.\n\n## Decision\n\nWe use it.\n`;
    const { scopes, unreadScopes = [] } = readOne(text, 'docs/adr/0007-x.md', known);
    return [scopes.map(({ name }) => name), unreadScopes.length];
  };

  it.each([
    '**S**cope: Infrastructure',
    'Sc<!-- -->ope: Infrastructure',
    '**Sco\u200bpe**: Infrastructure',
    '**Sco\u00adpe**: Infrastructure',
    '**\u2066Scope**: Infrastructure',
    '**Sc\u043epe**: Infrastructure',
    '**\uff33cope**: Infrastructure',
    '~~Scope~~: Infrastructure',
    '**Scope**\u2236 Infrastructure',
    '**Scope**\u02d0 Infrastructure',
    '**Scope**\n: Infrastructure',
    '**Sc&shy;ope**: Infrastructure',
    '&#83;cope: Infrastructure',
    '[Sc](x.md)ope: Infrastructure',
    '\n    Scope: Infrastructure',
  ])('is unread: %j', (line) => {
    const [names, unread] = read(line);
    expect(names.length === 1 || unread > 0).toBe(true);
    expect(unread).toBe(names.length === 1 ? 0 : 1);
  });

  it.each([
    ['prose', '\nThe scope of this is *wide*: everything.'],
    ['prose in marks', '\nWhat is in **scope** here: nothing.'],
    ['code', '\n```\n**S**cope: Infrastructure\n```'],
    ['another word', '**S**copes of work are many'],
    ['a colon that comes later', '**S**cope of the team, as ever: all.'],
  ])('is not seen in %s', (_name, line) => {
    expect(read(line)).toEqual([[], 0]);
  });

  it('beside one that is read makes that no more than it is', () => {
    expect(read('**Scope**: Infrastructure')).toEqual([['Infrastructure'], 0]);
    expect(read('**Scope**: Infrastructure\n**S**cope: Security')[1]).toBeGreaterThan(0);
  });
});
