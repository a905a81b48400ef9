import ExcelJS from 'exceljs';
import { usccCheckCharacter } from '../dist/libs/promotion/src/investors/domain/uscc.js';

/** A list of leads at scale, in the columns of our template, written row by row. The same number makes the same row. */

const BRAND = [
  ...'华瑞恒泰鑫源宏远博康诚信达安盛隆裕丰嘉禾正阳天成海润金科佳木森林晟宇骏驰凯旋卓越启航德润仁和睿思明辉国铭众合联创中南东方江河湖山云溪清澜紫荆松柏竹梅兰菊桐楠枫桦榕橡柳杉荷莲雪梅晨曦朝霞星月',
];
const PLACES = [
  '上海',
  '江苏',
  '苏州',
  '无锡',
  '浙江',
  '杭州',
  '安徽',
  '北京',
  '天津',
  '山东',
  '青岛',
  '广东',
  '深圳',
  '湖北',
  '四川',
  '福建',
];
const TRADES = [
  '生物医药',
  '新材料科技',
  '装备制造',
  '精密机械',
  '新能源',
  '化工',
  '医疗器械',
  '复合材料',
  '智能科技',
  '供应链管理',
];
const FORMS = ['有限公司', '股份有限公司', '有限责任公司'];
const SOURCES = ['商会协会', '招商活动', '主动拜访', '他人推荐', '委托招商机构', '园区企业'];
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const ZONES = ['中华药港核心区', '高端装备制造产业园', '综合保税区', ''];
const NOTES = [
  '已初步对接，企业关注用地和蒸汽价格',
  '拟赴企业总部拜访，了解投资计划与时间',
  '企业已来园考察两次，对标准厂房有意向',
  '',
];

const HEADER = [
  '企业名称',
  '项目名称',
  '统一社会信用代码',
  '联系人',
  '职务',
  '联系电话',
  '邮箱',
  '信息来源',
  '来源说明',
  '所在地区',
  '产业',
  '细分领域',
  '意向园区',
  '计划总投资（万元）',
  '首次接触日期',
  '责任人',
  '备注',
];

const pick = (list, n) => list[n % list.length];

/** Four of five rows bring a company of their own; the fifth a second idea of one before. */
export function leadRow(n) {
  const company = n % 5 === 4 ? n - 4 : n;
  const spread = (company * 2654435761) % 4294967296;
  const brand = pick(BRAND, spread) + pick(BRAND, Math.floor(spread / 131)) + pick(BRAND, Math.floor(spread / 17161));
  const place = pick(PLACES, company);
  const trade = pick(TRADES, Math.floor(company / 16));
  const name = place + brand + trade + pick(FORMS, Math.floor(company / 7));
  const first17 = `91320700MA${String(company).padStart(7, '0')}`;
  const phone = company % 3 === 0 ? '' : `13${String(100000000 + (spread % 899999999))}`;
  return [
    name,
    n % 5 === 4 ? `${brand}二期` : `${brand}${trade}项目`,
    company % 2 === 0 ? `${first17}${usccCheckCharacter(first17)}` : '',
    `${pick(SURNAMES, company)}${pick(BRAND, company * 3)}`,
    pick(['总经理', '投资总监', '副总裁', ''], company),
    phone,
    company % 4 === 0 ? `contact${company}@example.cn` : '',
    pick(SOURCES, n),
    n % 6 === 0 ? `第${n % 40}届洽谈会` : '',
    place,
    '',
    '',
    pick(ZONES, n),
    n % 9 === 0 ? null : 500 + (spread % 200000),
    new Date(Date.UTC(2022, 0, 1 + (n % 1000))),
    '',
    n % 4 === 3 ? '' : `${pick(NOTES, n)}（${n}）`,
  ];
}

export async function writeLeads(filename, count, from = 0) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: true });
  const sheet = book.addWorksheet('线索');
  sheet.addRow(HEADER).commit();
  for (let n = from; n < from + count; n += 1) {
    const row = sheet.addRow(leadRow(n));
    row.getCell(15).numFmt = 'yyyy-mm-dd';
    row.commit();
  }
  sheet.commit();
  await book.commit();
}
