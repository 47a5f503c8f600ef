import type { FieldReading } from './field-reading.ts';
import { isRelationRole, roleOf } from './field-words.ts';
import { relationRoles } from './metadata-words/metadata-words.ts';
import type { RelationRole } from './metadata-words/metadata-words.ts';
import { recordOfPath } from './record-of-path.ts';
import { linksIn, readCertainReferences, readReferences } from './read-references.ts';
import { relationPhrases, withoutTargets } from './relation-phrases.ts';

/** The targets of a record's relations, as written, each once. */
export type Relations = Readonly<Record<RelationRole, readonly string[]>>;

interface Relation {
  readonly role: RelationRole;
  readonly targets: readonly string[];
}

/** What may stand between two targets of one relation. */
const connectors =
  /^[\s,;&+.()\u3001\uff0c*_-]*(?:and|und|et|y|e|en|i|oraz|\u0438|\u548c|\u3068|\u53ca\u3073|\uadf8\ub9ac\uace0|\ubc0f|v\u00e0)?[\s(*_]*$/iu;

/** How far the first target may stand behind its phrase: `superseded by the decision to use Kafka, see [ADR-3](...)`. */
const maximumGap = 80;
const maximumName = 80;

/** The links behind a phrase as far as nothing but commas and "and" stands between them. */
const linksBehind = (raw: string): readonly string[] => {
  const kept: string[] = [];
  let at = 0;
  for (const link of linksIn(raw)) {
    const gap = raw.slice(at, link.start);
    if (kept.length === 0 ? gap.length > maximumGap || /[.;]\s/.test(gap) : !connectors.test(gap)) break;
    kept.push(raw.slice(link.start, link.end));
    at = link.end;
  }
  return kept.flatMap((link) => readReferences(link));
};

/** The part of a sentence that a phrase governs. */
const clause = (raw: string): string =>
  raw.split(/[.;!?](?:\s|$)|\s[\u2013\u2014-]\s|\n|\b(?:because|since|due|which|for)\b/i, 1)[0] ?? '';

/**
 * The relations that a line of text tells of. Only links, addresses, ids and file names are targets; the plain words behind
 * "superseded by" are, too, where the line begins with it.
 */
export const relationsOfText = (raw: string): readonly Relation[] => {
  const phrases = relationPhrases(raw);
  return phrases.map(({ role, end, before }, index) => {
    const behind = raw.slice(end, phrases[index + 1]?.start ?? raw.length);
    const linked = linksBehind(behind);
    if (linked.length > 0) return { role, targets: linked };
    const words = clause(behind).replace(/^[\s:]+/, '');
    const certain = readCertainReferences(words);
    const isNamed = certain.length === 0 && before.length === 0 && words.length <= maximumName;
    const isSupersession = role === 'supersededBy' || role === 'supersedes';
    return { role, targets: isNamed && isSupersession ? readReferences(words) : certain };
  });
};

/** Whether a line speaks first of all of other records: `Supersedes ...`, `Amended by ...`; not "superseded by". */
export const isRelationText = (raw: string): boolean => {
  const [first] = relationPhrases(raw);
  if (!first || first.role === 'supersededBy' || first.role === 'partlySupersededBy') return false;
  const isFirst = first.before.every((word) => /^\d/.test(word.text));
  return isFirst && /[\p{L}\p{N}]/u.test(raw.slice(first.end));
};

/** The ids and links of a text that says the record is superseded, where no phrase tells by what: `Superseded [0019](...)`. */
export const supersedersIn = (raw: string): readonly string[] => {
  if (relationsOfText(raw).some(({ role, targets }) => role !== 'supersededBy' && targets.length > 0)) return [];
  const hasLink = withoutTargets(raw) !== raw;
  return readCertainReferences(raw).filter((target) => hasLink || /[^\d]/.test(target) || target.startsWith('0'));
};

/** A text without what is crossed out of it. */
export const withoutDeleted = (raw: string): string => raw.replace(/~~[^~]{1,300}~~/g, ' ');

const ofField = (field: FieldReading, text: string): readonly Relation[] => {
  const role = roleOf(field.name);
  if (!isRelationRole(role)) return [];
  if (field.style === 'front-matter') {
    const values = field.items ? field.items.map((item) => item.text) : [field.text];
    return [{ role, targets: values.flatMap(readReferences) }];
  }
  const spans = field.items ?? [{ start: field.valueStart, end: field.valueEnd }];
  return spans.map(({ start, end }) => ({ role, targets: readReferences(withoutDeleted(text.slice(start, end))) }));
};

/** `ADR-5`, `#5`, `0005`: an id that says no more than a number. */
const bareNumber = /^(?:adr[-_ ]{0,2}#?|#)?(\d{1,6})$/i;

/** Each record once: an id goes where a file of that number is named, too, or an id that was there before. */
const eachOnce = (targets: readonly string[]): readonly string[] => {
  const unique = [...new Set(targets)];
  const numberOf = (target: string): number | null => {
    const digits = bareNumber.exec(target)?.[1];
    return digits === undefined ? null : Number(digits);
  };
  const files = new Set(
    unique.map((target) => (/\.[a-z]{2,8}$/i.test(target) ? recordOfPath(target)?.number : undefined)),
  );
  return unique.filter((target, index) => {
    const number = numberOf(target);
    if (number === null) return true;
    return !files.has(number) && unique.findIndex((other) => numberOf(other) === number) === index;
  });
};

/** The relations that fields and lines of text tell of. */
export const readRelations = (fields: readonly FieldReading[], lines: readonly string[], text: string): Relations => {
  const told = [...fields.flatMap((field) => ofField(field, text)), ...lines.flatMap(relationsOfText)];
  const targets = (role: RelationRole): readonly string[] =>
    eachOnce(told.filter((relation) => relation.role === role).flatMap((relation) => relation.targets));
  const found = new Map(relationRoles.map((role) => [role, targets(role)]));
  const of = (role: RelationRole): readonly string[] => found.get(role) ?? [];
  return {
    supersededBy: of('supersededBy'),
    supersedes: of('supersedes'),
    partlySupersededBy: of('partlySupersededBy'),
    partlySupersedes: of('partlySupersedes'),
    amendedBy: of('amendedBy'),
    amends: of('amends'),
    refines: of('refines'),
    relatesTo: of('relatesTo'),
  };
};
