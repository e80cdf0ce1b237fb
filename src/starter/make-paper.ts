import { basename } from 'node:path';
import { checkTarget } from './check-target.ts';
import { type EngineDependency, engineDependency } from './engine-dependency.ts';
import { machineLocale } from './machine-locale.ts';
import { paperFiles } from './paper-files.ts';
import { writePaper } from './write-paper.ts';

/**
 * Makes a paper in a new folder: settings, two stories, an author, a page, a workflow that publishes it.
 *
 * @param target absolute path of a folder that does not exist, is empty or has only `.git`
 * @param engine the folder of the engine that it will depend on
 * @param dependency how it will depend on it
 * @throws UserError if the folder is not empty or inside the engine, or the engine cannot be packed
 */
export function makePaper(
  target: string,
  engine: string,
  dependency: (engine: string) => EngineDependency = engineDependency,
): void {
  checkTarget(target, engine);
  writePaper(target, paperFiles(basename(target), dependency(engine), machineLocale()));
}
