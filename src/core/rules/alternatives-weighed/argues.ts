import type { Language } from '../support/language.ts';
import { countWords } from '../support/count-words.ts';

/** Words with which English says what speaks for or against something. Generous: a word too many is silence, not an accusation. */
const arguing =
  /(?<!\p{L})(?:because|but|however|although|though|since|due to|too|lacks?|lacking|not?|non|never|cannot|without|only|less|more|most|least|fewer|better|worse|best|worst|simple|simpler|simplest|simply|easy|easier|easily|hard|harder|complex|complexity|complicated|costs?|costly|expensive|cheap|cheaper|free|risks?|risky|slow|slower|fast|faster|limit|limits|limited|limitations?|requires?|required|requiring|needs?|needed|reject|rejected|reverted|refused|discarded|dismissed|ruled|overkill|unsuitable|mature|popular|proven|standard|lightweight|flexible|flexibility|heavy|heavyweight|powerful|robust|good|bad|great|poor|nice|ideal|strong|weak|lock-in|overhead|difficult|unclear|impossible|would|could|might|may|should|must|advantages?|benefits?|drawbacks?|downsides?|disadvantages?|fails?|failed|breaks?|breaking|deprecated|outdated|unmaintained|legacy|abandoned|scales?|scalable|secure|insecure|safe|unsafe|stable|unstable|high|higher|low|lower|small|smaller|large|larger|huge|long|longer|duplicate|duplicates|duplication|manual|maintenance|effort|burden|familiar|unfamiliar|experience|well|widely|already|instead|enough|insufficient|allows?|enables?|supports?|native|natively|full|fully|excellent|pros?|cons?|can't|don't|doesn't|isn't|aren't|won't|wouldn't|didn't)(?!\p{L})/iu;

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
  return words >= tellingLength || arguing.test(remark.slice(0, 2000));
}
