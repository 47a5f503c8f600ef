import { describe, expect, it } from 'vitest';
import { readAuthority } from '../../../src/core/authority/read-authority.ts';
import { sourceDocument, sourceDocumentsFolder, type SourceDocumentName } from '../../support/source-documents.ts';
import { page, said } from './page.ts';

const table = (...rows: readonly string[]): string => {
  const [header = '', ...body] = rows;
  const rule = header.replaceAll(/[^|]+/g, '---');
  return ['# Records', '', '## How we decide', '', header, rule, ...body].join('\n');
};

describe('approval tables', () => {
  it('say who approves by scope', () => {
    const text = table(
      '| **Area** | Required Approvers | Notes |',
      '| Data, Storage | Data Lead / CTO | |',
      '| Security (keys, logins) | CISO<br>CTO | |',
      '| Everything else | Architecture Board | weekly |',
    );
    expect(said(text)).toEqual([
      'Data / Storage: any(Data Lead, CTO)',
      'Security: all(CISO, CTO)',
      'default Everything else: Architecture Board',
    ]);
    const [first] = readAuthority([page(text)]).areas;
    expect(first).toMatchObject({ others: ['Data', 'Storage'], said: { path: 'docs/adr/README.md', line: 7 } });
  });

  it('leave a row open that says nobody in particular, or what no scope can say', () => {
    const text = table(
      '| Scope | Approver |',
      '| Data | Data Lead |',
      '| Legal | relevant stakeholders |',
      '| All | CTO |',
      '| Data | CTO |',
    );
    expect(said(text)).toEqual([
      'Data: Data Lead',
      // Its records are not for whoever approves everything else.
      'Legal: Approvers of Legal',
      'unclear 8',
      'unclear 9',
      'contradicts 10',
    ]);
  });

  it('ask for nobody where a row does, or no row can be read', () => {
    expect(
      said(table('| Type | Approver |', '| Data | CTO |', '| Typo | None (auto-approved) |', '| Draft | - |')),
    ).toEqual(['Data: CTO', 'unclear 8', 'unclear 9']);
    expect(said(table('| Type | Approver |', '| Legal | relevant stakeholders |'))).toEqual(['unclear 7']);
    expect(said(table('| Type | Required approvals |', '| Minor | 1 |'))).toEqual(['unclear 7']);
  });

  it.each([
    ['records', ['| Scope | Title | Approver |', '| Data | Use a queue | CTO |']],
    ['records by number', ['| Scope | Approver |', '| ADR-0001 | CTO |']],
    ['records by link', ['| Area | Approver |', '| [Queue](0001-x.md) | CTO |']],
    ['what was approved', ['| Scope | Approver | Date |', '| Data | CTO | 2026-01-01 |']],
    ['risks', ['| Risk | Scope | Approvers |', '| High | Data | CTO |']],
    ['impacts', ['| Impact | Approver |', '| High | CTO |']],
    ['reviews of a record', ['| Reviewed by | Date | Notes |', '| Ada | today | |']],
    ['activities', ['| Action | Approver |', '| Merge | CTO |']],
  ])('are not tables of %s', (_, rows) => {
    expect(said(table(...rows))).toEqual([]);
  });

  it('are not of another process, nor examples', () => {
    const rows = '| Type | Approver |\n|---|---|\n| Hotfix | CTO |\n';
    expect(said(`## Release approvals\n\n${rows}`)).toEqual([]);
    expect(said(`## Example\n\n${rows}`)).toEqual([]);
    expect(said(`\`\`\`markdown\n${rows}\`\`\`\n`)).toEqual([]);
    expect(said(`## Deciding\n\n${rows}`)).toEqual(['Hotfix: CTO']);
  });
});

