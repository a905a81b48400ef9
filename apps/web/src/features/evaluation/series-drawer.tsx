import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage, useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { ProblemAlert } from '../../components/problem-alert';
import { inBaseUnit } from '../../lib/decimal';
import { PartsDrawer } from '../insight/parts-later';
import { Opens } from '../opened/opens';
import { Counted } from './counted';
import { useSeries, type IndicatorSeries, type Observation } from './evaluation.api';
import { useEvaluationTexts } from './evaluation.texts';
import { RecordDialog } from './record-dialog';

/** An indicator from period to period: printed, stated, computed; what was replaced stays readable. */
export function SeriesDrawer({ plan, code, onClose }: { plan: string; code: string; onClose: () => void }) {
  const t = useEvaluationTexts();
  const can = useCan();
  const name = useName();
  const series = useSeries(plan, code);
  const [recording, setRecording] = useState(false);
  return (
    <Drawer
      open
      onClose={onClose}
      size="min(680px, 100vw)"
      title={series.data === undefined ? t('series') : name(series.data.indicator)}
      extra={
        can('observation.record') &&
        series.data !== undefined && (
          <Button type="primary" onClick={() => setRecording(true)}>
            {t('record')}
          </Button>
        )
      }
    >
      {series.error ? (
        <ProblemAlert error={series.error} onRetry={() => void series.refetch()} />
      ) : series.data === undefined ? (
        <Skeleton active />
      ) : (
        <Series series={series.data} />
      )}
      {recording && series.data !== undefined && (
        <RecordDialog series={series.data} onClose={() => setRecording(false)} />
      )}
    </Drawer>
  );
}

function Series({ series }: { series: IndicatorSeries }) {
  const t = useEvaluationTexts();
  const english = useLanguage() === 'en';
  const name = useName();
  const { indicator, computed, observations } = series;
  const note = english ? indicator.noteEn : indicator.noteZh;
  const target = computed?.code.startsWith('target:') ? computed.code.slice('target:'.length) : null;
  const [opened, setOpened] = useState<Observation | null>(null);
  return (
    <div className="stack">
      {note && <p className={indicator.suspect ? 'suspect-note' : 'hint'}>{note}</p>}
      {computed !== null && (
        <p>
          <strong>{t('series.rule')}</strong> {english ? computed.ruleEn : computed.ruleZh}{' '}
          {computed.partial && t('series.partial')}{' '}
          {target !== null && <Link to={`/insight?target=${target}`}>{t('series.target')}</Link>}
        </p>
      )}
      <DataTable<Observation>
        caption={t('series')}
        rows={observations}
        rowKey={(row) => `${row.id ?? row.sourceKind} ${row.period}`}
        empty={<p className="hint">{t('series.none')}</p>}
        columns={[
          { key: 'period', title: t('period'), tight: true, cell: (row) => row.period },
          {
            key: 'value',
            title: `${t('value')} (${english ? indicator.unitEn : indicator.unit})`,
            num: true,
            cell: (row) => <Value row={row} onOpen={computed === null ? null : setOpened} />,
          },
          { key: 'source', title: t('source'), cell: (row) => <Source row={row} /> },
        ]}
      />
      {target !== null && (
        <PartsDrawer
          target={target}
          asOf={`${opened?.period ?? ''}-12`}
          opened={
            opened && {
              filter: { year: Number(opened.period) },
              what: `${name(indicator)} · ${opened.period}`,
              verified: inBaseUnit(opened.value ?? '0', opened.unit),
            }
          }
          onClose={() => setOpened(null)}
        />
      )}
      {target === null && computed !== null && opened !== null && (
        <Drawer
          open
          onClose={() => setOpened(null)}
          size="min(520px, 100vw)"
          title={`${name(indicator)} · ${opened.period}`}
        >
          <Counted
            code={computed.code}
            year={Number(opened.period)}
            shown={opened.printed}
            rule={english ? computed.ruleEn : computed.ruleZh}
          />
        </Drawer>
      )}
    </div>
  );
}

function Value({ row, onOpen }: { row: Observation; onOpen: ((row: Observation) => void) | null }) {
  const t = useEvaluationTexts();
  if (row.sourceKind === 'computed' && onOpen !== null) {
    return (
      <Opens name={row.period} amount={row.printed} onOpen={() => onOpen(row)}>
        {row.printed}
      </Opens>
    );
  }
  if (!row.standing) {
    return (
      <>
        <del>{row.printed}</del> <span className="tag tag-off">{t('revised')}</span>
      </>
    );
  }
  if (!row.suspect) return <>{row.printed}</>;
  return (
    <span className="suspect">
      {row.printed} <span className="tag tag-off">{t('suspect')}</span>
    </span>
  );
}

function Source({ row }: { row: Observation }) {
  const t = useEvaluationTexts();
  if (row.sourceKind === 'computed') return <span className="tag">{t('source.computed')}</span>;
  return (
    <>
      {row.source}
      <span className="cell-sub">
        {t(`source.${row.sourceKind}`)}
        {row.recordedByName !== null && ` · ${t('by', { by: row.recordedByName })}`}
        {row.recordedAt !== null && ` · ${row.recordedAt.slice(0, 10)}`}
      </span>
      {row.reason !== null && <span className="cell-sub">{t('revised.why', { reason: row.reason })}</span>}
    </>
  );
}
