import { z } from 'zod';
import { globProblem } from '../../config/glob-problem.ts';
import { shortHash } from '../../report/fingerprint.ts';
import { counted, listed } from '../../report/texts.ts';
import { defineRule } from '../rule.ts';
import { boundedList } from '../support/bounded.ts';
import { quotation } from '../support/quotation.ts';
import { pathPresetNames, pathPresets } from './path-presets.ts';
import { touchedFiles } from './touched-files.ts';

const glob = z.string().superRefine((text, context) => {
  const message = globProblem(text);
  if (message !== null) context.addIssue({ code: 'custom', message });
});

const mostNamed = 3;

/** The first files by name; the rest is counted. */
const named = (files: readonly string[]): string => {
  const shown = files.slice(0, mostNamed).map(quotation);
  const more = files.length - shown.length;
  return listed(more === 0 ? shown : [...shown, counted(more, 'more file')], mostNamed + 1);
};

const nowhere = { offset: 0, line: 1, column: 1 };

const lists = Object.entries(pathPresets)
  .map(([name, { about }]) => `\`${name}\` (${about})`)
  .join(', ');

const record = '# ADR-0007: Use PostgreSQL for orders\n\n## Status\n\nProposed\n';

export const decisionMissing = defineRule({
  id: 'decision-missing',
  since: '0.1.0',
  needs: ['change'],
  severity: { recommended: 'off', strict: 'off', minimal: 'off' },
  suppressible: false,
  docs: {
    what: 'A change of files that need a decision brings a decision record, or changes one.',
    details: `Switched on by \`decision-missing\` in the configuration, which says which files need a decision: globs (\`paths\`), or ready lists (\`preset\`, see \`docs/decision-paths.md\`): ${lists}. A record that the change adds or rewords counts, one that it takes away or only reformats, or that cannot be read, does not. Files that match \`unless\` are exempt; below the ready lists also tests, examples, prose, settings of style, lock files and vendored code, and from \`dependencies\` what a bot brings, since a new version is no new technology. On the command line it needs \`--base\`. Where there is nothing to decide, the author writes \`ADR-Exempt: <reason>\` into the description of the pull request. That alone changes nothing: somebody else with the permission \`waive\` (default \`maintain\`) has to confirm it by the comment \`/adr waive decision-missing <reason>\`. The waiver stays named in the check, holds for these files, and is asked for again when the pull request touches further ones or gives another reason.`,
    why: 'Choices that are hard to take back are made in such files, and later nobody remembers why.',
    fix: 'Add a record of what was decided, change the one that governs it, or have the change exempted.',
  },
  options: z.strictObject({
    paths: boundedList(glob, { max: 100 }).default([]).describe('Globs of files whose change needs a decision.'),
    preset: boundedList(z.enum(pathPresetNames), { max: 10 }).default([]).describe('Ready lists of such files.'),
    unless: boundedList(glob, { max: 100 }).default([]).describe('Globs of files that never need one.'),
  }),
  messages: {
    'no-record':
      'A decision is needed for {files} ({reasons}), and no decision record comes with this change. Add one, or change the one that governs it. If there is nothing to decide, write "ADR-Exempt: <reason>" into the description of the pull request; somebody else with the permission "{permission}" confirms that by the comment "/adr waive decision-missing <reason>".',
    'exemption-unconfirmed':
      'A decision is needed for {files} ({reasons}), but this change asks to be exempt: "{exemption}". That counts once somebody other than the author, with the permission "{permission}", comments "/adr waive decision-missing <reason>".',
  },
  examples: {
    good: [
      {
        title: 'A record comes with it',
        options: { preset: ['data'] },
        change: {
          paths: ['db/migrations/007_orders.sql', 'docs/adr/0007-use-postgresql.md'],
          records: ['docs/adr/0007-use-postgresql.md'],
        },
        markdown: record,
      },
      {
        title: 'Files that need no decision',
        options: { paths: ['db/**'], unless: ['db/seeds/**'] },
        change: { paths: ['src/orders.ts', 'db/seeds/users.sql'] },
        markdown: record,
      },
      {
        title: 'Tests decide nothing',
        options: { preset: ['infrastructure', 'security'] },
        change: { paths: ['deploy/tests/smoke.sh', 'src/auth/login.test.ts'] },
        markdown: record,
      },
      {
        title: 'A bot brings new versions',
        options: { preset: ['dependencies'] },
        change: { paths: ['package.json', 'package-lock.json'], isByBot: true },
        markdown: record,
      },
    ],
    bad: [
      {
        title: 'A new database, and nobody says why',
        options: { preset: ['data'], paths: ['charts/**'] },
        change: { paths: ['db/migrations/001_create.sql', 'charts/db/values.yaml', 'src/orders.ts'] },
        markdown: record,
        expect: ['no-record'],
      },
      {
        title: 'The author alone says that there is nothing to decide',
        options: { preset: ['api'] },
        change: { paths: ['proto/orders.proto'], exemption: 'only a comment' },
        markdown: record,
        expect: ['exemption-unconfirmed'],
      },
    ],
  },
  *check({ change }, options) {
    if (change.records.length > 0) return;
    const { files, reasons } = touchedFiles(change.paths, options, change.isByBot);
    if (files.length === 0) return;
    const common = {
      at: { path: '', range: { start: nowhere, end: nowhere } },
      // Told apart by every file: what was let pass holds for these alone.
      element: shortHash(files),
    };
    const data = {
      files: named(files),
      reasons: listed(reasons.map(quotation)),
      permission: change.waivedBy,
    };
    const { exemption } = change;
    if (exemption === null) yield { ...common, message: 'no-record', data };
    else yield { ...common, message: 'exemption-unconfirmed', data: { ...data, exemption } };
  },
});
