/** Templates with metadata in bold lines, as teams write them that keep many records in one file; all in our words. */

/** Short: who decided, the usual sections, references. */
export const boldLine = `# ADR-XXX: [Title]

**Status**: Proposed | Accepted | Rejected | Superseded | Deprecated
**Date**: YYYY-MM-DD
**Decision Makers**: [Names or roles]
**Consulted**: [Names or roles]

## Context

[Why something has to be decided]

## Decision

[What we will do]

## Consequences

[What becomes easier and what becomes harder]

## Alternatives Considered

[What else was looked at, and why it was not chosen]

## References

[Discussions, documents and other records]
`;

/** With a rationale of its own and consequences in two lists. */
export const boldLineRationale = `# ADR-XXX: [Title]

**Status**: [Proposed/Accepted/Deprecated/Superseded]
**Date**: YYYY-MM-DD
**Author**: [Name or team]

## Context

[The situation that calls for a decision]

## Decision

[What we will do]

## Rationale

[What speaks for it]

## Consequences

**Positive:**
- [What gets better]

**Negative:**
- [What gets worse]

## Alternatives Considered

- [Another option, and why it was not chosen]
`;

/** With deciders, impact, a plan and fields at the foot. */
export const boldLineFull = `# ADR-XXXX: [Title]

**Status:** Proposed / Accepted / Rejected / Deprecated / Superseded
**Date:** YYYY-MM-DD
**Author:** [Name or role]
**Deciders:** [Everybody who approves]
**Impact:** High / Medium / Low

---

## Context

[The problem, its constraints and what is required]

## Decision

[What we will do, in one or two sentences]

## Rationale

[Why this and nothing else]

## Alternatives Considered

### Alternative 1: [Option]

**Pros:**
- [What speaks for it]

**Cons:**
- [What speaks against it]

**Why not chosen:** [The reason]

## Consequences

### Positive

- [What gets better]

### Negative

- [What gets worse]

### Neutral

- [What only changes]

## Implementation

[The steps and when they are done]

## References

- [Discussions, documents and other records]

---

**Last Updated:** YYYY-MM-DD
**Reviewers:** [Names]
`;
