import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { tryReadFile } from '../files/try-read-file.ts';
import { packEngine, type Tarball } from './pack-engine.ts';

/** How a new paper gets the engine. */
export interface EngineDependency {
  /** what its `package.json` says: `^0.2.0`, `file:wirecopy-0.2.0.tgz`, `github:owner/wirecopy#v0.2.0` */
  spec: string;
  /** the file that then lies beside its `package.json` */
  tarball?: Tarball;
}

/**
 * A new paper depends on the engine as the paper does whose `wirecopy` was called, or the folder of `npx`: by version, by
 * a tarball, of which it gets a copy, or by an address. An engine that is not installed, such as a clone, is packed.
 *
 * @param engine the folder of the engine
 * @param pack packs the engine
 * @throws UserError if the engine cannot be packed
 */
export function engineDependency(engine: string, pack = packEngine): EngineDependency {
  const { version } = readManifest(engine) ?? {};
  if (!version) throw new UserError(`There is no package in ${engine}. Install Wirecopy again.`);
  if (basename(dirname(engine)) !== 'node_modules') return byTarball(pack(engine, false));
  const project = dirname(dirname(engine));
  const spec = specIn(project);
  // What is installed for all projects does not say where it came from.
  if (!spec) return byTarball(pack(engine, true));
  if (isFile(spec)) {
    const path = resolve(project, spec.replace(/^file:/, ''));
    const bytes = tryReadFile(path);
    // The tarball may be gone, and a folder is no tarball.
    return byTarball(bytes ? { name: basename(path), bytes } : pack(engine, true));
  }
  return { spec: isAddress(spec) ? spec : `^${version}` };
}

function byTarball(tarball: Tarball): EngineDependency {
  return { spec: `file:${tarball.name}`, tarball };
}

interface Manifest {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

function readManifest(folder: string): Manifest | undefined {
  const bytes = tryReadFile(join(folder, 'package.json'));
  return bytes && JSON.parse(bytes.toString());
}

/** How a project asks for the engine; undefined if it does not. */
function specIn(project: string): string | undefined {
  const { dependencies, devDependencies } = readManifest(project) ?? {};
  return dependencies?.wirecopy ?? devDependencies?.wirecopy;
}

const isFile = (spec: string) =>
  /^(?:file:|\.{0,2}\/|[a-z]:\\)/i.test(spec) || /^[^:]+\.(?:tgz|tar\.gz)$/.test(spec);

/** Whether npm gets the package from an address, such as that of a Git repository, and not from a registry. */
const isAddress = (spec: string) => /[:/]/.test(spec);
