import type { Heading, RootContent } from 'mdast';
import { dateRoles, roleOf } from './field-words.ts';
import { fieldsOfBlock } from './read-fields.ts';
import { sectionStarts } from './read-sections.ts';
import { leadsToRecord, partsOf } from './record-parts.ts';
import type { Part } from './record-parts.ts';
import { decisionLabels } from './section-labels.ts';
import { splitTitle } from './read-title.ts';
import type { SectionNames } from './section-meaning.ts';
import { isChapterHeading, isCollectionTitle, isPlannedHeading, isTemplateHeading } from './title-words.ts';

/** The headings that begin the records of a file that holds many. */
export interface RecordHeadings {
  readonly headings: readonly Heading[];
  /** Prefixes of ids that are the team's own, in lower case. */
  readonly prefixes: ReadonlySet<string>;
}

const telling: ReadonlySet<string | null> = new Set([
  'context',
  'decision',
  'rationale',
  'consequences',
  'alternatives',
  'drivers',
]);

const isTelling = (field: string): boolean => {
  const role = roleOf(field);
  return role === 'status' || role === 'deciders' || (role !== null && dateRoles.includes(role));
};

/** Metadata that only a record has; a page may have a date and an owner, too. */
const hasStatus = (nodes: readonly RootContent[], text: string): boolean => {
  const first = nodes.findIndex((node) => node.type === 'heading');
  return nodes
    .slice(0, first === -1 ? 4 : Math.min(first, 4))
    .flatMap((node) => fieldsOfBlock(node, text))
    .some((field) => isTelling(field.name));
};

interface Look {
  readonly text: string;
  readonly names: SectionNames;
}

const meaningsBelow = (part: Part, { text, names }: Look): ReadonlySet<string | null> =>
  new Set(sectionStarts(part.nodes, null, text, names).map((start) => start.name));

/** Whether the blocks below a heading are those of a record: with a status or date, or with one of the sections of a record. */
const isLikeRecord = (part: Part, look: Look): boolean =>
  hasStatus(part.nodes, look.text) || [...meaningsBelow(part, look)].some((name) => telling.has(name));

/** Without an id or a status, only the context or its drivers together with the decision, or what follows from it, tell. */
const isWholeRecord = (part: Part, look: Look): boolean => {
  const below = meaningsBelow(part, look);
  return (
    below.has('decision') &&
    ['context', 'rationale', 'consequences', 'alternatives', 'drivers'].some((name) => below.has(name))
  );
};

/** Sections of a record beside the headings in question: then these are parts of that one record. */
const hasSiblingSections = (parts: readonly Part[], members: readonly Part[], depth: number): boolean => {
  const own = new Set(members);
  // The title of a collection may be the word "Decisions".
  const title = parts[0] && parts[0].heading.depth < depth ? parts[0] : null;
  return parts.some(
    (part) =>
      part !== title &&
      !own.has(part) &&
      !part.above.slice(1).some(isTemplateHeading) &&
      part.heading.depth <= depth &&
      (part.name === 'decision' || part.name === 'consequences'),
  );
};

const isPlaceholder = (text: string): boolean => /^[[{<].{0,200}[\]}>]$/u.test(text);

/** The records among headings with ids of one style and level: thin ones count unless they are only announced or said twice. */
const recordsAmong = (members: readonly Part[], look: Look): readonly Part[] => {
  const like = members.filter((part) => isLikeRecord(part, look));
  const taken = new Set(like.map((part) => part.number));
  const isLike = new Set(like);
  return members.filter((part) => {
    if (isLike.has(part)) return true;
    if (taken.has(part.number) || part.above.slice(1).some((title) => isChapterHeading(title))) return false;
    return !isPlannedHeading(part.text) && !isPlaceholder(splitTitle(part.text, '').text);
  });
};

const isStrong = (style: string): boolean => !['', 'number', 'date', 'template', 'entry'].includes(style);

interface Group {
  readonly depth: number;
  readonly style: string;
  readonly members: readonly Part[];
}

