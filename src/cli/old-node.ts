const oldest = 24;

/** What to say where Node is older than the program needs; null where it is not. `version`: as `process.versions.node` gives it. */
export const oldNodeProblem = (version: string): string | null =>
  Number.parseInt(version, 10) >= oldest
    ? null
    : `adr-governor needs Node.js ${oldest} or newer, and this is ${version}. Install that, or call it in its clone with "npm run cli --", which brings its own.`;
