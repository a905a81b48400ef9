import { Drawer, Skeleton } from 'antd';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { Money } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { type FlowProjects, type OpenedCell, useCell } from './funnel.api';
import { useFunnelTexts } from './funnel.texts';

type Row = FlowProjects['items'][number];

/** The projects behind a figure. */
export function CellDrawer({ opened, onClose }: { opened: OpenedCell | null; onClose: () => void }) {
  const t = useFunnelTexts();
  const cell = useCell(opened);
  const items = cell.data?.items ?? [];
  return (
    <Drawer
      open={opened !== null}
      onClose={onClose}
      size="min(560px, 100vw)"
      title={opened?.what ?? ''}
      destroyOnHidden
    >
      {cell.error ? (
        <ProblemAlert error={cell.error} onRetry={() => void cell.refetch()} />
      ) : cell.data === undefined ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <>
          <p className="hint">
            {items.length === 0 ? t('rows.none') : t('rows.total', { total: cell.data.total, shown: items.length })}
          </p>
          <ul className="flow-rows">
            {items.map((row) => (
              <RowLine key={`${row.id}-${row.on}`} row={row} says={opened?.says ?? 'nothing'} />
            ))}
          </ul>
        </>
      )}
    </Drawer>
  );
}

function RowLine({ row, says }: { row: Row; says: OpenedCell['says'] }) {
  const t = useFunnelTexts();
  const common = useCommonTexts();
  const names = useNames();
  const name = useName();
  const word =
    says === 'days'
      ? `${t('rows.days', { count: row.days ?? 0 })} · ${row.over ? t('rows.over') : t('rows.still')}`
      : says === 'reached' && row.over !== null
        ? row.over
          ? t('rows.reached')
          : t('rows.missed')
        : null;
  return (
    <li>
      <Link to={`/projects/${row.id}`}>{row.name}</Link>
      <Money value={row.contracted ?? row.planned} withUnit />
      <span className="hint">
        {[name(names.zone(row.zoneCode)), common(`stage.${row.stage}`), row.on, word].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}
