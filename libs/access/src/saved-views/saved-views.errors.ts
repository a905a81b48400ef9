import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const savedViewErrors = defineErrors({
  'view.name_taken': { status: 409, zh: '您已经有一个同名的视图', en: 'You already have a view of that name' },
  'view.no_team': { status: 409, zh: '您不属于任何团队，不能共享给团队', en: 'You belong to no team to share with' },
  'view.too_many': { status: 409, zh: '每个列表最多保存 {{most}} 个视图', en: 'At most {{most}} views of one list' },
});

onConstraint('saved_views_owner_id_list_name_key', () => savedViewErrors('view.name_taken'));
