import { habitKey } from '../conventions/habit-key.ts';
import type { Finding } from '../model/finding.ts';
import { shortHash } from '../report/fingerprint.ts';

/**
 * What a baseline knows a finding by: what it is about and the text of its line. Neither the line's number, so that text above may
 * change; nor the path, so that a record may be moved; nor the words of the message, which quote other records ("the next free number
 * is 12") and get better with every version. 16 hex digits.
 */
export const baselinePrint = (finding: Pick<Finding, 'ruleId' | 'messageId' | 'element'>, lineText: string): string =>
  shortHash([habitKey(finding), lineText.trim()]);

/** The lines of a text, for prints: whatever ends them. */
export const printedLines = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);
