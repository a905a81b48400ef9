import type { Role } from './role.js';

/** Which rows a right reaches: one's own, one's team's, one's zones' (with all they contain), or every row. */
export type Scope = 'own' | 'team' | 'zone' | 'all';

type Grants = Partial<Record<Role, Scope>>;

const everyone: Grants = {
  promotion_officer: 'all',
  zone_manager: 'all',
  verifier: 'all',
  leadership: 'all',
  department: 'all',
  system_admin: 'all',
  security_admin: 'all',
  audit_admin: 'all',
};

const business: Grants = {
  promotion_officer: 'all',
  zone_manager: 'all',
  verifier: 'all',
  leadership: 'all',
};

/**
 * THE policy: what (rows of this table) × who (roles) → which rows. Whatever is not named here is refused.
 * The three administrators are kept apart from each other and from business data (MLPS 三员分立; plan ch. 5 s. 3).
 * Reporting and verifying never meet in one person: besides this table, the use cases refuse one's own report.
 */
export const POLICY = {
  // The plan and its reference data
  'plan.read': everyone,
  'plan.manage': { system_admin: 'all' },
  // A drafted plan is put in force by leadership, not by whoever typed it
  'plan.adopt': { leadership: 'all' },
  // What indicators were observed to be is statistics' word; what is said of them is for who answers for the plan
  'observation.record': { verifier: 'all' },
  'evaluation.comment': { leadership: 'all', verifier: 'all' },

  // Accounts: the system administrator opens them, the security administrator grants roles
  'team.read': everyone,
  'user.read': { system_admin: 'all', security_admin: 'all', audit_admin: 'all' },
  'user.manage': { system_admin: 'all' },
  'user.grant': { security_admin: 'all' },
  'audit.read': { audit_admin: 'all' },
  // Programs act for the people who work on business data; administrators have no use for keys, one watches over them
  'api_key.own': { promotion_officer: 'own', zone_manager: 'own', verifier: 'own', leadership: 'own' },
  'api_key.oversee': { security_admin: 'all' },
  // The same people may be told by webhook of what they may read. Administrators read no business data, so they have
  // no endpoints of their own; they see where data leaves to and may stop it
  'webhook.manage': { promotion_officer: 'own', zone_manager: 'own', verifier: 'own', leadership: 'own' },
  'webhook.oversee': { system_admin: 'all', security_admin: 'all' },

  // 招商: the officer's room
  'investor.read': business,
  'investor.write': { promotion_officer: 'all', zone_manager: 'all' },
  // Personal information: who works with a person sees the details; these may have them shown, corrected, erased.
  'contact.reveal': { promotion_officer: 'team', zone_manager: 'zone', leadership: 'all' },
  'contact.edit': { promotion_officer: 'team', zone_manager: 'zone' },
  'contact.erase': { promotion_officer: 'team', zone_manager: 'zone' },
  'investor.merge': { promotion_officer: 'all', zone_manager: 'all' },
  'lead.merge': { promotion_officer: 'team', zone_manager: 'zone' },
  'lead.read': { promotion_officer: 'team', zone_manager: 'zone', leadership: 'all' },
  'lead.create': { promotion_officer: 'all', zone_manager: 'all' },
  'lead.import': { promotion_officer: 'own', zone_manager: 'own' },
  'lead.edit': { promotion_officer: 'own', zone_manager: 'zone' },
  'lead.screen': { promotion_officer: 'team', zone_manager: 'zone' },
  // The pool is open to all who work leads; handing over is for who answers for the zone, or for one's own
  'lead.take': { promotion_officer: 'all', zone_manager: 'all' },
  'lead.assign': { promotion_officer: 'own', zone_manager: 'zone', leadership: 'all' },
  // A claim is read like the lead it stands on; disputes are ruled on by leadership (domain: 首报首谈)
  'claim.read': { promotion_officer: 'team', zone_manager: 'zone', leadership: 'all' },
  'claim.rule': { leadership: 'all' },
  'lead.decide': { promotion_officer: 'team', zone_manager: 'zone' },
  // A task of a lead is read like the lead; these reach those without one
  'task.read': { promotion_officer: 'team', zone_manager: 'own', leadership: 'own' },
  'task.edit': { promotion_officer: 'own', zone_manager: 'own', leadership: 'own' },
  // 招商活动: all who promote see what is on; who organises it keeps its guests
  'event.read': business,
  'event.manage': { promotion_officer: 'team', zone_manager: 'zone' },

  // 落地: the park manager's room
  'project.read': { promotion_officer: 'team', zone_manager: 'zone', verifier: 'all', leadership: 'all' },
  'project.create': { promotion_officer: 'all', zone_manager: 'zone' },
  'project.edit': { promotion_officer: 'own', zone_manager: 'zone' },
  'project.status': { zone_manager: 'zone', leadership: 'all' },
  'project.appoint': { zone_manager: 'zone', leadership: 'all' },
  // A project is offered by the zone that holds it and answered by the zone that is to hold it, never by one person
  'project.transfer': { zone_manager: 'zone', leadership: 'all' },
  'transfer.decide': { zone_manager: 'zone', leadership: 'all' },
  'project.rezone': { leadership: 'all', verifier: 'all' },
  // Confidential projects: under a code name by who answers for them; behind it, with a reason, whoever reads them
  'project.secrecy': { promotion_officer: 'own', zone_manager: 'zone', leadership: 'all' },
  'project.break_glass': { promotion_officer: 'team', zone_manager: 'zone', verifier: 'all', leadership: 'all' },
  'secrecy.oversee': { audit_admin: 'all' },
  // How long a look may last is leadership's word; who watches over the looks sees it
  'secrecy_rule.set': { leadership: 'all' },
  'secrecy_rule.read': { leadership: 'all', audit_admin: 'all' },
  'project.import': { promotion_officer: 'own', zone_manager: 'zone', verifier: 'all', leadership: 'all' },
  'import.load': { promotion_officer: 'own', zone_manager: 'own' },
  'import.verify': { verifier: 'all' },
  'milestone.report': { promotion_officer: 'own', zone_manager: 'zone' },
  'milestone.verify': { verifier: 'all', zone_manager: 'zone' },
  'gate.waive': { leadership: 'all' },
  // What projects lack, as each person's to-do: only what they have the right to bring
  'supply.read': { ...business, department: 'all' },
  // The colours follow from rules; the rules, and what is answered to a colour, are leadership's
  // Requests to departments: raised by who reports of the project, handled by the department they lie with
  'blocker.read': {
    promotion_officer: 'team',
    zone_manager: 'zone',
    verifier: 'all',
    leadership: 'all',
    department: 'team',
  },
  'blocker.raise': { promotion_officer: 'own', zone_manager: 'zone' },
  'blocker.handle': { department: 'team' },
  'blocker.manage': { leadership: 'all' },
  // How long milestones take is the leadership's table; the dates of a project are its own people's (milestone.report)
  'schedule.manage': { leadership: 'all' },
  'light.manage': { leadership: 'all' },
  'escalation.answer': { leadership: 'all' },

  // Parcels and plants: all who plan with land see what is free; whoever manages the zone gives it away
  'land.read': { ...business, department: 'all' },
  'land.manage': { zone_manager: 'zone' },
  // Admission review 评审. Read like the project, and by whoever was named for that very round: to the naming is what
  // `own` means of `review.judge`. Who convenes, judges or decides is besides never the proposer nor the project's
  // officer. What must be reached (criteria) is leadership's word, not an administrator's: it decides who gets land.
  'review.read': {
    promotion_officer: 'team',
    zone_manager: 'zone',
    verifier: 'all',
    leadership: 'all',
    department: 'own',
  },
  'review.propose': { promotion_officer: 'own', zone_manager: 'zone' },
  'review.convene': { verifier: 'all', leadership: 'all' },
  'review.judge': { zone_manager: 'own', verifier: 'own', leadership: 'own', department: 'own' },
  'review.decide': { leadership: 'all' },
  'review.criteria': { leadership: 'all' },

  // Promises 双兑现: set and reported by who works the project, answered by somebody else
  'obligation.set': { promotion_officer: 'own', zone_manager: 'zone' },
  'obligation.report': { promotion_officer: 'own', zone_manager: 'zone' },
  'obligation.verify': { verifier: 'all', leadership: 'all' },
  'obligation.waive': { leadership: 'all' },

  // Visits 走访: planned by who works the project or leads; recorded by them and by whoever is named for the visit, which
  // is what `own` means of a verifier
  'visit.plan': { promotion_officer: 'own', zone_manager: 'zone', leadership: 'all' },
  'visit.record': { promotion_officer: 'own', zone_manager: 'zone', verifier: 'own', leadership: 'all' },

  // The ledger
  'entry.read': { promotion_officer: 'team', zone_manager: 'zone', verifier: 'all', leadership: 'all' },
  'entry.report': { promotion_officer: 'own', zone_manager: 'zone' },
  'entry.verify': { verifier: 'all' },
  'keylist.manage': { verifier: 'all' },
  // Rates are proposed to every entry of their day: dated data, stated by who verifies
  'rate.manage': { verifier: 'all' },
  // 年度计划投资 is agreed with the zone, not written by whoever is measured by it
  'year_plan.set': { zone_manager: 'zone', verifier: 'all' },
  // A closed month is a signed word about the whole zone's figures: told to all who see the target, given by who verifies
  'month.read': business,
  'month.close': { verifier: 'all' },
  // By which day a month is due
  'round.terms': { verifier: 'all', leadership: 'all' },

  // The leader's room
  'target.read': business,
  'insight.read': business,
  'insight.desk': everyone,
  // All read what was foreseen; what is asked of the future, and what one would change, is leadership's
  'forecast.ask': { leadership: 'all' },
  // A report shows the rows of who had it made: others read it only where they read every row anyway. Taking it out of
  // the house is the right to export
  'report.read': { promotion_officer: 'own', zone_manager: 'own', verifier: 'all', leadership: 'all' },
  'report.make': { promotion_officer: 'own', zone_manager: 'own', verifier: 'own', leadership: 'own' },
  // What reports look like is agreed once for all who make them: statistics' word and leadership's
  'report.template': { verifier: 'all', leadership: 'all' },
  'report.schedule': { zone_manager: 'own', verifier: 'own', leadership: 'own' },

  // Talk about a lead or a project: whoever may read that very record
  'discussion.join': business,

  // Files and exports
  'file.upload': {
    promotion_officer: 'all',
    zone_manager: 'all',
    verifier: 'all',
    leadership: 'all',
    department: 'all',
  },
  'file.read': {
    promotion_officer: 'all',
    zone_manager: 'all',
    verifier: 'all',
    leadership: 'all',
    department: 'all',
  },
  // The original of a confidential file; all others see it with their name across it
  'file.original': { leadership: 'all' },
  export: { promotion_officer: 'all', zone_manager: 'all', verifier: 'all', leadership: 'all' },
} as const satisfies Record<string, Grants>;

