import type { List, ListItem } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import type { Decision } from '../../../src/core/model/decision.ts';
import type { DocumentReading } from '../../../src/core/model/reading.ts';
import { plainText } from '../../../src/core/parse/inline.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { fieldsOfBlock } from '../../../src/core/parse/read-fields.ts';
import { beginsWithId, splitTitle } from '../../../src/core/parse/read-title.ts';
import { findFencedTemplate } from '../../../src/core/templates/find-fenced-template.ts';
import { readTemplate } from '../../../src/core/templates/read-template.ts';
import { expectedRecords } from '../../support/expected-records.ts';
import type { ExpectedRecord } from '../../support/expected-records.ts';
import { sourceDocument, sourceDocumentNames, sourceDocumentsFolder } from '../../support/source-documents.ts';
import type { SourceDocumentName } from '../../support/source-documents.ts';
import { cutOut } from './reading.ts';

const folder = sourceDocumentsFolder;
const names = folder === null ? [] : sourceDocumentNames;

const textOf = (name: SourceDocumentName): string => (folder === null ? '' : sourceDocument(folder, name).text);

const read = (name: SourceDocumentName, text = textOf(name)): DocumentReading =>
  readDocument({
    path: folder === null ? '' : sourceDocument(folder, name).file,
    text,
    settings: { statuses: {}, sections: {}, rules: {} },
    evaluate: false,
  });

/** The record whose heading stands on a line. */
const recordAt = (name: SourceDocumentName, line: number): Decision => {
  const found = read(name).decisions.find((decision) => decision.range.start.line === line);
  if (!found) throw new Error(`No record begins at ${name}:${line}.`);
  return found;
};

const sectionAt = (decision: Decision, line: number): Decision['sections'][number] => {
  const found = decision.sections.find((section) => section.headingRange.start.line === line);
  if (!found) throw new Error(`No section begins at line ${line}.`);
  return found;
};

const whole = (expected: ExpectedRecord): object => ({
  date: null,
  impact: null,
  category: null,
  scopes: [],
  tags: [],
  supersedes: [],
  supersededBy: [],
  partlySupersedes: [],
  partlySupersededBy: [],
  amends: [],
  amendedBy: [],
  refines: [],
  relatesTo: [],
  ...expected,
  people: { author: [], deciders: [], consulted: [], informed: [], owner: [], reviewers: [], ...expected.people },
});

const sectionsOf = ({ sections }: Decision): string =>
  sections
    .filter(({ name }) => name !== null)
    .map(({ name, depth, headingRange }) => `${name} ${headingRange.start.line}${depth === 7 ? ' label' : ''}`)
    .join(', ');

const asRead = (decision: Decision): object => {
  const { title, range, status, scopes, id, number, date, impact, category, tags, people } = decision;
  const { supersedes, supersededBy, partlySupersedes, partlySupersededBy } = decision;
  const { amends, amendedBy, refines, relatesTo } = decision;
  return {
    lines: [title?.range.start.line, range.end.line],
    id,
    number,
    title: title?.text,
    status: [status?.raw, status?.value, status?.note],
    date,
    impact,
    category,
    scopes: scopes.map((scope) => scope.name),
    tags,
    people,
    supersedes,
    supersededBy,
    partlySupersedes,
    partlySupersededBy,
    amends,
    amendedBy,
    refines,
    relatesTo,
    sections: sectionsOf(decision),
  };
};

/** The lines of a record's fields, counted from its heading, the same for every record of a document. */
const fields: Readonly<Record<SourceDocumentName, string>> = {
  '000': 'status 2, date 3, author 4',
  '001': '',
  '002': 'status 2, date 3, author 4, deciders 5, impact 6',
  '003': 'status 2',
  '004': 'status 2, date 4',
};

