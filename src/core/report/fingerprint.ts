import { isOfChange, type Finding } from '../model/finding.ts';
import { firstLine } from './first-line.ts';

/** The 64-bit parameters of FNV-1a (IETF RFC 9923, "The FNV Non-Cryptographic Hash Algorithm"). */
const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;
/** Enough of a text to tell findings apart. */
const mostHashed = 2000;

/** A short hash of texts, for telling things apart and not against forgery: FNV-1a, 64 bits, over UTF-16 units. 16 hex digits. */
export function shortHash(parts: readonly string[]): string {
  let hash = offsetBasis;
  for (const part of parts) {
    const text = `${part.slice(0, mostHashed)}\u0000${part.length}\u0000`;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      hash = ((hash ^ BigInt(unit & 0xff)) * prime) & mask;
      hash = ((hash ^ BigInt(unit >> 8)) * prime) & mask;
    }
  }
  return hash.toString(16).padStart(16, '0');
}

/**
 * What stays the same while a finding stays the same: path, rule, message and the text of its line, but not the line number, so
 * that lines added above change nothing. One that stands on no line is told by its element.
 */
export const fingerprintOf = (finding: Finding, lineText: string): string =>
  shortHash([
    finding.path,
    finding.ruleId,
    finding.message,
    isOfChange(finding) ? (finding.element ?? '') : lineText.trim(),
  ]);

/** The hidden first line of an inline comment. A rule's id is kept to its own characters. */
export const findingMarker = (ruleId: string, fingerprint: string): string =>
  `<!-- adr-governor:finding:${ruleId.replace(/[^a-z0-9-]/g, '').slice(0, 100)}:${fingerprint} -->`;

/** The fingerprint on the first line of a comment, null if it is no comment on a finding. */
export function fingerprintIn(body: string): string | null {
  return /^<!-- adr-governor:finding:[a-z0-9-]*:([0-9a-f]{16}) -->$/.exec(firstLine(body.slice(0, 300)))?.[1] ?? null;
}
