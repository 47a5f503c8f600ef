import { everyLanguage } from './metadata-words/every-language.ts';
import { relationRoles } from './metadata-words/metadata-words.ts';
import type { FieldRole, RelationRole } from './metadata-words/metadata-words.ts';
import { keyOf, wordsOf } from './words.ts';

interface Meaning {
  readonly role: FieldRole;
  /** Words between two names, of all languages that have the label. */
  readonly and: ReadonlySet<string>;
}

/** Languages that are often typed without their accents. */
const folded: ReadonlySet<string> = new Set(['fr', 'es', 'pt', 'it', 'pl']);
const shortestFolded = 4;

/** A word, and the same without accents where people leave them out. */
export const spellings = (word: string, language: string): readonly string[] => {
  const bare = word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('\u0142', 'l');
  return bare === word || bare.length < shortestFolded || !folded.has(language) ? [word] : [word, bare];
};

const meanings = (): ReadonlyMap<string, Meaning> => {
  const found = new Map<string, Meaning>();
  for (const { fields, and, language } of everyLanguage) {
    for (const [role, labels] of Object.entries(fields)) {
      for (const label of labels.flatMap((one) => spellings(one, language))) {
        const known = found.get(label);
        found.set(label, {
          role: known?.role ?? (role as FieldRole),
          and: new Set([...(known?.and ?? ['and']), ...and]),
        });
      }
    }
  }
  return found;
};

const labels = meanings();

/** What a field of this name says; null for a name that only a team knows. */
export const roleOf = (name: string): FieldRole | null => labels.get(name)?.role ?? null;

/** Languages in which people write a date with slashes in more than one order, or the year first. */
const otherOrders: ReadonlySet<string> = new Set(['en', 'zh', 'ja', 'ko']);

const labelsOf = (isWanted: (language: string) => boolean): ReadonlySet<string> =>
  new Set(
    everyLanguage
      .filter(({ language }) => isWanted(language))
      .flatMap(({ fields, language }) =>
        Object.values(fields)
          .flat()
          .flatMap((label) => spellings(label, language)),
      ),
  );

const ofOtherOrders = labelsOf((language) => otherOrders.has(language));
const ofDayFirst = labelsOf((language) => !otherOrders.has(language));

/** Whether a label is of languages alone that put the day before the month: `Data`, `Fecha`. */
export const putsDayFirst = (name: string): boolean => ofDayFirst.has(name) && !ofOtherOrders.has(name);

/** Names that mean the status where a status stands behind them, and otherwise the situation that asked for a decision. */
const situations: ReadonlySet<string> = new Set(['状況', 'situação', 'situacao']);

/** Whether a name may mean the situation instead of the status. */
export const isSituation = (name: string): boolean => situations.has(name);

const statusWords: ReadonlySet<string> = new Set(
  everyLanguage.flatMap(({ statuses }) => Object.values(statuses).flat()),
);

/** Whether a name is a status as well: `Accepted: 2024-01-15` labels a date. */
export const isStatusWord = (name: string): boolean => statusWords.has(name);

/** The words that stand between two names in the languages of this label. */
export const connectorsOf = (name: string): ReadonlySet<string> => labels.get(name)?.and ?? new Set(['and']);

const relations: ReadonlySet<string> = new Set(relationRoles);
export const isRelationRole = (role: FieldRole | null): role is RelationRole => role !== null && relations.has(role);

/** Names of fields that say when, the most telling first. */
export const dateRoles: readonly FieldRole[] = ['date', 'updated', 'created'];

/** People whose names may change without an approval; those who are said to have approved are not among them. */
const editorialPeople: ReadonlySet<FieldRole> = new Set([
  'author',
  'deciders',
  'consulted',
  'informed',
  'owner',
  'reviewers',
]);
const otherPeople: ReadonlySet<string> = new Set(['participants', 'stakeholders']);

/** Whether a field of this name holds nothing but people, none of whom is said to have approved. */
export const isPeopleField = (name: string): boolean => {
  const role = roleOf(name);
  return otherPeople.has(name) || (role !== null && editorialPeople.has(role));
};

/** Names of more fields that relate a record to something, without saying how. */
const otherRelations: ReadonlySet<string> = new Set(['reference', 'references', 'links']);

/** Whether a field of this name holds nothing but references. */
export const isRelationField = (name: string): boolean => otherRelations.has(name) || isRelationRole(roleOf(name));

/** Whether a field of this name takes the whole record out of force. */
export const takesOutOfForce = (name: string): boolean => roleOf(name) === 'supersededBy';

/** Whether a field of this name takes the record itself out of force, wholly or in part. */
export const isSupersededByField = (name: string): boolean => {
  const role = roleOf(name);
  return role === 'supersededBy' || role === 'partlySupersededBy';
};

/** English names of fields that have no meaning of their own here. */
const otherFields: ReadonlySet<string> = new Set([
  'id',
  'number',
  'type',
  'component',
  'components',
  'team',
  'version',
  'ticket',
  'tickets',
  'issue',
  'epic',
  'jira',
  'technical story',
  'priority',
  'review by',
  'other docs',
  'summary',
]);

/** Whether the name makes a line without bold letters (`Status: accepted`) a field; any other such line is prose. */
export const isKnownField = (name: string): boolean =>
  labels.has(name) || otherFields.has(name) || otherPeople.has(name) || otherRelations.has(name);

/** A word of nothing but letters beyond ASCII, as an emoji leaves them when its bytes are read in a wrong encoding. */
export const isMojibake = (word: string): boolean => /^[[\p{Script=Latin}\u0393]--[a-z]]{1,6}$/iv.test(word);

/**
 * The name by which a label is looked up: all its words (`decision makers`), unless only a part of it is known: that before a
 * bracket, that behind a broken emoji, one of two languages.
 */
export const nameOfLabel = (label: string): string => {
  const whole = keyOf(label);
  if (isKnownField(whole)) return whole;
  const words = wordsOf(label).map((word) => word.text);
  const readable = words.slice(words.findIndex((word) => !isMojibake(word))).join(' ');
  const parts = [label.split(/[(\uff08[]/, 1)[0] ?? '', ...label.split(/[/\uff0f|()\uff08\uff09]/)].map(keyOf);
  return [readable, ...parts].find(isKnownField) ?? whole;
};
