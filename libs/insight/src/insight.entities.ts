import { ForecastRun } from './forecast/forecast-run.entity.js';
import { reportEntities } from './reports/report.entities.js';
import { SearchEntry, SearchMark } from './search/search.entities.js';

/** Derived rows and answers only: insight owns no facts. */
export const insightEntities = [SearchEntry, SearchMark, ForecastRun, ...reportEntities];
