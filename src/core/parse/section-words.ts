import type { SectionTable } from './section-words/section-table.ts';
import { german } from './section-words/de.ts';
import { english } from './section-words/en.ts';
import { spanish } from './section-words/es.ts';
import { french } from './section-words/fr.ts';
import { italian } from './section-words/it.ts';
import { japanese } from './section-words/ja.ts';
import { korean } from './section-words/ko.ts';
import { dutch } from './section-words/nl.ts';
import { polish } from './section-words/pl.ts';
import { portuguese } from './section-words/pt.ts';
import { russian } from './section-words/ru.ts';
import { ukrainian } from './section-words/uk.ts';
import { vietnamese } from './section-words/vi.ts';
import { chinese } from './section-words/zh.ts';

/**
 * The headings we know by meaning, a table a language. A word with different meanings in two languages has that of the table that
 * stands first.
 */
export const sectionTables: readonly SectionTable[] = [
  english,
  french,
  german,
  spanish,
  portuguese,
  italian,
  dutch,
  japanese,
  chinese,
  korean,
  vietnamese,
  russian,
  ukrainian,
  polish,
];

/**
 * The headings whose references are no part of what is approved: lists of links, unmistakably. Words that may as well head a piece
 * of the decision ("More Information", "Resources", "History") are not among them on purpose.
 */
export const editorialSections: ReadonlySet<string> = new Set([
  'references',
  'reference',
  'links',
  'related adrs',
  'related adr',
  'related decisions',
  'related decision records',
  'related documents',
  'related links',
  'see also',
  'further reading',
  'bibliography',
  'useful links',
  'external links',
  'links and references',
  'references and links',
]);
