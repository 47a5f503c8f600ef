import type { RequirementResult, ReviewAssessment, ScopeResult } from '../model/approval.ts';
import { consultedLine } from './consulted-words.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { approverName, person } from './person.ts';
import { requirementPicture } from './requirement-picture.ts';
import { scopeTitle } from './scope-title.ts';
import { listed, reasonWords, restoredWords, shortSha, stateWords } from './texts.ts';

const deepest = 25;
const mostRows = 200;
const mostNames = 10;

function requirementRows(requirement: RequirementResult, depth: number): readonly string[] {
  const indent = depth === 0 ? '' : `${'&nbsp;&nbsp;'.repeat(depth - 1)}↳ `;
  const isOpen = requirement.state !== 'met';
  const cells = [
    `${indent}${escapeMarkdown(requirement.label, 200)}`,
    requirement.isLater === true && requirement.state === 'waiting'
      ? '⏳ its turn comes later'
      : stateWords[requirement.state],
    listed(requirement.filledBy.map(person), mostNames) || '-',
    (isOpen ? listed(requirement.candidates.map(approverName), mostNames) : '') || '-',
  ];
  const parts = depth >= deepest ? [] : requirement.parts.flatMap((part) => requirementRows(part, depth + 1));
  return [`| ${cells.join(' | ')} |`, ...parts];
}

const subjectItem = (subject: ScopeResult['subjects'][number]): string =>
  subject.label === subject.path
    ? codeSpan(subject.path)
    : `${escapeMarkdown(subject.label, 200)} (${codeSpan(subject.path)})`;

/** A review and whether it counts, as one sentence. */
export const reviewSentence = (review: ReviewAssessment): string =>
  `The review of ${person(review.account)} ${reasonWords(review.reason, review.commit === null ? null : codeSpan(shortSha(review.commit)))}.`;

/** Why a record needs approval of which hardly a line changes. */
const supersededLine = ({ subjects }: ScopeResult): readonly string[] => {
  const names = subjects.filter(({ isSuperseded }) => isSuperseded === true).map(subjectItem);
  if (names.length === 0) return [];
  return [
    `Superseded here: ${listed(names, mostNames)}. A record that goes out of force needs the approvers of its own scope, whoever approves the one that takes its place.`,
  ];
};

/** Why so few are asked. */
const restoredLine = ({ subjects, restores = [] }: ScopeResult): readonly string[] =>
  restores.length === 0 ? [] : [restoredWords(listed(subjects.map(subjectItem), mostNames), restores)];

/** Comments, which nobody takes for an approval: the app's own must not change what its check says. */
const silent = new Set<ReviewAssessment['reason']>(['commented']);

/**
 * Everything that is to be said of one scope: what it covers, a table of its requirement and, where that nests, a picture of it; who is
 * consulted; what became of each review.
 */
export function scopeSection(scope: ScopeResult): string {
  const rows = requirementRows(scope.requirement, 0);
  const table = [
    '| Requirement | State | Approved by | Can approve |',
    '| --- | --- | --- | --- |',
    ...rows.slice(0, mostRows),
    ...(rows.length > mostRows ? [`| ${rows.length - mostRows} more | | | |`] : []),
  ].join('\n');
  const picture = requirementPicture(scope.requirement);
  const parts = [
    `### ${escapeMarkdown(scopeTitle(scope), 150)}: ${stateWords[scope.state]}`,
    `Covers ${listed(scope.subjects.map(subjectItem), mostNames) || 'this pull request'}.`,
    ...supersededLine(scope),
    ...restoredLine(scope),
    table,
    ...(picture === '' ? [] : [picture]),
  ];
  const consulted = consultedLine(scope.consulted ?? []);
  if (consulted !== '') parts.push(consulted);
  const reviews = scope.reviews.filter((review) => !silent.has(review.reason));
  if (reviews.length > 0) parts.push(reviews.map((review) => `- ${reviewSentence(review)}`).join('\n'));
  return parts.join('\n\n');
}
