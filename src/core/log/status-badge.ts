import type { BadgeStyle } from '../model/configuration.ts';
import type { DecisionStatus } from '../model/decision.ts';
import type { CanonicalStatus } from '../model/status.ts';
import { escapeMarkdown } from '../report/escape-markdown.ts';
import { plainText } from '../report/plain-text.ts';

/** Named colours of shields.io (https://shields.io/badges/static-badge). */
const colours: Readonly<Record<CanonicalStatus, string>> = {
  draft: 'lightgrey',
  proposed: 'blue',
  accepted: 'brightgreen',
  rejected: 'red',
  deprecated: 'orange',
  superseded: 'yellow',
  other: 'lightgrey',
};

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The status as one plain word for people: the canonical one, else what the record says; `No status` without one. */
export function statusWord(status: DecisionStatus | null): string {
  if (status === null) return 'No status';
  if (status.value !== 'other') return capitalised(status.value);
  const written = plainText(status.raw.replace(/[*_`~]/g, ''), 40);
  return written === '' ? 'No status' : written;
}

/**
 * One part of a static badge's path. shields.io reads `-` as a separator, `_` as a blank; both are doubled to stand for
 * themselves, and a blank is written `_`. Everything else is percent-encoded (https://shields.io/badges/static-badge).
 */
export const shieldsPart = (text: string): string =>
  encodeURIComponent(text.toWellFormed().replaceAll('-', '--').replaceAll('_', '__').replaceAll(' ', '_')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The address of a static badge. */
export const shieldsUrl = (label: string, message: string, colour: string): string =>
  `https://img.shields.io/badge/${shieldsPart(label)}-${shieldsPart(message)}-${shieldsPart(colour)}`;

/**
 * The status as Markdown for a line or table cell. `shields`: an image whose alternative text is the status; `text`: the status
 * word; `none`: the status as the record writes it.
 */
export function statusBadge(status: DecisionStatus | null, style: BadgeStyle): string {
  const word = statusWord(status);
  if (style === 'text') return escapeMarkdown(word);
  if (style === 'none') return status === null ? '' : escapeMarkdown(status.raw, 100);
  const colour = colours[status?.value ?? 'other'];
  return `![${escapeMarkdown(word)}](${shieldsUrl('status', word.toLowerCase(), colour)})`;
}
