/** Over `project_secrets s`: whether the person is on its need-to-know list on the day. */
export const listedNow = (user: string, today: string): string => `(
  SELECT n.listed AND (n.until_on IS NULL OR n.until_on >= ${today}::date) FROM project_insiders n
   WHERE n.secret_id = s.id AND n.user_id = ${user} ORDER BY n.id DESC LIMIT 1)`;

/** Over `project_secrets s`: the look of the person that is in force. */
export const openNow = (user: string, now: string): string => `
  SELECT o.id FROM project_openings o WHERE o.secret_id = s.id AND o.user_id = ${user} AND o.ends_at > ${now}::timestamptz
   ORDER BY o.ends_at DESC LIMIT 1`;
