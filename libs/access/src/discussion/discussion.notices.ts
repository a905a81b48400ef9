import { defineNotices } from '../notices/notice-kinds.js';

export const discussionNotices = defineNotices({
  'comment.mentioned': {
    topic: 'mention',
    zh: '{{by}} 在“{{subject}}”的讨论中提到了您',
    en: '{{by}} mentioned you in the discussion of “{{subject}}”',
  },
  'watch.commented': {
    topic: 'watch',
    zh: '{{by}} 在“{{subject}}”中写了评论',
    en: '{{by}} commented on “{{subject}}”',
  },
});
