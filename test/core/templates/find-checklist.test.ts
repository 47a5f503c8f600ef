import { describe, expect, it } from 'vitest';
import { findChecklist } from '../../../src/core/templates/find-checklist.ts';
import { checklistOfLog, checklistPlaces } from '../../../src/core/templates/template-places.ts';
import { sourceDocument, sourceDocumentsFolder } from '../../support/source-documents.ts';

const texts = (text: string, isTemplate = false): readonly string[] =>
  (findChecklist(text, isTemplate)?.items ?? []).map((item) => item.text);

describe('a checklist on a page', () => {
  it('stands below a heading that announces it, up to the next heading', () => {
    const page =
      '# Log\n\n- [ ] Other\n\n## Checklist for records\n\nBefore:\n\n- [ ] **One**\n  - [x] Two\n- Three\n\n## Next\n\n- [ ] Four\n';
    expect(findChecklist(page, false)).toEqual({
      items: [
        { id: 'one', text: 'One', by: 'people' },
        { id: 'two', text: 'Two', by: 'people' },
      ],
      line: 9,
    });
  });

  it('goes on below deeper headings, and may have a label for a heading', () => {
    expect(texts('## Checklist\n\n- [ ] A\n\n### Later\n\n- [ ] B\n')).toEqual(['A', 'B']);
    expect(texts('**Checklist:**\n\n- [ ] A\n\n## Other\n\n- [ ] B\n')).toEqual(['A']);
  });

  it.each(['Checkliste', 'Liste de contrôle', 'Lista de verificación', 'チェックリスト', 'Чек-лист'])(
    'is known by the heading %s',
    (heading) => {
      expect(texts(`## ${heading}\n\n- [ ] A\n`)).toEqual(['A']);
    },
  );

  it('is all of a template, whose front matter may be open', () => {
    expect(texts('---\nstatus: {proposed | accepted}\n---\n# Title\n\n- [ ] A\n', true)).toEqual(['A']);
    expect(findChecklist('---\nstatus: {a | b}\n---\n# T\n\n- [ ] A\n', true)?.line).toBe(6);
  });

  it.each([
    ['no list', '## Checklist\n\nNothing yet.\n'],
    ['no boxes', '## Checklist\n\n- One\n'],
    ['boxes in code', '## Checklist\n\n```\n- [ ] One\n```\n'],
    ['boxes elsewhere', '# Tasks\n\n- [ ] One\n'],
    ['empty boxes', '## Checklist\n\n- [ ] <!-- nothing -->\n'],
  ])('is none: %s', (_, page) => {
    expect(findChecklist(page, false)).toBeNull();
  });

  it('is bounded, and its ids are those of its words, each once', () => {
    const many = Array.from({ length: 80 }, () => `- [ ] ${'Ask the team '.repeat(30)}\n`).join('');
    const found = findChecklist(`## Checklist\n\n- [ ] 设计\n${many}`, false)?.items ?? [];
    expect(found).toHaveLength(50);
    expect(found.slice(0, 3).map(({ id }) => id)).toEqual([
      'item-1',
      'ask-the-team-ask-the-team-ask-the-team',
      'ask-the-team-ask-the-team-ask-the-team-2',
    ]);
    for (const { text } of found) expect(text.length).toBeLessThanOrEqual(200);
  });

  it('leaves out what belongs to a record', () => {
    const page = '## Checklist\n\n- [ ] A\n';
    expect(findChecklist(page, false, () => true)).toBeNull();
  });
});

describe('the checklist of a log', () => {
  const log = { path: 'docs/adr', kind: 'folder' } as const;

  it('is that of its template, else of its README, also where the template is named', () => {
    const files = ['docs/adr/README.md', 'docs/adr/template.md'];
    const of = (own: Readonly<Record<string, string>>, template?: string) =>
      checklistOfLog(
        checklistPlaces(template === undefined ? log : { ...log, template }, files),
        (path) => own[path] ?? null,
        () => false,
      );
    const readme = '# Log\n\n## Checklist\n\n- [ ] Told\n';
    expect(of({ [files[0] ?? '']: readme, [files[1] ?? '']: '# T\n\n- [ ] Costs\n' })?.path).toBe(files[1]);
    expect(of({ [files[0] ?? '']: readme, [files[1] ?? '']: '# T\n' })?.path).toBe(files[0]);
    expect(of({ [files[0] ?? '']: readme }, 'nygard')?.items[0]?.text).toBe('Told');
  });

  it('may stand in the fence that shows the template', () => {
    const page =
      '# Log\n\n## Template\n\n```markdown\n# ADR-XXX: [Title]\n\n## Status\n\n[Proposed/Accepted]\n\n## Context\n\n[Why]\n\n## Decision\n\n[What]\n\n- [ ] Told\n```\n';
    const found = checklistOfLog(
      checklistPlaces(log, ['docs/adr/README.md']),
      () => page,
      () => false,
    );
    expect(found).toMatchObject({ path: 'docs/adr/README.md', line: 20, items: [{ text: 'Told' }] });
  });
});

it.runIf(sourceDocumentsFolder !== null)('finds the eleven items of a real log', () => {
  const found = findChecklist(sourceDocument(sourceDocumentsFolder ?? '', '002').text, false);
  expect(found?.items).toHaveLength(11);
  expect(new Set(found?.items.map(({ id }) => id)).size).toBe(11);
});
