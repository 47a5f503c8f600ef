import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readRecords } from '../../../src/core/parse/read-decisions.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const vocabulary = { statuses: {}, sections: {}, scopeNames: ['Infrastructure', 'Security'] };
const restOf = (text: string): string | null => readRecords(parseDocument('docs/DECISIONS.md', text), vocabulary).rest;

const record = (number: number, title: string, status = 'Accepted'): string =>
  `## ADR-00${number}: ${title}\n\n**Status**: ${status}\n**Date**: 2025-01-0${number}\n**Scope**: Infrastructure\n**Owner**: Ada Lovelace\n\n### Decision\n\nWe will.\n\n`;
const records = `${record(1, 'Use Kafka, not files')}${record(2, 'Use Postgres')}`;
const page = (listing: string): string => `# Decisions\n\n${listing}\n\n${records}`;
const table = (...rows: readonly string[]): string => ['| a | b | c | d |', '|---|---|---|---|', ...rows].join('\n');
const list = '- [ADR-001: Use Kafka, not files](#adr-001-use-kafka-not-files)';
const rows = [
  '| ADR-001 | Use Kafka, not files | Accepted | 2025-01-01 |',
  '| [ADR-002](#adr-002-use-postgres) | Use Postgres | ✅ Accepted | Infrastructure |',
] as const;

describe("a list of the records outside of them is nobody's to approve where it only says what they say", () => {
  it.each<[string, string, string]>([
    ['an item more', list, `${list}\n- [ADR-002: Use Postgres](#adr-002-use-postgres)`],
    ['an item without a link', list, `${list}\n- ADR-002: Use Postgres (Accepted, 2025-01-02)`],
    ['an item by its title', list, `${list}\n- [Use Postgres](#adr-002-use-postgres)`],
    ['an item with a status that is not its own any more', list, `${list} - superseded`],
    ['an item that leads to a chapter', list, `${list}\n- [Decisions](#decisions)`],
    ['an item that leads to a record elsewhere', list, `${list}\n- [ADR-0009 Use Avro](0009-use-avro.md): Accepted`],
    ['an item that leads to a record of this file by its path', list, `${list}\n- [ADR-002: Use Postgres](0002-x.md)`],
    ['an item that leads there by its number', list, `${list}\n- [2](0002-x.md): Use Postgres`],
    ['an item below a chapter', '- Old ones', '- Old ones\n  - [ADR-002](#adr-002-use-postgres)'],
    ['another date', table(rows[0]), table(rows[0].replace('2025-01-01', '2 January 2025'))],
    ['a row more', table(rows[0]), table(...rows)],
    ['a row with another status', table(...rows), table(rows[0].replace('Accepted', 'Rejected'), rows[1])],
    ['people and numbers', table(rows[0]), table(rows[0], '| 2 | Use Postgres | Ada Lovelace | Security |')],
    ['the day of the page', '**Last Updated**: 2025-01-01', '**Last Updated**: 2025-01-02'],
  ])('%s', (_name, one, other) => {
    expect(restOf(page(one))).not.toBeNull();
    expect(restOf(page(other))).toBe(restOf(page(one)));
  });
});

