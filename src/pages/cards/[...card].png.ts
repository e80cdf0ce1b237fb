import type { APIRoute } from 'astro';
import { type CardProps, cardRoutes, renderCard } from '../_cards.ts';

export const getStaticPaths = () => cardRoutes('png');

export const GET: APIRoute<CardProps> = ({ props }) => renderCard(props);
