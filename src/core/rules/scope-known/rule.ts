import { z } from 'zod';
import { closestName } from '../../config/closest-name.ts';
import { scopeKey } from '../../config/scope-key.ts';
import { defineRule } from '../rule.ts';
import { findLeftovers } from '../support/leftovers.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';

/** So many names a message can bear. */
const mostListed = 12;

/** No record names more; finding what was meant costs time for each. */
const mostScopes = 50;

export const scopeKnown = defineRule({
  id: 'scope-known',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  suppressible: false,
  docs: {
    what: 'Every scope that a record names is one of the configured scopes.',
    details:
      'A scope is known by its name and by the names under `match.metadata`, letter case apart. Where no scopes are configured, a scope is a text like any other, and the rule is silent. A record without a scope is the business of metadata-complete and of the approvals.',
    why: 'The scope decides who has to approve the record; one that nobody knows asks nobody, or the wrong people.',
    fix: 'Write the name of a configured scope. A name that your team uses besides belongs under `match.metadata` of its scope.',
  },
  options: z.strictObject({}),
  messages: {
    'scope-misspelled': 'There is no scope "{text}". Did you mean {suggestion}?',
    'scope-unknown': 'There is no scope "{text}". Name one that is configured: {allowed}.',
  },
  atMost: { 'scope-unknown': 'warning' },
  examples: {
    good: [
      {
        title: 'Two configured scopes, one by its other name',
        scopes: ['Infrastructure', 'infra', 'Security'],
        markdown: '# Use PostgreSQL\n\n**Scope**: security, Infra\n\n## Context\n\nOrders need transactions.\n',
      },
      {
        title: 'No scopes are configured',
        markdown: '# Use PostgreSQL\n\n**Scope**: Everything with orders\n\n## Context\n\nOrders need transactions.\n',
      },
    ],
    bad: [
      {
        title: 'A slip of the pen',
        scopes: ['Infrastructure', 'Security'],
        markdown: '# Use PostgreSQL\n\n**Scope**: Infrastucture\n\n## Context\n\nOrders need transactions.\n',
        expect: ['scope-misspelled@3'],
      },
      {
        title: 'A scope that nobody configured',
        scopes: ['Infrastructure', 'Security'],
        markdown: '# Use PostgreSQL\n\n**Scope**: Security, Gardening\n\n## Context\n\nOrders need transactions.\n',
        expect: ['scope-unknown@3'],
      },
    ],
  },
  *check({ document }) {
    const { decision, original, path, vocabulary } = document;
    if (vocabulary.scopes.length === 0) return;
    const known = new Set(vocabulary.scopes.map(scopeKey));
    for (const { name, range } of decision.scopes.slice(0, mostScopes)) {
      if (/^(?:~|null|)$/i.test(name.trim()) || known.has(scopeKey(name))) continue;
      // What the template left is the business of no-placeholder; its brackets are no part of the name.
      const around = original.slice(Math.max(0, range.start.offset - 1), range.end.offset + 1);
      if (findLeftovers(around).length > 0) continue;
      const at = { range };
      const text = quotation(name);
      const suggestion = closestName(name, vocabulary.scopes);
      if (suggestion === null) {
        const allowed = vocabulary.scopes.slice(0, mostListed).map(quotation).join(', ');
        yield { message: 'scope-unknown', data: { text, allowed }, at };
        continue;
      }
      const span = { start: range.start.offset, end: range.end.offset };
      // The scope says who approves, so a person looks at the change. A comma inside would part the name.
      const isExact = original.slice(span.start, span.end) === name && !/[,;]/.test(suggestion);
      const fix = isExact ? replacement(`Change "${text}" to "${suggestion}"`, false, path, span, suggestion) : null;
      yield { message: 'scope-misspelled', data: { text, suggestion: quotation(suggestion) }, at, fix };
    }
  },
});
