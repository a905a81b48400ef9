import { type OpenMatters, type ProjectStatus, STATUS_RULES } from './project-status.js';

export interface Said {
  zh: string;
  en: string;
}

const REQUESTS: Record<OpenMatters, Said> = {
  stay: { zh: '未办结的要素请求保留', en: 'open requests to departments stay' },
  closed: { zh: '未办结的要素请求随理由关闭', en: 'open requests to departments are closed with the reason' },
  moved: { zh: '未办结的要素请求转到并入的项目', en: 'open requests go on under the other project' },
};

const PROMISES: Record<OpenMatters, Said> = {
  stay: { zh: '未兑现的承诺仍待核定', en: 'open promises still wait for their answer' },
  closed: { zh: '未兑现的承诺随理由免除', en: 'open promises are waived with the reason' },
  moved: { zh: '未兑现的承诺转到并入的项目', en: 'open promises go on under the other project' },
};

const MONEY: Said = {
  zh: '已核实的投资仍计入当月所在园区',
  en: 'verified investment stays with the zone that held it in its month',
};

/** What entering this status does, read out of the status table: clocks, the round, counts, open matters, money. */
export function effectsOf(status: ProjectStatus): Said {
  const rule = STATUS_RULES[status];
  const parts: Said[] = [
    rule.clocks
      ? {
          zh: '亮灯和各项时限继续计时，暂缓期间不计入逾期',
          en: 'lights and deadlines run, and days it stood still are not counted',
        }
      : { zh: '亮灯和各项时限停止计时', en: 'lights and deadlines stand still' },
    rule.monthly
      ? { zh: '每月填报', en: 'it is asked for every month' }
      : rule.open
        ? { zh: '不再按月催报，仍可填报', en: 'it is not asked for every month, facts may still be reported' }
        : { zh: '不再填报', en: 'nothing more is reported' },
    rule.pipeline
      ? { zh: '计入在推项目', en: 'it counts in the pipeline' }
      : rule.counted
        ? { zh: '不计入在推项目，签约仍计一次', en: 'it leaves the pipeline; its signing still counts once' }
        : { zh: '不再单独计数', en: 'it leaves every count' },
    REQUESTS[rule.requests],
    PROMISES[rule.promises],
    MONEY,
  ];
  const en = parts.map((part) => part.en).join('; ');
  return { zh: `${parts.map((part) => part.zh).join('；')}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}
