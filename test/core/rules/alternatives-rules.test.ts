import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { readingSettings } from '../../../src/core/evaluate/reading-settings.ts';
import { findingsOf, messagesOf, placesOf } from './messages-of.ts';

const context = '## Context\n\nThe orders need transactions, and this is what the old store does not have.';
const record = (alternatives: string, decision = 'We will use PostgreSQL.'): string =>
  `# Use PostgreSQL\n\n${context}\n\n${alternatives}\n\n## Decision\n\n${decision}\n`;

describe('alternatives-considered', () => {
  it.each<[string, string, readonly string[]]>([
    ['no section', '', []],
    ['two beside the chosen one', '## Options\n\n- MySQL\n- PostgreSQL\n- Files', []],
    ['two in a list of others', '## Alternatives\n\n- MySQL\n- Files', []],
    ['two, and nobody knows which is chosen', '## Options\n\n- MySQL\n- Redis', []],
    ['one beside the chosen one', '## Options\n\n- MySQL\n- PostgreSQL', ['few@7']],
    ['one in a list of others', '## Alternatives\n\n- MySQL', ['few@7']],
    ['only the chosen one', '## Options\n\n- PostgreSQL', ['only-chosen@7']],
    ['none', '## Alternatives\n\nNone.', ['none@7']],
    ['an empty section', '## Alternatives', []],
    ['the template', '## Options\n\n- [option 1]', []],
    [
      'one, and a text that may name others',
      '## Options\n\n- MySQL\n\nWe also looked at two that nobody of us had ever run before, and at files.',
      [],
    ],
    ['told', '## Alternatives\n\nMySQL would have been the other way.', []],
    ['below a label of the context', '**Options**:\n\n- PostgreSQL\n- MySQL', ['few@7']],
  ])('%s', (_, alternatives, expected) => {
    expect(messagesOf('alternatives-considered', record(alternatives))).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['no section', '', ['not-considered@1']],
    ['a heading that speaks of options', '## What about the other options?\n\nThere are some.', []],
    ['a label that speaks of them', '**Approaches we looked at:**\n\nThree.', []],
    ['fewer', '## Options\n\n- MySQL\n- PostgreSQL\n- Files', ['too-few@7']],
    ['enough', '## Alternatives\n\n- MySQL\n- Redis\n- Files', []],
  ])('with a minimum of three: %s', (_, alternatives, expected) => {
    const options = { minimum: 3 };
    expect(messagesOf('alternatives-considered', record(alternatives), { options })).toEqual(expected);
  });

  it('does not miss a section in a language whose headings nobody here knows', () => {
    const swahili =
      '# Tumia PostgreSQL\n\n## Muktadha\n\nMaagizo yanahitaji hifadhi salama kabisa kwa wateja wote wa duka letu hapa mjini leo na kesho pia daima.\n\n## Decision\n\nTutatumia PostgreSQL.\n';
    expect(messagesOf('alternatives-considered', swahili, { options: { minimum: 2 } })).toEqual([]);
  });

  it('says the number in its message', () => {
    const [finding] = findingsOf('alternatives-considered', record('## Alternatives\n\n- MySQL'), {
      options: { minimum: 3 },
    });
    expect(finding?.message).toMatch(/^This record names 1 of at least 3 alternatives\. /);
  });

  it.each<[string, string, readonly string[]]>([
    ['by default as an info', '', ['info']],
    ['as a warning where the team asks for two', 'alternatives-considered: [warning, { minimum: 2 }]', ['warning']],
    ['as an error in the preset strict, which asks for three', 'preset: strict', ['error']],
    ['not where it is off', 'alternatives-considered: off', []],
  ])('weighs a single alternative %s', (_, rules, expected) => {
    const read = readConfiguration(`version: 1\n${rules === '' ? '' : `rules:\n  ${rules}\n`}`, '.github/adr.yml');
    if (!read.ok) throw new Error('The configuration of this test is wrong.');
    const settings = readingSettings(read.value, null);
    const { findings } = readDocument({
      path: 'docs/adr/0007-a.md',
      text: record('## Alternatives\n\n- MySQL'),
      settings,
      evaluate: true,
    });
    const own = findings.filter(({ ruleId }) => ruleId === 'alternatives-considered');
    expect(own.map(({ severity }) => severity)).toEqual(expected);
  });
});

