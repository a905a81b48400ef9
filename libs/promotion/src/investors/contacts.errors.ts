import { defineErrors } from '#platform/errors/domain-error.js';

export const contactErrors = defineErrors({
  'contact.erased': {
    status: 409,
    zh: '该联系人的信息已应本人要求删除，不能再修改',
    en: 'This person’s details were erased on request and can no longer be changed',
  },
  'contact.consent_withdrawn': {
    status: 409,
    zh: '本人已撤回同意，联系方式不再显示',
    en: 'The person has withdrawn consent: the details are shown to nobody',
  },
  'contact.consent_incomplete': {
    status: 400,
    zh: '同意日期与取得方式应一并填写',
    en: 'The day of the consent and the way it was given belong together',
  },
  'contact.consent_before': {
    status: 400,
    zh: '撤回日期不能早于同意日期',
    en: 'Consent is not withdrawn before it was given',
  },
  'contact.in_use': {
    status: 409,
    zh: '该联系人已用于线索等记录，不能移除；本人要求删除的，请用“删除个人信息”',
    en: 'Records name this person, so it cannot be removed. If the person asks for it, erase the personal details',
  },
  'contact.masked_value': {
    status: 400,
    zh: '这是遮盖后的内容，请填写完整的联系方式',
    en: 'This is a masked value: enter the full one',
  },
});
