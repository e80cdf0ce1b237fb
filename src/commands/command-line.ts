import { Command, InvalidArgumentError, Option } from 'commander';

/**
 * Creates a command line parser. `--help` prints every flag and exits with 0; an unknown flag or argument prints what is
 * wrong and every flag, and exits with 1.
 *
 * @param script the name of the npm script: `build`
 * @param description what the command does, in one sentence
 */
export function commandLine(script: string, description: string): Command {
  return new Command(`npm run ${script} --`)
    .usage('[flags]')
    .description(description)
    .helpOption('-h, --help', 'print this and do nothing else')
    .showHelpAfterError()
    .allowExcessArguments(false)
    .configureHelp({ styleTitle: (title) => title.replace('Options:', 'Flags:') });
}

/** Where a server listens. */
export interface ListenOptions {
  port: number;
  /** the address or name; undefined means only this computer, true means all its addresses */
  host: string | true | undefined;
}

/** Adds the flags of a command that serves pages. Without `--port`, the environment variable `PORT` counts. */
export function withListenOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--port <number>', 'the first port to try; the next free one is taken')
        .env('PORT')
        .default(4321)
        .argParser(parsePort),
    )
    .option(
      '--host [address]',
      'listen on this address; without an address: on all, so that a phone can connect',
    );
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Write a whole number from 0 to 65535; 0 takes any free port.');
}
