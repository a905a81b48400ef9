import { SearchEntry, SearchMark } from './search/search.entities.js';

/** Derived rows only: insight owns no facts. */
export const insightEntities = [SearchEntry, SearchMark];
