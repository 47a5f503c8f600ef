import fc from 'fast-check';
import type * as editorialFields from '../../../src/core/parse/editorial-fields.ts';
import type * as frontMatter from '../../../src/core/parse/front-matter.ts';
import type * as guard from '../../../src/core/parse/guard.ts';
import type * as inline from '../../../src/core/parse/inline.ts';
import type * as markdownModule from '../../../src/core/parse/markdown.ts';
import type * as parseDocument from '../../../src/core/parse/parse-document.ts';
import type * as readDate from '../../../src/core/parse/read-date.ts';
import type * as readDecisions from '../../../src/core/parse/read-decisions.ts';
import type * as readFields from '../../../src/core/parse/read-fields.ts';
import type * as readRecordStatus from '../../../src/core/parse/read-record-status.ts';
import type * as readReferences from '../../../src/core/parse/read-references.ts';
import type * as readScopes from '../../../src/core/parse/read-scopes.ts';
import type * as readSections from '../../../src/core/parse/read-sections.ts';
import type * as readStatus from '../../../src/core/parse/read-status.ts';
import type * as readTitle from '../../../src/core/parse/read-title.ts';
import type * as recordLayout from '../../../src/core/parse/record-layout.ts';
import type * as restorePositionsModule from '../../../src/core/parse/restore-positions.ts';
import type * as sourceText from '../../../src/core/parse/source-text.ts';
import type * as substance from '../../../src/core/parse/substance.ts';
import type * as words from '../../../src/core/parse/words.ts';
import { restorePositions } from '../../../src/core/parse/restore-positions.ts';
import { createSourceText } from '../../../src/core/parse/source-text.ts';
import { sections, statuses } from '../../support/arbitraries/configuration.ts';
import { document } from '../../support/arbitraries/document.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import {
  blockAndText,
  documentAndStarts,
  documentAndText,
  fieldAndText,
  frontMatterAndText,
  heading,
  headingIn,
  lineAndText,
  names,
  node,
  nodes,
  paragraphAndText,
  phrases,
  sometimes,
  treeOf,
} from '../../support/arbitraries/syntax.ts';
import { few, number, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf, exercise } from './entries.ts';

const anyText = fc.oneof(text, markdown);
const index = fc.nat({ max: 5 });

