import { InvalidArgumentError, Option } from 'commander';

const readAppId = (given: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(given))
    throw new InvalidArgumentError('It is the number called "App ID" on the page of the GitHub App.');
  return Number(given);
};

/** `--app-id <number>`: whose check runs are the app's. */
export const appIdOption = (): Option =>
  new Option('--app-id <number>', 'the "App ID" of the GitHub App: only its check runs count').argParser(readAppId);

/** `--api-url <url>`: another GitHub than github.com. */
export const apiUrlOption = (): Option =>
  new Option(
    '--api-url <url>',
    'of GitHub Enterprise, e.g. https://github.example.com/api/v3; default: GITHUB_API_URL, else https://api.github.com',
  );
