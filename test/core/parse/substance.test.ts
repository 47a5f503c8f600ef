import { readFileSync } from 'node:fs';
import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { readOne } from './reading.ts';

const record = `# 7. Use Kafka

**Status**: Accepted
**Date**: 2024-01-15
**Deciders**: Ada Lovelace, Grace Hopper
**Scope**: Infrastructure
**Supersedes**: [ADR-3 Use files](0003-use-files.md)

## Context

We need [events](https://example.com/events) for 12 services, not files.

- first reason
- second reason

## Decision

We will use Kafka. See [the plan].

[the plan]: plan.md

## References

- [Kafka](https://kafka.apache.org)
`;

const substance = (text: string): string => readOne(text).substance;
const changed = (from: string, to: string): string => {
  if (!record.includes(from)) throw new Error(`not in the record: ${from}`);
  return record.replace(from, to);
};

describe('the substance stays the same when only this changes:', () => {
  it.each<[string, string, string]>([
    ['line wrapping', 'for 12 services, not files.', 'for 12\nservices,\nnot   files.'],
    ['blank lines', '## Decision\n\n', '\n\n## Decision\n'],
    ['hard breaks', '**Status**: Accepted\n', '**Status**: Accepted  \n'],
    ['emphasis', 'We will use Kafka.', 'We **will** _use_ ***Kafka***.'],
    ['the kind of emphasis', '**Status**: Accepted', '__Status__: *Accepted*'],
    ['a link target', 'https://example.com/events', 'https://example.org/other'],
    ['the target of a definition', '[the plan]: plan.md', '[the plan]: other/plan.md'],
    ['the kind of link', '[the plan].', '[the plan](plan.md).'],
    ['a link taken off', '[events](https://example.com/events)', 'events'],
    ['the mark of a list', '- first reason\n- second reason', '* first reason\n* second reason'],
    ['space between list items', '- first reason\n- second', '- first reason\n\n- second'],
    ['the form of a heading', '# 7. Use Kafka\n', 'ADR 7: x\n=\n'.replace('ADR 7: x', '7\\. Use Kafka')],
    ['closing marks of a heading', '## Decision\n', '## Decision ##\n'],
    ['a needless backslash', 'not files.', 'not files\\.'],
    ['a rule', '## Decision', '---\n\n## Decision'],
    ['the date', '2024-01-15', '15 January 2025'],
    ['a time', '2024-01-15', '2025-02-01 10:30 UTC'],
    [
      'people',
      'Ada Lovelace, Grace Hopper',
      'Ada Lovelace, [Linus](https://example.com/linus) & Margaret Hamilton (CTO)',
    ],
    ['people with particles', 'Grace Hopper', 'Maria del Carmen van der Berg, @octo-org/leads, x.y@example.com'],
    ['a people line more', '**Scope**', '**Reviewers**: Ada\n**Scope**'],
    ['a relation', '[ADR-3 Use files](0003-use-files.md)', 'ADR-0003, ADR-0004 and 0005-x.md'],
    ['a relation line more', '**Scope**', '**Amended by**: [ADR-12](0012-x.md)\n**Relates to**: ADR-9\n**Scope**'],
    ['a superseding record, of which there is none', '**Scope**', '**Superseded by**: none\n**Scope**'],
    ['a part that is superseded', '**Scope**', '**Partially superseded by**: ADR-12\n**Scope**'],
    ['a relation line less', '**Supersedes**: [ADR-3 Use files](0003-use-files.md)\n', ''],
    ['a reference', '- [Kafka]', '- [Avro](https://avro.apache.org), ADR-12, [the plan].\n- [Kafka]'],
    ['a line of references', '- [Kafka]', 'https://avro.apache.org\n\n- [Kafka]'],
    ['the heading of the references', '## References', '### 9. Further Reading:'],
    ['no references any more', '## References\n\n- [Kafka](https://kafka.apache.org)\n', ''],
    ['line endings', '', ''],
  ])('%s', (_name, from, to) => {
    const text = changed(from, to);
    expect(substance(text)).toBe(substance(record));
    expect(substance(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBe(substance(record));
  });
});

describe('the substance changes with', () => {
  it.each<[string, string, string]>([
    ['a word of the title', 'Use Kafka', 'Use Redis'],
    ['the number of the title', '# 7.', '# 8.'],
    ['the status', 'Accepted', 'Proposed'],
    ['a note on the status', 'Accepted', 'Accepted (for now)'],
    ['what supersedes it', '**Scope**', '**Superseded by**: [ADR-12](0012-x.md)\n**Scope**'],
    ['what supersedes it, in another language', '**Scope**', '**Ersetzt durch**: ADR-12\n**Scope**'],
    ['the scope', 'Infrastructure', 'Security'],
    ['one scope more', 'Infrastructure', 'Infrastructure, Security'],
    ['a number', '12 services', '13 services'],
    ['a word less', 'not files', 'files'],
    ['the case', 'not files', 'NOT files'],
    ['a comma', 'services, not', 'services not'],
    ['a hyphen', 'not files', 'non-files'],
    ['two words written as one', 'not files', 'notfiles'],
    ['the order of list items', '- first reason\n- second reason', '- second reason\n- first reason'],
    ['a list that nests', '\n- second', '\n  - second'],
    ['a list that is numbered', '- first reason\n- second', '1. first reason\n2. second'],
    ['a list that became text', '- first reason\n- second reason', 'first reason\nsecond reason'],
    ['a box', '- first', '- [ ] first'],
    ['strike-through', 'use Kafka', '~~use Kafka~~'],
    ['strike-through of one word', 'We will', 'We ~~will~~'],
    ['code marks', 'use Kafka.', 'use `Kafka`.'],
    ['a quote', 'We will use Kafka.', '> We will use Kafka.'],
    ['a comment around it', 'We will use Kafka.', '<!-- We will use Kafka. -->'],
    ['a comment around a word', 'We will use', 'We will <!-- not --> use'],
    ['a comment', '## Decision', '<!-- note -->\n\n## Decision'],
    ['an element around it', 'use Kafka', '<del>use Kafka</del>'],
    ['an element that folds what follows', '- [Kafka]', '<details>\n\n- [Kafka]'],
    ['code', 'We will use Kafka.', '    We will use Kafka.'],
    ['a code block more', '## References', '```\nx\n```\n\n## References'],
    ['a picture', 'We will', '![not](no.png) We will'],
    ['a picture among the references', '- [Kafka]', '- ![We will not](no.png)\n- [Kafka]'],
    ['a footnote call', 'We will use', 'We will[^1] use'],
    ['the title of a link', 'https://example.com/events)', 'https://example.com/events "not")'],
    ['the title of a definition', '[the plan]: plan.md', '[the plan]: plan.md "void"'],
    ['the level of a heading', '## Decision', '### Decision'],
    ['the name of a heading', '## Decision', '## Rejected Decision'],
    ['a section more', '## References', '## Exceptions\n\nNone.\n\n## References'],
    ['a section below the references', '- [Kafka]', '### Exceptions\n\nAll of it.\n\n- [Kafka]'],
    ['a label among the references', '- [Kafka]', '**Decision**:\nWe will not.\n\n- [Kafka]'],
    ['the heading of a section moved', '## References\n', '## References and exceptions\n'],
    ['a long heading that begins like references', '## References\n', `## References ${'-'.repeat(600)} void\n`],
    ['text that hides below a new heading of references', 'We will use', '## References\n\nWe will use'],
    ['a folder field', '**Scope**', '**Category**: x\n**Scope**'],
    ['words beside a date', '2024-01-15', '2024-01-15, void from 2025'],
    ['words beside people', 'Grace Hopper', 'Grace Hopper. We will not use Kafka in the end'],
    ['a sentence in pieces beside people', 'Grace Hopper', 'Grace Hopper, this is, void now'],
    ['a refusal among people', 'Grace Hopper', 'Grace Hopper, not Kafka'],
    ['a sentence for a name', 'Grace Hopper', 'Grace Hopper only until we move to Redis next year'],
    ['words beside a relation', '[ADR-3 Use files](0003-use-files.md)', '[ADR-3 Use files](0003-use-files.md) in part'],
    ['words in the link of a relation', '[ADR-3 Use files]', '[nothing at all]'],
    ['words instead of a relation', '**Supersedes**: [ADR-3 Use files](0003-use-files.md)', '**Supersedes**: the law'],
    ['strike-through in a relation', '[ADR-3 Use files](0003-use-files.md)', '~~ADR-3~~'],
    ['a comment in a relation', '(0003-use-files.md)', '(0003-use-files.md) <!-- not -->'],
    ['a sentence of six words for a name', 'Grace Hopper', 'we will not use Kafka ever'],
    ['a sentence with capitals for a name', 'Grace Hopper', 'We Will not use Kafka'],
    ['a long text in the link of a relation', '[ADR-3 Use files]', `[ADR-3 ${'Use files '.repeat(20)}]`],
    ['a relation that leads elsewhere', '(0003-use-files.md)', '(https://example.com/files)'],
    ['a word beside a reference', '- [Kafka]', '- [Avro](https://avro.apache.org), void\n- [Kafka]'],
    ['a reference without a link', '- [Kafka]', '- The decision was withdrawn\n- [Kafka]'],
    ['a line with a link among the references', '- [Kafka]', 'See [Avro](https://avro.apache.org).\n\n- [Kafka]'],
    ['a table among the references', '- [Kafka]', '| Void |\n| --- |\n| [yes](x.md) |\n\n- [Kafka]'],
    ['a box among the references', '- [Kafka]', '- [x] [Kafka]'],
    ['a sign among the references', '- [Kafka]', '- \u274c [Kafka]'],
    ['a changelog', '## References', '## Changelog\n\n- 2024-02-01: typo mended\n\n## References'],
    ['prose among the references', '- [Kafka]', 'The decision is void.\n\n- [Kafka]'],
    ['a quote among the references', '- [Kafka]', '> See [the law](law.md): void.\n\n- [Kafka]'],
    ['code in a list of references', '- [Kafka]', '- ```\n  void\n  ```\n- [Kafka]'],
    ['a quote in a list of references', '- [Kafka]', '- > void\n- [Kafka]'],
    [
      'strike-through in a list of references',
      '- [Kafka](https://kafka.apache.org)',
      '- ~~[Kafka](https://kafka.apache.org)~~',
    ],
    ['a sentence without spaces for a name', 'Grace Hopper', '我们'.repeat(40)],
    ['code among the references', '- [Kafka]', '```\nvoid\n```\n\n- [Kafka]'],
    ['a line that a bare address follows', '2024-01-15', '2024-01-15 [www.example.com void'],
    ['a code span in a name', 'Ada Lovelace', '`Ada Lovelace`'],
    ['a relation in the decision', 'We will use Kafka.', 'We will use Kafka.\n\n**Supersedes**: ADR-4'],
    ['a date in the decision', 'We will use Kafka.', 'We will use Kafka.\n\n**Date**: 2025-01-01'],
  ])('%s', (_name, from, to) => {
    expect(substance(changed(from, to))).not.toBe(substance(record));
  });
});

const nygard =
  '# 7. Use Kafka\n\nDate: 2024-01-15\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use[^1] it.\n\n## Links\n\n[^1]: a note\n';

describe('status sections', () => {
  it.each([
    ['a relation', 'Accepted\n\nSupersedes [3. Use files](0003-use-files.md)'],
    ['relations on lines', 'Accepted\n\nAmends ADR-3\nAmended by ADR-9'],
  ])('leave out %s', (_name, status) => {
    expect(substance(nygard.replace('Accepted', status))).toBe(substance(nygard));
  });

  it.each([
    ['the word', 'Rejected'],
    ['what supersedes it', 'Accepted\n\nSuperseded by [9. X](0009-x.md)'],
    ['words beside a relation', 'Accepted\n\nAmends ADR-3 and drops Kafka'],
    ['words below', 'Accepted\n\nuntil May'],
  ])('count %s', (_name, status) => {
    expect(substance(nygard.replace('Accepted', status))).not.toBe(substance(nygard));
  });

  it('count a footnote that stands below the references', () => {
    expect(substance(nygard.replace('a note', 'another note'))).not.toBe(substance(nygard));
  });
});

describe('front matter', () => {
  const text =
    '---\ntitle: Use Kafka\nstatus: accepted\ndate: 2024-01-15\nscope: [a, b]\ndeciders: [Ada]\nversion: 1.10\n---\n# T\n';

  it.each([
    ['quotes', 'status: accepted', 'status: "accepted"'],
    ['the form of a list', 'scope: [a, b]', 'scope:\n  - a\n  - b'],
    ['the date', '2024-01-15', '2025-01-01'],
    ['people', '[Ada]', '[Ada, Grace]'],
    ['a relation', 'version', 'superseded-by: none\nsupersedes: "[ADR-3](0003-use.md)"\nversion'],
  ])('leaves out %s', (_name, from, to) => {
    expect(substance(text.replace(from, to))).toBe(substance(text));
  });

  it.each([
    ['the status', 'accepted', 'draft'],
    ['what supersedes it', 'version', 'superseded-by: 0012-x.md\nversion'],
    ['what supersedes it in a list', 'version', 'superseded-by: [ADR-12]\nversion'],
    ['the title', 'Use Kafka', 'Use Redis'],
    ['a scope', '[a, b]', '[a, c]'],
    ['scopes that are one', '[a, b]', '["a, b"]'],
    ['a trailing nought', '1.10', '1.1'],
    ['a key commented out', 'status:', '# status:'],
    ['a comment', 'version', '# void\nversion'],
    ['a comment behind a value', 'accepted', 'accepted # void'],
    ['a key renamed', 'version', 'revision'],
    ['a sentence for a name', '[Ada]', '["Ada, and from May on we will use Redis instead"]'],
    ['words beside a date', '2024-01-15', '2024-01-15 void'],
    ['a map for a date', '2024-01-15', '{ void: true }'],
  ])('counts %s', (_name, from, to) => {
    expect(substance(text.replace(from, to))).not.toBe(substance(text));
  });

  it('is no text, and text is no front matter', () => {
    expect(substance('---\nstatus: accepted\n---\n')).not.toBe(substance('status: accepted\n'));
  });
});

const styles = ['0021-front-matter.md', '0022-bold-lines.md', '0023-bullets.md', '0024-status-section.md'];
const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/adr/styles/${name}`, import.meta.url), 'utf8');

/** Lines of the fixtures that approvals do not rest on. */
const editorial =
  /^(?:date: |decision-makers: |consulted:|  - Harbour|\*\*(?:Date|Author|Supersedes):|\* (?:Deciders|Date): |Date: |Supersedes |Amended by |\* \[Measurements|\* Refines|- \[The insurer)/;

describe('every word and number of a record counts', () => {
  it.each(styles)('%s', (name) => {
    const text = fixture(name);
    const original = substance(text);
    let counted = 0;
    let at = 0;
    for (const line of text.split('\n')) {
      // Link targets are no words; the targets of pictures are.
      const words = line.replace(/(?<!!\[[^\]]*)\]\([^)]*\)/g, (target) => ' '.repeat(target.length));
      for (const match of words.matchAll(/[\p{L}\p{N}]+/gu)) {
        const mutated = `${text.slice(0, at + match.index)}zebra${text.slice(at + match.index + match[0].length)}`;
        const isSame = !editorial.test(line) && substance(mutated) === original;
        expect(isSame, `${line}: ${match[0]}`).toBe(false);
        counted += editorial.test(line) ? 0 : 1;
      }
      at += line.length + 1;
    }
    expect(counted).toBeGreaterThan(50);
  });
});

it('never mistakes one text for another', () => {
  // Texts of single words in lines, lists, quotes and cells: whatever a reader sees as different has another substance.
  const unit = fc.constantFrom('a', 'b', '"', ']', '[', ',', '\\\\', 'p');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 5 }), fc.array(unit, { maxLength: 5 }), (one, other) => {
      const paragraphs = (units: readonly string[]): string =>
        `# T\n\n${units.map((text) => `x${text}x`).join('\n\n')}\n`;
      expect(substance(paragraphs(one)) === substance(paragraphs(other))).toBe(one.join('\n') === other.join('\n'));
    }),
  );
});
