import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { findingsOf, messagesOf } from './messages-of.ts';

const sections = '## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n\nc\n';

describe('titles', () => {
  it.each([
    ['plain', `# Use PostgreSQL\n\n${sections}`, []],
    ['with the number', `# 7. Use PostgreSQL\n\n${sections}`, []],
    ['with an id', `# ADR-0007: Use PostgreSQL\n\n${sections}`, []],
    ['bold', `# **Use PostgreSQL**\n\n${sections}`, []],
    ['setext', `Use PostgreSQL\n==============\n\n${sections}`, []],
    ['below front matter', `---\nstatus: accepted\n---\n\n# Use PostgreSQL\n\n${sections}`, []],
    ['missing', sections, ['title-missing@1']],
    ['missing below front matter', `---\nstatus: accepted\n---\n\n${sections}`, ['title-missing@5']],
    ['empty', `#\n\n${sections}`, ['title-empty@1']],
    ['another number, which is the matter of another rule', `# 17. Use PostgreSQL\n\n${sections}`, []],
    ['only in a fence', `\`\`\`\n# Use PostgreSQL\n\`\`\`\n\n${sections}`, ['title-missing@1']],
    ['a second one', `# Use PostgreSQL\n\n# Use Redis\n\n${sections}`, ['title-twice@3']],
    ['an appendix', `# Use PostgreSQL\n\n${sections}\n# Appendix\n\nd\n`, []],
    ['sections of the first level', '# Use PostgreSQL\n\n# Context\n\na\n\n# Decision\n\nb\n', []],
  ])('%s', (_, markdown, expected) => {
    expect(messagesOf('title-present', markdown)).toEqual(expected);
  });

  it.each([
    ['**Use PostgreSQL**', '# Use PostgreSQL', ['title-unmarked@5']],
    ['__ADR 7: Use PostgreSQL__', '# ADR 7: Use PostgreSQL', ['title-unmarked@5']],
    ['<h1 align="center">Use PostgreSQL</h1>', '# Use PostgreSQL', ['title-unmarked@5']],
    ['![logo](logo.png)\n\n<h1>Use PostgreSQL</h1>', '![logo](logo.png)\n\n# Use PostgreSQL', ['title-unmarked@7']],
    ['**Deciders**: ada', null, ['title-missing@5']],
    ['**Deciders:**', null, ['title-missing@5']],
    ['**Use** PostgreSQL', null, ['title-missing@5']],
    ['<h1></h1>', null, ['title-missing@5']],
    ['<h2>Use PostgreSQL</h2>', null, ['title-missing@5']],
  ])('finds the title that only looks like one: %s', (first, mended, expected) => {
    const text = `---\nstatus: accepted\n---\n\n${first}\n\n${sections}`;
    expect(messagesOf('title-present', text)).toEqual(expected);
    if (mended === null) return;
    const findings = findingsOf('title-present', text);
    expect(findings.map(({ severity, fix }) => [severity, fix?.safe])).toEqual([['warning', false]]);
    expect(fixedText(text, 'docs/adr/0007-use-postgresql.md', findings, false).text).toBe(text.replace(first, mended));
  });

  it.each([
    ['docs/adr/0007-use-postgresql.md', 'Use postgresql'],
    ['docs/adr/0007.md', 'What was decided'],
    ['docs/adr/ADR-0007_Use_Kafka.md', 'Use Kafka'],
  ])('offers a title made of %s', (path, expected) => {
    const text = `---\nstatus: accepted\n---\n\n${sections}`;
    const findings = findingsOf('title-present', text, { path });
    expect(fixedText(text, path, findings, false).text).toBe(
      `---\nstatus: accepted\n---\n\n# ${expected}\n\n${sections}`,
    );
    expect(findings.map((finding) => finding.fix?.safe)).toEqual([false]);
  });
});
