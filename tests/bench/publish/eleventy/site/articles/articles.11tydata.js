import { datePath } from '../words.js';

/** Where a story stands. */
const addressOf = ({ date, slug }) => `${datePath(date)}${slug}/`;

export default {
  tags: 'articles',
  layout: 'article.11ty.js',
  permalink: addressOf,
};
