import type { Role } from '../policy/role.js';

/** One password for all demo accounts. They exist only in the demo mode and are disabled outside it. */
export const DEMO_PASSWORD = 'berth-demo';

export interface DemoAccountSpec {
  username: string;
  name: string;
  role: Role;
  team: string;
  zones: string[];
}

export const DEMO_TEAMS = [
  { code: 'promotion-1', nameZh: '招商一局（示例）', nameEn: 'Promotion bureau 1 (sample)' },
  { code: 'promotion-2', nameZh: '招商二局（示例）', nameEn: 'Promotion bureau 2 (sample)' },
  { code: 'zones', nameZh: '园区服务（示例）', nameEn: 'Park management (sample)' },
  { code: 'office', nameZh: '管委会办公室（示例）', nameEn: 'Administrative office (sample)' },
] as const;

export const DEMO_ACCOUNTS: readonly DemoAccountSpec[] = [
  { username: 'officer', name: '陈晓岚', role: 'promotion_officer', team: 'promotion-1', zones: [] },
  { username: 'officer2', name: '周启明', role: 'promotion_officer', team: 'promotion-2', zones: [] },
  { username: 'manager', name: '王海平', role: 'zone_manager', team: 'zones', zones: ['C-MED'] },
  {
    username: 'manager2',
    name: '刘文静',
    role: 'zone_manager',
    team: 'zones',
    zones: ['C-MAT', 'P-EQP', 'P-GT', 'P-WIND'],
  },
  {
    username: 'manager3',
    name: '孙立',
    role: 'zone_manager',
    team: 'zones',
    zones: ['C-FTZ', 'C-LOG', 'C-FOLK', 'C-HZ', 'N-CBZ', 'N-ZY', 'N-CY'],
  },
  { username: 'verifier', name: '赵敏', role: 'verifier', team: 'office', zones: [] },
  { username: 'leader', name: '郑国强', role: 'leadership', team: 'office', zones: [] },
  { username: 'department', name: '何静', role: 'department', team: 'office', zones: [] },
  { username: 'sysadmin', name: '系统管理员', role: 'system_admin', team: 'office', zones: [] },
  { username: 'secadmin', name: '安全管理员', role: 'security_admin', team: 'office', zones: [] },
  { username: 'auditor', name: '审计管理员', role: 'audit_admin', team: 'office', zones: [] },
];
