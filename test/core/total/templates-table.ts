import fc from '../../support/properties.ts';
import type * as builtInTemplates from '../../../src/core/templates/built-in-templates.ts';
import type * as findChecklistModule from '../../../src/core/templates/find-checklist.ts';
import type * as findFencedTemplate from '../../../src/core/templates/find-fenced-template.ts';
import type * as idPattern from '../../../src/core/templates/id-pattern.ts';
import type * as promptLinesModule from '../../../src/core/templates/prompt-lines.ts';
import type * as readTemplate from '../../../src/core/templates/read-template.ts';
import type * as pageDefinitionModule from '../../../src/core/templates/page-definition.ts';
import type * as templatePlacesModule from '../../../src/core/templates/template-places.ts';
import type * as statusChoices from '../../../src/core/templates/status-choices.ts';
import {
  builtInMarkdown,
  builtInTemplate,
  builtInTemplateNames,
} from '../../../src/core/templates/built-in-templates.ts';
import { logSettings } from '../../support/arbitraries/configuration.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import { documentAndText, sometimes, treeOf } from '../../support/arbitraries/syntax.ts';
import { few, lines, maybe, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf, exercise } from './entries.ts';

const builtIn = fc.constantFrom(...Object.values(builtInMarkdown));
/** Text of a template: one that comes with the app, whole or cut off, or any document. */
const templateText = fc.oneof(
  { weight: 6, arbitrary: markdown },
  {
    weight: 1,
    arbitrary: fc.tuple(builtIn, fc.nat({ max: 3000 }), word).map(([own, end, more]) => own.slice(0, end) + more),
  },
);
const fence = fc.constantFrom('```', '```md', '~~~~markdown', '````text', '```ts');
const withFence = fc
  .tuple(templateText, fence, templateText)
  .map(([above, open, own]) => `${above}\n\n## Template\n\n${open}\n${own}\n${open.slice(0, 3)}\n`);

/** A document with a task list, below one of several headings. */
const withChecklist = fc
  .tuple(
    templateText,
    fc.constantFrom('## Checklist', '**Checkliste**:', '### Notes', ''),
    few(fc.tuple(fc.constantFrom('- [ ] ', '  - [x] ', '- ', '1. [ ] '), word), 5),
  )
  .map(([above, heading, items]) => `${above}\n\n${heading}\n\n${items.map((each) => each.join('')).join('\n')}\n`);

const part = fc.oneof(
  fc.constantFrom('[Proposed | Accepted]', 'ADR-XXXX: ', 'NNNN. ', '[Title]', '{a}', '<b c>'),
  word,
);
const choices = fc.oneof(
  few(part, 5).map((parts) => parts.join('')),
  text,
  lines,
);

export const templatesTable = [
  ...entriesOf<typeof builtInTemplates>('templates/built-in-templates.ts', {
    // There are nine of them, and reading one takes a while: each is read now and then, what is none always.
    builtInTemplate: exercise(
      builtInTemplate,
      fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom<string[]>(...builtInTemplateNames) },
        { weight: 40, arbitrary: word },
      ),
      (read, name) => read(name),
    ),
  }),
  ...entriesOf<typeof findFencedTemplate>('templates/find-fenced-template.ts', {
    findFencedTemplate: fc.tuple(fc.oneof(markdown, withFence)),
  }),
  ...entriesOf<typeof findChecklistModule>('templates/find-checklist.ts', {
    findChecklist: fc.oneof(fc.tuple(withChecklist, fc.boolean()), fc.tuple(fc.oneof(withFence, text), fc.boolean())),
  }),
  ...entriesOf<typeof idPattern>('templates/id-pattern.ts', { idPattern: fc.tuple(choices) }),
  ...entriesOf<typeof promptLinesModule>('templates/prompt-lines.ts', {
    hasPlaceholder: fc.tuple(choices),
    promptLines: fc.tuple(documentAndText, sometimes).map(([[of, own], bare]) => [treeOf(of, bare), own]),
  }),
  ...entriesOf<typeof readTemplate>('templates/read-template.ts', { readTemplate: fc.tuple(templateText, path) }),
  ...entriesOf<typeof statusChoices>('templates/status-choices.ts', { statusChoices: fc.tuple(choices) }),
  ...entriesOf<typeof pageDefinitionModule>('templates/page-definition.ts', {
    pageDefinition: fc.tuple(maybe(withChecklist), fc.record({ template: fc.boolean(), checklist: fc.boolean() })),
  }),
  ...entriesOf<typeof templatePlacesModule>('templates/template-places.ts', {
    templatePlaces: fc.tuple(logSettings, few(path, 4)),
    templateOfLog: fc
      .tuple(logSettings, few(fc.record({ path, isFenced: fc.boolean() }), 3), maybe(templateText))
      .map(([log, places, own]) => [log, places, () => own]),
    checklistPlaces: fc.tuple(logSettings, few(path, 4)),
    checklistOfLog: fc
      .tuple(few(fc.record({ path, isFenced: fc.boolean() }), 2), maybe(withChecklist))
      .map(([places, own]) => [places, () => own, (_, offset) => offset % 3 === 1]),
  }),
];
