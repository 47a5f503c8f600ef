import { phrases } from './section-table.ts';
import type { SectionTable } from './section-table.ts';

/** German headings by meaning. */
export const german: SectionTable = {
  status: phrases(`
    zustand, entscheidungsstatus, status der entscheidung
  `),
  context: phrases(`
    kontext, kontext und problemstellung, kontext und problembeschreibung, kontext und problem,
    kontext und hintergrund, kontext und motivation, hintergrund, hintergrund und kontext,
    hintergrund und motivation, problemstellung, problembeschreibung, problem, das problem, ausgangslage,
    ausgangssituation, situation, aktuelle situation, ist zustand, ist situation, istzustand, motivation,
    fragestellung, anlass, zusammenhang, umfeld, warum, herausforderung, herausforderungen, ausgangspunkt
  `),
  drivers: phrases(`
    entscheidungstreiber, treiber, entscheidungskriterien, kriterien, einflussfaktoren, entscheidungsfaktoren,
    bewertungskriterien, auswahlkriterien, einflüsse, kräfte, rahmenbedingungen und treiber, qualitätsmerkmale,
    qualitätsziele, anforderungen und kriterien
  `),
  alternatives: phrases(`
    alternativen, betrachtete alternativen, geprüfte alternativen, erwogene alternativen, untersuchte alternativen,
    bewertete alternativen, verworfene alternativen, abgelehnte alternativen, mögliche alternativen, optionen,
    betrachtete optionen, geprüfte optionen, erwogene optionen, untersuchte optionen, in betracht gezogene optionen,
    in betracht gezogene alternativen, berücksichtigte optionen, berücksichtigte alternativen, mögliche optionen,
    verworfene optionen, weitere optionen, lösungsoptionen, lösungsalternativen, handlungsoptionen, varianten,
    lösungsvarianten, betrachtete varianten, lösungsmöglichkeiten, mögliche lösungen, vor und nachteile der optionen,
    vor und nachteile der alternativen, vergleich der optionen, bewertung der optionen, bewertung der alternativen,
    nicht gewählte alternativen, nicht gewählte optionen, ausgeschlossene alternativen, verworfenes
  `),
  decision: phrases(`
    entscheidung, die entscheidung, entscheidungen, entscheidungsergebnis, ergebnis der entscheidung,
    getroffene entscheidung, unsere entscheidung, entscheid, beschluss, ergebnis, lösung, gewählte lösung,
    gewählte option, gewählte alternative, gewählter ansatz, ausgewählte option, ausgewählte lösung,
    lösungsvorschlag, lösungsansatz, vorschlag, empfehlung, entscheidung und begründung, vorgeschlagene lösung,
    was wir entschieden haben
  `),
  rationale: phrases(`
    begründung, begründungen, gründe, grund, entscheidungsbegründung, begründung der entscheidung,
    begründung für die entscheidung, argumente, argumentation, rechtfertigung, warum diese entscheidung,
    warum diese lösung
  `),
  consequences: phrases(`
    konsequenzen, konsequenz, folgen, auswirkungen, auswirkung, implikationen, folgen der entscheidung,
    konsequenzen der entscheidung, positive konsequenzen, negative konsequenzen, positive folgen, negative folgen,
    positive auswirkungen, negative auswirkungen, risiken, risiken und maßnahmen, konsequenzen und risiken,
    chancen und risiken, vor und nachteile, vorteile und nachteile, abwägungen, kompromisse, folgen und risiken
  `),
  design: phrases(`
    entwurf, architektur, technischer entwurf, technisches design, detailentwurf, spezifikation,
    technische details, technische spezifikation, technische lösung, architekturentwurf, lösungsdesign, konzept,
    konzeption, technisches konzept
  `),
  implementation: phrases(`
    umsetzung, implementierung, realisierung, umsetzungsplan, implementierungsplan, umsetzungsdetails,
    implementierungsdetails, umsetzungshinweise, implementierungshinweise, einführung, einführungsplan, migration,
    migrationsplan, nächste schritte, weiteres vorgehen, maßnahmen, aufgaben, zeitplan, hinweise zur umsetzung
  `),
  compliance: phrases(`
    überprüfung, bestätigung, validierung, verifikation, verifizierung, einhaltung, sicherstellung, nachweis,
    prüfung, erfolgskriterien, abnahmekriterien, akzeptanzkriterien, kontrolle, konformität
  `),
  references: phrases(`
    referenzen, referenz, verweise, verweis, links, quellen, weitere informationen, weiterführende informationen,
    weiterführende links, weitere links, mehr informationen, zusätzliche informationen, siehe auch, literatur,
    literaturverzeichnis, ressourcen, verwandte entscheidungen, verwandte adrs, zugehörige adrs,
    verwandte dokumente, zugehörige dokumente, zugehörige entscheidungen, links und referenzen,
    quellen und verweise, bezüge
  `),
  changelog: phrases(`
    änderungshistorie, änderungsverlauf, änderungsprotokoll, änderungen, historie, verlauf, versionshistorie,
    versionsverlauf, dokumenthistorie, revisionen
  `),
  notes: phrases(`
    notizen, notiz, anmerkungen, anmerkung, bemerkungen, bemerkung, hinweise, kommentare, anhang, diskussion,
    ergänzungen
  `),
};
