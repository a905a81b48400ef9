import { defineErrors } from '#platform/errors/domain-error.js';

export const documentErrors = defineErrors({
  'file.missing': { status: 400, zh: '请选择一个文件', en: 'Choose a file' },
  'file.empty': { status: 400, zh: '文件是空的', en: 'The file is empty' },
  'file.type': {
    status: 415,
    zh: '只接受 PDF、图片（png、jpg、webp）和 docx、xlsx 文件',
    en: 'Only PDF, pictures (png, jpg, webp), docx and xlsx are accepted',
  },
  'file.content_mismatch': {
    status: 415,
    zh: '文件内容与扩展名 {{extension}} 不符',
    en: 'The content of the file does not match its extension {{extension}}',
  },
  'file.macros': { status: 415, zh: '含有宏的文件不予接收', en: 'Files with macros are not accepted' },
  'file.no_room': {
    status: 507,
    zh: '服务器磁盘已满，文件没有保存，请联系系统管理员',
    en: 'The server has no room left; the file was not kept. Tell the system administrator',
  },
  'file.being_scanned': {
    status: 409,
    zh: '文件正在查毒，通过后才能打开或作为佐证，请稍候',
    en: 'The file is being scanned for viruses; it opens and counts as evidence once it has passed',
  },
  'file.refused': {
    status: 409,
    zh: '文件未通过查毒，已被拒收，请重新上传干净的文件',
    en: 'The file did not pass the virus scan and was refused; upload a clean one',
  },
  'file.lost': {
    status: 410,
    zh: '文件内容已丢失，请联系系统管理员，或重新上传',
    en: 'The content of this file is lost; tell the system administrator, or upload it again',
  },
  'file.preview_only': {
    status: 403,
    zh: '这是涉密文件，只能在线查看带水印的预览，不能下载原件',
    en: 'A confidential file: you may view it with a watermark, not download the original',
  },
  'file.no_preview': { status: 415, zh: '这类文件不能在线预览', en: 'Files of this kind cannot be previewed' },
  'file.no_watermark': {
    status: 422,
    zh: '这份涉密文件无法加水印（文件已加密、损坏、过大，或为 webp 图片），因此不能预览；请联系有权查看原件的人',
    en: 'No watermark can be put on this confidential file (encrypted, damaged, too large, or a webp picture), so it is not shown; ask someone who may open originals',
  },
  'file.not_yours_to_replace': {
    status: 403,
    zh: '只有上传人或能修改所引用记录的人可以上传新版本',
    en: 'Only who brought the file, or who may edit what cites it, may bring a new version',
  },
  'file.newer_exists': {
    status: 409,
    zh: '这份文件已有更新的版本 {{version}}，请在它的基础上替换',
    en: 'There is a newer version already ({{version}}): replace that one',
  },
  'file.unknown': { status: 400, zh: '没有这个文件，或您无权引用', en: 'No such file, or not yours to cite' },
});
