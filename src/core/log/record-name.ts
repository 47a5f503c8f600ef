/** `template.md`, `template-long.md`, `adr-template.md`, `adr-template-minimal.md`, `0000-template.md`, `_template.md`. */
const templateName = /^(?:_|adr[-_ ]?|0{1,10}[-_ ])?template(?:[-_. ].{0,200})?$/i;
const pageName = /^(?:readme|index)(?:[-_.].{0,200})?$/i;
const markdownEnding = /\.(?:md|markdown)$/i;

const lastSegment = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const stem = (path: string): string => lastSegment(path).replace(markdownEnding, '');

/** Whether a path ends in `.md` or `.markdown`. */
export const isMarkdown = (path: string): boolean => markdownEnding.test(path);

/** Whether a file is a template by its name; the names are those of MADR, adr-tools and log4brains. */
export const isTemplateName = (path: string): boolean => isMarkdown(path) && templateName.test(stem(path));

/** Whether a file's name lets it be a record: Markdown, no template, no README or index page, no leading underscore. */
export const isRecordName = (path: string): boolean =>
  isMarkdown(path) && !isTemplateName(path) && !pageName.test(stem(path)) && !lastSegment(path).startsWith('_');

/** Whether a name carries a record's number: `0001-use-kafka.md`, `ADR-7.md`. */
export const isNumberedName = (path: string): boolean => /^(?:adr[-_ ]?)?\d/i.test(lastSegment(path));
