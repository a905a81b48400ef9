import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isProblem } from '../api/problem';
import { useCommonTexts } from '../app/texts';
import { ProblemAlert } from './problem-alert';

/** Why a form was not saved. Where somebody else was first, what stands there now is fetched and the form goes on from it. */
export function SaveProblem({ error, shownFields }: { error: unknown; shownFields: string[] }) {
  const t = useCommonTexts();
  const client = useQueryClient();
  const stale = isProblem(error, 'record.stale');
  useEffect(() => {
    if (stale) void client.invalidateQueries();
  }, [stale, error, client]);
  if (!stale) return <ProblemAlert error={error} shownFields={shownFields} keptNote />;
  return (
    <p className="hints" role="alert">
      {t('problem.stale')}
    </p>
  );
}
