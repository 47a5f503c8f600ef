import { phrases } from './section-table.ts';
import type { SectionTable } from './section-table.ts';

/** Polish headings by meaning. */
export const polish: SectionTable = {
  status: phrases(`
    status decyzji, stan
  `),
  context: phrases(`
    kontekst, kontekst i problem, kontekst i opis problemu, kontekst i sformułowanie problemu, kontekst problemu,
    opis problemu, problem, sformułowanie problemu, tło, motywacja, sytuacja, obecna sytuacja, stan obecny,
    dlaczego
  `),
  drivers: phrases(`
    czynniki, czynniki decyzyjne, czynniki decyzji, kryteria, kryteria decyzji, kryteria decyzyjne,
    kryteria wyboru, kryteria oceny, siły, siły napędowe
  `),
  alternatives: phrases(`
    alternatywy, rozważane alternatywy, rozważone alternatywy, rozważane opcje, rozważone opcje, opcje,
    możliwe opcje, warianty, rozważane warianty, rozważane rozwiązania, możliwe rozwiązania,
    alternatywne rozwiązania, odrzucone alternatywy, odrzucone opcje, inne opcje, porównanie opcji, analiza opcji,
    wady i zalety opcji
  `),
  decision: phrases(`
    decyzja, podjęta decyzja, nasza decyzja, ostateczna decyzja, wynik decyzji, rozwiązanie, wybrane rozwiązanie,
    wybrana opcja, wybór, proponowane rozwiązanie, propozycja, rekomendacja, postanowienie, decyzje
  `),
  rationale: phrases(`
    uzasadnienie, uzasadnienie decyzji, uzasadnienie wyboru, powody, powód, przyczyny, argumenty, argumentacja,
    dlaczego ta decyzja
  `),
  consequences: phrases(`
    konsekwencje, skutki, następstwa, wpływ, implikacje, pozytywne konsekwencje, negatywne konsekwencje,
    konsekwencje decyzji, kompromisy, ryzyka, ryzyko, ryzyka i konsekwencje, wady i zalety, zalety i wady,
    rezultaty
  `),
  design: phrases(`
    projekt, architektura, projekt techniczny, projekt szczegółowy, specyfikacja, szczegóły techniczne,
    rozwiązanie techniczne
  `),
  implementation: phrases(`
    implementacja, wdrożenie, realizacja, plan wdrożenia, plan implementacji, szczegóły implementacji, migracja,
    plan migracji, następne kroki, kolejne kroki, dalsze kroki, plan działania, działania, zadania, harmonogram
  `),
  compliance: phrases(`
    zgodność, potwierdzenie, walidacja, weryfikacja, kontrola, kryteria sukcesu, kryteria akceptacji
  `),
  references: phrases(`
    odniesienia, odnośniki, linki, źródła, bibliografia, więcej informacji, dodatkowe informacje, zobacz też,
    zobacz także, powiązane decyzje, powiązane adr, powiązane dokumenty, materiały, zasoby, dokumentacja,
    referencje, powiązania
  `),
  changelog: phrases(`
    historia zmian, historia, dziennik zmian, historia wersji, zmiany, rejestr zmian
  `),
  notes: phrases(`
    notatki, uwagi, uwaga, komentarze, komentarz, załączniki, załącznik, dodatek, dyskusja
  `),
};
