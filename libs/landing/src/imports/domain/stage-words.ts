import { squeeze } from '#platform/workbook/chinese-text.js';
import { type ConstructionMode } from '../../projects/domain/construction-mode.js';
import { type ProjectStatus } from '../../projects/domain/project-status.js';
import { type Stage, STAGES } from '../../projects/domain/project-stage.js';

/**
 * Words for how far a project is. A table to be read by people who know the ledgers.
 * 竣工, 奠基, 落地, 前期 mean different rungs in different offices, so they are asked about.
 */
const STAGE_WORDS: Record<Stage, string> = {
  negotiation: '在谈 洽谈 对接 意向 接洽 谈判 跟踪 跟进 储备 线索 考察 招引 初步接触 深度洽谈 在手 拟引进',
  appraisal: '评审 预审 论证 准入评审 入园评审 入园审批 联审 会审',
  signed: '签约 正式签约 签订协议 签订合同 新签约 签订正式协议 协议签订 签协议',
  registered: '注册 工商注册 注册公司 注册落地 完成注册 公司注册 注册登记',
  started: '开工 新开工 开工建设 动工 破土动工 进场施工 新建开工',
  building:
    '在建 续建 建设中 建设 施工 主体施工 桩基施工 基础施工 土建施工 土建 主体封顶 封顶 设备安装 设备安装调试 设备调试 安装设备 装修 厂房装修 内部装修 厂房建设 主体建设 主体完工 钢结构施工 设备进场 结转在建 纳统 入库',
  producing:
    '投产 试生产 部分投产 竣工投产 建成投产 试运行 投产运营 投用 建成投用 试投产 投产达效 运营 投入运营 生产 开业 一期投产',
  at_capacity: '达产 满产 达产达效 全面达产 全部达产 达产验收',
  aftercare: '安商 安商服务',
};

const DOUBTFUL_WORDS: Record<string, Stage[]> = {
  竣工: ['building', 'producing'],
  完工: ['building', 'producing'],
  建成: ['building', 'producing'],
  竣工验收: ['building', 'producing'],
  奠基: ['registered', 'started'],
  落地: ['signed', 'registered', 'started'],
  落户: ['signed', 'registered'],
  前期: ['negotiation', 'signed', 'registered'],
  前期手续: ['signed', 'registered'],
  前期准备: ['signed', 'registered'],
  办理手续: ['signed', 'registered'],
  履约: ['signed', 'registered', 'started'],
  拿地: ['signed', 'registered'],
  供地: ['signed', 'registered'],
  摘牌: ['signed', 'registered'],
  土地平整: ['signed', 'registered'], // levelling does not count as a start
  场地平整: ['signed', 'registered'],
  框架协议: ['negotiation', 'appraisal'], // a letter of intent is not a signing
  意向协议: ['negotiation', 'appraisal'],
  签订框架协议: ['negotiation', 'appraisal'],
  签订意向协议: ['negotiation', 'appraisal'],
  战略合作协议: ['negotiation', 'appraisal'],
};

const STATUS_WORDS: Record<Exclude<ProjectStatus, 'merged'>, string> = {
  active: '正常推进 正常 推进中 按计划推进 有序推进 顺利推进',
  paused: '暂缓 停工 暂停 缓建 停滞 停建 搁置 中止 停产 半停工',
  transferred: '流转 转出 移交 已流转',
  lost: '流失 未成 放弃 洽谈失败 未落地 谈崩 丢失',
  rejected: '否决 不予准入 未通过评审 评审未通过 不予入园 未通过',
  terminated: '终止 解约 解除协议 取消 撤销 终止协议 合同终止 终止合作 协议解除',
  exited: '退出 清退 注销 搬迁 迁出 关停 退园',
};

export type StageReading =
  | { kind: 'stage'; stage: Stage }
  | { kind: 'status'; status: ProjectStatus; stage: Stage | null }
  /** 未开工, 拟签约: the stage named is NOT reached; which one is, the word does not say. */
  | { kind: 'not_yet'; stage: Stage; options: Stage[] }
  | { kind: 'doubt'; options: Stage[] }
  /** Not a stage word: a story, a percentage, something unknown. */
  | { kind: 'text' };

type Meaning = { stage: Stage } | { status: ProjectStatus } | { options: Stage[] };

const split = (words: string): string[] => words.split(' ');
const MEANINGS = new Map<string, Meaning>([
  ...STAGES.flatMap((stage) => split(STAGE_WORDS[stage]).map((word): [string, Meaning] => [word, { stage }])),
  ...Object.entries(DOUBTFUL_WORDS).map(([word, options]): [string, Meaning] => [word, { options }]),
  ...Object.entries(STATUS_WORDS).flatMap(([status, words]) =>
    split(words).map((word): [string, Meaning] => [word, { status: status as ProjectStatus }]),
  ),
]);

