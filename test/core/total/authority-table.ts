import fc from '../../support/properties.ts';
import type * as authorityPlaces from '../../../src/core/authority/authority-places.ts';
import type * as pageParts from '../../../src/core/authority/page-parts.ts';
import type * as raciParts from '../../../src/core/authority/raci-parts.ts';
import type * as readApprovalTable from '../../../src/core/authority/read-approval-table.ts';
import type * as readAsked from '../../../src/core/authority/read-asked.ts';
import type * as readAuthority from '../../../src/core/authority/read-authority.ts';
import type * as readDiscussion from '../../../src/core/authority/read-discussion.ts';
import type * as readRaciList from '../../../src/core/authority/read-raci-list.ts';
import type * as readRaci from '../../../src/core/authority/read-raci.ts';
import type * as readSentence from '../../../src/core/authority/read-sentence.ts';
import type * as roleWords from '../../../src/core/authority/role-words.ts';
import type * as rolesAsked from '../../../src/core/authority/roles-asked.ts';
import type { Letter } from '../../../src/core/authority/raci-parts.ts';
import {
  area,
  asked,
  askingPhrase,
  general,
  page,
  pageTable,
  roleName,
  sentence,
} from '../../support/arbitraries/authority.ts';
import { logSettings } from '../../support/arbitraries/configuration.ts';
import { few, number, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';

const letter = fc.constantFrom<Letter[]>('R', 'A', 'C', 'I', 'S');
const cell = fc.oneof(fc.constantFrom('R', 'A/R', '-', 'Accountable (A)', 'C (x)'), text);
const activity = fc.record({
  name: fc.oneof(fc.constantFrom('Approve ADR', 'Review ADR'), word),
  line: number,
  shares: few(fc.tuple(letter, few(roleName))).map((pairs) => new Map(pairs)),
});
const name = fc.tuple(fc.oneof(roleName, text));

export const authorityTable = [
  ...entriesOf<typeof authorityPlaces>('authority/authority-places.ts', {
    authorityPlaces: fc.tuple(logSettings, few(path)),
  }),
  ...entriesOf<typeof pageParts>('authority/page-parts.ts', { pageParts: fc.tuple(page) }),
  ...entriesOf<typeof raciParts>('authority/raci-parts.ts', {
    letterOf: fc.tuple(cell),
    lettersIn: fc.tuple(cell),
    sharesOf: fc.tuple(few(fc.tuple(letter, roleName))),
    partsOf: fc.tuple(few(activity, 4), path),
  }),
  ...entriesOf<typeof readApprovalTable>('authority/read-approval-table.ts', {
    readApprovalTable: fc.tuple(pageTable),
  }),
  ...entriesOf<typeof readAsked>('authority/read-asked.ts', {
    namesIn: fc.tuple(asked),
    readAsked: fc.tuple(askingPhrase),
  }),
  ...entriesOf<typeof readAuthority>('authority/read-authority.ts', { readAuthority: fc.tuple(few(page, 2)) }),
  ...entriesOf<typeof readDiscussion>('authority/read-discussion.ts', {
    readDiscussion: sentence.map(({ words }) => [words]),
  }),
  ...entriesOf<typeof readRaciList>('authority/read-raci-list.ts', { readRaciList: fc.tuple(few(sentence, 4)) }),
  ...entriesOf<typeof readRaci>('authority/read-raci.ts', { readRaci: fc.tuple(pageTable) }),
  ...entriesOf<typeof readSentence>('authority/read-sentence.ts', {
    readSentence: fc.tuple(sentence, fc.constantFrom('own', 'template', 'project')),
  }),
  ...entriesOf<typeof roleWords>('authority/role-words.ts', {
    isName: name,
    isPost: name,
    isRoleLike: name,
    isSingularRole: name,
  }),
  ...entriesOf<typeof rolesAsked>('authority/roles-asked.ts', { rolesOf: fc.tuple(few(area), few(general)) }),
];
