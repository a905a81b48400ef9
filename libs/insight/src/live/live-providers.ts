import { LiveController } from './live.controller.js';
import { LiveStreams } from './live-streams.js';

export const liveControllers = [LiveController];
export const liveProviders = [LiveStreams];
