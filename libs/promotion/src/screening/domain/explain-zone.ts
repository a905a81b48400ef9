import { Decimal } from 'decimal.js';
import type { LandFit, LandNeed } from '#plan/domain/zone-fit.js';

/** What is known of a place for this lead. */
export interface PlaceFacts {
  reasonZh: string;
  reasonEn: string;
  planWords: string | null;
  source: string | null;
  need: LandNeed;
  /** Null: not recorded. */
  left: { landMu: string; plantM2: string } | null;
  landFit: LandFit;
  /** Enterprises of the segment whose plan projects stand there. */
  enterprises: string[];
  /** Projects of the segment there, signed or further. */
  projects: number;
}

export interface Explanation {
  zh: string[];
  en: string[];
}

const plain = (quantity: string): string => new Decimal(quantity).toFixed().replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Why this place, in sentences: what the plan says, whether there is room, who is there already. */
export function explainZone(facts: PlaceFacts): Explanation {
  const { source } = facts;
  const planWords = facts.planWords?.replaceAll('“', '‘').replaceAll('”', '’') ?? null;
  const zhWords = planWords === null ? '' : `（规划原文“${planWords}”）`;
  const enWords = planWords === null ? '' : ` (in the plan’s words “${planWords}”)`;
  const room = roomSentence(facts);
  const company = companySentence(facts);
  return {
    zh: [`${facts.reasonZh}${zhWords}${source === null ? '' : `，见${source}`}。`, room.zh, company.zh],
    en: [`${facts.reasonEn}${enWords}${source === null ? '' : `, ${source}`}.`, room.en, company.en],
  };
}

function roomSentence({ need, left, landFit }: PlaceFacts): { zh: string; en: string } {
  if (left === null)
    return { zh: '尚未登记此处可用的土地与厂房。', en: 'Land and plant left here are not recorded yet.' };
  const zh = `尚余土地 ${plain(left.landMu)} 亩、标准厂房 ${plain(left.plantM2)} 平方米`;
  const en = `${plain(left.landMu)} mu of land and ${plain(left.plantM2)} m² of standard plant left`;
  if (landFit === 'not_asked') return { zh: `${zh}。`, en: `${en}.` };
  const wantedZh = [
    need.landMu === null ? null : `土地 ${plain(need.landMu)} 亩`,
    need.plantM2 === null ? null : `厂房 ${plain(need.plantM2)} 平方米`,
  ]
    .filter((part) => part !== null)
    .join('、');
  const wantedEn = [
    need.landMu === null ? null : `${plain(need.landMu)} mu`,
    need.plantM2 === null ? null : `${plain(need.plantM2)} m²`,
  ]
    .filter((part) => part !== null)
    .join(' and ');
  return landFit === 'enough'
    ? { zh: `${zh}，够用（需${wantedZh}）。`, en: `${en}: enough for the ${wantedEn} asked for.` }
    : { zh: `${zh}，不够（需${wantedZh}）。`, en: `${en}: too little for the ${wantedEn} asked for.` };
}

function companySentence({ enterprises, projects }: PlaceFacts): { zh: string; en: string } {
  if (enterprises.length === 0 && projects === 0)
    return {
      zh: '此处还没有同环节的规划企业，也没有已签约的项目。',
      en: 'No enterprise of the plan and no signed project of this segment is here yet.',
    };
  const zh = [
    enterprises.length === 0 ? null : `规划企业${enterprises.join('、')}`,
    projects === 0 ? null : `签约项目 ${projects} 个`,
  ];
  const en = [
    enterprises.length === 0 ? null : enterprises.join(', '),
    projects === 0 ? null : projects === 1 ? '1 signed project' : `${projects} signed projects`,
  ];
  return {
    zh: `此处同环节已有${zh.filter((part) => part !== null).join('、')}，可成集群。`,
    en: `Of this segment already here: ${en.filter((part) => part !== null).join(' and ')}.`,
  };
}
