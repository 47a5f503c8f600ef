import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { matrixDocument, tableDocument } from '../support/approval-documents.ts';
import { folderWith, runIn } from './cli-host.ts';

let folder = '';
afterEach(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

const record =
  '# 1. Use a queue\n\n## Status\n\nAccepted\n\n## Context\n\nOrders wait for each other at night.\n\n## Decision\n\nWe will use a queue. It must be approved by CFO.\n';

describe('config init', () => {
  it('says what it read of approvals and from where, and what is left to fill in', async () => {
    folder = await folderWith({ 'docs/DECISIONS.md': tableDocument });
    const { code, out, err } = await runIn(folder, ['config', 'init']);
    expect(code).toBe(0);
    expect(out).toContain('  "CTO": [] # docs/DECISIONS.md:49\n');
    expect(err).toContain('Who approves what was read from:\n  docs/DECISIONS.md:49: Infrastructure: ');
    expect(err).toContain('Fill in who they are, "@login" or "@organisation/team": Infrastructure Team Lead, CTO, ');
  });

  it('says the same of a file that it writes, which is refused until the lists are filled', async () => {
    folder = await folderWith({ 'docs/DECISIONS.md': matrixDocument });
    const { out } = await runIn(folder, ['config', 'init', '--write']);
    expect(out).toContain('.github/adr.yml is written.');
    expect(out).toContain('Tech Lead, Team members, CTO, "consult", "inform".');
    const { code, err } = await runIn(folder, ['config', 'validate']);
    expect(code).toBe(2);
    expect(err).toContain('roles.CTO: Nobody holds this role yet, so nothing that asks for it could be approved.');
    expect(err).toContain('scopes[0].consult: This list is empty.');
  });

  it('reads the pages beside the records and those of the repository, never the records', async () => {
    folder = await folderWith({
      'docs/adr/0001-use-a-queue.md': record,
      'docs/adr/README.md': '# Decisions\n\nReview period: 5 working days.\n',
      'docs/adr/template.md': '# Title\n\n## Status\n\n## Decision\n\n- [ ] Reviewed by Tech Lead\n',
      'CONTRIBUTING.md': '# Contributing\n\n## Decision records\n\nADRs must be approved by the CTO.\n',
    });
    const { out, err } = await runIn(folder, ['config', 'init']);
    expect(out).toContain('  "Tech Lead": [] # docs/adr/template.md:7');
    expect(out).toContain('  "CTO": [] # CONTRIBUTING.md:5');
    expect(out).toContain('  discussion: 5 working days # docs/adr/README.md:3');
    expect(`${out}${err}`).not.toContain('CFO');
  });

  it('reads a page about the process that lies among the records', async () => {
    folder = await folderWith({
      'docs/adr/0001-use-a-queue.md': record,
      'docs/adr/governance.md': '# How we decide\n\nADRs require approval from two maintainers.\n',
    });
    const { out } = await runIn(folder, ['config', 'init']);
    expect(out).toContain('approve: { count: 2, from: ["Maintainers"] }');
  });

  it('tells of a row whose approvers it cannot read once: as what is left to decide, and at its scope', async () => {
    const table = '| Scope | Approver |\n| --- | --- |\n| Data | CTO |\n| Legal | relevant stakeholders |\n';
    folder = await folderWith({
      'docs/adr/0001-use-a-queue.md': record,
      'docs/adr/README.md': `# Decisions\n\n${table}`,
    });
    const { out, err } = await runIn(folder, ['config', 'init']);
    const row = 'docs/adr/README.md:6: Legal: relevant stakeholders';
    expect(err.split(row)).toHaveLength(2);
    expect(err).toContain(`Who approves could not be taken from these places, which speak of it, too:\n  ${row}\n`);
    expect(err).toContain('CTO, Approvers of Legal.');
    expect(out.split(row)).toHaveLength(2);
    expect(out).toContain(`- name: "Legal" # who approves could not be read for certain: ${row}\n`);
    expect(out).not.toContain('nothing was taken from them');
  });

  it('says of a file that it writes what it adds to what holds anyway', async () => {
    folder = await folderWith({ 'docs/adr/0001-use-a-queue.md': record });
    const { out } = await runIn(folder, ['config', 'init', '--write']);
    expect(out).toContain('It keeps "mode: advise", and adds "since": findings on the records before it become notes.');
  });

  it('says nothing of approvals where no page does', async () => {
    folder = await folderWith({ 'docs/adr/0001-use-a-queue.md': record, 'README.md': '# Shop\n\nApproved by CTO\n' });
    const { out, err } = await runIn(folder, ['config', 'init']);
    expect(out).toContain('# Who approves what; without scopes nobody has to.');
    expect(err).toBe('');
  });
});
