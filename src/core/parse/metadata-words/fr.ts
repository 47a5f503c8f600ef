import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** French words for labels, statuses and dates. */
export const french: MetadataWords = {
  language: 'fr',
  fields: {
    status: phrases(`statut, état, etat, statut de la décision`),
    title: phrases(`titre`),
    date: phrases(`date, date de décision, date de la décision, décidé le, date d acceptation`),
    updated: phrases(`
      dernière mise à jour, dernière modification, mis à jour, mise à jour, mis à jour le, modifié le,
      date de mise à jour
    `),
    created: phrases(`créé, créé le, date de création`),
    author: phrases(`
      auteur, auteurs, auteure, autrice, auteur s, auteurs trices, rédacteur, rédacteurs, rédigé par,
      proposé par, écrit par
    `),
    deciders: phrases(`
      décideur, décideurs, décideuse, décideuses, décideur s, decideurs, décidé par,
      preneurs de décision
    `),
    approvers: phrases(`approuvé par, validé par, approbateurs, approbateur`),
    consulted: phrases(`consulté, consultés, consultées, consulté s, personnes consultées, contributeurs`),
    informed: phrases(`informé, informés, informées, informé s, personnes informées`),
    owner: phrases(`responsable, responsables, propriétaire, propriétaires, maintenu par`),
    reviewers: phrases(`relecteur, relecteurs, réviseur, réviseurs, relu par, revu par`),
    impact: phrases(`impact, niveau d impact`),
    scope: phrases(`périmètre, portée, champ d application`),
    category: phrases(`catégorie, catégories, domaine`),
    tags: phrases(`étiquettes, mots clés, mots clefs, tags`),
    supersededBy: phrases(`
      remplacé par, remplacée par, remplace par, supplanté par, supplantée par, annulé et remplacé par
    `),
    supersedes: phrases(`remplace, annule et remplace, supplante`),
    partlySupersededBy: phrases(`
      partiellement remplacé par, partiellement remplacée par, remplacé en partie par,
      remplacée en partie par, remplacé partiellement par
    `),
    partlySupersedes: phrases(`remplace partiellement, remplace en partie, remplace une partie de`),
    amendedBy: phrases(`amendé par, amendée par, modifié par, modifiée par, complété par, complétée par`),
    amends: phrases(`amende, modifie, complète`),
    refines: phrases(`précise, affine`),
    relatesTo: phrases(`
      lié à, liée à, liés, décisions liées, adr liés, adr liées, voir aussi, en lien avec, relatif à
    `),
  },
  statuses: {
    draft: phrases(`brouillon, ébauche, en cours, en cours de rédaction, en rédaction, idée`),
    proposed: phrases(`
      proposé, proposée, proposition, en discussion, à discuter, en attente, en attente de validation,
      en attente de décision, en revue, en cours de revue, en cours de validation, en cours de discussion,
      à valider, ouvert, ouverte, soumis, soumise, à l étude, en relecture, en évaluation
    `),
    accepted: phrases(`
      accepté, acceptée, acceptés, acceptées, approuvé, approuvée, validé, validée, adopté, adoptée, décidé, décidée,
      actif, active, en vigueur, implémenté, implémentée, appliqué, appliquée, mis en œuvre, mise en œuvre, terminé,
      terminée, entériné, entérinée, acté, actée, retenu, retenue, partiellement remplacé, partiellement remplacée,
      remplacé partiellement, remplacée partiellement, remplacé en partie, remplacée en partie, mise en place,
      mis en place, livré, livrée, figé, figée, tranché, tranchée, en production, ratifié, ratifiée
    `),
    rejected: phrases(`
      rejeté, rejetée, refusé, refusée, abandonné, abandonnée, non retenu, non retenue, non accepté,
      non acceptée, décliné, déclinée, retiré, retirée, annulé, annulée, écarté, écartée
    `),
    deprecated: phrases(`
      déprécié, dépréciée, obsolète, périmé, périmée, caduc, caduque, archivé, archivée, plus d actualité,
      n est plus d actualité, n est plus valable, dépassé, dépassée, abrogé, abrogée, révoqué, révoquée
    `),
    superseded: phrases(`remplacé, remplacée, supplanté, supplantée, annulé et remplacé, annulée et remplacée`),
  },
  fillers: phrases(`
      statut, cette, ce, cet, la, le, l, décision, est, été, a, par, depuis, nous, actuellement,
      désormais, clos, close
    `),
  partly: phrases(`partiellement, partie, parties, en partie`),
  not: phrases(`pas, jamais, être, sera`),
  months: phrases(`
    janvier|janv, février|fevrier|févr|fév, mars, avril|avr, mai, juin, juillet|juil, août|aout,
    septembre|sept, octobre|oct, novembre|nov, décembre|decembre|déc
  `),
  and: phrases(`et`),
  or: phrases(`ou`),
  nothing: phrases(`aucun, aucune, néant, rien, sans objet, non applicable, à définir, personne`),
};