export type Permission = keyof typeof POLICY;

export const PERMISSIONS = Object.keys(POLICY) as Permission[];

/** How far each right of one person reaches. Rights of the same reach have the same list; an empty one: no right. */
export type Reach = Readonly<Record<Permission, readonly Scope[]>>;

const reaches = new Map<string, Reach>();
const lists = new Map<string, readonly Scope[]>();

/** Every scope these roles give together, worked out once for each set of roles: a request asks for dozens of rights. */
export function reachOf(roles: readonly Role[]): Reach {
  const key = roles.join();
  const reach =
    reaches.get(key) ??
    (Object.fromEntries(PERMISSIONS.map((permission) => [permission, together(roles, permission)])) as Reach);
  reaches.set(key, reach);
  return reach;
}

export function scopesOf(roles: readonly Role[], permission: Permission): readonly Scope[] {
  return reachOf(roles)[permission];
}

function together(roles: readonly Role[], permission: Permission): readonly Scope[] {
  const grants: Grants = POLICY[permission];
  const granted = new Set(roles.map((role) => grants[role]).filter((scope) => scope !== undefined));
  const scopes: Scope[] = granted.has('all') ? ['all'] : [...granted].sort();
  const key = scopes.join();
  // Everybody of these roles shares it.
  const list = lists.get(key) ?? Object.freeze(scopes);
  lists.set(key, list);
  return list;
}
