import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** German words for labels, statuses and dates. */
export const german: MetadataWords = {
  language: 'de',
  fields: {
    status: phrases(`status, stand, zustand, entscheidungsstatus`),
    title: phrases(`titel`),
    date: phrases(`datum, entscheidungsdatum, datum der entscheidung, entschieden am, beschlossen am`),
    updated: phrases(`
      zuletzt geändert, letzte änderung, aktualisiert, aktualisiert am, zuletzt aktualisiert,
      geändert am
    `),
    created: phrases(`erstellt, erstellt am, erstellungsdatum, angelegt am`),
    author: phrases(`
      autor, autoren, autorin, autorinnen, verfasser, verfasserin, erstellt von, vorgeschlagen von
    `),
    deciders: phrases(`
      entscheider, entscheiderinnen, entscheidungsträger, entschieden von, beteiligte entscheider
    `),
    approvers: phrases(`genehmigt von, freigegeben von`),
    consulted: phrases(`konsultiert, beratend, befragt, beraten durch`),
    informed: phrases(`informiert, zu informieren`),
    owner: phrases(`
      verantwortlich, verantwortliche, verantwortlicher, eigentümer, gepflegt von, zuständig
    `),
    reviewers: phrases(`prüfer, prüferin, geprüft von, gutachter`),
    impact: phrases(`auswirkungsgrad, tragweite, bedeutung`),
    scope: phrases(`geltungsbereich, bereich, umfang`),
    category: phrases(`kategorie, kategorien`),
    tags: phrases(`schlagworte, schlagwörter, stichworte`),
    supersededBy: phrases(`ersetzt durch, abgelöst durch, abgelöst von, überholt durch, ersetzt von`),
    supersedes: phrases(`ersetzt, löst ab`),
    partlySupersededBy: phrases(`teilweise ersetzt durch, teilweise abgelöst durch`),
    partlySupersedes: phrases(`ersetzt teilweise, ersetzt teile von`),
    amendedBy: phrases(`ergänzt durch, geändert durch`),
    amends: phrases(`ergänzt, ändert`),
    refines: phrases(`verfeinert, präzisiert, konkretisiert`),
    relatesTo: phrases(`bezug, verwandt, verwandte entscheidungen, siehe auch, bezieht sich auf`),
  },
  statuses: {
    draft: phrases(`entwurf, in arbeit, in bearbeitung, idee, skizze`),
    proposed: phrases(`
      vorgeschlagen, vorschlag, offen, in prüfung, in diskussion, zur diskussion, zur entscheidung,
      ausstehend, zur abstimmung, in abstimmung, eingereicht, zur freigabe, zur prüfung, beantragt, zur genehmigung
    `),
    accepted: phrases(`
      akzeptiert, angenommen, beschlossen, entschieden, genehmigt, freigegeben, umgesetzt, implementiert, gültig,
      aktiv, abgeschlossen, in kraft, verabschiedet, bestätigt, teilweise ersetzt, teilweise abgelöst,
      teilweise überholt, festgelegt, erledigt, verbindlich, teilweise umgesetzt, in umsetzung, fertig, abgestimmt,
      ratifiziert, vereinbart
    `),
    rejected: phrases(`
      abgelehnt, verworfen, zurückgewiesen, zurückgezogen, nicht angenommen, nicht akzeptiert
    `),
    deprecated: phrases(`
      veraltet, obsolet, überholt, ungültig, nicht mehr gültig, nicht mehr relevant, außer kraft, archiviert,
      aufgehoben, hinfällig, nicht mehr aktuell
    `),
    superseded: phrases(`ersetzt, abgelöst, überholt durch`),
  },
  fillers: phrases(`
      diese, dieses, die, das, der, entscheidung, dokument, ist, wurde, wir, durch, von, am, seit,
      jetzt
    `),
  partly: phrases(`teilweise, teile, zum teil, teil`),
  not: phrases(`nicht, nie, werden`),
  months: phrases(`
    januar|jänner|jan, februar|feber|feb, märz|mär|mrz|maerz, april|apr, mai, juni|jun, juli|jul,
    august|aug, september|sep|sept, oktober|okt, november|nov, dezember|dez
  `),
  and: phrases(`und, sowie`),
  or: phrases(`oder`),
  nothing: phrases(`keine, keiner, kein, nichts, offen, entfällt, nicht zutreffend`),
};