describe('RACI matrices', () => {
  it('have a column for each part', () => {
    const text = table(
      '| Activity | Responsible | Accountable (A) | Consulted | Informed |',
      '| Write the draft | Author | Tech Lead | - | - |',
      '| Review ADR | Two senior engineers | Tech Lead | - | - |',
      '| Approve ADR | Tech Lead | CTO | Architect, DBA | All Team |',
    );
    expect(said(text)).toEqual([
      'all(Tech Lead, CTO) after 2 of Senior engineers',
      'consult Architect, DBA',
      'inform All Team',
    ]);
  });

  it('have letters by activity and role, the activities by row', () => {
    const text = table(
      '| Activity | TL | Board | Data Lead | Proc Adv |',
      '| Draft ADR | C | - | R | I |',
      '| Approve ADR | A/R | C *(if affected)* | **C** | I |',
    );
    expect(said(text)).toEqual(['TL', 'consult Board, Data Lead', 'inform Proc Adv']);
  });

  it('have letters by role and activity, the roles by row', () => {
    const text = table(
      '| Role | Draft | Review ADR | Approve ADR | Publish |',
      '| Author | R | I | C | I |',
      '| Tech Lead | C | R | R | A |',
      '| CTO | I | - | A | I |',
      '| Engineers | I | C | I | I |',
    );
    expect(said(text)).toEqual(['all(Tech Lead, CTO) after Tech Lead', 'consult Author', 'inform Engineers']);
  });

  it('are lists, too', () => {
    const list = '- **Responsible**: ADR author\n- **Accountable**: CTO\n- **Informed (I)**: All engineers\n';
    expect(said(`## Who decides (RACI)\n\n${list}`)).toEqual(['CTO', 'inform All engineers']);
    expect(said(`## Glossary\n\n${list}`)).toEqual([]);
  });

  it.each([
    ['another approval', ['| Activity | Responsible | Accountable |', '| Approve budget | CFO | CEO |'], []],
    [
      'nobody in particular',
      ['| Activity | Responsible | Accountable |', '| Approve ADR | Stakeholders | CTO |'],
      ['unclear 7'],
    ],
    ['nobody but the author', ['| Activity | R | A |', '| Approve ADR | Author | - |'], ['unclear 7']],
    [
      'two approvals',
      ['| Activity | R | A |', '| Approve | Lead Architect | CTO |', '| Sign-off | CTO | CEO |'],
      ['contradicts 7', 'contradicts 8'],
    ],
    ['letters and other words', ['| Activity | CTO | CEO |', '| Approve ADR | A | maybe |'], []],
    ['no accountable', ['| Activity | CTO | CEO |', '| Approve ADR | R | C |'], []],
  ])('are silent about %s', (_, rows, expected) => {
    expect(said(table(...rows))).toEqual(expected);
  });
});

describe('sentences', () => {
  it.each([
    ['ADRs require approval from at least two core team members.', '2 of Core team members'],
    ['All ADRs require approval from the Application Architect', 'Application Architect'],
    ['Every decision record must be approved by the CTO before it is merged.', 'CTO'],
    [
      'An ADR must be approved by at least two members of `@octo-org/platform` before merging.',
      '2 of @octo-org/platform',
    ],
    ['ADRs need at least two approvals from maintainers.', '2 of Maintainers'],
    [
      'ADRs require approval from the **Steering Committee (SC)**, who are the owners of this repository.',
      'Steering Committee',
    ],
    ['The Architecture Board approves all ADRs.', 'Architecture Board'],
    ['The Head of Engineering must approve every ADR.', 'Head of Engineering'],
    ['Pull requests proposing new ADRs require approval from 2 Tech Leads.', '2 of Tech Leads'],
    [
      'Reviewed by two senior engineers, then approved by the Head of Engineering',
      'Head of Engineering after 2 of Senior engineers',
    ],
    ['ADRs are reviewed by two architects.', '2 of Architects'],
    ['Approvers: CTO, CISO', 'all(CTO, CISO)'],
    ['Approval: ADRs must be approved by the CTO', 'CTO'],
    ['Get approval from the Tech Lead', 'Tech Lead'],
  ])('say it of every record: %s', (sentence, expected) => {
    expect(said(`# ADRs\n\n## Review process\n\n1. Open a pull request\n2. ${sentence}\n`)).toEqual([expected]);
  });

  it.each([
    'This process was approved by the Design Authority on 2026-01-01.',
    'The introduction of ADRs was approved in RFC-0016.',
    'ADRs are reviewed quarterly.',
    'Accepted ADRs are reviewed by the Architecture Board.',
    'Security ADRs must be approved by the CISO.',
    'If money is spent, ADRs must be approved by the CFO.',
    'ADRs can be approved by the CTO.',
    'Senior engineers review ADRs.',
    'An ADR is accepted once it is approved.',
    'Releases must be approved by the CTO.',
    'Approvers: list of those who approved',
    'Discuss it with the Tech Lead',
    'Registration does not imply approval by the CTO.',
  ])('are silent otherwise: %s', (sentence) => {
    expect(said(`## Review process\n\n1. Open a pull request\n2. ${sentence}\n`)).toEqual([]);
  });

  it('name the approvers of a page in its head, which is none of the records', () => {
    expect(said('# ADR governance\n\nApprovers: CTO\n\n- Approver: CTO\n')).toEqual([]);
    expect(said('# ADRs\n\n## Approval\n\nApprovers: CTO\n')).toEqual(['CTO']);
    expect(said('# ADRs\n\n## Review\n\n- **Approved by**: CTO\n')).toEqual([]);
  });

  it('on a page of the log may speak of its pull requests', () => {
    const text = '# ADRs\n\nThe pull request must be approved by two maintainers.\n';
    expect(said(text)).toEqual(['2 of Maintainers']);
    expect(said(text, 'project')).toEqual([]);
  });

  it('lead in a list of people', () => {
    expect(said('# R\n\nAll ADRs require approval from:\n\n1. Architecture Lead\n2. Security Lead\n')).toEqual([
      'all(Architecture Lead, Security Lead)',
    ]);
    expect(said('# R\n\nADRs must be approved by:\n\n- Tech Lead\n- One additional lead\n')).toEqual(['unclear 3']);
  });

  it('of a checklist need no subject, those of a plain list only below a heading about approving', () => {
    expect(said('# R\n\n- [ ] Reviewed by Tech Lead + 2 team members\n')).toEqual([
      'all(Tech Lead, 2 of Team members)',
    ]);
    expect(said('# R\n\n- Reviewed by Tech Lead\n')).toEqual([]);
    expect(said('# R\n\nReviewed by Tech Lead\n')).toEqual([]);
    expect(said('# R\n\n- [ ] Reviewed by Tech Lead\n- Approvers: CTO\n', 'template')).toEqual(['Tech Lead']);
  });

  it('ask for the review first where a list has it first, else for both at once', () => {
    const approved = 'ADRs must be approved by the CTO.';
    const reviewed = '- [ ] Reviewed by the Data Lead';
    expect(said(`# R\n\n${reviewed}\n\n${approved}\n`)).toEqual(['CTO after Data Lead']);
    expect(said(`# R\n\n${approved}\n\n${reviewed}\n- [ ] Approved\n`)).toEqual(['CTO after Data Lead']);
    expect(said(`# R\n\n${approved}\n\n${reviewed}\n`)).toEqual(['all(Data Lead, CTO)']);
  });

  it('that contradict each other, or of which one cannot be read, propose nothing', () => {
    expect(said('# R\n\nADRs must be approved by the CTO.\n\nADRs must be approved by the CEO.\n')).toEqual([
      'contradicts 3',
      'contradicts 5',
    ]);
    expect(said('# R\n\nADRs must be approved by the CTO.\n\nADRs must be approved by the owner.\n')).toEqual([
      'unclear 5',
      'incomplete 3',
    ]);
    expect(said('# R\n\nADRs must be approved by the CTO.\n\nEach ADR must be approved by the CTO.\n')).toEqual([
      'CTO',
    ]);
  });

  it('of a page of the repository have to be about records', () => {
    const text = '## Review\n\n- [ ] Approved by CTO\n';
    expect(said(text, 'project')).toEqual([]);
    expect(said(text.replace('Review', 'Reviewing an ADR'), 'project')).toEqual(['CTO']);
    expect(said('# Shop\n\nPull requests must be approved by the CTO.\n', 'project')).toEqual([]);
    expect(said('# Shop\n\nADRs must be approved by the CTO.\n', 'project')).toEqual(['CTO']);
  });

  it('inside of a record are no rule', () => {
    const text = '# R\n\nADRs must be approved by the CTO.\n';
    expect(readAuthority([{ ...page(text), isInRecord: (offset) => offset > 4 }]).general).toBeNull();
  });
});

