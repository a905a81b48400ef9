import './forecasts.errors.js';
import { ForecastFacts } from './forecast-facts.query.js';
import { ForecastWork } from './forecast-work.js';
import { ForecastsController } from './forecasts.controller.js';
import { ForecastsQuery } from './forecasts.query.js';
import { ForecastsService } from './forecasts.service.js';
import { RunForecasts } from './run-forecasts.processor.js';

/** Part of the leader's room: whether the target will be reached. */
export const forecastControllers = [ForecastsController];
export const forecastProviders = [ForecastFacts, ForecastWork, ForecastsService, ForecastsQuery, RunForecasts];
