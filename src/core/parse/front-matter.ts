import matter from 'gray-matter';
import { isAlias, isMap, isScalar, isSeq, parseDocument, Scalar } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { DocumentRefusal } from '../model/reading.ts';
import { findFence, type Fence } from './front-matter-fence.ts';
import { repairFrontMatter, withoutStandIns } from './front-matter-repair.ts';

/** A value of the front matter with its place. Offsets count in the normalised text of the file. */
export type FrontMatterValue = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly FrontMatterValue[] }
  | { readonly kind: 'map'; readonly entries: readonly FrontMatterEntry[] }
);

/** One `key: value` of the front matter. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly value: FrontMatterValue;
}

export interface FrontMatter {
  /** The whole block with both `---` lines, as offsets of the normalised text. */
  readonly start: number;
  readonly end: number;
  readonly entries: readonly FrontMatterEntry[];
  /** Why it is no valid YAML, where it could be read all the same; null for valid YAML. */
  readonly flaw: DocumentRefusal | null;
}

type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly frontMatter: FrontMatter }
  | { readonly kind: 'refused'; readonly refusal: DocumentRefusal };

/** Above this size the duplicate-key check of a YAML parser, which is quadratic, becomes noticeable. */
const maximumLength = 16 * 1024;
/** gray-matter looks for comments in a way that is quadratic in the number of blank lines. */
const maximumLines = 1000;
/** Real front matter nests two or three levels. */
const maximumDepth = 16;

const advice = 'Between the two `---` lines there must be valid YAML, one `key: value` on each line.';

const quoting = 'Put the value in quotation marks.';

const flawOf = (line: number, message: string): DocumentRefusal => ({ code: 'front-matter', message, line });

const refused = (line: number, message: string): Reading => ({ kind: 'refused', refusal: flawOf(line, message) });

/** Stops gray-matter from ever running or reading anything but YAML. */
const refuse = (): never => {
  throw new Error('Only YAML front matter is read.');
};

class Unreadable extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Has gray-matter split exactly this slice, which begins and ends with `---`, and returns the YAML between as it sees it; ''
 * for nothing but blanks and comments, for which it asks no engine.
 */
const split = (slice: string): string => {
  let yaml = '';
  const file = matter(slice, {
    language: 'yaml',
    engines: {
      yaml: (block: string): object => {
        yaml = block;
        return {};
      },
      json: refuse,
      javascript: refuse,
      js: refuse,
      coffee: refuse,
      toml: refuse,
    },
  });
  if (file.content !== '') throw new Unreadable('A line inside it begins with `---` as if it ended there.', 0);
  return yaml;
};

const textOf = (scalar: Scalar): string =>
  scalar.type === Scalar.PLAIN || typeof scalar.value !== 'string' ? (scalar.source ?? '') : scalar.value;

/** YAML nodes to plain data with places; `base` is the offset of the YAML text in the file. */
const valueOf = (node: unknown, base: number, fallback: number, depth: number): FrontMatterValue => {
  if (node === null || node === undefined) return { kind: 'scalar', text: '', start: fallback, end: fallback };
  const range = (node as Node).range;
  const start = base + (range?.[0] ?? fallback - base);
  const end = base + (range?.[1] ?? fallback - base);
  if (depth > maximumDepth) throw new Unreadable('It is nested too deeply.', start);
  if (isAlias(node)) throw new Unreadable('It uses an alias (`*name`); write the value out instead.', start);
  if (isScalar(node)) return { kind: 'scalar', text: textOf(node), start, end };
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => valueOf(item, base, end, depth + 1)), start, end };
  }
  if (isMap(node)) {
    return { kind: 'map', entries: node.items.map((pair) => entryOf(pair, base, end, depth)), start, end };
  }
  throw new Unreadable('It holds something that is no text, list or map.', start);
};

const entryOf = (pair: Pair, base: number, fallback: number, depth: number): FrontMatterEntry => {
  const key = valueOf(pair.key, base, fallback, depth + 1);
  if (key.kind !== 'scalar') throw new Unreadable('A key must be a word.', key.start);
  const value = valueOf(pair.value, base, key.end, depth + 1);
  return { key: key.text, start: key.start, end: Math.max(key.end, value.end), value };
};

