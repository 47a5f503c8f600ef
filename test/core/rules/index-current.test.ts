import { describe, expect, it } from 'vitest';
import { evaluateLog } from '../../../src/core/evaluate/evaluate-log.ts';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { indexMarkers } from '../../../src/core/log/managed-block.ts';
import { summaryOf } from '../../../src/core/log/record-summary.ts';
import type { LogSettings } from '../../../src/core/model/configuration.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import { titleAgreement } from '../../../src/core/rules/index-current/title-agreement.ts';
import { sourceDocument, sourceDocumentsFolder, type SourceDocumentName } from '../../support/source-documents.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const readme = 'docs/adr/README.md';
const reading = { statuses: {}, sections: {}, rules: {} };
const folderLog: LogSettings = {
  path: 'docs/adr',
  kind: 'folder',
  include: ['**/*.md'],
  index: null,
  statuses: {},
  sections: {},
};

/** What the rule says of a page in a log of these files. */
function findings(
  page: { readonly path: string; readonly text: string },
  files: Readonly<Record<string, string>>,
  settings: LogSettings = folderLog,
  unread: readonly string[] = [],
): readonly Finding[] {
  const records = Object.entries(files)
    .flatMap(([path, text]) => readDocument({ path, text, settings: reading, evaluate: false }).decisions)
    .map(summaryOf);
  const start = { offset: 0, line: 1, column: 1 };
  return evaluateLog(
    { log: { settings, records, unread }, index: [page] },
    { path: page.path, range: { start, end: start } },
    { rules: {} },
  ).filter(({ ruleId }) => ruleId === 'index-current');
}

const told = (found: readonly Finding[]): readonly string[] =>
  found.map(({ messageId, element, range }) => `${element ?? messageId}@${range.start.line}`);

const record = (number: number, title: string, more = '**Status**: Accepted\n'): string =>
  `# ${number}. ${title}\n\n${more}`;
const files = {
  'docs/adr/0001-queue.md': record(1, 'Keep orders in a queue'),
  'docs/adr/0002-builds.md': record(2, 'Sign all builds'),
  'docs/adr/0003-tokens.md': record(3, 'Gateway validates all tokens'),
};
const said = (text: string, own: Readonly<Record<string, string>> = files): readonly string[] =>
  told(findings({ path: readme, text }, own));

