/**
 * The words for everything the workbook code can say: refusals, doubts about the layout, problems of single cells.
 * {{name}} is filled from the params. Keys: error and problem codes, `question.<kind>`, `option.<name>`.
 */
export const workbookTexts: Record<string, { zh: string; en: string }> = {
  'workbook.empty': { zh: '文件是空的', en: 'The file is empty' },
  'workbook.not_xlsx': {
    zh: '这不是 Excel 工作簿（实际内容：{{found}}）。请在 Excel 或 WPS 中另存为 .xlsx 后再上传',
    en: 'This is not an Excel workbook (found: {{found}}). Save it as .xlsx in Excel or WPS and upload again',
  },
  'workbook.old_xls': {
    zh: '这是旧版 .xls（或 WPS .et）文件，请另存为 .xlsx 后再上传',
    en: 'This is an old .xls (or WPS .et) file. Save it as .xlsx and upload again',
  },
  'workbook.encrypted': {
    zh: '文件设有打开密码，请取消密码后再上传',
    en: 'The file is protected by a password. Remove it and upload again',
  },
  'workbook.macros': {
    zh: '文件含有宏，不予读取。请另存为不含宏的 .xlsx',
    en: 'The file contains macros and is not read. Save it as .xlsx without macros',
  },
  'workbook.corrupt': {
    zh: '文件已损坏或不完整，无法读取。请重新导出后再上传',
    en: 'The file is damaged or incomplete and cannot be read. Export it again',
  },
  'workbook.zip_bomb': {
    zh: '文件解压后异常庞大，不予读取',
    en: 'The file unpacks to an abnormal size and is not read',
  },
  'workbook.too_large': {
    zh: '文件 {{megabytes}} MB，超过上限 {{limit}} MB',
    en: 'The file has {{megabytes}} MB, the limit is {{limit}} MB',
  },
  'workbook.too_many_rows': {
    zh: '工作表“{{sheet}}”超过 {{limit}} 行',
    en: 'Sheet "{{sheet}}" has more than {{limit}} rows',
  },
  'workbook.too_many_columns': {
    zh: '工作表“{{sheet}}”超过 {{limit}} 列',
    en: 'Sheet "{{sheet}}" has more than {{limit}} columns',
  },
  'workbook.too_many_cells': {
    zh: '内容超过 {{limit}} 个单元格，请分成几个文件',
    en: 'More than {{limit}} cells: split the file',
  },
  'workbook.unreadable_encoding': {
    zh: '无法识别文字编码，请另存为 .xlsx 或 UTF-8 编码的 CSV',
    en: 'The text encoding is not recognised. Save as .xlsx or as CSV in UTF-8',
  },

  'question.header_not_found': {
    zh: '工作表“{{sheet}}”：没有找到表头，哪一行是表头？',
    en: 'Sheet "{{sheet}}": no header found. Which row is it?',
  },
  'question.header_uncertain': {
    zh: '工作表“{{sheet}}”：有两行都像表头，用哪一行？',
    en: 'Sheet "{{sheet}}": two rows look like a header. Which one is it?',
  },
  'question.anchor_missing': {
    zh: '工作表“{{sheet}}”：哪一列是记录的名称？',
    en: 'Sheet "{{sheet}}": which column names the record?',
  },
  'question.column_conflict': {
    zh: '工作表“{{sheet}}”：有几列都像“{{header}}”，用哪一列？',
    en: 'Sheet "{{sheet}}": several columns look like "{{header}}". Which one counts?',
  },
  'question.column_meaning': {
    zh: '工作表“{{sheet}}”{{column}} 列“{{header}}”（如：{{sample}}）是什么？',
    en: 'Sheet "{{sheet}}", column {{column}} "{{header}}" (e.g. {{sample}}): what is it?',
  },
  'question.amount_unit': {
    zh: '工作表“{{sheet}}”：“{{headers}}”没有写明单位（如：{{sample}}），单位是？',
    en: 'Sheet "{{sheet}}": no unit given for "{{headers}}" (e.g. {{sample}}). Which is it?',
  },
  'question.area_unit': {
    zh: '工作表“{{sheet}}”：“{{headers}}”没有写明面积单位（如：{{sample}}），单位是？',
    en: 'Sheet "{{sheet}}": no unit of area given for "{{headers}}" (e.g. {{sample}}). Which is it?',
  },
  'question.unit_conflict': {
    zh: '工作表“{{sheet}}”写有不同的单位，以哪个为准？',
    en: 'Sheet "{{sheet}}" names different units. Which one holds?',
  },
  'question.row_kind': {
    zh: '工作表“{{sheet}}”第 {{row}} 行只有“{{text}}”，它是？',
    en: 'Sheet "{{sheet}}", row {{row}} says only "{{text}}". What is it?',
  },
  'question.merged_record': {
    zh: '工作表“{{sheet}}”：从第 {{row}} 行起有 {{count}} 行与上一行合并了名称，算一个还是各算一个？',
    en: 'Sheet "{{sheet}}": from row {{row}} on, {{count}} line(s) share a merged name with the line above. One record or several?',
  },
  'question.fill_down': {
    zh: '工作表“{{sheet}}”{{column}} 列：{{total}} 行中只有 {{filled}} 行填写，空白的是否与上一行相同？',
    en: 'Sheet "{{sheet}}", column {{column}}: filled in {{filled}} of {{total}} rows. Do the blanks mean "as above"?',
  },
  'question.hidden_rows': {
    zh: '工作表“{{sheet}}”有 {{count}} 行被隐藏（或被筛选），要导入吗？',
    en: 'Sheet "{{sheet}}" has {{count}} hidden (or filtered) rows. Import them?',
  },
  'question.hidden_sheet': {
    zh: '工作表“{{sheet}}”是隐藏的，要导入吗？',
    en: 'Sheet "{{sheet}}" is hidden. Import it?',
  },

  'option.ignore_sheet': { zh: '不导入这张表', en: 'Leave this sheet out' },
  'option.row': { zh: '第 {{row}} 行：{{text}}', en: 'Row {{row}}: {{text}}' },
  'option.column': { zh: '{{column}} 列“{{header}}”（{{sample}}）', en: 'Column {{column}} "{{header}}" ({{sample}})' },
  'option.no_such_column': { zh: '没有这样的列，不导入这张表', en: 'There is none: leave this sheet out' },
  'option.leave_out': { zh: '不导入这一列', en: 'Leave this column out' },
  'option.unit': { zh: '{{unit}}', en: '{{unit}}' },
  'option.unit_at_row': { zh: '{{unit}}（第 {{row}} 行）', en: '{{unit}} (row {{row}})' },
  'option.row_section': { zh: '分类标题', en: 'A heading' },
  'option.row_data': { zh: '一条记录', en: 'A record' },
  'option.row_note': { zh: '说明文字，不导入', en: 'A remark, not imported' },
  'option.one_record': { zh: '合并为一个', en: 'One record' },
  'option.each_line': { zh: '每行各算一个', en: 'Each line its own' },
  'option.fill_down': { zh: '与上一行相同', en: 'As above' },
  'option.leave_blank': { zh: '留空', en: 'Leave blank' },
  'option.include': { zh: '导入', en: 'Import' },
  'option.skip': { zh: '不导入', en: 'Leave out' },

  'cell.error': { zh: '单元格是错误值 {{text}}', en: 'The cell holds the error {{text}}' },
  'cell.formula_without_value': {
    zh: '公式没有计算结果，请在 Excel 中打开并保存一次',
    en: 'The formula has no result. Open and save the file in Excel once',
  },
  'amount.not_a_number': { zh: '“{{text}}”不是金额', en: '"{{text}}" is not an amount' },
  'amount.no_unit': { zh: '金额“{{text}}”没有单位', en: 'The amount "{{text}}" has no unit' },
  'amount.range': { zh: '“{{text}}”是一个范围，不是一个数', en: '"{{text}}" is a range, not one figure' },
  'amount.several': { zh: '“{{text}}”里有几个金额', en: '"{{text}}" holds several amounts' },
  'amount.bad_grouping': { zh: '“{{text}}”的千位逗号位置不对', en: 'The commas in "{{text}}" do not group thousands' },
  'amount.too_precise': {
    zh: '“{{text}}”折合元后超过两位小数，四舍五入为 {{rounded}}？',
    en: '"{{text}}" has more than two decimals in yuan. Rounded it would be {{rounded}}',
  },
  'amount.too_large': { zh: '“{{text}}”超出可记录的范围', en: '"{{text}}" is larger than can be recorded' },
  'amount.is_date': { zh: '金额列里是日期 {{text}}', en: 'A date ({{text}}) stands where an amount belongs' },
  'amount.percent': { zh: '“{{text}}”是百分比，不是金额', en: '"{{text}}" is a percentage, not an amount' },
  'amount.unit_differs': {
    zh: '“{{text}}”自带的单位与表头（{{unit}}）不同，以单元格为准',
    en: 'The unit in "{{text}}" differs from the header ({{unit}}); the cell is taken at its word',
  },
  'amount.remark_ignored': {
    zh: '括号里的“{{remark}}”未计入金额',
    en: 'The remark "{{remark}}" is not part of the amount',
  },
  'quantity.not_a_number': { zh: '“{{text}}”不是数字', en: '"{{text}}" is not a number' },
  'quantity.no_unit': { zh: '面积“{{text}}”没有单位', en: 'The area "{{text}}" has no unit' },
  'quantity.range': { zh: '“{{text}}”是一个范围，不是一个数', en: '"{{text}}" is a range, not one figure' },
  'quantity.not_whole': { zh: '“{{text}}”应为整数', en: '"{{text}}" should be a whole number' },
  'date.not_a_date': { zh: '“{{text}}”不是日期', en: '"{{text}}" is not a date' },
  'date.impossible': { zh: '没有“{{text}}”这一天', en: 'There is no such day as "{{text}}"' },
  'date.out_of_range': { zh: '“{{text}}”不在 {{from}}–{{to}} 年之间', en: '"{{text}}" lies outside {{from}}–{{to}}' },
  'date.month_1_or_10': { zh: '“{{text}}”是 1 月还是 10 月？', en: 'Is "{{text}}" January or October?' },
  'date.short_year': { zh: '“{{text}}”的年份只有两位', en: 'The year in "{{text}}" has two digits' },
  'date.no_year': { zh: '“{{text}}”没有年份', en: '"{{text}}" has no year' },
  'date.day_or_month_first': { zh: '“{{text}}”哪个是月、哪个是日？', en: 'Which part of "{{text}}" is the month?' },
  'date.range': { zh: '“{{text}}”是一段时间', en: '"{{text}}" is a period' },

  // Of reading values (read-values.ts).
  'cell.ditto_without_above': { zh: '“{{text}}”上面没有可沿用的内容', en: '"{{text}}" has nothing above to repeat' },
  'cell.too_long': {
    zh: '文字 {{length}} 字，超过上限 {{limit}} 字',
    en: '{{length}} characters, the limit is {{limit}}',
  },
  'cell.digits_lost': {
    zh: '长号码被 Excel 存成了数字，末几位已丢失（{{text}}），请按文本重新填写',
    en: 'Excel stored a long code as a number and lost its last digits ({{text}}). Enter it as text',
  },
  'amount.negative': { zh: '金额“{{text}}”为负数', en: 'The amount "{{text}}" is negative' },
  'amount.foreign_currency': {
    zh: '“{{text}}”是外币（{{currency}}），未折算',
    en: '"{{text}}" is in {{currency}}, not converted',
  },
  'date.future': {
    zh: '“{{text}}”在将来，不作为已发生的日期',
    en: '"{{text}}" lies in the future and is not taken as an event',
  },
  'question.date_month': {
    zh: '工作表“{{sheet}}”第 {{row}} 行 {{column}} 列“{{text}}”：1 月还是 10 月？',
    en: 'Sheet "{{sheet}}", row {{row}}, column {{column}}: is "{{text}}" January or October?',
  },
  'question.date_short_year': {
    zh: '{{column}} 列的“{{text}}”是 {{date}} 吗？（共 {{count}} 处）',
    en: 'Column {{column}}: does "{{text}}" mean {{date}}? ({{count}} cells)',
  },
  'question.date_year': {
    zh: '{{column}} 列的“{{text}}”没有年份，是哪一年？（共 {{count}} 处）',
    en: 'Column {{column}}: "{{text}}" has no year. Which one? ({{count}} cells)',
  },
  'question.date_order': {
    zh: '{{column}} 列的“{{text}}”：先月后日还是先日后月？（共 {{count}} 处）',
    en: 'Column {{column}}, "{{text}}": month first or day first? ({{count}} cells)',
  },
  'question.date_range': {
    zh: '{{column}} 列的“{{text}}”是一段时间，取哪一端？',
    en: 'Column {{column}}: "{{text}}" is a period. Which end counts?',
  },
  'question.amount_range': {
    zh: '{{column}} 列的“{{text}}”是一个范围，取哪个数？',
    en: 'Column {{column}}: "{{text}}" is a range. Which figure counts?',
  },
  'question.amount_shared': {
    zh: '{{column}} 列有几个项目共用一个金额（第 {{row}} 行起，共 {{count}} 处）：只算第一个，还是每个都有这么多？',
    en: 'Column {{column}}: several projects share one amount (from row {{row}}, {{count}} cells). Count it once or for each?',
  },
  'question.unit_suspicious': {
    zh: '“{{header}}”按 {{unit}} 读，中等项目是 {{median}} 元，不太像。单位是？',
    en: 'Read in {{unit}}, a typical "{{header}}" is {{median}} yuan, which seems wrong. What is the unit?',
  },
  'option.name': { zh: '{{name}}', en: '{{name}}' },
  'option.first_only': { zh: '只算第一个', en: 'Count it once, at the first' },
  'option.low': { zh: '较低的 {{value}}', en: 'The lower, {{value}}' },
  'option.high': { zh: '较高的 {{value}}', en: 'The higher, {{value}}' },
  'option.keep_unit': { zh: '就是 {{unit}}', en: 'It is {{unit}}' },
  'option.year_20xx': { zh: '是，20xx 年', en: 'Yes, 20xx' },
  'option.year': { zh: '{{year}} 年', en: '{{year}}' },
  'option.month_first': { zh: '先月后日（{{date}}）', en: 'Month first ({{date}})' },
  'option.day_first': { zh: '先日后月（{{date}}）', en: 'Day first ({{date}})' },
  'option.date_day': { zh: '{{date}}', en: '{{date}}' },
  'option.date_ten_days': { zh: '{{date}} 起的一旬', en: 'Ten days from {{date}}' },
  'option.date_month': { zh: '{{date}} 起的一个月', en: 'The month from {{date}}' },
  'option.date_quarter': { zh: '{{date}} 起的一个季度', en: 'The quarter from {{date}}' },
  'option.date_half': { zh: '{{date}} 起的半年', en: 'The half-year from {{date}}' },
  'option.date_year': { zh: '{{date}} 起的一年', en: 'The year from {{date}}' },
};
