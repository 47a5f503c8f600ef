import { z } from 'zod';
import { boundedList } from '../rules/support/bounded.ts';
import { checklistPresetNames } from './checklist-presets.ts';
import { checked, name } from './text-schema.ts';

const item = z.strictObject({
  id: checked((text) =>
    text.length <= 60 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
      ? null
      : 'The id of an item is written in small letters with hyphens, for example "signed-off".',
  ),
  text: name('The text of the item'),
  by: z
    .union([z.string(), boundedList(z.string(), { min: 1, max: 10 })])
    .optional()
    .describe(
      'Who ticks it: people (the default) by a command, approvals, committed (the merge), index-updated (the record stands in the index), or the rule with this id, also several: [one, two].',
    ),
});

const items = boundedList(item, { max: 100 });
const preset = z.enum(checklistPresetNames);

/**
 * `checklist`: the items, or a mapping that starts from ready ones. A mapping beside the list, and no entries of another kind in it:
 * so each mistake is told by the one form that was meant.
 */
export const checklistSchema = z.union(
  [
    items,
    z.strictObject({
      preset: z
        .union([preset, boundedList(preset, { min: 1, max: 4 })])
        .optional()
        .describe('A ready checklist, or several. An item that two of them have stands once.'),
      from: z
        .literal('template')
        .optional()
        .describe("template: the task list of the log's template, or below a heading such as Checklist of its README."),
      without: boundedList(z.string(), { max: 100 })
        .optional()
        .describe('Ids of items of the presets that are left out.'),
      items: items.optional().describe('Further items; one with the id of a ready item takes its place.'),
    }),
  ],
  { error: 'Write a list of items, or a mapping: { preset: review, items: [...] }.' },
);

export type WrittenChecklist = z.output<typeof checklistSchema>;
