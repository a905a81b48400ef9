import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const scanErrors = defineErrors({
  'duplicates.scan_running': {
    status: 409,
    zh: '查重正在进行，请等它结束',
    en: 'A scan is under way; wait for it to end',
  },
});

onConstraint('duplicate_scans_active_key', () => scanErrors('duplicates.scan_running'));
