import { phrases } from './section-table.ts';
import type { SectionTable } from './section-table.ts';

/** Dutch headings by meaning. */
export const dutch: SectionTable = {
  status: phrases(`
    staat, status van het besluit, besluitstatus
  `),
  context: phrases(`
    context, context en probleemstelling, context en probleem, context en probleembeschrijving,
    context en achtergrond, context en motivatie, achtergrond, achtergrond en context, achtergrond en motivatie,
    probleemstelling, probleembeschrijving, probleem, het probleem, probleemdefinitie, situatie, huidige situatie,
    situatieschets, aanleiding, motivatie, waarom, uitgangssituatie, vraagstelling, vraagstuk
  `),
  drivers: phrases(`
    beslissingsfactoren, beslisfactoren, drijfveren, beslissingscriteria, besliscriteria, criteria,
    drijvende krachten, krachten, drivers voor de beslissing, beslissingsdrivers, beoordelingscriteria,
    selectiecriteria, overwegingsfactoren, besluitfactoren, uitgangspunten en criteria
  `),
  alternatives: phrases(`
    alternatieven, overwogen alternatieven, onderzochte alternatieven, beschouwde alternatieven,
    bekeken alternatieven, verworpen alternatieven, afgewezen alternatieven, mogelijke alternatieven, opties,
    overwogen opties, onderzochte opties, beschouwde opties, bekeken opties, mogelijke opties, verworpen opties,
    afgewezen opties, andere opties, mogelijke oplossingen, overwogen oplossingen, oplossingsrichtingen, varianten,
    voor en nadelen van de opties, voor en nadelen van de alternatieven, voordelen en nadelen van de opties,
    vergelijking van de opties, vergelijking van opties, analyse van alternatieven
  `),
  decision: phrases(`
    beslissing, de beslissing, beslissingen, besluit, het besluit, besluiten, genomen besluit, genomen beslissing,
    ons besluit, uitkomst van de beslissing, uitkomst van het besluit, uitkomst, uitkomst besluit, resultaat,
    oplossing, gekozen oplossing, gekozen optie, gekozen alternatief, gekozen aanpak, keuze, gemaakte keuze,
    voorgestelde oplossing, voorstel, aanbeveling, advies, beslissing en onderbouwing, besluit en onderbouwing,
    wat we hebben besloten
  `),
  rationale: phrases(`
    onderbouwing, motivering, redenen, reden, redenering, verantwoording, argumenten, argumentatie,
    rechtvaardiging, onderbouwing van het besluit, onderbouwing van de beslissing, motivatie van het besluit,
    motivatie van de beslissing, motivatie voor de keuze, waarom dit besluit, waarom deze keuze
  `),
  consequences: phrases(`
    gevolgen, gevolg, consequenties, consequentie, positieve gevolgen, negatieve gevolgen, positieve consequenties,
    negatieve consequenties, verwachte gevolgen, implicaties, impact, effecten, afwegingen, risico's,
    risico's en maatregelen, risico's en gevolgen, gevolgen en risico's, voor en nadelen, voordelen en nadelen
  `),
  design: phrases(`
    ontwerp, architectuur, technisch ontwerp, detailontwerp, specificatie, specificaties, technische details,
    voorgestelde architectuur, technische oplossing, architectuurontwerp
  `),
  implementation: phrases(`
    implementatie, uitvoering, realisatie, implementatieplan, uitvoeringsplan, implementatiedetails,
    implementatienotities, uitrol, uitrolplan, migratie, migratieplan, volgende stappen, vervolgstappen,
    actiepunten, acties, taken, planning, tijdlijn
  `),
  compliance: phrases(`
    naleving, bevestiging, validatie, verificatie, controle, conformiteit, succescriteria, acceptatiecriteria,
    validatiecriteria, toetsing, borging
  `),
  references: phrases(`
    referenties, referentie, verwijzingen, verwijzing, links, koppelingen, nuttige links, meer informatie,
    aanvullende informatie, extra informatie, overige informatie, zie ook, bronnen, bronvermelding, literatuur,
    literatuurlijst, gerelateerde documenten, gerelateerde besluiten, gerelateerde beslissingen, gerelateerde adrs,
    gerelateerde adr's, verwante besluiten, verwante documenten, links en referenties
  `),
  changelog: phrases(`
    wijzigingsgeschiedenis, wijzigingen, wijzigingslogboek, versiegeschiedenis, versiehistorie, geschiedenis,
    historie, revisies, revisiegeschiedenis, wijzigingshistorie
  `),
  notes: phrases(`
    notities, notitie, opmerkingen, opmerking, aantekeningen, bijlage, bijlagen, discussie, toelichting,
    kanttekeningen
  `),
};
