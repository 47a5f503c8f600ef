import type { Decision } from '../model/decision.ts';
import type { Template } from '../model/template.ts';
import type { AdrDocument } from '../parse/document.ts';
import { parseDocument } from '../parse/parse-document.ts';
import { roleOf } from '../parse/field-words.ts';
import { readDecisions } from '../parse/read-decisions.ts';
import { collapse, keyOf } from '../parse/words.ts';
import { idPattern } from './id-pattern.ts';
import { hasPlaceholder, promptLines } from './prompt-lines.ts';
import { statusChoices } from './status-choices.ts';

/** How templates say that a part may be left out. */
const optional =
  /\boptional|\bfacultati|\boptionnel|\bopcional|\bfacoltativ|\boptioneel|任意|可选|選用|선택|необязательн/iu;

const empty = (source: string): Template => ({
  source,
  metadataStyle: 'none',
  fields: [],
  sections: [],
  prompts: [],
  statuses: [],
  id: null,
});

/** What a template remarks on a part: in a comment on the line above, in the part itself, or in a comment behind it on its line. */
function remarkOn(text: string, start: number, end: number): string {
  const above = /(?:^|[\n\r])[ \t]{0,10}<!--([^<]{0,500})-->\s{0,4}$/u.exec(
    text.slice(Math.max(0, start - 600), start),
  )?.[1];
  const behind = /^[^\n\r]{0,200}/u.exec(text.slice(end))?.[0] ?? '';
  return [above ?? '', text.slice(start, end), behind.includes('<!--') ? behind : ''].join(' ');
}

const optionalMark = (isOptional: boolean): { readonly isOptional?: true } => (isOptional ? { isOptional } : {});

const fieldsOf = (decision: Decision, document: AdrDocument): Template['fields'] => {
  const text = document.source.original;
  const lastHeading = decision.sections.at(-1)?.headingRange.start.offset ?? Number.POSITIVE_INFINITY;
  const frontMatter =
    document.frontMatter === null ? '' : document.source.normalised.slice(0, document.frontMatter.end);
  const isAllOptional = frontMatter.split('\n').some((line) => /^\s*#/.test(line) && optional.test(line));
  return decision.fields.map(({ name, label, style, range }) => ({
    name,
    label,
    isFooter: style !== 'front-matter' && range.start.offset > lastHeading,
    ...optionalMark(
      style === 'front-matter' ? isAllOptional : optional.test(remarkOn(text, range.start.offset, range.end.offset)),
    ),
  }));
};

const sectionsOf = (decision: Decision, text: string): Template['sections'] =>
  decision.sections
    .filter((section) => section.name !== null || !hasPlaceholder(section.heading))
    .map(({ name, heading, depth, headingRange, text: body }) => ({
      name,
      heading,
      depth,
      ...optionalMark(
        optional.test(remarkOn(text, headingRange.start.offset, headingRange.end.offset)) ||
          /^\W{0,3}optional\b/iu.test(body),
      ),
    }));

const statusesOf = (decision: Decision): readonly string[] => {
  const field = decision.fields.find(({ name }) => roleOf(name) === 'status');
  const section = decision.sections.find(({ name }) => name === 'status');
  const inField = field === undefined ? [] : statusChoices(field.raw);
  return inField.length > 0 || section === undefined ? inField : statusChoices(section.text.split('\n\n', 1)[0] ?? '');
};

const valuesOf = ({ fields }: Decision): readonly string[] =>
  fields
    .map(({ raw }) => raw.replace(/\s+/g, ' ').trim())
    .filter((raw) => hasPlaceholder(raw) || /\bYYYY\b/i.test(raw));

/** Front matter that is no YAML because of its places to fill (`status: {proposed | accepted}`). */
const openFrontMatter = /^(?:\uFEFF)?---[ \t]*\r?\n((?:(?!---)[^\n]{0,1000}\n){1,100})---[ \t]*(?:\r?\n|$)/u;
const entry = /^["']?([\p{L}][^:\n"']{0,60})["']?:[ \t]*(.*)$/u;

/** A template whose front matter cannot be read as YAML: its fields are taken line by line. null if that is not why it was refused. */
function readOpenFrontMatter(markdown: string, source: string): Template | null {
  const block = openFrontMatter.exec(markdown);
  if (block === null) return null;
  const lines = (block[1] ?? '').split(/\r?\n/);
  const isOptional = lines.some((line) => /^\s*#/.test(line) && optional.test(line));
  const entries = lines.flatMap((line) => {
    const [, label, value] = entry.exec(line) ?? [];
    return label === undefined ? [] : [{ label, value: collapse(value ?? '') }];
  });
  const body = readTemplate(markdown.slice(block[0].length), source);
  const status = entries.find(({ label }) => roleOf(keyOf(label)) === 'status')?.value ?? '';
  return {
    ...body,
    metadataStyle: 'front-matter',
    fields: [
      ...entries.map(({ label }) => ({ name: keyOf(label), label, isFooter: false, ...optionalMark(isOptional) })),
      ...body.fields,
    ],
    prompts: [...new Set([...entries.map(({ value }) => value).filter(hasPlaceholder), ...body.prompts])],
    statuses: body.statuses.length > 0 ? body.statuses : statusChoices(status),
  };
}

/**
 * What a template demands, from its Markdown: metadata in its style with the fields at its foot, sections in their order, what the
 * author is asked to replace, the choices of its status, the pattern of its id. Any Markdown file is a template; one that cannot
 * be read or holds no record demands nothing. Never throws.
 */
export function readTemplate(markdown: string, source: string): Template {
  // The name must not give the record a number: what the template itself shows counts.
  const document = parseDocument('template.md', markdown);
  if (document.refusal?.code === 'front-matter') return readOpenFrontMatter(markdown, source) ?? empty(source);
  const [decision] = readDecisions(document, { statuses: {}, sections: {} });
  if (decision === undefined) return empty(source);
  const titlePrompt = decision.title === null ? [] : [decision.title.text, decision.title.raw].filter(hasPlaceholder);
  return {
    source,
    metadataStyle: decision.metadataStyle,
    fields: fieldsOf(decision, document),
    sections: sectionsOf(decision, document.source.original),
    prompts: [
      ...new Set([...titlePrompt, ...valuesOf(decision), ...promptLines(document.tree, document.source.normalised)]),
    ],
    statuses: statusesOf(decision),
    id: decision.title === null ? null : idPattern(decision.title.raw),
  };
}
