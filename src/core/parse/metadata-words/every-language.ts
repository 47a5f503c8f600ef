import { chinese } from './zh.ts';
import { dutch } from './nl.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import type { MetadataWords } from './metadata-words.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { russian } from './ru.ts';
import { spanish } from './es.ts';
import { ukrainian } from './uk.ts';
import { vietnamese } from './vi.ts';

/** Every language whose metadata is read, English first. One is added by a file of its own and a line here. */
export const everyLanguage: readonly MetadataWords[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  russian,
  ukrainian,
  chinese,
  japanese,
  korean,
  vietnamese,
];
