import { App, Button, Progress } from 'antd';
import { useMe } from '../../app/session';
import { useUndoToast } from '../../components/use-undo-toast';
import { ROUND_COLUMNS, rangeOf } from './round-grid';
import { useInvestmentTexts } from './investment.texts';
import { isLocked, type RoundRow, type RoundView } from './round.api';
import { useRoundFacts } from './round-facts';
import { RoundTable } from './round-table';
import { RoundFoot, RowFilter, usePasteWords, useRowFilter } from './round-tools';
import { openingDrafts, useRoundDrafts } from './use-round-drafts';
import { useRoundGrid } from './use-round-grid';
import { useRowLook } from './use-row-look';
import { useRoundSubmit } from './use-round-submit';

/** The month's grid: everything typed is kept at once; what counts is submitted. */
export function RoundSheet({ view }: { view: RoundView }) {
  const t = useInvestmentTexts();
  const me = useMe();
  const { message } = App.useApp();
  const undoToast = useUndoToast();
  const pasteWords = usePasteWords();
  const facts = useRoundFacts(view.expectedShare, false);
  const filter = useRowFilter(view.items, (row) => !isLocked(row));
  const { shown } = filter;
  const grid = useRoundGrid({
    columns: ROUND_COLUMNS,
    shown,
    opening: () => openingDrafts(view, me.id),
    locked: isLocked,
    standing,
    onTouched: (ids) => {
      drafts.touch(ids);
      submission.forget(ids);
    },
    onPasted: (result, undo) => {
      const rows = new Set(result.changes.map((change) => change.projectId)).size;
      if (rows > 0) undoToast(pasteWords.done(rows, result.byName, result.unit), undo);
      const left = pasteWords.left(result);
      if (left !== null) void message.warning(left, 8);
    },
  });
  const drafts = useRoundDrafts({ view, userId: me.id, draftOf: grid.draftOf, adopt: grid.adopt });
  const submission = useRoundSubmit(view.month, drafts);
  const lookOf = useRowLook(grid, drafts, submission.refusals);
  const ready = (row: RoundRow) =>
    !isLocked(row) && grid.drafts[row.projectId]?.amount?.yuan != null && !lookOf(row).invalid;
  const range = rangeOf(grid.anchor, grid.active);
  const chosen = range.bottom > range.top ? shown.slice(range.top, range.bottom + 1).filter(ready) : [];
  const all = shown.filter(ready);
  const submit = async (rows: RoundRow[]) => {
    const outcome = await submission.submit(rows.map((row) => row.projectId));
    if (outcome.reported > 0) void message.success(t('round.submitted', { count: outcome.reported }));
    if (outcome.refused > 0) void message.warning(t('round.refused', { count: outcome.refused }), 8);
    if (outcome.broken !== null) void message.error(outcome.broken, 8);
  };
  const done = view.items.filter(isLocked).length;
  return (
    <>
      <div className="round-side">
        <RowFilter filter={filter} only={t('round.only')} />
        <div className="row">
          <span role="status">
            {t('round.progress', { done, total: view.items.length })} · <SaveWords drafts={drafts} />
          </span>
          <Button onClick={grid.sameAsLast}>{t('round.sameAsLast')}</Button>
          <Button onClick={grid.zeros}>{t('round.zero')}</Button>
          {chosen.length > 0 && (
            <Button disabled={submission.progress !== null} onClick={() => void submit(chosen)}>
              {t('round.submitChosen', { count: chosen.length })}
            </Button>
          )}
          <Button
            type="primary"
            disabled={all.length === 0 || submission.progress !== null}
            onClick={() => void submit(all)}
          >
            {t('round.submit', { count: all.length })}
          </Button>
        </div>
      </div>
      {submission.progress !== null && (
        <Progress
          aria-label={t('round.submitting')}
          percent={Math.round((submission.progress.done / submission.progress.of) * 100)}
          format={() => `${submission.progress?.done} / ${submission.progress?.of}`}
        />
      )}
      <RoundTable
        name={t('round.grid')}
        rows={shown}
        facts={facts}
        columns={[
          { column: 'amount', head: t('round.this', { month: view.month }) },
          { column: 'note', head: t('round.note') },
        ]}
        drafts={grid.drafts}
        lookOf={lookOf}
        standing={standing}
        active={grid.active}
        anchor={grid.anchor}
        {...grid.actions}
        foot={
          <RoundFoot
            rows={shown}
            withNote
            sums={[(row) => row.last, (row) => row.verified, (row) => row.yearReported, (row) => row.left]}
            typed={(row) => (isLocked(row) ? row.current?.amount : grid.drafts[row.projectId]?.amount?.yuan)}
          />
        }
      />
      {view.total > view.items.length && (
        <p className="hint">{t('round.truncated', { shown: view.items.length, total: view.total })}</p>
      )}
      <details className="hint round-keys">
        <summary>{t('round.keys.show')}</summary>
        {t('round.keys')}
      </details>
    </>
  );
}

/** Reported figures are shown in their cells; what was sent back is typed anew. */
function standing(row: RoundRow, column: 'amount' | 'note') {
  if (!isLocked(row) || row.current === null) return { amount: null, text: '' };
  return column === 'amount'
    ? { amount: row.current.amount, text: '' }
    : { amount: null, text: row.current.note ?? '' };
}

function SaveWords({ drafts }: { drafts: ReturnType<typeof useRoundDrafts> }) {
  const t = useInvestmentTexts();
  if (drafts.offline !== null) return <strong>{t('round.save.offline', { count: drafts.unsavedCount })}</strong>;
  return <span className="hint">{t(drafts.unsavedCount > 0 ? 'round.save.saving' : 'round.save.saved')}</span>;
}
