import { texts } from '../app/i18n';

export const FILE_TYPES = [
  'agreement',
  'licence',
  'permit',
  'photo',
  'minutes',
  'invoice',
  'statistics_form',
  'acceptance',
  'other',
] as const;
export type FileType = (typeof FILE_TYPES)[number];
export type ScanState = 'pending' | 'clean' | 'refused' | 'not_scanned';

/** Words for what a paper is and whether it may be trusted, wherever files are shown. */
export const useFileWords = texts(
  'file',
  {
    type: '文件类型',
    'type.agreement': '协议、合同',
    'type.licence': '证照',
    'type.permit': '许可、批复',
    'type.photo': '现场照片',
    'type.minutes': '会议纪要、意见',
    'type.invoice': '发票、凭证',
    'type.statistics_form': '统计报表',
    'type.acceptance': '验收材料',
    'type.other': '其他',
    confidential: '涉密',
    'confidential.hint': '涉密文件只能在线查看，每页带有查看人的姓名和时间，不能下载原件。',
    'state.pending': '正在查毒',
    'state.clean': '已查毒',
    'state.refused': '带毒已拒收',
    'state.not_scanned': '未查毒',
    'wait.scan': '文件正在查毒，通过后自动显示。',
    'no.preview': '这种文件不能在页面里显示，请下载查看。',
    download: '下载原件',
  },
  {
    type: 'Kind of paper',
    'type.agreement': 'Agreement, contract',
    'type.licence': 'Licence',
    'type.permit': 'Permit, approval',
    'type.photo': 'Site photo',
    'type.minutes': 'Minutes, opinion',
    'type.invoice': 'Invoice, voucher',
    'type.statistics_form': 'Statistics form',
    'type.acceptance': 'Acceptance papers',
    'type.other': 'Other',
    confidential: 'Confidential',
    'confidential.hint':
      'A confidential file is only viewed here, with the reader’s name and the time on every page; the original is not handed out.',
    'state.pending': 'Being scanned',
    'state.clean': 'Scanned',
    'state.refused': 'Refused: virus',
    'state.not_scanned': 'Not scanned',
    'wait.scan': 'The file is being scanned for viruses and appears once it has passed.',
    'no.preview': 'This kind of file cannot be shown here; please download it.',
    download: 'Download the original',
  },
);
