import { startSearch } from './search.ts';

// The script of the search page.
startSearch();
