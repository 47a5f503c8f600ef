import { describe, expect, it } from 'vitest';
import { readAsked } from '../../../src/core/authority/read-asked.ts';
import { shown } from './page.ts';

describe('whom a phrase asks for', () => {
  it.each([
    ['Infrastructure Team Lead + CTO', 'all(Infrastructure Team Lead, CTO)'],
    ['Architecture Review Board', 'Architecture Review Board'],
    ['the Technical Steering Committee (TSC)', 'Technical Steering Committee'],
    ['Product Owner, Tech Lead', 'all(Product Owner, Tech Lead)'],
    ['CTO, CISO and Head of Legal', 'all(CTO, CISO, Head of Legal)'],
    ['CTO as well as Data Lead', 'all(CTO, Data Lead)'],
    ['CTO & Data Lead', 'all(CTO, Data Lead)'],
    ['IT Head', 'IT Head'],
    // One of several.
    ['Data Lead or CTO', 'any(Data Lead, CTO)'],
    ['Tech Lead / Senior Engineer', 'any(Tech Lead, Senior Engineer)'],
    ['CTO/CISO', 'any(CTO, CISO)'],
    ['CTO, CISO, or CEO', 'any(CTO, CISO, CEO)'],
    ['either the CTO or the CEO', 'any(CTO, CEO)'],
    // A slash inside of a name.
    ['UI/UX Lead', 'UI/UX Lead'],
    ['Principal/Staff Architect', 'Principal/Staff Architect'],
    // So many of them.
    ['Tech Lead + 2 team members', 'all(Tech Lead, 2 of Team members)'],
    ['at least two core team members', '2 of Core team members'],
    ['2+ maintainers', '2 of Maintainers'],
    ['1 Principal/Staff Architect and 2 Tech Leads', 'all(Principal/Staff Architect, 2 of Tech Leads)'],
    ['two members of @octo-org/platform', '2 of @octo-org/platform'],
    ['API Guild (2 approvals)', '2 of API Guild'],
    ['one of the maintainers', 'Maintainers'],
    ['any two of CTO, CISO and CEO', '2 of CTO, CISO, CEO'],
    ['one of CTO or CISO', 'any(CTO, CISO)'],
    ['any maintainer', 'Maintainer'],
    // "and" inside of a name, and between two.
    ['Security and Compliance Team', 'Security and Compliance Team'],
    ['Research & Development Board', 'Research & Development Board'],
    ['Security and Compliance Team + CISO', 'all(Security and Compliance Team, CISO)'],
    ['Platform Team and Security Team', 'all(Platform Team, Security Team)'],
    ['CTO and Architecture Board', 'all(CTO, Architecture Board)'],
  ])('%s: %s', (phrase, expected) => {
    expect(shown(readAsked(phrase))).toBe(expected);
  });

  it.each([
    '',
    '-',
    'N/A',
    'TBD',
    'None (auto-approved)',
    'the team',
    'all maintainers',
    'relevant stakeholders',
    'Tech Lead + relevant stakeholders',
    'the author',
    'at least 2 reviewers',
    'one other developer',
    'Architect only',
    'CTO/VP Engineering (for major decisions)',
    'CTO for security decisions',
    'CTO if the budget is touched',
    'CTO and CISO or CEO',
    'CTO and/or CISO',
    'CTO → CISO',
    'Dev and QA Leads',
    'Security, Risk and Compliance Team',
    'Tech Lead and tech lead',
    '2 of @ada',
    '@octo-org/a/b',
    'Architect + Review',
    '[Names]',
    'x'.repeat(300),
  ])('nobody for certain: %s', (phrase) => {
    expect(readAsked(phrase)).toBeNull();
  });
});