const entriesOf = (document: Document, base: number): readonly FrontMatterEntry[] => {
  const contents: unknown = document.contents;
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  const value = valueOf(contents, base, base, 0);
  if (value.kind === 'map') return value.entries;
  throw new Unreadable('It must be a list of lines such as `status: proposed`.', value.start);
};

const ownSigns = (value: FrontMatterValue): FrontMatterValue => {
  if (value.kind === 'scalar') return { ...value, text: withoutStandIns(value.text) };
  if (value.kind === 'list') return { ...value, items: value.items.map(ownSigns) };
  return { ...value, entries: value.entries.map(withOwnSigns) };
};

const withOwnSigns = (entry: FrontMatterEntry): FrontMatterEntry => ({
  ...entry,
  key: withoutStandIns(entry.key),
  value: ownSigns(entry.value),
});

const parseYaml = (yaml: string, base: number): readonly FrontMatterEntry[] => {
  const document = parseDocument(yaml, {
    schema: 'core',
    customTags: null,
    resolveKnownTags: false,
    merge: false,
    stringKeys: false,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) throw new Unreadable(`The YAML is not valid: ${problem.message}`, base + problem.pos[0]);
  return entriesOf(document, base);
};

/** The entries of YAML that is valid but for quotation marks that were forgotten; null where that is not the reason. */
const repairedEntries = (yaml: string, base: number): readonly FrontMatterEntry[] | null => {
  const repaired = repairFrontMatter(yaml);
  if (repaired === null) return null;
  try {
    return parseYaml(repaired, base).map(withOwnSigns);
  } catch {
    return null;
  }
};

const lineAt = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
};

const explain = (error: unknown): { readonly message: string; readonly offset: number } => {
  if (error instanceof Unreadable) return { message: error.message, offset: error.offset };
  return { message: error instanceof Error ? error.message : 'The reason is unknown.', offset: 0 };
};

const baseOf = (fence: Fence, yaml: string): number => fence.close - '\n---'.length - yaml.length;

/**
 * Reads the YAML front matter of a normalised text (no byte order mark, LF). It is front matter if the first line is exactly
 * `---` or `---yaml` (blanks may follow) and a later line is `---`; an unclosed one is text. Never throws: another language,
 * more than 16 KB, aliases, unknown tags, duplicate keys and invalid YAML are refused with the line. Where only quotation marks are
 * missing (`title: ADR-1: Use Kafka`), it is read as it was meant and the flaw named. Nothing in it is ever run
 * (gray-matter would evaluate `---js`: https://github.com/jonschlinkert/gray-matter#optionsengines).
 */
export function readFrontMatter(text: string): Reading {
  const fence = findFence(text);
  if (fence === null) return { kind: 'none' };
  if (fence.language !== '' && fence.language !== 'yaml') {
    return refused(
      1,
      `The front matter is written in "${fence.language}", and only YAML is read. Begin it with \`---\`.`,
    );
  }
  if (fence.end > maximumLength || fence.lines > maximumLines) {
    return refused(
      1,
      'The front matter is longer than 16 KB or 1,000 lines. Keep only metadata there and move the text below it.',
    );
  }
  const found = (entries: readonly FrontMatterEntry[], flaw: DocumentRefusal | null): Reading => ({
    kind: 'found',
    frontMatter: { start: 0, end: fence.end, entries, flaw },
  });
  let yaml = '';
  try {
    yaml = split(text.slice(0, fence.close));
    return found(yaml === '' ? [] : parseYaml(yaml, baseOf(fence, yaml)), null);
  } catch (error) {
    const { message, offset } = explain(error);
    const line = lineAt(text, offset);
    const reason = message.replace(/\.$/, '');
    const entries = repairedEntries(yaml, baseOf(fence, yaml));
    if (entries === null) return refused(line, `The front matter cannot be read. ${reason}. ${advice}`);
    return found(
      entries,
      flawOf(line, `The front matter is no valid YAML, and other tools will not read it. ${reason}. ${quoting}`),
    );
  }
}
