import { keyOf } from '../../parse/words.ts';

/** What people write where they have nothing to say, as words. */
const nothings = new Set([
  ...['none', 'n a', 'na', 'nothing', 'not applicable', 'no response', 'none known', 'none so far', 'none yet', 'nil'],
  ...['none identified', 'none at this time', 'not available', 'no known', 'keine', 'aucun', 'aucune', 'ninguno'],
  ...['ninguna', 'nenhum', 'nenhuma', 'nessuno', 'nessuna', 'geen', 'нет', '无', '無', 'なし', '없음', 'không có'],
  ...['none were considered', 'none considered', 'no alternatives', 'no alternatives were considered'],
  ...['no alternatives considered', 'no other alternatives', 'no other options', 'no other options were considered'],
]);

/** Longer texts say something. */
const longest = 60;

/**
 * Whether a text says no more than that there is nothing to say: `N/A`, `None.`, a dash; what stands in brackets or behind a dash
 * is a remark (`N/A - to be documented`).
 */
export function isEmptyAnswer(text: string): boolean {
  const [head = ''] = text.slice(0, 200).split(/\s[–—-]\s|[(;,]/u, 1);
  const key = keyOf(head);
  if (key === '') return text.length <= longest && !/[\p{L}\p{N}\uFFFC]/u.test(text);
  return text.length <= 2 * longest && nothings.has(key);
}
