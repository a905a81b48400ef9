import { texts } from './i18n';

export const useMomentTexts = texts(
  'moment',
  {
    now: '现在',
    choose: '改看过去某一时点',
    then: '按 {{at}} 已录入的数据',
    back: '回到现在',
    change: '换一个时点',
    title: '看过去某一时点',
    what: '各页只按到那一刻为止已经录入的数据显示：当时的数、当时的状态。只能看，不能改。',
    at: '时点（北京时间）',
    show: '按这个时点看',
    'nowOnly.title': '这一页只有现在的情况',
    'nowOnly.text':
      '它的数据没有按时点保存，不能显示 {{at}} 的样子。可以看目标进度、变动桥、台账、关账和项目，或者回到现在。',
    panelNowOnly: '这一栏只有现在的情况，看过去时点时不显示。',
    'project.note':
      '阶段、状态、园区、产业、节点和投资是 {{at}} 已录入的；名称、人员、金额和约定日期只保存最新的，以下是现在的。红黄绿灯、要素、承诺等其余各栏只有现在的情况，不显示。',
    'projects.note': '阶段、状态、园区、产业是当时的；名称、负责人和金额是现在的；灯色不显示。',
  },
  {
    now: 'Now',
    choose: 'Look at a past moment',
    then: 'As recorded by {{at}}',
    back: 'Back to now',
    change: 'Another moment',
    title: 'Look at a past moment',
    what: 'Every page shows what had been recorded by then: the figures of then, the states of then. To look at, not to change.',
    at: 'Moment (Beijing time)',
    show: 'Show this moment',
    'nowOnly.title': 'This page knows only now',
    'nowOnly.text':
      'Its data is not kept by moment and cannot be shown as of {{at}}. Look at the target, the bridge, the ledger, the closings and the projects, or go back to now.',
    panelNowOnly: 'This panel knows only now and is not shown of a past moment.',
    'project.note':
      'Stage, status, park, industry, milestones and investment are as recorded by {{at}}; name, people, amounts and promised dates are kept in their last state alone and are today’s. Lights, requests, promises and the rest know only now and are not shown.',
    'projects.note':
      'Stage, status, park and industry are of then; names, officers and amounts are today’s; lights are not shown.',
  },
);
