import { settingsAdvice } from '../settings/demand-words.ts';
import { requiredChecks } from '../settings/required-checks.ts';
import type { BranchSettings } from '../model/branch-settings.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** How the base branch is guarded, and the app whose checks should guard it; or what was said of that before. */
export type Guard = { readonly settings: BranchSettings; readonly appId: number } | { readonly said: string };

const heading = '### How the branch is guarded';

/**
 * What the details of a check said of how the branch is guarded: the same section again, '' where they said nothing. It is their last one,
 * and nothing else of them begins a line like it: what comes from outside is escaped.
 */
export function settingsIn(details: string): string {
  const start = `\n${details}`.lastIndexOf(`\n${heading}\n`);
  return start === -1 ? '' : details.slice(start).trimEnd();
}

/**
 * What the details of a check say of how the branch is guarded: a section of a few lines, each with the next step; '' where there is
 * nothing to do. What could not be read is told calmly and asks for a look.
 */
export function settingsSection(guard: Guard): string {
  if ('said' in guard) return guard.said;
  const { settings, appId } = guard;
  const advice = settingsAdvice(requiredChecks(settings, appId), settings.branch);
  if (advice.length === 0) return '';
  const lines = advice.map(({ demand, what, why, next }) => {
    const mark = demand === 'unknown' ? 'ℹ️' : '⚠️';
    return `- ${mark} ${escapeMarkdown(what, 400)} ${escapeMarkdown(why)} ${escapeMarkdown(next)}`;
  });
  return [heading, lines.join('\n')].join('\n\n');
}
