import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const eventErrors = defineErrors({
  'event.days_reversed': {
    status: 400,
    zh: '结束日期不能早于开始日期',
    en: 'The last day cannot lie before the first',
  },
  'event.team_unknown': { status: 400, zh: '没有这个部门', en: 'No such team' },
  'event.transition_refused': {
    status: 409,
    zh: '活动目前为“{{fromZh}}”，不能转为“{{toZh}}”',
    en: 'The event is {{from}} and cannot become {{to}}',
  },
  'event.not_begun': {
    status: 409,
    zh: '活动 {{fromOn}} 才开始，现在还不能签到或结束',
    en: 'The event begins on {{fromOn}}: nobody has attended yet',
  },
  'event.cancelled': {
    status: 409,
    zh: '活动已取消，嘉宾名单不再变动',
    en: 'The event is cancelled: its guest list stays as it is',
  },
  'event.too_many_guests': {
    status: 409,
    zh: '一次活动最多登记 {{most}} 家企业',
    en: 'An event keeps at most {{most}} guests',
  },
  'guest.attended': {
    status: 409,
    zh: '该企业已到场，不能从名单中移除',
    en: 'This company attended and stays on the list',
  },
  'guest.company_missing': {
    status: 400,
    zh: '请选用已有企业，或填写企业名称，二者取一',
    en: 'Name a registered company or a new one, not both',
  },
  'guest.no_person': { status: 409, zh: '这位嘉宾没有登记联系人', en: 'No person is entered for this guest' },
  'guest.person_is_contact': {
    status: 409,
    zh: '联系人已归入企业档案，请在企业页面操作',
    en: 'The person stands in the company’s record: go on there',
  },
  'lead.event_unknown': { status: 400, zh: '没有这个活动，或活动已取消', en: 'No such event, or it was cancelled' },
  'lead.intermediary_unknown': {
    status: 400,
    zh: '没有这家中介机构，或其角色不含“中介机构”',
    en: 'No such intermediary, or the company does not have that role',
  },
  'lead.origin_mismatch': {
    status: 400,
    zh: '来源与所选活动或中介机构不符：活动只用于“招商活动”，中介机构只用于委托机构、商会协会、他人推荐',
    en: 'The source does not go with the event or intermediary named',
  },
});

onConstraint('promotion_events_team_id_fkey', () =>
  eventErrors('event.team_unknown', {}, [{ field: 'teamId', code: 'event.team_unknown' }]),
);
onConstraint('promotion_events_days_check', () =>
  eventErrors('event.days_reversed', {}, [{ field: 'toOn', code: 'event.days_reversed' }]),
);
onConstraint('leads_event_id_fkey', () =>
  eventErrors('lead.event_unknown', {}, [{ field: 'eventId', code: 'lead.event_unknown' }]),
);
onConstraint('leads_intermediary_id_fkey', () =>
  eventErrors('lead.intermediary_unknown', {}, [{ field: 'intermediaryId', code: 'lead.intermediary_unknown' }]),
);
onConstraint('leads_origin_check', () =>
  eventErrors('lead.origin_mismatch', {}, [{ field: 'source', code: 'lead.origin_mismatch' }]),
);
