import type { APIRoute } from 'astro';
import type { PictureJob } from '../../pictures/picture-renderer.ts';
import { photoRoutes } from '../_photos.ts';
import { renderPicture } from '../_pictures.ts';

export const getStaticPaths = () => photoRoutes('jpeg');

export const GET: APIRoute<PictureJob> = ({ props }) => renderPicture(props);
