/** What a company is to us. One company may be several: an intermediary may itself invest. */
export const INVESTOR_ROLES = [
  'investor', // 投资方
  'intermediary', // 中介机构: chamber, agency, fund that brings others
  'project_company', // 项目公司: registered here to carry a project
] as const;

export type InvestorRole = (typeof INVESTOR_ROLES)[number];
