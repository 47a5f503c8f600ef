import { findChecklist } from './find-checklist.ts';
import { findFencedTemplate } from './find-fenced-template.ts';

/** What of a log its README defines: by the settings of the log, others may. */
export interface PageDefines {
  readonly template: boolean;
  readonly checklist: boolean;
}

/**
 * What the README of a log defines, as one text that can be compared: the template in a code fence with every prompt, and the items of
 * its checklist. All else of the page (prose, an index of the records) is none of it. '' where it defines nothing; `text` null: there is
 * no readable page.
 */
export function pageDefinition(text: string | null, defines: PageDefines): string {
  if (text === null) return '';
  const template = findFencedTemplate(text)?.markdown ?? null;
  // The checklist may stand in the template, which is then what shows it.
  const items = (template === null ? null : findChecklist(template, true)) ?? findChecklist(text, false);
  const shown = {
    ...(defines.template && template !== null ? { template } : {}),
    ...(defines.checklist && items !== null ? { checklist: items.items.map((item) => item.text) } : {}),
  };
  return Object.keys(shown).length === 0 ? '' : JSON.stringify(shown);
}
