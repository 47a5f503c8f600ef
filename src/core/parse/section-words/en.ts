import { phrases } from './section-table.ts';
import type { SectionTable } from './section-table.ts';

/** English headings by meaning, in lower case, words only. */
export const english: SectionTable = {
  status: phrases(`
    status, state, decision status, adr status, current status, status and date, lifecycle status
  `),
  context: phrases(`
    context, background, motivation, problem, problem statement, problem description, problem to be solved,
    the problem, issue, issues, context and problem statement, context and problem, context and background,
    context and motivation, background and context, background and problem statement, problem and context,
    problem context, situation, current situation, current state, the context, context and rationale,
    context and forces, context and scope, context and constraints, context and requirements, context and goals,
    context overview, decision context, business context, technical context, project context, architectural context,
    background and motivation, background information, introduction and context, problem definition,
    problem and motivation, motivation and context, motivation and background, current status quo, status quo,
    existing situation, current architecture, the situation, why do we need this, why is this needed,
    problem overview, problem space, the issue, issue statement, challenge, challenges, business need, why,
    initial situation, what is the problem, what problem are we solving,
    what is the issue that we re seeing that is motivating this decision or change, why now, why is this important
  `),
  drivers: phrases(`
    drivers, decision drivers, forces, driving forces, key drivers, business drivers, decision criteria,
    evaluation criteria, quality attributes, decision drivers and constraints, architectural drivers,
    architecture drivers, technical drivers, decision factors, factors, key factors, influencing factors,
    requirements and constraints, selection criteria, assessment criteria, driving factors,
    primary decision drivers, quality attribute requirements, concerns and forces, forces and constraints
  `),
  alternatives: phrases(`
    alternatives, alternatives considered, considered alternatives, alternative approaches, alternative options,
    alternatives and trade offs, options, options considered, considered options, considered option, other options,
    other options considered, possible options, possible solutions, proposed options, solution options,
    rejected alternatives, alternatives rejected, rejected options, pros and cons of the options,
    pros and cons of the alternatives, options analysis, alternatives analysis, evaluated options,
    other approaches considered, approaches considered, alternatives evaluated, alternative, alternative solutions,
    alternative designs, alternative considered, alternative decisions, alternatives and rationale,
    alternatives explored, alternatives discussed, alternatives not chosen, alternatives we considered,
    options explored, options evaluated, options we considered, options discussed, options and alternatives,
    options comparison, option analysis, available options, possible alternatives, solutions considered,
    considered solutions, considered approaches, approaches, other alternatives, other solutions considered,
    other options we considered, discarded alternatives, discarded options, rejected approaches, rejected solutions,
    rejected alternative, comparison of options, comparison of alternatives, evaluation of options,
    evaluation of alternatives, pros and cons of options, pros and cons of alternatives, what else was considered,
    what we considered, trade study, alternatives we rejected, what we rejected, other alternatives considered,
    evaluated alternatives, candidate solutions, options not chosen, alternatives considered and rejected,
    considered but rejected, not chosen, things we considered, discussion of alternatives, why not the alternatives,
    options rejected, alternatives not taken, options considered and rejected, positions, positions considered
  `),
  decision: phrases(`
    decision, decisions, the decision, our decision, decision outcome, outcome, resolution, decision made,
    decision statement, chosen option, selected option, solution, chosen solution, proposed solution, proposal,
    proposed decision, decision summary, recommendation, what we decided, what, chosen decision, final decision,
    decision taken, decision and rationale, decision outcome and rationale, decision details, decision description,
    decision result, architectural decision, architecture decision, agreed decision, chosen approach,
    selected approach, approach taken, chosen alternative, selected alternative, selected solution, solution chosen,
    solution description, agreed solution, adopted solution, final solution, recommended solution,
    recommended option, recommended approach, proposed approach, position, what was decided, what we chose,
    what we will do, proposed change, proposed changes, decision and justification, the solution, we decided,
    key decisions, choice, our choice, the choice
  `),
  rationale: phrases(`
    rationale, reason, reasons, reasoning, reason for rejection, justification, argument, arguments,
    decision rationale, rationale for decision, rationale for the decision, why this decision,
    rationale and justification, rationale and consequences, reasons for decision, reasons for the decision,
    reason for decision, reason for the decision, decision reasoning, decision justification, decision reasons,
    why this, why this approach, why we chose this, why we chose it, why this option, why this structure,
    why this design, why this choice, why this solution, why this way, motivation for decision,
    justification for decision
  `),
  consequences: phrases(`
    consequences, consequence, implications, impact, impacts, effects, results, result, resulting context,
    trade offs, tradeoffs, advantages and disadvantages, benefits and drawbacks, benefits and trade offs, risks,
    risks and mitigations, risks and consequences, consequences and trade offs, consequences and risks,
    positive consequences, negative consequences, backwards compatibility and consequences,
    consequences of the decision, consequences of this decision, consequences and implications,
    consequences and impact, consequences and mitigations, implications and consequences, expected consequences,
    expected business consequences, business consequences, general consequences, known consequences,
    positive and negative consequences, positive outcomes, negative outcomes, outcomes, expected outcomes,
    expected results, trade off analysis, tradeoff analysis, trade offs and risks, tradeoffs and risks,
    risks and trade offs, risks and tradeoffs, risk, risk assessment, risk analysis, risks and limitations,
    impact analysis, impact assessment, benefits and risks, benefits and costs, advantages and drawbacks,
    what becomes easier or harder, what becomes easier or more difficult, ramifications, repercussions,
    side effects, positive impacts, negative impacts, positive results, negative results, what follows, what this means
  `),
  design: phrases(`
    design, architecture, technical design, detailed design, design details, specification, technical details,
    technical specification, high level design, architecture overview, design overview, solution design,
    solution architecture, proposed design, proposed architecture, system design, high level architecture,
    technical solution, technical approach, technical overview, design and implementation, design decisions,
    architecture and design, solution details, detailed description, detailed specification
  `),
  implementation: phrases(`
    implementation, implementation plan, implementation details, implementation notes, implementation strategy,
    implementation steps, plan, rollout, rollout plan, roll out, migration, migration plan, migration strategy,
    next steps, action items, actions, follow up, follow up actions, timeline, implementation guidance,
    implementation guidelines, implementation approach, implementation considerations, implementation status,
    implementation roadmap, implementation timeline, implementation tasks, implementation and migration,
    implementation phases, implementation pattern, how to implement, migration path, migration steps,
    migration and rollout, rollout strategy, deployment plan, execution plan, action plan, work plan, roadmap,
    follow ups, follow up tasks, follow up work, tasks, todo list, deployment strategy
  `),
  compliance: phrases(`
    compliance, confirmation, validation, verification, enforcement, compliance and enforcement, fitness functions,
    success criteria, success metrics, acceptance criteria, test cases, compliance and validation,
    compliance and governance, governance, governance and compliance, conformance, conformity, validation plan,
    validation criteria, verification and validation, verification plan, validation and verification,
    how we will verify, how will we know, measuring success, success measures, automated enforcement,
    decision validation, monitoring and compliance
  `),
  references: phrases(`
    references, reference, links, link, more information, further information, additional information, related,
    related adrs, related adr, related decisions, related decision records, related documents, related documentation,
    related links, related requirements, related artifacts, related principles, related work, see also,
    further reading, resources, sources, bibliography, useful links, external links, links and references,
    references and links, related records, related information, related resources, related reading, related issues,
    related topics, related decisions and documents, related decisions and references, more info,
    additional resources, additional references, additional reading, references and resources,
    references and further reading, references and related documents, resources and references,
    links to related documents, supporting documents, supporting documentation, supporting material, citations,
    further links, further resources, linked adrs, dependencies and references,
    links to additional explanations further material and references, linked documents, external references,
    prior art, links to related decisions
  `),
  changelog: phrases(`
    changelog, change log, change history, revision history, version history, document history, decision log,
    history, revisions, revision log, update history, updates, amendments, record of changes, revision,
    change record, amendment history, decision history, document changes, document revisions, status history,
    amendment, lifecycle history
  `),
  notes: phrases(`
    notes, note, comments, remarks, discussion, appendix, addendum, errata, additional notes, further notes,
    other notes, implementation note, additional comments, further comments, notes and comments, side notes,
    footnotes, misc, miscellaneous, appendices
  `),
};