describe('alternatives-weighed', () => {
  const places = (alternatives: string, decision?: string): readonly string[] =>
    placesOf('alternatives-weighed', record(alternatives, decision));

  it.each<[string, string, readonly string[]]>([
    ['a bare list', '## Options\n\n- PostgreSQL\n- MySQL\n- Files', ['## Options']],
    ['a list below a label', '**Options:**\n\n- PostgreSQL\n- MySQL\n- Files', ['**Options:**']],
    ['one of them', '## Options\n\n- PostgreSQL\n- MySQL (too dear)\n- Files', ['Files']],
    [
      'descriptions beside the chosen one',
      '## Options\n\n- PostgreSQL\n- MySQL - one table per order\n- Files - one file per order',
      ['## Options'],
    ],
    [
      'weaknesses of the chosen one',
      '## Options\n\n### PostgreSQL\n\nCons: new\n\n### MySQL\n\n### Files',
      ['## Options'],
    ],
    [
      'an empty row',
      '## Options\n\n| Option | Why not |\n|---|---|\n| MySQL | licence |\n| Redis | |\n| Files | slow |',
      [],
    ],
    ['unknown which is chosen', '## Options\n\n- Redis\n- MySQL', ['## Options']],
    ['a single one, which may be chosen', '## Options\n\n- Redis', []],
    [
      'reasons beside the chosen one',
      '## Options\n\n- PostgreSQL\n- MySQL - simpler but less safe\n- Files - no transactions',
      [],
    ],
    ['remarks in a list of others', '## Alternatives\n\n- MySQL: one table per order\n- Files: one file per order', []],
    ['the rest of what there is', '## Options\n\n- PostgreSQL\n- MySQL, because known\n- Other databases', []],
    [
      'a text that may weigh them',
      '## Options\n\n- PostgreSQL\n- MySQL\n\nMySQL is known to all of us, and nobody here likes what its licence says.',
      [],
    ],
  ])('%s', (_, alternatives, expected) => {
    expect(places(alternatives)).toEqual(expected);
  });

  it('takes the reasons for one of two ways as reasons against the other', () => {
    const options = '## Options\n\n- PostgreSQL\n- MySQL';
    expect(places(options)).toEqual(['MySQL']);
    expect(places(options, 'We will use PostgreSQL, because it is safe.')).toEqual([]);
  });

  it('takes what the decision says of an option', () => {
    const options = '## Options\n\n- PostgreSQL\n- MySQL\n- Files';
    expect(places(options, 'We will use PostgreSQL. MySQL costs money.')).toEqual(['Files']);
    expect(places(options, 'We will use PostgreSQL. Option 3 is slow.')).toEqual(['MySQL']);
  });

  it('takes the reasons for what is added to an option', () => {
    const options = '## Options\n\n- PostgreSQL\n- PostgreSQL with replicas\n- Files, which are slow';
    expect(places(options, 'We will use PostgreSQL with replicas.')).toEqual([]);
  });

  it('counts any remark of another language', () => {
    const german =
      '# PostgreSQL einsetzen\n\n## Kontext\n\nDie Bestellungen brauchen Transaktionen, und die gibt es in der alten Ablage bisher leider nicht.\n\n## Betrachtete Optionen\n\n- PostgreSQL\n- MySQL: eine Tabelle je Bestellung\n- Dateien\n- Redis\n\n## Entscheidung\n\nWir nehmen PostgreSQL.\n';
    expect(messagesOf('alternatives-weighed', german)).toEqual(['not-weighed@11']);
  });

  it('names at most three', () => {
    const [finding] = findingsOf('alternatives-weighed', record('## Options\n\n- PostgreSQL\n- A\n- B\n- C\n- D'));
    expect(finding?.message).toMatch(/^Nothing says .* here: "A", "B", "C" and 1 more\. /);
  });
});
