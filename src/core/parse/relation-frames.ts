import type { RelationRole } from './metadata-words/metadata-words.ts';

/** A relation whose verb stands behind its target, as some languages have it: `durch ADR-5 ersetzt`, `被 ADR-5 取代`. */
export interface RelationFrame {
  readonly role: RelationRole;
  /** From where on the target is found. */
  readonly start: number;
  readonly verbStart: number;
  /** The end of the whole. */
  readonly end: number;
}

interface Form {
  /** `verb` is the verb; `part` or `part2` is there if it holds for a part only. */
  readonly pattern: RegExp;
  readonly role: 'supersededBy' | 'supersedes';
}

/** Bounded, since texts are untrusted: a target with its remarks is no longer than this. */
const target = String.raw`[^.;:。；：、(（）)\n]{1,80}?`;
/** Where no word in front announces the target, only an id or a link, which is blank here, is one. */
const named = String.raw`(?<=^|[.;:。；：、(（）)\n])[^.;:。；：、(（）)\n]{0,60}?(?:\d| {3})[^.;:。；：、(（）)\n]{0,40}?`;

const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      String.raw`(?<part>部分)?[已将將]?[被由]${target}(?<part2>部分)?(?<verb>取代|替代|替换|替換|代替|取而代之)`,
      'gu',
    ),
    role: 'supersededBy',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?<part>(?:teilweise|zum teil|in teilen) )?durch\s${target}\s(?<part2>(?:teilweise|zum teil|in teilen) )?(?<verb>ersetzt|abgelöst)(?![\p{L}])`,
      'giu',
    ),
    role: 'supersededBy',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?<part>(?:deels|gedeeltelijk) )?door\s${target}\s(?<part2>(?:deels|gedeeltelijk) )?(?<verb>vervangen)(?![\p{L}])`,
      'giu',
    ),
    role: 'supersededBy',
  },
  {
    pattern: new RegExp(
      String.raw`${named}(?:に(?:よ(?:り|って))?|で|へ)\s?(?<part>一部|部分的に)?(?<verb>(?:置き?換え|置換|代替|差し替え|取って代わ)[\p{Script=Hiragana}済]{0,8})`,
      'gu',
    ),
    role: 'supersededBy',
  },
  {
    pattern: new RegExp(
      String.raw`${named}(?:の(?<part>一部))?を\s?(?<part2>一部)?(?<verb>(?:置き?換え|置換|代替|差し替え)[\p{Script=Hiragana}済]{0,8})`,
      'gu',
    ),
    role: 'supersedes',
  },
  {
    pattern: new RegExp(
      String.raw`${named}(?:으?로|에 의해(?:서)?)\s?(?<part>일부|부분적으로)?\s?(?<verb>대체[됨되었습니다]{0,6})`,
      'gu',
    ),
    role: 'supersededBy',
  },
  {
    pattern: new RegExp(String.raw`${named}[을를]?\s?(?<part>일부|부분)?\s?(?<verb>대체)(?![됨되])`, 'gu'),
    role: 'supersedes',
  },
];

/** No line of metadata is longer; nothing is looked for behind that. */
const maximumLength = 500;

/** The frames of a text whose links are blanked out, each place once, in the order they stand. Takes any string. */
export const relationFrames = (written: string): readonly RelationFrame[] => {
  const text = written.slice(0, maximumLength);
  const found: RelationFrame[] = [];
  for (const { pattern, role } of forms) {
    for (const match of text.matchAll(pattern)) {
      const { part, part2, verb = '' } = match.groups ?? {};
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.end && other.start < end)) continue;
      const isPart = part !== undefined || part2 !== undefined;
      const partly = role === 'supersedes' ? 'partlySupersedes' : 'partlySupersededBy';
      found.push({
        role: isPart ? partly : role,
        start: match.index,
        verbStart: end - verb.length,
        end,
      });
    }
  }
  return found.sort((one, other) => one.start - other.start);
};
