import { defineErrors } from '#platform/errors/domain-error.js';

export const planErrors = defineErrors({
  'plan.zone_not_found': { status: 404, zh: '没有这个园区：{{code}}', en: 'No such zone: {{code}}' },
  'plan.segment_not_found': { status: 404, zh: '没有这个细分领域：{{code}}', en: 'No such segment: {{code}}' },
  'plan.target_not_found': { status: 404, zh: '没有这个目标：{{code}}', en: 'No such target: {{code}}' },
  'plan.segment_of_other_industry': {
    status: 400,
    zh: '细分产业“{{segment}}”不属于所选产业',
    en: 'The segment {{segment}} belongs to another industry',
  },
  'plan.zone_name_taken': {
    status: 400,
    zh: '“{{name}}”已指向{{zone}}，一个名称只能指向一处',
    en: '“{{name}}” already leads to {{zone}}: a name leads to one place only',
  },
  'plan.zone_holds_others': {
    status: 409,
    zh: '请先停用其下的 {{count}} 处园区',
    en: 'Switch off the {{count}} zone(s) inside it first',
  },
  'plan.zone_parent_off': {
    status: 409,
    zh: '请先启用上级园区{{zone}}',
    en: 'Switch on {{zone}}, which contains it, first',
  },
  'plan.window_reversed': {
    status: 400,
    zh: '起始月份不能晚于截止月份',
    en: 'The first month cannot come after the last',
  },
  'plan.period_not_found': { status: 404, zh: '没有这个规划期：{{code}}', en: 'No such plan period: {{code}}' },
  'plan.indicator_not_found': { status: 404, zh: '没有这项指标：{{code}}', en: 'No such indicator: {{code}}' },
  'plan.not_a_draft': {
    status: 409,
    zh: '“{{plan}}”已生效，照原文保存，不能改；可在下一规划期起草',
    en: '{{plan}} is in force and kept as printed: draft the next one instead',
  },
  'plan.draft_not_empty': {
    status: 409,
    zh: '“{{plan}}”草案已有 {{count}} 项指标，请直接修改',
    en: 'The draft of {{plan}} already holds {{count}} indicators: edit them',
  },
  'plan.nothing_to_copy': { status: 409, zh: '“{{plan}}”没有可复制的指标', en: '{{plan}} has no indicators to copy' },
  'plan.draft_is_empty': { status: 409, zh: '草案里还没有指标', en: 'The draft holds no indicators yet' },
  'plan.code_taken': {
    status: 409,
    zh: '编码 {{code}} 已用于“{{name}}”，请换一个',
    en: 'The code {{code}} is already that of “{{name}}”: choose another',
  },
  'plan.code_dropped': {
    status: 409,
    zh: '编码 {{code}} 是已从草案去掉的“{{name}}”，请在“已去掉”里恢复它，或换一个编码',
    en: 'The code {{code}} is that of “{{name}}”, dropped from this draft: take it back, or choose another code',
  },
  'plan.indicator_name_taken': {
    status: 409,
    zh: '草案里已有叫“{{name}}”的指标（{{code}}），一个名称只能指一项',
    en: 'The draft already has an indicator called “{{name}}” ({{code}}): a name means one',
  },
  'plan.unit_new': {
    status: 400,
    zh: '“{{unit}}”是新单位，请写出它的英文',
    en: '“{{unit}}” is a new unit: give it in English too',
  },
  'plan.unit_in_english': {
    status: 400,
    zh: '“{{unit}}”的英文已是“{{known}}”，请保持一致或留空',
    en: '“{{unit}}” is already “{{known}}” in English: keep that, or leave it out',
  },
  'plan.unit_of_growth': { status: 400, zh: '增速的单位是 %', en: 'A growth rate is in %' },
  'plan.unit_of_money': {
    status: 400,
    zh: '金额的单位写作{{units}}之一',
    en: 'Money is in one of {{units}}',
  },
  'plan.target_currency': {
    status: 400,
    zh: '完成投资以人民币计，单位应为亿元',
    en: 'Completed investment is counted in yuan: the unit is 亿元',
  },
  'plan.target_unit_of_indicator': {
    status: 400,
    zh: '“{{name}}”的单位是{{unit}}，与目标的单位不符',
    en: '“{{name}}” is in {{unit}}, not in the unit of the target',
  },
  'plan.window_outside_period': {
    status: 400,
    zh: '草案的目标期间应在规划期 {{from}} 至 {{to}} 之内',
    en: 'The window of a drafted target lies within its period, {{from}} to {{to}}',
  },
  'plan.window_leaves_parts': {
    status: 409,
    zh: '目标已分解到 {{years}} 年，改后的期间不含这些年；请先调整分解',
    en: 'The target is broken down into {{years}}, outside that window: change the breakdown first',
  },
  'plan.target_has_parts': {
    status: 409,
    zh: '“{{name}}”已分解为 {{count}} 份（{{parts}}），去掉后它们没有归属；请先撤回分解',
    en: '“{{name}}” is broken down into {{count}} part(s) ({{partsEn}}), which would belong to nothing: take the breakdown back first',
  },
  'plan.indicator_has_target': {
    status: 409,
    zh: '目标“{{name}}”（{{code}}）就是这项指标',
    en: 'The target “{{name}}” ({{code}}) stands for this indicator',
  },
  'plan.indicator_dropped': {
    status: 409,
    zh: '它对应的指标（{{code}}）已从草案去掉，请先恢复指标',
    en: 'The indicator it stands for ({{code}}) was dropped from this draft: take that back first',
  },
  'plan.target_dropped': {
    status: 409,
    zh: '“{{name}}”已从草案去掉，恢复后才能改',
    en: '“{{name}}” was dropped from the draft: take it back before changing it',
  },
  'plan.part_year': {
    status: 400,
    zh: '年份应在目标期间 {{from}}–{{to}} 之内',
    en: 'The year must lie inside the window {{from}}–{{to}}',
  },
  'plan.part_too_deep': { status: 400, zh: '最多分解两级', en: 'Two levels of parts at most' },
  'plan.part_of_same_axis': {
    status: 400,
    zh: '下级应按另一维度分解；园区只能再分到它所含的园区',
    en: 'A part is divided by something else than itself; a zone only into zones it contains',
  },
  'plan.part_overlaps': {
    status: 400,
    zh: '与“{{other}}”重复或互相包含，会重复计算',
    en: 'Repeats {{other}}, or one contains the other: money would count twice',
  },
  'plan.observation_period': {
    status: 400,
    zh: '期间写作 2023、2023-06 或 2021-2025',
    en: 'A period looks like 2023, 2023-06 or 2021-2025',
  },
  'plan.period_not_of_level': {
    status: 400,
    zh: '这是水平值，请填某一年或某一月，不能填多年合计',
    en: 'This is a level: give one year or one month, not a span of years',
  },
  'plan.observation_future': {
    status: 400,
    zh: '期间不能晚于今天（{{today}}）',
    en: 'The period cannot lie after today ({{today}})',
  },
  'plan.observation_brackets': {
    status: 400,
    zh: '方括号表示五年累计，只用于累计指标的多年期间',
    en: 'Brackets mean a five-year total: only for such an indicator and a span of years',
  },
  'plan.observation_value': { status: 400, zh: '读不出数值', en: 'No number can be read' },
  'plan.observation_unit': {
    status: 400,
    zh: '这项指标的单位是{{unit}}，不是{{given}}；请换算后再填',
    en: 'This indicator is in {{unit}}, not {{given}}: convert first',
  },
  'plan.observation_exists': {
    status: 409,
    zh: '{{period}} 已有 {{printed}}（{{source}}，{{by}} 录入）；如需更正，请在看到该数后说明理由',
    en: '{{period}} already stands at {{printed}} ({{source}}, entered by {{by}}). To replace it, name the one you saw and say why',
  },
  'plan.revision_reason': {
    status: 400,
    zh: '已有 {{printed}}，更正须说明理由',
    en: 'Stands at {{printed}}: replacing it needs a reason',
  },
  'plan.row_twice': { status: 400, zh: '与第 {{row}} 行重复', en: 'Repeats row {{row}}' },
  'plan.indicator_unknown': { status: 400, zh: '没有叫“{{name}}”的指标', en: 'No indicator is called “{{name}}”' },
  'plan.indicator_ambiguous': {
    status: 400,
    zh: '“{{name}}”对应多项指标，请填编码或表内序号',
    en: '“{{name}}” names several indicators: give the code or the number in the table',
  },
  'field.aliases': {
    status: 400,
    zh: '最多 30 个别名，每个 1–40 字',
    en: 'At most 30 aliases of 1-40 characters each',
  },
});