/** Meanings that the title of a record may happen to have: `Architecture`, `Migration`. */
const mayBeTitle: ReadonlySet<string> = new Set(['design', 'implementation', 'compliance', 'notes']);

const groupsOf = (parts: readonly Part[]): readonly Group[] => {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    if (part.style === 'template' || part.style === 'entry' || (part.name !== null && !mayBeTitle.has(part.name)))
      continue;
    const key = `${part.heading.depth} ${part.style}`;
    const members = groups.get(key);
    if (members) members.push(part);
    else groups.set(key, [part]);
  }
  return [...groups.values()].map((members) => ({
    depth: members[0]?.heading.depth ?? 1,
    style: members[0]?.style ?? '',
    members,
  }));
};

/** Whether the text below headings leads to the records, which stand in files of their own. */
const leadElsewhere = (members: readonly Part[]): boolean =>
  members.filter((part) => part.nodes.some(leadsToRecord)).length * 2 >= members.length;

/** Headings with an id such as `ADR-001`: two of them, most of them like records, or any below the title of a collection. */
const strongRecords = (group: Group, parts: readonly Part[], title: Part | null, look: Look): readonly Part[] => {
  const isBelowTitle = title !== null && group.depth > 1;
  const isAlone = group.members.length === 1;
  if (isAlone && (!isBelowTitle || (group.style !== 'adr' && !isCollectionTitle(title.text)))) return [];
  const like = group.members.filter((part) => isLikeRecord(part, look));
  const isCollection = isBelowTitle && !isAlone && isCollectionTitle(title.text) && !leadElsewhere(group.members);
  if (!isCollection && (like.length === 0 || like.length * 2 < group.members.length)) return [];
  const isInRecord = isBelowTitle && title.number !== null;
  if (isInRecord && like.length < 2) return [];
  const mayStandBesideSections = group.style === 'adr' && !isInRecord && !isAlone;
  if (!mayStandBesideSections && hasSiblingSections(parts, group.members, group.depth)) return [];
  return recordsAmong(group.members, look);
};

/** Headings right below the title of a collection, each with text, none of them a chapter about the collection. */
const isPlainCollection = (group: Group, title: Part | null): boolean =>
  title !== null &&
  group.depth === title.heading.depth + 1 &&
  title.number === null &&
  isCollectionTitle(title.text) &&
  group.members.length > 1 &&
  group.members.every((part) => part.nodes.length > 0 && !isChapterHeading(splitTitle(part.text, '').text)) &&
  !leadElsewhere(group.members);

/** `## 1. Use Kafka` below the title of a collection, or `## 2024-01-15 Use Kafka`: what bears a number bears one of its own. */
const isMarkedCollection = (group: Group, title: Part | null): boolean =>
  isPlainCollection(group, title) &&
  (group.style === 'date' || new Set(group.members.map((part) => part.number)).size === group.members.length);

/** Whether a label right below a heading tells of a decision. */
const hasDecisionLabel = (part: Part, { text, names }: Look): boolean => {
  const next = part.nodes.findIndex((node) => node.type === 'heading');
  return decisionLabels(next === -1 ? part.nodes : part.nodes.slice(0, next), text, names) > 0;
};

