import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { templateNames } from '../../../src/core/config/template-names.ts';
import type { Configuration } from '../../../src/core/model/configuration.ts';
import { builtInTemplateNames } from '../../../src/core/templates/built-in-templates.ts';

/** Every key there is, each with a value of its own. */
const complete = `version: 1
mode: enforce
branches: [trunk, "hotfix/*"]
extends: octo-org/.github
logs:
  - path: handbook/choices
    include: ["[0-9]*.md"]
    template: handbook/choices/blank.md
    id: "CH-{number:3}"
    file: "{number:3}_{slug}.md"
    index: handbook/choices/README.md
    sections: { drivers: ["What pulls us"] }
    statuses: { frozen: other, signed: accepted }
  - { path: CHOICES.md, template: madr-4-minimal }
rules:
  preset: strict
  since: 12
  alternatives-considered: [error, { minimum: 4 }]
  text-encoding: off
  title-present: [warning, { number: required }]
  custom:
    - { id: price-section, kind: section-required, section: Price, severity: error, message: " Name the price. " }
    - { id: plain-words, kind: text-forbidden, words: [leverage, synergy], instead: "Say what it does." }
checklist:
  - { id: told, text: "The team knows" }
  - { id: agreed, text: "Everybody agreed", by: approvals }
  - { id: priced, text: "It has a price", by: price-section }
  - { id: merged, text: "It is merged", by: committed }
  - { id: weighed, text: "It is weighed", by: [alternatives-considered, price-section] }
roles:
  Head of Data: { who: ["@ada#7", "@octo-org/data"], deputies: ["@grace", "@ada"] }
  Board: "@octo-org/board"
scopes:
  - name: Data
    match: { metadata: [storage], paths: ["db/**"], labels: ["Scope: Data", "scope: data"], authors: ["@octo-org/guests", "@ada"] }
    approve: { any: [{ all: [Head of Data, Board] }, { count: 2, from: [Board] }] }
    when: { new: { all: [Board], after: "@ada" }, status: Board }
  - name: Everything else
    default: true
    approve: { all: [Board], after: { count: 2, from: ["@octo-org/staff"], after: "@Ada" } }
    consult: { who: ["@octo-org/staff", Board], request: false }
    inform: ["@octo-org/all", "@Ada"]
approvals:
  distinct: true
  if-author: deputy
  unattributed: block
  bar: [author, committers-of-text, co-authors, merge-authors]
  consult: request
  remind: 3 working days
  discussion: 1 week
  override: maintain
merge: { accept: true, write: direct }
index: { columns: [id, title, impact], badges: text, statistics: true, graph: true }
review: { every: 6 months, stale-proposal: 30 days }
decision-missing: { preset: api, paths: ["db/migrations/**"], unless: ["db/migrations/test/**"], waive: admin }
`;

