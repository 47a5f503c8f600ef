import { describe, expect, it } from 'vitest';
import { readAlternatives } from '../../../src/core/rules/support/alternatives.ts';
import { factsOf } from './facts-of.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const record = (alternatives: string, decision = 'We will use PostgreSQL.'): string =>
  `# Choose a store for the orders\n\n## Context\n\nNo order may get lost.\n\n${alternatives}\n\n## Decision\n\n${decision}\n`;

/** Names of the options, `*` before the chosen one, `+` behind others that are weighed. */
function optionsOf(markdown: string): readonly string[] | null {
  const found = readAlternatives(factsOf(markdown));
  return (
    found?.options.map((option) =>
      option === found.chosen ? `*${option.name.text}` : `${option.name.text}${option.isWeighed ? '+' : ''}`,
    ) ?? null
  );
}

describe('options are listed', () => {
  it.each<[string, string, readonly string[]]>([
    ['as bullets', '## Considered Options\n\n* PostgreSQL\n* MySQL\n* Files', ['*PostgreSQL', 'MySQL', 'Files']],
    ['as numbers', '## Options\n\n1. MySQL\n2. PostgreSQL', ['MySQL', '*PostgreSQL']],
    [
      'with remarks',
      '## Options\n\n- MySQL - known\n- **PostgreSQL**: safe\n- Files (slow)',
      ['MySQL', '*PostgreSQL', 'Files'],
    ],
    [
      'with verdicts',
      '## Alternatives\n\n- **MySQL.** Rejected: licence\n- **Files.** Rejected: slow',
      ['MySQL', 'Files'],
    ],
    ['with links', '## Options\n\n- [MySQL](https://mysql.com)\n- [PostgreSQL]', ['MySQL', '*PostgreSQL']],
    ['below a bold label', '**Options Considered**:\n\n1. MySQL\n2. PostgreSQL', ['MySQL', '*PostgreSQL']],
    ['below a plain label', 'Options:\n1. MySQL\n2. PostgreSQL', ['MySQL', '*PostgreSQL']],
    [
      'as headings',
      '## Options\n\n### MySQL\n\nKnown.\n\n### PostgreSQL\n\nSafe.\n\n### Comparison\n\nBoth are fine.',
      ['MySQL', '*PostgreSQL'],
    ],
    ['as numbered headings', '## Options\n\n### 1. MySQL\n\n### 2. PostgreSQL', ['MySQL', '*PostgreSQL']],
    ['as headings with a dash', '## Options\n\n### 1 – MySQL\n\n### 2 – PostgreSQL', ['MySQL', '*PostgreSQL']],
    [
      'as bold lines',
      '## Alternatives Considered\n\n**Alternative 1: MySQL**\n- Pros: known\n- Cons: its licence\n\n**Alternative 2: Files**\n- Why not: slow',
      ['MySQL+', 'Files+'],
    ],
    [
      'as bold beginnings of paragraphs',
      '## Alternatives\n\n**MySQL** is known to all. Its licence is not.\n\n**Files**: no transactions.',
      ['MySQL', 'Files'],
    ],
    ['as lines', '## Options\n\nOption A: MySQL\n\nOption B: PostgreSQL', ['MySQL', '*PostgreSQL']],
    [
      'as rows of a table',
      '## Options\n\n| Option | Pros | Cons |\n|---|---|---|\n| MySQL | known | licence |\n| PostgreSQL | safe | new |\n| Files | | |',
      ['MySQL+', '*PostgreSQL', 'Files'],
    ],
    [
      'as columns of a table',
      '## Options\n\n| Criterion | MySQL | PostgreSQL |\n|---|---|---|\n| Price | low | low |\n| Speed | low | high |',
      ['MySQL+', '*PostgreSQL'],
    ],
    [
      'with nested remarks',
      '## Options\n\n- MySQL\n  - Good, because it is known\n- PostgreSQL\n  - it is safe',
      ['MySQL+', '*PostgreSQL'],
    ],
    [
      'below headings without a section',
      '## Option 1: MySQL\n\nKnown.\n\n## Option 2: PostgreSQL\n\nSafe.',
      ['MySQL', '*PostgreSQL'],
    ],
    ['without the rest', '## Options\n\n- PostgreSQL\n- MySQL\n- Other databases\n- ...', ['*PostgreSQL', 'MySQL']],
    ['in German', '## Betrachtete Optionen\n\n- PostgreSQL\n- MySQL', ['*PostgreSQL', 'MySQL']],
    ['in Chinese', '## 备选方案\n\n### 方案一：MySQL\n\n### 方案二：PostgreSQL', ['MySQL', '*PostgreSQL']],
  ])('%s', (_, alternatives, expected) => {
    expect(optionsOf(record(alternatives))).toEqual(expected);
  });

  it('in two sections once', () => {
    const names = '## Considered Options\n\n* MySQL\n* PostgreSQL with one server\n* Files';
    const details =
      '## Pros and Cons of the Options\n\n### MySQL\n\n* Good, because it is known\n\n### PostgreSQL (one server)\n\n* Bad, because it is new';
    expect(optionsOf(record(`${names}\n\n${details}`, 'One server with PostgreSQL.'))).toEqual([
      'MySQL+',
      '*PostgreSQL with one server',
      'Files',
    ]);
  });

  it('in a list of what was rejected beside all of them', () => {
    const names = '## Considered Options\n\n1. **PostgreSQL** — this decision\n2. MySQL\n3. Files';
    const decision =
      'PostgreSQL.\n\n### Rejected alternatives\n\n- **MySQL**: its licence\n- **Files (option 3)**: slow';
    expect(optionsOf(record(names, decision))).toEqual(['*PostgreSQL', 'MySQL+', 'Files+']);
  });

  it('of no record without such a section', () => {
    expect(optionsOf(record(''))).toBeNull();
  });
});

