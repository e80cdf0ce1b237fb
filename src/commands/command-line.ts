import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { ENGINE } from '../files/engine-folder.ts';
import { toProjectPath } from '../files/list-files.ts';

/**
 * Creates the program `wirecopy`. `wirecopy --help` prints every command with its flags.
 *
 * @param commands made by {@link command}
 */
export function program(commands: readonly Command[]): Command {
  const all = new Command('wirecopy')
    .description('A static news reader: plain text in, a news site out.')
    .usage('COMMAND [flags]')
    .helpOption('-h, --help', 'print this and do nothing else')
    .helpCommand(false)
    .version(VERSION, '-v, --version', 'print the version of the engine')
    .configureHelp({ visibleCommands: () => [], styleTitle: (title) => title.replace('Options:', 'Flags:') })
    .addHelpText('after', () => `\n${commands.map(describeCommand).join('\n')}`)
    .showHelpAfterError()
    .allowExcessArguments(false);
  for (const each of commands) all.addCommand(each);
  return all;
}

const { version: VERSION } = JSON.parse(readFileSync(join(ENGINE, 'package.json'), 'utf8')) as {
  version: string;
};

/** A command with all its flags, as the help of the program shows it. */
function describeCommand(each: Command): string {
  const help = each.createHelp();
  const flags = [
    ...help.visibleArguments(each).map((argument) => [help.argumentTerm(argument), argument.description]),
    ...help.visibleOptions(each).map((option) => [option.flags, help.optionDescription(option)]),
  ].filter(([flag]) => flag !== HELP_FLAGS);
  const width = Math.max(...flags.map(([flag]) => flag!.length));
  const lines = flags.map(([flag, text]) => `    ${flag!.padEnd(width)}  ${text}`);
  return [`  ${each.name()} ${each.usage()}`, `    ${each.description()}`, ...lines, ''].join('\n');
}

const HELP_FLAGS = '-h, --help';

/**
 * Creates a command of `wirecopy`. `--help` prints its flags and exits with 0; an unknown flag or argument prints what is
 * wrong and every flag, and exits with 1.
 *
 * @param name as it is typed: `build`
 * @param description what the command does, in one sentence
 */
export function command(name: string, description: string): Command {
  return new Command(name)
    .usage('[flags]')
    .description(description)
    .helpOption(HELP_FLAGS, 'print this and do nothing else')
    .showHelpAfterError()
    .allowExcessArguments(false)
    .configureHelp({ styleTitle: (title) => title.replace('Options:', 'Flags:') });
}

/**
 * Adds the flag `--content` to a command that reads a paper. The command must load what reads it only when it runs.
 */
export function withContentOption(each: Command): Command {
  return each
    .option('--content <folder>', 'read the stories and settings in this folder (default: "content")')
    .hook('preAction', () => {
      const { content } = each.opts<{ content?: string }>();
      if (content === undefined) return;
      // Worker threads and processes get it, too.
      process.env.WIRECOPY_CONTENT = toProjectPath(relative(process.cwd(), resolve(content))) || '.';
    });
}

/** Where a server listens. */
export interface ListenOptions {
  port: number;
  /** the address or name; undefined means only this computer, true means all its addresses */
  host: string | true | undefined;
}

/** Adds the flags of a command that serves pages. Without `--port`, the environment variable `PORT` counts. */
export function withListenOptions(each: Command): Command {
  return each
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
