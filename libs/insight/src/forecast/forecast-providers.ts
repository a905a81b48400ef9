import './forecasts.errors.js';
import { ForecastExportService } from './forecast-export.service.js';
import { ForecastFacts } from './forecast-facts.query.js';
import { ForecastNames } from './forecast-names.query.js';
import { ForecastWork } from './forecast-work.js';
import { ForecastsController } from './forecasts.controller.js';
import { ForecastsQuery } from './forecasts.query.js';
import { ForecastsService } from './forecasts.service.js';
import { OpenedForecastQuery } from './opened-forecast.query.js';
import { PastForecastsQueries } from './past-forecasts.query.js';
import { RunForecasts } from './run-forecasts.processor.js';

/** Part of the leader's room: whether the target will be reached. */
export const forecastControllers = [ForecastsController];
export const forecastProviders = [
  ForecastFacts,
  ForecastNames,
  ForecastWork,
  ForecastsService,
  ForecastsQuery,
  PastForecastsQueries,
  OpenedForecastQuery,
  ForecastExportService,
  RunForecasts,
];
