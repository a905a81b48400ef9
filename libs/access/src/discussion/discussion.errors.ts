import { defineErrors } from '#platform/errors/domain-error.js';

export const discussionErrors = defineErrors({
  'comment.edit_window': {
    status: 409,
    zh: '发出 {{minutes}} 分钟后不能再改；可以撤回后重写',
    en: 'A comment can be changed for {{minutes}} minutes; withdraw it and write again',
  },
  'comment.withdrawn': { status: 409, zh: '这条评论已撤回', en: 'This comment has been withdrawn' },
  'comment.restore_window': {
    status: 409,
    zh: '撤回 {{minutes}} 分钟后不能再恢复',
    en: 'A withdrawn comment can be brought back for {{minutes}} minutes',
  },
  // The same for somebody without the right, a disabled account and an id nobody has.
  'comment.mention_refused': {
    status: 400,
    zh: '不能提到看不到这条记录的人',
    en: 'Only people who can see this record can be mentioned',
  },
});
