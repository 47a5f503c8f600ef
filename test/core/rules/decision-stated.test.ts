import { describe, expect, it } from 'vitest';
import { kindOfSentence, passiveWords } from '../../../src/core/rules/decision-stated/statement.ts';
import { findingsOf, messagesOf, placesOf } from './messages-of.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const record = (decision: string, heading = 'Decision'): string =>
  `# PostgreSQL\n\n## Context\n\nThe orders need transactions, and this is what the old store does not have.\n\n## ${heading}\n\n${decision}\n`;

describe('states a decision', () => {
  it.each([
    'We will use PostgreSQL.',
    'We chose PostgreSQL for these reasons:\n\n- it is safe',
    'Use PostgreSQL.',
    '**Shared store** with prefixed tables.',
    'PostgreSQL.',
    'Option 2',
    'Chosen option: "PostgreSQL", because it is safe.',
    'Orders live in PostgreSQL. The files go.',
    'PostgreSQL will be used.',
    'All orders MUST be stored in PostgreSQL.',
    'There were two ways. We will use PostgreSQL.',
    'Currently orders live in files. They move to PostgreSQL.',
    'In order to keep orders safe, we will use PostgreSQL.',
    '- Store orders in PostgreSQL\n- Drop the files',
    'This decision came down to price. PostgreSQL it is.',
    '| Part | Store |\n|---|---|\n| orders | PostgreSQL |',
    '```sql\ncreate table orders;\n```\n\nThere is one table.',
    '[Describe the decision]',
    'We will follow the advice of the article "Where do orders live?"',
  ])('%s', (decision) => {
    expect(messagesOf('decision-stated', record(decision))).toEqual([]);
  });

  it.each(['Decision: use PostgreSQL', 'Decision Outcome - PostgreSQL it is'])('in its heading: %s', (heading) => {
    expect(messagesOf('decision-stated', record('There were two ways. There are always two.', heading))).toEqual([]);
  });

  it('in one of two sections', () => {
    expect(messagesOf('decision-stated', `${record('Accepted')}\n## Proposal\n\nUse PostgreSQL.\n`)).toEqual([]);
  });
});

describe('does not', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['Accepted', ['not-stated@7'], ['## Decision']],
    ['Should we? When?', ['not-stated@7'], ['## Decision']],
    ['Two options are presented. There is not more to say.', ['not-stated@7'], ['## Decision']],
    ['PostgreSQL is a database. It could keep the orders.', ['not-stated@7'], ['## Decision']],
    ['We have yet to decide. There are two ways.', ['undecided@9'], ['We have yet to decide.']],
    [
      'There were two ways. We discussed both. Nobody liked files.\n\nSo we will use PostgreSQL.',
      ['late@11'],
      ['So we will use PostgreSQL.'],
    ],
    [
      'Historically, orders lived in files. The team looked at two ways.\n\n- Use PostgreSQL',
      ['late@11'],
      ['Use PostgreSQL'],
    ],
  ])('%s', (decision, messages, places) => {
    expect(messagesOf('decision-stated', record(decision))).toEqual(messages);
    expect(placesOf('decision-stated', record(decision))).toEqual(places);
  });

  it('and is an info where it comes late', () => {
    const late = record('There were two ways. We discussed both. We will use PostgreSQL.');
    expect(findingsOf('decision-stated', late).map(({ severity }) => severity)).toEqual(['info']);
  });
});

it('is not asked of other languages', () => {
  const german =
    '# PostgreSQL\n\n## Kontext\n\nDie Bestellungen brauchen Transaktionen, und die gibt es in der alten Ablage leider nicht.\n\n## Entscheidung\n\nAccepted\n';
  expect(messagesOf('decision-stated', german)).toEqual([]);
});

describe('asked for the active', () => {
  it.each<[string, readonly string[]]>([
    ['PostgreSQL will be used for orders.', ['will be used']],
    ['The licence was chosen for two reasons.', ['was chosen']],
    ['It has been decided to use PostgreSQL.', ['has been decided']],
    ['PostgreSQL will be run by the platform team.', []],
    ['We will see that PostgreSQL will be used.', []],
    ['Orders must be stored in PostgreSQL.', []],
    ['PostgreSQL.', []],
  ])('%s', (decision, expected) => {
    expect(placesOf('decision-stated', record(decision), { options: { active: true } })).toEqual(expected);
  });
});

it.each<[string, Parameters<typeof kindOfSentence>[1], string]>([
  ['Approved.', null, 'status'],
  ['Which one?', null, 'question'],
  ['We need to decide on a store.', null, 'undecided'],
  ['We will use it.', null, 'statement'],
  ['There are two.', null, 'background'],
  ['The main reason is the price.', null, 'background'],
  ['It has two servers.', null, 'open'],
  ['It has two servers.', 'background', 'background'],
  ['Orders live there.', 'background', 'open'],
])('tells what %j does', (sentence, previous, expected) => {
  expect(kindOfSentence(sentence, previous)).toBe(expected);
});

it('takes time in proportion to the sentence', () => {
  for (const piece of ['there is ', 'we ', 'a b c is a ', 'will be ', '-', 'is a very ', 'has been ']) {
    const start = cpuTime();
    for (let round = 0; round < 40; round += 1) {
      kindOfSentence(piece.repeat(20_000), 'background');
      passiveWords(piece.repeat(20_000));
    }
    expect(cpuTime() - start, piece).toBeLessThan(1500);
  }
});
