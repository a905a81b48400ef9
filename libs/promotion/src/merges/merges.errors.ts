import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const mergeErrors = defineErrors({
  'merge.same_record': { status: 400, zh: '不能与自己合并', en: 'A record is not merged with itself' },
  'merge.unknown_relation': {
    status: 409,
    zh: '暂不能合并：有合并尚不认识的关联（{{relations}}），请联系系统管理员',
    en: 'Cannot merge yet: the merge does not know what to do with {{relations}}. Tell the system administrator',
  },
  'merge.different_codes': {
    status: 409,
    zh: '两条记录的统一社会信用代码不同，是两家企业。若其中一个填错，请先更正',
    en: 'Two different credit codes are two companies. If one is mistaken, correct it first',
  },
  'merge.group_between': {
    status: 409,
    zh: '“{{target}}”在集团中位于“{{source}}”的下级之下，请先调整集团关系',
    en: '"{{target}}" stands below a subsidiary of "{{source}}": put the group right first',
  },
  'merge.other_investor': {
    status: 409,
    zh: '两条线索属于不同企业。若是同一家，请先合并企业',
    en: 'The leads are of different companies. If it is one company, merge the companies first',
  },
  'merge.target_closed': {
    status: 409,
    zh: '不能并入已否决或已被合并的线索',
    en: 'A lead is not merged into one that was rejected or merged away',
  },
  'merge.undone': { status: 409, zh: '这次合并已经撤销', en: 'This merge has been undone already' },
  'merge.later_first': {
    status: 409,
    zh: '此后这条记录又并入了另一条，请先撤销那一次合并',
    en: 'The record has since been merged into another: undo that merge first',
  },
});

// Two people merging one record away at the same moment: the second meets the index.
onConstraint('merges_standing_key', () => mergeErrors('merge.undone'));
