import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { PageHeader } from '../../components/page-header';
import { RateDialog } from './rate-dialog';
import { FOREIGN, useRates, type Rate } from './rates.api';
import { useRatesTexts } from './rates.texts';

/** Rates as dated data: of which day, from whom, and what they replaced. */
export default function RatesPage() {
  const t = useRatesTexts();
  const can = useCan();
  const [search, setSearch] = useSearchParams();
  const currency = search.get('currency');
  const rates = useRates(currency);
  const [stating, setStating] = useState<Rate | 'new' | null>(null);
  const columns = useColumns(can('rate.manage') ? setStating : null);
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={
          can('rate.manage') && (
            <Button type="primary" onClick={() => setStating('new')}>
              {t('add')}
            </Button>
          )
        }
      />
      <div className="toolbar">
        <Select
          aria-label={t('currency')}
          value={currency ?? ''}
          style={{ minWidth: 140 }}
          options={[{ value: '', label: t('all') }, ...FOREIGN.map((value) => ({ value, label: value }))]}
          onChange={(value) => setSearch(value === '' ? {} : { currency: value }, { replace: true })}
        />
      </div>
      <DataTable<Rate>
        caption={t('title')}
        columns={columns}
        rows={rates.data?.items ?? []}
        rowKey={(row) => row.id}
        pending={rates.isPending}
        error={rates.error}
        onRetry={() => void rates.refetch()}
        empty={<EmptyTeach title={t('title')} text={t('empty')} />}
      />
      {stating !== null && (
        <RateDialog
          replaced={stating === 'new' ? null : stating}
          currency={currency ?? 'USD'}
          onClose={() => setStating(null)}
        />
      )}
    </div>
  );
}

function useColumns(onReplace: ((rate: Rate) => void) | null): Column<Rate>[] {
  const t = useRatesTexts();
  const columns: Column<Rate>[] = [
    { key: 'on', title: t('on'), tight: true, cell: (row) => row.on },
    { key: 'currency', title: t('currency'), tight: true, cell: (row) => row.currency },
    {
      key: 'rate',
      title: t('rate'),
      num: true,
      cell: (row) =>
        row.standing ? (
          row.rate
        ) : (
          <>
            <del>{row.rate}</del> <span className="tag tag-off">{t('replaced')}</span>
          </>
        ),
    },
    {
      key: 'source',
      title: t('source'),
      cell: (row) => (
        <>
          {row.source}
          {row.reason !== null && <span className="cell-sub">{t('why', { reason: row.reason })}</span>}
        </>
      ),
    },
    { key: 'by', title: t('by'), cell: (row) => `${row.recordedByName} · ${row.recordedAt.slice(0, 10)}` },
  ];
  if (onReplace === null) return columns;
  const act: Column<Rate> = {
    key: 'act',
    title: <span className="visually-hidden">{t('replace')}</span>,
    cell: (row) =>
      row.standing && (
        <Button
          size="small"
          aria-label={t('replace.of', { currency: row.currency, on: row.on })}
          onClick={() => onReplace(row)}
        >
          {t('replace')}
        </Button>
      ),
  };
  return [...columns, act];
}
