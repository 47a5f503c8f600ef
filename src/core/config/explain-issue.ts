import type { z } from 'zod';
import { closestName, suggestion } from './closest-name.ts';
import { keyText, type KeyPath } from './key-path.ts';
import { quoted } from './quoted.ts';
import { keysAt } from './schema-keys.ts';

/** What is wrong at a path. `target`: whether the key or the value is meant. */
export interface ShapeProblem {
  readonly path: KeyPath;
  readonly target: 'key' | 'value';
  readonly message: string;
  /**
   * missing: the key is; meant: it was probably meant by one that is not known; form: the mapping lacks one of several keys. A key that is
   * meant and what is said to be missing are one mistake.
   */
  readonly about?: { readonly kind: 'missing' | 'meant' | 'form'; readonly key: string; readonly within: string };
}

type Issue = z.core.$ZodIssue;

const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return `the text ${quoted(value)}`;
    case 'number':
    case 'bigint':
      return `the number ${String(value)}`;
    case 'boolean':
      return `the value ${String(value)}`;
    default:
      return 'a mapping';
  }
};

const wantedKinds: Readonly<Partial<Record<string, string>>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, for example [one, two]',
  tuple: 'a list',
  object: 'a mapping with keys',
  record: 'a mapping with keys',
};

const wrongType = (expected: string, input: unknown): string => {
  const wanted = wantedKinds[expected] ?? expected;
  const isUnquoted = expected === 'string' && (typeof input === 'number' || typeof input === 'boolean');
  if (isUnquoted) return `This must be text, but YAML reads it as ${kindOf(input)}. Put it in quotation marks.`;
  if (input === null) return `Nothing stands here. Write ${wanted}, or remove the line.`;
  return `This must be ${wanted}, not ${kindOf(input)}.`;
};

const wrongValue = (values: readonly unknown[], input: unknown): string => {
  const words = values.filter((value) => typeof value === 'string');
  if (typeof input === 'string' && words.length > 0)
    return `${quoted(input)} is not known here. ${suggestion(input, words)}`;
  const allowed = values.map((value) => (typeof value === 'string' ? quoted(value) : String(value))).join(', ');
  return `${input === null ? 'Nothing stands here' : `This cannot be ${kindOf(input)}`}. Allowed here: ${allowed}.`;
};

const wrongSize = (issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string => {
  // A message of the schema's own says more than the bound.
  if (!/^Too (?:small|big)/.test(issue.message)) return issue.message;
  const bound = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const side = issue.code === 'too_small' ? 'at least' : 'at most';
  if (issue.origin === 'array') return `This list must have ${side} ${bound} ${bound === '1' ? 'entry' : 'entries'}.`;
  if (issue.origin === 'string') return `This must have ${side} ${bound} characters.`;
  return `This must be ${side} ${bound}.`;
};

/** An alternative that wants another kind of value altogether says nothing about this one. */
const isOtherKind = (issue: Issue): boolean => {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((issues) => issues.some(isOtherKind));
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof issue.input !== 'string');
};

const keyPath = (path: readonly PropertyKey[]): KeyPath =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));

/**
 * Says in plain words what is wrong, at the place where it is wrong: an alternative that fits the kind of the value is explained
 * instead of all of them, each unknown key is a problem of its own. `schema` is the whole schema, `above` the path to the issue's
 * own root.
 */
export function explainIssue(schema: z.core.$ZodType, issue: Issue, above: KeyPath = []): readonly ShapeProblem[] {
  const path = [...above, ...keyPath(issue.path)];
  const value = (message: string): readonly ShapeProblem[] => [{ path, target: 'value', message }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => {
        const meant = closestName(key, known);
        return {
          path: [...path, key],
          target: 'key',
          message: `${quoted(key)} is not known here. ${suggestion(key, known)}`,
          ...(meant === null
            ? {}
            : { about: { kind: 'meant', key: keyText([...path, meant]), within: keyText(path) } }),
        };
      });
    }
    case 'invalid_union': {
      const fitting = issue.errors.filter((issues) => issues.length > 0 && !issues.some(isOtherKind));
      const [only] = fitting;
      if (only !== undefined && fitting.length === 1) return only.flatMap((each) => explainIssue(schema, each, path));
      if (issue.input === undefined) return missing(path);
      // The mapping is right, and what it says that it is, is not.
      if ('discriminator' in issue && issue.discriminator !== undefined) return value(issue.message);
      return value(`This cannot be ${kindOf(issue.input)}. ${issue.message}`);
    }
    case 'invalid_type':
      if (issue.input === undefined) return missing(path);
      // What the schema says of a text that is none says more than that.
      return value(
        issue.expected === 'string' && !issue.message.startsWith('Invalid input')
          ? issue.message
          : wrongType(issue.expected, issue.input),
      );
    case 'invalid_value':
      if (issue.input === undefined) return missing(path);
      return value(wrongValue(issue.values, issue.input));
    case 'too_small':
    case 'too_big':
      return value(wrongSize(issue));
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.map((inner) => ({ path, target: 'key', message: inner.message }));
    default:
      if (issue.code !== 'custom' || issue.params?.about !== 'form') return value(issue.message);
      return [
        { path, target: 'value', message: issue.message, about: { kind: 'form', key: '', within: keyText(path) } },
      ];
  }
}

const missing = (path: KeyPath): readonly ShapeProblem[] => [
  { path, target: 'key', message: missingWords(path), about: { kind: 'missing', key: keyText(path), within: '' } },
];

function missingWords(path: KeyPath): string {
  const key = path.at(-1);
  if (key === 'version') return '"version" is missing. Write "version: 1" at the top of the file.';
  if (key === 'approve') return '"approve" is missing. Say who approves, for example "approve: { all: [CTO] }".';
  return typeof key === 'string'
    ? `${quoted(key)} is missing. Add it.`
    : 'Something is missing here. Add it, or remove the entry.';
}
