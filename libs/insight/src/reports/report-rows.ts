import type { RowColumns } from '#access/policy/row-scope.js';

/** For rowFilter over `report_runs r`: a report shows the rows of who had it made, so it is read by them and by who reads all. */
export const RUN_COLUMNS: RowColumns = { owner: 'r.owner_id' };
/** Over `report_schedules s`. */
export const SCHEDULE_COLUMNS: RowColumns = { owner: 's.owner_id' };
