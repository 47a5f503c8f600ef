import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** Dutch words for labels, statuses and dates. */
export const dutch: MetadataWords = {
  language: 'nl',
  fields: {
    status: phrases(`status, staat, toestand, besluitstatus`),
    title: phrases(`titel`),
    date: phrases(`datum, besluitdatum, datum besluit, datum van besluit, besloten op`),
    updated: phrases(`
      laatst gewijzigd, laatst bijgewerkt, laatste wijziging, laatste update, bijgewerkt, bijgewerkt op,
      gewijzigd op
    `),
    created: phrases(`aangemaakt, aangemaakt op, gemaakt op, aanmaakdatum`),
    author: phrases(`
      auteur, auteurs, schrijver, schrijvers, opgesteld door, voorgesteld door, geschreven door
    `),
    deciders: phrases(`beslisser, beslissers, besluitvormer, besluitvormers, besloten door`),
    approvers: phrases(`goedgekeurd door, goedkeurders`),
    consulted: phrases(`geraadpleegd, geconsulteerd`),
    informed: phrases(`geïnformeerd, geinformeerd`),
    owner: phrases(`
      eigenaar, eigenaren, verantwoordelijke, verantwoordelijk, onderhouden door, beheerder
    `),
    reviewers: phrases(`beoordelaar, beoordelaars, beoordeeld door, gereviewd door`),
    impact: phrases(`impact`),
    scope: phrases(`reikwijdte, bereik, toepassingsgebied`),
    category: phrases(`categorie, categorieën`),
    tags: phrases(`labels, trefwoorden, steekwoorden`),
    supersededBy: phrases(`vervangen door, opgevolgd door, achterhaald door`),
    supersedes: phrases(`vervangt, volgt op`),
    partlySupersededBy: phrases(`gedeeltelijk vervangen door, deels vervangen door`),
    partlySupersedes: phrases(`vervangt gedeeltelijk, vervangt deels, vervangt een deel van`),
    amendedBy: phrases(`aangepast door, gewijzigd door, aangevuld door`),
    amends: phrases(`wijzigt, past aan, vult aan`),
    refines: phrases(`verfijnt, verduidelijkt`),
    relatesTo: phrases(`
      gerelateerd aan, gerelateerd, gerelateerde besluiten, gerelateerde adrs, zie ook, hangt af van
    `),
  },
  statuses: {
    draft: phrases(`concept, ontwerp, in uitvoering, in bewerking, idee`),
    proposed: phrases(`
      voorgesteld, voorstel, in behandeling, in bespreking, ter discussie, ter beoordeling, ter goedkeuring,
      in review, wacht op goedkeuring, openstaand, ter review, in discussie, in overleg
    `),
    accepted: phrases(`
      geaccepteerd, aanvaard, goedgekeurd, aangenomen, besloten, vastgesteld, van kracht, actief, geïmplementeerd,
      geimplementeerd, doorgevoerd, voltooid, akkoord, definitief, gedeeltelijk vervangen, deels vervangen,
      bekrachtigd, uitgevoerd
    `),
    rejected: phrases(`
      afgewezen, verworpen, afgekeurd, geweigerd, niet geaccepteerd, niet goedgekeurd, ingetrokken,
      geannuleerd
    `),
    deprecated: phrases(`
      verouderd, achterhaald, vervallen, uitgefaseerd, niet meer relevant, niet meer geldig,
      gearchiveerd, obsoleet
    `),
    superseded: phrases(`vervangen, opgevolgd, achterhaald door`),
  },
  fillers: phrases(`deze, dit, het, de, besluit, beslissing, werd, door, sinds, op, nu, momenteel`),
  partly: phrases(`gedeeltelijk, deels, deel, delen`),
  not: phrases(`niet, nooit, worden`),
  months: phrases(`
    januari|jan, februari|feb, maart|mrt, april|apr, mei, juni|jun, juli|jul, augustus|aug,
    september|sep|sept, oktober|okt, november|nov, december|dec
  `),
  and: phrases(`en`),
  or: phrases(`of`),
  nothing: phrases(`geen, niets, niemand, nvt, n v t, niet van toepassing, nog te bepalen`),
};
