import { defineErrors } from '#platform/errors/domain-error.js';

export const capitalErrors = defineErrors({
  'capital.nothing': { status: 400, zh: '增加额不能都为零', en: 'Something must be added' },
  'capital.fixed_exceeds': {
    status: 400,
    zh: '固定资产投资不能大于增加的协议投资额 {{contracted}} 元',
    en: 'The fixed-asset part cannot exceed the {{contracted}} yuan added',
  },
  'capital.no_base': {
    status: 409,
    zh: '请先填写项目原来的计划总投资和协议投资额',
    en: 'Fill in the project’s own planned total and contracted amount first',
  },
  'capital.before_signing': {
    status: 409,
    zh: '签约之后的增加才是增资；签约前请直接修改金额',
    en: 'Only what is added after the signing is an increase; before it, edit the amounts themselves',
  },
  'capital.withdrawn': { status: 409, zh: '这次增资已经撤销', en: 'This increase has been withdrawn' },
  'capital.too_little_left': {
    status: 409,
    zh: '项目金额已小于这次增资，不能撤销；请先核对金额',
    en: 'The project’s amounts are less than this increase: check them first',
  },
});
