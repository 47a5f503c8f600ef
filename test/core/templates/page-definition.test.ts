import { describe, expect, it } from 'vitest';
import { pageDefinition } from '../../../src/core/templates/page-definition.ts';

const template =
  '# ADR-NNNN: Title\n\n**Status**: Proposed | Accepted\n\n## Context\n\n## Decision\n\n## Consequences\n';
const fenced = (markdown: string): string => `\`\`\`markdown\n${markdown}\`\`\`\n`;
const page = `# Decisions\n\nHow we decide.\n\n${fenced(template)}\n## Checklist\n\n- [ ] Security has looked\n- [ ] The cost is known\n`;
const both = { template: true, checklist: true };
const isSame = (text: string | null, defines = both): boolean =>
  pageDefinition(page, defines) === pageDefinition(text, defines);

describe('what a README defines', () => {
  it.each([
    ['other prose', page.replace('How we decide.', 'Whoever decides writes it down.'), true],
    ['an index', `${page}\n| Nr | Title |\n|---|---|\n| 1 | Record decisions |\n`, true],
    ['code beside it', page.replace('How we decide.', fenced('adr new "Title"\n')), true],
    ['line endings', page.replaceAll('\n', '\r\n'), true],
    ['boxes that are ticked', page.replace('- [ ] The cost', '- [x] The cost'), true],
    ['a section of the template', page.replace('## Consequences\n', ''), false],
    ['a status of its menu', page.replace('Proposed | Accepted', 'Proposed | Accepted | Rejected'), false],
    ['a prompt in it', page.replace('## Context\n', '## Context\n\n[Why?]\n'), false],
    ['no template', page.replace(fenced(template), ''), false],
    [
      'another template in front of it',
      page.replace('How we decide.', fenced(template.replace('Proposed | ', ''))),
      false,
    ],
    ['an item less', page.replace('- [ ] The cost is known\n', ''), false],
    ['other words of an item', page.replace('Security', 'Somebody'), false],
    [
      'another order',
      page.replace('Security has looked\n- [ ] The cost is known', 'The cost is known\n- [ ] Security has looked'),
      false,
    ],
    ['nothing', '', false],
    ['no page', null, false],
  ])('%s: the same is %s', (_, text, expected) => {
    expect(isSame(text)).toBe(expected);
  });

  it('is its template alone where the checklist is taken from elsewhere, and the other way round', () => {
    const noList = page.replace('- [ ] The cost is known\n', '');
    const noTemplate = page.replace('## Consequences\n', '');
    expect(isSame(noList, { template: true, checklist: false })).toBe(true);
    expect(isSame(noTemplate, { template: true, checklist: false })).toBe(false);
    expect(isSame(noTemplate, { template: false, checklist: true })).toBe(true);
    expect(isSame(noList, { template: false, checklist: true })).toBe(false);
  });
});
