import { AttentionCall } from './attention/attention-call.entity.js';
import { ForecastPartRow } from './forecast/forecast-part.entity.js';
import { ForecastRun } from './forecast/forecast-run.entity.js';
import { reportEntities } from './reports/report.entities.js';
import { SearchEntry, SearchMark } from './search/search.entities.js';

/** Derived rows, answers, and what a reader put aside: insight owns no facts of a project. */
export const insightEntities = [
  SearchEntry,
  SearchMark,
  ForecastRun,
  ForecastPartRow,
  AttentionCall,
  ...reportEntities,
];
