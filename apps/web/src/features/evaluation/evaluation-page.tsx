import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLanguage, useName } from '../../app/i18n';
import { currentPlan } from '../../app/reference';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { ExportButton } from '../../components/export-button';
import { PageHeader } from '../../components/page-header';
import { usePeriods } from '../plan/plan.api';
import { useEvaluation, type Evaluation, type EvaluationRow } from './evaluation.api';
import { EvaluationCounts } from './evaluation-counts';
import { useEvaluationColumns } from './evaluation-columns';
import { CommentDialog } from './comment-dialog';
import { useEvaluationTexts } from './evaluation.texts';
import { PasteDialog } from './paste-dialog';
import { SeriesDrawer } from './series-drawer';
import { SystemFigures } from './system-figures';
import './evaluation.css';

/** What was promised, what was reached, by which rule that is judged, and what is said of it. */
export default function EvaluationPage() {
  const t = useEvaluationTexts();
  const can = useCan();
  const [search, setSearch] = useSearchParams();
  const plan = search.get('plan') ?? currentPlan;
  const year = search.get('year');
  const indicator = search.get('indicator');
  const evaluation = useEvaluation(plan, year);
  const [pasting, setPasting] = useState(false);
  const set = (changes: Record<string, string | null>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [key, value] of Object.entries(changes)) {
          if (value === null) after.delete(key);
          else after.set(key, value);
        }
        return after;
      },
      { replace: true },
    );
  const { data } = evaluation;
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={data && `${t(`phase.${data.phase}`)} · ${data.year}`}
        actions={
          <>
            {can('observation.record') && (
              <>
                <Link to={`/evaluation/imports?plan=${plan}`}>
                  <Button icon={<ImportOutlined />}>{t('import')}</Button>
                </Link>
                <Button onClick={() => setPasting(true)}>{t('paste')}</Button>
              </>
            )}
            <ExportButton path="insight/evaluation/export" query={{ plan, year }} name="evaluation.xlsx" />
          </>
        }
      />
      <Choices plan={plan} evaluation={data} onSet={set} />
      {data === undefined ? (
        <DataTable
          caption={t('title')}
          columns={[]}
          rows={[]}
          rowKey={() => ''}
          pending={evaluation.isPending}
          error={evaluation.error}
          onRetry={() => void evaluation.refetch()}
        />
      ) : (
        <div className={evaluation.isPlaceholderData ? 'stack table-stale' : 'stack'}>
          <EvaluationCounts evaluation={data} plan={plan} />
          <Tables evaluation={data} onOpen={(code) => set({ indicator: code })} />
          <SystemFigures evaluation={data} />
        </div>
      )}
      {indicator !== null && (
        <SeriesDrawer key={indicator} plan={plan} code={indicator} onClose={() => set({ indicator: null })} />
      )}
      {pasting && <PasteDialog plan={plan} onClose={() => setPasting(false)} />}
    </div>
  );
}

interface ChoicesProps {
  plan: string;
  evaluation: Evaluation | undefined;
  onSet: (changes: Record<string, string | null>) => void;
}

function Choices({ plan, evaluation, onSet }: ChoicesProps) {
  const t = useEvaluationTexts();
  const name = useName();
  const periods = (usePeriods().data ?? []).filter((each) => each.status === 'adopted');
  const { fromYear, toYear } = evaluation?.period ?? { fromYear: 0, toYear: -1 };
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  return (
    <div className="toolbar">
      <div className="switch" role="group" aria-label={t('plan')}>
        {periods.map((each) => (
          <button
            key={each.code}
            type="button"
            aria-pressed={each.code === plan}
            onClick={() => onSet({ plan: each.code, year: null, indicator: null })}
          >
            {name(each).replace(/“|”|规划|five-year plan /g, '')}
          </button>
        ))}
      </div>
      <div className="switch" role="group" aria-label={t('year')}>
        {years.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === evaluation?.year}
            onClick={() => onSet({ year: String(each) })}
          >
            {each}
          </button>
        ))}
      </div>
    </div>
  );
}

function Tables({ evaluation, onOpen }: { evaluation: Evaluation; onOpen: (code: string) => void }) {
  const t = useEvaluationTexts();
  const [commenting, setCommenting] = useState<EvaluationRow | null>(null);
  const english = useLanguage() === 'en';
  const columns = useEvaluationColumns(evaluation, { onOpen, onComment: setCommenting, english });
  return (
    <>
      {(['table1', 'table2', 'text'] as const).map((table) => {
        const rows = evaluation.rows.filter((row) => row.indicator.table === table);
        if (rows.length === 0) return null;
        return (
          <section key={table} className="panel">
            <h2>{t(table)}</h2>
            <DataTable<EvaluationRow>
              caption={t(table)}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.indicator.code}
            />
          </section>
        );
      })}
      {commenting !== null && (
        <CommentDialog row={commenting} year={evaluation.year} onClose={() => setCommenting(null)} />
      )}
    </>
  );
}
