import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';

export const reportErrors = defineErrors({
  'report.no_template': { status: 422, zh: '没有这个报表模板：{{code}}', en: 'No such report template: {{code}}' },
  'report.template_off': {
    status: 422,
    zh: '报表“{{title}}”已停用，不再生成；已生成的仍可下载',
    en: '“{{title}}” is switched off and made no more; what was made can still be downloaded',
  },
  'report_template.unchanged': { status: 400, zh: '没有任何改动', en: 'Nothing was changed' },
  'report_template.no_text_column': {
    status: 400,
    zh: '至少要有一列文字（如项目名称），小计和合计写在这一列',
    en: 'At least one column of words is needed: sums are named in it',
  },
  'report_template.column_twice': { status: 400, zh: '这一列已经有了', en: 'This column is there already' },
  'report_template.header_twice': { status: 400, zh: '表头与另一列重复', en: 'Another column has this head' },
  'report_template.no_groups': {
    status: 400,
    zh: '没有分组，不能一组一张表；请先选择分组',
    en: 'Without groups there is no sheet for each: choose a grouping first',
  },
  'report_template.no_columns_in_brief': {
    status: 400,
    zh: '简报没有列，请选择段落',
    en: 'A brief has no columns: choose its sections',
  },
  'report_template.no_section': { status: 400, zh: '简报至少保留一段', en: 'A brief keeps at least one section' },
  'report_template.title_taken': {
    status: 409,
    zh: '已有启用的报表叫“{{title}}”，请换个名称，免得混淆',
    en: 'A report in use is called “{{title}}”: choose another name',
  },
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

// Two people changed the same version.
onConstraint('report_templates_pkey', () => platformErrors('record.stale'));
