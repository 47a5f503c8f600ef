import { parseArgs } from 'node:util';

export interface DemoArguments {
  /** Serve the page while the story is played. */
  readonly web: boolean;
  /** Leave everything running after the story, with the page. */
  readonly keep: boolean;
  /** Port of the page; 0 is any free one. */
  readonly port: number;
}

export const usage = `Usage: npm run demo [-- --web] [--keep] [--port N]

  --web      serve the pull requests as a page while the story is played
  --keep     leave the stand-in, the app and the page running after the story
  --port N   port of the page (default: any free one)
  --help     show this
`;

/** Reads the command line; returns 'help' when asked for it, or what is wrong in one sentence. */
export function readArguments(given: readonly string[]): DemoArguments | 'help' | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        web: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
    if (!(port <= 65_535)) return { problem: `--port must be a number from 0 to 65535, not "${values.port}".` };
    return { web: values.web, keep: values.keep, port };
  } catch (error) {
    // parseArgs throws on unknown options; its message names the option.
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