describe('the chosen option', () => {
  const options = '## Considered Options\n\n* Keep the files\n* Use MySQL\n* Use PostgreSQL on one server';
  it.each<[string, string, string | null]>([
    ['is quoted', 'Chosen option: "Use MySQL", because it is known.', 'Use MySQL'],
    ['is bold', 'We chose **MySQL** for these reasons.', 'Use MySQL'],
    ['is counted', 'We go with option 3.', 'Use PostgreSQL on one server'],
    ['is told in other words', 'PostgreSQL, on a single server, will be the store.', 'Use PostgreSQL on one server'],
    [
      'is not what it replaces',
      'Instead of MySQL we will use PostgreSQL on one server.',
      'Use PostgreSQL on one server',
    ],
    ['is not told', 'We will decide next week.', null],
  ])('%s', (_, decision, expected) => {
    expect(readAlternatives(factsOf(record(options, decision)))?.chosen?.name.text ?? null).toBe(expected);
  });

  it.each([
    ['in brackets', '- MySQL\n- PostgreSQL (chosen)'],
    ['behind a dash', '- MySQL\n- PostgreSQL — selected'],
    ['in a verdict', '**MySQL**: its licence is unclear. Rejected.\n\n**PostgreSQL**: safe. Chosen.'],
    ['by a mark', '- MySQL\n- ✅ PostgreSQL'],
  ])('says so itself %s', (_, options_) => {
    const found = readAlternatives(factsOf(record(`## Options\n\n${options_}`, 'As said above.')));
    expect(found?.chosen?.written).toContain('PostgreSQL');
  });

  it('stands in the heading of the decision, or in the title', () => {
    const heading =
      '# A store\n\n## Options\n\n- MySQL\n- Redis\n\n## Decision: use MySQL\n\nRedis would lose orders, and nobody wants that.\n';
    expect(optionsOf(heading)?.[0]).toBe('*MySQL');
    const title =
      '# Use MySQL for orders\n\n## Options\n\n- MySQL\n- Redis\n\n## Decision\n\nRedis loses orders. So it is the other one.\n';
    expect(optionsOf(title)?.[0]).toBe('*MySQL');
  });

  it('is not what a prompt left in the decision would name', () => {
    const text = record('## Alternatives\n\n### MySQL\n\n### Files', 'We will wait. It replaces {title of option 1}.');
    expect(readAlternatives(factsOf(text))?.chosen).toBeNull();
  });

  it('is in a list of alternatives only by its very name', () => {
    const alternatives = '## Alternatives\n\n- Keep orders in files for now';
    expect(optionsOf(record(alternatives, 'We will keep no orders in files any longer.'))).toEqual([
      'Keep orders in files for now+',
    ]);
    expect(optionsOf(record('## Alternatives\n\n- MySQL\n- PostgreSQL'))).toEqual(['MySQL', '*PostgreSQL']);
  });
});

