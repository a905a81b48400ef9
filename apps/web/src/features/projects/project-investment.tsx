import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useUnit } from '../../app/unit';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { MoneyHead } from '../../components/money';
import { ExactMoney } from '../investment/exact-money';
import { ProblemAlert } from '../../components/problem-alert';
import { StatFigure } from '../../components/stat-figure';
import { percentOf } from '../../lib/decimal';
import { EntryDrawer } from '../investment/entry-drawer';
import { EntryForm } from '../investment/entry-form';
import {
  ENTRY_KINDS,
  useProjectInvestment,
  type EntryKind,
  type InvestmentMonth,
  type ProjectInvestment,
} from '../investment/investment.api';
import { useInvestmentTexts } from '../investment/investment.texts';
import { useFormulas } from '../insight/formulas';
import { OpenedDrawer } from '../opened/opened-later';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { InvestmentChart } from './investment-chart';
import { KeyList } from './key-list';
import type { ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';

export function ProjectInvestmentTab({ project }: { project: ProjectView }) {
  const [kind, setKind] = useState<EntryKind>('completed');
  const investment = useProjectInvestment(project.id, kind);
  const [form, setForm] = useState<{ month: string | null } | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  if (investment.error) return <ProblemAlert error={investment.error} onRetry={() => void investment.refetch()} />;
  if (investment.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />;
  return (
    <div className="stack">
      <Shown
        project={project}
        kind={kind}
        choose={setKind}
        investment={investment.data}
        onReport={(month) => setForm({ month })}
        onOpen={setOpened}
      />
      <KeyList project={project} months={investment.data.months} />
      {form !== null && (
        <EntryForm
          projectId={project.id}
          kind={kind}
          month={form.month}
          months={investment.data.months}
          onClose={() => setForm(null)}
        />
      )}
      <EntryDrawer id={opened} onClose={() => setOpened(null)} onOpen={setOpened} />
    </div>
  );
}

/** The ledger's list, whose sum is the figure. */
const ledgerOf = (asked: Record<string, string>): string => `/ledger?${new URLSearchParams(asked).toString()}`;

interface ShownProps {
  project: ProjectView;
  kind: EntryKind;
  choose: (kind: EntryKind) => void;
  investment: ProjectInvestment;
  onReport: (month: string | null) => void;
  onOpen: (id: string) => void;
}

function Shown({ project, kind, choose, investment, onReport, onOpen }: ShownProps) {
  const t = useProjectTexts();
  const words = useInvestmentTexts();
  const { label } = useUnit();
  const report = project.may.includes('entry.report') && (
    <Button type="primary" onClick={() => onReport(null)}>
      {t('investment.report')}
    </Button>
  );
  const share = percentOf(investment.verified, project.plannedTotal);
  const [worked, setWorked] = useState(false);
  const { over } = useFormulas();
  const ledger = (state: 'verified' | 'pending') => ledgerOf({ projectId: project.id, kind, state });
  const ofPlanned: OpenedOf = {
    what: t('investment.ofPlanned'),
    says: over(investment.verified, [t('col.planned'), project.plannedTotal ?? '0.00']),
    sections: [],
  };
  return (
    <section className="panel stack">
      <div className="panel-head">
        <div className="figures">
          <StatFigure
            label={t('investment.total')}
            value={<ExactMoney value={investment.verified} />}
            unit={label}
            to={ledger('verified')}
          />
          <StatFigure
            label={t('investment.pending')}
            value={<ExactMoney value={investment.pending} />}
            unit={label}
            to={ledger('pending')}
          />
          {kind === 'completed' && share !== null && (
            <StatFigure
              label={t('investment.ofPlanned')}
              value={
                <Opens name={t('investment.ofPlanned')} amount={`${share}%`} onOpen={() => setWorked(true)}>
                  {share}%
                </Opens>
              }
            />
          )}
        </div>
        <OpenedDrawer opened={worked ? ofPlanned : null} onClose={() => setWorked(false)} />
        <span className="row">
          <Select
            aria-label={t('investment.kind')}
            value={kind}
            onChange={choose}
            popupMatchSelectWidth={false}
            options={ENTRY_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
          />
          {report}
        </span>
      </div>
      {investment.months.length === 0 ? (
        <EmptyTeach title={t('investment.none.title')} text={t('investment.none.text')} />
      ) : (
        <>
          <InvestmentChart months={investment.months} total={investment.verified} />
          <Months
            months={investment.months}
            ledger={(to) => ledgerOf({ projectId: project.id, kind, state: 'verified', to })}
            mayReport={project.may.includes('entry.report')}
            onReport={onReport}
            onOpen={onOpen}
          />
        </>
      )}
    </section>
  );
}

function Months({
  months,
  ledger,
  mayReport,
  onReport,
  onOpen,
}: {
  months: InvestmentMonth[];
  /** The entries up to a month. */
  ledger: (to: string) => string;
  mayReport: boolean;
  onReport: (month: string) => void;
  onOpen: (id: string) => void;
}) {
  const t = useProjectTexts();
  const columns: Column<InvestmentMonth>[] = [
    { key: 'month', title: t('investment.month'), cell: (row) => <DateText value={row.month} /> },
    {
      key: 'verified',
      title: <MoneyHead text={t('investment.verified')} />,
      num: true,
      cell: (row) => <Entry id={row.verifiedEntryId} value={row.verified} onOpen={onOpen} />,
    },
    {
      key: 'pending',
      title: <MoneyHead text={t('investment.pending')} />,
      num: true,
      cell: (row) => <Entry id={row.pendingEntryId} value={row.pending} onOpen={onOpen} />,
    },
    {
      key: 'cumulative',
      title: <MoneyHead text={t('investment.cumulative')} />,
      num: true,
      cell: (row) => (
        <Link to={ledger(row.month)}>
          <ExactMoney value={row.cumulative} />
        </Link>
      ),
    },
  ];
  if (mayReport)
    columns.push({
      key: 'act',
      title: <span className="visually-hidden">{t('investment.restate')}</span>,
      cell: (row) =>
        row.verifiedEntryId !== null && row.pendingEntryId === null ? (
          <Button size="small" onClick={() => onReport(row.month)}>
            {t('investment.restate')}
          </Button>
        ) : null,
    });
  return (
    <DataTable
      caption={t('investment.chart')}
      columns={columns}
      rows={[...months].reverse()}
      rowKey={(row) => row.month}
    />
  );
}

function Entry({ id, value, onOpen }: { id: string | null; value: string | null; onOpen: (id: string) => void }) {
  if (id === null) return <ExactMoney value={value} />;
  return (
    <button type="button" className="link-button" onClick={() => onOpen(id)}>
      <ExactMoney value={value} />
    </button>
  );
}