const read = (text: string): Configuration => {
  const outcome = readConfiguration(text, '.github/adr.yml');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

describe('a configuration with every key', () => {
  const configuration = read(complete);

  it('is read, and what it says of the whole is kept', () => {
    expect(configuration).toMatchObject({
      branches: ['trunk', 'hotfix/*'],
      extends: { owner: 'octo-org', repository: '.github', line: 4 },
      since: 12,
      merge: { accept: true, write: 'direct' },
      index: { columns: ['id', 'title', 'impact'], badges: 'text', statistics: true, graph: true },
      review: { every: { count: 6, unit: 'month' }, staleProposal: { count: 30, unit: 'day' } },
      waive: 'admin',
    });
  });

  it('keeps what it says of logs', () => {
    expect(configuration.logs).toMatchObject([
      {
        path: 'handbook/choices',
        kind: 'folder',
        template: 'handbook/choices/blank.md',
        id: 'CH-{number:3}',
        file: '{number:3}_{slug}.md',
      },
      { path: 'CHOICES.md', kind: 'file', template: 'madr-4-minimal' },
    ]);
    expect(configuration.logs?.[1]).not.toHaveProperty('id');
  });

  it('keeps rules of its own, and the checklist', () => {
    expect(configuration.rules['alternatives-considered']).toEqual({
      severity: 'error',
      options: { minimum: 4 },
      isNamed: true,
    });
    expect(configuration.rules['decision-missing']).toEqual({
      severity: 'error',
      options: { paths: ['db/migrations/**'], preset: ['api'], unless: ['db/migrations/test/**'] },
    });
    expect(configuration.rules['text-encoding']?.severity).toBe('off');
    expect(configuration.rules['status-known']).not.toHaveProperty('isNamed');
    expect(configuration.customRules).toEqual([
      {
        id: 'price-section',
        kind: 'section-required',
        severity: 'error',
        message: 'Name the price.',
        options: { section: 'Price' },
      },
      {
        id: 'plain-words',
        kind: 'text-forbidden',
        severity: 'warning',
        message: null,
        options: { words: ['leverage', 'synergy'], instead: 'Say what it does.' },
      },
    ]);
    expect(configuration.checklist).toEqual({
      items: [
        { id: 'told', text: 'The team knows', by: 'people' },
        { id: 'agreed', text: 'Everybody agreed', by: 'approvals' },
        { id: 'priced', text: 'It has a price', by: { rules: ['price-section'] } },
        { id: 'merged', text: 'It is merged', by: 'committed' },
        { id: 'weighed', text: 'It is weighed', by: { rules: ['alternatives-considered', 'price-section'] } },
      ],
      fromTemplate: false,
    });
  });

  it('keeps people, pinned wherever they stand', () => {
    const ada = { kind: 'user', id: 7 };
    expect(configuration.roles[0]).toMatchObject({ who: [ada, { slug: 'data' }], deputies: [{ login: 'grace' }, ada] });
    expect(configuration.roles[1]?.deputies).toEqual([]);
    expect(configuration.scopes[0]).toMatchObject({
      metadata: ['data', 'storage'],
      paths: ['db/**'],
      labels: ['scope: data'],
      authors: [{ slug: 'guests' }, ada],
      when: {
        new: { approve: { of: [{ name: 'Board' }] }, after: [{ who: [ada] }] },
        status: { approve: { name: 'Board' } },
      },
      consult: [],
    });
    expect(configuration.scopes[1]).toMatchObject({
      paths: [],
      consult: [{ slug: 'staff' }, { slug: 'board' }],
      asksConsulted: false,
      inform: [{ slug: 'all' }, ada],
    });
  });

  it('keeps how approvals are counted', () => {
    expect(configuration.approvals).toEqual({
      distinct: true,
      ifAuthor: 'deputy',
      unattributed: 'block',
      bar: ['author', 'committers-of-text', 'co-authors', 'merge-authors'],
      consult: 'request',
      remind: { count: 3, unit: 'working day' },
      discussion: { duration: { count: 1, unit: 'week' }, line: 50 },
      override: 'maintain',
    });
  });

  it('is refused as a whole if one key of it is wrong', () => {
    const lines = complete.split('\n');
    const at = lines.findIndex((line) => line.includes('if-author'));
    const outcome = readConfiguration(lines.with(at, '  if-author: deputies').join('\n'), 'x');
    expect(outcome).toMatchObject({ ok: false, problems: [{ line: at + 1, key: 'approvals.if-author' }] });
  });
});

describe('since', () => {
  it.each([
    ['0', 0],
    ['42', 42],
    ['2025-01-31', '2025-01-31'],
    ['"2024-02-29"', '2024-02-29'],
  ])('%s', (written, since) => {
    expect(read(`version: 1\nrules: { since: ${written} }\n`).since).toBe(since);
  });
});

it('knows the built-in templates by the names they have', () => {
  expect(templateNames).toEqual(builtInTemplateNames);
});
