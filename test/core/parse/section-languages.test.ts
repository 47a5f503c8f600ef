import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { canonicalSections } from '../../../src/core/model/section-name.ts';
import type { CanonicalSection } from '../../../src/core/model/section-name.ts';
import { cleanHeading, meaningOf, sectionNames } from '../../../src/core/parse/section-meaning.ts';
import { sectionTables } from '../../../src/core/parse/section-words.ts';
import { keyOf } from '../../../src/core/parse/words.ts';

const names = sectionNames({});

describe('headings of many languages', () => {
  it.each<[string, CanonicalSection]>([
    ['Contexte et problématique', 'context'],
    ['Facteurs de décision', 'drivers'],
    ['Drivers de la décision', 'drivers'],
    ['Options envisagées', 'alternatives'],
    ['Décision', 'decision'],
    ['Conséquences', 'consequences'],
    ["Plus d'informations", 'references'],
    ['Mise en œuvre', 'implementation'],
    ['Kontext und Problemstellung', 'context'],
    ['Entscheidungstreiber', 'drivers'],
    ['Betrachtete Optionen', 'alternatives'],
    ['Entscheidung', 'decision'],
    ['Begründung', 'rationale'],
    ['Konsequenzen', 'consequences'],
    ['Umsetzung', 'implementation'],
    ['Contexto y planteamiento del problema', 'context'],
    ['Opciones consideradas', 'alternatives'],
    ['Descartado', 'alternatives'],
    ['Decisión', 'decision'],
    ['Consecuencias', 'consequences'],
    ['Estado', 'status'],
    ['Contexto e problema', 'context'],
    ['Opções consideradas', 'alternatives'],
    ['Decisão', 'decision'],
    ['Justificativa', 'rationale'],
    ['Consequências', 'consequences'],
    ['Contesto', 'context'],
    ['Alternative considerate', 'alternatives'],
    ['Decisione', 'decision'],
    ['Motivazioni', 'rationale'],
    ['Conseguenze', 'consequences'],
    ['Probleemstelling', 'context'],
    ['Overwogen opties', 'alternatives'],
    ['Besluit', 'decision'],
    ['Gevolgen', 'consequences'],
    ['コンテキスト', 'context'],
    ['背景と課題', 'context'],
    ['検討した選択肢', 'alternatives'],
    ['決定事項', 'decision'],
    ['決定理由', 'rationale'],
    ['影響', 'consequences'],
    ['ステータス', 'status'],
    ['背景与问题陈述', 'context'],
    ['备选方案', 'alternatives'],
    ['决策', 'decision'],
    ['決策', 'decision'],
    ['后果', 'consequences'],
    ['參考資料', 'references'],
    ['맥락 및 문제 정의', 'context'],
    ['고려한 대안', 'alternatives'],
    ['결정', 'decision'],
    ['결과', 'consequences'],
    ['상태', 'status'],
    ['Bối cảnh', 'context'],
    ['Các phương án đã xem xét', 'alternatives'],
    ['Ưu và nhược điểm của từng phương án', 'alternatives'],
    ['Quyết định', 'decision'],
    ['Hệ quả', 'consequences'],
    ['Trạng thái', 'status'],
    ['Контекст и постановка проблемы', 'context'],
    ['Рассмотренные варианты', 'alternatives'],
    ['Решение', 'decision'],
    ['Обоснование', 'rationale'],
    ['Последствия', 'consequences'],
    ['Статус', 'status'],
    ['Контекст та постановка проблеми', 'context'],
    ['Рішення', 'decision'],
    ['Наслідки', 'consequences'],
    ['Kontekst i opis problemu', 'context'],
    ['Rozważane opcje', 'alternatives'],
    ['Decyzja', 'decision'],
    ['Konsekwencje', 'consequences'],
  ])('%s', (heading, name) => {
    expect(meaningOf(heading, names)).toBe(name);
    expect(meaningOf(heading.toUpperCase(), names)).toBe(name);
    expect(meaningOf(heading.normalize('NFD'), names)).toBe(name);
    expect(meaningOf(`📋 2.1 ${heading}:`, names)).toBe(name);
  });

  it.each<[string, CanonicalSection | null]>([
    ['Decisao', 'decision'],
    ['Consequencias', 'consequences'],
    ['Boi canh', 'context'],
    ['Contexte / Context', 'context'],
    ['Внешнее / Context', 'context'],
    ['内容 (Context)', 'context'],
    ['内容（Context）', 'context'],
    ['Context | 内容', 'context'],
    ['【背景】', 'context'],
    ['1.背景', 'context'],
    ['一、背景', 'context'],
    ['A. Context', 'context'],
    ['(3) Context', 'context'],
    ['üìù Context', 'context'],
    ['‚úÖ Decision', 'decision'],
    ['Decision Outcome: AWS Lambda', 'decision'],
    ['Decision – AWS Lambda', 'decision'],
    ['决策：使用 Kafka', 'decision'],
    ['Background and goals', 'context'],
    ['Contexto y objetivos', 'context'],
    ['Decision & next steps', 'decision'],
    ['背景和目标', 'context'],
    ['背景・目的', 'context'],
    ['맥락과 목표', 'context'],
    ['Kafka (solution)', null],
    ['Option 1', null],
    ['Option 1: Kafka', null],
    ['Kafka and Decision', null],
    ['Links and more', 'references'],
    ['Related decisions and plans', 'references'],
    ['Resources and limits', null],
    ['Notes et remarques', 'notes'],
    ['Decision & Rationale', 'decision'],
    ['Konsekwencje i ryzyka', 'consequences'],
    ['拒绝方案', 'alternatives'],
    ['负面结果与风险', 'consequences'],
    ['Options rejected', 'alternatives'],
    ['Status History', 'changelog'],
    ['Pro / Contra', null],
    ['', null],
    ['/', null],
    ['()', null],
  ])('%s: %s', (heading, name) => {
    expect(meaningOf(heading, names)).toBe(name);
  });
});

describe('the tables', () => {
  it.each(sectionTables.map((table, index) => [index, table] as const))(
    '%s has a context and a decision',
    (_index, table) => {
      for (const section of canonicalSections) expect(table[section].length).toBeGreaterThan(0);
    },
  );

  it('hold words as they are looked up, each with one meaning a language', () => {
    for (const table of sectionTables) {
      const seen = new Map<string, string>();
      for (const section of canonicalSections) {
        for (const word of table[section]) {
          expect(keyOf(word)).not.toBe('');
          expect(word).toBe(word.toLowerCase());
          expect([seen.get(keyOf(word)) ?? section, word]).toEqual([section, word]);
          seen.set(keyOf(word), section);
        }
      }
    }
  });

  it('are met by the cleaned heading', () => {
    for (const table of sectionTables.slice(0, 1)) {
      for (const section of canonicalSections) {
        for (const word of table[section]) expect(meaningOf(`## 3. ${word}:`.slice(3), names)).toBe(section);
      }
    }
  });
});

it('any heading has a meaning or none, and cleaning it twice changes nothing of its meaning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (heading) => {
      const meaning = meaningOf(heading, names);
      expect(meaning === null || canonicalSections.includes(meaning)).toBe(true);
      expect(cleanHeading(heading).length).toBeLessThanOrEqual(heading.length);
    }),
    { numRuns: 2000 },
  );
});
