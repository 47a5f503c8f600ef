/** What people call a record, in front of its number or its title; parts of a regular expression without nested repetition. */
export const recordNames = [
  '(?:architecture|architectural|any) decision records?',
  'decision records?',
  '(?:m|l)?adr',
  "(?:enregistrement de )?d[ée]cision (?:d[’']architecture|architecturale)",
  'architekturentscheidung',
  '(?:registro de )?decisi[óo]n (?:de arquitectura|arquitect[óo]nica)',
  '(?:registro de )?decis[ãa]o (?:de arquitetura|arquitetural|arquitet[ôo]nica)',
  '(?:registro (?:di|della) )?decisione architetturale',
  'architectuurbeslissing',
  'decyzja architektoniczna',
  'アーキテクチャ(?:ー)?(?:決定記録|決定)',
  '架构决策(?:记录)?',
  '架構決策(?:記錄)?',
  '아키텍처 결정 기록',
  'quyết định kiến trúc',
  'архитектурное решение',
  'архітектурне рішення',
] as const;

/** The same in short, which counts only before a number and a mark, or before a colon. */
export const decisionNames = [
  '(?:(?:architecture|architectural|design|technical|tech|key|project) )?decision',
  'entscheidung',
  'd[ée]cision',
  'decisi[óo]n',
  'decis[ãa]o',
  'decisione',
  'beslissing',
  'besluit',
  'decyzja',
  'решение',
  'рішення',
  '決定',
  '决策',
  '決策',
  '결정',
  'quyết định',
] as const;

/** Titles of files that hold or list many records: "Architecture Decision Records", "Decision Log", "Key decisions". */
const collectionNames = [
  String.raw`\badrs\b`,
  String.raw`\badr (?:index|log|list|overview|register|collection)\b`,
  String.raw`\b(?:decision|adr) (?:log|records|register|index|journal|history|catalog(?:ue)?)\b`,
  String.raw`\bdecisions(?: log)?$`,
  String.raw`^(?:the |our |all )?decisions\b`,
  String.raw`\b(?:architecture|architectural|design|technical|technology|key|engineering|project) decisions\b`,
  String.raw`\bdécisions\b`,
  String.raw`entscheidungen\b`,
  String.raw`\bentscheidungs(?:log|logbuch|protokoll|register|journal|tagebuch|historie)\b`,
  String.raw`\bdecisiones\b`,
  String.raw`\bdecisões\b`,
  String.raw`\bdecisioni\b`,
  'beslissingen$',
  '(?:決定記録|決策記錄|决策记录|决策日志)(?:一覧|列表|索引|汇总|彙總)?$',
  '(?:设计|技术|关键|产品|架构关键)决策$',
  '意思決定(?:記録|ログ|一覧)|決定(?:ログ|事項一覧|一覧)$',
  '결정 (?:기록|로그)',
  'các quyết định',
  '(?:архитектурные|технические|проектные|принятые|ключевые) решения',
  '(?:журнал|реестр) решений',
  '(?:архітектурні|технічні|проєктні|ухвалені|ключові) рішення',
  '(?:журнал|реєстр) рішень',
  String.raw`\b(?:dziennik|rejestr) decyzji\b`,
] as const;

const collection = new RegExp(collectionNames.join('|'), 'iu');
/** `Architecture Decision Records (ADR)`, `Architecture Decision Record (ADRs)`, `ADR`. */
const plainName = /^(?:architecture|architectural|any)? ?decision records? ?\(?adrs?\)?$|^adrs?$/iu;
/** A title that tells what to do is that of a record: "Record architecture decisions". */
const instruction =
  /^(?:record|use|adopt|document|keep|write|store|introduce|manage|track|capture|make|publish|move|how|why)\b/i;

const maximumTitle = 200;

/** Whether a title is that of a file of many records or of a list of them. */
export const isCollectionTitle = (title: string): boolean => {
  const text = title
    .slice(0, maximumTitle)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
  return !instruction.test(text) && (collection.test(text) || plainName.test(text));
};

/** Headings of lists of decisions that nobody has taken yet. */
const planned =
  /\b(?:next|future|pending|planned|upcoming|backlog|todo|ideas|candidates|zukünftige|künftige|geplante|offene|futures?|futuras?|futuros?|pendientes?|pendentes?|prossim[ei]|toekomstige|geplande)\b|à venir|в планах|будущ|планируем|今後|予定|未来|待定|计划|計劃|향후|예정|sắp tới|tương lai/iu;

export const isPlannedHeading = (heading: string): boolean => planned.test(heading.slice(0, maximumTitle));

/** Headings of what is written around the records of a file: guides, lists, figures. */
const chapter =
  /\b(?:table of contents|contents|toc|index|summary|overview|statistics|stats|raci|check ?list|workflow|process|tips|guidelines?|guide|template|templates|legend|maintenance|review process|glossary|how to|when to|about|revision history|document history|change ?log)\b/iu;

export const isChapterHeading = (heading: string): boolean => {
  const text = heading.slice(0, maximumTitle);
  return chapter.test(text) || planned.test(text);
};

const template = /\btemplates?\b|vorlage|plantilla|\bmodelo\b|\bmodèle\b|шаблон|模板|範本|テンプレート|템플릿/iu;

/** Headings of the template that stands above the records of a file. */
export const isTemplateHeading = (heading: string): boolean => template.test(heading.slice(0, maximumTitle));
