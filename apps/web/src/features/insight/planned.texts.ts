import { texts } from '../../app/i18n';

export const usePlannedTexts = texts(
  'planned',
  {
    ahead: '比计划序时快',
    behind: '比计划序时慢',
    even: '与计划序时持平',
    curve: '计划序时（年度计划）',
    due: '计划序时应完成',
    none: '项目还没有年度计划投资，只能比线性序时。',
    rule: '计划序时为名单内项目年度计划投资之和：{{years}}。',
    'year.even': '{{year}} 年按月均分',
    'year.seasonal': '{{year}} 年按 {{from}}–{{to}} 年的月度节奏',
    missing: '{{years}} 年没有年度计划，未计入。',
    partly: '{{year}} 年有 {{count}} 个项目没有年度计划，未计入。',
    comma: '、',
  },
  {
    ahead: 'ahead of the projects’ plans by',
    behind: 'behind the projects’ plans by',
    even: 'level with the projects’ plans',
    curve: 'Planned (year plans)',
    due: 'Due by the year plans',
    none: 'No project has a year plan yet, so there is only the linear schedule.',
    rule: 'The planned schedule is the sum of the year plans of listed projects: {{years}}.',
    'year.even': '{{year}} evenly by month',
    'year.seasonal': '{{year}} by the months of {{from}}–{{to}}',
    missing: 'No year plan for {{years}}: not counted.',
    partly: '{{count}} project(s) of {{year}} have no year plan: not counted.',
    comma: ', ',
  },
);
