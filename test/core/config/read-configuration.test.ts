import { describe, expect, it } from 'vitest';
import { approversNamed } from '../../../src/core/config/approvers-named.ts';
import { defaultConfiguration } from '../../../src/core/config/default-configuration.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import type { Configuration, ConfigurationProblem } from '../../../src/core/model/configuration.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';

const path = '.github/adr.yml';

const good = (text: string): Configuration => {
  const read = readConfiguration(text, path);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

const bad = (text: string): readonly ConfigurationProblem[] => {
  const read = readConfiguration(text, path);
  if (read.ok) throw new Error('This was expected to be refused.');
  return read.problems;
};

/** `line:column key`, and a part of the message. */
type Expected = readonly [place: string, message: string];

const scope = (approve: string): string =>
  `version: 1\nroles:\n  CTO: "@ada"\n  Board: ["@ada", "@ben"]\nscopes:\n  - name: Area\n    approve: ${approve}\n`;

const documents: readonly (readonly [name: string, text: string, ...expected: readonly Expected[]])[] = [
  ['an empty file', '', ['1:1 version', '"version" is missing']],
  ['comments only', '# nothing yet\n', ['1:1 version', '"version" is missing']],
  ['a list', '- version: 1\n', ['1:1 ', 'a mapping with keys, not a list']],
  ['a text', 'version', ['1:1 ', 'a mapping with keys, not the text "version"']],
  ['an unclosed bracket', 'version: 1\nbranches: [main\n', ['3:1 ', 'not valid YAML']],
  ['wrong indentation', 'version: 1\nlogs:\n - path: a\n  include: [x]\n', ['4:1 ', 'not valid YAML']],
  ['a tab', 'version: 1\nindex:\n\tbadges: text\n', ['3:1 ', 'Tabs cannot indent']],
  ['two documents', 'version: 1\n---\nversion: 1\n', ['2:1 ', 'more than one YAML document']],
  ['a login without quotation marks', 'version: 1\nroles:\n  CTO: @ada\n', ['3:8 ', 'must stand in quotation marks']],
  ['a key twice', 'version: 1\nmode: advise\nmode: enforce\n', ['3:1 mode', 'a second time, after line 2']],
  ['a nested key twice', 'version: 1\nindex: { badges: text, badges: none }\n', ['2:24 index.badges', 'a second time']],
  ['an alias', 'version: 1\nbranches: &b [main]\nmode: *b\n', ['3:7 mode', 'Aliases']],
  ['a merge key', 'version: 1\nindex: &i { badges: text }\n<<: *i\n', ['3:5 ["<<"]', 'Aliases']],
  ['a tag', 'version: !!int "1"\n', ['1:16 version', 'Tags']],
  ['a tag that makes objects', 'version: 1\nmode: !!js/function "x"\n', ['2:21 mode', 'Tags']],
  ['a list as a key', 'version: 1\n[a, b]: c\n', ['2:1 ', 'A key must be plain text']],
  [
    'deeper than any configuration',
    `version: ${'['.repeat(40)}${']'.repeat(40)}\n`,
    [`1:42 version${'[0]'.repeat(32)}`, 'nested more than 32 levels deep'],
  ],
  ['a prototype key', 'version: 1\nroles:\n  __proto__: "@ada"\n', ['3:3 roles.__proto__', 'cannot be used as a name']],
  ['a prototype key at the top', '__proto__: { version: 1 }\n', ['1:1 __proto__', 'cannot be used as a name']],
];

const keys: typeof documents = [
  ['no version', 'mode: advise\n', ['1:1 version', '"version: 1"']],
  ['another version', 'version: 2\n', ['1:10 version', 'Allowed here: 1']],
  ['a version as text', 'version: "1"\n', ['1:10 version', 'Allowed here: 1']],
  ['an unknown key', 'version: 1\nmodes: advise\n', ['2:1 modes', 'Did you mean "mode"?']],
  ['a key far from all others', 'version: 1\nxyzzy: 1\n', ['2:1 xyzzy', 'Allowed here: "version", "mode"']],
  ['a key of Object', 'version: 1\nconstructor: 1\n', ['2:1 constructor', 'is not known here']],
  [
    'two unknown keys are two problems',
    'version: 1\nmod: advise\nscope: []\n',
    ['2:1 mod', 'Did you mean "mode"?'],
    ['3:1 scope', 'Did you mean "scopes"?'],
  ],
  ['an unknown mode', 'version: 1\nmode: enforced\n', ['2:7 mode', 'Did you mean "enforce"?']],
  ['a mode that is nothing', 'version: 1\nmode:\n', ['2:6 mode', 'Nothing stands here']],
  ['a branch that is a number', 'version: 1\nbranches: [1.0]\n', ['2:12 branches[0]', 'quotation marks']],
  ['branches that are no list', 'version: 1\nbranches: main\n', ['2:11 branches', 'must be a list']],
  ['no branches', 'version: 1\nbranches: []\n', ['2:11 branches', 'at least 1 entry']],
  ['a regular expression', 'version: 1\nbranches: ["rel(ease)*"]\n', ['2:12 branches[0]', 'Parentheses']],
  ['an extglob', 'version: 1\nbranches: ["+(a|b)"]\n', ['2:12 branches[0]', 'Parentheses']],
  ['a negation', 'version: 1\nbranches: ["!main"]\n', ['2:12 branches[0]', 'cannot begin with "!"']],
  ['a pattern of stars', 'version: 1\nbranches: ["*a*a*a*a*a"]\n', ['2:12 branches[0]', 'too complicated']],
  [
    'an index column',
    'version: 1\nindex: { columns: [id, stauts] }\n',
    ['2:24 index.columns[1]', 'Did you mean "status"?'],
  ],
  ['badges', 'version: 1\nindex:\n  badges: shield\n', ['3:11 index.badges', 'Did you mean "shields"?']],
];

const rules: typeof documents = [
  ['an unknown preset', 'version: 1\nrules: { preset: strikt }\n', ['2:18 rules.preset', 'Did you mean "strict"?']],
  [
    'an unknown rule',
    'version: 1\nrules:\n  title-presnt: error\n',
    ['3:3 rules.title-presnt', 'Did you mean "title-present"?'],
  ],
  [
    'an unknown severity',
    'version: 1\nrules:\n  title-present: eror\n',
    ['3:18 rules.title-present', 'Did you mean "error"?'],
  ],
  [
    'a boolean',
    'version: 1\nrules:\n  title-present: false\n',
    ['3:18 rules.title-present', 'Write error, warning, info or off'],
  ],
  [
    'an unknown severity beside options',
    'version: 1\nrules:\n  title-present: [eror, { number: required }]\n',
    ['3:19 rules.title-present[0]', 'Did you mean "error"?'],
  ],
  [
    'an unknown option',
    'version: 1\nrules:\n  title-present: [error, { numbr: required }]\n',
    ['3:28 rules.title-present[1].numbr', 'Did you mean "number"?'],
  ],
  [
    'a wrong option',
    'version: 1\nrules:\n  title-present: [error, { number: require }]\n',
    ['3:36 rules.title-present[1].number', 'Did you mean "required"?'],
  ],
  [
    'a rule of later versions, misspelled',
    'version: 1\nrules: { alternatives-consider: error }\n',
    ['2:10 rules.alternatives-consider', 'Did you mean "alternatives-considered"?'],
  ],
  [
    'a rule of later versions, set to a word',
    'version: 1\nrules: { date-valid: often }\n',
    ['2:22 rules.date-valid', 'is not known here'],
  ],
  [
    'a mode of a rule that is none',
    'version: 1\nrules:\n  modes: { title-present: advice }\n',
    ['3:27 rules.modes.title-present', 'Did you mean "advise"?'],
  ],
  [
    'a mode of a rule that does not exist',
    'version: 1\nrules:\n  modes: { titel-present: advise }\n',
    ['3:12 rules.modes.titel-present', 'Did you mean "title-present"?'],
  ],
  [
    'a mode of a rule of the team that is none',
    'version: 1\nrules: { custom: [{ id: a-b, kind: section-required, section: Cost, mode: off }] }\n',
    ['2:75 rules.custom[0].mode', 'Allowed here'],
  ],
  [
    'a mode of a rule of the team in the wrong place',
    'version: 1\nrules:\n  modes: { a-b: advise }\n  custom: [{ id: a-b, kind: section-required, section: Cost }]\n',
    ['3:12 rules.modes.a-b', '"a-b" is a rule of your own'],
  ],
  ['a record before all', 'version: 1\nrules: { since: -1 }\n', ['2:17 rules.since', 'at least 0']],
  ['a day that is none', 'version: 1\nrules: { since: 2025-02-30 }\n', ['2:17 rules.since', 'a date as 2025-01-31']],
  ['a list as since', 'version: 1\nrules: { since: [1] }\n', ['2:17 rules.since', 'Write the number of a record']],
  [
    'a kind that is none',
    'version: 1\nrules: { custom: [{ id: a-b, kind: section-require, section: Cost }] }\n',
    ['2:36 rules.custom[0].kind', 'Did you mean "section-required"?'],
  ],
  [
    'no kind',
    'version: 1\nrules: { custom: [{ id: a-b, section: Cost }] }\n',
    ['2:19 rules.custom[0].kind', '"kind" says'],
  ],
  ['a text for a rule', 'version: 1\nrules: { custom: [a] }\n', ['2:19 rules.custom[0]', 'a mapping']],
  [
    'an option of another kind',
    'version: 1\nrules: { custom: [{ id: a-b, kind: section-required, section: Cost, words: [x] }] }\n',
    ['2:69 rules.custom[0].words', 'is not known here'],
  ],
  [
    'an option that is missing',
    'version: 1\nrules: { custom: [{ id: a-b, kind: section-required }] }\n',
    ['2:19 rules.custom[0].section', '"section" is missing'],
  ],
  [
    'an id that is taken',
    'version: 1\nrules:\n  custom:\n    - { id: title-present, kind: section-required, section: A }\n    - { id: a-b, kind: section-required, section: A }\n    - { id: a-b, kind: section-required, section: B }\n',
    ['4:13 rules.custom[0].id', 'There is a rule "title-present" already'],
    ['6:13 rules.custom[2].id', 'a second time'],
  ],
  [
    'an id of one word',
    'version: 1\nrules: { custom: [{ id: Cost, kind: section-required, section: A }] }\n',
    ['2:25 rules.custom[0].id', 'at least two words in small letters with hyphens'],
  ],
  ['a rule of Object', 'version: 1\nrules: { toString: error }\n', ['2:10 rules.toString', 'is not known here']],
];

const logs: typeof documents = [
  ['a path outside', 'version: 1\nlogs: [{ path: ../adr }]\n', ['2:16 logs[0].path', '".." is not allowed']],
  [
    'a path outside in the middle',
    'version: 1\nlogs: [{ path: docs/../../adr }]\n',
    ['2:16 logs[0].path', '".." is not allowed'],
  ],
  ['an absolute path', 'version: 1\nlogs: [{ path: /docs/adr }]\n', ['2:16 logs[0].path', 'Absolute paths']],
  ['a drive', "version: 1\nlogs: [{ path: 'C:/adr' }]\n", ['2:16 logs[0].path', 'Absolute paths']],
  ['a backslash', "version: 1\nlogs: [{ path: 'docs\\adr' }]\n", ['2:16 logs[0].path', 'Backslashes']],
  ['a path into .git', 'version: 1\nlogs: [{ path: .git/hooks }]\n', ['2:16 logs[0].path', '".git"']],
  ['an empty path', "version: 1\nlogs: [{ path: ' ' }]\n", ['2:16 logs[0].path', 'The path is empty']],
  ['a control character', 'version: 1\nlogs: [{ path: "a\\0b" }]\n', ['2:16 logs[0].path', 'control characters']],
  ['no path', 'version: 1\nlogs:\n  - include: ["*.md"]\n', ['3:5 logs[0].path', '"path" is missing']],
  [
    'file names of a log that is one file',
    'version: 1\nlogs: [{ path: docs/ADR.md, include: ["*.md"], file: "{slug}.md" }]\n',
    ['2:29 logs[0].include', 'is about the files of a folder'],
    ['2:48 logs[0].file', 'is about the files of a folder'],
  ],
  [
    'an unknown template',
    'version: 1\nlogs: [{ path: a, template: nygart }]\n',
    ['2:29 logs[0].template', 'Did you mean "nygard"?'],
  ],
  [
    'a template outside',
    'version: 1\nlogs: [{ path: a, template: ../t.md }]\n',
    ['2:29 logs[0].template', '".." is not allowed'],
  ],
  [
    'an id without a number',
    'version: 1\nlogs: [{ path: a, id: "ADR" }]\n',
    ['2:23 logs[0].id', 'holds {number} once'],
  ],
  [
    'an id with a slug',
    'version: 1\nlogs: [{ path: a, id: "{slug}-{number}" }]\n',
    ['2:23 logs[0].id', 'holds {number} once'],
  ],
  [
    'an id with an unknown part',
    'version: 1\nlogs: [{ path: a, id: "{numbr}" }]\n',
    ['2:23 logs[0].id', 'This is no pattern'],
  ],
  ['an open brace', 'version: 1\nlogs: [{ path: a, id: "ADR-{number" }]\n', ['2:23 logs[0].id', 'This is no pattern']],
  [
    'a file name without parts',
    'version: 1\nlogs: [{ path: a, file: "adr.md" }]\n',
    ['2:25 logs[0].file', 'each at most once'],
  ],
  [
    'a file name that is no Markdown',
    'version: 1\nlogs: [{ path: a, file: "{slug}.txt" }]\n',
    ['2:25 logs[0].file', 'Markdown files'],
  ],
  [
    'a file name outside',
    'version: 1\nlogs: [{ path: a, file: "../{slug}.md" }]\n',
    ['2:25 logs[0].file', '".." is not allowed'],
  ],
  [
    'an index outside',
    'version: 1\nlogs: [{ path: a, index: ../README.md }]\n',
    ['2:26 logs[0].index', '".." is not allowed'],
  ],
  [
    'an index that is no Markdown',
    'version: 1\nlogs: [{ path: a, index: a/README }]\n',
    ['2:26 logs[0].index', 'Markdown file'],
  ],
  [
    'an include outside',
    'version: 1\nlogs: [{ path: a, include: ["../*.md"] }]\n',
    ['2:29 logs[0].include[0]', '".." is not allowed'],
  ],
  [
    'a status',
    'version: 1\nlogs: [{ path: a, statuses: { on hold: paused } }]\n',
    ['2:40 logs[0].statuses["on hold"]', 'Allowed here: "draft"'],
  ],
  [
    'a section',
    'version: 1\nlogs: [{ path: a, sections: { driver: [x] } }]\n',
    ['2:31 logs[0].sections.driver', 'Did you mean "drivers"?'],
  ],
  [
    'the same folder twice',
    'version: 1\nlogs:\n  - path: docs/adr\n  - path: ./docs//adr/\n',
    ['4:11 logs[1].path', 'a second time'],
  ],
  [
    'one index of two logs',
    'version: 1\nlogs:\n  - { path: a, index: README.md }\n  - { path: b, index: ./README.md }\n',
    ['4:23 logs[1].index', 'Another log'],
  ],
];

const roles: typeof documents = [
  [
    'a person without @',
    'version: 1\nroles: { CTO: ada }\n',
    ['2:15 roles.CTO', 'Did you mean "@ada"? Write a person as "@login"'],
  ],
  ['a team without @', 'version: 1\nroles: { CTO: octo/arb }\n', ['2:15 roles.CTO', 'Did you mean "@octo/arb"?']],
  ['an @ alone', 'version: 1\nroles: { CTO: "@" }\n', ['2:15 roles.CTO', 'is no login']],
  ['a blank within', 'version: 1\nroles: { CTO: "@a da" }\n', ['2:15 roles.CTO', 'is no login']],
  ['a team without a name', 'version: 1\nroles: { CTO: "@octo/" }\n', ['2:15 roles.CTO', 'is no team']],
  ['a team below a team', 'version: 1\nroles: { CTO: "@octo/a/b" }\n', ['2:15 roles.CTO', 'is no team']],
  ['a bot', 'version: 1\nroles: { CTO: "@renovate[bot]" }\n', ['2:15 roles.CTO', 'Approvals of bots never count']],
  ['a pin without a number', 'version: 1\nroles: { CTO: "@ada#" }\n', ['2:15 roles.CTO', 'user id']],
  ['a pin of zero', 'version: 1\nroles: { CTO: "@ada#0" }\n', ['2:15 roles.CTO', 'user id']],
  ['a pin beyond all ids', 'version: 1\nroles: { CTO: "@ada#99999999999999999" }\n', ['2:15 roles.CTO', 'user id']],
  ['a pin of a team without a number', 'version: 1\nroles: { CTO: "@octo/a#" }\n', ['2:15 roles.CTO', "the team's id"]],
  ['a pin of an organisation', 'version: 1\nroles: { CTO: "@octo#1/a" }\n', ['2:15 roles.CTO', 'user id']],
  ['a pin of a team by words', 'version: 1\nroles: { CTO: "@octo/a#b" }\n', ['2:15 roles.CTO', '"@octo/a#1234567"']],
  ['nobody', 'version: 1\nroles: { CTO: [] }\n', ['2:15 roles.CTO', 'Nobody holds this role yet']],
  ['nobody, as who', 'version: 1\nroles: { CTO: { who: [] } }\n', ['2:22 roles.CTO.who', 'Nobody holds this role yet']],
  ['nothing', 'version: 1\nroles:\n  CTO:\n', ['3:7 roles.CTO', 'Write "@login"']],
  ['one of a list', 'version: 1\nroles: { CTO: ["@ada", ben] }\n', ['2:24 roles.CTO[1]', '"ben" is no person']],
  ['an unknown key', 'version: 1\nroles: { CTO: { whom: "@ada" } }\n', ['2:17 roles.CTO.whom', 'Did you mean "who"?']],
  ['a blank name', 'version: 1\nroles: { " ": "@ada" }\n', ['2:10 roles[" "]', 'name of this role is empty']],
  [
    'a name that is a login',
    'version: 1\nroles: { "@ada": "@ben" }\n',
    ['2:10 roles["@ada"]', 'cannot begin with "@"'],
  ],
  [
    'the same name in other letters',
    'version: 1\nroles:\n  CTO: "@ada"\n  cto : "@ben"\n',
    ['4:3 roles.cto', 'a second time'],
  ],
  [
    'two pins of one login',
    'version: 1\nroles: { CTO: "@ada#1" }\nscopes: [{ name: A, approve: "@Ada#2" }]\n',
    ['3:30 scopes[0].approve', 'two different ids'],
  ],
  [
    'two pins of one team',
    'version: 1\nroles: { Leads: "@octo/leads#1" }\nscopes: [{ name: A, approve: "@Octo/Leads#2" }]\n',
    ['3:30 scopes[0].approve', '@octo/leads is pinned to two different ids, 1 and 2'],
  ],
];

const scopes: typeof documents = [
  ['no scopes', 'version: 1\nscopes: []\n', ['2:9 scopes', 'Add a scope, or remove']],
  ['nobody approves', 'version: 1\nscopes:\n  - name: A\n', ['3:5 scopes[0].approve', '"approve" is missing']],
  ['no name', 'version: 1\nscopes:\n  - approve: "@ada"\n', ['3:5 scopes[0].name', '"name" is missing']],
  ['a blank name', 'version: 1\nscopes:\n  - { name: " ", approve: "@ada" }\n', ['3:13 scopes[0].name', 'is empty']],
  [
    'a blank other name',
    'version: 1\nscopes: [{ name: A, match: { metadata: [""] }, approve: "@ada" }]\n',
    ['2:41 scopes[0].match.metadata[0]', 'is empty'],
  ],
  [
    'the same name in other letters',
    'version: 1\nscopes:\n  - { name: API  Design, approve: "@ada" }\n  - { name: " api design", approve: "@ada" }\n',
    ['4:13 scopes[1].name', 'a second time, after line 3'],
  ],
  [
    'two defaults',
    'version: 1\nscopes:\n  - { name: A, default: true, approve: "@ada" }\n  - { name: B, default: true, approve: "@ada" }\n',
    ['4:25 scopes[1].default', 'the one of line 3 is'],
  ],
  [
    'a default in words',
    'version: 1\nscopes: [{ name: A, default: yes, approve: "@ada" }]\n',
    ['2:30 scopes[0].default', 'true or false'],
  ],
  [
    'no paths',
    'version: 1\nscopes: [{ name: A, match: { paths: [] }, approve: "@ada" }]\n',
    ['2:37 scopes[0].match.paths', 'at least 1 entry'],
  ],
  [
    'a path that is no glob',
    'version: 1\nscopes: [{ name: A, match: { paths: ["(a|b)"] }, approve: "@ada" }]\n',
    ['2:38 scopes[0].match.paths[0]', 'Parentheses'],
  ],
  [
    'a blank label',
    'version: 1\nscopes: [{ name: A, match: { labels: [" "] }, approve: "@ada" }]\n',
    ['2:39 scopes[0].match.labels[0]', 'is empty'],
  ],
  [
    'whom to tell, without @',
    'version: 1\nscopes: [{ name: A, approve: "@ada", consult: ben, inform: ["@octo/all", eve] }]\n',
    ['2:47 scopes[0].consult', 'neither a role nor begins with "@"'],
    ['2:74 scopes[0].inform[1]', 'neither a role nor begins with "@"'],
  ],
  [
    'no kind of change',
    'version: 1\nscopes: [{ name: A, approve: "@ada", when: {} }]\n',
    ['2:44 scopes[0].when', 'names no kind of change'],
  ],
  [
    'a kind of change that is none',
    'version: 1\nscopes: [{ name: A, approve: "@ada", when: { stauts: "@ada" } }]\n',
    ['2:46 scopes[0].when.stauts', 'Did you mean "status"?'],
  ],
  [
    'an unknown role for a kind of change',
    'version: 1\nroles: { CTO: "@ada" }\nscopes: [{ name: A, approve: CTO, when: { new: { all: [CTO, CT0] } } }]\n',
    ['3:61 scopes[0].when.new.all[1]', 'Did you mean "CTO"?'],
  ],
  [
    'authors without @',
    'version: 1\nscopes: [{ name: A, match: { authors: [eve] }, approve: "@ada" }]\n',
    ['2:40 scopes[0].match.authors[0]', 'is no person or team'],
  ],
  [
    'whom to consult, by a role that is none',
    'version: 1\nroles: { CTO: "@ada" }\nscopes: [{ name: A, approve: CTO, consult: { who: [CTO, CT0], request: true } }]\n',
    ['3:57 scopes[0].consult.who[1]', 'Did you mean "CTO"?'],
  ],
  ['an unknown role', scope('CT0'), ['7:14 scopes[0].approve', 'Did you mean "CTO"?']],
  ['a role in other letters', scope('cto'), ['7:14 scopes[0].approve', 'Did you mean "CTO"?']],
  [
    'a login without @',
    scope('{ all: [CTO, ada] }'),
    ['7:27 scopes[0].approve.all[1]', 'neither a role nor begins with "@"'],
  ],
  ['a role of Object', scope('constructor'), ['7:14 scopes[0].approve', 'neither a role']],
  [
    'an unknown role in a count is one problem, not two',
    scope('{ count: 2, from: [CT0, CTO] }'),
    ['7:33 scopes[0].approve.from[0]', 'Did you mean "CTO"?'],
  ],
  [
    'a stage within a combination',
    scope('{ all: [{ any: [CTO], after: Board }] }'),
    ['7:36 scopes[0].approve.all[0].after', '"after" is not known here'],
  ],
  [
    'an unknown role in the first stage',
    scope('{ all: [CTO], after: CT0 }'),
    ['7:35 scopes[0].approve.after', 'Did you mean "CTO"?'],
  ],
  [
    'a stage after nobody',
    scope('{ all: [CTO], after: { all: [] } }'),
    ['7:42 scopes[0].approve.after.all', 'nobody would have to'],
  ],
  [
    'a stage without an approval',
    scope('{ after: CTO }'),
    ['7:14 scopes[0].approve', '"after" says who approves before'],
  ],
  [
    'too many stages',
    scope(`${'{ all: [CTO], after: '.repeat(5)}CTO${' }'.repeat(5)}`),
    [`7:119 scopes[0].approve${'.after'.repeat(5)}`, 'More than 5 stages'],
  ],
  ['a number', scope('2'), ['7:14 scopes[0].approve', 'This cannot be the number 2']],
  ['a list', scope('[CTO]'), ['7:14 scopes[0].approve', 'Write a role']],
  ['nothing', scope(''), ['7:14 scopes[0].approve', 'Write a role']],
  ['an empty mapping', scope('{}'), ['7:14 scopes[0].approve', 'does not say who approves']],
  ['all of nobody', scope('{ all: [] }'), ['7:21 scopes[0].approve.all', 'nobody would have to approve']],
  [
    'any of nobody, nested',
    scope('{ all: [CTO, { any: [] }] }'),
    ['7:34 scopes[0].approve.all[1].any', 'nobody would have to approve'],
  ],
  [
    'a count without from',
    scope('{ count: 2 }'),
    ['7:14 scopes[0].approve', 'how many have to approve and not who. Add "from"'],
  ],
  ['from without a count', scope('{ from: [CTO] }'), ['7:14 scopes[0].approve', 'Add "count"']],
  ['two forms', scope('{ all: [CTO], any: [CTO] }'), ['7:14 scopes[0].approve', '"all" and "any" stand side by side']],
  [
    'three forms',
    scope('{ all: [CTO], count: 1, from: [CTO] }'),
    ['7:14 scopes[0].approve', '"all", "count" and "from" stand side by side'],
  ],
  [
    'a misspelled form, which is one mistake',
    scope('{ al: [CTO] }'),
    ['7:16 scopes[0].approve.al', 'Did you mean "all"?'],
  ],
  [
    'a misspelled key that has to be there, which is one mistake',
    'version: 1\nscopes: [{ name: A, aprove: "@ada" }]\n',
    ['2:21 scopes[0].aprove', 'Did you mean "approve"?'],
  ],
  [
    'a key that has to be there, and another one that is not known',
    'version: 1\nscopes: [{ name: A, xyzzy: "@ada" }]\n',
    ['2:10 scopes[0].approve', '"approve" is missing'],
    ['2:21 scopes[0].xyzzy', 'is not known here'],
  ],
  [
    'a role where there are none',
    'version: 1\nscopes: [{ name: A, approve: CTO }]\n',
    [
      '2:30 scopes[0].approve',
      '"CTO" is neither a role nor begins with "@", so nobody could approve for it. The file has no roles yet. Add it to "roles" (roles: { CTO: "@login" }), or write "@login" or "@organisation/team" here.',
    ],
  ],
  [
    'an empty name where there are no roles',
    'version: 1\nscopes: [{ name: A, approve: "" }]\n',
    ['2:30 scopes[0].approve', 'This name is empty, so it stands for nobody. Write "@login" or "@organisation/team".'],
  ],
  [
    'two roles in one text',
    scope('CTO and Board'),
    ['7:14 scopes[0].approve', 'Did you mean "{ all: [CTO, Board] }"?'],
  ],
  [
    'two roles with a sign',
    scope('"CTO + @ben"'),
    ['7:14 scopes[0].approve', 'Did you mean "{ all: [CTO, "@ben"] }"?'],
  ],
  ['one role or another', scope('CTO or Board'), ['7:14 scopes[0].approve', 'Did you mean "{ any: [CTO, Board] }"?']],
  [
    'two roles in one text, to be told',
    'version: 1\nroles: { CTO: "@ada", Board: "@ben" }\nscopes: [{ name: A, approve: CTO, inform: "CTO, Board" }]\n',
    ['3:43 scopes[0].inform', 'Did you mean the list "[CTO, Board]"?'],
  ],
  ['a count of none', scope('{ count: 0, from: [Board] }'), ['7:23 scopes[0].approve.count', 'At least 1 person']],
  ['a count below none', scope('{ count: -1, from: [Board] }'), ['7:23 scopes[0].approve.count', 'At least 1 person']],
  ['half a person', scope('{ count: 1.5, from: [Board] }'), ['7:23 scopes[0].approve.count', 'a whole number']],
  [
    'a count in words',
    scope('{ count: two, from: [Board] }'),
    ['7:23 scopes[0].approve.count', 'number, not the text "two"'],
  ],
  [
    'a count above the people',
    scope('{ count: 3, from: [Board, CTO] }'),
    ['7:23 scopes[0].approve.count', 'names only 2'],
  ],
  [
    'one person in two roles that are both asked for',
    scope('{ all: [CTO, "@ada"] }'),
    [
      '7:14 scopes[0].approve',
      '"CTO" and "@ada" can never be met: one person fills one seat, and only @ada stands behind them.',
    ],
  ],
  ['a role of one person twice', scope('{ all: [CTO, CTO] }'), ['7:14 scopes[0].approve', 'can never be met']],
  [
    'a count whose people are needed elsewhere',
    scope('{ all: [{ count: 2, from: [Board] }, CTO, "@octo/team"] }'),
    [
      '7:14 scopes[0].approve',
      '"2 of Board" and "CTO" can never be met: one person fills one seat, and only @ada and @ben stand behind them.',
    ],
  ],
  [
    'a stage that can never be met',
    scope('{ all: [Board], after: { all: [Board, { any: [CTO] }, "@ben"] } }'),
    ['7:37 scopes[0].approve.after', '"Board", "any of" and "@ben" can never be met'],
  ],
  [
    'a kind of change that can never be met',
    'version: 1\nroles: { CTO: "@ada" }\nscopes: [{ name: A, approve: CTO, when: { new: { all: [CTO, CTO] } } }]\n',
    ['3:48 scopes[0].when.new', 'can never be met'],
  ],
  [
    'too few people beside a team',
    scope('{ any: [{ all: [CTO, "@ada", "@octo/team"] }, { all: [CTO, CTO] }] }'),
    ['7:14 scopes[0].approve', 'whoever is in the teams'],
  ],
  [
    'a count above combinations',
    scope('{ count: 2, from: [{ all: [CTO, Board] }] }'),
    ['7:23 scopes[0].approve.count', 'names only 1'],
  ],
  [
    'an unknown form',
    scope('{ every: [CTO] }'),
    ['7:14 scopes[0].approve', 'does not say who approves'],
    ['7:16 scopes[0].approve.every', 'Allowed here: "all", "any", "count", "from", "after"'],
  ],
  [
    'too deep',
    scope(`${'{ all: ['.repeat(9)}CTO${'] }'.repeat(9)}`),
    [`7:78 scopes[0].approve${'.all[0]'.repeat(8)}`, 'nested more than 8 deep'],
  ],
  [
    'too wide',
    scope(`{ all: [${Array.from({ length: 51 }, () => 'CTO').join(', ')}] }`),
    ['7:21 scopes[0].approve.all', 'at most 50 entries'],
  ],
  [
    'too many seats in all',
    scope(
      `{ all: [${Array.from({ length: 3 }, () => `{ any: [${Array.from({ length: 40 }, () => 'CTO').join(', ')}] }`).join(', ')}] }`,
    ),
    ['7:14 scopes[0].approve', 'at most 100'],
  ],
];

const others: typeof documents = [
  ['an owner alone', 'version: 1\nextends: octo-org\n', ['2:10 extends', '"owner/name"']],
  ['a path to build on', 'version: 1\nextends: octo/../x\n', ['2:10 extends', '"owner/name"']],
  ['a time in words', 'version: 1\nreview: { every: often }\n', ['2:18 review.every', 'for example "5 days"']],
  [
    'a time without a unit',
    'version: 1\napprovals: { remind: 3 }\n',
    ['2:22 approvals.remind', 'Write "3 days" or "3 working days"'],
  ],
  [
    'no time',
    'version: 1\napprovals: { discussion: 0 days }\n',
    ['2:26 approvals.discussion', 'at least 1, for example'],
  ],
  [
    'nothing for a time',
    'version: 1\napprovals: { remind: }\n',
    ['2:22 approvals.remind', 'Write a span of time, for example "5 days"'],
  ],
  ['no time at all', 'version: 1\napprovals: { remind: 0 }\n', ['2:22 approvals.remind', 'at least 1, for example']],
  [
    'a list for a time',
    'version: 1\napprovals: { remind: [] }\n',
    ['2:22 approvals.remind', 'must be text, not a list'],
  ],
  [
    'authors who approve',
    'version: 1\napprovals: { bar: [committers-of-text] }\n',
    ['2:19 approvals.bar', 'Authors never approve'],
  ],
  ['nobody barred', 'version: 1\napprovals: { bar: [] }\n', ['2:19 approvals.bar', 'Authors never approve']],
  [
    'somebody barred whom this version does not know',
    'version: 1\napprovals: { bar: [author, committer] }\n',
    ['2:28 approvals.bar[1]', 'is not known here'],
  ],
  [
    'unattributed',
    'version: 1\napprovals: { unattributed: blok }\n',
    ['2:28 approvals.unattributed', 'Did you mean "block"?'],
  ],
  [
    'an override by anybody',
    'version: 1\napprovals: { override: read }\n',
    ['2:24 approvals.override', 'Allowed here: "write"'],
  ],
  [
    'a checklist item without a text',
    'version: 1\nchecklist: [{ id: told }]\n',
    ['2:13 checklist[0].text', '"text" is missing'],
  ],
  [
    'an item twice, and nobody who ticks it',
    'version: 1\nchecklist:\n  - { id: told, text: Told }\n  - { id: told, text: Told, by: approval }\n',
    ['4:11 checklist[1].id', 'a second time'],
    ['4:33 checklist[1].by', 'Did you mean "approvals"?'],
  ],
  [
    'a checklist that is a text',
    'version: 1\nchecklist: review\n',
    ['2:12 checklist', 'Write a list of items, or a mapping: { preset: review'],
  ],
  [
    'a preset of the checklist that there is not',
    'version: 1\nchecklist: { preset: reviews }\n',
    ['2:22 checklist.preset', 'Did you mean "review"?'],
  ],
  [
    'a preset among several that there is not',
    'version: 1\nchecklist: { preset: [review, tip] }\n',
    ['2:31 checklist.preset[1]', 'Did you mean "tips"?'],
  ],
  [
    'a key of the checklist that there is not',
    'version: 1\nchecklist: { presets: review }\n',
    ['2:14 checklist.presets', 'Did you mean "preset"?'],
  ],
  [
    'a preset as an entry of the list',
    'version: 1\nchecklist: [{ preset: review }]\n',
    ['2:13 checklist[0].id', '"id" is missing'],
    ['2:13 checklist[0].text', '"text" is missing'],
    ['2:15 checklist[0].preset', 'is not known here'],
  ],
  [
    'an item left out that no preset has',
    'version: 1\nchecklist: { preset: review, without: [anounced] }\n',
    ['2:40 checklist.without[0]', 'Did you mean "announced"?'],
  ],
  [
    'another source of items',
    'version: 1\nchecklist: { from: readme }\n',
    ['2:20 checklist.from', 'Allowed here: "template"'],
  ],
  [
    'an item by a rule and by people',
    'version: 1\nchecklist: { items: [{ id: told, text: Told, by: [title-present, people] }] }\n',
    ['2:66 checklist.items[0].by[1]', 'of several, each has to be a rule'],
  ],
  ['a way to write', 'version: 1\nmerge: { write: directly }\n', ['2:17 merge.write', 'Did you mean "direct"?']],
  [
    'no paths that need a decision',
    'version: 1\ndecision-missing: { waive: admin }\n',
    ['2:19 decision-missing', 'Add "paths", or a "preset".'],
  ],
  [
    'a list of paths that there is not',
    'version: 1\ndecision-missing: { preset: infra }\n',
    ['2:29 decision-missing.preset', 'Allowed here: "dependencies"'],
  ],
  [
    'a rule without the files it is about',
    'version: 1\nrules: { decision-missing: error }\n',
    ['2:28 rules.decision-missing', 'would pass everything'],
  ],
  [
    'files that need a decision in two places',
    'version: 1\nrules: { decision-missing: [error, { paths: [a] }] }\ndecision-missing: { paths: [b] }\n',
    ['2:28 rules.decision-missing', 'Write the severity alone here'],
  ],
  [
    'a mapping with a length, for a list',
    'version: 1\nbranches: { length: [{}] }\n',
    ['2:11 branches', 'must be a list'],
  ],
];

for (const [title, rows] of Object.entries({ documents, keys, rules, logs, roles, scopes, others })) {
  describe(`refused ${title}`, () => {
    const cases = rows.map(([name, text, ...expected]) => ({ name, text, expected }));
    it.each(cases)('$name', ({ text, expected }) => {
      const problems = bad(text);
      expect(problems.map((problem) => `${problem.line}:${problem.column} ${problem.key}`)).toEqual(
        expected.map(([place]) => place),
      );
      for (const [index, [, message]] of expected.entries()) expect(problems[index]?.message).toContain(message);
      for (const problem of problems) {
        expect(problem.path).toBe(path);
        expect(problem.message).toMatch(/[.?]$/);
      }
    });
  });
}

describe('places', () => {
  it.each([
    ['CRLF', 'version: 1\r\nmode: advise\r\nmod: 1\r\n', '3:1'],
    ['a BOM', '\uFEFFversio: 1\nversion: 1\n', '1:1'],
    ['characters of two units', 'version: 1\nbranches: ["😀", 3]\n', '2:18'],
  ])('are right with %s', (_name, text, place) => {
    const [problem] = bad(text);
    expect(`${problem?.line}:${problem?.column}`).toBe(place);
  });

  it('are in the order of the file, at most 50 and a last line that says how many more', () => {
    const problems = bad(`version: 1\n${Array.from({ length: 70 }, (_, index) => `key${index}: 1`).join('\n')}\n`);
    expect(problems).toHaveLength(51);
    expect(problems[0]?.line).toBe(2);
    expect(problems.at(-1)).toMatchObject({
      line: 71,
      message: expect.stringContaining('20 further problems') as string,
    });
  });

  it('cut and clean what they quote', () => {
    const [problem] = bad(`version: 1\nmode: "\\u202E\\n${'x'.repeat(500)}"\n`);
    expect(problem?.message.length).toBeLessThan(200);
    expect(problem?.message).not.toMatch(/[\n\u202E]/);
  });
});

describe('how many people and teams are named', () => {
  const named = (count: number, more = ''): string => {
    const roles = Array.from({ length: Math.ceil(count / 100) }, (_, role) => {
      const people = Array.from({ length: Math.min(100, count - role * 100) }, (_each, index) => `@p${role}-${index}`);
      return `  R${role}: [${people.map((name) => `"${name}"`).join(', ')}]`;
    });
    return `version: 1\nroles:\n${roles.join('\n')}\nscopes:\n  - { name: "@octo/area", default: true, approve: R0${more} }\n`;
  };

  it('500 are enough: more than once is once, and the name of a scope is nobody', () => {
    expect(good(named(500, ', consult: ["@P0-0", "@p1-1"]')).roles).toHaveLength(5);
  });

  it.each<[string, string, string]>([
    ['the last of a role', named(501), '8:8 roles.R5[0]'],
    ['one who is consulted', named(500, ', consult: ["@p0-0", "@octo/more", "@late"]'), '9:74 scopes[0].consult[1]'],
    ['5,000', named(5_000), '8:8 roles.R5[0]'],
  ])('one more is told once, at its place, with what to do: %s', (_, text, place) => {
    const problems = bad(text);
    expect(problems.map(({ line, column, key }) => `${line}:${column} ${key}`)).toEqual([place]);
    expect(problems[0]?.message).toMatch(/500 different people and teams.* name the teams/);
  });
});

describe('good configurations', () => {
  it('are enforced unless they say otherwise, with every default filled in', () => {
    const configuration = good('version: 1\n');
    expect(configuration).toEqual({ ...defaultConfiguration(), mode: 'enforce' });
    expect(Object.keys(configuration.rules)).toEqual(catalogue.map((rule) => rule.id));
    expect(defaultConfiguration()).toMatchObject({ mode: 'advise', branches: null, logs: null, roles: [], scopes: [] });
  });

  it.each([
    ['one person may fill several seats', 'distinct: false'],
    ['deputies step in', 'if-author: deputy'],
    ['a role of the author is left out', 'if-author: skip'],
  ])('may ask the same person twice where %s', (_, setting) => {
    const text = `${scope('{ all: [CTO, "@ada"] }')}approvals: { ${setting} }\n`;
    expect(good(text).scopes).toHaveLength(1);
    expect(bad(scope('{ all: [CTO, "@ada"] }'))).toHaveLength(1);
  });

  it('hold everything that is written', () => {
    const configuration = good(`version: 1
mode: observe
branches: [main, "release/*"]
logs:
  - path: ./docs/adr/
    include: ["[0-9]*.md"]
    index: docs/adr/README.md
    statuses: { On  Hold: other, ratified: accepted }
    sections: { drivers: ["What moves us "] }
rules:
  preset: strict
  title-present: [warning, { number: required }]
  decision-firm: off
roles:
  " CTO ": { who: "@ada#1234567" }
  Leads: "@octo-org/infrastructure-leads"
  Board: ["@ada", "@Grace", "@grace", "@octo-org/arb"]
scopes:
  - name: " Infrastructure "
    match: { metadata: [INFRA, infra, "the  cloud"] }
    approve: { all: [Leads, CTO, "@Linus"] }
  - { name: Data, approve: { any: [{ all: [Board, CTO] }, { count: 2, from: [Board] }] } }
  - { name: Architecture, default: true, approve: "@octo-org/arb" }
index: { columns: [id, title, status], badges: none }
`);
    expect(configuration).toMatchObject({ mode: 'observe', branches: ['main', 'release/*'] });
    expect(configuration.logs).toEqual([
      {
        path: 'docs/adr',
        kind: 'folder',
        include: ['[0-9]*.md'],
        index: 'docs/adr/README.md',
        statuses: { 'on hold': 'other', ratified: 'accepted' },
        sections: { drivers: ['What moves us'] },
      },
    ]);
    expect(configuration.rules['title-present']).toEqual({
      severity: 'warning',
      options: { number: 'required' },
      isNamed: true,
    });
    expect(configuration.rules['decision-firm']?.severity).toBe('off');
    expect(configuration.rules['status-known']?.severity).toBe(
      catalogue.find((rule) => rule.id === 'status-known')?.severity.strict,
    );
    expect(configuration.roles.map((role) => [role.name, role.who.length])).toEqual([
      ['CTO', 1],
      ['Leads', 1],
      ['Board', 3],
    ]);
    expect(
      configuration.scopes.map(({ name, metadata, isDefault, line }) => ({ name, metadata, isDefault, line })),
    ).toEqual([
      { name: 'Infrastructure', metadata: ['infrastructure', 'infra', 'the cloud'], isDefault: false, line: 19 },
      { name: 'Data', metadata: ['data'], isDefault: false, line: 22 },
      { name: 'Architecture', metadata: ['architecture'], isDefault: true, line: 23 },
    ]);
    const leads = { kind: 'team', organization: 'octo-org', slug: 'infrastructure-leads', id: null };
    const ada = { kind: 'user', login: 'ada', id: 1234567 };
    expect(configuration.scopes[0]?.approve).toEqual({
      kind: 'all',
      of: [
        { kind: 'seat', name: 'Leads', who: [leads] },
        { kind: 'seat', name: 'CTO', who: [ada] },
        { kind: 'seat', name: '@linus', who: [{ kind: 'user', login: 'Linus', id: null }] },
      ],
    });
    expect(configuration.scopes[1]?.approve).toMatchObject({
      kind: 'any',
      of: [{ kind: 'all' }, { kind: 'count', count: 2, from: [{ kind: 'seat', name: 'Board' }] }],
    });
    expect(configuration.index).toEqual({
      columns: ['id', 'title', 'status'],
      badges: 'none',
      statistics: false,
      graph: false,
    });
  });

  it('pin a login everywhere that is pinned somewhere', () => {
    const configuration = good(
      'version: 1\nroles: { CTO: "@ada", CISO: "@Ada#7" }\nscopes: [{ name: A, approve: { any: [CTO, "@ADA"] } }]\n',
    );
    expect(configuration.roles.flatMap((role) => role.who)).toMatchObject([{ id: 7 }, { id: 7 }]);
    expect(JSON.stringify(configuration.scopes).match(/"id":7/g)).toHaveLength(2);
  });

  it('pin a team everywhere that is pinned somewhere, and a person of the same id not with it', () => {
    const configuration = good(
      'version: 1\nroles: { Leads: "@octo/leads", CTO: "@ada" }\nscopes: [{ name: A, approve: { all: [Leads, CTO] }, inform: " @Octo/Leads#7 " }]\n',
    );
    expect(configuration.roles.flatMap((role) => role.who)).toMatchObject([{ slug: 'leads', id: 7 }, { id: null }]);
    expect(JSON.stringify(configuration.scopes).match(/"id":7/g)).toHaveLength(2);
    expect(approversNamed(configuration)).toMatchObject([{ slug: 'leads', id: 7 }, { login: 'ada' }]);
  });

  it('read a name that was copied from a check, where it stands with zero-width spaces', () => {
    const configuration = good('version: 1\nroles: { Leads: "@\\u200bocto/leads#\\u200b7", CTO: "@\\u200bada" }\n');
    expect(configuration.roles.flatMap((role) => role.who)).toEqual([
      { kind: 'team', organization: 'octo', slug: 'leads', id: 7 },
      { kind: 'user', login: 'ada', id: null },
    ]);
  });

  it('may use the names of properties of objects', () => {
    const configuration = good(
      'version: 1\nroles: { constructor: "@ada", toString: "@ben" }\nscopes: [{ name: valueOf, approve: { all: [constructor, toString] } }]\n',
    );
    expect(configuration.roles.map((role) => role.name)).toEqual(['constructor', 'toString']);
    expect(({} as Record<string, unknown>)['who' as string]).toBeUndefined();
  });

  it('read YAML 1.2, whatever the file says', () => {
    expect(good('%YAML 1.1\n---\nversion: 1\nrules: { title-present: off }\n').rules['title-present']?.severity).toBe(
      'off',
    );
  });
});