const links = ['[Order queue](0001-queue.md)', '[Signed builds](0002-builds.md)', '[Tokens](0003-tokens.md)'] as const;
const bullets = (...items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');

describe('missing rows', () => {
  it.each([
    ['none', bullets(...links), []],
    ['of a list', bullets(...links.slice(0, 2)), ['row-missing@2']],
    ['the first', bullets(...links.slice(1)), ['row-missing@1']],
    ['of a table', `| | |\n| --- | --- |\n| 1 | ${links[0]} |\n| 3 | ${links[2]} |\n`, ['row-missing@3']],
    ['of a numbered list', `1. ${links[0]}\n1. ${links[1]}\n`, ['row-missing@2']],
    ['ids alone', '- ADR-1: Order queue\n- ADR-2: Signed builds\n', ['row-missing@2']],
    ['one link in a text', `See ${links[0]}.\n`, []],
    ['one link in a list', bullets(links[0], 'Ask the team'), []],
    ['links among others', bullets(links[0], links[1], '[a](../a.md)', '[b](../b.md)', '[c](../c.md)'), []],
    ['a numbered list of something else', '1. Copy the template\n2. Fill it in\n3. Open a pull request\n', []],
    ['a table of something else', '| Code | Meaning |\n| --- | --- |\n| 1 | Sign in |\n| 2 | Failure |\n', []],
    ['in code', `\`\`\`\n${bullets(...links.slice(0, 2))}\`\`\`\n`, []],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('are asked of groups together, also of those with one row', () => {
    const text = `## In force\n\n${bullets(...links.slice(0, 2))}\n## Old\n\n${bullets(links[2])}`;
    expect(said(text)).toEqual([]);
    expect(said(text, { ...files, 'docs/adr/0004-keys.md': record(4, 'Rotate keys') })).toEqual(['row-missing@8']);
  });

  it('are not asked of a list that has but a part of the records, unless it is configured as the index', () => {
    const more = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`docs/adr/001${at}-x.md`, record(10 + at, `Move part ${at}`)]),
    );
    const page = { path: readme, text: bullets(...links) };
    expect(told(findings(page, { ...files, ...more }))).toEqual([]);
    expect(told(findings(page, { ...files, ...more }, { ...folderLog, index: readme }))).toEqual(['rows-missing@1']);
  });

  it('are told one by one up to five, then once, naming the first five', () => {
    const more = (count: number): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`docs/adr/002${at}-x.md`, record(20 + at, `Move part ${at}`)]),
      );
    const page = { path: readme, text: bullets(...links) };
    const configured = { ...folderLog, index: readme };
    expect(told(findings(page, { ...files, ...more(5) }, configured))).toHaveLength(5);
    const six = findings(page, { ...files, ...more(6) }, configured);
    const seven = findings(page, { ...files, ...more(7) }, configured);
    expect(told(six)).toEqual(['rows-missing@1']);
    // What was said before is said again in the same words: then it is no news.
    expect(seven[0]?.message).toBe(six[0]?.message);
  });

  it('are asked of a summary although the table of contents has them', () => {
    const text = `# Decisions\n\n${bullets('[ADR-1](#adr-1-queue)', '[ADR-2](#adr-2-builds)', '[ADR-3](#adr-3-keys)')}\n${[
      'Queue',
      'Builds',
      'Keys',
    ]
      .map((title, at) => `## ADR-${at + 1}: ${title}\n\n**Status**: Accepted\n\n### Context\n\n- ADR-1\n- ADR-2\n\n`)
      .join('')}## Summary\n\n| ADR | Decision |\n| --- | --- |\n| 1 | Queue |\n| 2 | Builds |\n`;
    const path = 'docs/DECISIONS.md';
    const found = findings({ path, text }, { [path]: text }, { ...folderLog, kind: 'file', path });
    expect(found.map(({ messageId, message }) => [messageId, message.includes('Keys')])).toEqual([
      ['row-missing', true],
    ]);
    expect(found[0]?.range.start.line).toBe(text.split('\n').indexOf('| 2 | Builds |') + 1);
  });

  it('are not asked for pages among the records, nor for folders that the list leaves out', () => {
    const own = {
      ...files,
      'docs/adr/how-we-decide.md': '# How we decide\n\nText.\n',
      'docs/adr/archive/0009-x.md': record(9, 'Use one machine'),
    };
    expect(said(bullets(...links), own)).toEqual([]);
  });
});

