import { currentPlan } from '../../app/reference';

/** Where an indicator's periods are told. */
export const seriesOf = (code: string): string => `/evaluation?plan=${currentPlan}&indicator=${code}`;
