import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { placesBefore, placesIn, placeWithin, PLACE_SPELLINGS } from './places.js';

/** Legal and organisational forms: what kind of company it is, not which one. Longest first. */
const FORMS = [
  '合伙企业有限合伙',
  '有限责任公司',
  '股份有限公司',
  '集团股份',
  '控股集团',
  '有限公司',
  '股份公司',
  '集团公司',
  '总公司',
  '有限合伙',
  '合伙企业',
  '集团',
  '股份',
  '控股',
  '公司',
  '本部',
  '总部',
];

const LATIN_FORMS = new Set(
  'co company corp corporation inc incorporated ltd limited llc plc gmbh ag sa bv nv kk pte group holding holdings the of and se spa srl oy ab as lp llp'.split(
    ' ',
  ),
);

/**
 * What a company does, as names end with it. Words of one line mean one trade: 药业 and 制药 are not two.
 * Reviewed from the plan's own enterprise lists; a word missing here stays part of the brand, which errs to "two".
 */
const TRADES = `
医药 药业 制药 医药科技 制药科技
生物 生物科技 生物技术 生物医药 生物制药 生物工程
医疗器械 医疗科技 医疗 器械
新材料 新材 新材料科技 材料 材料科技 材料技术
碳纤维
复合材料 复材
化工 化学 石化 石油化工 精细化工
新能源 新能源科技 能源 能源科技
机械 机械制造 机械设备 重工
装备 装备制造 智能装备 高端装备 设备
科技 技术 科技发展 高科技
电子 电子科技 微电子 半导体
信息 信息科技 信息技术 软件 网络 网络科技 数据 数字科技
汽车 汽车零部件 汽配
食品 食品科技 粮油 粮油工业
物流 供应链 供应链管理 国际物流 仓储 储运
贸易 国际贸易 商贸 进出口 进出口贸易
投资 投资管理 资本 资产管理 创业投资 股权投资
环保 环保科技 环境 环境科技 环境工程
建设 建筑 工程 建设工程 建设集团
实业 实业发展 发展 产业 产业发展 开发 工业
纺织 氨纶 化纤 纤维
金属 金属制品 钢铁 铝业 铜业
包装 印刷 塑料 塑业 橡胶 玻璃 陶瓷
电气 电器 电力 电力设备
风电 风电设备 风能
光伏 太阳能
集装箱
研究院 研究所 研究中心
电子商务 跨境电商 商务
管理 咨询 服务 企业管理
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const TRADE_OF = new Map(TRADES.flatMap((words, trade) => words.map((word) => [word, trade] as const)));
const TRADE_WORDS = [...TRADE_OF.keys()].sort((one, other) => other.length - one.length);
/** Said or left out as one likes. */
const FILLERS = ['国际', '中国', '集团'];
const HAN = /\p{Script=Han}/u;
const NUMBER = /第?([一二三四五六七八九十\d]+)(?:期|号|厂|分厂|分公司)/g;

const simplified = Converter({ from: 't', to: 'cn' });

export interface NameParts {
  /** Folded, simplified, without legal form and punctuation; places and trade still in. */
  key: string;
  places: string[];
  /** Without places: brand and trade. */
  core: string;
  /** What tells it from others of its trade. Empty for names of place and trade alone. */
  brand: string;
  /** Kinds of trade named, in order. */
  trades: number[];
  /** 一期, 二厂, 3号: tells apart what is otherwise one name. */
  numbers: string[];
  /** Whether it is written in Latin letters. */
  latin: boolean;
  pinyin: string;
  brandPinyin: string;
  initials: string;
}

/** Full and half width, traditional and simplified, capitals and small letters are one. */
export function foldName(name: string): string {
  return simplified(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\p{Cf}/gu, '')
      .trim(),
  );
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const spelled = (text: string): string[] =>
  HAN.test(text) ? pinyin(text, { toneType: 'none', type: 'array', v: true }) : [];

/** A name taken apart into what tells companies from each other. */
export function nameParts(name: string): NameParts {
  const folded = foldName(name);
  if (!HAN.test(folded)) return latinParts(folded);
  const bracketed: string[] = [];
  const open = folded.replace(/[([【〔「](.*?)[)\]】〕」]/gu, (whole, inner: string) => {
    const places = placesIn(bare(inner));
    if (places === null) return FORMS.includes(bare(inner)) ? '' : whole;
    bracketed.push(...places);
    return '';
  });
  const withoutForm = stripForms(bare(open));
  const before = placesBefore(withoutForm);
  const within = placeWithin(before.rest);
  const places = [...before.places, ...bracketed, ...within.places];
  const core = stripForms(within.rest) || within.rest;
  const { brand, trades } = brandAndTrades(core);
  return {
    key: stripForms(bare(folded)) || bare(folded),
    places,
    core,
    brand,
    trades,
    numbers: [...core.matchAll(NUMBER)].map((found) => found[1]!),
    latin: false,
    pinyin: spelled(core).join(''),
    brandPinyin: spelled(brand).join(''),
    initials: spelled(brand || core)
      .map((syllable) => syllable.charAt(0))
      .join(''),
  };
}

function latinParts(folded: string): NameParts {
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const kept = words.filter((word) => !LATIN_FORMS.has(word) && !PLACE_SPELLINGS.has(word));
  const core = (kept.length > 0 ? kept : words).join('');
  const numbers = words.filter((word) => /^(\d+|i{1,3}|iv)$/.test(word));
  return {
    key: core,
    places: [],
    core,
    brand: core,
    trades: [],
    numbers,
    latin: true,
    pinyin: core,
    brandPinyin: core,
    initials: core,
  };
}

function stripForms(name: string): string {
  let rest = name;
  for (;;) {
    const form = FORMS.find((word) => rest.endsWith(word) && rest.length > word.length);
    if (form === undefined) return rest;
    rest = rest.slice(0, -form.length);
  }
}

function brandAndTrades(core: string): { brand: string; trades: number[] } {
  const trades: number[] = [];
  let rest = core.replace(NUMBER, '');
  for (;;) {
    const filler = FILLERS.find((each) => rest.endsWith(each) && rest.length > each.length);
    if (filler !== undefined) {
      rest = rest.slice(0, -filler.length);
      continue;
    }
    const word = TRADE_WORDS.find((each) => rest.endsWith(each));
    if (word === undefined) return { brand: rest, trades };
    trades.unshift(TRADE_OF.get(word)!);
    rest = rest.slice(0, -word.length);
    if (rest === '') return { brand: '', trades };
  }
}
