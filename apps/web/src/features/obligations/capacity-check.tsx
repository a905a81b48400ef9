import { DataTable, type Column } from '../../components/data-table';
import { useLanguage } from '../../app/i18n';
import { ObligationAmount, percent } from './obligation-amount';
import type { ProjectPromises } from './obligations.api';
import { useObligationTexts } from './obligations.texts';

type Row = ProjectPromises['check'][number];

/** The agreement check at capacity 达产: what was promised against what there is, one line for each promise. */
export function CapacityCheck({ check }: { check: ProjectPromises['check'] }) {
  const t = useObligationTexts();
  const english = useLanguage() === 'en';
  if (check.length === 0) return null;
  const columns: Column<Row>[] = [
    {
      key: 'what',
      title: t('col.what'),
      cell: (row) => <span lang={english ? 'zh-CN' : undefined}>{row.text}</span>,
    },
    {
      key: 'promised',
      title: t('check.promised'),
      num: true,
      cell: (row) => <ObligationAmount kind={row.kind} value={row.promised} />,
    },
    {
      key: 'actual',
      title: t('check.actual'),
      num: true,
      cell: (row) => (
        <>
          <ObligationAmount kind={row.kind} value={row.actual} />
          {row.actualFrom !== null && <span className="cell-sub">{t(`check.from.${row.actualFrom}`)}</span>}
        </>
      ),
    },
    { key: 'rate', title: t('check.rate'), num: true, tight: true, cell: (row) => percent(row.rate) },
    {
      key: 'verdict',
      title: t('check.verdict'),
      tight: true,
      cell: (row) =>
        row.state === 'open' && !row.reported
          ? t('check.unjudged')
          : t(`state.${row.state === 'open' ? 'reported' : row.state}`),
    },
  ];
  const open = check.filter(({ state }) => state === 'open');
  return (
    <section className="panel" aria-label={t('check')}>
      <div className="panel-head">
        <h2>{t('check')}</h2>
        <span className="hint">{open.length === 0 ? t('check.done') : t('check.open', { count: open.length })}</span>
      </div>
      <DataTable caption={t('check')} columns={columns} rows={check} rowKey={(row) => row.obligationId} empty={null} />
    </section>
  );
}
