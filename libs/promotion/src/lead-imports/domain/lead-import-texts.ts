import { officeTexts } from './office-texts.js';

/** The words of importing leads and talks. */
export const leadImportTexts: Record<string, { zh: string; en: string }> = {
  ...officeTexts,
  'question.anchor_missing': {
    zh: '工作表“{{sheet}}”：哪一列是企业名称（洽谈记录则为内容）？',
    en: 'Sheet "{{sheet}}": which column holds the company (for talks: what was said)?',
  },
  'question.owner_match': {
    zh: '责任人“{{text}}”的 {{count}} 行记在谁名下？',
    en: 'Whose leads are the {{count}} rows of "{{text}}"?',
  },
  'question.source_word': { zh: '“{{text}}”是哪一类来源？', en: 'Which kind of source is "{{text}}"?' },
  'question.region_word': { zh: '“{{text}}”属于哪个来源地区？', en: 'Which home region is "{{text}}"?' },
  'question.region_blank': {
    zh: '有 {{count}} 行没有写企业来自哪里，按哪个地区登记？',
    en: '{{count}} rows do not say where the company comes from. Which region is it?',
  },
  'question.kind_word': { zh: '“{{text}}”是哪种联系方式？', en: 'Which kind of contact is "{{text}}"?' },
  'option.owner': { zh: '{{name}}（{{team}}）', en: '{{name}} ({{team}})' },
  'option.owner_me': { zh: '我（{{name}}）', en: 'Me ({{name}})' },
  'option.owner_skip': { zh: '不导入这些行', en: 'Leave these rows out' },
  'import.investor_missing': { zh: '没有企业名称', en: 'The company is missing' },
  'import.lead_over': {
    zh: '状态为“{{text}}”，已不是在谈线索，未导入',
    en: 'Its state is "{{text}}": no lead any more, left out',
  },
  'import.phone_wrong': { zh: '“{{text}}”不是电话号码', en: '"{{text}}" is not a phone number' },
  'import.email_wrong': { zh: '“{{text}}”不是邮箱地址', en: '"{{text}}" is not an e-mail address' },
  'import.contact_nameless': {
    zh: '有电话或邮箱但没有联系人姓名，未记联系人',
    en: 'A phone or e-mail without a name: no contact is kept',
  },
  'import.segment_of_other_industry': {
    zh: '细分领域“{{segment}}”不属于所填产业',
    en: 'Segment "{{segment}}" belongs to another industry',
  },
  'import.lead_closed': {
    zh: '这条线索已办结，未改动',
    en: 'This lead is closed and stays as it is',
  },
  'import.owner_out_of_reach': {
    zh: '只能为意向园区在您负责范围内的线索指定他人',
    en: 'Somebody else may be named only for leads of the zones you answer for',
  },
  'import.owner_unknown': { zh: '没有可以接手“{{text}}”的人', en: 'There is nobody to take over from "{{text}}"' },
  'import.looks_like': {
    zh: '与已登记的“{{name}}”相近，按新企业登记；如是同一家，请改用登记名称或填写信用代码',
    en: 'Resembles the registered "{{name}}" and is entered as another company; use the registered name or the credit code if it is the same',
  },
  'import.lead_unnamed': {
    zh: '没有线索编号，也没有企业名称',
    en: 'Neither the code of a lead nor a company is named',
  },
  'import.lead_not_found': {
    zh: '在您负责的线索中没有找到“{{text}}”',
    en: 'There is no "{{text}}" among the leads you work on',
  },
  'import.lead_ambiguous': {
    zh: '“{{text}}”对应您的几条线索（{{codes}}），请填写线索编号',
    en: '"{{text}}" means several of your leads ({{codes}}): give the code',
  },
  'import.summary_missing': { zh: '没有内容', en: 'What was said is missing' },
  'import.day_missing': { zh: '没有日期', en: 'The day is missing' },
};