describe('rows without a record', () => {
  const absent = '[Cache at the edge](0009-edge.md)';
  it.each([
    ['a link', bullets(...links, absent), ['record-absent@4']],
    [
      'an id',
      bullets(...links, 'ADR-0002: Signed builds', 'ADR-0003: Tokens', 'ADR-0001: Queue').replace(
        '- ADR-0001: Queue',
        '- ADR-0000: Process',
      ),
      ['record-absent@6'],
    ],
    ['the template', bullets(...links, '[Template](template.md)', '[Template](0000-template.md)'), []],
    [
      'another page',
      bullets(...links, '[How](process.md)', '[Up](../README.md)', '[Out](https://example.org/0009-x.md)'),
      [],
    ],
    ['of another log', bullets(...links, '[ADR-9](../../other/adr/0009-x.md)'), []],
    [
      'planned below',
      `${bullets(...links)}\n## Next ADRs\n\n| # | Topic |\n| --- | --- |\n| 9 | Edge |\n| 2 | Builds |\n`,
      [],
    ],
    [
      'reserved at the end',
      '| No | Title | Status |\n| --- | --- | --- |\n| 1 | Order queue | Accepted |\n| 2 | Builds | Accepted |\n| 3 | Tokens | Accepted |\n| 9 | Edge | Proposed |\n',
      [],
    ],
    ['all of them', bullets('[ADR-7: A](0007-a.md)', '[ADR-8: B](0008-b.md)'), ['records-absent@1']],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('are no matter where the file could not be read', () => {
    const page = { path: readme, text: bullets(...links, absent) };
    expect(told(findings(page, files, folderLog, ['docs/adr/0009-edge.md']))).toEqual([]);
  });
});

describe('rows that contradict', () => {
  const full = {
    ...files,
    'docs/adr/0001-queue.md': record(
      1,
      'Keep orders in a queue',
      '**Status**: Accepted\n**Date**: 2026-01-05\n**Author**: Ada Lovelace\n**Impact**: High\n',
    ),
  };
  const table = (own: string): string =>
    `| ADR | Title | Status | Date | Author | Impact |\n| --- | --- | --- | --- | --- | --- |\n| ${own} |\n| 2 | Sign all builds | \u2705 Accepted | | | |\n| 003 | Gateway validates tokens | Accepted | | | |\n`;
  it.each([
    [
      'nothing',
      '001 | Order queue | \u2705 Accepted | January 5, 2026 | A. Lovelace | \ud83d\udd34 High - all orders',
      [],
    ],
    ['the status', 'ADR-001 | Order queue | Proposed | | |', ['status-differs@3']],
    ['a status of the same meaning', '1 | Order queue | Decided (for now) | | |', []],
    ['a status that is none', '1 | Order queue | see there | | |', []],
    ['the date', '1 | Order queue | Accepted | 2026-01-06 | |', ['date@3']],
    ['the author', '1 | Order queue | Accepted | | Grace Hopper |', ['author@3']],
    ['the impact', '1 | Order queue | Accepted | | | Low', ['impact@3']],
    ['the title', '1 | Rotate keys early | Accepted | | |', ['title-differs@3']],
    ['the number', '[5](0001-queue.md) | Order queue | Accepted | | |', ['number-differs@3']],
  ])('%s', (_, own, expected) => {
    expect(said(table(own), full)).toEqual(expected);
  });

  it('in a list with what is said below each', () => {
    const items = links.map(
      (link, at) => `- ${link}\n  - **Status**: ${at === 1 ? 'Rejected' : 'Accepted'}\n  - **Summary**: x\n`,
    );
    expect(said(items.join(''))).toEqual(['status-differs@5']);
  });

  it('about everything mean something else: the date of a meeting', () => {
    const dated = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, `${text}**Date**: 2026-01-05\n`]),
    );
    const rows = links.map((link, at) => `| ${link} | 2026-02-0${at + 1} |\n`).join('');
    expect(said(`| Title | Date |\n| --- | --- |\n${rows}`, dated)).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['right', `## 3 ADRs\n\n${bullets(...links)}`, []],
    ['wrong', `## 2 decision records\n\n${bullets(...links)}`, ['count-differs@1']],
    ['a bound', `## Minimum 10 ADRs\n\n${bullets(...links)}`, []],
    ['of a group', `## Orders (1 ADR)\n\n${bullets(links[0])}\n## Rest\n\n${bullets(...links.slice(1))}`, []],
    ['statistics', `${bullets(...links)}\n## Statistics\n\n- Accepted: 3\n- Proposed: 0\n`, []],
    [
      'wrong statistics',
      `${bullets(...links)}\n## Statistics\n\n- \u2705 Accepted: 2 ADRs\n- Proposed: 1 ADR\n`,
      ['count-differs@7', 'count-differs@8'],
    ],
    [
      'a table of statistics',
      `${bullets(...links)}\n## Statistics\n\n| Status | Count |\n| --- | --- |\n| Accepted | 4 |\n| Rejected | 0 |\n`,
      ['count-differs@9'],
    ],
    ['other numbers', `${bullets(...links)}\n- Accepted: 40%\n- Proposed: 2 days\n- Rejected: 2026-01-02\n`, []],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

it('leaves alone what the app writes, pages without a list, and what is too large', () => {
  const drifted = bullets(...links.slice(0, 2));
  expect(said(`# Log\n\n${indexMarkers.start}\n\n${drifted}\n${indexMarkers.end}\n`)).toEqual([]);
  expect(said('# Log\n\nAsk us.\n')).toEqual([]);
  expect(said('')).toEqual([]);
  expect(said(`${drifted}\n${'x'.repeat(128 * 1024)}`)).toEqual([]);
});

it('takes the time of reading the page', () => {
  const rows = Array.from({ length: 1_500 }, (_, at) => `| ${at} | [Move part ${at}](${at}-x.md) | Accepted |\n`).join(
    '',
  );
  const many = Object.fromEntries(
    Array.from({ length: 1_500 }, (_, at) => [`docs/adr/${at}-x.md`, record(at, `Move part ${at}`)]),
  );
  const started = cpuTime();
  expect(said(`| No | Title | Status |\n| --- | --- | --- |\n${rows}`, many)).toEqual([]);
  expect(cpuTime() - started).toBeLessThan(20_000);
});

describe('titles', () => {
  it.each([
    ['Order queue', 'Keep orders in a queue', 'agrees'],
    ['Dynamic configuration', 'Load config at run time', 'agrees'],
    ['K8s', 'Run on Kubernetes', 'agrees'],
    ['Use CQRS here', 'Command query responsibility segregation', 'agrees'],
    ['Gateway validates all tokens', 'Gateway checks tokens', 'agrees'],
    ['Broker routes all events', 'Gateway owns all events', 'actor-differs'],
    ['Message broker routes events', 'Broker owns events', 'agrees'],
    ['Rotate keys early', 'Cache pages late', 'differs'],
    ['Queue', 'Cache pages late', 'unsure'],
    ['\u4f7f\u7528\u4f47\u5217', 'Cache pages late', 'unsure'],
    ['', 'Cache pages late', 'unsure'],
  ])('%s / %s', (listed, title, expected) => {
    expect(titleAgreement(listed, title)).toBe(expected);
  });
});

describe.runIf(sourceDocumentsFolder !== null)('the documents that the product was conceived from', () => {
  const page = (name: SourceDocumentName, path: string): { path: string; text: string } => ({
    path,
    text: sourceDocumentsFolder === null ? '' : sourceDocument(sourceDocumentsFolder, name).text,
  });
  const inOneFile = (name: SourceDocumentName, change = (text: string) => text): readonly Finding[] => {
    const { path, text } = page(name, 'docs/DECISIONS.md');
    const changed = change(text);
    return findings({ path, text: changed }, { [path]: changed }, { ...folderLog, kind: 'file', path });
  };

  it('003: the summary says who handles webhooks, and the record says somebody else', () => {
    const [only, ...others] = inOneFile('003');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ messageId: 'title-differs', range: { start: { line: 346 } } });
    expect(only?.message).toContain('"Agent handles all webhooks"');
    expect(only?.message).toContain('"Orchestrator Owns All Webhooks"');
  });

  it('001: an index of records none of which is there is told once', () => {
    expect(told(findings(page('001', readme), {}))).toEqual(['records-absent@52']);
  });

  it.each(['000', '002', '004'] as const)('%s: lists, statistics and plans agree with the records', (name) => {
    expect(inOneFile(name)).toEqual([]);
  });

  it.each<[SourceDocumentName, string, string, string, readonly string[]]>([
    [
      '000',
      'a status',
      '| ADR-010 | Multi-Region Deployment Architecture | Proposed',
      '| ADR-010 | Multi-Region Deployment Architecture | Accepted',
      ['status-differs@502'],
    ],
    ['000', 'a date', '| Accepted | 2024-01-22 |', '| Accepted | 2024-01-23 |', ['date@495']],
    ['002', 'an author', '| 2025-10-08 | DevOps |', '| 2025-10-08 | Architect |', ['author@39']],
    ['002', 'the number in a heading', '(10 ADRs)\n\n### ', '(9 ADRs)\n\n### ', ['count-differs@142']],
    ['002', 'a statistic', 'High: 6 ADRs', 'High: 7 ADRs', ['count-differs@608']],
    [
      '004',
      'a row of the summary',
      '| 009 | Soft Deletes | Accepted | Low - Data retention |\n',
      '',
      ['row-missing@1083'],
    ],
    [
      '004',
      'a row of the contents',
      '3. [ADR-003: Implement Row-Level Multi-Tenancy](#adr-003-implement-row-level-multi-tenancy)\n',
      '',
      ['row-missing@14'],
    ],
  ])('%s: finds a planted mistake in %s', (name, _, from, to, expected) => {
    const found = inOneFile(name, (text) => {
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      return changed;
    });
    expect(told(found)).toEqual(expected);
  });
});