describe("the day of a page and who keeps it are nobody's to approve where nothing else stands in the values", () => {
  it.each<[string, string]>([
    ['a day in words', '**Last Updated**: 2 January 2025'],
    ['a day with its time', '**Last Updated**: 2025-01-02 10:30 UTC'],
    ['a day as programs write it', '**Generated on**: 2025-01-02T10:30:00.123Z'],
    ['a month', '**Next Review**: January 2026'],
    ['a year and month', '**Next Review**: 2026-01'],
    ['a day that is not set', '**Next Review**: TBD'],
    ['a version', '**Version**: v2.1.0'],
    ['in italics', '*Last reviewed: 2025-01-02*'],
    ['several in italics', '*Last reviewed: 2025-01-02\nVersion: 2.1*'],
    ['several in a line', '**Version**: 2.1 | **Last Updated**: 2025-01-02'],
    ['items', '- **Version**: 2.1\n- **Last Updated**: 2025-01-02'],
    ['a table', '| Version | 2.1 |\n| --- | --- |\n| Last Updated | 2025-01-02 |'],
    ['a table with a head', '| Field | Value |\n| --- | --- |\n| Version | 2.1 |\n| Last Updated | 2025-01-02 |'],
    ['a quotation', '> **Last Updated**: 2025-01-02'],
    ['people', "**Owner**: Ada Lovelace (CTO), Ludwig van Beethoven and J. O'Neil"],
    ['logins', '**Reviewers**: @ada, @octo-org/platform-leads, <ada@example.org>'],
    ['one login', '**Maintained by**: ada'],
    ['a team', '**Maintained by**: the platform team'],
    ['a link to a person', '**Maintained by**: [Ada Lovelace](https://example.org/ada)'],
    ['a name in Chinese', '**\u4f5c\u8005**: \u5f20\u4e09'],
    ['another language', '**Aktualisiert**: 2. Januar 2025'],
  ])('%s', (_name, about) => {
    expect(restOf(page(about))).toBe(restOf(page('')));
  });
});

describe('a field of the page that says more has to be approved', () => {
  it.each<[string, string]>([
    ['behind a day', '**Last Updated**: 2025-01-02. ADR-001 does not hold any more: orders stay'],
    ['behind a year', '**Last Updated**: 2025, when we dropped ADR-001'],
    ['behind a letter of another length', '**Last Updated**: 2025-01-02 \u0130 ADR-001 does not hold'],
    ['instead of a day', '**Last Updated**: ADR-001 does not hold any more'],
    ['in a number beside a day', '**Last Updated**: 2025-01-02 not 001'],
    ['behind people', '**Reviewers**: everybody; ADR-001 does not hold any more'],
    ['in pieces between commas', '**Reviewers**: ADR-001, is void, everybody may, do what, they like'],
    ['in words between commas', '**Reviewers**: adr, one, is, void'],
    ['instead of people', '**Owner**: ADR-001 Does Not Hold'],
    ['in capitals', '**Owner**: Adr One Is Void'],
    ['in a name', '**Owner**: Adr One Withdrawn'],
    ['in Chinese', '**\u4f5c\u8005**: \u4e0a\u8ff0\u51b3\u5b9a\u5df2\u4f5c\u5e9f'],
    ['who approved', '**Approved by**: Ada Lovelace'],
    ['instead of a version', '**Version**: ADR-001 does not hold any more'],
    ['behind a version', '**Version**: 2, without ADR-001'],
    ['a status', '**Status**: Withdrawn'],
    ['a status in words', '**Status**: all decisions below are withdrawn'],
    ['a status as a label', '**Rejected**: 2025-01-02'],
    ['in italics', '*Last reviewed: 2025, when we dropped ADR-001 altogether*'],
    ['in italics below a day', '*Last reviewed: 2025-01-02*\n*ADR-001 does not hold any more*'],
    ['in the next line', '**Last Updated**: 2025-01-02,\nwithout ADR-001\n**Version**: 2'],
    ['in a label', '**Date (ADR-001 is void)**: 2025-01-02'],
    ['in front of a label', 'ADR-001 is void. **Date**: 2025-01-02 | **Version**: 2'],
    ['crossed out', '**Last Updated**: ~~2025-01-02~~'],
    ['in a picture', '**Last Updated**: 2025-01-02 ![ADR-001 is void](void.png)'],
    ['in the title of a link', '**Owner**: [Ada](https://example.org "ADR-001 is void")'],
    ['in the head of a table', '| ADR-001 is | void |\n| --- | --- |\n| Last Updated | 2025-01-02 |'],
    ['in a table', '| Last Updated | ADR-001 is void |\n| --- | --- |\n| Version | 2 |'],
    ['in remarks of a table', '| Version | 2 | ADR-001 is void |\n| --- | --- | --- |\n| Date | 2025-01-02 | |'],
    ['below an item', '- **Last Updated**: 2025-01-02\n  - ADR-001 is void'],
    ['in an item', '- **Last Updated**: 2025-01-02\n- **Version**: 2, without ADR-001'],
    ['a box', '- [x] **Last Updated**: 2025-01-02'],
  ])('%s', (_name, about) => {
    expect(restOf(page(about))).not.toBe(restOf(page('')));
  });
});

