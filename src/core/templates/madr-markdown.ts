/**
 * The templates of Markdown Architectural Decision Records, versions 2 to 4: fields and headings as they name them, prompts in
 * our words. Source: https://adr.github.io/madr/
 */
const mayGo = '<!-- optional -->';

export const madr2 = `# [what is solved, and how]

* Status: [proposed | rejected | accepted | deprecated | superseded by [ADR-0005](0005-example.md)] ${mayGo}
* Deciders: [everybody who took part in the decision] ${mayGo}
* Date: [YYYY-MM-DD of the last change] ${mayGo}

Technical Story: [a ticket or a link] ${mayGo}

## Context and Problem Statement

[The situation and the question it raises, in a few sentences]

## Decision Drivers ${mayGo}

* [a force or a concern]
* [another force or concern]

## Considered Options

* [the first option]
* [the second option]

## Decision Outcome

Chosen option: "[an option]", because [what speaks for it].

### Positive Consequences ${mayGo}

* [what gets better]

### Negative Consequences ${mayGo}

* [what gets worse]

## Pros and Cons of the Options ${mayGo}

### [the first option]

* Good, because [an argument for it]
* Bad, because [an argument against it]

## Links ${mayGo}

* [kind of link] [name of the other record]
`;

const optionalParts = `## Pros and Cons of the Options

### {the first option}

* Good, because {an argument for it}
* Neutral, because {an argument that leads nowhere}
* Bad, because {an argument against it}

${mayGo}
## More Information

{Who agreed, when it will be looked at again, where to read on}
`;

const frontMatter = (deciders: string): string => `---
# All of these are optional.
status: "{proposed | rejected | accepted | deprecated | superseded by ADR-0123}"
date: "{YYYY-MM-DD of the last change}"
${deciders}: "{everybody who decides}"
consulted: "{everybody whose advice was heard}"
informed: "{everybody who is told}"
---
`;

const core = (consequences: string): string => `# {what is solved, and how}

## Context and Problem Statement

{The situation and the question it raises, in a few sentences}

${consequences}`;

const drivers = `${mayGo}
## Decision Drivers

* {a force or a concern}
* {another force or concern}

`;

const outcome = `## Considered Options

* {the first option}
* {the second option}

## Decision Outcome

Chosen option: "{an option}", because {what speaks for it}.

${mayGo}
### Consequences

* Good, because {what gets better}
* Bad, because {what gets worse}
`;

const validation = `
${mayGo}
## Validation

{How one will know that the decision is followed}
`;

const confirmation = `
${mayGo}
### Confirmation

{How one will know that the decision is followed}
`;

export const madr3 = `${frontMatter('deciders')}${core(drivers)}${outcome}${validation}
${mayGo}
${optionalParts}`;

export const madr3Minimal = `${core('')}${outcome}`;

export const madr4 = `${frontMatter('decision-makers')}${core(drivers)}${outcome}${confirmation}
${mayGo}
${optionalParts}`;

export const madr4Minimal = `${core('')}${outcome}`;