/** Templates in fences: where they begin, and what they demand. */
const templates = {
  '000': {
    line: 535,
    fields: 'status, date, author',
    footer: '',
    sections: 'context, decision, rationale, consequences, alternatives',
    statuses: 'Proposed, Accepted, Deprecated, Superseded',
    id: 'ADR-{number:3}',
    prompt: '[What was decided]',
  },
  '001': {
    line: 20,
    fields: 'status, date, decision makers, consulted',
    footer: '',
    sections: 'context, decision, consequences, alternatives, references',
    statuses: 'Accepted, Rejected, Superseded, Deprecated',
    id: 'ADR-{number:3}',
    prompt: '**Consulted**: Names/Roles',
  },
  '002': {
    line: 62,
    fields: 'status, date, author, deciders, impact',
    footer: 'last updated, reviewers',
    sections: 'context, decision, rationale, alternatives, consequences, implementation, references',
    statuses: 'Accepted, Proposed, Rejected, Deprecated, Superseded',
    id: 'ADR-{number:4}',
    prompt: 'Step 1: [Action]',
  },
  '003': null,
  '004': null,
} as const;

const templateOf = (name: SourceDocumentName): object | null => {
  const found = findFencedTemplate(textOf(name));
  if (found === null) return null;
  const template = readTemplate(found.markdown, name);
  const inPlace = (isFooter: boolean): string =>
    template.fields
      .filter((field) => field.isFooter === isFooter)
      .map((field) => field.name)
      .join(', ');
  const expected = templates[name];
  return {
    line: found.line,
    fields: inPlace(false),
    footer: inPlace(true),
    sections: template.sections.flatMap((section) => section.name ?? []).join(', '),
    statuses: template.statuses.join(', '),
    id: template.id,
    prompt: template.prompts.find((prompt) => prompt === expected?.prompt),
  };
};

interface IndexEntry {
  readonly line: number | undefined;
  readonly id: string | null;
  readonly title: string;
  readonly fields: readonly string[];
  readonly status: string | undefined;
}

/** The items of an index that begin with a record's id, with the fields below them. */
const indexEntries = (text: string): readonly IndexEntry[] => {
  const { tree, source } = parseDocument('README.md', text);
  const lists = tree.children.filter((node): node is List => node.type === 'list');
  const items = lists.flatMap((list): readonly ListItem[] => list.children);
  return items.flatMap((item): readonly IndexEntry[] => {
    const heading = plainText(item.children.slice(0, 1));
    if (!beginsWithId(heading)) return [];
    const below = item.children.slice(1).flatMap((block) => fieldsOfBlock(block, source.normalised));
    const { id, text: title } = splitTitle(heading, '');
    const status = below.find((field) => field.name === 'status')?.text;
    return [{ line: item.position?.start.line, id, title, fields: below.map((field) => field.name), status }];
  });
};

