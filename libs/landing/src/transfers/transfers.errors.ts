import { defineErrors } from '#platform/errors/domain-error.js';

export const transferErrors = defineErrors({
  'project_transfer.open': {
    status: 409,
    zh: '这个项目已有一次园区流转等待答复',
    en: 'A transfer of this project waits for an answer already',
  },
  'project_transfer.answered': { status: 409, zh: '这次流转已有答复', en: 'This transfer has been answered' },
  'project_transfer.own': {
    status: 403,
    zh: '提出流转的人不能自己答复，请由接收园区的其他负责人或管委会领导答复',
    en: 'Whoever proposed a transfer does not answer it: another manager of that zone or leadership does',
  },
  'project_transfer.before_last_move': {
    status: 400,
    zh: '项目自 {{month}} 起才由本园区负责，流转不能早于该月',
    en: 'This zone has held the project since {{month}}: the transfer cannot begin earlier',
  },
  'project_transfer.stale': {
    status: 409,
    zh: '提出之后项目所属园区已有变化，请退回后重新提出',
    en: 'The project has changed zone since this was proposed: decline it and have it proposed anew',
  },
});
