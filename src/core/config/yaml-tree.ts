import { isMap, isScalar, isSeq, type LineCounter, type Node, type YAMLMap } from 'yaml';
import type { KeyPath } from './key-path.ts';
import { quoted } from './quoted.ts';

/** A place in a text, 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A value and where it stands, with the places of everything below it. */
export interface YamlTree {
  /** Plain data; mappings are objects without a prototype, so that no key means more than its letters. */
  readonly value: unknown;
  /** Where its key stands; the same as `at` for items of a list and for the whole file. */
  readonly keyAt: Place;
  readonly at: Place;
  readonly children: ReadonlyMap<string | number, YamlTree>;
  /** Where a part of two files that were merged is from. Absent: from where the part above it is, at the same keys. */
  readonly from?: Origin;
}

/** The file that a part of a merged tree is from, null for the one that was merged into, and the keys that it has there. */
export interface Origin {
  readonly file: string | null;
  readonly keys: KeyPath;
}

export interface YamlProblem {
  readonly at: Place;
  readonly path: KeyPath;
  readonly message: string;
}

/** Deeper than any configuration; what walks the tree by recursion relies on it. */
const deepestNesting = 32;
/** The one key that plain objects, also those of libraries, give a meaning of its own. */
const prototypeKey = '__proto__';

/** A key as text. The parser makes texts of all keys; an object, which may have no text at all, is none. */
const nameOf = (value: unknown): string => (typeof value === 'object' && value !== null ? '' : String(value));

/** Turns the nodes of a YAML document into plain data with places, and collects what this subset of YAML refuses. */
export class YamlReader {
  readonly problems: YamlProblem[] = [];
  readonly #lines: LineCounter;

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  /** The place of an offset. */
  place(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** The tree below a node; what is refused is reported and stands as null. */
  read(node: Node | null, path: KeyPath, keyAt: Place): YamlTree {
    const at = node?.range ? this.place(node.range[0]) : keyAt;
    const refuse = (message: string): YamlTree => {
      this.problems.push({ at, path, message });
      return { value: null, keyAt, at, children: new Map() };
    };
    if (path.length > deepestNesting)
      return refuse(`This is nested more than ${deepestNesting} levels deep. Write it flatter.`);
    if (node === null) return { value: null, keyAt, at, children: new Map() };
    if (node.tag !== undefined)
      return refuse(`Tags such as ${quoted(node.tag)} are not allowed. Write the plain value.`);
    if (isScalar(node)) return { value: node.value, keyAt, at, children: new Map() };
    if (isMap(node)) return { keyAt, at, ...this.#mapping(node, path) };
    if (isSeq(node)) {
      const children = node.items.map((item, index) => this.read((item ?? null) as Node | null, [...path, index], at));
      // An item's key is the item itself.
      const items = children.map((child) => ({ ...child, keyAt: child.at }));
      return { value: items.map((item) => item.value), keyAt, at, children: new Map(items.entries()) };
    }
    return refuse('Aliases (`*name`) are not allowed. Write the value out again.');
  }

  #mapping(node: YAMLMap, path: KeyPath): Pick<YamlTree, 'value' | 'children'> {
    const value = Object.create(null) as Record<string, unknown>;
    const children = new Map<string | number, YamlTree>();
    for (const pair of node.items) {
      const key = pair.key as Node | null;
      const name = isScalar(key) ? nameOf(key.value) : '';
      const keyAt = key?.range ? this.place(key.range[0]) : this.place(0);
      const keyPath = [...path, name];
      if (name === prototypeKey) {
        this.problems.push({
          at: keyAt,
          path: keyPath,
          message: `${quoted(name)} cannot be used as a name. Choose another one.`,
        });
      } else if (children.has(name)) {
        const first = children.get(name)?.keyAt.line ?? 1;
        const message = `${quoted(name)} stands here a second time, after line ${first}. Keep one of them.`;
        this.problems.push({ at: keyAt, path: keyPath, message });
      } else {
        const child = this.read((pair.value ?? null) as Node | null, keyPath, keyAt);
        children.set(name, child);
        value[name] = child.value;
      }
    }
    return { value, children };
  }
}

/** The tree at a path; the nearest one above it where nothing stands there. */
export function nearestTree(tree: YamlTree, path: KeyPath): { readonly tree: YamlTree; readonly isExact: boolean } {
  let current = tree;
  for (const key of path) {
    const child = current.children.get(key);
    if (child === undefined) return { tree: current, isExact: false };
    current = child;
  }
  return { tree: current, isExact: true };
}

/** Which file the part at a path is from, and the keys that it has there. */
export function originOf(tree: YamlTree, path: KeyPath): Origin {
  let origin: Origin = { file: null, keys: [] };
  let current: YamlTree | undefined = tree;
  for (const key of path) {
    current = current?.children.get(key);
    origin = current?.from ?? { file: origin.file, keys: [...origin.keys, key] };
  }
  return origin;
}
