import { defineErrors } from '#platform/errors/domain-error.js';

export const projectImportErrors = defineErrors({
  'import.own_import': {
    status: 403,
    zh: '不能核实自己导入的台账',
    en: 'Nobody verifies a ledger they imported themselves',
  },
  'import.nothing_to_verify': {
    status: 409,
    zh: '没有待核实的里程碑',
    en: 'There is no milestone waiting for a verdict',
  },
  'import.zone_missing': {
    status: 400,
    zh: '没有园区：请在表中填写，或为未识别的行指定园区',
    en: 'No zone: name one in the sheet or choose one for rows without it',
  },
});
