import { phrases } from './section-table.ts';
import type { SectionTable } from './section-table.ts';

/** Italian headings by meaning. */
export const italian: SectionTable = {
  status: phrases(`
    stato, stato della decisione
  `),
  context: phrases(`
    contesto, contesto e problema, contesto e definizione del problema, contesto e descrizione del problema,
    contesto e dichiarazione del problema, contesto e formulazione del problema, contesto e motivazione,
    definizione del problema, descrizione del problema, formulazione del problema, problema, il problema,
    problematica, antefatto, sfondo, situazione, situazione attuale, scenario attuale, stato attuale, perché,
    esigenza, esigenze
  `),
  drivers: phrases(`
    driver della decisione, driver decisionali, fattori decisionali, fattori di decisione, fattori della decisione,
    criteri, criteri di decisione, criteri decisionali, criteri di valutazione, criteri di scelta, fattori,
    fattori chiave, forze, forze in gioco, fattori trainanti, fattori determinanti
  `),
  alternatives: phrases(`
    alternative, alternative considerate, alternative valutate, alternative analizzate, alternative esaminate,
    alternative scartate, alternative rifiutate, alternative possibili, altre alternative, opzioni,
    opzioni considerate, opzioni valutate, opzioni analizzate, opzioni esaminate, opzioni possibili,
    opzioni scartate, altre opzioni, soluzioni considerate, soluzioni possibili, soluzioni alternative,
    soluzioni valutate, pro e contro delle opzioni, pro e contro delle alternative,
    vantaggi e svantaggi delle opzioni, confronto delle opzioni, analisi delle alternative, analisi delle opzioni
  `),
  decision: phrases(`
    decisione, la decisione, decisioni, decisione presa, decisione finale, la nostra decisione,
    esito della decisione, risultato della decisione, esito, risoluzione, soluzione, soluzione scelta,
    soluzione adottata, soluzione proposta, soluzione selezionata, opzione scelta, opzione selezionata,
    alternativa scelta, scelta, proposta, raccomandazione, decisione e motivazione, cosa abbiamo deciso
  `),
  rationale: phrases(`
    motivazione, motivazioni, motivazione della decisione, motivazioni della decisione, ragioni, ragione,
    ragionamento, giustificazione, giustificazioni, argomentazione, argomentazioni, argomenti, motivi,
    motivi della decisione, perché questa decisione, perché questa scelta, motivazione della scelta,
    motivazioni della scelta
  `),
  consequences: phrases(`
    conseguenze, conseguenza, conseguenze positive, conseguenze negative, conseguenze attese, implicazioni,
    impatto, impatti, effetti, ripercussioni, compromessi, rischi, rischi e mitigazioni, rischi e conseguenze,
    conseguenze e rischi, vantaggi e svantaggi, benefici e rischi, pro e contro della decisione
  `),
  design: phrases(`
    progettazione, architettura, progetto, progettazione tecnica, progettazione dettagliata, specifica, specifiche,
    dettagli tecnici, architettura proposta, progettazione della soluzione, soluzione tecnica
  `),
  implementation: phrases(`
    implementazione, attuazione, realizzazione, piano di implementazione, piano di attuazione,
    dettagli di implementazione, dettagli implementativi, note di implementazione, note implementative, rilascio,
    piano di rilascio, migrazione, piano di migrazione, prossimi passi, passi successivi, piano d'azione, azioni,
    attività, tempistiche
  `),
  compliance: phrases(`
    conformità, conferma, validazione, verifica, convalida, criteri di successo, criteri di accettazione,
    criteri di validazione, controllo, metriche di successo
  `),
  references: phrases(`
    riferimenti, riferimento, collegamenti, collegamento, link, link utili, ulteriori informazioni,
    maggiori informazioni, informazioni aggiuntive, vedi anche, si veda anche, risorse, fonti, bibliografia,
    documenti correlati, decisioni correlate, adr correlati, adr correlate, documentazione correlata,
    link e riferimenti, riferimenti e link, approfondimenti
  `),
  changelog: phrases(`
    cronologia, storico, storico delle modifiche, registro delle modifiche, cronologia delle modifiche,
    cronologia delle versioni, storico delle versioni, revisioni, modifiche
  `),
  notes: phrases(`
    note, nota, commenti, osservazioni, allegato, allegati, appendice, note aggiuntive, discussione
  `),
};
