import { useProgramTexts } from './programs.texts';

/** What came of the last attempt, in a few words. */
export function useProblemWords(): (of: { lastStatus: number | null; lastProblem: string | null }) => string {
  const t = useProgramTexts();
  return ({ lastStatus, lastProblem }) => {
    if (lastStatus !== null) return `HTTP ${lastStatus}`;
    if (lastProblem === null) return t('log.problem.none');
    if (lastProblem === 'outbound.refused') return t('log.problem.refused');
    return /timeout|aborted/i.test(lastProblem) ? t('log.problem.timeout') : lastProblem;
  };
}