export const parseTable = [
  ...entriesOf<typeof editorialFields>('parse/editorial-fields.ts', {
    isEditorialField: fieldAndText.map(([, field, own]) => [field, own]),
    isEditorialRelation: lineAndText.map(([line]) => [line]),
  }),
  ...entriesOf<typeof frontMatter>('parse/front-matter.ts', {
    readFrontMatter: fc.oneof(
      fc.tuple(anyText),
      frontMatterAndText.map(([, own]): [string] => [own]),
    ),
  }),
  ...entriesOf<typeof guard>('parse/guard.ts', { guardDocument: fc.tuple(anyText) }),
  ...entriesOf<typeof inline>('parse/inline.ts', {
    startOf: fc.tuple(node),
    endOf: fc.tuple(node),
    plainText: fc.tuple(nodes),
    linesOf: paragraphAndText,
    textBetween: fc.tuple(lineAndText, number, number).map(([[line, own], from, to]) => [line, from, to, own]),
    wholeLine: paragraphAndText,
  }),
  ...entriesOf<typeof markdownModule>('parse/markdown.ts', { parseMarkdown: fc.tuple(markdown) }),
  ...entriesOf<typeof parseDocument>('parse/parse-document.ts', { parseDocument: fc.tuple(path, markdown) }),
  ...entriesOf<typeof readDate>('parse/read-date.ts', {
    readDate: fc.tuple(text),
    readFileNameDate: fc.tuple(fc.oneof(path, text)),
    isDateWord: fc.tuple(fc.oneof(word, text)),
  }),
  ...entriesOf<typeof readDecisions>('parse/read-decisions.ts', {
    readDecisions: fc.tuple(document, fc.record({ statuses, sections })),
  }),
  ...entriesOf<typeof readFields>('parse/read-fields.ts', {
    isFieldLine: lineAndText,
    fieldsOfBlock: blockAndText,
    fieldsOfFrontMatter: frontMatterAndText,
    toMetadataField: fieldAndText.map(([of, field]) => [field, of.source]),
  }),
  ...entriesOf<typeof readRecordStatus>('parse/read-record-status.ts', {
    isRelationText: fc.tuple(text),
    statusSectionLines: fc
      .tuple(documentAndStarts, sometimes)
      .map(([{ of, own, starts }, bare]) => [treeOf(of, bare), starts, own]),
    readRecordStatus: fc
      .tuple(documentAndStarts, phrases, sometimes)
      .map(([{ of, fields, starts }, known, bare]) => [treeOf(of, bare), starts, fields, of.source, known]),
  }),
  ...entriesOf<typeof readReferences>('parse/read-references.ts', { readReferences: fc.tuple(anyText) }),
  ...entriesOf<typeof readScopes>('parse/read-scopes.ts', {
    readScopes: fieldAndText.map(([, field, own]) => [field, own]),
  }),
  ...entriesOf<typeof readSections>('parse/read-sections.ts', {
    sectionNames: fc.tuple(sections),
    cleanHeading: fc.tuple(text),
    meaningOf: fc.tuple(text, names),
    startOfHeading: fc.tuple(heading, names),
    labelOfLine: lineAndText.map(([line]) => [line]),
    sectionStarts: fc
      .tuple(documentAndText, index, names, sometimes)
      .map(([[of, own], at, known, bare]) => [treeOf(of, bare), at === 0 ? null : headingIn(of, at - 1), own, known]),
    toSections: fc.tuple(documentAndStarts, number).map(([{ of, starts }, end]) => [starts, end, of.source]),
  }),
  ...entriesOf<typeof readStatus>('parse/read-status.ts', {
    statusPhrases: fc.tuple(statuses),
    isStatusText: fc.tuple(text, phrases),
    readStatusText: fc.tuple(text, phrases),
  }),
  ...entriesOf<typeof readTitle>('parse/read-title.ts', {
    splitTitle: fc.tuple(text, path),
    isRecordHeading: fc.tuple(heading),
    titleOfHeading: fc.tuple(document, index, path).map(([of, at, name]) => [headingIn(of, at), name, of.source]),
    numberOfPath: fc.tuple(fc.oneof(path, text)),
  }),
  ...entriesOf<typeof recordLayout>('parse/record-layout.ts', {
    layoutOf: fc
      .tuple(documentAndText, names, sometimes)
      .map(([[of, own], known, bare]) => [treeOf(of, bare), own, known]),
  }),
  ...entriesOf<typeof restorePositionsModule>('parse/restore-positions.ts', {
    // It changes the tree, so that each run has to have its own.
    restorePositions: exercise(
      restorePositions,
      fc.tuple(documentAndText, fc.nat({ max: 3 })),
      (restore, [[of, own], at]) => {
        const tree = structuredClone(of.tree);
        const block = tree.children[at];
        if (block !== undefined && 'children' in block) for (const child of block.children) delete child.position;
        restore(tree, own);
      },
    ),
  }),
  ...entriesOf<typeof sourceText>('parse/source-text.ts', {
    createSourceText: exercise(createSourceText, fc.tuple(anyText, number, number), (create, [own, from, to]) => {
      const source = create(own);
      return [source.toOriginal(from), source.pointAt(to), source.rangeOf(from, to)];
    }),
  }),
  ...entriesOf<typeof substance>('parse/substance.ts', {
    substanceOf: fc
      .tuple(documentAndText, index, few(number), few(number), sometimes)
      .map(([[of, own], at, lines, entries, bare]) => [
        treeOf(of, bare),
        at === 0 ? null : headingIn(of, at - 1),
        of.frontMatter,
        own,
        { lines: new Set(lines), entries: new Set(entries) },
      ]),
  }),
  ...entriesOf<typeof words>('parse/words.ts', {
    wordsOf: fc.tuple(text),
    keyOf: fc.tuple(text),
    hasAsciiLetter: fc.tuple(text),
    collapse: fc.tuple(text),
    trimmedSpan: fc.tuple(text, word),
  }),
];