describe('whatever else a list or a table outside of the records says has to be approved', () => {
  it.each<[string, string, string]>([
    ['a table of something else', table('| Shop | nothing else | | |'), table('| Everybody | whatever | | |')],
    ['a word in a row', table(rows[0]), table(rows[0].replace('2025-01-01', 'only on weekdays'))],
    ['a remark in a row', table(rows[0]), table(rows[0].replace('Accepted', 'Accepted, but not for shops'))],
    ['another title', table(rows[0]), table(rows[0].replace('Kafka, not files', 'files, not Kafka'))],
    ['the title of another record', table(rows[0]), table(rows[0].replace('Use Kafka, not files', 'Use Postgres'))],
    ['a row without a record', table(rows[0]), table(rows[0], '| Accepted | 2025-10-30 | | |')],
    ['the head of a table', table(rows[0]), table(rows[0]).replace('| a |', '| void |')],
    ['crossed out', table(rows[0]), table(rows[0].replace('Use Kafka, not files', '~~Use Kafka, not files~~'))],
    ['a picture in a row', table(rows[0]), table(rows[0].replace('Accepted', '![no](no.png)'))],
    ['words beside a link', list, `${list} but only on weekdays`],
    ['words below a link', list, `${list}\n  nobody has to`],
    ['a paragraph below a link', list, `${list}\n\n  Nobody has to.`],
    ['a list below a link', list, `${list}\n  - nobody has to`],
    ['another label', list, list.replace('Use Kafka, not files]', 'Never use Kafka]')],
    ['a label that names no record', list, `${list}\n- [Everybody may do as they like](0009-x.md)`],
    ['a label behind a number of this file', list, `${list}\n- [ADR-001 does not hold any more](0001-x.md)`],
    ['a cell behind a number of this file', table(rows[0]), table(rows[0], '| [1. is void](0001-x.md) | | | |')],
    ['a label behind a bare number of this file', list, `${list}\n- [#1 is void](0001-x.md)`],
    ['a label behind a number with zeros', list, `${list}\n- [00001 is void](0001-x.md)`],
    ['a label that names a record of this file later', list, `${list}\n- [ADR-009: ADR-001 is void](0009-x.md)`],
    ['a label that glues the number', list, `${list}\n- [ADR-009: ADR001 is void](0009-x.md)`],
    ['the title of a link', list, list.replace('files)', 'files "void")')],
    ['a box', list, list.replace('- [', '- [x] [')],
    ['an item without a link', list, `${list}\n- ADR-002: ignore it`],
    ['a record that is not there', list, `${list}\n- ADR-009: Replace Kafka`],
    [
      'a field beside the day of the page',
      '**Last Updated**: 2025-01-01',
      '**Last Updated**: 2025-01-01\n**Rule**: void',
    ],
  ])('%s', (_name, one, other) => {
    expect(restOf(page(other))).not.toBe(restOf(page(one)));
  });
});

it.each<[string, string]>([
  ['rows of one number', '| 1 | 1 | 1 | x |\n'.repeat(4000)],
  ['long cells', `| ${'adr 001 '.repeat(3000)} | x |\n`],
])('takes linear time: %s', (_name, text) => {
  const own = '## ADR-1: T\n**Status**: x\n\n'.repeat(700);
  const started = cpuTime();
  expect(restOf(`# Decisions\n\n| a | b | c | d |\n|---|---|---|---|\n${text}\n\n${own}`)).not.toBeNull();
  expect(cpuTime() - started).toBeLessThan(4000);
});