describe('how long a proposal is open', () => {
  it.each([
    ['Review period: 3-5 business days.', 'open for 3 working day'],
    ['ADRs stay open for comments for at least one week.', 'open for 1 week'],
    ['The pull request is kept open for 5 days', 'open for 5 day'],
    ['Allow at least 48 hours for feedback', 'open for 2 day'],
    ['There is a 2-week comment period.', 'open for 2 week'],
    ['Comment period of at least 10 working days', 'open for 10 working day'],
  ])('%s', (sentence, expected) => {
    expect(said(`## Process\n\n- ${sentence}\n`)).toEqual([expected]);
  });

  it.each([
    'Reviewers respond within 5 days',
    'Review period: at most 5 days',
    'Proposals should be decided within 6 weeks.',
    'Review ADRs every 90 days',
    'The review period is quarterly',
    'Open for discussion and feedback',
    'Allow 30 hours for feedback',
  ])('not read: %s', (sentence) => {
    expect(said(`## Process\n\n- ${sentence}\n`)).toEqual([]);
  });

  it('is asked where two places say different things', () => {
    expect(said('# R\n\n- Review period: 5 days\n- Comment period: 2 weeks\n')).toEqual([
      'contradicts 3',
      'contradicts 4',
    ]);
  });
});

describe.runIf(sourceDocumentsFolder !== null)('the documents that the product was conceived from', () => {
  const readOf = (name: SourceDocumentName): readonly string[] =>
    said(sourceDocument(sourceDocumentsFolder ?? '', name).text);

  it('say by scope who approves', () => {
    expect(readOf('000')).toEqual([
      'Infrastructure: all(Infrastructure Team Lead, CTO)',
      'Security: all(Security Team Lead, CISO)',
      'Architecture: Architecture Review Board',
      'Performance: all(Performance Team Lead, Architect)',
      'API Design: all(API Team Lead, Product Manager)',
    ]);
  });

  it('have a review before the approval of a matrix', () => {
    expect(readOf('002')).toEqual([
      'all(Tech Lead, CTO) after all(Tech Lead, 2 of Team members)',
      'consult Architect',
      'inform All Team',
      'unclear 593',
    ]);
  });

  it.each(['001', '003', '004'] as const)('of %s nothing is taken', (name) => {
    expect(readOf(name)).toEqual([]);
  });
});
