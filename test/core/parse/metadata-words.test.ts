import { describe, expect, it } from 'vitest';
import type { CanonicalStatus } from '../../../src/core/model/status.ts';
import { everyLanguage } from '../../../src/core/parse/metadata-words/every-language.ts';
import { readStatusText, statusPhrases } from '../../../src/core/parse/read-status.ts';
import { keyOf } from '../../../src/core/parse/words.ts';
import { readOne } from './reading.ts';

const own = statusPhrases({});

/** For each word what it means, in all languages together. */
const meaningsOf = (
  tables: readonly Readonly<Partial<Record<string, readonly string[]>>>[],
): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const table of tables) {
    for (const [meaning, words] of Object.entries(table)) {
      for (const word of words ?? []) found.set(word, (found.get(word) ?? new Set()).add(meaning));
    }
  }
  return found;
};

/** In capitals, unless that changes the letters (`ß`). */
const shouted = (word: string): string => (word.toUpperCase().toLowerCase() === word ? word.toUpperCase() : word);

const ambiguous = (meanings: Map<string, Set<string>>): readonly string[] =>
  [...meanings].filter(([, of]) => of.size > 1).map(([word]) => word);

describe('the words of the languages', () => {
  it('are ten languages and more', () => {
    expect(new Set(everyLanguage.map(({ language }) => language)).size).toBe(everyLanguage.length);
    expect(everyLanguage.length).toBeGreaterThanOrEqual(11);
  });

  it('mean one thing, whatever the language', () => {
    expect(ambiguous(meaningsOf(everyLanguage.map(({ statuses }) => statuses)))).toEqual([]);
    expect(ambiguous(meaningsOf(everyLanguage.map(({ fields }) => fields)))).toEqual([]);
  });

  it.each(everyLanguage.map((words) => [words.language, words] as const))(
    '%s is complete and in order',
    (_name, words) => {
      for (const status of ['draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded'] as const) {
        expect(words.statuses[status]?.length ?? 0).toBeGreaterThan(0);
      }
      for (const role of [
        'status',
        'date',
        'author',
        'deciders',
        'supersedes',
        'supersededBy',
        'amends',
        'relatesTo',
      ] as const) {
        expect(words.fields[role]?.length ?? 0).toBeGreaterThan(0);
      }
      expect([0, 12]).toContain(words.months.length);
      const all = [...Object.values(words.fields), ...Object.values(words.statuses)].flat();
      for (const word of all) expect(keyOf(word)).toBe(word);
    },
  );

  it('no word that says nothing is a status', () => {
    const fillers = new Set(everyLanguage.flatMap(({ fillers: some }) => some));
    expect([...fillers].filter((word) => own.has(word))).toEqual([]);
  });

  it('every status word is read as what it is, alone and with a date, a note and a sign around it', () => {
    for (const { statuses } of everyLanguage) {
      for (const [status, words] of Object.entries(statuses)) {
        for (const word of words) {
          expect([word, readStatusText(word, own)?.value]).toEqual([word, status]);
          expect([word, readStatusText(`✅ 2024-01-05: ${shouted(word)} (x)`, own)?.value]).toEqual([word, status]);
        }
      }
    }
  });
});

describe('statuses in the languages', () => {
  it.each<[string, string, CanonicalStatus, string | null]>([
    ['Status', 'Angenommen', 'accepted', null],
    ['Status', 'Nicht angenommen', 'rejected', null],
    ['Status', 'noch nicht entschieden', 'other', null],
    ['Statut', 'acceptée', 'accepted', null],
    ['Statut', 'Cette décision a été acceptée', 'accepted', 'Cette décision a été'],
    ['Statut', "n'est pas acceptée", 'other', null],
    ['Estado', 'Aceptado', 'accepted', null],
    ['Situação', 'Em revisão', 'proposed', null],
    ['Stato', 'Rifiutata', 'rejected', null],
    ['Status', 'Goedgekeurd op 5 mei', 'accepted', 'op 5 mei'],
    ['Статус', 'Принято', 'accepted', null],
    ['Статус', 'Не принято', 'rejected', null],
    ['Статус', 'ещё не принято', 'other', null],
    ['Статус', 'Прийнято', 'accepted', null],
    ['Статус', 'Не прийнято', 'rejected', null],
    ['状态', '已接受', 'accepted', null],
    ['状态', '未通过', 'rejected', null],
    ['状态', '已接受并实施', 'accepted', null],
    ['状态', '尚未接受', 'other', null],
    ['ステータス', '承認済み', 'accepted', null],
    ['ステータス', '承認されました', 'accepted', null],
    ['ステータス', '承認待ち', 'proposed', null],
    ['ステータス', '承認されていない', 'other', null],
    ['상태', '승인됨', 'accepted', null],
    ['상태', '승인되었습니다', 'accepted', null],
    ['상태', '미승인', 'other', null],
    ['Trạng thái', 'Đã chấp nhận', 'accepted', null],
    ['Trạng thái', 'Chưa được chấp nhận', 'other', null],
    ['Trạng thái', 'Không được chấp nhận', 'rejected', null],
  ])('%s: %s', (label, text, value, note) => {
    for (const form of ['NFC', 'NFD']) {
      const markdown = `# T\n\n**${label}**: ${text}\n`.normalize(form);
      expect(readOne(markdown).status).toMatchObject({ value, style: 'bold-line' });
    }
    expect(readOne(`# T\n\n**${label}**: ${text}\n`).status?.note).toBe(note);
  });

  it.each([
    'vorgeschlagen oder angenommen',
    '提议/通过/完成/已弃用',
    '提案、承認、却下',
    'Предложено | Принято | Отклонено',
    'propuesto, aceptado, rechazado',
    '제안 | 승인',
    'đề xuất hoặc chấp nhận',
  ])('%s is a menu', (text) => {
    expect(readOne(`# T\n\nStatus: ${text}\n`).status).toMatchObject({ value: 'other', raw: text });
  });
});
