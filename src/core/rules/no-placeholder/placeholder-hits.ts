import type { MetadataField } from '../../model/decision.ts';
import type { DocumentFacts } from '../facts.ts';
import { findLeftovers, type Leftover } from '../support/leftovers.ts';
import { sectionsOfBlocks } from '../support/section-of-block.ts';
import type { Span } from './overlap.ts';
import { isTemplateQuestion } from './template-question.ts';
import { unfinishedPlaces, type UnfinishedPlace } from './unfinished-places.ts';

/** Text that nobody wrote on purpose, and what gives it away. */
export interface Hit extends Span {
  readonly kind: Exclude<Leftover['kind'], 'unfinished'> | 'id' | 'address' | 'question';
  readonly text: string;
}

/** Addresses that a template writes where a link should lead. */
const placeholderAddresses = new Set(['', '#', 'url', 'link', 'todo', 'tbd', '<url>', '<link>']);

/** `[Back to top](#)` leads to the top of the page, as browsers read it. */
const isWayUp = (link: string): boolean => /^\[[^\]]{0,60}(?:\b(?:top|up)\b|[\u2191\u2b06\u{1f51d}])/iu.test(link);

/** Ids of templates: `ADR-XXX`, `ADR XXXX`, `ADR-NNNN`. Looked for where a record names itself or others, never in prose. */
const templateId = /\bADR[-_ ]?(?:X{2,5}|N{3,5}|#{2,5}|\?{2,5})(?![\p{L}\p{N}])/iu;

function* idHits(text: string, offset: number): Generator<Hit> {
  const match = templateId.exec(text.slice(0, 500));
  if (match === null) return;
  const start = offset + match.index;
  yield { kind: 'id', start, end: start + match[0].length, text: match[0] };
}

/** A file named `adr-xxxx-use-a-queue.md` waits for its number, and so may its title until it is accepted. */
const isUnnumbered = ({ path, decision }: DocumentFacts): boolean =>
  decision.status?.value !== 'accepted' && /(?<![a-z])(?:x{2,5}|n{3,5})(?![a-z])[^/]*$/i.test(path.slice(-300));

/** Front matter is no prose: its values are looked at one by one. */
function* leftoversOfField({ original }: DocumentFacts, field: MetadataField): Generator<Leftover & { text: string }> {
  if (field.style !== 'front-matter') return;
  const { start, end } = field.valueRange;
  const value = original.slice(start.offset, end.offset);
  for (const hit of findLeftovers(value)) {
    const text = value.slice(hit.start, hit.end);
    yield { kind: hit.kind, start: start.offset + hit.start, end: start.offset + hit.end, text };
  }
}

function* fieldHits(document: DocumentFacts, field: MetadataField): Generator<Hit> {
  for (const { kind, ...hit } of leftoversOfField(document, field)) if (kind !== 'unfinished') yield { kind, ...hit };
  const { start, end } = field.valueRange;
  yield* idHits(document.original.slice(start.offset, end.offset), start.offset);
}

/** Prompts, patterns and addresses that a template leaves in a record, in its prose, links, fields and title. */
export function* placeholderHits(document: DocumentFacts): Generator<Hit> {
  const { decision, prose, original } = document;
  for (const block of prose.blocks) {
    if (block.isQuoted && block.kind === 'heading') continue;
    for (const { kind, start, end } of findLeftovers(block.text)) {
      if (kind === 'unfinished') continue;
      yield { kind, start: block.start + start, end: block.start + end, text: block.text.slice(start, end) };
    }
  }
  for (const { address, start, end } of prose.links) {
    const isEmpty = placeholderAddresses.has(address.trim().toLowerCase());
    if (isEmpty && !(address === '#' && isWayUp(original.slice(start, start + 100)))) {
      yield { kind: 'address', start, end, text: address };
    }
  }
  for (const field of decision.fields) yield* fieldHits(document, field);
  if (decision.title !== null && !isUnnumbered(document)) {
    const { start, end } = decision.title.range;
    yield* idHits(original.slice(start.offset, end.offset), start.offset);
  }
  const sections = sectionsOfBlocks(prose.blocks, decision.sections);
  for (const [index, block] of prose.blocks.entries()) {
    const section = sections[index] ?? null;
    if (section !== null && block.kind === 'paragraph' && isTemplateQuestion(section, block.text)) {
      yield { kind: 'question', start: block.start, end: block.end, text: block.text };
    }
  }
}

/** What the author marked as unfinished, in the text and in the front matter. */
export function* openPlaces(document: DocumentFacts): Generator<UnfinishedPlace> {
  yield* unfinishedPlaces(document);
  for (const field of document.decision.fields) {
    for (const { kind, ...hit } of leftoversOfField(document, field)) {
      if (kind === 'unfinished') yield { ...hit, extent: 'part', more: 0 };
    }
  }
}
