import { defineErrors } from '#platform/errors/domain-error.js';

export const reportErrors = defineErrors({
  'report.no_template': { status: 422, zh: '没有这个报表模板：{{code}}', en: 'No such report template: {{code}}' },
  'report.period_in_future': {
    status: 422,
    zh: '报表期还没有开始（{{from}}）',
    en: 'The period has not begun yet ({{from}})',
  },
  'report.not_finished': { status: 409, zh: '报表还没有生成好', en: 'The report is not finished yet' },
  'report.names_hidden_since': {
    status: 409,
    zh: '报表生成之后，其中有项目转为保密，原文件不再提供。请重新生成一份。',
    en: 'A project in this report has become confidential since it was made: the file is no longer handed out. Make it anew.',
  },
  'report.day_beyond_period': {
    status: 422,
    zh: '这种报表最多选第 {{last}} 天',
    en: 'For this report the day is at most {{last}}',
  },
});
