import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const landErrors = defineErrors({
  'field.area': {
    status: 400,
    zh: '面积应为大于 0 的数字，最多两位小数（地块为亩，厂房为㎡）',
    en: 'An area is a number above 0 with at most two decimals (mu of land, m² of a plant)',
  },
  'field.quantity': {
    status: 400,
    zh: '应为不带单位的数字，最多两位小数',
    en: 'A plain number with at most two decimals',
  },
  'land.code_taken': { status: 409, zh: '这个编号已经用于另一处载体', en: 'Another parcel or plant has this code' },
  'land.price_half': {
    status: 400,
    zh: '价格与计价方式须同时填写',
    en: 'A price and what it is a price of go together',
  },
  'land.price_basis': {
    status: 400,
    zh: '地块按元/亩计价，厂房按元/㎡或元/㎡/月计价',
    en: 'Land is priced per mu, a plant per m² or per m² and month',
  },
  'land.not_enough': {
    status: 409,
    zh: '可用面积不足：还剩 {{free}}，需要 {{asked}}',
    en: 'Not enough is free: {{free}} left, {{asked}} asked for',
  },
  'land.below_held': {
    status: 409,
    zh: '已预留和已供 {{held}}，面积不能小于它',
    en: '{{held}} is reserved or allocated: the area cannot be smaller',
  },
  'land.held': {
    status: 409,
    zh: '还有预留或已供的面积，请先释放',
    en: 'Part of it is reserved or allocated: release that first',
  },
  'land.off': { status: 409, zh: '这处载体已停用', en: 'This parcel or plant is switched off' },
  'land.one_holder': {
    status: 400,
    zh: '请选择一个项目或一条线索',
    en: 'Name a project or a lead, one of the two',
  },
  'land.unknown_holder': {
    status: 400,
    zh: '没有这个项目或线索，或您无权查看',
    en: 'No such project or lead, or not yours to see',
  },
  'land.lead_closed': {
    status: 409,
    zh: '这条线索已不再推进；已立项的请以项目预留',
    en: 'This lead is no longer open; if it became a project, reserve for the project',
  },
  'land.until_past': { status: 400, zh: '截止日期不能早于今天', en: 'The last day cannot lie in the past' },
  'land.until_too_far': {
    status: 400,
    zh: '预留一次最长 {{days}} 天，到期可说明理由延期',
    en: 'A reservation lasts {{days}} days at most; it can be prolonged with a reason',
  },
  'land.until_not_later': {
    status: 400,
    zh: '延期后的日期应晚于原截止日期 {{until}}',
    en: 'The new last day must come after {{until}}',
  },
  'land.not_reserved': { status: 409, zh: '这不是一项预留', en: 'This is not a reservation' },
  'land.nothing_held': { status: 409, zh: '已经没有可释放的面积', en: 'Nothing is held any more' },
  'land.release_too_much': {
    status: 400,
    zh: '释放的面积超过了持有的 {{held}}',
    en: 'More than the {{held}} that is held',
  },
  'land.basis_of_kind': {
    status: 400,
    zh: '地块可出让或租赁，厂房可租赁或出售',
    en: 'Land is granted or leased, a plant leased or sold',
  },
  'land.needs_project': {
    status: 409,
    zh: '线索立项后才能供地或租赁',
    en: 'Land is given to a project: the lead has to become one first',
  },
});

onConstraint('land_units_code_key', () => landErrors('land.code_taken'));
