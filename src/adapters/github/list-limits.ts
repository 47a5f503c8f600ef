/**
 * GitHub lists at most so many files and commits of a pull request
 * (https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files, #list-commits-on-a-pull-request).
 */
export const listLimits = { files: 3000, commits: 250 } as const;
