import { site } from '../archive/site.ts';
import { contentType } from '../hosting/content-types.ts';
import { EXTENSIONS } from '../pictures/cuts.ts';
import {
  createPictureRenderer,
  type PictureJob,
  type PictureRenderer,
} from '../pictures/picture-renderer.ts';

let renderer: PictureRenderer | undefined;

/** Cuts and draws pictures; the build has put those of its pages into the cache before. */
export function pictureRenderer(): PictureRenderer {
  renderer ??= createPictureRenderer(process.cwd(), site.theme);
  return renderer;
}

/** Answers with one form of a picture. */
export async function renderPicture({ picture, cut }: PictureJob): Promise<Response> {
  const bytes = await pictureRenderer().render(picture, cut);
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': contentType(`.${EXTENSIONS[cut.format]}`)! },
  });
}
