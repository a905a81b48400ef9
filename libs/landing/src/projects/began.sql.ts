import { dateText } from '#platform/database/sql-text.js';

/** The first day anything is known of the project `p`. */
export const BEGAN = dateText(`LEAST((p.created_at AT TIME ZONE 'Asia/Shanghai')::date,
  (SELECT min(m.effective_on) FROM milestones m WHERE m.project_id = p.id))`);
