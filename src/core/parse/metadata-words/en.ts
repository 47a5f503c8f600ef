import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** English words for labels, statuses and dates. */
export const english: MetadataWords = {
  language: 'en',
  fields: {
    status: phrases(`
      status, state, decision status, adr status, current status, document status, record status,
      lifecycle, lifecycle status, decision state
    `),
    title: phrases(`title`),
    date: phrases(`
      date, decision date, date decided, decided on, decided, date of decision, accepted on, approved on,
      date accepted, date approved, accepted, approved, adopted, accepted at, approved at, decided at,
      acceptance date, approval date, adr date
    `),
    updated: phrases(`
      last modified, last updated, updated, last update, updated on, updated at, date updated, update date,
      last changed, last revised, modified, revised, lastmod, last edited
    `),
    created: phrases(`
      created, date created, created on, created at, creation date, date proposed, proposed on, proposed at,
      proposed, published, start date
    `),
    author: phrases(`
      author, authors, author s, adr author, proposed by, proposer, proposers, created by, written by,
      drafted by, submitted by, submitter
    `),
    deciders: phrases(`
      decider, deciders, decider s, decision maker, decision makers, decision maker s, decision owners,
      decided by, accountable, deciding
    `),
    approvers: phrases(`approver, approvers, approved by, accepted by`),
    consulted: phrases(`consulted, consult, consulted with, contributors, contributor`),
    informed: phrases(`informed, inform`),
    owner: phrases(`
      owner, owners, decision owner, adr owner, owned by, maintainer, maintainers, maintained by,
      responsible
    `),
    reviewers: phrases(`reviewer, reviewers, reviewer s, reviewed by, peer reviewers`),
    impact: phrases(`impact, impact level`),
    scope: phrases(`scope, scopes`),
    category: phrases(`category, categories, area, domain, decision type`),
    tags: phrases(`tags, tag, labels, keywords`),
    supersededBy: phrases(`
      superseded by, superceded by, superseeded by, supersede by, supercede by, superseded with,
      replaced by, obsoleted by, overridden by, supplanted by, succeeded by, subsumed by, absorbed by, absorbed into,
      folded into, consolidated into
    `),
    supersedes: phrases(`supersedes, supercedes, superseeds, superseding, replaces, obsoletes, overrides`),
    partlySupersededBy: phrases(`
      partially superseded by, partly superseded by, partially superceded by, partly superceded by,
      superseded in part by, partially replaced by, partly replaced by
    `),
    partlySupersedes: phrases(`
      partially supersedes, partly supersedes, partially supercedes, supersedes in part,
      supersedes parts of, supersedes part of, supersedes some aspects of, supersedes some parts of,
      partially replaces, partly replaces, replaces parts of, replaces part of
    `),
    amendedBy: phrases(`amended by, amended with`),
    amends: phrases(`amends, modifies, amending, revises`),
    refines: phrases(`refines, clarifies, extends, elaborates, specializes, specialises`),
    relatesTo: phrases(`
      relates to, related to, related, related adr, related adrs, related decision, related decisions,
      related records, related decision records, refined by, clarified by, extended by, depends on, see also
    `),
  },
  statuses: {
    draft: phrases(`
      draft, drafted, drafting, wip, work in progress, in progress, in draft, initial draft, first draft, early draft,
      working draft, rough draft, idea, sketch, stub, in preparation, in the works
    `),
    proposed: phrases(`
      proposed, propose, proposal, pending, pending approval, pending review, pending decision, under review,
      in review, review, for review, ready for review, awaiting review, awaiting approval, awaiting decision,
      under discussion, in discussion, discussion, under consideration, under evaluation, needs review,
      awaiting feedback, to be discussed, ready for decision, open, open for comment, open for comments,
      request for comments, request for comment, rfc, submitted, suggested, undecided, reviewing, discussing,
      considering, evaluating, candidate, initial proposal, new, requested, provisional, tentative,
      awaiting ratification, awaiting sign off, waiting for approval, waiting for review, not accepted yet,
      not approved yet, up for discussion, in consultation, voting, in voting, last call, final comment period, fcp
    `),
    accepted: phrases(`
      accepted, accept, approved, agreed, adopted, decided, active, implemented, implementing,
      partially implemented, fully implemented, done, complete, completed, final, finalized, finalised,
      ratified, confirmed, effective, in effect, in force, in use, in production, live, current, enacted,
      resolved, decision made, decision taken, in place, established, applied, deployed, released, signed off, endorsed,
      settled, concluded, operational, proposal accepted, proposal approved, partially superseded, partly superseded,
      partially superceded, superseded in part, superceded in part, partially accepted, amended, reaffirmed,
      mostly implemented, already implemented, being implemented,
      implementation in progress, ready for implementation, shipped, locked, binding, valid, validated, verified,
      enforced, mandatory, chosen, selected, committed, stable, recommended
    `),
    rejected: phrases(`
      rejected, reject, declined, denied, refused, dismissed, not accepted, not approved, withdrawn, cancelled,
      canceled, abandoned, wontfix, will not be implemented, turned down, not adopted, not chosen, not pursued,
      discarded, dropped, aborted, dead, voted down, vetoed, no go, retracted, invalid, void, killed, scrapped,
      wont do, not going forward, will not implement, won t do, proposal rejected, proposal declined,
      proposal withdrawn
    `),
    deprecated: phrases(`
      deprecated, obsolete, obsoleted, outdated, retired, reverted, archived, expired, inactive, historical, legacy,
      discontinued, no longer used, no longer needed, no longer in effect, no longer relevant, no longer valid,
      no longer applicable, no longer in use, not relevant any more, not relevant anymore, not relevant, irrelevant,
      moot, lapsed, rolled back, sunset, removed, revoked, repealed, rescinded, undone, decommissioned, end of life,
      overtaken by events, unmaintained, disused
    `),
    superseded: phrases(`
      superseded, superceded, superseeded, supersede by, supercede by, replaced, obsoleted by,
      overridden by, supplanted, subsumed
    `),
  },
  fillers: phrases(`
    status, this, the, our, adr, decision, document, record, architecture, it, is, was, are, been, has,
    have, now, currently, we, since, as, of, on, closed, retroactively, retrospectively, formally, officially,
    unanimously, implicitly, finally
  `),
  partly: phrases(`partially, partly, part, parts, some, portion, portions, section, sections, aspect, aspects, half`),
  not: phrases(`not, never, be`),
  months: phrases(`
    january|jan, february|feb, march|mar, april|apr, may, june|jun, july|jul, august|aug,
    september|sep|sept, october|oct, november|nov, december|dec
  `),
  and: phrases(`and`),
  or: phrases(`or`),
  nothing: phrases(`none, n a, na, no, nothing, null, nil, not applicable, tbd, tba, todo, unknown, x`),
};