const WORD_LIST = [...MEANINGS.keys()].sort((a, b) => b.length - a.length).join('|');
/** "未", "拟", "计划": what follows has not happened. */
const NOT_YET = '尚未|还未|暂未|没有|未能|未|待|拟|计划|预计|即将|准备|筹备|力争|将|争取|等待|正在筹备|谋划';
const TOKEN = new RegExp(`(${NOT_YET})?(?:正式|全面|完成|实现|进行|于)?(${WORD_LIST})`, 'g');
/** What may stand between stage words without making a story of it. */
const FILLER =
  /已经|已|正在|正|处于|基本|全面|完成|实现|进入|正式|阶段|状态|项目|工作|类|期|当中|中|了|等|和|并|且|但|及|的|一|二|三|[0-9,，、;；。./→\-~()]/g;

/** Reads a short word or a few of them ("已签约未开工"); anything longer is prose and left alone. */
export function readStage(source: string): StageReading {
  const text = squeeze(source).replace(/[。!！]$/, '');
  if (text === '' || text.length > 18) return { kind: 'text' };
  const reached: Meaning[] = [];
  const notYet: Stage[] = [];
  for (const [, negation, word] of text.matchAll(TOKEN)) {
    const meaning = MEANINGS.get(word!)!;
    if (!negation) reached.push(meaning);
    else if ('stage' in meaning) notYet.push(meaning.stage);
    else if ('options' in meaning) notYet.push(meaning.options[meaning.options.length - 1]!);
  }
  const rest = text.replace(TOKEN, '').replace(FILLER, '');
  if (rest !== '' || (reached.length === 0 && notYet.length === 0)) return { kind: 'text' };
  return weigh(reached, notYet);
}

const rung = (stage: Stage): number => STAGES.indexOf(stage);
const highest = (stages: Stage[]): Stage => stages.reduce((top, stage) => (rung(stage) > rung(top) ? stage : top));
const below = (stage: Stage): Stage[] => STAGES.slice(0, rung(stage));

function weigh(reached: Meaning[], notYet: Stage[]): StageReading {
  const status = reached.find((meaning) => 'status' in meaning);
  const stages = reached.flatMap((meaning) => ('stage' in meaning ? [meaning.stage] : []));
  const doubtful = reached.flatMap((meaning) => ('options' in meaning ? meaning.options : []));
  if (status && 'status' in status) {
    if (status.status === 'active' && stages.length > 0) return { kind: 'stage', stage: highest(stages) };
    // "暂缓开工" paused before the start; "停工" says nothing of the stage.
    return { kind: 'status', status: status.status, stage: null };
  }
  const ceiling = notYet.length > 0 ? Math.min(...notYet.map(rung)) : Infinity;
  if (stages.length > 0) {
    const top = highest(stages);
    const higher = doubtful.filter((stage) => rung(stage) > rung(top) && rung(stage) < ceiling);
    if (rung(top) >= ceiling) return { kind: 'doubt', options: unique([...stages, ...below(STAGES[ceiling]!)]) };
    return higher.length > 0 ? { kind: 'doubt', options: unique([top, ...higher]) } : { kind: 'stage', stage: top };
  }
  if (doubtful.length > 0) {
    const options = unique(doubtful.filter((stage) => rung(stage) < ceiling));
    return options.length === 1 ? { kind: 'stage', stage: options[0]! } : { kind: 'doubt', options };
  }
  const stage = STAGES[ceiling]!;
  return { kind: 'not_yet', stage, options: below(stage) };
}

function unique(stages: Stage[]): Stage[] {
  return STAGES.filter((stage) => stages.includes(stage));
}

/** Words for how a project gets its premises. */
const MODE_WORDS: Record<ConstructionMode, string> = {
  greenfield:
    '新建 新建供地 新供地 供地 出让 招拍挂 购地 自建 新增用地 新增供地 挂牌 挂牌出让 划拨 新征用地 工业用地 土地出让 拿地自建 新建项目 自建厂房',
  leased:
    '租赁 租赁厂房 租赁标准厂房 标准厂房 租用 租赁标房 租用厂房 租厂房 入驻标准厂房 租赁载体 厂房租赁 租用标准厂房 入驻 租赁入驻',
  retrofit:
    '技改 技术改造 扩能 扩建 改扩建 改建 技改扩能 扩能技改 改造 盘活 增资扩产 技改扩建 自有厂房改造 迁建技改 老厂区改造 存量改造',
  asset_light:
    '轻资产 新业态 轻资产/新业态 总部 贸易 服务业 贸易类 总部经济 平台经济 轻资产项目 无需用地 不供地 平台类',
};

const MODES = new Map(
  Object.entries(MODE_WORDS).flatMap(([mode, words]) =>
    split(words).map((word) => [word, mode as ConstructionMode] as const),
  ),
);

/** Null for a word we do not know: 迁建, 合资. */
export function readMode(source: string): ConstructionMode | null {
  const text = squeeze(source);
  return (
    MODES.get(text) ??
    MODES.get(text.replace(/(?:项目|类|方式|类项目)$/, '')) ??
    MODES.get(text.replace(/\(.*\)$/, '')) ??
    null
  );
}
