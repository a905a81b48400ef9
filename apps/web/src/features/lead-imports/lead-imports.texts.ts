import { texts } from '../../app/i18n';

/** What a column of a list of leads can be read as, in the order offered. */
export const LEAD_FIELDS = [
  'investor',
  'title',
  'uscc',
  'contact',
  'contactTitle',
  'phone',
  'email',
  'source',
  'sourceDetail',
  'homeRegion',
  'industry',
  'segment',
  'zone',
  'plannedTotal',
  'capturedOn',
  'officer',
  'state',
  'note',
] as const;

export const TALK_FIELDS = [
  'leadCode',
  'investor',
  'title',
  'on',
  'kind',
  'summary',
  'participants',
  'nextStep',
] as const;

export const useLeadImportTexts = texts(
  'lead-imports',
  {
    title: '导入线索',
    sub: '把自己的 Excel 整本拖进来：先看看懂了什么，试算一遍，确认后再入库。期限从今天起算，首次接触日期照记。',
    records: '线索',
    leads: '线索台账',
    'leads.hint': '至少要有企业名称一列；标题行、合并单元格、单位、合计行都能认。10 万行也可以，不超过 20 MB。',
    'leads.file': '线索导入模板.xlsx',
    talks: '洽谈记录',
    'talks.hint': '每行一次联系：线索编号（或企业名称和项目名称）、日期、方式、内容。只记到您负责的线索上。',
    'talks.file': '洽谈记录导入模板.xlsx',
    'marked.hint': '只含有问题的行：有错的格子标红并写明原因，改好后直接再传',
    'col.name': '线索',
    'col.on': '日期',
    'col.amount': '计划总投资',
    'col.person': '责任人',
  },
  {
    title: 'Import leads',
    sub: 'Drop your own Excel here: see what was understood, try it out, then load. Service times start today; the day of first contact is kept.',
    records: 'leads',
    leads: 'List of leads',
    'leads.hint':
      'A column of companies is enough; titles, merged cells, units and totals are understood. Up to 100,000 rows and 20 MB.',
    'leads.file': 'leads-template.xlsx',
    talks: 'Record of talks',
    'talks.hint':
      'One contact a row: code of the lead (or company and title), day, kind, what was said. Only on leads you work on.',
    'talks.file': 'talks-template.xlsx',
    'marked.hint': 'Only the rows with problems: bad cells marked and explained; correct them and send the file again',
    'col.name': 'Lead',
    'col.on': 'Day',
    'col.amount': 'Planned total',
    'col.person': 'Owner',
  },
);
