import { addMonths } from '../../lib/dates';

/** When a month had been reported and verified: two weeks into the next, Shanghai, as the back-test takes it. */
export const monthEnd = (month: string): string => `${addMonths(month, 1)}-15T16:00:00Z`;
