import { texts } from './i18n';

export const useMomentTexts = texts(
  'moment',
  {
    now: '现在',
    moment: '所看的时点',
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
      '它的数据没有按时点保存，不能显示 {{at}} 的样子。可以看目标进度、规划评估、变动桥、台账、关账和项目，或者回到现在。',
    panelNowOnly: '“本周要过问”只有现在的情况，看过去时点时不显示。',
    'project.note': '以下是 {{at}} 已录入的情况，只能看。灯色的说明是变灯当天的；讨论中已撤回的话，任何时点都不显示。',
    'projects.note': '以下是当时的情况；谁能看、是否保密，按现在的。',
  },
  {
    now: 'Now',
    moment: 'The moment looked at',
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
      'Its data is not kept by moment and cannot be shown as of {{at}}. Look at the target, the evaluation, the bridge, the ledger, the closings and the projects, or go back to now.',
    panelNowOnly: 'Whom to call about this week is known of now alone and not shown of a past moment.',
    'project.note':
      'All below is as recorded by {{at}}, to look at alone. A light’s words are of the day it turned; what was taken back in the discussion is shown of no moment.',
    'projects.note': 'What you see is of then; who may see it, and what is confidential, is of today.',
  },
);
