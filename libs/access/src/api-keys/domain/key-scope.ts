import type { Permission } from '../../policy/policy.js';

interface KeyScopeRule {
  zh: string;
  en: string;
  permissions: readonly Permission[];
  /** Reading scopes admit to reading requests only, whatever the permission behind them would also allow. */
  writes?: true;
}

/**
 * What a personal API key may be given: a few words people understand, each a list of the policy's permissions. A key
 * reaches what its scopes and its owner's roles both allow. Whatever is named nowhere here is never open to a key:
 * accounts, roles and keys themselves, personal data, and all a person must answer for: decisions, verdicts, waivers,
 * claims, merges, handing over.
 */
export const KEY_SCOPES = {
  'plan:read': {
    zh: '读规划、产业与载体',
    en: 'Read the plan, industries and zones',
    permissions: ['plan.read', 'team.read'],
  },
  'investors:read': { zh: '读企业', en: 'Read investors', permissions: ['investor.read'] },
  'investors:write': {
    zh: '登记、修改企业与联系人',
    en: 'Add and edit investors and contacts',
    permissions: ['investor.read', 'investor.write'],
    writes: true,
  },
  'leads:read': { zh: '读线索与首报', en: 'Read leads and claims', permissions: ['lead.read', 'claim.read'] },
  'leads:write': {
    zh: '登记、修改、研判线索，记录联系',
    en: 'Log, edit and screen leads, record contacts',
    permissions: ['lead.read', 'lead.create', 'lead.edit', 'lead.screen'],
    writes: true,
  },
  'projects:read': { zh: '读项目与里程碑', en: 'Read projects and milestones', permissions: ['project.read'] },
  'projects:write': {
    zh: '设立、修改项目，上报里程碑',
    en: 'Open and edit projects, report milestones',
    permissions: ['project.read', 'project.create', 'project.edit', 'milestone.report'],
    writes: true,
  },
  'ledger:read': { zh: '读投资台账', en: 'Read the ledger', permissions: ['entry.read', 'month.read'] },
  'ledger:write': {
    zh: '上报月度投资',
    en: 'Report monthly investment',
    permissions: ['entry.read', 'entry.report'],
    writes: true,
  },
  'insight:read': {
    zh: '读目标进度与分析',
    en: 'Read targets and insight',
    permissions: ['target.read', 'insight.read'],
  },
  'files:read': { zh: '下载文件', en: 'Download files', permissions: ['file.read'] },
  'files:write': { zh: '上传文件', en: 'Upload files', permissions: ['file.upload'], writes: true },
  'lists:export': {
    zh: '导出名单（另需相应的读取范围）',
    en: 'Export lists (with the reading scope)',
    permissions: ['export'],
  },
} as const satisfies Record<string, KeyScopeRule>;

export type KeyScope = keyof typeof KEY_SCOPES;

export const KEY_SCOPE_NAMES = Object.keys(KEY_SCOPES) as KeyScope[];

export const isKeyScope = (value: unknown): value is KeyScope =>
  typeof value === 'string' && Object.hasOwn(KEY_SCOPES, value);

const ruleOf = (scope: KeyScope): KeyScopeRule => KEY_SCOPES[scope];

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The scopes of which any one opens a route with this permission. None: only a person signed in may do it. */
export function scopesOpening(permission: Permission, method: string): KeyScope[] {
  return KEY_SCOPE_NAMES.filter((scope) => {
    const { permissions, writes } = ruleOf(scope);
    return permissions.includes(permission) && (writes === true || READING.has(method));
  });
}

/** What these scopes let pass inside a use case. A scope no longer known opens nothing. */
export function permissionsOf(scopes: readonly string[]): ReadonlySet<Permission> {
  return new Set(scopes.filter(isKeyScope).flatMap((scope) => ruleOf(scope).permissions));
}
