import { keyOf } from '../../parse/words.ts';

/** Levels that everybody understands beside High, Medium and Low, and the three in other languages, by words. */
const words = new Set(
  (
    'high|medium|low|critical|severe|extreme|significant|substantial|major|considerable|large|moderate|mid|med|average|' +
    'minor|small|minimal|negligible|none|' +
    'hoch|hohe|kritisch|mittel|mittlere|gering|niedrig|keine|' +
    'élevé|élevée|elevé|eleve|critique|fort|forte|majeur|moyen|moyenne|modéré|faible|mineur|' +
    'alto|alta|crítico|critico|crítica|medio|media|médio|média|moderado|bajo|baja|baixo|baixa|basso|bassa|' +
    'hoog|hoge|gemiddeld|midden|laag|lage|' +
    'wysoki|średni|niski|высокий|высокая|критический|средний|средняя|низкий|низкая|' +
    'cao|trung bình|thấp|' +
    '高|中|低|大|小|高い|低い|중간|높음|보통|낮음|상|중|하'
  ).split('|'),
);

/** What stands between two levels, or before one. */
const fillers = new Set(['to', 'and', 'or', 'very', 'rather', 'impact', 'sehr', 'très', 'muy', 'molto', 'zeer', 'rất']);

/** Whether a value is a level as people write it: `High`, `very high`, `Medium to high`. */
export function isLevel(value: string): boolean {
  const key = keyOf(value);
  if (words.has(key)) return true;
  const parts = key.split(' ').filter((word) => !fillers.has(word));
  return parts.length > 0 && parts.every((word) => words.has(word));
}

/** Longest text that is looked at as a menu. */
const longest = 200;

/** Whether a value still offers a choice: three different levels or more with signs between them (`High / Medium / Low`). */
export function isLevelMenu(value: string, isKnown: (choice: string) => boolean): boolean {
  const choices = value
    .slice(0, longest)
    .split(/[|/,\uFF0F\uFF5C]|\s(?:or|oder|ou)\s/)
    .map(keyOf)
    .filter((choice) => choice !== '');
  return new Set(choices).size >= 3 && choices.every(isKnown);
}
