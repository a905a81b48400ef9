import { defineErrors } from './domain-error.js';

/** Errors of the edge itself and of single fields. */
export const platformErrors = defineErrors({
  'request.invalid': { status: 400, zh: '提交的内容有 {{count}} 处需要更正', en: '{{count}} field(s) need correcting' },
  'request.malformed': { status: 400, zh: '请求内容无法解析', en: 'The request cannot be read' },
  'request.too_large': {
    status: 413,
    zh: '内容过大，上限 {{limitMb}} MB',
    en: 'Too large: the limit is {{limitMb}} MB',
  },
  'request.unsupported_media': { status: 415, zh: '不支持的内容类型', en: 'Unsupported content type' },
  'request.not_found': { status: 404, zh: '没有这个地址', en: 'No such address' },
  'request.too_many': { status: 429, zh: '操作过于频繁，请稍后再试', en: 'Too many requests, try again shortly' },
  'request.if_match_required': {
    status: 428,
    zh: '请先刷新后再修改（缺少版本号）',
    en: 'Reload first: the version (If-Match) is missing',
  },
  'record.not_found': { status: 404, zh: '记录不存在，或您无权查看', en: 'Not found, or not yours to see' },
  'record.stale': {
    status: 412,
    zh: '他人已先一步修改，请刷新后重试；您填写的内容仍保留在页面上',
    en: 'Someone changed this first. Reload and try again; what you typed is kept on the page',
  },
  'record.conflict': { status: 409, zh: '与已有记录冲突', en: 'Conflicts with an existing record' },
  'idempotency.key_invalid': {
    status: 400,
    zh: '防重复标识应为 8–100 个字母、数字或 -_',
    en: 'Idempotency-Key must be 8-100 letters, digits, - or _',
  },
  'idempotency.key_reused': {
    status: 422,
    zh: '同一防重复标识已用于另一份内容',
    en: 'This Idempotency-Key was used for different content',
  },
  'cursor.invalid': {
    status: 400,
    zh: '翻页位置无效，请从第一页重新查询',
    en: 'Invalid cursor, start from the first page',
  },
  'server.unavailable': {
    status: 503,
    zh: '数据库暂时不可用，请稍后再试',
    en: 'The database is unavailable, try again shortly',
  },
  'file.store_away': {
    status: 503,
    zh: '文件存储暂时不可用，文件没有保存或打开，请稍后再试',
    en: 'The file store is unavailable; nothing was kept or opened. Try again shortly',
  },
  'server.internal': {
    status: 500,
    zh: '系统出错，已记录（编号 {{requestId}}），您的内容没有保存',
    en: 'Something broke and was recorded ({{requestId}}). Nothing was saved',
  },
  'field.required': { status: 400, zh: '必填', en: 'Required' },
  'field.unknown': { status: 400, zh: '不认识的字段', en: 'Unknown field' },
  'field.invalid': { status: 400, zh: '格式不正确', en: 'Not in the expected format' },
  'field.type': { status: 400, zh: '类型不正确，应为{{expected}}', en: 'Wrong type, expected {{expected}}' },
  'field.too_long': { status: 400, zh: '过长，最多 {{max}} 个字', en: 'Too long, at most {{max}} characters' },
  'field.too_short': { status: 400, zh: '过短，至少 {{min}} 个字', en: 'Too short, at least {{min}} characters' },
  'field.not_in_list': { status: 400, zh: '不在可选范围内：{{allowed}}', en: 'Not one of: {{allowed}}' },
  'field.number_range': { status: 400, zh: '应在 {{min}} 与 {{max}} 之间', en: 'Must be between {{min}} and {{max}}' },
  'field.money': {
    status: 400,
    zh: '金额应为不带单位的数字（元），最多两位小数，例如 12000000.00',
    en: 'An amount is a plain number in yuan with at most two decimals, e.g. 12000000.00',
  },
  'field.money_range': { status: 400, zh: '金额超出范围（0 至 9999 万亿元）', en: 'Amount out of range' },
  'field.quantity': {
    status: 400,
    zh: '应为大于 0、不带单位的数字，最多两位小数，例如 80.5',
    en: 'A plain number above 0 with at most two decimals, e.g. 80.5',
  },
  'field.date': {
    status: 400,
    zh: '日期应为 2025-06-30 这样的真实日期',
    en: 'A date looks like 2025-06-30 and must exist',
  },
  'field.month': { status: 400, zh: '月份应为 2025-06 这样', en: 'A month looks like 2025-06' },
  'field.instant': {
    status: 400,
    zh: '时点应为 2025-06-30T23:59:59Z 这样',
    en: 'A moment looks like 2025-06-30T23:59:59Z',
  },
  'field.moment_future': {
    status: 400,
    zh: '时点不能晚于现在',
    en: 'The moment must not lie in the future',
  },
  'field.future': { status: 400, zh: '不能晚于今天', en: 'Cannot lie in the future' },
  'field.uscc': {
    status: 400,
    zh: '统一社会信用代码不正确：应为 18 位，且末位校验码相符',
    en: 'Not a valid unified social credit code (18 characters with a matching check character)',
  },
  'field.phone': { status: 400, zh: '电话号码格式不正确', en: 'Not a phone number' },
  'field.unknown_code': { status: 400, zh: '没有这个代码：{{value}}', en: 'Unknown code: {{value}}' },
});
