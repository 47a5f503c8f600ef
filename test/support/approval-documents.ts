/** Small logs in one file whose pages say who approves, in the shapes that teams use. */

const record = (number: number, title: string): string => `## ADR-00${number}: ${title}

**Status**: Accepted
**Date**: 2026-02-0${number}
**Author**: Platform Team

### Context

Orders wait for each other at night, and customers see that in the morning.

### Decision

We will ${title.toLowerCase()}.

### Consequences

- Orders pass each other.
- One more service has to be kept running.

---

`;

const records = `# Decisions of the shop

${record(1, 'Use a queue')}${record(2, 'Keep carts for a week')}`;

/** An approval table by scope. */
export const tableDocument = `${records}## How decisions are approved

| Scope | Approver |
|-------|----------|
| Infrastructure | Infrastructure Team Lead + CTO |
| Security | Security and Compliance Team |
| Storefront | UI/UX Lead / Product Manager |
`;

/** A checklist with a review by one and by several people. */
export const checklistDocument = `${records}## Checklist before a merge

- [ ] Two alternatives are weighed
- [ ] Reviewed by Tech Lead + 2 team members
- [ ] Told in the channel
`;

/** A matrix of parts, and a checklist whose review comes first. */
export const matrixDocument = `${records}## RACI

| Activity | Responsible | Accountable | Consulted | Informed |
|----------|-------------|-------------|-----------|----------|
| Write the draft | Author | Tech Lead | - | - |
| Approve ADR | Tech Lead | CTO | Architect | All Team |

## Checklist

- [ ] Reviewed by Tech Lead + 2 team members
- [ ] Approved & signed off
`;
