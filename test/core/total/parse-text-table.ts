import fc from '../../support/properties.ts';
import type * as fieldWordsModule from '../../../src/core/parse/field-words.ts';
import type * as frontMatterFenceModule from '../../../src/core/parse/front-matter-fence.ts';
import type * as frontMatterRepairModule from '../../../src/core/parse/front-matter-repair.ts';
import type * as frontMatterModule from '../../../src/core/parse/front-matter.ts';
import type * as guardModule from '../../../src/core/parse/guard.ts';
import type * as inlineModule from '../../../src/core/parse/inline.ts';
import type * as markdownModule from '../../../src/core/parse/markdown.ts';
import type * as openHtmlModule from '../../../src/core/parse/open-html.ts';
import type * as paragraphWorkModule from '../../../src/core/parse/paragraph-work.ts';
import type * as parseDocumentModule from '../../../src/core/parse/parse-document.ts';
import type * as readDateModule from '../../../src/core/parse/read-date.ts';
import type * as readReferencesModule from '../../../src/core/parse/read-references.ts';
import type * as readSuppressionsModule from '../../../src/core/parse/read-suppressions.ts';
import type * as readStatusModule from '../../../src/core/parse/read-status.ts';
import type * as recordOfPathModule from '../../../src/core/parse/record-of-path.ts';
import type * as relationFramesModule from '../../../src/core/parse/relation-frames.ts';
import type * as relationPhrasesModule from '../../../src/core/parse/relation-phrases.ts';
import type * as restorePositionsModule from '../../../src/core/parse/restore-positions.ts';
import type * as sectionMeaningModule from '../../../src/core/parse/section-meaning.ts';
import type * as sectionTableModule from '../../../src/core/parse/section-words/section-table.ts';
import type * as settledBracketsModule from '../../../src/core/parse/settled-brackets.ts';
import type * as sourceTextModule from '../../../src/core/parse/source-text.ts';
import type * as statusMenuModule from '../../../src/core/parse/status-menu.ts';
import type * as statusTokensModule from '../../../src/core/parse/status-tokens.ts';
import type * as titleWordsModule from '../../../src/core/parse/title-words.ts';
import type * as wordsModule from '../../../src/core/parse/words.ts';
import { peopleRoles, relationRoles } from '../../../src/core/parse/metadata-words/metadata-words.ts';
import type { FieldRole } from '../../../src/core/parse/metadata-words/metadata-words.ts';
import { parseByRemark } from '../../../src/core/parse/markdown.ts';
import type { MarkdownParser } from '../../../src/core/parse/markdown.ts';
import { restorePositions } from '../../../src/core/parse/restore-positions.ts';
import { sectionNames } from '../../../src/core/parse/section-meaning.ts';
import { createSourceText } from '../../../src/core/parse/source-text.ts';
import { sections, statuses } from '../../support/arbitraries/configuration.ts';
import { canonicalStatus } from '../../support/arbitraries/decision.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import {
  documentAndText,
  frontMatterAndText,
  lineAndText,
  names,
  node,
  nodes,
  paragraphAndText,
  phrases,
} from '../../support/arbitraries/syntax.ts';
import { document } from '../../support/arbitraries/document.ts';
import { few, number, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf, exercise } from './entries.ts';

const anyText = fc.oneof(text, markdown);
const anyPath = fc.oneof(path, text);
const role = fc.constantFrom<(FieldRole | null)[]>(
  null,
  'status',
  'title',
  'date',
  'approvers',
  ...peopleRoles,
  ...relationRoles,
);
const label = fc.oneof(fc.constantFrom('Status (draft)', 'Décideurs / Deciders', 'âœ… Status', 'superseded by'), text);

