const markdownEnding = /\.(?:md|markdown)$/i;
/** Longer names exist on no file system. */
const longestName = 255;

/** `template.md`, `template-long.md`, `adr-template-minimal.md`, `0000-template.md`, `_template.md`. */
const templateName = /^(?:_|adr[-_ ]?|0{1,10}[-_ ]){0,2}template(?:[-_. ].*)?$/i;
/** `0001-template.md`, `SHOP-ADR-0000-template.md`: nothing but an id and the word; `0005-template-engine.md` is a record. */
const onlyTemplate = /^(?:[a-z]{1,12}[-_ ]){0,4}\d{1,10}[-_ ](?:adr[-_ ]?)?template$/i;
/** `ADR-nnn_..._Template`, `decision-record-template`; not `0007-email-template`, which carries a number. */
const templateEnding = /[-_. ]template$/i;
/** `NNNN-title`, `adr-xxxx-title`, `YYYYMMDD-title`: a place for a number, and none. */
const numberPlaceholder = /^(?:adr[-_ ]?)?(?:n{2,6}|x{2,6}|yyyy[-_]?mm[-_]?dd)[-_. ]/i;
const templateFolder = /^[._]?(?:adr[-_ ]?)?templates?$/i;
const folderPage = /^(?:readme|index)$/i;
/** Pages about the records, by their whole names: `index-strategy` and `readme-driven-development` are records. */
const page =
  /^(?:readme|index|changelog|contributing|summary|toc|table[-_ ]of[-_ ]contents|(?:adr|adrs)[-_ ](?:index|list|toc))$/i;
/** The same page in another language: `README.de`, `README_zh-CN`, `index.pt-BR`. */
const translatedPage =
  /^(?:readme|index)[-_.](?:de|en|es|fr|it|ja|jp|ko|kr|nl|pl|pt|ru|tr|uk|vi|zh|cn|tw)(?:[-_][a-z]{2,4})?$/i;

const lastSegment = (path: string): string => path.slice(path.lastIndexOf('/') + 1).slice(0, longestName);
const stem = (path: string): string => lastSegment(path).replace(markdownEnding, '');

/** Whether a path ends in `.md` or `.markdown`. */
export const isMarkdown = (path: string): boolean => markdownEnding.test(path);

const number = /^(?:(?:[a-z]{1,12}[-_ ]){0,3}adr[-_. #]{0,2}(?:[a-z]{1,12}[-_]){0,2}(?:\d|[a-z]{1,2}\d{2})|\d)/i;

/** Whether a name carries a record's number or date: `0001-use-kafka.md`, `ADR-7.md`, `20240516132303-x.md`. */
export const isNumberedName = (path: string): boolean => number.test(lastSegment(path));

/**
 * Whether a file is a template by its name. The names are those of MADR, adr-tools and log4brains; else a name that ends in
 * `template` and carries no number, or that holds the place of a number (`NNNN-title.md`).
 */
export const isTemplateName = (path: string): boolean => {
  if (!isMarkdown(path)) return false;
  const name = stem(path);
  return (
    templateName.test(name) ||
    onlyTemplate.test(name) ||
    numberPlaceholder.test(name) ||
    (templateEnding.test(name) && !isNumberedName(name))
  );
};

/** Whether a folder holds templates by its name: `templates`, `.templates`, `adr-template`. */
export const isTemplateFolder = (name: string): boolean => templateFolder.test(name.slice(0, longestName));

/** Whether a file is `README.md` or `index.md`, by which its folder may be a record. */
export const isFolderPage = (path: string): boolean => isMarkdown(path) && folderPage.test(stem(path));

/**
 * Whether a folder is a record by its name, which then stands in its `README.md`: `0012-use-kafka`, `adr008-profile`,
 * `20240516-x`. A year or a group of records (`2024`, `2024-q1`, `01-infrastructure`) is none.
 */
export const isRecordFolder = (name: string): boolean =>
  /^(?:(?:[a-z]{1,12}[-_ ]){0,2}adr[-_ ]?\d{1,6}(?!\d)|(?!(?:19|20)\d\d(?!\d)(?![-_.]\d\d[-_.]\d\d(?!\d)))\d{3,14}[-_. +])/i.test(
    name,
  );

/** Whether a stem is that of a README, an index or another page about the records, which tells of them and decides nothing. */
const isPageName = (name: string): boolean => page.test(name) || translatedPage.test(name);

/**
 * Whether a file's name lets it be a record: Markdown, no template, no README, index or other page about the records (by its whole
 * name, not by how it begins), no leading underscore. Blanks, `+` and any script are names like others.
 */
export const isRecordName = (path: string): boolean =>
  isMarkdown(path) && !isTemplateName(path) && !isPageName(stem(path)) && !lastSegment(path).startsWith('_');
