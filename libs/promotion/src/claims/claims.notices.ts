import { defineNotices } from '#access/notices/notice-kinds.js';

export const claimNotices = defineNotices({
  'claim.lapsing': {
    topic: 'claim',
    zh: '“{{subject}}”的首报将于 {{until}} 失效，记一次跟进即可延期',
    en: 'The claim of “{{subject}}” lapses on {{until}}; a recorded contact prolongs it',
  },
  'claim.lapsed': {
    topic: 'claim',
    zh: '“{{subject}}”久未跟进，首报已失效',
    en: 'The claim of “{{subject}}” has lapsed for want of contact',
  },
  'claim.disputed': {
    topic: 'claim',
    zh: '有人对“{{subject}}”的首报提出异议，等待裁定',
    en: 'The claim of “{{subject}}” is disputed; a ruling is due',
  },
  'claim.ruled_stays': {
    topic: 'claim',
    zh: '您的首报异议已裁定：维持原首报',
    en: 'Your dispute was ruled on: the claim stays',
  },
  'claim.ruled_moves': {
    topic: 'claim',
    zh: '您的首报异议已裁定：首报归您',
    en: 'Your dispute was ruled on: the claim is yours',
  },
  'claim.ruled_both': {
    topic: 'claim',
    zh: '您的首报异议已裁定：属不同项目，双方各自推进',
    en: 'Your dispute was ruled on: two projects, each goes on',
  },
  'claim.holder_ruled_stays': {
    topic: 'claim',
    zh: '“{{subject}}”的首报异议已裁定：维持',
    en: 'The dispute about “{{subject}}” was ruled on: your claim stays',
  },
  'claim.holder_ruled_moves': {
    topic: 'claim',
    zh: '“{{subject}}”的首报异议已裁定：首报移交对方',
    en: 'The dispute about “{{subject}}” was ruled on: the claim moves',
  },
  'claim.holder_ruled_both': {
    topic: 'claim',
    zh: '“{{subject}}”的首报异议已裁定：属不同项目，双方各自推进',
    en: 'The dispute about “{{subject}}” was ruled on: two projects, each goes on',
  },
});
