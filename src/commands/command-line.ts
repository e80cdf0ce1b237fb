import { Command, InvalidArgumentError, Option } from 'commander';

/**
 * Begins a command line. `--help` prints every flag and exits with 0; an unknown flag or argument prints what is wrong
 * and every flag, and exits with 1.
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
  /** undefined: this computer alone; true: every address of it; else the address or name */
  host: string | true | undefined;
}

/** Adds the flags of a command that serves pages. `PORT` in the environment stands in for `--port`. */
export function withListenOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--port <number>', 'the first port to try; the next free one is taken')
        .env('PORT')
        .default(4321)
        .argParser(portFrom),
    )
    .option('--host [address]', 'listen on this address; alone: on all, so that a phone can look');
}

function portFrom(written: string): number {
  const port = Number(written);
  if (/^\d+$/.test(written) && port <= 65_535) return port;
  throw new InvalidArgumentError('Write a whole number from 0 to 65535; 0 takes any free port.');
}
