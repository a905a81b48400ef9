import { texts } from './i18n';

/** What the pages of each room are called, in the strip above them. */
export const useRoomTexts = texts(
  'rooms',
  {
    label: '{{room}}：本区页面',
    leads: '线索',
    tasks: '待办',
    feedback: '企业反映',
    clocks: '服务时限',
    claims: '首报首谈',
    assignments: '分派',
    projects: '项目',
    lights: '红黄绿灯',
    blockers: '要素保障',
    verify: '核实',
    templates: '节点模板',
    imports: '台账导入',
    land: '园区',
    plan: '规划',
    ledger: '台账',
    round: '报本月',
    number: '目标进度',
    chain: '产业链图谱',
  },
  {
    label: 'Pages of {{room}}',
    leads: 'Leads',
    tasks: 'Tasks',
    feedback: 'Feedback',
    clocks: 'Clocks',
    claims: 'First reports',
    assignments: 'Assignments',
    projects: 'Projects',
    lights: 'Lights',
    blockers: 'Requests',
    verify: 'Verify',
    templates: 'Templates',
    imports: 'Ledger import',
    land: 'Parks',
    plan: 'The plan',
    ledger: 'Ledger',
    round: 'This month',
    number: 'The target',
    chain: 'Industry chain',
  },
);

/** A page of a room, by its name in the strip. */
export type RoomText = Parameters<ReturnType<typeof useRoomTexts>>[0];
