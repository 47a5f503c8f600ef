import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { boundTextOf, type Version } from '../../../src/core/judge/version.ts';
import { textlessFinding } from '../../../src/core/judge/textless-finding.ts';

const text = (content: string, blob = content): Version => ({
  kind: 'text',
  blob,
  text: content,
  reading: readDocument({
    path: 'docs/adr/1.md',
    text: content,
    settings: { statuses: {}, sections: {}, rules: {} },
    evaluate: false,
  }),
});
const record = (decision: string): string => `# Cache\n\n## Status\n\nProposed\n\n## Decision\n\n${decision}\n`;

describe('what an approval is bound to', () => {
  it.each([
    ['white space', record('We will cache.'), record('We  will\ncache.'), true],
    ['a word', record('We will cache.'), record('We will not cache.'), false],
    ['a status', record('Yes.'), record('Yes.').replace('Proposed', 'Accepted'), false],
    ['one readable, one not', record('Yes.'), `---\na: [\n---\n${record('Yes.')}`, false],
  ])('%s', (_what, one, other, equal) => {
    expect(boundTextOf(text(one), 'x') === boundTextOf(text(other), 'y')).toBe(equal);
  });

  it('a text that cannot be read is bound to its bytes', () => {
    const broken = `---\na: [\n---\n${record('Yes.')}`;
    expect(boundTextOf(text(broken, 'b1'), 'x')).toBe('blob:b1');
  });

  it('what is no text is bound to its commit, what is not there to nothing, and what is unknown to no value at all', () => {
    const link: Version = { kind: 'no-text', reason: 'symlink' };
    expect(boundTextOf(link, 'x')).not.toBe(boundTextOf(link, 'y'));
    expect(boundTextOf({ kind: 'absent' }, 'x')).toBeNull();
    expect(boundTextOf({ kind: 'commit-unreadable' }, 'x')).toBeUndefined();
  });

  it('a record never reads like the marker of something else', () => {
    expect(boundTextOf(text(record('blob:b1')), 'x')).toMatch(/^read:/);
  });
});

describe('a record that is no readable text', () => {
  it.each(['binary', 'symlink', 'submodule', 'folder', 'too-large'] as const)(
    '%s is an error that says what to do',
    (reason) => {
      const finding = textlessFinding('docs/adr/1.md', reason);
      expect(finding).toMatchObject({
        ruleId: 'document-readable',
        messageId: reason,
        severity: 'error',
        path: 'docs/adr/1.md',
      });
      expect(finding.message).toMatch(/Commit|Keep/);
    },
  );
});
