import { phrases } from './section-table.ts';
import type { SectionTable } from './section-table.ts';

/** French headings by meaning. */
export const french: SectionTable = {
  status: phrases(`
    statut, état, statut de la décision, état de la décision
  `),
  context: phrases(`
    contexte, contexte et problématique, contexte et problème, contexte et énoncé du problème,
    contexte et description du problème, contexte et motivation, contexte et enjeux, contexte général,
    contexte technique, contexte métier, problématique, problème, énoncé du problème, description du problème,
    le problème, enjeux, motivation, motivations, situation, situation actuelle, existant, état des lieux,
    rappel du contexte, pourquoi, introduction et contexte, arrière plan, situation initiale, besoin, le besoin,
    constat, enjeu, pourquoi maintenant
  `),
  drivers: phrases(`
    critères de décision, facteurs de décision, moteurs de décision, éléments de décision, facteurs déterminants,
    forces en présence, forces, critères, critères de choix, critères d'évaluation, contraintes et critères,
    vecteurs de décision, éléments moteurs, facteurs décisionnels, drivers de la décision, drivers de décision,
    moteurs de la décision, facteurs de la décision
  `),
  alternatives: phrases(`
    options envisagées, options considérées, options étudiées, options possibles, options examinées, options,
    alternatives, alternatives envisagées, alternatives considérées, alternatives étudiées, alternatives examinées,
    alternatives écartées, alternatives rejetées, options écartées, options rejetées, autres options,
    autres options envisagées, solutions envisagées, solutions étudiées, solutions possibles,
    solutions considérées, solutions alternatives, solutions écartées, pistes envisagées, pistes étudiées,
    scénarios envisagés, avantages et inconvénients des options, avantages et inconvénients des solutions,
    pour et contre des options, comparaison des options, analyse des options, pistes écartées
  `),
  decision: phrases(`
    décision, la décision, décisions, décision prise, décision retenue, décision finale, notre décision,
    résultat de la décision, résultat, issue de la décision, solution, solution retenue, solution choisie,
    solution proposée, option retenue, option choisie, choix, choix retenu, choix effectué, proposition,
    recommandation, conclusion de la décision, ce que nous avons décidé, décision et justification
  `),
  rationale: phrases(`
    justification, justifications, justification de la décision, raisons, raison, raisonnement, argumentaire,
    argumentation, arguments, motifs, motifs de la décision, raisons du choix, justification du choix,
    pourquoi ce choix, pourquoi cette décision, pourquoi cette solution
  `),
  consequences: phrases(`
    conséquences, conséquence, conséquences attendues, conséquences positives, conséquences négatives,
    implications, impacts, impact, effets, répercussions, retombées, compromis, risques, risques et mesures,
    risques et conséquences, avantages et inconvénients, conséquences et risques, bénéfices et risques,
    impacts et conséquences
  `),
  design: phrases(`
    conception, architecture, conception technique, conception détaillée, spécification, spécifications,
    détails techniques, architecture technique, architecture cible, solution technique, description technique
  `),
  implementation: phrases(`
    mise en œuvre, mise en oeuvre, implémentation, plan de mise en œuvre, plan de mise en oeuvre,
    plan d'implémentation, détails d'implémentation, notes d'implémentation, réalisation, déploiement,
    plan de déploiement, migration, plan de migration, plan d'action, prochaines étapes, étapes suivantes, actions,
    actions à mener, suites à donner, calendrier
  `),
  compliance: phrases(`
    validation, confirmation, conformité, vérification, contrôle, critères de succès, critères d'acceptation,
    critères de validation, mesure du succès, plan de validation
  `),
  references: phrases(`
    références, référence, liens, lien, liens utiles, plus d'information, plus d'informations,
    pour plus d'informations, informations complémentaires, information complémentaire,
    informations supplémentaires, pour aller plus loin, voir aussi, ressources, sources, bibliographie,
    documents liés, décisions liées, adr liés, adrs liés, adr associés, décisions associées, documents associés,
    documentation associée, liens et références, références et liens, adr liées
  `),
  changelog: phrases(`
    historique, journal des modifications, journal des changements, historique des modifications,
    historique des versions, historique des révisions, révisions, suivi des modifications
  `),
  notes: phrases(`
    remarques, remarque, commentaires, commentaire, annexe, annexes, notes complémentaires, notes additionnelles,
    observations
  `),
};
