import type { Language } from '../support/language.ts';
import { countWords } from '../support/count-words.ts';
import { wordList } from '../support/word-list.ts';

/** Words with which English says what speaks for or against something. Generous: a word too many is silence, not an accusation. */
const arguing = wordList(`
  because but however although though since due_to too lack* no not non never cannot without only less more most least fewer
  better worse best worst simpl* easy easier easily hard harder complex* complicat* cost costs costly expensive cheap cheaper
  free risk risks risky slow slower fast faster limit limits limited limitation* require* requiring need needs needed reject*
  reverted refused discard* dismiss* ruled overkill unsuitable mature popular proven standard lightweight flexib* heavy
  heavyweight powerful robust good bad great poor nice ideal strong weak lock_in overhead difficult* unclear impossible would
  could might may should must advantage* benefit* drawback* downside* disadvantage* fail fails failed break breaks breaking
  deprecated outdated unmaintained legacy abandoned scale scales scalable secure insecure safe unsafe stable unstable high higher
  low lower small smaller large larger huge long longer duplicat* manual* maintenance effort burden familiar unfamiliar
  experience well widely already instead enough insufficient allow allows enable enables support supports native natively full
  fully excellent pro pros con cons
`);

/** A remark of so many words says what it thinks, whatever its words are. */
const tellingLength = 15;

/** In other languages so few words do. */
const foreignLength = 3;

/**
 * Whether a remark on an option says what speaks for or against it.
 *
 * @param isAmongOthers the list also contains the chosen option, so that a remark may simply describe; in a list of rejected ones
 *   whatever is said is the reason
 */
export function argues(remark: string, language: Language, isAmongOthers: boolean): boolean {
  const words = countWords(remark);
  if (words === 0) return false;
  if (!isAmongOthers) return true;
  if (language !== 'english') return words >= foreignLength;
  return words >= tellingLength || arguing(remark.slice(0, 2000));
}
