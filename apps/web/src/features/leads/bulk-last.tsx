import { App, Button, Drawer, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { ProblemAlert } from '../../components/problem-alert';
import { instantText } from '../../lib/dates';
import { isWorking, useBulk, useLastAct, type BulkAct } from './bulk.api';
import { useBulkProblem, useBulkTexts } from './bulk.texts';

function Result({ act, onClose }: { act: BulkAct; onClose: () => void }) {
  const t = useBulkTexts();
  const told = useBulkProblem();
  const problems = act.rows.filter((row) => row.problem !== null);
  return (
    <Drawer open size={480} title={t('result.title')} onClose={onClose}>
      <ul className="bulk-problems">
        {problems.map((row) => (
          <li key={row.leadId}>
            {row.title === null ? (
              <span className="hint">{t('result.hidden')}</span>
            ) : (
              <Link to={`/leads/${row.leadId}`}>{row.title}</Link>
            )}
            <span>{told(row.problem ?? '')}</span>
          </li>
        ))}
      </ul>
      {problems.length < act.total && (
        <p className="hint">{t('result.good', { count: act.total - problems.length })}</p>
      )}
    </Drawer>
  );
}

/** The act begun last: how far it is, what came of it, and the way back for ten minutes. */
export function BulkLast() {
  const t = useBulkTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const { act, forget } = useLastAct();
  const { undo, cancel } = useBulk();
  const [shown, setShown] = useState(false);
  if (act === null || act === undefined) return null;
  if (isWorking(act)) {
    const back = act.phase === 'undoing';
    const at = back ? act.undone + act.kept : act.total - act.waiting;
    const total = back ? at + act.done : act.total;
    return (
      <div className="bulk-last" role="status">
        <span>{t(back ? 'undoing' : 'running', { at, total })}</span>
        <Progress percent={total === 0 ? 0 : Math.floor((100 * at) / total)} showInfo={false} aria-label={t('bar')} />
        <span className="hint">{t('leave')}</span>
        {!back && (
          <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(act.id)}>
            {t('stop')}
          </Button>
        )}
      </div>
    );
  }
  const { done, refused, undone, kept } = act;
  const text =
    act.phase === 'undone'
      ? t(kept > 0 ? 'undone.some' : 'undone', { undone, kept })
      : t(refused > 0 ? 'done.some' : 'done', { done, refused });
  return (
    <div className="bulk-last">
      <span>
        {text}
        {act.undoUntil !== null && (
          <span className="hint"> · {t('last.until', { time: instantText(act.undoUntil).slice(-5) })}</span>
        )}
      </span>
      <span className="row">
        {act.undoUntil !== null && (
          <Button
            size="small"
            loading={undo.isPending}
            onClick={() => undo.mutate(act.id, { onSuccess: (said) => void message.success(said) })}
          >
            {common('action.undo')}
          </Button>
        )}
        {refused + kept > 0 && (
          <Button size="small" onClick={() => setShown(true)}>
            {t('last.result')}
          </Button>
        )}
        <Button size="small" type="text" onClick={forget}>
          {t('last.close')}
        </Button>
      </span>
      <ProblemAlert error={undo.error} />
      {shown && <Result act={act} onClose={() => setShown(false)} />}
    </div>
  );
}
