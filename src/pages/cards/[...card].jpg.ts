import type { APIRoute } from 'astro';
import { type CardProps, cardRoutes, renderCard } from '../_cards.ts';

export const getStaticPaths = () => cardRoutes('jpeg');

export const GET: APIRoute<CardProps> = ({ props }) => renderCard(props);
