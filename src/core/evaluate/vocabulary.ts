import type { CanonicalStatus } from '../model/status.ts';
import { statusWords } from '../parse/status-words.ts';
import type { ReadingSettings } from '../model/reading.ts';
import type { Vocabulary } from '../rules/support/vocabulary.ts';

/** Every status word that is read, the configured ones before the common ones. */
export function vocabularyOf(settings: Pick<ReadingSettings, 'statuses'>): Vocabulary {
  const statuses = new Map<string, CanonicalStatus>();
  for (const meaning of ['draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded'] as const) {
    for (const word of statusWords[meaning]) statuses.set(word, meaning);
  }
  const configured = Object.entries(settings.statuses);
  for (const [word, meaning] of configured) statuses.set(word.toLowerCase(), meaning);
  return { statuses, configured: configured.map(([word]) => word) };
}
