import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { useUnit } from '../../app/unit';
import { DataTable, type Column } from '../../components/data-table';
import { Money, MoneyHead } from '../../components/money';
import { Wan } from '../events/wan';
import { useLeadTexts } from '../leads/i18n';
import type { LeadSource } from '../leads/leads.api';
import { isZero } from '../investment/typed-amount';
import { OpenedDrawer } from '../opened/opened-later';
import type { OpenedOf, Section } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { rowsBehind } from './rows-behind';
import { percent, type useYield, type YieldFigures, type YieldGroup, type YieldRow } from './yield.api';
import type { YieldFilters } from './yield-page';
import { useYieldTexts } from './yield.texts';

interface Props {
  by: YieldGroup;
  filters: YieldFilters;
  table: ReturnType<typeof useYield>;
  empty: ReactNode;
}

/** Three bars in one, each a part of the one behind it, on the scale of the largest channel. */
function Path({ row, most }: { row: YieldFigures; most: number }) {
  const t = useYieldTexts();
  const width = (count: number) => ({ width: `${(count * 100) / most}%` });
  const { leads, projects, signed } = row;
  return (
    <span className="path" role="img" aria-label={t('path.label', { leads, projects, signed })}>
      <span className="path-leads" style={width(leads)} />
      <span className="path-projects" style={width(projects)} />
      <span className="path-signed" style={width(signed)} />
    </span>
  );
}

function Legend() {
  const t = useYieldTexts();
  return (
    <p className="path-legend hint">
      {(['leads', 'projects', 'signed'] as const).map((key) => (
        <span key={key}>
          <span className={`path-${key}`} aria-hidden="true" /> {t(`legend.${key}`)}
        </span>
      ))}
    </p>
  );
}

type Figure = 'leads' | 'screened' | 'projects' | 'signed' | 'started' | 'completed';
const MONEY = { signed: 'contracted', completed: 'completed' } as const;

/** The cells of a row (or, without one, of the foot), each open to the leads or projects it counts. */
function useCells({ by, filters }: Props, onOpen: (opened: OpenedOf) => void) {
  const t = useYieldTexts();
  const name = useName();
  const { format, label } = useUnit();
  const channel = (row: YieldRow | null) =>
    row === null ? t('total') : row.nameZh === null ? t('unnamed') : name({ nameZh: row.nameZh, nameEn: row.nameEn });
  const openOf = (row: YieldRow | null, figure: Figure, head: string, section: Pick<Section, 'shown' | 'counts'>) => {
    const of = row === null ? {} : row.key === null ? { unnamed: true } : { key: row.key };
    const lists = rowsBehind(by, row?.key ?? null, filters);
    onOpen({
      what: `${channel(row)} · ${head}`,
      list: figure === 'completed' ? null : lists[figure],
      sections: [
        { of: 'yield', query: { by, ...filters, ...of, figure }, entries: figure === 'completed', ...section },
      ],
    });
  };
  const count = (row: YieldRow | null, figures: YieldFigures, figure: Exclude<Figure, 'completed'>) => {
    const head = t(`col.${figure}`);
    const shown = String(figures[figure]);
    if (figures[figure] === 0) return 0;
    return (
      <Opens
        name={`${channel(row)} · ${head}`}
        amount={shown}
        onOpen={() => openOf(row, figure, head, { shown, counts: true })}
      >
        {shown}
      </Opens>
    );
  };
  const money = (row: YieldRow | null, figures: YieldFigures, figure: keyof typeof MONEY) => {
    const shown = figures[MONEY[figure]];
    const head = t(`col.${MONEY[figure]}`);
    if (isZero(shown)) return <Money value={shown} />;
    return (
      <Opens
        name={`${channel(row)} · ${head}`}
        amount={`${format(shown)}${label}`}
        onOpen={() => openOf(row, figure, head, { shown })}
      >
        <Money value={shown} />
      </Opens>
    );
  };
  const days = (row: YieldRow | null, figures: YieldFigures) => {
    if (figures.daysToSigning === null) return <span className="hint">—</span>;
    const text = t('days.value', { count: figures.daysToSigning });
    const head = t('col.days');
    const section = { shown: String(figures.signed), counts: true };
    return (
      <Opens name={`${channel(row)} · ${head}`} amount={text} onOpen={() => openOf(row, 'signed', head, section)}>
        {text}
      </Opens>
    );
  };
  return { count, money, days };
}

type Cells = ReturnType<typeof useCells>;

const Share = ({ count, of }: { count: number; of: number }) =>
  of > 0 && <span className="hint path-share">{percent(count, of)}</span>;

function Channel({ row, by }: { row: YieldRow; by: YieldGroup }) {
  const t = useYieldTexts();
  const common = useCommonTexts();
  const lead = useLeadTexts();
  const name = useName();
  const called =
    row.nameZh === null
      ? t('unnamed')
      : by === 'source'
        ? lead(`source.${row.key as LeadSource}`)
        : name({ nameZh: row.nameZh, nameEn: row.nameEn });
  const page = by === 'event' ? `/events/${row.key}` : by === 'intermediary' ? `/investors/${row.key}` : null;
  const sub = [row.event?.fromOn, row.event?.sample && common('sample.tag'), row.small && t('small')].filter(Boolean);
  return (
    <>
      {page === null || row.key === null ? (
        <strong>{called}</strong>
      ) : (
        <Link className="row-link" to={page}>
          {called}
        </Link>
      )}
      {sub.length > 0 && <span className="cell-sub">{sub.join(' · ')}</span>}
    </>
  );
}

