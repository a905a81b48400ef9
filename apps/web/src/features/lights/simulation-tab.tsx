import { useMutation } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useLanguage, useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { DataTable, type Column } from '../../components/data-table';
import { LightDot, lights } from '../../components/light-dot';
import { ProblemAlert } from '../../components/problem-alert';
import { type LightRule, type SimulatedRule, type Simulation, useLightRules } from './lights.api';
import { useLightTexts } from './lights.texts';
import { groupsOf, keyOf, type Thresholds, ThresholdTable } from './threshold-table';

type Changed = Simulation['changed'][number];

/** "If these were the thresholds, these would be the colours." */
export function SimulationTab() {
  const t = useLightTexts();
  const rules = useLightRules();
  const [tried, setTried] = useState<Record<string, Thresholds>>({});
  const run = useMutation({
    mutationFn: (all: SimulatedRule[]) => api.post<Simulation>('lights/simulation', { rules: all }),
  });
  if (rules.isPending) return <Skeleton active />;
  const valueOf = ({ yellowFrom, redFrom, active, ...rule }: LightRule): Thresholds =>
    tried[keyOf(rule)] ?? { yellowFrom, redFrom, active };
  const all = rules.data?.rules ?? [];
  const simulate = () => run.mutate(all.map((rule) => ({ code: rule.code, mode: rule.mode, ...valueOf(rule) })));
  return (
    <div className="stack">
      <p className="hint">{t('simulation.hint')}</p>
      <ProblemAlert error={rules.error ?? run.error} keptNote />
      {groupsOf(all).map((group) => (
        <ThresholdTable
          key={group[0]!.code}
          rules={group}
          valueOf={valueOf}
          onChange={(rule, change) =>
            setTried((before) => ({ ...before, [keyOf(rule)]: { ...valueOf(rule), ...change } }))
          }
        />
      ))}
      <span className="row">
        <Button type="primary" onClick={simulate} loading={run.isPending}>
          {t('simulation.run')}
        </Button>
        {Object.keys(tried).length > 0 && <Button onClick={() => setTried({})}>{t('simulation.reset')}</Button>}
      </span>
      {run.data && <Result simulation={run.data} />}
    </div>
  );
}

function Counts({ counts }: { counts: Simulation['now'] }) {
  return (
    <span className="light-counts">
      {lights.map((light) => (
        <span key={light}>
          <LightDot light={light} /> {counts[light]}
        </span>
      ))}
    </span>
  );
}

function Result({ simulation }: { simulation: Simulation }) {
  const t = useLightTexts();
  const name = useName();
  const names = useNames();
  const english = useLanguage() === 'en';
  const columns: Column<Changed>[] = [
    {
      key: 'project',
      title: t('simulation.project'),
      cell: (row) => (
        <>
          <Link className="row-link" to={`/projects/${row.projectId}`}>
            {row.name}
          </Link>
          <span className="cell-sub">{[row.code, name(names.zone(row.zoneCode))].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'from', title: t('simulation.from'), tight: true, cell: (row) => <LightDot light={row.from} withText /> },
    { key: 'to', title: t('simulation.to'), tight: true, cell: (row) => <LightDot light={row.to} withText /> },
    { key: 'why', title: t('simulation.because'), cell: (row) => (english ? row.sentenceEn : row.sentenceZh) },
  ];
  const zones: Column<Simulation['zones'][number]>[] = [
    { key: 'zone', title: t('simulation.zone'), cell: (row) => name(names.zone(row.zoneCode)) || row.zoneCode },
    { key: 'now', title: t('simulation.now'), cell: (row) => <Counts counts={row.now} /> },
    { key: 'then', title: t('simulation.then'), cell: (row) => <Counts counts={row.then} /> },
  ];
  const table = { sort: '', pending: false, stale: false, error: null, empty: null } as const;
  return (
    <div className="stack" role="status">
      <section className="panel">
        <h2>
          {simulation.changedTotal === 0
            ? t('simulation.same')
            : t('simulation.changed', { count: simulation.changedTotal })}
        </h2>
        <p className="row">
          {t('simulation.now')} <Counts counts={simulation.now} /> <span aria-hidden="true">→</span>{' '}
          {t('simulation.then')} <Counts counts={simulation.then} />
        </p>
        {simulation.changed.length < simulation.changedTotal && (
          <p className="hint">{t('simulation.some', { count: simulation.changed.length })}</p>
        )}
        {simulation.changed.length > 0 && (
          <DataTable
            {...table}
            caption={t('simulation.changed', { count: simulation.changedTotal })}
            columns={columns}
            rows={simulation.changed}
            rowKey={(row) => row.projectId}
          />
        )}
      </section>
      <section className="panel">
        <DataTable
          {...table}
          caption={t('simulation.zone')}
          columns={zones}
          rows={simulation.zones}
          rowKey={(row) => row.zoneCode}
        />
      </section>
    </div>
  );
}
