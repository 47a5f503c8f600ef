/**
 * Function words by which prose of a language is told: words that stand in every third sentence and that no neighbour spells the
 * same. One that two share (`de`, `is`, `no`) counts for both, so that it decides nothing.
 */
const functionWords: Readonly<Record<string, readonly string[]>> = {
  en: 'the and to of that for with this are not have our will should be is we it by from which can'.split(' '),
  fr: 'le la les des une est dans pour que nous avec pas sur du et au ce cette par qui sont'.split(' '),
  de: 'der die das und ist nicht wir mit für auf ein eine werden den zu von im dass auch wird sind'.split(' '),
  es: 'el los las una para con que se del por como no es más en la y al esta son'.split(' '),
  pt: 'os as uma para com que não do da em por mais no na ao é são esta como se'.split(' '),
  it: 'il lo gli di che per con non è una della sono nel la le un da del questo si'.split(' '),
  nl: 'de het een en van is niet voor met zijn we dat op te worden wordt deze ook aan door'.split(' '),
};

/** Languages with a script of their own; the first one that holds a tenth of all letters is it. Kana tell Japanese from Chinese. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];
const scriptShare = 0.1;
/** Letters that only Vietnamese has; about every tenth of its letters is one. */
const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g;
const vietnameseShare = 0.04;
/** In running text of one of the languages above every fifth word is one of its list; in text of another one every thirtieth. */
const wordShare = 0.05;
/** Fewer words say nothing. */
const fewestWords = 8;
/** Characters that are looked at; more say nothing new. */
export const languageSample = 1_500;

/** The BCP 47 language of a text, as far as its first 1,500 characters tell; null: too few words, or none of those known here. */
export function languageIn(text: string): string | null {
  const sample = text.slice(0, languageSample).normalize('NFC').toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [language, own] of scripts) {
    if ((sample.match(own)?.length ?? 0) >= scriptShare * letters) return language;
  }
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return null;
  if ((sample.match(vietnamese)?.length ?? 0) >= vietnameseShare * letters) return 'vi';
  const shares = Object.entries(functionWords).map(([language, own]) => {
    const known = new Set(own);
    return { language, share: words.filter((word) => known.has(word)).length / words.length };
  });
  const best = shares.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share >= wordShare ? best.language : null;
}
