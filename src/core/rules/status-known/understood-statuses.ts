/**
 * Words for a record whose life stands still, is a trial or goes its own way: none of the canonical statuses, but everybody
 * understands them. Keys as `keyOf` makes them.
 */
export const understoodStatuses: ReadonlySet<string> = new Set(
  (
    'on hold|hold|paused|parked|deferred|postponed|blocked|delayed|suspended|frozen|' +
    'experimental|experiment|trial|pilot|assess|beta|alpha|preview|stable|' +
    'planned|planning|scheduled|ongoing|started|ready|not started|' +
    'investigating|under investigation|evaluating|under evaluation|in evaluation|exploring|discussed|reviewed|' +
    'published|validated|recommended|suggestion|standard|informational|mandatory|optional|' +
    'partial|partially|partially accepted|partially implemented|partly accepted|partly implemented|' +
    'revised|amended|updated|reopened|closed|unresolved|unconfirmed|unapproved|void|invalid|stale|dead|moved|split|merged'
  ).split('|'),
);
