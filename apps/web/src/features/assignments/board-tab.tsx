import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../app/i18n';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { type BoardRow, useBoard } from './assignments.api';
import { useAssignmentTexts } from './assignments.texts';
import { HandOverDialog } from './hand-over-dialog';

/** Who carries what, by person. */
export function BoardTab() {
  const t = useAssignmentTexts();
  const english = useLanguage() === 'en';
  const can = useCan();
  const board = useBoard();
  const [leaving, setLeaving] = useState<BoardRow | null>(null);
  const count = (n: number) => (n === 0 ? <span className="hint">0</span> : <strong>{n}</strong>);
  const columns: Column<BoardRow>[] = [
    {
      key: 'owner',
      title: t('board.person'),
      cell: (row) => (
        <>
          <Link className="row-link" to={`/leads?ownerId=${row.ownerId}`}>
            {row.ownerName}
          </Link>
          <span className="cell-sub">
            {english ? row.teamNameEn : row.teamNameZh}
            {!row.active && ` · ${t('board.left')}`}
          </span>
        </>
      ),
    },
    {
      key: 'open',
      title: t('board.open'),
      num: true,
      cell: (row) => (
        <span className="load">
          <meter min={0} max={60} value={row.open} aria-label={t('board.open')} /> {count(row.open)}
        </span>
      ),
    },
    { key: 'quiet', title: t('board.quiet'), num: true, cell: (row) => count(row.quiet) },
    { key: 'lapsing', title: t('board.lapsing'), num: true, cell: (row) => count(row.lapsing) },
  ];
  const hand: Column<BoardRow> = {
    key: 'hand',
    title: '',
    tight: true,
    cell: (row) =>
      row.open > 0 ? (
        <Button size="small" onClick={() => setLeaving(row)}>
          {t('board.hand')}
        </Button>
      ) : null,
  };
  return (
    <div className="panel">
      <p className="hint">{t('board.hint')}</p>
      <DataTable
        caption={t('tab.board')}
        columns={can('lead.assign') ? [...columns, hand] : columns}
        rows={board.data ?? []}
        rowKey={(row) => row.ownerId}
        pending={board.isPending}
        error={board.error}
        onRetry={() => void board.refetch()}
        empty={<EmptyTeach title={t('board.empty')} text={t('board.hint')} />}
      />
      {leaving !== null && <HandOverDialog of={{ fromOwnerId: leaving.ownerId }} onClose={() => setLeaving(null)} />}
    </div>
  );
}
