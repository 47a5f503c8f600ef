import type { InlineComment } from '../model/action.ts';
import type { Modes } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { ShownReviewComment } from '../model/pull-request.ts';
import { byWeight, linesOf } from '../report/finding-order.ts';
import { fingerprintIn, fingerprintOf, shortHash } from '../report/fingerprint.ts';
import { maxInlineComments } from '../report/github-limits.ts';
import { offersSuggestion, renderInlineComment } from '../report/render-inline-comment.ts';
import type { RuleLink } from '../report/rule-link.ts';
import { isAdvisedError } from '../report/told-findings.ts';
import { suggestionFor, type Suggestion } from '../report/suggestion-for.ts';

export interface PlacementFacts {
  readonly findings: readonly Finding[];
  /** Lines of the head on the diff, by path. */
  readonly diffLines: ReadonlyMap<string, ReadonlySet<number>>;
  /** Texts at head, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly shown: readonly ShownReviewComment[];
  /** How loud findings are. Absent: errors are errors. */
  readonly modes?: Modes;
  /** Whether new comments may be written. */
  readonly mayComment: boolean;
  /** Where rules are explained. Absent: their ids have to do. */
  readonly ruleLink?: RuleLink | undefined;
}

export interface Placement {
  /** Findings that stand, or are about to stand, as a comment on their line. */
  readonly inline: ReadonlySet<Finding>;
  readonly create: readonly InlineComment[];
  /** Comments whose finding is gone and that nobody answered. */
  readonly minimise: readonly string[];
}

interface Place {
  readonly finding: Finding;
  readonly fingerprint: string;
  readonly suggestion: Suggestion | null;
}

/** A comment over more lines than this would hide the text it speaks of; the first line is enough then. */
const mostCommentedLines = 10;
const noLines: ReadonlySet<number> = new Set();

/** A comment whose offer is no longer the right one (a number that is free) is no longer the comment on its finding. */
const fingerprintFor = (finding: Finding, line: string): string => {
  const fingerprint = fingerprintOf(finding, line);
  return finding.fix === null ? fingerprint : shortHash([fingerprint, finding.fix.title]);
};

function placesOf(facts: PlacementFacts): readonly Place[] {
  const linesByPath = new Map<string, readonly string[]>();
  return [...facts.findings].sort(byWeight).map((finding) => {
    const text = facts.texts.get(finding.path);
    const lines = linesByPath.get(finding.path) ?? text?.split('\n') ?? [];
    linesByPath.set(finding.path, lines);
    const onDiff = facts.diffLines.get(finding.path) ?? noLines;
    return {
      finding,
      fingerprint: fingerprintFor(finding, lines[linesOf(finding).first - 1] ?? ''),
      suggestion: text === undefined ? null : suggestionFor(finding, text, onDiff),
    };
  });
}

/** Pairs findings with the comments that tell them: first those on the same line, then those that moved. */
function pair(
  places: readonly Place[],
  comments: readonly ShownReviewComment[],
): ReadonlyMap<Place, ShownReviewComment> {
  const pairs = new Map<Place, ShownReviewComment>();
  const free = new Map<string, ShownReviewComment[]>();
  for (const comment of comments) {
    const key = fingerprintIn(comment.body) ?? '';
    free.set(key, [...(free.get(key) ?? []), comment]);
  }
  const take = (matches: (place: Place, comment: ShownReviewComment) => boolean): void => {
    for (const place of places) {
      const candidates = free.get(place.fingerprint) ?? [];
      const index = pairs.has(place) ? -1 : candidates.findIndex((comment) => matches(place, comment));
      const [comment] = index === -1 ? [] : candidates.splice(index, 1);
      if (comment !== undefined) pairs.set(place, comment);
    }
  };
  take((place, comment) => comment.line === (place.suggestion?.line ?? linesOf(place.finding).last));
  take((place, comment) => comment.line === linesOf(place.finding).first);
  take(() => true);
  return pairs;
}

/** The lines a comment stands on: those of its suggestion, else those of the finding, else its first one; null if off the diff. */
function anchor(place: Place, suggestion: Suggestion | null, onDiff: ReadonlySet<number>): [number, number] | null {
  if (suggestion !== null) return [suggestion.startLine, suggestion.line];
  const { first, last } = linesOf(place.finding);
  const count = last - first + 1;
  const isWhole =
    count <= mostCommentedLines && Array.from({ length: count }, (_, i) => first + i).every((l) => onDiff.has(l));
  if (isWhole) return [first, last];
  return onDiff.has(first) ? [first, first] : null;
}

/**
 * Decides which findings stand as comments on their lines: those that are told there already, and new ones, the heaviest first, on
 * lines of the diff, at most 20 in all. No two suggestions touch the same line, since accepting one would outdate the other.
 */
export function placeFindings(facts: PlacementFacts): Placement {
  const places = placesOf(facts);
  const live = facts.shown.filter((comment) => !comment.isMinimised && fingerprintIn(comment.body) !== null);
  const told = pair(places, live);
  const suggested = new Map<string, Suggestion[]>();
  const claim = (path: string, suggestion: Suggestion): void => {
    suggested.set(path, [...(suggested.get(path) ?? []), suggestion]);
  };
  for (const [{ finding, suggestion }, comment] of told) {
    if (suggestion !== null && offersSuggestion(comment.body)) claim(finding.path, suggestion);
  }

  const inline = new Set([...told.keys()].map((place) => place.finding));
  const create: InlineComment[] = [];
  for (const place of places) {
    if (!facts.mayComment || inline.size >= maxInlineComments) break;
    if (told.has(place)) continue;
    const { finding, fingerprint } = place;
    const isFree = (wanted: Suggestion): boolean =>
      !(suggested.get(finding.path) ?? []).some(
        (other) => wanted.startLine <= other.line && other.startLine <= wanted.line,
      );
    const suggestion = place.suggestion !== null && isFree(place.suggestion) ? place.suggestion : null;
    const lines = anchor(place, suggestion, facts.diffLines.get(finding.path) ?? noLines);
    if (lines === null) continue;
    if (suggestion !== null) claim(finding.path, suggestion);
    const [startLine, line] = lines;
    const isAdvice = facts.modes !== undefined && isAdvisedError(finding, facts.modes);
    const body = renderInlineComment(finding, fingerprint, suggestion, { isAdvice, ruleLink: facts.ruleLink });
    create.push({ path: finding.path, line, startLine: startLine === line ? null : startLine, body });
    inline.add(finding);
  }
  const kept = new Set(told.values());
  const gone = live.filter((comment) => !kept.has(comment) && !comment.isAnswered);
  return { inline, create, minimise: gone.map((comment) => comment.nodeId) };
}
