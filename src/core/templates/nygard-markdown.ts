/**
 * The template of Michael Nygard's article as adr-tools writes it, prompts in our words.
 * Source: https://cognitect.com/blog/2011/11/15/documenting-architecture-decisions
 */
export const nygard = `# NUMBER. TITLE

Date: YYYY-MM-DD

## Status

[Proposed | Accepted | Deprecated | Superseded]

## Context

[What forces are at play, and why something has to be decided now]

## Decision

[What we will do, in full sentences]

## Consequences

[What becomes easier and what becomes harder]
`;
