import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { photograph } from '../../photographs.ts';
import { openWirecopy } from '../publish/builders/wirecopy.ts';
import { measureBuild } from '../publish/measure/build.ts';
import { openWorkplace } from '../publish/workplace.ts';

// What `npm run bench -- --pictures` measures: a site with a photograph for each story, built for the first time, again
// without a change, and after one photograph was changed. It counts what was cut each time.

const WIDTH = 1800;
const HEIGHT = 1200;
// So many different photographs are made; the others are these with another byte at the end, which is another file.
const DIFFERENT = 20;

/**
 * Measures a site with a photograph for each story.
 *
 * @param count of stories
 * @returns a table in Markdown
 */
export async function picturesReport(count: number, tell: (line: string) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-bench-pictures-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  tell(`Writing ${count} stories and photographs`);
  mkdirSync(join(folder, 'site'));
  const builder = openWirecopy(join(folder, 'site'));
  const { story } = openWorkplace(builder, count);
  const bases: Buffer[] = [];
  for (let seed = 1; seed <= Math.min(DIFFERENT, count); seed += 1) {
    bases.push(await (await photograph(WIDTH, HEIGHT, seed)).jpeg({ quality: 90 }).toBuffer());
  }
  const write = (index: number, mark: string) => {
    const base = bases[index % bases.length]!;
    writeFileSync(
      besideOf(builder.root, builder.file(story(index))),
      Buffer.concat([base, Buffer.from(mark)]),
    );
  };
  for (let index = 0; index < count; index += 1) write(index, `picture ${index}`);

  const rows: string[] = [];
  const cache = join(builder.root, '.cache/pictures');
  let known = new Map<string, number>();
  const build = async (what: string) => {
    tell(what);
    const { wall, processor = Number.NaN, memory } = await measureBuild(builder.build);
    const now = filesIn(cache);
    const cut = [...now].filter(([name, ino]) => known.get(name) !== ino).length;
    known = now;
    const figures = [`${wall.toFixed(1)} s`, `${processor.toFixed(1)} s`, `${(memory / 1e9).toFixed(2)} GB`];
    rows.push(`| ${[what, ...figures, cut].join(' | ')} |`);
  };
  await build('first build');
  await build('nothing changed');
  write(Math.floor(count / 2), 'another picture');
  await build('one picture changed');
  return [
    `${count} stories, a photograph of ${WIDTH} × ${HEIGHT} pixels (${Math.round(bases[0]!.length / 1000)} KB) each:`,
    '',
    '| build | wall | processor | memory | pictures cut |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function besideOf(root: string, { path }: { path: string }): string {
  return join(root, path.replace(/\.\w+$/, '.jpg'));
}

function filesIn(folder: string): Map<string, number> {
  return new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).ino]));
}
