import { Button } from 'antd';
import { DateText } from '../../components/date-text';
import { ProblemAlert } from '../../components/problem-alert';
import { useMergeTexts } from './merge.texts';
import { useMerges, useUndoMerge, type Merge, type MergeKind } from './merges.api';

function Told({ merge, id }: { merge: Merge; id: string }) {
  const t = useMergeTexts();
  const undo = useUndoMerge();
  const away = merge.source.id === id;
  const sum = (of: 'returned' | 'left') => merge.relations.reduce((all, row) => all + (row[of] ?? 0), 0);
  const outcome = { who: merge.undoneByName ?? '', returned: sum('returned'), left: sum('left') };
  return (
    <li>
      <span className="when">
        <DateText value={merge.mergedAt} />
      </span>
      {t(away ? 'away' : 'absorbed', { who: merge.mergedByName, name: (away ? merge.target : merge.source).name })}
      {merge.reason && <div className="hint">{merge.reason}</div>}
      {merge.undoneAt !== null && (
        <div className="hint">
          {t(outcome.left > 0 ? 'undoneLeft' : 'undone', outcome)} <DateText value={merge.undoneAt} />
        </div>
      )}
      <ProblemAlert error={undo.error} />
      {merge.mayUndo && (
        <div>
          <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(merge.id)}>
            {t('undo')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What was merged into this record, each to be taken back for as long as it stands. */
export function MergesPanel({ kind, id }: { kind: MergeKind; id: string }) {
  const t = useMergeTexts();
  const merges = useMerges(kind, id);
  if (merges.data === undefined || merges.data.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="merges">
      <h2 id="merges">{t('past')}</h2>
      <ul className="history">
        {merges.data.map((merge) => (
          <Told key={merge.id} merge={merge} id={id} />
        ))}
      </ul>
    </section>
  );
}