/** Whether headings are chapters of a collection: one has headings below it of which two or more tell of a decision each. */
const areChapters = (group: Group, parts: readonly Part[], look: Look): boolean => {
  const chapters = new Set(group.members.map((part) => part.text));
  const counts = new Map<string, number>();
  for (const part of parts) {
    const above = part.above.at(-1);
    if (part.heading.depth !== group.depth + 1 || above === undefined || !chapters.has(above)) continue;
    if (hasDecisionLabel(part, look)) counts.set(above, (counts.get(above) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) > 1;
};

/** Headings without such an id: at least two, each with a context and a decision below, and none of these beside them. */
const weakRecords = (group: Group, parts: readonly Part[], title: Part | null, look: Look): readonly Part[] => {
  const isNumbered = group.style === 'number';
  const isDated = group.style === 'date';
  const isCollection = (isNumbered || isDated) && isMarkedCollection(group, title);
  if (isCollection && !hasSiblingSections(parts, group.members, group.depth) && !areChapters(group, parts, look)) {
    return group.members.filter((part) => !isPlannedHeading(part.text));
  }
  const isInCollection =
    title !== null && title.number === null && title.heading.depth < group.depth && isCollectionTitle(title.text);
  const like = group.members.filter(
    (part) =>
      isWholeRecord(part, look) ||
      (isInCollection && hasDecisionLabel(part, look)) ||
      (isNumbered && hasStatus(part.nodes, look.text)) ||
      (isDated && isLikeRecord(part, look)),
  );
  if (like.length < 2 || ((isNumbered || isDated) && like.length * 2 < group.members.length)) return [];
  if (hasSiblingSections(parts, like, group.depth)) return [];
  return isDated ? group.members : like;
};

/** Whether a decision is named at least twice, which files without ids need to hold many records. A cheap look before dear ones. */
const repeatsDecision = (parts: readonly Part[], nodes: readonly RootContent[], { text, names }: Look): boolean => {
  const inHeadings = parts.filter((part) => part.name === 'decision').length;
  return inHeadings > 1 || inHeadings + decisionLabels(nodes, text, names) > 1;
};

/**
 * The headings that begin records: headings of one level that carry ids (`ADR-001`, `ARCH-3`, `1.`), or, without ids, headings of
 * one level below which context and decision repeat. Empty for a file that holds one record or none. Headings that link to files
 * are entries of an index; a heading with the id of a template (`ADR-XXX`) is no record.
 */
export const recordHeadings = (nodes: readonly RootContent[], text: string, names: SectionNames): RecordHeadings => {
  const parts = partsOf(nodes, names);
  const look = { text, names };
  const groups = groupsOf(parts);
  const title = parts.find((part) => part.heading.depth === 1) ?? null;
  const choose = (find: (group: Group) => readonly Part[]): readonly Part[] =>
    groups.map(find).reduce((best, found) => (found.length > best.length ? found : best), []);
  const strong = choose((group) => (isStrong(group.style) ? strongRecords(group, parts, title, look) : []));
  const weak = groups.filter((group) => !isStrong(group.style) && group.members.length > 1);
  const isMarked = weak.some((group) => group.style !== '');
  const mayBeMany = strong.length === 0 && weak.length > 0 && (isMarked || repeatsDecision(parts, nodes, look));
  const chosen = mayBeMany
    ? choose((group) => (weak.includes(group) ? weakRecords(group, parts, title, look) : []))
    : strong;
  const [first] = chosen;
  if (!first) return { headings: [], prefixes: new Set() };
  // Records of one log may bear different prefixes, one for each kind of decision.
  const beside = groups.filter(
    (group) =>
      isStrong(first.style) &&
      isStrong(group.style) &&
      group.style !== first.style &&
      group.depth === first.heading.depth,
  );
  const ofOtherKinds = beside
    .filter(({ members }) => members.filter((part) => isLikeRecord(part, look)).length * 2 >= members.length)
    .flatMap((group) => strongRecords(group, parts, title, look));
  // A record whose heading slipped to another level.
  const numbers = new Set(chosen.map((part) => part.number));
  const strays = parts.filter(
    (part) =>
      isStrong(first.style) &&
      part.style === first.style &&
      part.heading.depth !== first.heading.depth &&
      part.heading.depth > 1 &&
      !numbers.has(part.number) &&
      hasStatus(part.nodes, text),
  );
  const all = new Set([...chosen, ...ofOtherKinds, ...strays]);
  return {
    headings: parts.filter((part) => all.has(part)).map((part) => part.heading),
    prefixes: new Set(
      [first, ...ofOtherKinds].map(({ style }) => style).filter((style) => isStrong(style) && style !== 'adr'),
    ),
  };
};