/** A paragraph in any state, and a line of brackets, code and tags to come. */
const count = fc.nat({ max: 50_000 });
const paragraph = fc.record({
  ...{ closers: count, marks: count, open: count, addressWork: count, images: count, leftovers: count },
  ...{ isUnsettled: fc.boolean(), unsettled: count, hasOpenCode: fc.boolean(), length: count, lines: count },
});
const line = fc.oneof(anyText, fc.stringMatching(/^[[\]()<>`*_!\\a ]{0,60}$/));

/** A parser of our own, one that fails, and one whose tree has no places. */
const parser = fc.constantFrom<MarkdownParser[]>(
  parseByRemark,
  () => {
    throw new Error('no');
  },
  (own) => ({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: own }] }] }),
);

/** What people write of relations. */
const sentence = fc.oneof(
  anyText,
  fc
    .tuple(
      fc.constantFrom(
        'Superseded by ',
        'Partly supersedes ',
        'to be amended by ',
        'Relates to ~~x~~ ',
        'Ersetzt durch ',
        'see ',
      ),
      fc.constantFrom(
        '[3](3.md), [ADR-4](4.md#a)',
        'ADR-3 and ADR-4',
        '`x`. [a]',
        'https://example.com/(',
        'none',
        '0012-x.md',
      ),
      word,
    )
    .map((parts) => parts.join('')),
);

/** What reads plain text, words, and Markdown as syntax. */
export const parseTextTable = [
  ...entriesOf<typeof fieldWordsModule>('parse/field-words.ts', {
    spellings: fc.tuple(anyText, label),
    isStatusWord: fc.tuple(label),
    roleOf: fc.tuple(label),
    connectorsOf: fc.tuple(label),
    isRelationRole: fc.tuple(role),
    isPeopleField: fc.tuple(label),
    isRelationField: fc.tuple(label),
    isSupersededByField: fc.tuple(label),
    takesOutOfForce: fc.tuple(label),
    isKnownField: fc.tuple(label),
    putsDayFirst: fc.tuple(fc.oneof(label, fc.constant('fecha'))),
    isSituation: fc.tuple(fc.oneof(label, fc.constant('状況'))),
    isMojibake: fc.tuple(label),
    nameOfLabel: fc.tuple(label),
  }),
  ...entriesOf<typeof frontMatterFenceModule>('parse/front-matter-fence.ts', {
    findFence: fc.tuple(
      fc.oneof(
        text,
        text.map((yaml) => `---\n${yaml}\n---`),
      ),
    ),
  }),
  ...entriesOf<typeof frontMatterRepairModule>('parse/front-matter-repair.ts', {
    repairFrontMatter: fc.tuple(text),
    withoutStandIns: fc.tuple(text),
  }),
  ...entriesOf<typeof frontMatterModule>('parse/front-matter.ts', {
    readFrontMatter: fc.oneof(
      fc.tuple(anyText),
      frontMatterAndText.map(([, own]): [string] => [own]),
    ),
  }),
  ...entriesOf<typeof guardModule>('parse/guard.ts', {
    guardDocument: fc.tuple(anyText),
  }),
  ...entriesOf<typeof inlineModule>('parse/inline.ts', {
    startOf: fc.tuple(node),
    endOf: fc.tuple(node),
    plainText: fc.tuple(nodes),
    linesOf: paragraphAndText,
    textBetween: fc.tuple(lineAndText, number, number).map(([[line, own], from, to]) => [line, from, to, own]),
    wholeLine: paragraphAndText,
  }),
  ...entriesOf<typeof markdownModule>('parse/markdown.ts', {
    parseByRemark: fc.tuple(markdown),
    parseMarkdown: fc.tuple(markdown, parser),
  }),
  ...entriesOf<typeof openHtmlModule>('parse/open-html.ts', {
    openHtmlAt: fc.tuple(
      few(
        fc.record({
          value: fc.oneof(fc.constantFrom('<b>', '</b>', '<!--', '<br>', '<a href="x"><i>', '<b>'.repeat(200)), text),
          start: number,
        }),
      ),
      few(number),
    ),
  }),
  ...entriesOf<typeof paragraphWorkModule>('parse/paragraph-work.ts', {
    countMarks: fc.tuple(line, paragraph),
    emptyParagraph: fc.tuple(),
    workOf: fc.tuple(paragraph),
  }),
  ...entriesOf<typeof parseDocumentModule>('parse/parse-document.ts', {
    parseDocument: fc.oneof({ weight: 4, arbitrary: fc.tuple(path, markdown) }, fc.tuple(path, markdown, parser)),
  }),
  ...entriesOf<typeof readDateModule>('parse/read-date.ts', {
    findDate: fc.tuple(text, fc.boolean()),
    readDate: fc.tuple(text, fc.boolean()),
    readFileNameDate: fc.tuple(anyPath),
    readTitleDate: fc.tuple(
      fc.oneof(
        text,
        text.map((words) => `2024-01-15 ${words} (2024-01-15)`),
      ),
    ),
    isDateWord: fc.tuple(fc.oneof(word, text)),
  }),
  ...entriesOf<typeof readReferencesModule>('parse/read-references.ts', {
    isNothing: fc.tuple(sentence),
    linksIn: fc.tuple(sentence),
    targetOf: fc.tuple(fc.record({ text, target: anyPath, start: number, end: number })),
    readReferences: fc.tuple(sentence),
    readCertainReferences: fc.tuple(sentence),
  }),
  ...entriesOf<typeof readSuppressionsModule>('parse/read-suppressions.ts', {
    readSuppressions: fc.tuple(document),
  }),
  ...entriesOf<typeof readStatusModule>('parse/read-status.ts', {
    statusPhrases: fc.tuple(statuses),
    isStatusText: fc.tuple(text, phrases),
    isBareStatus: fc.tuple(text, phrases),
    isStatusPlaceholder: fc.tuple(text, phrases),
    readStatusText: fc.tuple(text, phrases),
  }),
  ...entriesOf<typeof recordOfPathModule>('parse/record-of-path.ts', {
    recordOfPath: fc.tuple(anyPath),
  }),
  ...entriesOf<typeof relationFramesModule>('parse/relation-frames.ts', {
    relationFrames: fc.tuple(sentence),
  }),
  ...entriesOf<typeof relationPhrasesModule>('parse/relation-phrases.ts', {
    withoutTargets: fc.tuple(sentence),
    relationPhrases: fc.tuple(sentence),
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
  ...entriesOf<typeof sectionMeaningModule>('parse/section-meaning.ts', {
    // What it gives is looked up by any key.
    sectionNames: exercise(sectionNames, fc.tuple(sections, text), (make, [own, key]) => make(own).get(key)),
    cleanHeading: fc.tuple(text),
    meaningOf: fc.tuple(text, names),
    meaningOfLabel: fc.tuple(text, names),
  }),
  ...entriesOf<typeof sectionTableModule>('parse/section-words/section-table.ts', {
    phrases: fc.tuple(text),
  }),
  ...entriesOf<typeof settledBracketsModule>('parse/settled-brackets.ts', {
    isSettled: fc.tuple(line, line),
    withoutCode: fc.tuple(line),
  }),
  ...entriesOf<typeof sourceTextModule>('parse/source-text.ts', {
    createSourceText: exercise(createSourceText, fc.tuple(anyText, number, number), (create, [own, from, to]) => {
      const source = create(own);
      return [source.toOriginal(from), source.pointAt(to), source.rangeOf(from, to)];
    }),
  }),
  ...entriesOf<typeof statusMenuModule>('parse/status-menu.ts', {
    menuChoices: fc.tuple(anyText),
    boxesIn: fc.tuple(anyText),
    commaMenu: fc.tuple(anyText),
    isBracketed: fc.tuple(anyText),
  }),
  ...entriesOf<typeof statusTokensModule>('parse/status-tokens.ts', {
    statusTokens: fc.tuple(text),
    segmented: fc.tuple(
      fc.oneof(fc.constantFrom('已接受', '承認済み', '提案中です'), text),
      fc.oneof(
        phrases,
        few(fc.tuple(word, canonicalStatus)).map((own) => new Map(own)),
      ),
      few(word).map((own) => new Set(own)),
    ),
  }),
  ...entriesOf<typeof titleWordsModule>('parse/title-words.ts', {
    isCollectionTitle: fc.tuple(text),
    isPlannedHeading: fc.tuple(text),
    isChapterHeading: fc.tuple(text),
    isTemplateHeading: fc.tuple(text),
  }),
  ...entriesOf<typeof wordsModule>('parse/words.ts', {
    wordsOf: fc.tuple(text),
    keyOf: fc.tuple(text),
    hasAsciiLetter: fc.tuple(text),
    collapse: fc.tuple(text),
    withoutAttributes: fc.tuple(
      fc.oneof(
        text,
        text.map((words) => `${words} {#${words}}`),
      ),
    ),
    trimmedSpan: fc.tuple(text, word),
  }),
];
