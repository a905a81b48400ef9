import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const interactionErrors = defineErrors({
  'interaction.named_twice': {
    status: 400,
    zh: '选了联系人就不必再填姓名和职务',
    en: 'A chosen contact needs no name or title beside it',
  },
  'interaction.step_before': {
    status: 400,
    zh: '下一步的期限不能早于联系当天',
    en: 'The next step cannot be due before the contact took place',
  },
  'interaction.unknown_person': {
    status: 400,
    zh: '没有这位同事或这位联系人，或者不属于这家企业',
    en: 'No such colleague or contact, or not of this company',
  },
  'interaction.corrected': {
    status: 409,
    zh: '这次联系已被更正过，请在最新的一条上更正',
    en: 'This contact was corrected already: correct the latest one',
  },
});

onConstraint('lead_interactions_corrects_id_key', () => interactionErrors('interaction.corrected'));
