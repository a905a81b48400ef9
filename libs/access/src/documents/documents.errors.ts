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
  'file.unknown': { status: 400, zh: '没有这个文件，或您无权引用', en: 'No such file, or not yours to cite' },
});
