import { defineErrors } from '#platform/errors/domain-error.js';

export const claimErrors = defineErrors({
  // Everything a second reporter learns stands in this sentence and its parameters: nothing may be added to it.
  'claim.held': {
    status: 409,
    zh: '该项目已由{{zoneNameZh}}首报，联系人{{contact}}，有效期至{{until}}。如有异议可申请裁定。',
    en: 'Already claimed by {{zoneNameEn}}, contact {{contact}}, until {{until}}. You may dispute it.',
  },
  'claim.not_held': { status: 409, zh: '这条首报已经失效，不能再操作', en: 'This claim no longer holds' },
  'claim.nothing_to_dispute': {
    status: 404,
    zh: '没有找到由他人首报的这家企业的同类项目，可以直接登记线索',
    en: 'Nobody else holds an equal project of this company: you may log the lead',
  },
  'claim.dispute_open': {
    status: 409,
    zh: '您对此已提出异议，正在等待裁定',
    en: 'You have already disputed this; a ruling is due',
  },
  'claim.already_ruled': { status: 409, zh: '这项异议已经裁定', en: 'This dispute has been ruled on' },
});
