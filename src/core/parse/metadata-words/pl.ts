import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** Polish words for labels, statuses and dates. */
export const polish: MetadataWords = {
  language: 'pl',
  fields: {
    status: phrases(`status, stan`),
    title: phrases(`tytuł`),
    date: phrases(`data, data decyzji, data podjęcia decyzji, data akceptacji`),
    updated: phrases(`
      ostatnia aktualizacja, ostatnia zmiana, zaktualizowano, data aktualizacji, data modyfikacji
    `),
    created: phrases(`utworzono, data utworzenia`),
    author: phrases(`autor, autorzy, autorka, zaproponował, zaproponowane przez`),
    deciders: phrases(`decydent, decydenci, decydujący, osoby decyzyjne, podjęta przez`),
    approvers: phrases(`zatwierdził, zatwierdzili, zatwierdzone przez`),
    consulted: phrases(`konsultowani, konsultacje, konsultanci, skonsultowano z`),
    informed: phrases(`poinformowani, informowani`),
    owner: phrases(`właściciel, właściciele, odpowiedzialny, odpowiedzialni, opiekun`),
    reviewers: phrases(`recenzent, recenzenci, sprawdził`),
    impact: phrases(`wpływ`),
    scope: phrases(`zakres`),
    category: phrases(`kategoria, kategorie`),
    tags: phrases(`tagi, etykiety, słowa kluczowe`),
    supersededBy: phrases(`zastąpione przez, zastąpiona przez, zastąpiony przez`),
    supersedes: phrases(`zastępuje`),
    partlySupersededBy: phrases(`częściowo zastąpione przez, częściowo zastąpiona przez`),
    partlySupersedes: phrases(`częściowo zastępuje, zastępuje częściowo`),
    amendedBy: phrases(`zmienione przez, zmieniona przez, uzupełnione przez`),
    amends: phrases(`zmienia, uzupełnia`),
    refines: phrases(`doprecyzowuje, rozszerza`),
    relatesTo: phrases(`
      powiązane, powiązane decyzje, powiązane adr, powiązany z, zobacz też, zobacz także, dotyczy
    `),
  },
  statuses: {
    draft: phrases(`szkic, wersja robocza, robocza, w trakcie, w przygotowaniu`),
    proposed: phrases(`
      zaproponowane, zaproponowana, zaproponowany, proponowane, proponowana, proponowany, propozycja,
      w dyskusji, w trakcie dyskusji, do dyskusji, do akceptacji, oczekuje, oczekujące, oczekująca,
      w recenzji, rozważana, rozważane, do decyzji, w trakcie przeglądu, do przeglądu
    `),
    accepted: phrases(`
      zaakceptowane, zaakceptowana, zaakceptowany, zaakceptowano, przyjęte, przyjęta, przyjęty, przyjęto,
      zatwierdzone, zatwierdzona, zatwierdzony, zatwierdzono, uzgodnione, uzgodniona, obowiązuje, obowiązujące,
      obowiązująca, aktywne, aktywna, aktywny, wdrożone, wdrożona, wdrożony, zdecydowano, zakończone,
      częściowo zastąpione, częściowo zastąpiona, częściowo zastąpiony, zaimplementowane, zaimplementowana,
      zaimplementowany, podjęta
    `),
    rejected: phrases(`
      odrzucone, odrzucona, odrzucony, odrzucono, niezaakceptowane, nieprzyjęte, wycofane, wycofana,
      anulowane
    `),
    deprecated: phrases(`
      przestarzałe, przestarzała, przestarzały, nieaktualne, nieaktualna, nieaktualny, wycofane z użycia,
      zdezaktualizowane, zarchiwizowane, wycofany z użycia
    `),
    superseded: phrases(`zastąpione, zastąpiona, zastąpiony, zastąpiono`),
  },
  fillers: phrases(`ta, ten, decyzja, jest, została, zostało, został, przez, od, obecnie`),
  partly: phrases(`częściowo, część, części`),
  not: phrases(`nie, nigdy, zostanie`),
  months: phrases(`
    styczeń|stycznia|sty, luty|lutego|lut, marzec|marca|mar, kwiecień|kwietnia|kwi, maj|maja,
    czerwiec|czerwca|cze, lipiec|lipca|lip, sierpień|sierpnia|sie, wrzesień|września|wrz,
    październik|października|paź, listopad|listopada|lis, grudzień|grudnia|gru
  `),
  and: phrases(`i, oraz`),
  or: phrases(`lub, albo`),
  nothing: phrases(`brak, nie dotyczy, żaden, żadne, nikt, do ustalenia`),
};
