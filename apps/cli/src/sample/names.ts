import type { SeededRandom } from './random.js';

/** Invented company names. Every one ends in （示例）, so none can be taken for a real firm. */
const FIRST = [
  '澜舟',
  '云岫',
  '禾屿',
  '星槎',
  '璟川',
  '青檀',
  '沐岳',
  '岚启',
  '朗屿',
  '泽仓',
  '翊澄',
  '霁海',
  '珩远',
  '铄石',
  '苍梧岭',
  '望屿',
];
const SECOND: Record<string, readonly string[]> = {
  MED: ['生物医药', '制药', '医疗器械', '药业', '生命科学', '中药科技'],
  MAT: ['新材料', '复合材料', '碳纤维', '电子材料', '膜科技', '高分子'],
  NEW: ['供应链', '跨境电商', '科技服务', '物流', '数字科技', '融资租赁'],
  EQP: ['装备制造', '风电装备', '智能装备', '汽车部件', '工程机械', '动力科技'],
};
const FORM = ['有限公司', '股份有限公司', '集团有限公司'];

const PROJECT: Record<string, readonly string[]> = {
  MED: ['创新药生产基地', '抗体药产业化', '高端制剂', '医疗器械智造园', '中药智能工厂', '药用辅料', 'CDMO 平台'],
  MAT: ['碳纤维复合材料', '电子级树脂', '锂电隔膜', '医用非织造材料', '光学薄膜', '特种纤维'],
  NEW: ['跨境电商产业园', '冷链物流中心', '供应链总部', '检验检测平台', '保税展示交易', '数字化服务中心'],
  EQP: ['海上风电叶片', '特种集装箱', '新能源汽车轻量化部件', '海工智能装备', '燃机部件', '节能环保装备'],
};

const SURNAMES = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '蒋', '沈', '韩', '杨', '朱', '秦'];
const GIVEN = ['明', '静', '磊', '倩', '伟', '敏', '涛', '洁', '晨', '雪', '航', '琳', '宇', '岩', '书豪', '梓涵'];

export function companyName(random: SeededRandom, industry: string, index: number): string {
  const first = FIRST[index % FIRST.length] ?? '澜舟';
  const turn = Math.floor(index / FIRST.length);
  const second = SECOND[industry]?.[turn % 6] ?? '科技';
  const place = ['', '江苏', '上海', '苏州', '深圳', '北京'][Math.floor(turn / 6) % 6] ?? '';
  return `${place}${first}${second}（示例）${random.pick(FORM)}`;
}

export function projectName(random: SeededRandom, industry: string, company: string): string {
  return `${company.replace(/（示例）.*$/, '')}${random.pick(PROJECT[industry] ?? ['产业化'])}项目（示例）`;
}

export function personName(random: SeededRandom): string {
  return random.pick(SURNAMES) + random.pick(GIVEN);
}

/** Numbers from the range no operator assigns (199-0000-xxxx). */
export function samplePhone(random: SeededRandom): string {
  return `1990000${String(random.whole(0, 9999)).padStart(4, '0')}`;
}
