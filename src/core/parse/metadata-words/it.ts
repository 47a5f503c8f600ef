import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** Italian words for labels, statuses and dates. */
export const italian: MetadataWords = {
  language: 'it',
  fields: {
    status: phrases(`stato, stato della decisione`),
    title: phrases(`titolo`),
    date: phrases(`data, data della decisione, data decisione, deciso il, data di approvazione`),
    updated: phrases(`
      ultimo aggiornamento, ultima modifica, aggiornato, aggiornato il, data di aggiornamento
    `),
    created: phrases(`creato, creato il, data di creazione`),
    author: phrases(`autore, autori, autrice, autrici, proposto da, scritto da, redatto da`),
    deciders: phrases(`decisore, decisori, responsabili della decisione, deciso da, decisori coinvolti`),
    approvers: phrases(`approvato da, approvatori`),
    consulted: phrases(`consultato, consultati, consultate, persone consultate`),
    informed: phrases(`informato, informati, informate, persone informate`),
    owner: phrases(`responsabile, responsabili, proprietario, mantenuto da`),
    reviewers: phrases(`revisore, revisori, revisionato da, rivisto da`),
    impact: phrases(`impatto, livello di impatto`),
    scope: phrases(`ambito, portata`),
    category: phrases(`categoria, categorie`),
    tags: phrases(`etichette, parole chiave`),
    supersededBy: phrases(`
      sostituito da, sostituita da, sostituito dalla, sostituita dalla, rimpiazzato da, rimpiazzata da,
      superato da, superata da
    `),
    supersedes: phrases(`sostituisce, rimpiazza, supera`),
    partlySupersededBy: phrases(`
      parzialmente sostituito da, parzialmente sostituita da, sostituito parzialmente da,
      sostituita parzialmente da
    `),
    partlySupersedes: phrases(`sostituisce parzialmente, sostituisce in parte`),
    amendedBy: phrases(`modificato da, modificata da, emendato da, emendata da, integrato da, integrata da`),
    amends: phrases(`modifica, emenda, integra`),
    refines: phrases(`raffina, precisa, dettaglia`),
    relatesTo: phrases(`
      correlato a, correlata a, correlati, decisioni correlate, adr correlati, vedi anche, collegato a,
      dipende da
    `),
  },
  statuses: {
    draft: phrases(`bozza, in corso, in lavorazione, idea`),
    proposed: phrases(`
      proposto, proposta, in sospeso, in revisione, in discussione, in attesa, in attesa di approvazione,
      in valutazione, aperto, aperta, da approvare
    `),
    accepted: phrases(`
      accettato, accettata, approvato, approvata, adottato, adottata, deciso, decisa, in vigore, attivo, attiva,
      implementato, implementata, completato, completata, confermato, confermata, parzialmente sostituito,
      parzialmente sostituita, parzialmente superato, parzialmente superata, sostituito in parte,
      sostituita in parte, applicato, applicata, ratificato, ratificata, definito, definita
    `),
    rejected: phrases(`
      rifiutato, rifiutata, respinto, respinta, scartato, scartata, rigettato, rigettata, non accettato,
      non accettata, non approvato, non approvata, ritirato, ritirata, abbandonato, abbandonata, annullato,
      annullata, bocciato, bocciata
    `),
    deprecated: phrases(`
      deprecato, deprecata, obsoleto, obsoleta, archiviato, archiviata, non più valido, non più valida,
      non più rilevante, abrogato, abrogata
    `),
    superseded: phrases(`sostituito, sostituita, rimpiazzato, rimpiazzata, superato, superata`),
  },
  fillers: phrases(`stato, questa, questo, la, il, decisione, è, stata, da, attualmente, dal, abbiamo, chiuso, chiusa`),
  partly: phrases(`parzialmente, parte, parti`),
  not: phrases(`non, mai, essere, sarà`),
  months: phrases(`
    gennaio|gen, febbraio|feb, marzo|mar, aprile|apr, maggio|mag, giugno|giu, luglio|lug, agosto|ago,
    settembre|set|sett, ottobre|ott, novembre|nov, dicembre|dic
  `),
  and: phrases(`e, ed`),
  or: phrases(`o, oppure`),
  nothing: phrases(`nessuno, nessuna, niente, non applicabile, da definire`),
};