function useColumns({ by, table }: Props, cells: Cells): Column<YieldRow>[] {
  const t = useYieldTexts();
  const most = Math.max(1, ...(table.data?.rows ?? []).map((row) => row.leads));
  const all: (Column<YieldRow> | false)[] = [
    { key: 'channel', title: t('col.channel'), cell: (row) => <Channel row={row} by={by} /> },
    { key: 'path', title: t('col.path'), width: 160, cell: (row) => <Path row={row} most={most} /> },
    by === 'event' && {
      key: 'attendance',
      title: t('col.attendance'),
      num: true,
      cell: ({ event }) =>
        event !== null && (
          <>
            {event.attended + event.walkIns} / {event.invited}
            <span className="hint path-share">{percent(event.attended, event.invited)}</span>
          </>
        ),
    },
    {
      key: 'leads',
      title: t('col.leads'),
      num: true,
      cell: (row) => cells.count(row, row, 'leads'),
    },
    {
      key: 'screened',
      title: t('col.screened'),
      num: true,
      wide: true,
      cell: (row) => cells.count(row, row, 'screened'),
    },
    {
      key: 'projects',
      title: t('col.projects'),
      num: true,
      cell: (row) => cells.count(row, row, 'projects'),
    },
    {
      key: 'signed',
      title: t('col.signed'),
      num: true,
      cell: (row) => (
        <>
          {cells.count(row, row, 'signed')}
          <Share count={row.signed} of={row.small ? 0 : row.leads} />
        </>
      ),
    },
    {
      key: 'contracted',
      title: <MoneyHead text={t('col.contracted')} />,
      num: true,
      cell: (row) => cells.money(row, row, 'signed'),
    },
    {
      key: 'started',
      title: t('col.started'),
      num: true,
      wide: true,
      cell: (row) => cells.count(row, row, 'started'),
    },
    {
      key: 'completed',
      title: <MoneyHead text={t('col.completed')} />,
      num: true,
      cell: (row) => cells.money(row, row, 'completed'),
    },
    {
      key: 'days',
      title: <span title={t('days.hint')}>{t('col.days')}</span>,
      num: true,
      cell: (row) => cells.days(row, row),
    },
    by === 'event' && {
      key: 'cost',
      title: <span title={t('cost.hint')}>{t('col.cost')}</span>,
      num: true,
      cell: ({ event }) =>
        event?.costPerSigned == null ? <span className="hint">—</span> : <Wan value={event.costPerSigned} />,
    },
  ];
  return all.filter((column) => column !== false);
}

function Total({ by, total, cells }: { by: YieldGroup; total: YieldFigures; cells: Cells }) {
  const t = useYieldTexts();
  return (
    <tr>
      <td>{t('total')}</td>
      <td className="wide-cell" />
      {by === 'event' && <td className="wide-cell" />}
      <Sum head={t('col.leads')}>{cells.count(null, total, 'leads')}</Sum>
      <Sum head={t('col.screened')} wide>
        {cells.count(null, total, 'screened')}
      </Sum>
      <Sum head={t('col.projects')}>{cells.count(null, total, 'projects')}</Sum>
      <Sum head={t('col.signed')}>{cells.count(null, total, 'signed')}</Sum>
      <Sum head={t('col.contracted')}>{cells.money(null, total, 'signed')}</Sum>
      <Sum head={t('col.started')} wide>
        {cells.count(null, total, 'started')}
      </Sum>
      <Sum head={t('col.completed')}>{cells.money(null, total, 'completed')}</Sum>
      <Sum head={t('col.days')}>{cells.days(null, total)}</Sum>
      {by === 'event' && <td className="wide-cell" />}
    </tr>
  );
}

const Sum = ({ head, wide = false, children }: { head: string; wide?: boolean; children: ReactNode }) => (
  <td className={wide ? 'num wide-cell' : 'num'}>
    <span className="cell-label">{head}</span>
    <span className="cell-value">{children}</span>
  </td>
);

export function YieldList(props: Props) {
  const { by, table, empty } = props;
  const t = useYieldTexts();
  const [opened, setOpened] = useState<OpenedOf | null>(null);
  const cells = useCells(props, setOpened);
  const columns = useColumns(props, cells);
  const rows = table.data?.rows ?? [];
  return (
    <>
      {rows.length > 0 && <Legend />}
      <div className="yield-table">
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.key ?? '-'}
          pending={table.isPending}
          stale={table.isPlaceholderData}
          error={table.error}
          onRetry={() => void table.refetch()}
          empty={empty}
          foot={table.data && rows.length > 1 ? <Total by={by} total={table.data.total} cells={cells} /> : undefined}
        />
      </div>
      <OpenedDrawer opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}
