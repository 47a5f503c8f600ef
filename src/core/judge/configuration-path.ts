/** Where the configuration stands in a repository. Read from the tip of the base branch only, never from the pull request. */
export const configurationPath = '.github/adr.yml';
