/** Where a whole item is worked off. */
export const PLACES: Record<string, string> = {
  my_tasks_due: '/tasks',
  leads_to_screen: '/leads?state=captured',
  leads_to_decide: '/leads?state=screening',
  my_projects_quiet: '/projects?as=table&sort=updatedAt',
  months_unreported: '/round',
  entries_sent_back: '/ledger?state=sent_back',
  milestones_sent_back: '/projects?as=table',
  entries_pending: '/verify',
  milestones_pending: '/verify',
  blockers_asked: '/blockers',
  blockers_to_confirm: '/blockers',
  blockers_escalated: '/blockers',
  escalations_open: '/lights',
  red_projects: '/projects?as=table&light=red',
  transfers_to_answer: '/projects',
  paused_to_review: '/projects?as=table&status=paused',
  waivers_open: '/projects?as=table',
  reviews_waiting: '/reviews',
  obligations_due: '/obligations',
  visits_due: '/visits',
  to_supply: '/to-supply',
  obligations_reported: '/obligations',
  accounts_locked: '/settings',
  accounts_without_role: '/settings',
  audit_last_week: '/settings',
};

/** Where one row of an item is worked off. */
export function deskPlace(kind: string, id: string, item: string): string {
  if (kind === 'lead') return `/leads/${id}`;
  if (kind === 'blocker') return `/blockers/${id}`;
  if (kind === 'task') return `/tasks?task=${id}`;
  if (kind === 'review') return `/reviews/${id}`;
  if (kind === 'project') return `/projects/${id}`;
  return PLACES[item] ?? '/';
}
