import { isKnownField, isStatusWord, nameOfLabel, roleOf } from './field-words.ts';
import { plainText } from './inline.ts';
import type { Line, Piece } from './inline.ts';
import { keyOf } from './words.ts';

const maximumLabel = 40;
const maximumLabelWords = 4;
const maximumKnownWords = 7;
const colons = [':', '\uff1a'];

export interface FieldLabel {
  readonly text: string;
  /** Where the value may begin: behind the colon. */
  readonly valueStart: number;
  /** Whether the label stands in bold or slanted letters. */
  readonly isMarked: boolean;
}

export const colonIn = (text: string): number => {
  const places = colons.map((colon) => text.indexOf(colon)).filter((at) => at !== -1);
  return places.length === 0 ? -1 : Math.min(...places);
};

/** The place behind the first colon of a piece, in the file. */
const behindColon = (piece: Piece, text: string): number =>
  piece.start + colonIn(text.slice(piece.start, piece.end)) + 1;

const isLabel = (label: string): boolean => {
  const key = keyOf(label);
  if (key === '' || label.length > maximumLabel) return false;
  const words = key.split(' ').length;
  return words <= maximumLabelWords || (words <= maximumKnownWords && isKnownField(nameOfLabel(label)));
};

/** A label of status or date that is no status itself: in `Accepted - in parts` nothing is labelled. */
const isWhen = (label: string): boolean => {
  const name = nameOfLabel(label);
  return ['status', 'date'].includes(roleOf(name) ?? '') && !isStatusWord(name);
};

const markedLabel = (piece: Piece, next: Piece | undefined, text: string): FieldLabel | null => {
  const inside = plainText([piece.node]);
  const colon = colonIn(inside);
  const following = next?.node.type === 'text' ? next.node.value : '';
  const own = colon === -1 ? inside : inside.slice(0, colon).trim();
  if (piece.node.type === 'emphasis' && !isKnownField(nameOfLabel(own))) return null;
  if (colon !== -1) {
    const valueStart = colon === inside.length - 1 ? piece.end : behindColon(piece, text);
    return { text: own, valueStart, isMarked: true };
  }
  if (next && colons.some((sign) => following.trimStart().startsWith(sign))) {
    return { text: inside, valueStart: behindColon(next, text), isMarked: true };
  }
  // `**Status** Accepted`, `**Status** - Accepted`: only where no other word can be meant.
  const dash = /^\s+(?:[-\u2013\u2014=]\s+)?(?=\S)/.exec(following);
  if (!dash || !isWhen(inside)) return null;
  const isPlain = next !== undefined && text.slice(next.start, next.start + dash[0].length) === dash[0];
  return { text: inside, valueStart: isPlain ? next.start + dash[0].length : piece.end, isMarked: true };
};

const plainLabel = (piece: Piece, text: string): FieldLabel | null => {
  if (piece.node.type !== 'text') return null;
  const head = piece.node.value.slice(0, maximumLabel + 1);
  const colon = colonIn(head);
  if (colon !== -1) {
    const label = head.slice(0, colon).trim();
    const isKnown = isKnownField(nameOfLabel(label));
    return isKnown ? { text: label, valueStart: behindColon(piece, text), isMarked: false } : null;
  }
  const dash = /\s(?:[-\u2013\u2014]{1,2}|=)\s/.exec(head);
  const label = dash ? head.slice(0, dash.index).trim() : '';
  const isPlain = dash !== null && text.startsWith(dash[0], piece.start + dash.index);
  return isPlain && isWhen(label)
    ? { text: label, valueStart: piece.start + dash.index + dash[0].length, isMarked: false }
    : null;
};

/** The label that a line begins with, after HTML and signs; null if it begins with none. */
export const labelOf = (line: Line, text: string): FieldLabel | null => {
  const index = line.pieces.findIndex(
    ({ node }) => node.type !== 'html' && (node.type !== 'text' || keyOf(node.value) !== ''),
  );
  const piece = line.pieces[index];
  if (!piece) return null;
  const isMarked = piece.node.type === 'strong' || piece.node.type === 'emphasis';
  const label = isMarked ? markedLabel(piece, line.pieces[index + 1], text) : plainLabel(piece, text);
  return label && isLabel(label.text) ? label : null;
};
