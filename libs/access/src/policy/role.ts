/** Who works here (the zone's own job titles). A user may hold several. */
export const ROLES = [
  'promotion_officer', // 招商专员
  'zone_manager', // 园区负责人
  'verifier', // 统计/督查
  'leadership', // 管委会领导
  'department', // 要素部门
  'system_admin', // 系统管理员: accounts, reference data
  'security_admin', // 安全管理员: roles and rights
  'audit_admin', // 审计管理员: the audit trail, nothing else
] as const;

export type Role = (typeof ROLES)[number];
