import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'rolldown/utils';

// Runs when the package is packed, with any Node, so it is plain JavaScript. Node strips no types below `node_modules`,
// so what Node runs of an installed engine is compiled here. What the bundler reads stays TypeScript.

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const source = join(root, 'src');
const target = join(root, '.compiled');
const unfinished = `${target}.${process.pid}`;

/** The folders that only the bundler reads. */
const BUNDLED = /^(?:client|components|layouts|pages|styles)[\\/]/;

const files = readdirSync(source, { recursive: true })
  .map(String)
  .filter((file) => !BUNDLED.test(file));
for (const file of files) {
  if (file.endsWith('.mjs')) cpSync(join(source, file), join(unfinished, file));
  if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
  const { code, errors } = transformSync(file, readFileSync(join(source, file), 'utf8'), {
    target: 'esnext',
    typescript: { onlyRemoveTypeImports: true, rewriteImportExtensions: 'rewrite' },
  });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const compiled = join(unfinished, file.replace(/ts$/, 'js'));
  mkdirSync(dirname(compiled), { recursive: true });
  writeFileSync(compiled, code);
}
rmSync(target, { recursive: true, force: true });
renameSync(unfinished, target);
