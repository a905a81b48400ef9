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
      '它的数据没有按时点保存，不能显示 {{at}} 的样子。可以看目标进度、规划评估、变动桥、台账、关账、项目（连同要素保障、承诺、走访、评审）、线索、企业、活动、产业链和用地，或者回到现在。',
    'nowOnly.desk':
      '工作台列的是您今天要办的事，过去的事已经办不了，所以不显示 {{at}} 的样子。要看当时的情况，请从导航进入项目、线索等各页。',
    'project.note': '以下是 {{at}} 已录入的情况，只能看。灯色的说明是变灯当天的；讨论中已撤回的话，任何时点都不显示。',
    'projects.note': '以下是当时的情况；谁能看、是否保密，按现在的。',
    'leads.note': '以下是当时的线索；谁能看、企业和联系人的名称电话，按现在的。',
    'lead.note':
      '以下是 {{at}} 已录入的情况，只能看。企业名称和联系人的姓名电话按现在的；讨论中已撤回的话，任何时点都不显示。',
    'rooms.note': '以下是当时的情况，只能看；谁能看、企业和人员的名称按现在的。',
    'investors.note': '以下是当时的情况，只能看；企业名称、信用代码、所在榜单和联系人的姓名电话按现在的。',
    'events.note': '以下是当时的情况，只能看；嘉宾的姓名电话按现在的，已从名单移除的不再显示其联系人。',
    'chain.note': '线索和项目是当时的；细分产业、环节和规划点名的企业，按现在的。',
    'yield.note': '以下按当时已录入的数据；企业、团队的名称按现在的。',
    'lists.note': '以下是当时的情况，只能看；谁能看、是否保密，部门和人员的名称，按现在的。',
    'land.note': '以下是当时的地块和厂房；园区名称按现在的。',
    'zones.note': '园区和各产业是否适宜，是规划定的，按现在的；地块厂房、地图和亩均按当时的。',
    'attention.note': '以下是当时应当过问的事；灯色的说明是变灯当天的。只能看，不能登记。',
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
      'Its data is not kept by moment and cannot be shown as of {{at}}. Look at the target, the evaluation, the bridge, the ledger, the closings, the projects with their requests, promises, visits and reviews, the leads, the companies, the events, the chain and the land, or go back to now.',
    'nowOnly.desk':
      'The desk is what you have to do today, and nothing can be done in the past: it is not shown as of {{at}}. Projects, leads and the other rooms are.',
    'project.note':
      'All below is as recorded by {{at}}, to look at alone. A light’s words are of the day it turned; what was taken back in the discussion is shown of no moment.',
    'projects.note': 'What you see is of then; who may see it, and what is confidential, is of today.',
    'leads.note':
      'The leads of then; who may see them, and what companies and contacts are called and where they are reached, is of today.',
    'lead.note':
      'All below is as recorded by {{at}}, to look at alone. What the company is called and the contact’s name and number are today’s; what was taken back in the discussion is shown of no moment.',
    'rooms.note':
      'As it stood then, to look at alone; who may see it, and what companies and people are called, is of today.',
    'investors.note':
      'As it stood then, to look at alone; a company’s names, its credit code, the lists it stands on and how people are reached are today’s.',
    'events.note':
      'As it stood then, to look at alone; the guests’ people are today’s, and of a guest taken off the list since nobody is named.',
    'chain.note':
      'Leads and projects are of then; the links of the chain and the enterprises the plan names are today’s.',
    'yield.note': 'By what had been recorded by then; what companies and teams are called is of today.',
    'lists.note':
      'As it stood then, to look at alone; who may see it, what is confidential, and what departments and people are called, is of today.',
    'zones.note':
      'Zones and what suits them are the plan’s and of today; parcels and plants, the map and the yield per mu are of then.',
    'land.note': 'Parcels and plants as they stood then; what parks are called is of today.',
    'attention.note':
      'What was to be called about then; a light’s words are of the day it turned. To look at, not to act on.',
  },
);
