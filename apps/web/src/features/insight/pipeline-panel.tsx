import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { useUnit } from '../../app/unit';
import { useCommonTexts } from '../../app/texts';
import { DataTable, type Column } from '../../components/data-table';
import { Money, MoneyHead } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { addMoney, shareOf } from '../../lib/decimal';
import { isZero, largestOf } from '../investment/typed-amount';
import { usePipeline, useStuck, type PipelineStage, type SignedInYear } from './insight.api';
import { useInsightTexts } from './insight.texts';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';

/** The projects a figure counts: those under way, whose list tells the same sums. */
const behind = (stage?: string) => `/projects?as=table&status=active${stage === undefined ? '' : `&stage=${stage}`}`;

export function PipelinePanel() {
  const t = useInsightTexts();
  const common = useCommonTexts();
  const pipeline = usePipeline();
  const rows = pipeline.data?.items ?? [];
  const scale = largestOf(rows.map((row) => row.plannedTotal));
  const columns: Column<PipelineStage>[] = [
    {
      key: 'stage',
      title: t('pipeline.stage'),
      cell: (row) => <Link to={behind(row.stage)}>{common(`stage.${row.stage}`)}</Link>,
    },
    {
      key: 'count',
      title: t('pipeline.count'),
      num: true,
      cell: (row) => <Link to={behind(row.stage)}>{row.count}</Link>,
    },
    {
      key: 'planned',
      title: <MoneyHead text={t('pipeline.planned')} />,
      num: true,
      cell: (row) => (
        <span className="pipeline-bar">
          <Link to={behind(row.stage)}>
            <Money value={row.plannedTotal} />
          </Link>
          <span aria-hidden="true" style={{ width: `${shareOf(row.plannedTotal, scale) * 100}%` }} />
        </span>
      ),
    },
    {
      key: 'contracted',
      title: <MoneyHead text={t('pipeline.contracted')} />,
      num: true,
      cell: (row) => (
        <Link to={behind(row.stage)}>
          <Money value={row.contractedAmount} />
        </Link>
      ),
    },
  ];
  return (
    <section className="panel pipeline">
      <div className="panel-head">
        <h2>{t('pipeline')}</h2>
        <span className="hint">{t('pipeline.hint')}</span>
      </div>
      {pipeline.data && <SignedThisYear signed={pipeline.data.signedThisYear} />}
      <DataTable
        caption={t('pipeline')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.stage}
        pending={pipeline.isPending}
        error={pipeline.error}
        onRetry={() => void pipeline.refetch()}
        foot={
          <tr>
            <td>{t('pipeline.total')}</td>
            <td className="num">
              <Link to={behind()}>{rows.reduce((sum, row) => sum + row.count, 0)}</Link>
            </td>
            <td className="num">
              <Money value={addMoney(...rows.map((row) => row.plannedTotal))} />
            </td>
            <td className="num">
              <Money value={addMoney(...rows.map((row) => row.contractedAmount))} />
            </td>
          </tr>
        }
      />
    </section>
  );
}

/** What the year has brought: each project once, at its first agreement. */
function SignedThisYear({ signed }: { signed: SignedInYear }) {
  const t = useInsightTexts();
  const { year, count, contracted, increases } = signed;
  const { format, label } = useUnit();
  return (
    <p>
      {t('pipeline.signed', { year, count })} <Money value={contracted} withUnit />
      {!isZero(increases) && t('pipeline.increases', { amount: `${format(increases)}${label}` })}
    </p>
  );
}

export function StuckPanel() {
  const t = useInsightTexts();
  const common = useCommonTexts();
  const names = useNames();
  const name = useName();
  const stuck = useStuck();
  const reason = (code: string) => {
    const text = t(`stuck.${code}` as 'stuck.other');
    return text === `stuck.${code}` ? t('stuck.other') : text;
  };
  return (
    <section className="panel">
      <h2>{t('stuck')}</h2>
      {stuck.error ? (
        <ProblemAlert error={stuck.error} onRetry={() => void stuck.refetch()} />
      ) : stuck.data === undefined ? (
        <Skeleton active title={false} />
      ) : stuck.data.items.length === 0 ? (
        <p className="hint">{t('stuck.none')}</p>
      ) : (
        <ul className="stuck">
          {stuck.data.items.slice(0, 12).map((row) => (
            <li key={`${row.projectId}-${row.reasonCode}`}>
              <span className="stuck-what">
                <Link to={`/projects/${row.projectId}`}>{row.name}</Link>
                <span className="hint">
                  {name(names.zone(row.zoneCode))} · {common(`stage.${row.stage}`)} · {row.officerName}
                </span>
              </span>
              <span className="stuck-why">
                {reason(row.reasonCode)} <span className="hint">{row.since}</span>
                <strong>{t('stuck.days', { count: row.days })}</strong>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
