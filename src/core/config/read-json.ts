import { refusal, success, type Outcome } from '../model/outcome.ts';
import { quoted } from './quoted.ts';
import type { Place, YamlProblem, YamlTree } from './yaml-tree.ts';

/** Deeper than any file of ours, and far from the end of a stack. */
const deepest = 8;

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const words: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const nothing = (at: Place): YamlTree => ({ value: null, keyAt: at, at, children: new Map() });

/** Reads one value after the other; what stands in the way is kept, and from then on nothing is read any more. */
class JsonReader {
  problem: YamlProblem | null = null;
  readonly #text: string;
  #at: number;
  #line = 1;
  #lineStart: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
    this.#lineStart = this.#at;
  }

  /** The whole text as one value. */
  whole(): YamlTree {
    const tree = this.#value(0, null);
    this.#skip();
    if (this.#at < this.#text.length) this.#refuse();
    return tree;
  }

  #place(): Place {
    return { line: this.#line, column: this.#at - this.#lineStart + 1 };
  }

  #refuse(message = 'This is not valid JSON.', at = this.#place()): YamlTree {
    this.problem ??= { at, path: [], message };
    return nothing(at);
  }

  /** Skips blanks; line ends stand nowhere else. */
  #skip(): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text.charAt(this.#at);
      if (character === '\n') {
        this.#line += 1;
        this.#lineStart = this.#at + 1;
      } else if (character !== ' ' && character !== '\t' && character !== '\r') return;
    }
  }

  /** Whether the next character is this one, which is then behind us. */
  #takes(character: string): boolean {
    this.#skip();
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  #value(depth: number, keyAt: Place | null): YamlTree {
    this.#skip();
    const at = this.#place();
    const leaf = (value: unknown): YamlTree => ({ value, keyAt: keyAt ?? at, at, children: new Map() });
    const next = this.#text.charAt(this.#at);
    if (next === '{' || next === '[') {
      if (depth >= deepest) return this.#refuse();
      this.#at += 1;
      return { keyAt: keyAt ?? at, at, ...(next === '{' ? this.#mapping(depth) : this.#list(depth)) };
    }
    if (next === '"') {
      const text = this.#string();
      return text === null ? this.#refuse(undefined, at) : leaf(text);
    }
    const [token = ''] = /^[-+.\w]{1,40}/.exec(this.#text.slice(this.#at, this.#at + 40)) ?? [];
    this.#at += token.length;
    const word = words.get(token);
    if (word !== undefined) return leaf(word);
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(token)) return leaf(Number(token));
    return this.#refuse(undefined, at);
  }

  #list(depth: number): Pick<YamlTree, 'value' | 'children'> {
    const items: YamlTree[] = [];
    if (!this.#takes(']')) {
      do items.push(this.#value(depth + 1, null));
      while (this.problem === null && this.#takes(','));
      if (!this.#takes(']')) this.#refuse();
    }
    return { value: items.map(({ value }) => value), children: new Map(items.entries()) };
  }

  #mapping(depth: number): Pick<YamlTree, 'value' | 'children'> {
    const value = Object.create(null) as Record<string, unknown>;
    const children = new Map<string | number, YamlTree>();
    if (!this.#takes('}')) {
      do this.#member(depth, value, children);
      while (this.problem === null && this.#takes(','));
      if (!this.#takes('}')) this.#refuse();
    }
    return { value, children };
  }

  #member(depth: number, value: Record<string, unknown>, children: Map<string | number, YamlTree>): void {
    this.#skip();
    const keyAt = this.#place();
    const name = this.#text.charAt(this.#at) === '"' ? this.#string() : null;
    if (name === null) this.#refuse(undefined, keyAt);
    else if (name === '__proto__') this.#refuse(`${quoted(name)} cannot be used as a name.`, keyAt);
    else if (children.has(name)) this.#refuse(`${quoted(name)} stands here a second time. Keep one of them.`, keyAt);
    else if (!this.#takes(':')) this.#refuse();
    if (name === null || this.problem !== null) return;
    const child = this.#value(depth + 1, keyAt);
    children.set(name, child);
    value[name] = child.value;
  }

  /** The text that begins here; null, and nothing is skipped, if it is none. */
  #string(): string | null {
    let result = '';
    let from = this.#at + 1;
    for (let at = from; at < this.#text.length; at += 1) {
      const character = this.#text.charAt(at);
      if (character === '"') {
        this.#at = at + 1;
        return result + this.#text.slice(from, at);
      }
      if (character < ' ') return null;
      if (character !== '\\') continue;
      const escape = this.#text.charAt(at + 1);
      const code = escape === 'u' ? /^[\da-fA-F]{4}/.exec(this.#text.slice(at + 2, at + 6))?.[0] : undefined;
      const meant = code === undefined ? escapes[escape] : String.fromCharCode(Number.parseInt(code, 16));
      if (meant === undefined) return null;
      result += this.#text.slice(from, at) + meant;
      at += code === undefined ? 1 : 5;
      from = at + 1;
    }
    return null;
  }
}

/**
 * Reads JSON (RFC 8259) as plain data with the place of each key and value, a mapping as an object without a prototype. Refuses, with
 * the place: what is no JSON, keys that stand twice, more than 8 levels. Linear, and many times faster than the parser of YAML, of
 * which JSON is a part. Never throws.
 */
export function readJson(text: string): Outcome<YamlTree, YamlProblem> {
  const reader = new JsonReader(text);
  const tree = reader.whole();
  return reader.problem === null ? success(tree) : refusal(reader.problem);
}
