import { LIGHT_NAMES, LIGHT_RULES } from './light-rule.js';
import type { LightReading, RuleReading } from './read-light.js';

/** The light in one sentence: the rule, what it measured, and what comes next if nothing happens. */
export function lightSentence(reading: LightReading): { zh: string; en: string } {
  if (reading.stopped)
    return { zh: '项目未在推进，各项时限停止计时', en: 'The project is not under way: no deadline runs' };
  const [first] = reading.rules;
  if (reading.light === null || first === undefined) {
    return { zh: '目前没有可以衡量的时限或进度', en: 'There is no deadline or schedule to measure yet' };
  }
  const because =
    reading.light === 'green'
      ? { zh: '各项时限和进度正常', en: 'All deadlines and schedules are kept' }
      : ruleSentence(first);
  const { next } = reading;
  if (next === null) return { zh: `${because.zh}。`, en: `${because.en}.` };
  return {
    zh: `${because.zh}；若无进展，${next.on} 起因${LIGHT_RULES[next.code].zh}转为${LIGHT_NAMES[next.light].zh}。`,
    en: `${because.en}; without progress it turns ${LIGHT_NAMES[next.light].en.toLowerCase()} on ${next.on} (${LIGHT_RULES[next.code].en.toLowerCase()}).`,
  };
}

export function ruleSentence(rule: RuleReading): { zh: string; en: string } {
  const { zh, en } = measured(rule);
  const stood = rule.stoppedDays ?? 0;
  if (stood === 0) return { zh, en };
  return { zh: `${zh}（暂缓的 ${stood} 天不计）`, en: `${en} (${stood} days on hold not counted)` };
}

function measured(rule: RuleReading): { zh: string; en: string } {
  switch (rule.code) {
    case 'start_overdue':
      return {
        zh: `约定 ${rule.since} 开工，已逾期 ${rule.value} 天`,
        en: `Promised to start on ${rule.since}, ${rule.value} days overdue`,
      };
    case 'not_in_statistics':
      return {
        zh: `${rule.since} 开工，${rule.value} 天仍未纳统`,
        en: `Started on ${rule.since}, not in the statistics after ${rule.value} days`,
      };
    case 'behind_schedule':
      return {
        zh: `时间过去 ${rule.duePercent}%，投资完成 ${rule.donePercent}%，落后 ${rule.value} 个百分点`,
        en: `${rule.duePercent}% of the time gone, ${rule.donePercent}% of the investment done: ${rule.value} points behind`,
      };
  }
}
