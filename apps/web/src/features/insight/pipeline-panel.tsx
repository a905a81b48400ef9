import { Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useUnit } from '../../app/unit';
import { useCommonTexts } from '../../app/texts';
import { DataTable, type Column } from '../../components/data-table';
import { Money, MoneyHead } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { shareOf } from '../../lib/decimal';
import { isZero, largestOf } from '../investment/typed-amount';
import { OpenedDrawer } from '../opened/opened-later';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { usePipeline, useStuck, type PipelineStage, type SignedInYear } from './insight.api';
import { useInsightTexts } from './insight.texts';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';

/** The list of the same projects: it names what is under way, phases beside their parents. */
const behind = (stage?: string) => `/projects?as=table&status=active${stage === undefined ? '' : `&stage=${stage}`}`;

type Measure = 'planned' | 'contracted';
type OnOpen = (opened: OpenedOf) => void;

/** One figure of the table, of a stage or of all. */
function useFigure(onOpen: OnOpen) {
  const t = useInsightTexts();
  const common = useCommonTexts();
  const { format, label } = useUnit();
  return (measure: Measure | 'count', shown: string, stage?: PipelineStage['stage']) => {
    const counts = measure === 'count';
    const where = stage === undefined ? t('pipeline.total') : common(`stage.${stage}`);
    const what = `${where} · ${t(`pipeline.${measure}`)}`;
    const query = { measure: counts ? 'planned' : measure, stage };
    const open = () => onOpen({ what, list: behind(stage), sections: [{ of: 'pipeline', query, shown, counts }] });
    return (
      <Opens name={what} amount={counts ? shown : `${format(shown)}${label}`} onOpen={open}>
        {counts ? shown : <Money value={shown} />}
      </Opens>
    );
  };
}

function useColumns(rows: readonly PipelineStage[], onOpen: OnOpen): Column<PipelineStage>[] {
  const t = useInsightTexts();
  const common = useCommonTexts();
  const figure = useFigure(onOpen);
  const scale = largestOf(rows.map((row) => row.plannedTotal));
  return [
    {
      key: 'stage',
      title: t('pipeline.stage'),
      cell: (row) => <Link to={behind(row.stage)}>{common(`stage.${row.stage}`)}</Link>,
    },
    {
      key: 'count',
      title: t('pipeline.count'),
      num: true,
      cell: (row) => figure('count', String(row.count), row.stage),
    },
    {
      key: 'planned',
      title: <MoneyHead text={t('pipeline.planned')} />,
      num: true,
      cell: (row) => (
        <span className="pipeline-bar">
          {figure('planned', row.plannedTotal, row.stage)}
          <span aria-hidden="true" style={{ width: `${shareOf(row.plannedTotal, scale) * 100}%` }} />
        </span>
      ),
    },
    {
      key: 'contracted',
      title: <MoneyHead text={t('pipeline.contracted')} />,
      num: true,
      cell: (row) => figure('contracted', row.contractedAmount, row.stage),
    },
  ];
}

export function PipelinePanel() {
  const t = useInsightTexts();
  const pipeline = usePipeline();
  const [opened, setOpened] = useState<OpenedOf | null>(null);
  const rows = pipeline.data?.items ?? [];
  const columns = useColumns(rows, setOpened);
  const figure = useFigure(setOpened);
  return (
    <section className="panel pipeline">
      <div className="panel-head">
        <h2>{t('pipeline')}</h2>
        <span className="hint">{t('pipeline.hint')}</span>
      </div>
      {pipeline.data && <SignedThisYear signed={pipeline.data.signedThisYear} onOpen={setOpened} />}
      <DataTable
        caption={t('pipeline')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.stage}
        pending={pipeline.isPending}
        error={pipeline.error}
        onRetry={() => void pipeline.refetch()}
        foot={
          pipeline.data && (
            <tr>
              <td>{t('pipeline.total')}</td>
              <td className="num">{figure('count', String(pipeline.data.count))}</td>
              <td className="num">{figure('planned', pipeline.data.plannedTotal)}</td>
              <td className="num">{figure('contracted', pipeline.data.contractedAmount)}</td>
            </tr>
          )
        }
      />
      <OpenedDrawer opened={opened} onClose={() => setOpened(null)} />
    </section>
  );
}

/** What the year has brought: each project once, at its first agreement. */
function SignedThisYear({ signed, onOpen }: { signed: SignedInYear; onOpen: OnOpen }) {
  const t = useInsightTexts();
  const { year, count, contracted, increases } = signed;
  const { format, label } = useUnit();
  const what = t('pipeline.signed', { year, count });
  const open = (shown: string, increasesOnly: boolean) =>
    onOpen({
      what: increasesOnly ? t('pipeline.increasesOf', { year }) : what,
      sections: [{ of: 'signed', query: { year, increases: increasesOnly || undefined }, shown }],
    });
  const say = (amount: string) => `${format(amount)}${label}`;
  return (
    <p>
      {what}{' '}
      <Opens name={what} amount={say(contracted)} onOpen={() => open(contracted, false)}>
        <Money value={contracted} withUnit />
      </Opens>
      {!isZero(increases) && (
        <Opens name={t('pipeline.increasesOf', { year })} amount={say(increases)} onOpen={() => open(increases, true)}>
          {t('pipeline.increases', { amount: say(increases) })}
        </Opens>
      )}
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