describe(
  folder === null ? 'the source documents (not beside this checkout, so not read here)' : 'the source documents',
  () => {
    it('are all there', () => {
      expect(names.map((name) => [name, textOf(name).length > 1000])).toEqual(
        folder === null ? [] : sourceDocumentNames.map((name) => [name, true]),
      );
    });

    describe.each(names)('%s', (name) => {
      const expected = expectedRecords[name];

      it(`holds ${expected.length} records, in this order`, () => {
        const { decisions, refusal } = read(name);
        expect(refusal).toBeNull();
        expect(decisions.map((decision) => decision.id)).toEqual(expected.map((record) => record.id));
      });

      it('says of each what a reader finds in it', () => {
        expect(read(name).decisions.map(asRead)).toEqual(expected.map(whole));
      });

      it('says the same with other line ends and a byte order mark', () => {
        const text = `\uFEFF${textOf(name).replace(/\r\n?/g, '\n').replaceAll('\n', '\r\n')}`;
        expect(read(name, text).decisions.map(asRead)).toEqual(expected.map(whole));
      });

      it('has fields right below the headings of records and nowhere else', () => {
        const { decisions } = read(name);
        for (const decision of decisions) {
          const { start } = decision.range;
          const written = decision.fields.map((field) => `${field.name} ${field.range.start.line - start.line}`);
          expect(written.join(', ')).toBe(fields[name]);
          expect(new Set(decision.fields.map((field) => field.style))).toEqual(new Set(['bold-line']));
        }
        expect(decisions).toHaveLength(expected.length);
      });

      it('has sections with text of their own', () => {
        const sections = read(name).decisions.flatMap((decision) => decision.sections);
        expect(sections.filter((section) => section.text === '').map((section) => section.heading)).toEqual([]);
      });

      it('shows the template of the log, or none', () => {
        expect(templateOf(name)).toEqual(templates[name]);
      });

      it('has pieces outside of records, or a record that breaks off, only in 002', () => {
        const found = (read(name).fragments ?? []).map(
          ({ kind, range, heading }) => `${kind} ${range.start.line}-${range.end.line} ${heading}`,
        );
        const broken = ['outside-record 715-730 Implementation', 'breaks-off 988-988 Negative'];
        expect(found).toEqual(name === '002' ? broken : []);
      });
    });

    describe.each(folder === null ? [] : ['what a quick look misses'])('%s', () => {
      it('001:50-70 is an index of five records with status and summary, and no record', () => {
        const entry = (line: number, id: string, title: string): IndexEntry => ({
          line,
          id,
          title,
          fields: ['status', 'summary'],
          status: 'Accepted',
        });
        expect(indexEntries(textOf('001'))).toEqual([
          entry(52, 'ADR-001', 'Technology Stack Selection'),
          entry(56, 'ADR-002', 'Communication Patterns'),
          entry(60, 'ADR-003', 'Memory Architecture'),
          entry(64, 'ADR-004', 'Security Model'),
          entry(68, 'ADR-005', 'Deployment Platform'),
        ]);
        expect(read('001')).toEqual(expect.objectContaining({ decisions: [], refusal: null }));
      });

      it('002:704-708 and 004:1092-1097 are plans, and no records', () => {
        const inPlans = (name: SourceDocumentName, from: number): readonly Decision[] =>
          read(name).decisions.filter(({ range }) => range.start.line < from && range.end.line >= from);
        expect(inPlans('002', 704)).toEqual([]);
        expect(inPlans('004', 1092)).toEqual([]);
        const numbers = read('002').decisions.map((decision) => decision.number ?? 0);
        expect(Math.max(...numbers)).toBe(10);
      });

      it('002:146 and 150 say status and impact behind pictures in a wrong encoding', () => {
        const text = textOf('002');
        for (const { status } of read('002').decisions) {
          expect(status && cutOut(text, status.wordRange)).toBe('Accepted');
        }
        const impact = recordAt('002', 144).fields.find((field) => field.name === 'impact');
        expect(impact?.raw).toBe('\uf8ffüî¥ High');
      });

      it('003:294 says the status, and the status section in 334 is a note on the implementation', () => {
        const record = recordAt('003', 292);
        expect(record.status?.range.start.line).toBe(294);
        const note = sectionAt(record, 334);
        expect([note.name, note.heading]).toEqual(['implementation', 'Status']);
      });

      it.each<[SourceDocumentName, number, number, string]>([
        ['003', 252, 260, 'Options'],
        ['004', 26, 41, 'Options Considered'],
        ['004', 89, 141, 'Migration Path'],
        ['004', 368, 418, 'Implementation Guidelines'],
        ['004', 578, 628, 'Implementation'],
      ])('%s:%i has a label in line %i that heads a section: %s', (name, line, at, heading) => {
        const record = recordAt(name, line);
        const label = sectionAt(record, at);
        expect([label.heading, label.depth]).toEqual([heading, 7]);
        const around = record.sections.filter(
          ({ depth, bodyRange }) => depth < 7 && bodyRange.start.line < at && bodyRange.end.line >= at,
        );
        expect(around).toHaveLength(1);
      });

      it.each<[SourceDocumentName, number, number, string]>([
        ['003', 76, 97, '|'],
        ['003', 217, 229, '|'],
        ['003', 292, 307, '```'],
        ['003', 252, 276, '```'],
        ['004', 578, 628, '```'],
      ])('%s:%i has a section in line %i whose text is a table or code', (name, line, at, mark) => {
        expect(sectionAt(recordAt(name, line), at).text.startsWith(mark)).toBe(true);
      });
    });
  },
);
