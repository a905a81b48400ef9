import { squeeze } from '#platform/workbook/chinese-text.js';
import { provinceNamed } from '../../duplicates/domain/places.js';
import { HOME_REGION_NAMES, HOME_REGIONS, type HomeRegion } from '../../investors/domain/home-region.js';
import type { InteractionKind } from '../../interactions/domain/interaction-kind.js';
import { LEAD_SOURCE_NAMES, LEAD_SOURCES, type LeadSource } from '../../leads/domain/lead-source.js';

/** Words of offices → our codes. Tables to be read by people who know the lists; null: ask. */

const REGION_OF_PROVINCE: Record<string, HomeRegion> = {
  ...{ 上海: 'yangtze_delta', 江苏: 'yangtze_delta', 浙江: 'yangtze_delta', 安徽: 'yangtze_delta' },
  ...{ 北京: 'bohai_rim', 天津: 'bohai_rim', 河北: 'bohai_rim', 山东: 'bohai_rim', 辽宁: 'bohai_rim' },
  ...{ 广东: 'pearl_delta', 香港: 'hk_mo_tw', 澳门: 'hk_mo_tw', 台湾: 'hk_mo_tw' },
};

const REGION_WORDS: [RegExp, HomeRegion][] = [
  [/长三角|长江三角洲|本地|市内|省内/, 'yangtze_delta'],
  [/环渤海|京津冀/, 'bohai_rim'],
  [/珠三角|珠江三角洲|粤港澳大湾区/, 'pearl_delta'],
  [/港澳台/, 'hk_mo_tw'],
  [/境外|国外|海外|外资/, 'overseas'],
  [/境内其他|国内其他|省外/, 'other_domestic'],
];

/** Where the investors of this zone come from abroad; another country is asked about. */
const COUNTRIES =
  /美国|德国|日本|韩国|法国|英国|意大利|瑞士|荷兰|新加坡|马来西亚|泰国|印度|印尼|印度尼西亚|越南|澳大利亚|加拿大|俄罗斯|以色列|西班牙|比利时|瑞典|丹麦|芬兰|挪威|奥地利|爱尔兰|巴西|哈萨克斯坦|阿联酋|沙特/;

export interface RegionReading {
  region: HomeRegion;
  country: string | null;
}

export function readRegion(source: string): RegionReading | null {
  const text = squeeze(source);
  const named = HOME_REGIONS.find((code) => HOME_REGION_NAMES[code].zh === text);
  if (named !== undefined) return { region: named, country: null };
  const country = COUNTRIES.exec(text);
  if (country !== null) return { region: 'overseas', country: country[0] };
  const word = REGION_WORDS.find(([pattern]) => pattern.test(text));
  if (word !== undefined) return { region: word[1], country: null };
  const province = provinceNamed(text);
  if (province === null) return null;
  return { region: REGION_OF_PROVINCE[province] ?? 'other_domestic', country: null };
}

const SOURCE_WORDS: [RegExp, LeadSource][] = [
  [/商会|协会|学会|联盟/, 'chamber'],
  [/展会|博览会|大会|推介会|招商会|论坛|活动|峰会|年会|洽谈会/, 'event'],
  [/委托|中介|代理|第三方|基金|招商顾问/, 'agency'],
  [/以商招商|园区企业|存量企业|现有企业|本地企业|上下游|增资/, 'existing_enterprise'],
  [/推荐|介绍|引荐|转介|领导交办|上级/, 'referral'],
  [/来访|上门|来电|来函|主动联系|自荐/, 'walk_in'],
  [/拜访|走访|外出招商|小分队|驻点|自主|自行|主动/, 'own_visit'],
];

export function readSource(source: string): LeadSource | null {
  const text = squeeze(source);
  const named = LEAD_SOURCES.find((code) => LEAD_SOURCE_NAMES[code].zh === text);
  return named ?? SOURCE_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Of these the last word has been spoken: the list keeps them, but nobody follows them any more. */
const OVER =
  /终止|放弃|流失|否决|不予|未通过|取消|失败|谈崩|搁置|作废|重复|已签约|签约|已落地|落地|开工|投产|已办结|办结|转化|转为项目|立项/;
const NOT_YET = /未签约|拟签约|待签约|未落地|拟落地|待落地|未立项|拟立项|待立项|计划|准备/;

/** Rows of a list that are no leads any more; a word we do not know is a lead. */
export function isOver(state: string): boolean {
  const text = squeeze(state);
  return OVER.test(text) && !NOT_YET.test(text);
}

const KIND_WORDS: [RegExp, InteractionKind][] = [
  [/微信|wechat|qq|短信|邮件|网络/i, 'wechat'],
  [/电话|致电|来电|通话|视频/, 'call'],
  [/接待|来访|来园|考察我|到访|参观/, 'reception'],
  [/展会|大会|推介会|活动|论坛|招商会/, 'event'],
  [/走访|拜访|上门|考察|赴/, 'visit'],
  [/洽谈|会谈|座谈|会议|面谈|见面|商谈|对接/, 'meeting'],
];

export function readKind(source: string): InteractionKind | null {
  const text = squeeze(source);
  return KIND_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The first number to call in a cell that may hold several, or words around it. */
export function readPhone(source: string): string | null {
  const text = source.normalize('NFKC').replace(/[－—–]/g, '-');
  const found = /\+?\d[\d\s()-]{5,24}\d/.exec(text)?.[0].trim() ?? null;
  if (found === null) return null;
  const digits = found.replace(/\D/g, '');
  if (/^1\d{10}\s?1\d{10}$/.test(found)) return digits.slice(0, 11);
  return digits.length >= 7 && digits.length <= 16 ? found : null;
}
