/**
 * Words for a record whose life stands still, is a trial or goes its own way: none of the canonical statuses, but everybody
 * understands them. Keys as `keyOf` makes them.
 */
export const understoodStatuses: ReadonlySet<string> = new Set(
  (
    'on hold|hold|on ice|paused|parked|shelved|tabled|deferred|postponed|blocked|delayed|suspended|frozen|locked|' +
    'experimental|experiment|trial|pilot|spike|prototype|poc|proof of concept|exploratory|exploring|assess|beta|alpha|preview|' +
    'stable|preliminary|provisional|tentative|provisionally accepted|tentatively accepted|conditionally accepted|' +
    'planned|planning|scheduled|backlog|future|later|to do|to be implemented|not implemented|not started|started|ongoing|ready|' +
    'in development|in implementation|being implemented|rolling out|rolled out|shipped|used|in production|production|enforced|' +
    'for discussion|last call|waiting for review|under revision|needs revision|decision needed|' +
    'investigating|under investigation|evaluating|under evaluation|in evaluation|discussed|reviewed|' +
    'chosen|selected|picked|preferred|consensus|consented|solved|fixed|unsolved|' +
    'published|validated|recommended|suggestion|standard|guideline|guidance|information|informational|mandatory|optional|living|' +
    'partial|partially|partially accepted|partially implemented|partly accepted|partly implemented|mostly implemented|' +
    'revised|amended|extended|clarified|updated|reopened|closed|unresolved|unconfirmed|unapproved|void|invalid|stale|stagnant|' +
    'dead|out of date|rolled back|removed|deleted|sunset|end of life|eol|historical|unmaintained|maintained|moved|split|merged'
  ).split('|'),
);
