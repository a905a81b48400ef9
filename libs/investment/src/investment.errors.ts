import { defineErrors } from '#platform/errors/domain-error.js';

export const investmentErrors = defineErrors({
  'entry.already_reported': {
    status: 409,
    zh: '{{month}} 已核实 {{amount}} 元（{{by}} 于 {{at}} 核实）；如需更正，请在看到该数后说明理由重报',
    en: '{{month}} already stands verified at CNY {{amount}} (by {{by}}, {{at}}). To correct it, restate it with a reason and the entry you saw',
  },
  'entry.pending_exists': {
    status: 409,
    zh: '{{month}} 已有一笔 {{amount}} 元待核实（{{by}} 于 {{at}} 上报）；请等待核实或退回后再报',
    en: '{{month}} already has CNY {{amount}} waiting for verification (by {{by}}, {{at}}). Wait until it is verified or sent back',
  },
  'entry.nothing_to_restate': {
    status: 409,
    zh: '{{month}} 没有已核实的数可供更正，请刷新后重试',
    en: '{{month}} has no verified figure to restate. Reload and try again',
  },
  'entry.not_pending': {
    status: 409,
    zh: '这笔上报已有核实结论（{{state}}）',
    en: 'This entry already has a verdict ({{state}})',
  },
  'entry.own_report': { status: 403, zh: '不能核实自己上报的数', en: 'Nobody verifies their own report' },
  'entry.month_future': {
    status: 400,
    zh: '月份不能晚于本月（{{current}}）',
    en: 'The month cannot lie after the current one ({{current}})',
  },
  'entry.month_too_early': {
    status: 400,
    zh: '月份不能早于 {{earliest}}',
    en: 'The month cannot lie before {{earliest}}',
  },
  'entry.amount_missing': {
    status: 400,
    zh: '请填写人民币金额，或外币金额、币种、汇率与汇率日期',
    en: 'Give an amount in CNY, or an original amount with currency, rate and rate date',
  },
  'entry.amount_twice': {
    status: 400,
    zh: '人民币金额与外币金额只填一种：外币按汇率折算',
    en: 'Give either the CNY amount or the foreign one: the CNY value follows from the rate',
  },
  'entry.amount_too_large': { status: 400, zh: '折算后的金额超出范围', en: 'The converted amount is out of range' },
  'entry.rate_for_cny': { status: 400, zh: '人民币金额不需要汇率', en: 'An amount in CNY takes no rate' },
  'entry.rate_future': { status: 400, zh: '汇率日期不能晚于今天', en: 'The rate date cannot lie in the future' },
  'rate.exists': {
    status: 409,
    zh: '{{currency}} 在 {{on}} 已有汇率 {{rate}}（{{source}}）；如需更正，请在看到该汇率后说明理由',
    en: '{{currency}} already stands at {{rate}} on {{on}} ({{source}}). To replace it, name the one you saw and say why',
  },
  'entry.reason_required': {
    status: 400,
    zh: '更正已核实的数须说明理由',
    en: 'Restating a verified figure needs a reason',
  },
  'entry.negative_needs_word': {
    status: 400,
    zh: '冲减为负数须在说明里写明原因；到位资金、外资不能为负',
    en: 'An amount below zero needs a note on why; only completed investment may be below zero',
  },
  'round.stale': {
    status: 409,
    zh: '这一行刚被别人改过，请核对后再报',
    en: 'Somebody else has just changed this row. Look again before submitting',
  },
  'round.no_amount': {
    status: 400,
    zh: '没有可上报的金额：空白，或看不懂所填的内容',
    en: 'There is no amount to submit: blank, or not understood',
  },
  'round.word_required': {
    status: 400,
    zh: '有提示的数须在说明里写一句原因后再报',
    en: 'This figure stands out: write a word on why before submitting it',
  },
  'batch.nothing_waits': {
    status: 409,
    zh: '{{month}} 没有可抽的上报：都已核实、已抽过，或是您自己报的',
    en: 'Nothing of {{month}} can be drawn: all is verified, drawn before, or reported by yourself',
  },
  'batch.drawn_already': {
    status: 409,
    zh: '其中有的上报刚被别人抽走，请重新抽样',
    en: 'Some of these have just been drawn by somebody else. Draw again',
  },
  'batch.sample_waits': {
    status: 409,
    zh: '样本还有 {{waiting}} 笔没核实，核完才能确认其余',
    en: '{{waiting}} of the sample still wait; the rest can be confirmed when all are verified',
  },
  'batch.sample_failed': {
    status: 409,
    zh: '样本中有 {{sentBack}} 笔被退回，其余须逐笔核实',
    en: '{{sentBack}} of the sample were sent back: the rest must be looked at one by one',
  },
  'year_plan.twice': { status: 400, zh: '同一项目出现了两次', en: 'The same project is named twice' },
  'year_plan.stale': {
    status: 409,
    zh: '这个计划刚被改为 {{stands}} 元，请核对后再存',
    en: 'This plan has just been changed to CNY {{stands}}. Look again before saving',
  },
  'year_plan.reason_required': {
    status: 400,
    zh: '改动已有的年度计划须说明理由',
    en: 'Changing a plan that stands needs a reason',
  },
  'entry.send_back_reason_required': { status: 400, zh: '退回须说明理由', en: 'Sending back needs a reason' },
});
