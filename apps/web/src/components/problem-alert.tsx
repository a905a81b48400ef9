import { Alert, Button } from 'antd';
import { ProblemError } from '../api/problem';
import { useCommonTexts } from '../app/texts';

/** What happened and what to do, where the work was. Field problems are shown at their fields; others are listed here. */
export function ProblemAlert(props: {
  error: unknown;
  onRetry?: () => void;
  shownFields?: string[];
  keptNote?: boolean;
}) {
  const { error, onRetry, shownFields = [], keptNote = false } = props;
  const t = useCommonTexts();
  if (error === null || error === undefined) return null;
  // The sign-in dialog over the page says it already.
  if (error instanceof ProblemError && error.status === 401 && error.code === 'access.sign_in') return null;
  const problem = error instanceof ProblemError ? error : null;
  const elsewhere = (problem?.errors ?? []).filter((each) => !shownFields.includes(each.field));
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="problem"
      title={problem?.title ?? t('problem.unexpected')}
      description={
        <>
          {elsewhere.length > 0 && (
            <ul>
              {elsewhere.map((each) => (
                <li key={`${each.field}-${each.code}`}>{each.message}</li>
              ))}
            </ul>
          )}
          {keptNote && <div>{t('problem.kept')}</div>}
          {problem?.status === 500 && problem.requestId !== null && (
            <div>{t('problem.request', { id: problem.requestId })}</div>
          )}
        </>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )
      }
    />
  );
}
