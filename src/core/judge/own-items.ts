import type { Checklist, ChecklistEntry } from '../model/configuration.ts';
import type { LogState } from '../model/log-state.ts';

/** The items of a log's own checklist: the configured ones, then those that the log itself shows, if they are asked for. */
export function ownItems(
  { items, fromTemplate }: Checklist,
  state: Pick<LogState, 'checklist'> | null,
): readonly ChecklistEntry[] {
  const shown = fromTemplate ? (state?.checklist ?? []) : [];
  return [...items, ...shown.filter(({ id }) => items.every((item) => item.id !== id))];
}

/** Whether an item follows the index, so that its pages have to be read. */
export const asksForIndex = ({ items }: Checklist): boolean => items.some(({ by }) => by === 'index-updated');
