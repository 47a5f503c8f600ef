import type { ReadingSettings } from '../model/reading.ts';
import { statusPhrases } from '../parse/read-status.ts';
import type { Vocabulary } from '../rules/support/vocabulary.ts';

/** Every status word that is read: the common ones, overlaid by the configured ones. And the names of the configured scopes. */
export const vocabularyOf = (settings: Pick<ReadingSettings, 'statuses' | 'scopeNames'>): Vocabulary => ({
  statuses: statusPhrases(settings.statuses),
  configured: Object.keys(settings.statuses),
  scopes: settings.scopeNames ?? [],
});
