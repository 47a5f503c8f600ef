import { describe, expect, it } from 'vitest';
import { weighingMarks } from '../../../src/core/rules/support/weighing-marks.ts';
import { weightOf } from '../../../src/core/rules/support/weighing-words.ts';
import { factsOf } from './facts-of.ts';

/** `weight answer` of each mark of a text, in order. */
function marksOf(text: string): readonly string[] {
  const { prose, original } = factsOf(`# Use PostgreSQL\n\n## Status\n\nAccepted\n\n## Decision\n\n${text}\n`);
  const from = original.indexOf('## Decision') + '## Decision'.length;
  const parts = prose.parts.filter(({ start }) => start >= from);
  return weighingMarks(parts, original).marks.map(({ weight, answer }) => `${weight} ${answer}`);
}

describe('marks', () => {
  it.each<[string, string, readonly string[]]>([
    ['headings', '### Positive\n\n- fast\n\n### Negative\n\n- dear', ['for text', 'against text']],
    ['a heading with nothing below it', '### Positive\n\n- fast\n\n### Negative', ['for text', 'against missing']],
    ['a heading that says none', '### Positive\n\n- fast\n\n### Negative\n\nNone.', ['for text', 'against nothing']],
    ['bold labels', '**Pros:**\n- fast\n\n**Cons:**\n- dear', ['for text', 'against text']],
    ['labels with their text', '**Pros**: fast\n**Cons**: dear', ['for text', 'against text']],
    ['labels within a line', 'Positive: fast. Negative: dear. Note: new.', ['for text', 'against text']],
    ['bold labels within a line', '**Pros:** fast; **Cons:** dear', ['for text', 'against text']],
    ['plain labels', 'Advantages: fast\n\nDisadvantages: dear', ['for text', 'against text']],
    [
      'labels of items',
      '- Pros: fast\n- Cons: dear\n- Why not: too dear',
      ['for text', 'against text', 'verdict text'],
    ],
    [
      'words of MADR',
      '* Good, because fast\n* Neutral, because common\n* Bad, because dear',
      ['for text', 'neither text', 'against text'],
    ],
    ['words without a comma', '- Good because it is fast\n- Bad: it is dear', ['for text', 'against text']],
    ['in French', '- Bon, parce que rapide\n- Mauvais, parce que cher', ['for text', 'against text']],
    ['in German', '**Vorteile**\n\n- schnell\n\n**Nachteile**\n\n- teuer', ['for text', 'against text']],
    ['in Chinese', '**优点**：快\n\n**缺点**：贵', ['for text', 'against text']],
    ['check marks', '- ✅ fast\n- ❌ dear\n- ⚪ common', ['for text', 'against text', 'neither text']],
    ['signs in code', '- `+` fast\n- `±` common\n- `-` dear', ['for text', 'neither text', 'against text']],
    ['bullets of both kinds', '+ fast\n\n- dear', ['for text', 'against text']],
    ['columns', '| Pros | Cons |\n|---|---|\n| fast | |', ['for text', 'against missing']],
    ['rows', '| | MySQL |\n|---|---|\n| Pros | fast |\n| Cons | - |', ['for text', 'against nothing']],
    ['risks', '### Risks\n\nIt may fail.', ['risk text']],
    ['both sides', '### Trade-offs\n\nFast, but dear.', ['both text']],
    ['code as the answer', '**Pros:**\n\n```\nselect 1;\n```', ['for text']],
  ])('%s', (_, text, expected) => {
    expect(marksOf(text)).toEqual(expected);
  });

  it.each([
    ['plain text', 'It is good, because it is fast.'],
    ['a list', '- fast\n- dear'],
    ['bullets of one kind', '+ fast\n+ dear'],
    ['other labels', '**Note:** fast\n\n**Performance:** good'],
    ['other headings', '### Details\n\nfast'],
    ['a table of facts', '| Name | Price |\n|---|---|\n| MySQL | low |'],
  ])('are not %s', (_, text) => {
    expect(marksOf(text)).toEqual([]);
  });

  it('leave apart what stands behind none of them', () => {
    const { prose, original } = factsOf(
      '# Use it\n\n## Decision\n\nBefore.\n\n**Pros:**\n- fast\n\n**Migration path:**\n\nLater.\n\n### Negative\n\ndear\n\n### Details\n\nLast.\n',
    );
    const parts = prose.parts.filter(({ start }) => start >= original.indexOf('Before'));
    expect(weighingMarks(parts, original).unmarked.map((text) => text.trim())).toEqual([
      'Before.',
      'Migration path:',
      'Later.',
      'Last.',
    ]);
  });
});

describe('labels', () => {
  it.each([
    ['Pros', 'for'],
    ['Positive Consequences', 'for'],
    ['Advantages of a second store', 'for'],
    ['Pros and cons', 'both'],
    ['Benefits and risks', 'both'],
    ['CONS', 'against'],
    ['Negative impacts', 'against'],
    ['Why not chosen', 'verdict'],
    ['Rejected', 'verdict'],
    ['Neutral', 'neither'],
    ['Nachteile', 'against'],
    ['Недостатки', 'against'],
    ['Risks and mitigations', 'risk'],
    ['Performance', null],
    ['Positive tests of all services that we have', null],
    ['', null],
  ])('%s', (label, expected) => {
    expect(weightOf(label)).toBe(expected);
  });
});
