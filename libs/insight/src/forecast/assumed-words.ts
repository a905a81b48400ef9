import { MODE_NAMES } from '#landing/projects/domain/construction-mode.js';
import type { Locale } from '#platform/http/problem.js';
import type { ForecastAssumed, ForecastProjectName, ForecastSignings } from './dto/forecast.dto.js';

/** What a what-if takes as changed, a sentence each: on the sheet it must stand beside its result. */
export function assumedWords({ speedUp, drop, unblock, add }: ForecastAssumed, locale: Locale): string[] {
  const en = locale === 'en';
  const named = (projects: readonly ForecastProjectName[]) => namesOf(projects, en);
  return [
    ...(speedUp === null
      ? []
      : en
        ? [`${speedUp.months} months earlier: ${named(speedUp.projects)}`]
        : [`提前 ${speedUp.months} 个月：${named(speedUp.projects)}`]),
    ...(drop.length === 0 ? [] : [`${en ? 'Dropped: ' : '剔除：'}${named(drop)}`]),
    ...(unblock.length === 0 ? [] : [`${en ? 'Unblocked: ' : '疏通：'}${named(unblock)}`]),
    ...add.map((one) => signed(one, en)),
  ];
}

function namesOf(projects: readonly ForecastProjectName[], en: boolean): string {
  const seen = projects.flatMap(({ projectCode, projectName }) =>
    projectName === null ? [] : [`${projectCode} ${projectName}`],
  );
  const hidden = projects.length - seen.length;
  const rest = hidden === 0 ? [] : [en ? `${hidden} you may not see` : `${hidden} 个无权查看的项目`];
  return [...seen, ...rest].join(en ? ', ' : '、');
}

function signed({ amount, mode, month, projects }: ForecastSignings, en: boolean): string {
  const { en: modeEn, zh } = MODE_NAMES[mode];
  return en
    ? `Signed besides in ${month}: ${amount} CNY of planned investment in ${projects} project(s), ${modeEn}`
    : `另外在 ${month} 多签约：计划总投资 ${amount} 元，${projects} 个项目，${zh}`;
}
