import { defineErrors } from '#platform/errors/domain-error.js';

export const bulkErrors = defineErrors({
  'bulk.too_many': {
    status: 400,
    zh: '一次最多处理 {{most}} 条，现在有 {{total}} 条，请缩小筛选范围',
    en: 'At most {{most}} at once; this filter holds {{total}}: narrow it first',
  },
  'bulk.other_rows': {
    status: 409,
    zh: '筛选结果已变为 {{total}} 条（您看到的是 {{expected}} 条），请核对后再处理',
    en: 'The filter now holds {{total}} leads (you saw {{expected}}): look again first',
  },
  'bulk.not_finished': { status: 409, zh: '这次批量处理还没有结束', en: 'This bulk act is not finished yet' },
  'bulk.undo_over': {
    status: 409,
    zh: '批量处理完成 {{minutes}} 分钟后不能再撤销',
    en: 'A bulk act can be taken back within {{minutes}} minutes',
  },
  'bulk.cancelled': { status: 409, zh: '已取消，未处理', en: 'Cancelled before its turn' },
});
