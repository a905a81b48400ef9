import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const taskErrors = defineErrors({
  'task.not_open': { status: 409, zh: '这件事已经办结或取消', en: 'This task is done or dropped already' },
  'task.open': { status: 409, zh: '这件事还没有办结', en: 'This task is open' },
  'task.out_of_reach': {
    status: 400,
    zh: '只能交给看得到这条线索的同事；不涉及线索的，只能交给本部门同事',
    en: 'Only a colleague who may read the lead can take it; without a lead, only one of your team',
  },
  'task.exists': { status: 409, zh: '这次联系已有一项下一步', en: 'This contact has a next step already' },
});

onConstraint('tasks_interaction_id_key', () => taskErrors('task.exists'));