describe('an option is weighed', () => {
  it.each([
    ['below a heading', '### Pros\n\n- known'],
    ['by a label', '**Cons:** its licence'],
    ['by two lines', 'Pros: known\nCons: its licence'],
    ['by words of MADR', '* Good, because it is known\n* Bad, because of its licence'],
    ['by neutral words', '* Neutral, because others use it'],
    ['by signs', '- ✅ known\n- ❌ its licence'],
    ['by signs in code', '- `+` known\n- `-` its licence'],
    ['by bullets', '+ known\n+ cheap\n\n- its licence'],
    ['by a table', '| Pros | Cons |\n|---|---|\n| known | licence |'],
    ['by a verdict', '**Rejected because:** of its licence'],
    ['by a question', '**Why not:** its licence'],
    ['in German', '**Nachteile:**\n\n- Lizenz'],
    ['in Japanese', '**欠点**：ライセンス'],
  ])('%s', (_, text) => {
    const alternatives = `## Options\n\n### MySQL\n\n${text.replace(/^### /m, '#### ')}\n\n### Files`;
    expect(optionsOf(record(alternatives, 'Redis.'))).toEqual(['MySQL+', 'Files']);
  });

  it('where the rest of the record speaks of it', () => {
    const options = '## Options\n\n- PostgreSQL\n- MySQL\n- `flat-files`';
    expect(optionsOf(record(options, 'We will use PostgreSQL. `flat-files` have no transactions.'))).toEqual([
      '*PostgreSQL',
      'MySQL',
      'flat-files+',
    ]);
  });
});

describe('a section', () => {
  it.each<[string, string, Partial<Record<'isTold' | 'isDenied' | 'isUnfinished' | 'isEmpty', boolean>>]>([
    ['denies', '## Alternatives\n\nN/A', { isDenied: true, isTold: false }],
    ['denies in a list', '## Alternatives\n\n- None.', { isDenied: true }],
    ['denies with a remark', '## Alternatives\n\nN/A - to be documented later.', { isDenied: true }],
    ['is empty', '## Alternatives', { isEmpty: true, isDenied: false }],
    ['is the template', '## Alternatives\n\n- [option 1]\n- [option 2]', { isUnfinished: true }],
    [
      'tells',
      '## Alternatives\n\nWe looked at MySQL and at files, and neither of them gave us what the orders need.',
      { isTold: true, isDenied: false },
    ],
    ['lists', '## Alternatives\n\nThese are the options:\n\n- MySQL\n- Files', { isTold: false }],
  ])('%s', (_, alternatives, expected) => {
    expect(readAlternatives(factsOf(record(alternatives)))).toMatchObject(expected);
  });
});

it.each([
  '- a\n',
  '1. a - b\n',
  '### Option 1: a\n\n',
  '**a** b\n\n',
  '- Pros: a\n  - b\n',
  '**Options:**\n\na\n\n',
  'Option 1 a ',
  '✅ a\n',
  '- `+` a\n',
])('takes time in proportion to the text: %j', (piece) => {
  const document = factsOf(record(`## Options\n\n${piece.repeat(900)}`));
  const start = cpuTime();
  readAlternatives(document);
  expect(cpuTime() - start).toBeLessThan(1000);
});
