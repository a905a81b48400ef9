import { defineNotices } from '../notices/notice-kinds.js';

export const documentNotices = defineNotices({
  'file.refused': {
    topic: 'system',
    zh: '您上传的“{{name}}”未通过查毒（{{finding}}），已被拒收，不能作为佐证。请上传干净的文件。',
    en: 'The file you uploaded, “{{name}}”, did not pass the virus scan ({{finding}}) and was refused: it is no evidence. Upload a clean one.',
  },
  // For who runs the house and may not read its papers: counts and ids, never names.
  'files.checked': {
    topic: 'system',
    inboxOnly: true,
    zh: '文件夜间检查：内容缺失 {{missing}} 份，无记录的内容 {{strays}} 份，中断的上传 {{halves}} 份，无人引用而移除 {{uncited}} 份，久未查毒 {{waiting}} 份。{{examples}}',
    en: 'Nightly check of the files: {{missing}} without content, {{strays}} contents without record, {{halves}} broken-off uploads, {{uncited}} removed as nobody cites them, {{waiting}} long unscanned. {{examples}}',
  },
});
