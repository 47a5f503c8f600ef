import { LineCounter, parseDocument, type ErrorCode } from 'yaml';
import { refusal, success, type Outcome } from '../model/outcome.ts';
import { YamlReader, type YamlProblem, type YamlTree } from './yaml-tree.ts';

/** What a person writes by hand stays far below; what costs a parser its time lies above. */
const maxConfigurationBytes = 65_536;
const mostSyntaxProblems = 20;

/** Bytes of the text in UTF-8; counting stops where the limit is passed. */
function isTooLarge(text: string): boolean {
  if (text.length > maxConfigurationBytes) return true;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes > maxConfigurationBytes;
}

const syntaxMessage = (code: ErrorCode, message: string): string => {
  switch (code) {
    case 'NON_STRING_KEY':
      return 'A key must be plain text. Lists and mappings cannot be keys.';
    case 'MULTIPLE_DOCS':
      return 'The file holds more than one YAML document. Keep one and remove the `---` lines.';
    case 'BAD_SCALAR_START':
      return 'Text that begins with "@" or "`" must stand in quotation marks, for example "@login".';
    case 'TAB_AS_INDENT':
      return 'Tabs cannot indent YAML. Use blanks.';
    default:
      return `This is not valid YAML: ${message.slice(0, 200).replace(/\.?\s*$/, '')}.`;
  }
};

/**
 * Reads YAML 1.2 (core schema) as plain data with the place of each key and value. Refuses, with places: syntax errors, more than
 * 64 KB, aliases, tags, keys that stand twice, keys that are not text. Never throws: the parser turns its own failures, a stack
 * overflow included, into errors, and conversions that may throw (aliases) are not used.
 */
export function readYaml(text: string): Outcome<YamlTree, YamlProblem> {
  const start = { line: 1, column: 1 };
  if (isTooLarge(text)) {
    return refusal({ at: start, path: [], message: 'The file is larger than 64 KB. Make it shorter.' });
  }
  const lines = new LineCounter();
  const document = parseDocument(text.startsWith('\uFEFF') ? text.slice(1) : text, {
    schema: 'core',
    version: '1.2',
    strict: true,
    stringKeys: true,
    // Keys that stand twice are found while the tree is read: the check of the library takes quadratic time.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    // With 'silent' a second document would be dropped without a word. Nothing is ever logged.
    logLevel: 'error',
    lineCounter: lines,
  });
  const reader = new YamlReader(lines);
  // Where the stack ends is chance, so the place would be, too.
  if (document.errors.some((error) => error.code === 'RESOURCE_EXHAUSTION')) {
    return refusal({ at: start, path: [], message: 'The file is nested too deeply to be read. Write it flatter.' });
  }
  const syntax = [...document.errors, ...document.warnings.filter((warning) => warning.code !== 'TAG_RESOLVE_FAILED')]
    .slice(0, mostSyntaxProblems)
    .map((error): YamlProblem => ({
      at: reader.place(error.pos[0]),
      path: [],
      message: syntaxMessage(error.code, error.message),
    }));
  const [first, ...rest] = syntax;
  if (first !== undefined) return refusal(first, ...rest);
  const tree = reader.read(document.contents, [], start);
  const [refused, ...others] = reader.problems;
  return refused === undefined ? success(tree) : refusal(refused, ...others);
}
