import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/core/parse/front-matter.ts';
import type { FrontMatterValue } from '../../../src/core/parse/front-matter.ts';

const plain = (value: FrontMatterValue): unknown => {
  if (value.kind === 'scalar') return value.text;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries(value.entries.map((entry) => [entry.key, plain(entry.value)]));
};

const entriesOf = (text: string): unknown => {
  const reading = readFrontMatter(text);
  if (reading.kind !== 'found') return reading;
  return Object.fromEntries(reading.frontMatter.entries.map((entry) => [entry.key, plain(entry.value)]));
};

describe('readFrontMatter reads', () => {
  it.each<[string, string, unknown]>([
    ['keys', '---\nstatus: accepted\ndate: 2024-01-15\n---\n', { status: 'accepted', date: '2024-01-15' }],
    ['blanks behind the fences', '---  \nstatus: draft\n--- \ntext', { status: 'draft' }],
    ['a language', '---yaml\nstatus: draft\n---', { status: 'draft' }],
    [
      'numbers as they are written',
      '---\nid: 0012\nversion: 1.10\nflag: yes\n---',
      { id: '0012', version: '1.10', flag: 'yes' },
    ],
    ['lists', '---\nscope: [a, "b, c"]\nwho:\n  - x\n  - y\n---', { scope: ['a', 'b, c'], who: ['x', 'y'] }],
    ['maps', '---\nstatus: { accepted }\n---', { status: { accepted: '' } }],
    ['empty values', '---\nstatus:\ndate: ~\n---', { status: '', date: '~' }],
    ['block texts', '---\nnote: |\n  one\n  two\n---', { note: 'one\ntwo\n' }],
    ['nothing', '---\n---\n', {}],
    ['comments alone', '---\n# status: accepted\n\n---\n', {}],
    [
      'keys with odd names',
      '---\n__proto__: x\nconstructor: y\n---',
      Object.fromEntries([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    ],
  ])('%s', (_name, text, wanted) => {
    expect(entriesOf(text)).toEqual(wanted);
  });

  it('keeps the place of every key and value in the file', () => {
    const text = '--- \n# note\nstatus:   "accepted"\nscope: [infra,  data]\n---\n# T\n';
    const reading = readFrontMatter(text);
    if (reading.kind !== 'found') throw new Error(reading.kind);
    expect(text.slice(0, reading.frontMatter.end).endsWith(']\n---')).toBe(true);
    const [status, scope] = reading.frontMatter.entries;
    expect(text.slice(status?.start, status?.end)).toBe('status:   "accepted"');
    expect(text.slice(status?.value.start, status?.value.end)).toBe('"accepted"');
    const items = scope?.value.kind === 'list' ? scope.value.items : [];
    expect(items.map((item) => text.slice(item.start, item.end))).toEqual(['infra', 'data']);
  });
});

describe('readFrontMatter reads what only lacks quotation marks, and names the flaw', () => {
  it.each<[string, string, unknown, number]>([
    ['a colon in a title', 'title: ADR-1: Use Kafka\nstatus: draft', { title: 'ADR-1: Use Kafka', status: 'draft' }, 2],
    ['an account', 'status: draft\nauthor: @ada', { status: 'draft', author: '@ada' }, 3],
    ['accounts in a list', 'who:\n  - @ada\n  - @bob: late', { who: ['@ada', '@bob: late'] }, 3],
    ['an id in brackets', 'title: [ADR-1] Use Kafka', { title: '[ADR-1] Use Kafka' }, 2],
    ['a quoted word', 'title: "Kafka" it is', { title: '"Kafka" it is' }, 2],
    ['code', 'title: `kafka` it is', { title: '`kafka` it is' }, 2],
    ['emphasis', 'status: **Accepted**', { status: '**Accepted**' }, 2],
    ['what a template puts in', 'who:\n  - {{<var people.ada >}}', { who: ['{{<var people.ada >}}'] }, 3],
    ['a place to fill in', 'date: {today} or later', { date: '{today} or later' }, 2],
  ])('%s', (_name, yaml, wanted, line) => {
    const text = `---\n${yaml}\n---\n# T\n`;
    const reading = readFrontMatter(text);
    if (reading.kind !== 'found') throw new Error(reading.kind);
    expect(reading.frontMatter.flaw).toMatchObject({ code: 'front-matter', line });
    expect(entriesOf(text)).toEqual(wanted);
    for (const { value } of reading.frontMatter.entries) {
      if (value.kind === 'scalar') expect(text.slice(value.start, value.end)).toBe(value.text);
    }
  });

  it('what has all its marks has no flaw', () => {
    expect(readFrontMatter('---\ntitle: "ADR-1: x"\n---\n')).toMatchObject({ frontMatter: { flaw: null } });
  });

  it('a text with the characters that the repair puts in is not repaired', () => {
    expect(readFrontMatter('---\ntitle: a: \ue000\n---\n').kind).toBe('refused');
  });
});

describe('readFrontMatter takes as text', () => {
  it.each([
    ['an unclosed block', '---\nstatus: accepted\n'],
    ['a block below the first line', '\n---\nstatus: accepted\n---\n'],
    ['a longer line', '----\nstatus: accepted\n----\n'],
    ['a rule with words', '--- some words ---\na\n---\n'],
    ['an indented fence', ' ---\nstatus: accepted\n---\n'],
    ['nothing', ''],
    ['a fence alone', '---'],
  ])('%s', (_name, text) => {
    expect(readFrontMatter(text)).toEqual({ kind: 'none' });
  });
});

describe('readFrontMatter refuses', () => {
  it.each<[string, string, number]>([
    ['broken YAML', '---\nstatus: accepted\nlist: [a\n---\n', 3],
    ['a key twice', '---\nstatus: proposed\nstatus: accepted\n---\n', 3],
    ['an alias', '---\na: &x 1\nb: *x\n---\n', 3],
    ['a bomb of aliases', '---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n---\n', 3],
    ['an unknown tag', '---\na: !!js/function "x"\n---\n', 2],
    ['a list', '---\n- a\n---\n', 2],
    ['prose', '---\nwe decided\n---\n', 2],
    ['a key that is a list', '---\n? [a]\n: b\n---\n', 2],
    ['a directive', '---\n%YAML 1.1\n---\n', 2],
    ['a line like its end', '---\na: b\n---c\n---\n', 1],
    ['more than 16 KB', `---\na: ${'x'.repeat(17_000)}\n---\n`, 1],
    ['thousands of lines', `---\n${'\n'.repeat(2000)}---\n`, 1],
    ['deep nesting', `---\na: ${'['.repeat(40)}${']'.repeat(40)}\n---\n`, 2],
    ['nesting beyond the stack', `---\na: ${'['.repeat(6000)}\n---\n`, 2],
  ])('%s', (_name, text, line) => {
    const reading = readFrontMatter(text);
    if (reading.kind !== 'refused') throw new Error(reading.kind);
    expect(reading.refusal).toMatchObject({ code: 'front-matter', line });
    expect(reading.refusal.message).not.toBe('');
  });

  it.each(['---js', '---javascript', '--- JS', '---json', '---coffee', '---cson', '---toml', '--- node'])(
    'another language, without running it: %s',
    (fence) => {
      Reflect.deleteProperty(globalThis, 'planted');
      const code = '{ a: globalThis.planted = true, "b": (globalThis.planted = true) }';
      const reading = readFrontMatter(`${fence}\n${code}\n---\n`);
      expect(reading).toMatchObject({ kind: 'refused', refusal: { code: 'front-matter', line: 1 } });
      expect(Reflect.has(globalThis, 'planted')).toBe(false);
    },
  );

  it('code in an unclosed block is text and does not run either', () => {
    Reflect.deleteProperty(globalThis, 'planted');
    expect(readFrontMatter('---js\nglobalThis.planted = true\n').kind).toBe('none');
    expect(Reflect.has(globalThis, 'planted')).toBe(false);
  });
});

it('never throws, and keeps every place inside the file', () => {
  const line = fc.constantFrom(
    '---',
    '---js',
    'a: b',
    'a: [',
    ' - x',
    '{',
    '}',
    '"',
    '&a *a',
    '!!x',
    '? :',
    '#',
    '\t',
    '|',
    '>-',
    '<<: *a',
    '\0',
    'ü: ✅',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
      const text = `---\n${lines.join('\n')}\n---\n`.replace(/\r\n?/g, '\n');
      const reading = readFrontMatter(text);
      if (reading.kind === 'refused') expect(reading.refusal.line).toBeGreaterThan(0);
      if (reading.kind !== 'found') return;
      for (const entry of reading.frontMatter.entries) {
        expect(entry.start).toBeLessThanOrEqual(entry.end);
        expect(entry.value.start).toBeLessThanOrEqual(entry.value.end);
        expect(entry.end).toBeLessThanOrEqual(reading.frontMatter.end);
      }
    }),
    { numRuns: 1000 },
  );
});
