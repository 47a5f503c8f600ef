import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { readAuthority } from '../../../src/core/authority/read-authority.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { renderAuthority, type LogAuthority } from '../../../src/core/config/render-authority.ts';
import type { Configuration } from '../../../src/core/model/configuration.ts';
import { checklistDocument, matrixDocument, tableDocument } from '../../support/approval-documents.ts';
import { page } from '../authority/page.ts';
import { page as anyPage } from '../../support/arbitraries/authority.ts';

const logOf = (text: string, path = 'docs/adr'): LogAuthority => ({
  settings: { path, kind: 'folder' },
  authority: readAuthority([page(text, 'own', `${path}/README.md`)]),
});
const render = (...logs: readonly LogAuthority[]): string => ['version: 1', ...renderAuthority(logs), ''].join('\n');
/** As people complete it: everybody is the same team. */
const filled = (text: string): string => text.replace(/: \[\](?= #)/g, ': ["@octo-org/all"]');

const read = (text: string): Configuration => {
  const outcome = readConfiguration(text, '.github/adr.yml');
  if (!outcome.ok) throw new Error(`${JSON.stringify(outcome.problems)}\n${text}`);
  return outcome.value;
};
const refusals = (text: string): readonly string[] => {
  const outcome = readConfiguration(text, '.github/adr.yml');
  return outcome.ok ? [] : outcome.problems.map(({ key }) => key);
};
const seat = (name: string): unknown => ({ kind: 'seat', name });

describe('what documents say of approvals, as a configuration', () => {
  it('has a scope for each row of a table, and says that none is for the others', () => {
    const text = render(logOf(tableDocument));
    expect(text).toContain('  "CTO": [] # docs/adr/README.md:49');
    expect(text).toContain(
      '- name: "Infrastructure" # docs/adr/README.md:49: Infrastructure: Infrastructure Team Lead + CTO',
    );
    expect(text).toContain('Nothing says who approves records that name no scope');
    const { scopes } = read(filled(text));
    expect(scopes).toMatchObject([
      {
        name: 'Infrastructure',
        isDefault: false,
        approve: { kind: 'all', of: [seat('Infrastructure Team Lead'), seat('CTO')] },
      },
      { name: 'Security', approve: seat('Security and Compliance Team') },
      { name: 'Storefront', approve: { kind: 'any', of: [seat('UI/UX Lead'), seat('Product Manager')] } },
    ]);
  });

  it('has one scope for everything where the documents speak of all records', () => {
    const { scopes } = read(filled(render(logOf(checklistDocument))));
    expect(scopes).toMatchObject([
      {
        name: 'Architecture',
        isDefault: true,
        approve: { kind: 'all', of: [seat('Tech Lead'), { kind: 'count', count: 2, from: [seat('Team members')] }] },
      },
    ]);
  });

  it('has the review before the approval, and lists for those who are consulted and told', () => {
    const text = render(logOf(matrixDocument));
    expect(text).toContain(
      '    consult: [] # Architect (docs/adr/README.md:50): fill in who that is, or remove this line',
    );
    const { scopes } = read(filled(text));
    const team = [{ kind: 'team', organization: 'octo-org', slug: 'all', id: null }];
    expect(scopes).toMatchObject([
      {
        approve: { kind: 'all', of: [seat('Tech Lead'), seat('CTO')] },
        after: [{ kind: 'all', of: [seat('Tech Lead'), { kind: 'count', count: 2 }] }],
        consult: team,
        inform: team,
      },
    ]);
  });

  it('is refused with every list that is empty, so that nothing is approved by nobody', () => {
    expect(refusals(render(logOf(matrixDocument)))).toEqual([
      'roles["Tech Lead"]',
      'roles["Team members"]',
      'roles.CTO',
      'scopes[0].consult',
      'scopes[0].inform',
    ]);
  });

  it('holds what is for every record besides the rows of a table', () => {
    const both = `${tableDocument}\nADRs must be approved by 2 engineers. ADRs stay open for 5 business days.\n`;
    const text = render(logOf(both));
    const { scopes, approvals } = read(filled(text));
    expect(scopes.at(-1)).toMatchObject({ name: 'Every record', isDefault: true, paths: ['docs/adr/**'] });
    expect(approvals.discussion?.duration).toEqual({ count: 5, unit: 'working day' });
  });

  it('writes a role once, however it is spelled, and names accounts as they are', () => {
    const rows = '| Data | Data Lead |\n| Lake | data lead |\n| Web | 2 members of @octo-org/web |\n';
    const text = render(logOf(`# R\n\n| Scope | Approver |\n|---|---|\n${rows}`));
    expect(text.match(/Data Lead": \[\]/g)).toHaveLength(1);
    expect(read(filled(text)).scopes).toMatchObject([
      { approve: seat('Data Lead') },
      { approve: seat('Data Lead') },
      { approve: { kind: 'count', count: 2 } },
    ]);
  });

  it('keeps logs apart that say different things, and joins those that say the same', () => {
    const [one, other] = ['ADRs must be approved by the CTO.', 'ADRs must be approved by the CEO.'];
    const apart = read(filled(render(logOf(one, 'docs/a'), logOf(other, 'docs/b'))));
    expect(apart.scopes).toMatchObject([
      { name: 'Records of docs/a', isDefault: false, paths: ['docs/a/**'], approve: seat('CTO') },
      { name: 'Records of docs/b', isDefault: false, paths: ['docs/b/**'], approve: seat('CEO') },
    ]);
    const joined = read(filled(render(logOf(one, 'docs/a'), logOf(one, 'docs/b'))));
    expect(joined.scopes).toMatchObject([{ name: 'Architecture', isDefault: true, paths: [] }]);
  });

  it('names places that could not be read, and proposes nothing of them', () => {
    const text = render(logOf('ADRs must be approved by the owner.\n'));
    expect(text).toContain(
      '#   could not be read for certain: docs/adr/README.md:1: ADRs must be approved by the owner.',
    );
    expect(text).toContain('# Who approves what; without scopes nobody has to.');
    expect(read(text)).toMatchObject({ scopes: [], roles: [] });
  });

  it('can be read when it is completed, whatever the pages say', () => {
    fc.assert(
      fc.property(fc.array(anyPage, { maxLength: 2 }), fc.constantFrom('docs/adr', '', 'a[b]'), (pages, path) => {
        const text = render({ settings: { path, kind: 'folder' }, authority: readAuthority(pages) });
        expect(refusals(filled(text))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
