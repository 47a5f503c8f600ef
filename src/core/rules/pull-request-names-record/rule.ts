import { z } from 'zod';
import { recordId, recordTitle } from '../../log/record-id.ts';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { namesRecord } from './names-record.ts';

/** A pull request that changes more files is about all of them, and nobody names each. */
const mostFiles = 20;

export const pullRequestNamesRecord = defineRule({
  id: 'pull-request-names-record',
  since: '0.1.0',
  needs: ['document', 'pull-request'],
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'Title or body of a pull request name the decision record that it changes.',
    details:
      'The id, the number, the file name or most words of the title will do. Pull requests that change more than 20 files are left alone, and on the command line there is no pull request to look at.',
    why: 'Whoever later asks what a record came from finds its discussion by searching for it.',
    fix: 'Name the record in the title or in the body of the pull request.',
  },
  options: z.strictObject({}),
  messages: {
    'record-unnamed':
      'Neither title nor body of the pull request name this record. Add "{name}" to one of them, so that its discussion can be found.',
  },
  examples: {
    good: [
      {
        title: 'By its id',
        pullRequest: { title: 'Propose ADR 7' },
        markdown: '# ADR-0007: Use PostgreSQL for orders\n\n## Status\n\nProposed\n',
      },
      {
        title: 'By the words of its title',
        pullRequest: { title: 'Decide on a store', body: 'We want to use PostgreSQL for our orders.' },
        markdown: '# Use PostgreSQL for orders\n\n## Status\n\nProposed\n',
      },
    ],
    bad: [
      {
        title: 'Nothing of the record is said',
        pullRequest: { title: 'Add a document', body: 'As discussed on Monday.' },
        markdown: '# ADR-0007: Use PostgreSQL for orders\n\n## Status\n\nProposed\n',
        expect: ['record-unnamed@1'],
      },
    ],
  },
  *check({ document, 'pull-request': pullRequest }) {
    const { decision } = document;
    if (pullRequest.paths.length > mostFiles || namesRecord(pullRequest, decision)) return;
    const id = recordId(decision);
    const title = recordTitle(decision);
    yield {
      message: 'record-unnamed',
      data: { name: quotation(id === '' || id === title ? title : `${id}: ${title}`) },
      at: {
        range: decision.title?.range ?? document.rangeAt(decision.range.start.offset, decision.range.start.offset),
      },
    };
  },
});
